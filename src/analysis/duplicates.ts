import { type Columns, inOrder } from './columns.ts'
import type { Dimension } from './counts.ts'
import { UNDATED, unitStart } from './days.ts'
import { Numbering } from './numbering.ts'

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
  const spanOf = spans(columns, rule)
  const sayings = new Numbering(rows.length)
  const first = new Int32Array(sayings.first.length)
  const order = inOrder(columns)
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at]!
    if (nodeOf[row]! < 0 || thingOf[row]! < 0) continue
    const stance = stances && columns.stance[row] === 1 ? 1 : 0
    const known = sayings.length
    const number = sayings.number(nodeOf[row]!, thingOf[row]! * 2 + stance, spanOf(row))
    if (number === known || order(row, first[number]!) < 0) first[number] = row
  }
  return first.slice(0, sayings.length).sort()
}

/** A number for the span of time (or the document) that a row lies in; spans of time are negative, as is −1, the only one. */
function spans(columns: Columns, rule: Exclude<DuplicateRule, 'kept'>): (row: number) => number {
  if (rule === 'range') return () => -1
  if (rule === 'document') return (row) => columns.document[row]!
  const starts = new Map<number, number>()
  return (row) => {
    const day = columns.day[row]!
    if (day === UNDATED) return columns.document[row]!
    let start = starts.get(day)
    // Days far from any document number.
    if (start === undefined) starts.set(day, (start = unitStart(day, rule) - 0x40000000))
    return start
  }
}
