import { buildColumns, newestDay, positions as positionsOf, select } from '../analysis/index.ts'
import type { HeldPosition } from '../decision/index.ts'
import type { EffectiveStatement } from '../model/index.ts'
import type { Format } from './output.ts'
import { knownNames } from './selection.ts'
import type { View } from './view.ts'

export interface DecideOptions {
  project: string
  codebook?: string
  format: Format
  issue?: string[]
  rule?: string[]
  forum?: string
  scenario?: string
  at?: string
  halfLife: number
  seed: number
  precision?: number
  sensitivity?: boolean
  power?: boolean
  targets?: boolean
  gdp?: string
}

/** What was read, as the decisions take it: positions on a day, and the statements behind them. */
export interface Ground {
  positions: HeldPosition[]
  byId: Map<string, EffectiveStatement>
  day: string | undefined
}

export function groundOf(view: View, { at, halfLife }: DecideOptions): Ground {
  const table = buildColumns(view.statements)
  const rows = select(table, {}, knownNames(view))
  const day = at ?? newestDay(table, rows)
  const positions = positionsOf(table, { rows, at, halfLife }).flatMap((position): HeldPosition[] => {
    if (position.evidence === 'none') return []
    const { actor, issue, alpha, beta, uses } = position
    // What only repeats another piece counts for nothing, and is not told again.
    const own = uses.filter(({ repeats }) => repeats === undefined).map(({ id }) => id)
    return [{ actor, issue, alpha, beta, evidence: position.evidence.statements, uses: own }]
  })
  return { positions, day, byId: new Map(view.statements.map((statement) => [statement.id, statement])) }
}
