import { boundCut, climb, trianglePacking } from './cut.ts'
import { AnalysisError } from './errors.ts'

/** A tie of a signed graph: its ends, and agreement (above 0) or conflict (below 0) with its weight. */
export type SignedEdge = readonly [a: number, b: number, weight: number]

/** A split into two camps, and how much of the ties speaks against it. */
export interface Frustration {
  /** 0 or 1 for each node; the first node of each connected part is in camp 0. */
  camps: Uint8Array
  /** Weight of the ties that the split breaks: agreement between camps, conflict within. */
  index: number
  /** No split breaks less than this; equal to `index` where that is proven the least. */
  atLeast: number
  proven: boolean
  /** 1 − 2·index / (weight of all ties): 1 for two perfect camps (Aref & Wilson 2018). */
  normalised: number
  /** The broken ties. */
  broken: SignedEdge[]
}

export interface FrustrationOptions {
  /** For rounding and starts; any source gives the same least index. A fixed one where left out. */
  random?: () => number
  /** How many subproblems may be bounded before the answer is given with what is then known. */
  effort?: number
}

/** Numbers in [0, 1) from a seed: a linear congruential generator, enough for starts and roundings. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 4294967296
  }
}

/** Larger connected parts are searched without proof. */
const PROVABLE = 100
const STARTS = 40

/**
 * The frustration index: the least weight of ties that a split into two camps breaks (Harary 1959), by branch and bound
 * over pairs that stand together or apart, with semidefinite bounds. Connected parts of more than a hundred nodes are only
 * searched, by climbing from many starts, and bounded by their triangles. Throws `bad-option` for ends that are no node.
 */
export function frustration(size: number, edges: readonly SignedEdge[], options: FrustrationOptions = {}): Frustration {
  const weights = new Float64Array(size * size)
  for (const [a, b, weight] of edges) {
    const fine =
      [a, b].every((end) => Number.isInteger(end) && end >= 0 && end < size) && a !== b && Number.isFinite(weight)
    if (!fine) throw new AnalysisError('bad-option', `no tie: ${a}, ${b}, ${weight} (of ${size} nodes)`)
    weights[a * size + b]! += weight
    weights[b * size + a]! += weight
  }
  const random = options.random ?? seededRandom(1)
  const effort = { left: options.effort ?? 2000 }
  const signs = new Int8Array(size).fill(1)
  let index = 0
  let atLeast = 0
  for (const part of parts(weights, size)) {
    const own = submatrix(weights, size, part)
    const split = part.length > PROVABLE ? search(own, part.length, random) : solve(own, part.length, random, effort)
    const turn = split.signs[0]!
    part.forEach((node, at) => {
      signs[node] = turn * split.signs[at]!
    })
    index += split.broken
    atLeast += split.atLeast
  }
  let all = 0
  const broken: SignedEdge[] = []
  for (let i = 0; i < size; i++) {
    for (let j = i + 1; j < size; j++) {
      const weight = weights[i * size + j]!
      all += Math.abs(weight)
      if (weight * signs[i]! * signs[j]! < 0) broken.push([i, j, weight])
    }
  }
  return {
    camps: Uint8Array.from(signs, (sign) => (sign > 0 ? 0 : 1)),
    index,
    atLeast,
    proven: atLeast >= index,
    normalised: all > 0 ? 1 - (2 * index) / all : 1,
    broken,
  }
}

/** The connected parts, each in ascending order. */
function parts(weights: Float64Array, size: number): number[][] {
  const seen = new Uint8Array(size)
  const found: number[][] = []
  for (let start = 0; start < size; start++) {
    if (seen[start]) continue
    const part = [start]
    seen[start] = 1
    for (const node of part) {
      for (let other = 0; other < size; other++) {
        if (!seen[other] && weights[node * size + other] !== 0) {
          seen[other] = 1
          part.push(other)
        }
      }
    }
    found.push(part.sort((a, b) => a - b))
  }
  return found
}

function submatrix(weights: Float64Array, size: number, nodes: readonly number[]): Float64Array {
  const own = new Float64Array(nodes.length ** 2)
  nodes.forEach((a, i) => {
    nodes.forEach((b, j) => {
      own[i * nodes.length + j] = weights[a * size + b]!
    })
  })
  return own
}

/** A subproblem: some nodes are bound to others (`of`, with `sign`), the rest is free and has these weights. */
interface Sub {
  weights: Float64Array
  size: number
  fixed: number
  bound: number
  of: Int32Array
  sign: Int8Array
}

