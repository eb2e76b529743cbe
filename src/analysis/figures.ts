import type { Figure } from '../model/index.ts'
import { groupBy } from './group.ts'

/** A figure and where it stands. */
export type PlacedFigure = Figure & { doc: string; date?: string; source?: string }

/** The numbers a figure allows: what rounds to it, up to its upper end, or everything on one side of it. */
export function figureRange(figure: Pick<Figure, 'value' | 'valueTo' | 'comparison'>): { low: number; high: number } {
  const { value, valueTo = value, comparison } = figure
  if (comparison === '<') return { low: Number.NEGATIVE_INFINITY, high: value }
  if (comparison === '>') return { low: value, high: Number.POSITIVE_INFINITY }
  const about = comparison === '~' ? 0.1 : 0
  const reach = (number: number) => Math.max(halfOfLastDigit(number), about * Math.abs(number))
  return {
    low: Math.min(value - reach(value), valueTo - reach(valueTo)),
    high: Math.max(value + reach(value), valueTo + reach(valueTo)),
  }
}

/** Half a unit of the last digit that is not 0: 2.5 → 0.05, 80 → 5. */
function halfOfLastDigit(value: number): number {
  const digits = Math.abs(value).toExponential().split('e')
  const decimals = (digits[0]!.split('.')[1] ?? '').length
  return value === 0 ? 0.5 : 0.5 * 10 ** (Number(digits[1]) - decimals)
}

/** Figures about one thing, and the groups of them that agree among themselves and with no other. */
export interface FigureDispute {
  actor?: string
  of: string
  unit: string
  when?: string
  /** Groups in order of size of their numbers. */
  values: { low: number; high: number; figures: PlacedFigure[] }[]
}

/** What two figures must share to be about the same thing; an estimate is one of what is. */
function subjectOf({ actor, issue, of, unit, when, since, kind }: Figure): string {
  const what = issue ?? of.trim().toLowerCase()
  const time = `${since ?? ''}/${when ?? ''}`
  return [actor ?? '', what, unit.trim().toLowerCase(), time, kind === 'estimate' ? 'actual' : kind].join('|')
}

/**
 * Figures that disagree about the same thing: same actor, thing, unit, time and kind, and no number that both allow.
 * Figures without an actor are not compared. Widest apart first.
 */
export function figureDisputes(figures: readonly PlacedFigure[]): FigureDispute[] {
  const subjects = groupBy(
    figures.filter(({ actor }) => actor !== undefined),
    subjectOf,
  )
  const disputes: FigureDispute[] = []
  for (const group of subjects.values()) {
    const sorted = group
      .map((figure) => ({ figure, ...figureRange(figure) }))
      .sort((a, b) => a.low - b.low || a.high - b.high || (a.figure.doc < b.figure.doc ? -1 : 1))
    const values: FigureDispute['values'] = []
    for (const { figure, low, high } of sorted) {
      const last = values[values.length - 1]
      if (last && low <= last.high) {
        last.high = Math.max(last.high, high)
        last.figures.push(figure)
      } else values.push({ low, high, figures: [figure] })
    }
    if (values.length < 2) continue
    const { actor, of, unit, when } = group[0]!
    disputes.push({
      ...(actor === undefined ? {} : { actor }),
      of,
      unit,
      ...(when === undefined ? {} : { when }),
      values,
    })
  }
  return disputes.sort((a, b) => spread(b) - spread(a) || (`${a.actor}|${a.of}` < `${b.actor}|${b.of}` ? -1 : 1))
}

/** Of the figures on the same thing, of the same kind, told by the same, only the newest by its own time, then by its document's. */
export function newestFigures(figures: readonly PlacedFigure[]): PlacedFigure[] {
  const keyOf = ({ actor, of, unit, kind, tellers }: Figure): string =>
    [actor ?? '', of.trim().toLowerCase(), unit.toLowerCase(), kind, tellers.at(-1)].join('|')
  const timeOf = ({ when = '', date = '' }: PlacedFigure): string => `${when || date} ${date}`
  const newest = new Map<string, PlacedFigure>()
  for (const figure of figures) {
    const known = newest.get(keyOf(figure))
    if (!known || timeOf(figure) >= timeOf(known)) newest.set(keyOf(figure), figure)
  }
  return [...newest.values()]
}

/** How far apart the least and the largest number are, against the largest. */
function spread({ values }: FigureDispute): number {
  const numbers = values.flatMap(({ figures }) => figures.map(({ value }) => value))
  const largest = Math.max(...numbers.map(Math.abs))
  return largest === 0 ? 0 : (Math.max(...numbers) - Math.min(...numbers)) / largest
}
