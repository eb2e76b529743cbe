import { AnalysisError } from './errors.ts'
import { nearest } from './nearest.ts'

/** Days are counted from 1 January 1970; `UNDATED` stands where there is none. */
export const UNDATED = -0x80000000

const MILLISECONDS = 86_400_000
const DAY = /^(\d{4})-(\d{2})-(\d{2})$/

/** The number of an ISO day (`yyyy-mm-dd`, with or without a time behind it). Throws `bad-date` for anything else. */
export function dayNumber(text: string): number {
  const found = DAY.exec(text.slice(0, 10))
  const day = found ? Date.UTC(+found[1]!, +found[2]! - 1, +found[3]!) / MILLISECONDS : Number.NaN
  if (!found || dayText(day) !== found[0] || !/^($|T)/.test(text.slice(10))) {
    throw new AnalysisError('bad-date', `'${text}' is no day; write it as yyyy-mm-dd, such as 2024-07-09`, text)
  }
  return day
}

export function dayText(day: number): string {
  return new Date(day * MILLISECONDS).toISOString().slice(0, 10)
}

export const calendarUnits = ['day', 'week', 'month', 'year'] as const
export type CalendarUnit = (typeof calendarUnits)[number]

/** Throws `bad-unit`, naming the units there are. */
export function checkUnit<Unit extends string>(given: string, units: readonly Unit[]): Unit {
  if ((units as readonly string[]).includes(given)) return given as Unit
  const close = nearest(given, units, 1)[0]
  throw new AnalysisError(
    'bad-unit',
    `unknown unit '${given}'; nearest known: ${close} (of ${units.join(', ')})`,
    given,
    units,
  )
}

/** A day so many units on; a month's 31st becomes the last day of a shorter month. */
export function addUnits(day: number, count: number, unit: CalendarUnit): number {
  if (unit === 'day') return day + count
  if (unit === 'week') return day + 7 * count
  const date = new Date(day * MILLISECONDS)
  const month = date.getUTCMonth() + (unit === 'month' ? count : 0)
  const year = date.getUTCFullYear() + (unit === 'year' ? count : 0)
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
  return Date.UTC(year, month, Math.min(date.getUTCDate(), lastDay)) / MILLISECONDS
}

/** The first day of the calendar unit that holds a day; weeks begin on Monday (ISO 8601). */
export function unitStart(day: number, unit: CalendarUnit): number {
  if (unit === 'day') return day
  if (unit === 'week') return day - ((((day + 3) % 7) + 7) % 7)
  const date = new Date(day * MILLISECONDS)
  return Date.UTC(date.getUTCFullYear(), unit === 'month' ? date.getUTCMonth() : 0, 1) / MILLISECONDS
}
