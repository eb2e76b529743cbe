import { UndirectedGraph } from 'graphology'
import louvainModule from 'graphology-communities-louvain'
import { type Frustration, type FrustrationOptions, frustration, type SignedEdge } from './frustration.ts'
import { groupPosition, type Position } from './positions.ts'
import { type Network, tieList } from './ties.ts'

// The package declares an ES default, and is CommonJS.
const louvain = louvainModule as unknown as typeof louvainModule.default

/** An actor, and how much weight of ties more would be broken if it went over to the other camp. */
export interface CampMember {
  actor: string
  margin: number
}

/** An issue and how surely it parts two camps: P(their average members stand on different sides). */
export interface DividingIssue {
  issue: string
  apart: number
  first: { mean: number; known: number }
  second: { mean: number; known: number }
}

/** Two camps of a signed network, and what is known of the line between them. */
export interface Rift {
  /** The larger camp first; members in order of name. Actors without any tie are in neither. */
  camps: [string[], string[]]
  frustration: Omit<Frustration, 'camps' | 'broken'>
  /** Whether there is a second camp at all. */
  split: boolean
  /** Ties that speak against the split. */
  broken: { a: string; b: string; value: number }[]
  /** Those with the least to keep them in their camp first. */
  between: CampMember[]
  /** Issues on which both camps are known, the most dividing first. */
  issues: DividingIssue[]
}

/** Ties of a network as edges of a signed graph; the weak ones, below `least` of the strongest, are left out. */
export function signedEdges(network: Network, least = 0): SignedEdge[] {
  const list = tieList(network)
  const strongest = list.reduce((most, { value }) => Math.max(most, Math.abs(value)), 0)
  const number = new Map(network.nodes.map((name, index) => [name, index]))
  return list
    .filter(({ value }) => Math.abs(value) >= least * strongest)
    .map(({ a, b, value }): SignedEdge => [number.get(a)!, number.get(b)!, value])
}

/**
 * The split of a signed network (ties by `subtract`) into two camps that breaks the least, which issues divide them by
 * the given positions, and who stands between. With `signs` every tie counts 1, whatever its weight.
 */
export function rift(
  network: Network,
  positions: readonly Position[] = [],
  options: FrustrationOptions & { signs?: boolean; least?: number } = {},
): Rift {
  const edges = signedEdges(network, options.least).map(
    ([a, b, weight]): SignedEdge => [a, b, options.signs ? Math.sign(weight) : weight],
  )
  const { nodes } = network
  const { camps, broken, ...found } = frustration(nodes.length, edges, options)
  const margins = new Float64Array(nodes.length)
  const tied = new Uint8Array(nodes.length)
  for (const [a, b, weight] of edges) {
    const kept = camps[a] === camps[b] ? weight : -weight
    for (const end of [a, b]) {
      margins[end]! += kept
      tied[end] = 1
    }
  }
  const camp = (which: number) => nodes.filter((_, node) => tied[node] && camps[node] === which)
  const sorted = [camp(0), camp(1)].sort((x, y) => y.length - x.length || ((x[0] ?? '') < (y[0] ?? '') ? -1 : 1))
  const [first, second] = [sorted[0]!, sorted[1]!]
  return {
    camps: [first, second],
    frustration: found,
    split: second.length > 0,
    broken: broken.map(([a, b, value]) => ({ a: nodes[a]!, b: nodes[b]!, value })),
    between: nodes
      .map((actor, node) => ({ actor, margin: margins[node]! }))
      .filter((_, node) => tied[node])
      .sort((a, b) => a.margin - b.margin || (a.actor < b.actor ? -1 : 1)),
    issues: dividingIssues(first, second, positions),
  }
}

/** The issues on which both groups are known, those that most surely part them first. */
export function dividingIssues(
  first: readonly string[],
  second: readonly string[],
  positions: readonly Position[],
): DividingIssue[] {
  const issues = [...new Set(positions.map(({ issue }) => issue))].sort()
  return issues
    .flatMap((issue): DividingIssue[] => {
      const one = groupPosition('first', issue, first, positions)
      const other = groupPosition('second', issue, second, positions)
      if (one.evidence === 'none' || other.evidence === 'none') return []
      const apart = one.support * (1 - other.support) + (1 - one.support) * other.support
      return [
        {
          issue,
          apart,
          first: { mean: one.mean, known: one.known },
          second: { mean: other.mean, known: other.known },
        },
      ]
    })
    .sort((a, b) => b.apart - a.apart || (a.issue < b.issue ? -1 : 1))
}

/**
 * Communities of those who agree (ties above 0), by modularity (Blondel et al. 2008), with the generator passed in.
 * Groups in order of size and name; the unconnected stand alone.
 */
export function communities(
  network: Network,
  random: () => number,
  resolution = 1,
): { groups: string[][]; modularity: number } {
  const graph = new UndirectedGraph()
  for (const node of network.nodes) graph.addNode(node)
  for (const { a, b, value } of tieList(network)) if (value > 0) graph.addEdge(a, b, { weight: value })
  if (graph.size === 0) return { groups: network.nodes.map((node) => [node]), modularity: 0 }
  const found = louvain.detailed(graph, { rng: random, resolution, getEdgeWeight: 'weight' })
  const groups = new Map<number, string[]>()
  for (const node of network.nodes) {
    const community = found.communities[node]!
    const group = groups.get(community)
    if (group) group.push(node)
    else groups.set(community, [node])
  }
  const sorted = [...groups.values()].sort((a, b) => b.length - a.length || (a[0]! < b[0]! ? -1 : 1))
  return { groups: sorted, modularity: found.modularity }
}
