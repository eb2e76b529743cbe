const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]
const monthName = `(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*`

/** The ISO day, or undefined where the calendar has no such day. */
export function isoDay(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day))
  if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined
  return date.toISOString().slice(0, 10)
}

function monthNumber(name: string): number {
  const found = months.findIndex((month) => month.startsWith(name.toLowerCase().slice(0, 3)))
  const whole = months[found]
  const given = name.toLowerCase()
  return whole?.startsWith(given) || given === 'sept' ? found + 1 : 0
}

const isoForm = /\b(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/g
const compactForm = /^(\d{4})(\d{2})(\d{2})$/g
const dayFirst = new RegExp(String.raw`\b(\d{1,2})(?:st|nd|rd|th)?\.? (${monthName})\.?,? (\d{4})\b`, 'gi')
const monthFirst = new RegExp(String.raw`\b(${monthName})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\b`, 'gi')
const slashes = /\b(\d{1,2})\/(\d{1,2})\/(\d{4})\b/g
const dots = /\b(\d{1,2})\.(\d{1,2})\.(\d{4})\b/g
const monthOnly = new RegExp(String.raw`(?<!\d(?:st|nd|rd|th)?\.? )\b(${monthName})\.? (\d{4})\b`, 'gi')

export interface FoundDay {
  day: string
  start: number
  end: number
}

type Reader = (groups: string[]) => string | undefined
const number = (text: string | undefined) => Number(text)

/** 3/4/2022 may be either; a number above twelve decides, else the American order, which writes dates with slashes. */
function slashed([a, b, year]: string[]): string | undefined {
  return isoDay(number(year), number(a), number(b)) ?? isoDay(number(year), number(b), number(a))
}

const wholeDays: [RegExp, Reader][] = [
  [isoForm, ([year, month, day]) => isoDay(number(year), number(month), number(day))],
  [compactForm, ([year, month, day]) => isoDay(number(year), number(month), number(day))],
  [dayFirst, ([day, month, year]) => isoDay(number(year), monthNumber(month ?? ''), number(day))],
  [monthFirst, ([month, day, year]) => isoDay(number(year), monthNumber(month ?? ''), number(day))],
  [slashes, slashed],
  [dots, ([day, month, year]) => isoDay(number(year), number(month), number(day))],
]

function find(text: string, forms: [RegExp, Reader][]): FoundDay[] {
  const found: FoundDay[] = []
  for (const [form, read] of forms) {
    for (const match of text.matchAll(form)) {
      const day = read(match.slice(1))
      if (day) found.push({ day, start: match.index, end: match.index + match[0].length })
    }
  }
  return found.sort((a, b) => a.start - b.start)
}

/** Every whole date written in a text, in order: 2022-06-11, 11 June 2022, June 11, 2022, 6/11/2022, 11.06.2022. */
export function findDays(text: string): FoundDay[] {
  return find(text, wholeDays)
}

/** A month with its year, read as its first day. */
export function findMonths(text: string): FoundDay[] {
  return find(text, [[monthOnly, ([month, year]) => isoDay(number(year), monthNumber(month ?? ''), 1)]])
}

/**
 * The ISO day that a date field means (an ISO date or timestamp, a written date, a Date), or undefined. A timestamp counts on
 * the day it names, whatever its zone.
 */
export function readDay(value: unknown): string | undefined {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? undefined : value.toISOString().slice(0, 10)
  if (typeof value === 'number' && value > 1e8 && value < 1e13) {
    return readDay(new Date(value < 1e11 ? value * 1000 : value))
  }
  if (typeof value !== 'string') return undefined
  const text = value.trim()
  return findDays(text)[0]?.day ?? (/^\d{4}-\d{2}$/.test(text) ? readDay(`${text}-01`) : findMonths(text)[0]?.day)
}
