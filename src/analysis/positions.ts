import { type StanceDistribution, stanceDistribution } from './beta.ts'
import { allRows, type Columns, inOrder, type TellerKind, tellerKinds } from './columns.ts'
import { dayNumber, dayText, UNDATED } from './days.ts'
import { AnalysisError } from './errors.ts'

/** One statement as evidence of a position: its weight there after its age, and whether it counted. */
export interface EvidenceUse {
  id: string
  stance: 1 | -1
  weight: number
  /** A repetition by the same outlet, or in a copy of the same text: shown, never weighed. */
  repeats?: string
}

export interface EvidenceCounts {
  /** Statements that were weighed. */
  statements: number
  plus: number
  minus: number
  documents: number
  sources: number
  /** Statements that only repeat another. */
  repeated: number
  tellers: Record<TellerKind, number>
}

/** Where an actor stands on an issue; `none` where nothing says so. */
export type Position = { actor: string; issue: string } & (
  | ({ evidence: 'none' } & { [key in keyof StanceDistribution]?: undefined })
  | ({ evidence: EvidenceCounts; uses: EvidenceUse[]; newest?: string } & StanceDistribution)
)
export type KnownPosition = Extract<Position, { uses: EvidenceUse[] }>

export interface PositionOptions {
  /** Statements to look at; all where left out. */
  rows?: Int32Array
  /** The day asked about: later statements and undated ones do not count. The newest statement's where left out, and then the undated count without age. */
  at?: string
  /** Days after which evidence weighs half; `Infinity` for never. */
  halfLife?: number
  /** Width of the interval, in (0, 1). */
  level?: number
  prior?: { alpha: number; beta: number }
  /** once: an outlet's repetitions and near copies count once (the strongest). all: everything counts. */
  repeats?: 'once' | 'all'
  /** Positions asked for, also where there is no evidence; those with evidence where left out. */
  actors?: readonly string[]
  issues?: readonly string[]
}

/** Two years: what a state did two years ago says half as much of where it stands as what it did today. */
/** Shares of the evidence's weight on one side that are no lean yet. */
const EVEN = [0.4, 0.6] as const

/**
 * The side that the weight of the evidence lies on, whatever its amount (that shows in the probability of support):
 * 1 for, −1 against, 0 where it is about even. The prior is taken to be Beta(1, 1), which is no evidence.
 */
export function leanOf({ alpha, beta }: Pick<StanceDistribution, 'alpha' | 'beta'>): 1 | 0 | -1 {
  const share = (alpha - 1) / (alpha + beta - 2)
  return share > EVEN[1] ? 1 : share < EVEN[0] ? -1 : 0
}

export const defaultHalfLife = 730
export const defaultLevel = 0.9

/** The newest day of the rows, or undefined where none is dated. */
export function newestDay(columns: Columns, rows: Int32Array = allRows(columns)): string | undefined {
  let newest = UNDATED
  for (const row of rows) if (columns.day[row]! > newest) newest = columns.day[row]!
  return newest === UNDATED ? undefined : dayText(newest)
}

/** What makes two statements the same but for who prints them: holder, issue, stance and tellers. */
function sayingOf(columns: Columns, row: number): string {
  return `${columns.actor[row]}|${columns.person[row]}|${columns.issue[row]}|${columns.stance[row]}|${columns.chain[row]}`
}

/**
 * Which rows only repeat another: of the same saying in near copies of one text the strongest counts, and of those the
 * strongest for each outlet (a document without an outlet is its own). Gives for each row the one that counts in its place, or −1.
 */
export function repetitions(columns: Columns, rows: Int32Array, weightOf: (row: number) => number): Int32Array {
  const repeats = new Int32Array(columns.length).fill(-1)
  const order = inOrder(columns)
  const strongest = (candidates: Iterable<number>, key: (row: number) => string): number[] => {
    const best = new Map<string, number>()
    for (const row of candidates) {
      const kept = best.get(key(row))
      if (kept === undefined) best.set(key(row), row)
      else {
        const difference = weightOf(row) - weightOf(kept)
        const wins = difference > 0 || (difference === 0 && order(row, kept) < 0)
        repeats[wins ? kept : row] = wins ? row : kept
        if (wins) best.set(key(row), row)
      }
    }
    return [...best.values()]
  }
  const originals = strongest(rows, (row) => `${columns.original[row]}|${sayingOf(columns, row)}`)
  strongest(originals, (row) => {
    const outlet = columns.source[row]! >= 0 ? `s${columns.source[row]}` : `d${columns.original[row]}`
    return `${outlet}|${sayingOf(columns, row)}`
  })
  // What lost to a row that lost in turn repeats the one that counts, in whatever order they met.
  for (const row of rows) while ((repeats[repeats[row]!] ?? -1) >= 0) repeats[row] = repeats[repeats[row]!]!
  return repeats
}

function check(options: PositionOptions): { halfLife: number; level: number; prior: { alpha: number; beta: number } } {
  const { halfLife = defaultHalfLife, level = defaultLevel, prior = { alpha: 1, beta: 1 } } = options
  if (!(halfLife > 0)) throw new AnalysisError('bad-option', `the half-life must be above 0 days, not ${halfLife}`)
  if (!(level > 0 && level < 1)) throw new AnalysisError('bad-option', `the level must lie in (0, 1), not ${level}`)
  if (!(prior.alpha > 0 && prior.beta > 0))
    throw new AnalysisError('bad-option', 'both sides of the prior must be above 0')
  return { halfLife, level, prior }
}

