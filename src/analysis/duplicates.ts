import { type Columns, inOrder } from './columns.ts'
import { type Dimension, dimensionNames } from './counts.ts'
import { UNDATED, unitStart } from './days.ts'
import { AnalysisError } from './errors.ts'

/** How often the same stance of the same node on the same thing counts: every time, or once in each of these. */
export const duplicateRules = ['kept', 'document', 'week', 'month', 'year', 'range'] as const
export type DuplicateRule = (typeof duplicateRules)[number]

/**
 * Rows without those that repeat an earlier one. Weeks, months and years are those of their year; undated statements
 * count once a document. With `stances` false a statement repeats another whatever its stance.
 */
export function withoutDuplicates(
  columns: Columns,
  rows: Int32Array,
  rule: DuplicateRule,
  nodes: Dimension,
  through: Dimension,
  stances = true,
): Int32Array {
  if (rule === 'kept') return rows
  const nodeOf = columns[nodes]
  const thingOf = columns[through]
  const nodeCount = dimensionNames(columns, nodes).length
  const thingCount = dimensionNames(columns, through).length
  const spans = new Map<number, number>()
  /** Numbers the spans of time (or documents) as they come. */
  const spanOf = (row: number): number => {
    if (rule === 'range') return 0
    const day = columns.day[row]!
    const byDocument = rule === 'document' || day === UNDATED
    const key = byDocument ? 2 ** 32 + columns.document[row]! : unitStart(day, rule)
    let number = spans.get(key)
    if (number === undefined) spans.set(key, (number = spans.size))
    return number
  }
  if (nodeCount * thingCount * 2 * (columns.documents.length + 1) > Number.MAX_SAFE_INTEGER) {
    throw new AnalysisError(
      'too-many',
      `${nodeCount} × ${thingCount} × documents are too many to look for duplicates in`,
    )
  }
  const order = inOrder(columns)
  const first = new Map<number, number>()
  for (const row of rows) {
    if (nodeOf[row]! < 0 || thingOf[row]! < 0) continue
    const stance = stances && columns.stance[row] === 1 ? 1 : 0
    const key = ((spanOf(row) * nodeCount + nodeOf[row]!) * thingCount + thingOf[row]!) * 2 + stance
    const kept = first.get(key)
    if (kept === undefined || order(row, kept) < 0) first.set(key, row)
  }
  return Int32Array.from(first.values()).sort()
}
