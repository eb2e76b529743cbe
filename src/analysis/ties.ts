import { allRows, type Columns } from './columns.ts'
import { type Counts, countStances, type Dimension, dimensions } from './counts.ts'
import { checkUnit } from './days.ts'
import { type DuplicateRule, withoutDuplicates } from './duplicates.ts'
import { AnalysisError } from './errors.ts'

/** With a[i][j][k], how often node i takes side k on thing j, and n[i] its sum over j and k (Leifeld 2017). */
export const tieMeasures = ['ignore', 'congruence', 'conflict', 'subtract'] as const
export type TieMeasure = (typeof tieMeasures)[number]
export const tieNormalisations = ['none', 'average', 'jaccard', 'cosine'] as const
export type TieNormalisation = (typeof tieNormalisations)[number]

export interface CountOptions {
  rows?: Int32Array
  nodes?: Dimension
  through?: Dimension
  duplicates?: DuplicateRule
  /** Weight of each row of the columns; 1 where left out. */
  weights?: Float64Array
  /** Also the nodes that no selected statement has. */
  isolates?: boolean
}

export interface TieOptions extends CountOptions {
  measure?: TieMeasure
  normalisation?: TieNormalisation
  /** Whether nodes are tied to themselves. */
  diagonal?: boolean
}

/** Ties of nodes among each other: `values` is the symmetric matrix, row after row; `totals` are the n[i]. */
export interface Network {
  nodes: string[]
  values: Float64Array
  totals: Float64Array
}

/** A matrix of more nodes than this does not fit into memory sensibly. */
const MOST_NODES = 6000

function counted(columns: Columns, options: CountOptions, stances: boolean): Counts {
  const { nodes = 'actor', through = 'issue', duplicates = 'kept' } = options
  checkUnit(nodes, dimensions)
  checkUnit(through, dimensions)
  const rows = withoutDuplicates(columns, options.rows ?? allRows(columns), duplicates, nodes, through, stances)
  return countStances(columns, rows, nodes, through, options.weights, options.isolates)
}

/** The ties of nodes through what they take sides on. Throws `too-many` where the matrix would not fit. */
export function ties(columns: Columns, options: TieOptions = {}): Network {
  const measure = checkUnit(options.measure ?? 'subtract', tieMeasures)
  const counts = counted(columns, options, measure !== 'ignore')
  return tiesOfCounts(counts, measure, options.normalisation, options.diagonal)
}

/**
 * - congruence Σⱼₖ a[i][j][k]·a[i′][j][k]; conflict Σⱼ Σₖ≠ₗ a[i][j][k]·a[i′][j][l]; subtract their difference;
 *   ignore Σⱼ (Σₖ a[i][j][k])·(Σₖ a[i′][j][k])
 * - average: ÷ (n[i] + n[i′]) / 2
 * - jaccard: ÷ the sum of a[i][j][k] where i′ has none, of a[i′][j][k] where i has none, and of the congruence
 * - cosine: ÷ the product of both nodes' Euclidean lengths, in the space the measure is a product in: sides and things
 *   (congruence, conflict), things (ignore), net stances (subtract); so within [−1, 1], and 1 for the like-minded
 *
 * What would be divided by 0 is 0: such nodes share nothing.
 */
export function tiesOfCounts(
  counts: Counts,
  measure: TieMeasure,
  normalisation: TieNormalisation = 'none',
  diagonal = false,
): Network {
  checkUnit(normalisation, tieNormalisations)
  const size = counts.nodes.length
  if (size > MOST_NODES) {
    throw new AnalysisError('too-many', `${size} nodes make a matrix too large (at most ${MOST_NODES}); select fewer`)
  }
  const values = new Float64Array(size * size)
  addProducts(values, counts, measure)
  if (normalisation === 'average') {
    divide(values, size, (i, j) => (counts.totals[i]! + counts.totals[j]!) / 2)
  } else if (normalisation === 'jaccard') {
    const shared = sharedMass(counts)
    divide(values, size, (i, j) => counts.totals[i]! + counts.totals[j]! + shared[i * size + j]!)
  } else if (normalisation === 'cosine') {
    const lengths = euclideanLengths(counts, measure)
    divide(values, size, (i, j) => lengths[i]! * lengths[j]!)
  }
  for (let i = 0; i < size; i++) {
    if (!diagonal) values[i * size + i] = 0
    for (let j = 0; j < i; j++) values[i * size + j] = values[j * size + i]!
  }
  return { nodes: counts.nodes, values, totals: counts.totals }
}

