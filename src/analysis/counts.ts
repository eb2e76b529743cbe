import type { Columns } from './columns.ts'
import { Numbering } from './numbering.ts'

/** What can be a node, or what nodes are tied through. */
export const dimensions = ['actor', 'person', 'issue', 'source', 'document', 'coder'] as const
export type Dimension = (typeof dimensions)[number]

const namesOf = {
  actor: 'actors',
  person: 'persons',
  issue: 'issues',
  source: 'sources',
  document: 'documents',
  coder: 'coders',
} as const satisfies Record<Dimension, keyof Columns>

export function dimensionNames(columns: Columns, dimension: Dimension): string[] {
  return columns[namesOf[dimension]]
}

/**
 * How often each node takes each side on each thing it is tied through: a[i][j][±] without its zeros. Entries are
 * sorted by thing, then by node; those of thing `t` lie from `from[t]` to `from[t + 1]` (exclusive).
 */
export interface Counts {
  /** Names of the nodes, and of the things. */
  nodes: string[]
  through: string[]
  from: Int32Array
  node: Int32Array
  plus: Float64Array
  minus: Float64Array
  /** Per node, the sum of all its entries. */
  totals: Float64Array
}

/** Numbers from 0 in the order of their values, keeping what was before among equals. */
function sortByNumber(order: Int32Array, values: Int32Array, size: number): Int32Array {
  const next = new Int32Array(size + 1)
  for (let at = 0; at < order.length; at++) next[values[order[at]!]! + 1]!++
  for (let number = 0; number < size; number++) next[number + 1]! += next[number]!
  const sorted = new Int32Array(order.length)
  for (let at = 0; at < order.length; at++) sorted[next[values[order[at]!]!]!++] = order[at]!
  return sorted
}

/**
 * Counts of a selection, in time linear in its rows. A row weighs `weights[row]`, or 1. Nodes are those with a
 * statement, or with `everyNode` all that the columns know.
 */
export function countStances(
  columns: Columns,
  rows: Int32Array,
  nodes: Dimension,
  through: Dimension,
  weights?: Float64Array,
  everyNode = false,
): Counts {
  const nodeOf = columns[nodes]
  const thingOf = columns[through]
  const nodeNames = dimensionNames(columns, nodes)
  const thingNames = dimensionNames(columns, through)
  const cells = new Numbering(Math.min(rows.length, nodeNames.length * thingNames.length))
  const plusOf = new Float64Array(cells.first.length)
  const minusOf = new Float64Array(cells.first.length)
  const kept = new Uint8Array(nodeNames.length).fill(everyNode ? 1 : 0)
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at]!
    const node = nodeOf[row]!
    const thing = thingOf[row]!
    if (node < 0 || thing < 0) continue
    kept[node] = 1
    const cell = cells.number(thing, node, 0)
    const weight = weights ? weights[row]! : 1
    if (columns.stance[row] === 1) plusOf[cell]! += weight
    else minusOf[cell]! += weight
  }

  const place = new Int32Array(nodeNames.length)
  const names = nodeNames.filter((_, node) => kept[node])
  for (let node = 0, next = 0; node < kept.length; node++) place[node] = kept[node] ? next++ : -1
  const unsorted = Int32Array.from({ length: cells.length }, (_, cell) => cell)
  const order = sortByNumber(sortByNumber(unsorted, cells.second, nodeNames.length), cells.first, thingNames.length)
  const from: number[] = []
  const throughNames: string[] = []
  const node = new Int32Array(cells.length)
  const plus = new Float64Array(cells.length)
  const minus = new Float64Array(cells.length)
  const totals = new Float64Array(names.length)
  let thing = -1
  for (let entry = 0; entry < order.length; entry++) {
    const cell = order[entry]!
    if (cells.first[cell] !== thing) {
      thing = cells.first[cell]!
      throughNames.push(thingNames[thing]!)
      from.push(entry)
    }
    node[entry] = place[cells.second[cell]!]!
    plus[entry] = plusOf[cell]!
    minus[entry] = minusOf[cell]!
    totals[node[entry]!]! += plus[entry]! + minus[entry]!
  }
  from.push(cells.length)
  return { nodes: names, through: throughNames, from: Int32Array.from(from), node, plus, minus, totals }
}
