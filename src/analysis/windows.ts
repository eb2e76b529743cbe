import { allRows, type Columns, inOrder } from './columns.ts'
import { addUnits, type CalendarUnit, calendarUnits, checkUnit, dayNumber, UNDATED, unitStart } from './days.ts'
import { AnalysisError } from './errors.ts'

export const kernels = ['uniform', 'triangular', 'epanechnikov', 'gaussian'] as const
export type Kernel = (typeof kernels)[number]

/** The kernels as densities of z, the distance in bandwidths (Silverman 1986, table 3.1). */
export function kernelValue(kernel: Kernel, z: number): number {
  if (kernel === 'gaussian') return Math.exp(-(z * z) / 2) / Math.sqrt(2 * Math.PI)
  const distance = Math.abs(z)
  if (distance > 1) return 0
  return kernel === 'uniform' ? 0.5 : kernel === 'triangular' ? 1 - distance : 0.75 * (1 - z * z)
}

export interface WindowOptions {
  rows?: Int32Array
  unit: CalendarUnit | 'event'
  /** How many units a window holds. */
  size: number
  /**
   * calendar: whole days, weeks, months or years, `size` of them together. centred: from ⌊size/2⌋ units before a
   * middle to as many after it, both included, as Discourse Network Analyzer has it.
   */
  placed?: 'calendar' | 'centred'
  /** How many units from one window to the next. */
  step?: number
  /** Weighs statements by their distance from the middle, which then moves over the whole span. Implies centred. */
  kernel?: Kernel
  /** ISO days; the first and last statement's where left out. */
  from?: string
  to?: string
}

/** A stretch of time and its rows, in order of day; with a kernel, `weights[row]` is √K, so that a pair weighs K. */
export interface TimeWindow {
  from: number
  middle: number
  to: number
  rows: Int32Array
  weights?: Float64Array
}

function atLeast(name: string, value: number): number {
  if (Number.isInteger(value) && value >= 1) return value
  throw new AnalysisError(
    'bad-option',
    `the window's ${name} must be a whole number from 1, not ${value}`,
    String(value),
  )
}

/** The windows over a selection's dated statements, in order of time, each made when it is asked for. Throws `bad-unit`, `bad-option` and `bad-date`. */
export function timeWindows(columns: Columns, options: WindowOptions): Iterable<TimeWindow> {
  const unit = checkUnit(options.unit, [...calendarUnits, 'event'] as const)
  const size = atLeast('size', options.size)
  const step = atLeast('step', options.step ?? 1)
  if (options.kernel) checkUnit(options.kernel, kernels)
  const order = inOrder(columns)
  const rows = (options.rows ?? allRows(columns)).filter((row) => columns.day[row] !== UNDATED).sort(order)
  if (unit === 'event') return eventWindows(columns, rows, size, step, options.kernel)
  if (rows.length === 0) return []
  const first = options.from === undefined ? columns.day[rows[0]!]! : dayNumber(options.from)
  const last = options.to === undefined ? columns.day[rows[rows.length - 1]!]! : dayNumber(options.to)
  const days = Float64Array.from(rows, (row) => columns.day[row]!)
  const between = (from: number, to: number) => rows.subarray(firstFrom(days, from), firstFrom(days, to + 1))
  if (options.kernel) return kernelWindows(columns, rows, between, first, last, unit, size, step, options.kernel)
  const windows: TimeWindow[] = []
  if (options.placed === 'centred') {
    const reach = Math.floor(size / 2)
    for (let count = reach; ; count += step) {
      const middle = addUnits(first, count, unit)
      const from = addUnits(middle, -reach, unit)
      const to = addUnits(middle, reach, unit)
      if (to > last) return windows
      windows.push({ from, middle, to, rows: between(from, to) })
    }
  }
  const begin = unitStart(first, unit)
  for (let count = 0; ; count += step) {
    const from = addUnits(begin, count, unit)
    if (from > last) return windows
    const to = addUnits(begin, count + size, unit) - 1
    windows.push({ from, middle: Math.floor((from + to) / 2), to, rows: between(from, to) })
    if (to >= last) return windows
  }
}

/** Index of the first of the ascending days that is not before a day. */
function firstFrom(days: Float64Array, day: number): number {
  let low = 0
  let high = days.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (days[middle]! < day) low = middle + 1
    else high = middle
  }
  return low
}

function* kernelWindows(
  columns: Columns,
  rows: Int32Array,
  between: (from: number, to: number) => Int32Array,
  first: number,
  last: number,
  unit: CalendarUnit,
  size: number,
  step: number,
  kernel: Kernel,
): Generator<TimeWindow> {
  const reach = Math.max(1, Math.floor(size / 2))
  for (let count = 0; ; count += step) {
    const middle = addUnits(first, count, unit)
    if (middle > last) return
    const bandwidth = addUnits(middle, reach, unit) - middle
    const endless = kernel === 'gaussian'
    const from = endless ? first : Math.max(first, middle - bandwidth)
    const to = endless ? last : Math.min(last, middle + bandwidth)
    const inside = endless ? rows : between(from, to)
    const weights = new Float64Array(columns.length)
    for (const row of inside) weights[row] = Math.sqrt(kernelValue(kernel, (columns.day[row]! - middle) / bandwidth))
    yield { from, middle, to, rows: inside, weights }
  }
}

/** Windows of `size` statements each; those of one day stand in the order of their documents and places. */
function eventWindows(columns: Columns, rows: Int32Array, size: number, step: number, kernel?: Kernel): TimeWindow[] {
  if (kernel) throw new AnalysisError('bad-option', 'a kernel weighs by time: choose day, week, month or year as unit')
  const windows: TimeWindow[] = []
  for (let at = 0; at + size <= rows.length; at += step) {
    const inside = rows.subarray(at, at + size)
    const [from, middle, to] = [0, size >> 1, size - 1].map((index) => columns.day[inside[index]!]!)
    windows.push({ from: from!, middle: middle!, to: to!, rows: inside })
  }
  return windows
}
