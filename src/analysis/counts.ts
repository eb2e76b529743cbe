import type { Columns } from './columns.ts'

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

/** The rows that have both a node and a thing: mostly all. */
function both(rows: Int32Array, nodeOf: Int32Array, thingOf: Int32Array): Int32Array {
  for (let at = 0; at < rows.length; at++) {
    if (nodeOf[rows[at]!]! < 0 || thingOf[rows[at]!]! < 0) {
      return rows.filter((row) => nodeOf[row]! >= 0 && thingOf[row]! >= 0)
    }
  }
  return rows
}

/** Order of rows by a column's numbers, keeping what was before among equals; and where each number begins. */
function sortByNumber(rows: Int32Array, values: Int32Array, size: number): { order: Int32Array; from: Int32Array } {
  const from = new Int32Array(size + 1)
  for (let at = 0; at < rows.length; at++) from[values[rows[at]!]! + 1]!++
  for (let number = 0; number < size; number++) from[number + 1]! += from[number]!
  const next = from.slice()
  const order = new Int32Array(rows.length)
  for (let at = 0; at < rows.length; at++) order[next[values[rows[at]!]!]!++] = rows[at]!
  return { order, from }
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
  const used = both(rows, nodeOf, thingOf)
  const nodeNames = dimensionNames(columns, nodes)
  const thingNames = dimensionNames(columns, through)
  const { order: byNode } = sortByNumber(used, nodeOf, nodeNames.length)
  const { order, from: begins } = sortByNumber(byNode, thingOf, thingNames.length)

  const number = new Int32Array(nodeNames.length).fill(everyNode ? 0 : -1)
  for (const row of used) number[nodeOf[row]!] = 0
  const kept: string[] = []
  for (let node = 0; node < number.length; node++) {
    if (number[node] === 0) {
      number[node] = kept.length
      kept.push(nodeNames[node]!)
    }
  }

  const from = [0]
  const throughNames: string[] = []
  const most = Math.min(used.length, kept.length * thingNames.length)
  const node = new Int32Array(most)
  const plus = new Float64Array(most)
  const minus = new Float64Array(most)
  const totals = new Float64Array(kept.length)
  let entry = -1
  for (let thing = 0; thing < thingNames.length; thing++) {
    const begin = begins[thing]!
    const end = begins[thing + 1]!
    if (begin === end) continue
    let current = -1
    for (let at = begin; at < end; at++) {
      const row = order[at]!
      const of = number[nodeOf[row]!]!
      if (of !== current) node[++entry] = current = of
      const weight = weights ? weights[row]! : 1
      if (columns.stance[row] === 1) plus[entry]! += weight
      else minus[entry]! += weight
      totals[of]! += weight
    }
    throughNames.push(thingNames[thing]!)
    from.push(entry + 1)
  }
  const length = entry + 1
  return {
    nodes: kept,
    through: throughNames,
    from: Int32Array.from(from),
    node: node.subarray(0, length),
    plus: plus.subarray(0, length),
    minus: minus.subarray(0, length),
    totals,
  }
}
