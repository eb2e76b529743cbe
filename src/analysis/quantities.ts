import type { Figure } from '../model/index.ts'
import { studentQuantile } from './beta.ts'
import { defaultCredibility, type TellerKind } from './columns.ts'
import { dayNumber } from './days.ts'
import { AnalysisError } from './errors.ts'
import type { PlacedFigure } from './figures.ts'
import { groupBy } from './group.ts'
import { defaultHalfLife, defaultLevel } from './positions.ts'

/** A number somebody states, with its weight as evidence. */
export interface WeightedValue {
  value: number
  weight: number
}

/** Where an actor stands on a scale; without an interval where a single piece of evidence gives no spread. */
export type ScalePosition =
  | { evidence: 'none' }
  | { evidence: number; mean: number; low?: number; high?: number; effective: number }

/**
 * The weighted mean with a Student interval: the effective number of values is Kish's (Σw)²/Σw² and the spread is the
 * weighted standard deviation, corrected by n/(n − 1) (Kish 1965, § 8.2).
 */
export function scalePosition(values: readonly WeightedValue[], level = defaultLevel): ScalePosition {
  const used = values.filter(({ weight }) => weight > 0)
  if (used.length === 0) return { evidence: 'none' }
  for (const { value } of used) {
    if (!Number.isFinite(value))
      throw new AnalysisError('bad-option', `${value} is no number on a scale`, String(value))
  }
  let sum = 0
  let squares = 0
  let weighted = 0
  for (const { value, weight } of used) {
    sum += weight
    squares += weight * weight
    weighted += weight * value
  }
  const mean = weighted / sum
  const effective = (sum * sum) / squares
  if (used.length === 1) return { evidence: 1, mean, effective: 1 }
  let spread = 0
  for (const { value, weight } of used) spread += (weight * (value - mean) ** 2) / sum
  const error = Math.sqrt(spread / (effective - 1))
  const reach = studentQuantile((1 + level) / 2, effective - 1) * error
  return { evidence: used.length, mean, low: mean - reach, high: mean + reach, effective }
}

/** An actor's position on one issue in one unit, of one kind, with the figures it rests on and their weights. */
export type FigurePosition = {
  actor: string
  issue: string
  unit: string
  kind: Exclude<Figure['kind'], 'estimate'>
  uses: { figure: PlacedFigure; weight: number }[]
} & Extract<ScalePosition, { mean: number }>

export interface FigurePositionOptions {
  /** The day asked about: later figures and undated ones do not count. The newest figure's where left out, and then the undated count without age. */
  at?: string | undefined
  /** Days after which a figure weighs half. */
  halfLife?: number
  /** For documents that are near copies of another: the other's id. */
  copies?: ReadonlyMap<string, string>
  /** The only unit that counts on an issue, for issues that have one. */
  unitOf?: (issue: string) => string | undefined
}

/** Who states a figure: whose it is (or who speaks for them), a source, or the author alone. */
export function tellerOfFigure({ actor, person, tellers }: Pick<Figure, 'actor' | 'person' | 'tellers'>): TellerKind {
  if (tellers.length === 1) return 'author'
  const innermost = tellers[tellers.length - 1]
  return innermost === actor || innermost === person ? 'own' : 'source'
}

interface WeighedFigure extends WeightedValue {
  figure: PlacedFigure
}

/** Of the same number for the same time from the same tellers, the strongest within each place. */
function strongest(figures: readonly WeighedFigure[], placeOf: (figure: PlacedFigure) => string): WeighedFigure[] {
  const kept = new Map<string, WeighedFigure>()
  for (const each of figures) {
    const { when = '', tellers } = each.figure
    const key = [placeOf(each.figure), each.value, when, ...tellers].join('|')
    if (each.weight > (kept.get(key)?.weight ?? 0)) kept.set(key, each)
  }
  return [...kept.values()]
}

const plain = (unit: string) => unit.trim().toLowerCase()
const rank = ({ issue, actor, unit, kind }: FigurePosition) => [issue, actor, unit, kind].join('|')

/**
 * Where actors stand on scales, by the figures stated of them: for each actor, issue, unit and kind (an estimate is one of
 * what is) the weighted mean with its interval, weights being confidence × credibility × 2^(−age / half-life). A range
 * counts with its middle; a bound (over 5) is no place on a scale and is left out, as is a figure of nobody or on no issue.
 * The same number printed again by an outlet or a near copy counts once, as strongly as the strongest. Sorted by issue and actor.
 */
export function figurePositions(
  figures: readonly PlacedFigure[],
  { at, halfLife = defaultHalfLife, copies, unitOf }: FigurePositionOptions = {},
): FigurePosition[] {
  if (!(halfLife > 0)) throw new AnalysisError('bad-option', `the half-life must be above 0 days, not ${halfLife}`)
  const placed = figures.flatMap((figure) => {
    const { actor, issue, comparison, unit, date, kind, value, valueTo = value } = figure
    if (actor === undefined || issue === undefined || comparison === '<' || comparison === '>') return []
    if (at !== undefined && !(date !== undefined && date <= at)) return []
    const only = unitOf?.(issue)
    // Writers leave out what a percentage is of where the matter makes it plain.
    const meant = plain(unit) === '%' && only?.startsWith('% of ') ? plain(only) : plain(unit)
    if (only !== undefined && plain(only) !== meant) return []
    const of = kind === 'estimate' ? ('actual' as const) : kind
    return [{ figure, actor, issue, unit: only ?? meant, kind: of, value: (value + valueTo) / 2 }]
  })
  const newest = placed.reduce((last, { figure }) => ((figure.date ?? '') > last ? figure.date! : last), '')
  const today = at ?? newest
  const weightOf = (figure: PlacedFigure) => {
    const age = figure.date === undefined ? 0 : dayNumber(today) - dayNumber(figure.date)
    return figure.confidence * defaultCredibility[tellerOfFigure(figure)] * 2 ** (-age / halfLife)
  }
  const found: FigurePosition[] = []
  const groups = groupBy(placed, ({ actor, issue, unit, kind }) => [actor, issue, unit, kind].join('|'))
  for (const group of groups.values()) {
    const weighed = group.map(({ figure, value }) => ({ figure, value, weight: weightOf(figure) }))
    const original = ({ doc }: PlacedFigure) => copies?.get(doc) ?? doc
    const originals = strongest(weighed, original)
    const used = strongest(originals, (figure) => figure.source ?? original(figure))
    const position = scalePosition(used)
    if (position.evidence === 'none') continue
    const { actor, issue, unit, kind } = group[0]!
    const uses = used.map(({ figure, weight }) => ({ figure, weight }))
    found.push({ actor, issue, unit, kind, ...position, uses })
  }
  return found.sort((a, b) => (rank(a) < rank(b) ? -1 : 1))
}
