import type { Columns } from './columns.ts'
import { dayText } from './days.ts'
import { type TimeWindow, timeWindows, type WindowOptions } from './windows.ts'

/** A measure's value in one window of time; `statements` is how many it rests on. */
export interface SeriesPoint<Value> {
  from: string
  middle: string
  to: string
  statements: number
  value: Value
}

/** Any measure over time: what `measure` gives for each window's rows (and weights, with a kernel). */
export function series<Value>(
  columns: Columns,
  options: WindowOptions,
  measure: (window: TimeWindow) => Value,
): SeriesPoint<Value>[] {
  const points: SeriesPoint<Value>[] = []
  for (const window of timeWindows(columns, options)) {
    points.push({
      from: dayText(window.from),
      middle: dayText(window.middle),
      to: dayText(window.to),
      statements: window.rows.length,
      value: measure(window),
    })
  }
  return points
}