function search(weights: Float64Array, size: number, random: () => number) {
  const total = weights.reduce((sum, weight) => sum + Math.abs(weight), 0) / 2
  let best = new Int8Array(size).fill(1)
  let value = climb(weights, best)
  for (let start = 1; start < STARTS; start++) {
    const signs = Int8Array.from(best, () => (random() < 0.5 ? 1 : -1))
    const reached = climb(weights, signs)
    if (reached > value) {
      value = reached
      best = signs
    }
  }
  const broken = Math.max(0, (total - value) / 2)
  return { signs: best, broken, atLeast: Math.min(broken, trianglePacking(weights, size)) }
}

function solve(weights: Float64Array, size: number, random: () => number, effort: { left: number }) {
  const total = weights.reduce((sum, weight) => sum + Math.abs(weight), 0) / 2
  // Whole weights: values of splits lie 2 apart, so what cannot gain 2 cannot gain.
  const whole = weights.every(Number.isInteger)
  const gain = whole ? 2 : 1e-9 * Math.max(1, total)
  let signs = new Int8Array(size).fill(1)
  let value = Number.NEGATIVE_INFINITY
  const open: Sub[] = [
    {
      weights,
      size,
      fixed: 0,
      bound: total,
      of: Int32Array.from({ length: size }, (_, i) => i),
      sign: new Int8Array(size).fill(1),
    },
  ]
  let ceiling = Number.NEGATIVE_INFINITY
  for (let sub = open.pop(); sub; sub = open.pop()) {
    if (sub.bound < value + gain) continue
    if (effort.left-- <= 0) {
      ceiling = Math.max(ceiling, sub.bound)
      continue
    }
    const found = boundCut(sub.weights, sub.size, value + gain - sub.fixed, random)
    if (found.value + sub.fixed > value) {
      value = found.value + sub.fixed
      const { of, sign } = sub
      signs = Int8Array.from(of, (free, node) => sign[node]! * found.signs[free]!)
    }
    const bound = Math.min(sub.bound, found.bound + sub.fixed)
    if (bound < value + gain || sub.size <= 1) continue
    const [a, b] = leastDecided(found.products, sub.weights, sub.size)
    for (const sign of [1, -1]) {
      const child = bind(sub, a, b, sign)
      child.bound = bound
      open.push(child)
    }
    // Most promising last, where it is taken from.
    open.sort((x, y) => x.bound - y.bound || y.size - x.size)
  }
  const most = Math.max(
    value,
    ceiling === Number.NEGATIVE_INFINITY ? value : whole ? evenDown(ceiling, value) : ceiling,
  )
  return { signs, broken: Math.max(0, (total - value) / 2), atLeast: Math.max(0, (total - most) / 2) }
}

/** The largest number not above `ceiling` that lies a whole number of twos above `value`. */
function evenDown(ceiling: number, value: number): number {
  return value + 2 * Math.max(0, Math.floor((ceiling - value) / 2 + 1e-9))
}

/** The pair about which the relaxation says least, weighed by how much hangs on it. */
function leastDecided(products: Float64Array, weights: Float64Array, size: number): [number, number] {
  const strength = new Float64Array(size)
  for (let at = 0; at < weights.length; at++) strength[Math.floor(at / size)]! += Math.abs(weights[at]!)
  let best: [number, number] = [0, 1]
  let most = Number.NEGATIVE_INFINITY
  for (let i = 0; i < size; i++) {
    for (let j = i + 1; j < size; j++) {
      const open = (1 - Math.abs(products[i * size + j]!)) * Math.min(strength[i]!, strength[j]!)
      if (open > most) {
        most = open
        best = [i, j]
      }
    }
  }
  return best
}

/** The subproblem in which b stands with a (`sign` 1) or against it (−1): b's ties become a's. */
function bind(sub: Sub, a: number, b: number, sign: number): Sub {
  const { size } = sub
  const kept = Array.from({ length: size }, (_, i) => i).filter((i) => i !== b)
  const place = new Int32Array(size)
  kept.forEach((node, at) => {
    place[node] = at
  })
  const weights = new Float64Array(kept.length ** 2)
  for (const i of kept) {
    for (const j of kept) {
      let weight = sub.weights[i * size + j]!
      if (i === a && j !== a) weight += sign * sub.weights[b * size + j]!
      if (j === a && i !== a) weight += sign * sub.weights[i * size + b]!
      weights[place[i]! * kept.length + place[j]!] = i === j ? 0 : weight
    }
  }
  const turned = Int8Array.from(sub.sign, (own, node) => (sub.of[node] === b ? own * sign : own))
  return {
    weights,
    size: kept.length,
    fixed: sub.fixed + sign * sub.weights[a * size + b]!,
    bound: sub.bound,
    of: sub.of.map((free) => place[free === b ? a : free]!),
    sign: turned,
  }
}