/** Adds the products of every pair of entries of one thing to the upper triangle. */
function addProducts(values: Float64Array, counts: Counts, measure: TieMeasure): void {
  const { from, node, plus, minus } = counts
  const size = counts.nodes.length
  const left = new Float64Array(node.length)
  const first = new Float64Array(node.length)
  const second = new Float64Array(node.length)
  // Every measure is u·v + x·y of two numbers an entry, or one product where one number says it all.
  const single = measure === 'ignore' || measure === 'subtract'
  for (let entry = 0; entry < node.length; entry++) {
    const p = plus[entry]!
    const m = minus[entry]!
    left[entry] = measure === 'ignore' ? p + m : measure === 'subtract' ? p - m : p
    first[entry] = measure === 'conflict' ? m : left[entry]!
    second[entry] = measure === 'conflict' ? p : m
  }
  for (let thing = 0; thing + 1 < from.length; thing++) {
    const end = from[thing + 1]!
    for (let a = from[thing]!; a < end; a++) {
      const row = node[a]! * size
      const u = left[a]!
      const w = minus[a]!
      if (single) {
        if (u !== 0) for (let b = a; b < end; b++) values[row + node[b]!]! += u * first[b]!
      } else {
        for (let b = a; b < end; b++) values[row + node[b]!]! += u * first[b]! + w * second[b]!
      }
    }
  }
}

/** For every pair, over the sides of things where both have something: their congruence less what both have there. */
function sharedMass(counts: Counts): Float64Array {
  const { from, node, plus, minus } = counts
  const size = counts.nodes.length
  const shared = new Float64Array(size * size)
  for (let thing = 0; thing + 1 < from.length; thing++) {
    const end = from[thing + 1]!
    for (let a = from[thing]!; a < end; a++) {
      for (let b = a; b < end; b++) {
        let sum = 0
        if (plus[a]! > 0 && plus[b]! > 0) sum += plus[a]! * plus[b]! - plus[a]! - plus[b]!
        if (minus[a]! > 0 && minus[b]! > 0) sum += minus[a]! * minus[b]! - minus[a]! - minus[b]!
        shared[node[a]! * size + node[b]!]! += sum
      }
    }
  }
  return shared
}

function euclideanLengths(counts: Counts, measure: TieMeasure): Float64Array {
  const lengths = new Float64Array(counts.nodes.length)
  for (let entry = 0; entry < counts.node.length; entry++) {
    const p = counts.plus[entry]!
    const m = counts.minus[entry]!
    const square = measure === 'ignore' ? (p + m) ** 2 : measure === 'subtract' ? (p - m) ** 2 : p * p + m * m
    lengths[counts.node[entry]!]! += square
  }
  return lengths.map(Math.sqrt)
}

function divide(values: Float64Array, size: number, by: (i: number, j: number) => number): void {
  for (let i = 0; i < size; i++) {
    for (let j = i; j < size; j++) {
      const value = values[i * size + j]!
      if (value !== 0) values[i * size + j] = value / by(i, j)
    }
  }
}

export const affiliationMeasures = ['ignore', 'subtract', 'combine'] as const
export type AffiliationMeasure = (typeof affiliationMeasures)[number]
export const affiliationNormalisations = ['none', 'activity', 'prominence'] as const
export type AffiliationNormalisation = (typeof affiliationNormalisations)[number]

export interface AffiliationOptions extends CountOptions {
  measure?: AffiliationMeasure
  normalisation?: AffiliationNormalisation
}

/** Nodes by things: `values` row after row, a row for each node and a column for each thing. */
export interface Affiliation {
  nodes: string[]
  through: string[]
  values: Float64Array
}