/** How much a statement weighs on a day: its weight halved with every half-life of its age; undated ones have no age. */
export function weightAt(columns: Columns, day: number, halfLife: number): (row: number) => number {
  return (row) => {
    const said = columns.day[row]!
    return said === UNDATED ? columns.weight[row]! : columns.weight[row]! * 2 ** (-(day - said) / halfLife)
  }
}

/**
 * Positions as Beta(α₀ + Σ w[+], β₀ + Σ w[−]), w = strength × credibility × confidence × 2^(−age / half-life), sorted by
 * issue and actor. Throws `bad-date` and `bad-option`.
 */
export function positions(columns: Columns, options: PositionOptions = {}): Position[] {
  const { halfLife, level, prior } = check(options)
  const asked = options.at === undefined ? undefined : dayNumber(options.at)
  const candidates = options.rows ?? allRows(columns)
  const rows =
    asked === undefined
      ? candidates
      : candidates.filter((row) => columns.day[row]! <= asked && columns.day[row] !== UNDATED)
  const newest = newestDay(columns, rows)
  const day = asked ?? (newest === undefined ? 0 : dayNumber(newest))
  const weightOf = weightAt(columns, day, halfLife)
  const repeats = options.repeats === 'all' ? undefined : repetitions(columns, rows, weightOf)

  const groups = new Map<number, number[]>()
  for (const row of rows) {
    const key = columns.issue[row]! * columns.actors.length + columns.actor[row]!
    const group = groups.get(key)
    if (group) group.push(row)
    else groups.set(key, [row])
  }
  const actorNumbers = new Map(columns.actors.map((name, number) => [name, number]))
  const issueNumbers = new Map(columns.issues.map((name, number) => [name, number]))
  const wanted: [issue: string, actor: string][] = []
  if (options.actors || options.issues) {
    const actors = [...new Set(options.actors ?? columns.actors)].sort()
    const issues = [...new Set(options.issues ?? columns.issues)].sort()
    for (const issue of issues) for (const actor of actors) wanted.push([issue, actor])
  } else {
    for (const key of [...groups.keys()].sort((a, b) => a - b)) {
      const actor = key % columns.actors.length
      wanted.push([columns.issues[(key - actor) / columns.actors.length]!, columns.actors[actor]!])
    }
  }
  const order = inOrder(columns)
  return wanted.map(([issue, actor]): Position => {
    const key =
      (issueNumbers.get(issue) ?? Number.NaN) * columns.actors.length + (actorNumbers.get(actor) ?? Number.NaN)
    const group = groups.get(key)
    if (!group) return { actor, issue, evidence: 'none' }
    return position(columns, actor, issue, group.sort(order), weightOf, repeats, level, prior)
  })
}

function position(
  columns: Columns,
  actor: string,
  issue: string,
  rows: number[],
  weightOf: (row: number) => number,
  repeats: Int32Array | undefined,
  level: number,
  prior: { alpha: number; beta: number },
): KnownPosition {
  let { alpha, beta } = prior
  const evidence: EvidenceCounts = {
    statements: 0,
    plus: 0,
    minus: 0,
    documents: 0,
    sources: 0,
    repeated: 0,
    tellers: { own: 0, source: 0, author: 0 },
  }
  const documents = new Set<number>()
  const sources = new Set<number>()
  const uses: EvidenceUse[] = []
  let newest = UNDATED
  for (const row of rows) {
    const id = columns.id[row]!
    const stance = columns.stance[row] === 1 ? 1 : -1
    const repeated = repeats?.[row] ?? -1
    if (repeated >= 0) {
      evidence.repeated++
      uses.push({ id, stance, weight: 0, repeats: columns.id[repeated]! })
      continue
    }
    const weight = weightOf(row)
    if (stance === 1) alpha += weight
    else beta += weight
    evidence.statements++
    evidence[stance === 1 ? 'plus' : 'minus']++
    evidence.tellers[tellerKinds[columns.teller[row]!]!]++
    documents.add(columns.document[row]!)
    if (columns.source[row]! >= 0) sources.add(columns.source[row]!)
    newest = Math.max(newest, columns.day[row]!)
    uses.push({ id, stance, weight })
  }
  evidence.documents = documents.size
  evidence.sources = sources.size
  const told = stanceDistribution(alpha, beta, level)
  return { actor, issue, ...told, evidence, uses, ...(newest === UNDATED ? {} : { newest: dayText(newest) }) }
}

/** A group's position on an issue: how its average member stands, and for how many of them anything is known. */
export type GroupPosition = { group: string; issue: string; members: number } & (
  | { evidence: 'none'; known: 0 }
  | ({ evidence: 'some'; known: number } & StanceDistribution)
)

/**
 * The average of the members' distributions, taken as independent, by the Beta of the same mean and variance: with
 * shares of support of mean m and variance v, α + β = m(1 − m)/v − 1. Members without evidence are left out and counted.
 */
export function groupPosition(
  group: string,
  issue: string,
  members: readonly string[],
  of: readonly Position[],
  level = defaultLevel,
): GroupPosition {
  const wanted = new Set(members)
  const known = of.filter((p): p is KnownPosition => p.evidence !== 'none' && p.issue === issue && wanted.has(p.actor))
  if (known.length === 0) return { group, issue, members: wanted.size, evidence: 'none', known: 0 }
  let mean = 0
  let variance = 0
  for (const { alpha, beta } of known) {
    const sum = alpha + beta
    mean += alpha / sum / known.length
    variance += (alpha * beta) / (sum * sum * (sum + 1)) / known.length ** 2
  }
  const sum = (mean * (1 - mean)) / variance - 1
  const told = stanceDistribution(mean * sum, (1 - mean) * sum, level)
  return { group, issue, members: wanted.size, evidence: 'some', known: known.length, ...told }
}
