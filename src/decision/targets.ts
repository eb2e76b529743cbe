import type { FigureKind, Target } from '../model/index.ts'
import type { HeldPosition } from './members.ts'

/** A figure somebody stated about an actor, in the target's unit. */
export interface ActorFigure {
  actor: string
  value: number
  unit: string
  kind: FigureKind
  /** ISO year or day it holds for or is due by. */
  when?: string
  /** The statement or figure it rests on. */
  use?: string
}

export type TargetStatus = 'meets' | 'promised' | 'refuses' | 'short' | 'unknown'

/** How one member stands to one target. */
export interface TargetRow {
  target: string
  actor: string
  status: TargetStatus
  /** The newest actual figure up to the day (an estimate where there is none), and the highest pledge due in time. */
  actual?: ActorFigure
  pledged?: ActorFigure
  /** Target less actual, in the target's unit; 0 where it is met, absent where nothing is known. */
  gap?: number
  /** The gap in money, in the currency GDP is given in; only for targets in % of GDP and where GDP is known. */
  money?: number
  /** P(against) on the target's issue, where there is evidence. */
  against?: number
}

export interface TargetOptions {
  /** Figures after this day do not count. */
  day?: string
  /** Gross domestic product by actor, in any currency. */
  gdp?: ReadonlyMap<string, number>
  positions?: readonly HeldPosition[]
}

const PERCENT_OF_GDP = '% of GDP'

/**
 * Figures against a target, member by member: `meets` where the newest actual figure reaches it; else `promised` where
 * a pledge of at least the target falls due in time; else `refuses` where the member's position on the issue is likelier
 * against than for; else `short`; `unknown` where no figure is known. A promise and a refusal outrank missing figures.
 */
export function targetReport(
  target: Target,
  members: readonly string[],
  figures: readonly ActorFigure[],
  { day, gdp, positions = [] }: TargetOptions = {},
): TargetRow[] {
  return members.map((actor) => {
    const own = figures.filter((f) => f.actor === actor && f.unit === target.unit && !isAfter(f.when, day, f.kind))
    const actual = newest(own.filter((f) => f.kind === 'actual')) ?? newest(own.filter((f) => f.kind === 'estimate'))
    const pledged = own
      .filter(
        (f) =>
          f.kind === 'pledged' && f.value >= target.value && (!f.when || f.when.slice(0, 4) <= target.due.slice(0, 4)),
      )
      .sort((a, b) => b.value - a.value)[0]
    const position = positions.find((p) => p.actor === actor && p.issue === target.issue && p.evidence > 0)
    const against = position && position.beta / (position.alpha + position.beta)
    const row: TargetRow = { target: target.id, actor, status: 'unknown' }
    if (actual) {
      row.actual = actual
      row.gap = Math.max(0, target.value - actual.value)
      const product = gdp?.get(actor)
      if (product !== undefined && target.unit === PERCENT_OF_GDP) row.money = (row.gap / 100) * product
    }
    if (pledged) row.pledged = pledged
    if (against !== undefined) row.against = against
    if (actual && actual.value >= target.value) row.status = 'meets'
    else if (pledged) row.status = 'promised'
    else if (against !== undefined && against > 0.5) row.status = 'refuses'
    else if (actual) row.status = 'short'
    return row
  })
}

/** A pledge speaks of the future and counts from when it is known; a figure counts once its own time has come. */
function isAfter(when: string | undefined, day: string | undefined, kind: FigureKind): boolean {
  if (!when || !day || kind === 'pledged' || kind === 'target') return false
  return when > day.slice(0, when.length)
}

function newest(figures: readonly ActorFigure[]): ActorFigure | undefined {
  return [...figures].sort((a, b) => (b.when ?? '').localeCompare(a.when ?? ''))[0]
}