/**
 * The two-mode network. ignore: how many statements; subtract: supporting less opposing; combine: 0 none, 1 supports,
 * 2 opposes, 3 both. activity divides by the node's statements, prominence by the thing's; for combine, which counts
 * nothing, by how many things the node, or nodes the thing, has a side with.
 */
export function affiliation(columns: Columns, options: AffiliationOptions = {}): Affiliation {
  const measure = checkUnit(options.measure ?? 'subtract', affiliationMeasures)
  const normalisation = checkUnit(options.normalisation ?? 'none', affiliationNormalisations)
  const counts = counted(columns, options, measure !== 'ignore')
  const width = counts.through.length
  const values = new Float64Array(counts.nodes.length * width)
  const rowTotals = new Float64Array(counts.nodes.length)
  const columnTotals = new Float64Array(width)
  for (let thing = 0; thing < width; thing++) {
    for (let entry = counts.from[thing]!; entry < counts.from[thing + 1]!; entry++) {
      const p = counts.plus[entry]!
      const m = counts.minus[entry]!
      const node = counts.node[entry]!
      const both = (p > 0 ? 1 : 0) + (m > 0 ? 2 : 0)
      values[node * width + thing] = measure === 'ignore' ? p + m : measure === 'subtract' ? p - m : both
      const amount = measure === 'combine' ? 1 : p + m
      rowTotals[node]! += amount
      columnTotals[thing]! += amount
    }
  }
  if (normalisation !== 'none') {
    for (let at = 0; at < values.length; at++) {
      const thing = at % width
      const total = normalisation === 'activity' ? rowTotals[(at - thing) / width]! : columnTotals[thing]!
      if (values[at] !== 0) values[at]! /= total
    }
  }
  return { nodes: counts.nodes, through: counts.through, values }
}

/** One tie of a network: a pair of nodes and how they are tied. */
export interface Tie {
  a: string
  b: string
  value: number
}

/** The ties that are not 0, and at least `least` in size; strongest agreement first. */
export function tieList(network: Network, least = 0): Tie[] {
  const size = network.nodes.length
  const list: Tie[] = []
  for (let i = 0; i < size; i++) {
    for (let j = i + 1; j < size; j++) {
      const value = network.values[i * size + j]!
      if (value !== 0 && Math.abs(value) >= least) list.push({ a: network.nodes[i]!, b: network.nodes[j]!, value })
    }
  }
  return list.sort((x, y) => y.value - x.value || (x.a < y.a ? -1 : x.a > y.a ? 1 : x.b < y.b ? -1 : 1))
}

/** What a tie rests on: the things both take sides on, and each one's statements there. */
export interface TieEvidence {
  through: string
  a: { plus: string[]; minus: string[] }
  b: { plus: string[]; minus: string[] }
}

export function tieEvidence(columns: Columns, a: string, b: string, options: CountOptions = {}): TieEvidence[] {
  const { nodes = 'actor', through = 'issue', duplicates = 'kept' } = options
  const rows = withoutDuplicates(columns, options.rows ?? allRows(columns), duplicates, nodes, through)
  const nodeNames = columns[`${nodes}s`]
  const thingNames = columns[`${through}s`]
  const found = new Map<number, TieEvidence>()
  for (const row of rows) {
    const name = nodeNames[columns[nodes][row]!]
    const thing = columns[through][row]!
    if ((name !== a && name !== b) || thing < 0) continue
    let entry = found.get(thing)
    if (!entry) {
      entry = { through: thingNames[thing]!, a: { plus: [], minus: [] }, b: { plus: [], minus: [] } }
      found.set(thing, entry)
    }
    entry[name === a ? 'a' : 'b'][columns.stance[row] === 1 ? 'plus' : 'minus'].push(columns.id[row]!)
  }
  const both = [...found.values()].filter((e) => [e.a, e.b].every((side) => side.plus.length + side.minus.length > 0))
  return both.sort((x, y) => (x.through < y.through ? -1 : 1))
}
