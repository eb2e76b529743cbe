import { checkStakes, compromise, type Stake } from './stake.ts'

/** An issue on which positions are exchanged: its stakes, and the ends of its scale. */
export interface ExchangeIssue {
  issue: string
  low: number
  high: number
  stakes: readonly Stake[]
}

/**
 * Two actors give way to each other: `giver` moves on `gives` (which it cares less about) towards `taker`, and `taker`
 * on `takes` towards `giver`. Moves are in points of a scale of 0 to 100; `gain` is what each of the two wins.
 */
export interface Exchange {
  giver: string
  taker: string
  gives: string
  takes: string
  /** How far the giver's and the taker's voting positions move, with sign. */
  giverMoves: number
  takerMoves: number
  gain: number
}

export interface Exchanged {
  exchanges: Exchange[]
  /** Outcome of each issue on its own scale, before and after: the compromise of the voting positions. */
  outcomes: { issue: string; before: number; after: number }[]
}

interface Table {
  actors: string[]
  issues: readonly ExchangeIssue[]
  /** By issue, then actor: position of 0 … 100 (NaN where the actor has no stake), salience, share of the weight. */
  start: Float64Array[]
  salience: Float64Array[]
  share: Float64Array[]
  outcome: number[]
}

/**
 * All exchanges that two actors could make from where they stand (Stokman & Van Oosten 1994; with equal gains, Van
 * Assen, Stokman & Van Oosten 2003): on both issues they stand on opposite sides of the expected outcome, and their
 * relative saliences differ. If the giver shifts the outcome of issue p by Δp and the taker that of q by Δq, equal
 * gains ask that s_gq Δq − s_gp Δp = s_tp Δp − s_tq Δq. The pair goes as far as the first of the two reaching the
 * other's position allows. Best gain first.
 */
export function candidateExchanges(issues: readonly ExchangeIssue[]): Exchange[] {
  const table = tableOf(issues)
  return candidates(table, table.start).sort((a, b) => b.gain - a.gain)
}

/** One round: the exchange of the greatest gain is made, what it leaves of the others is worked out again, until no two can gain. */
export function exchangeRound(issues: readonly ExchangeIssue[]): Exchanged {
  return exchangeRounds(issues, 1)[0]!
}

/**
 * Rounds of exchanges: within each, sides, outcomes and the positions that are moved towards stay those of its start, and
 * only what is left of an actor's own way shrinks. Votes are given away in each, and between rounds an actor comes
 * 0.1 + 0.4 (1 − salience) of the way from its position to where it voted last: a convention of a public program.
 */
export function exchangeRounds(issues: readonly ExchangeIssue[], rounds: number): Exchanged[] {
  checkRounds(rounds)
  const table = tableOf(issues)
  const history: Exchanged[] = []
  let start = table.start
  for (let round = 0; round < rounds; round++) {
    const outcome = start.map((positions, p) => outcomeOf(positions, table.share[p]!))
    const { exchanges, votes } = makeAll({ ...table, start, outcome })
    history.push({
      exchanges,
      outcomes: issues.map(({ issue, low, high, stakes }, p) => {
        const own = (on100: number) => low + (on100 / 100) * (high - low)
        const before = round === 0 ? compromise(stakes) : own(outcome[p]!)
        return { issue, before, after: own(outcomeOf(votes[p]!, table.share[p]!)) }
      }),
    })
    start = start.map((positions, p) =>
      positions.map((x, k) => x + (0.1 + 0.4 * (1 - table.salience[p]![k]!)) * (votes[p]![k]! - x)),
    )
  }
  return history
}

/**
 * Rounds of exchanges as that public program computes them: nobody moves so far that the outcome would pass its partner's
 * position, and to judge that a pair reckons with what it has heard of the moves of those who exchange with one of them;
 * whoever stands on the outcome counts as below it. Where gains tie, the last of 28 digits decides.
 */
export async function replicatedExchangeRounds(issues: readonly ExchangeIssue[], rounds: number): Promise<Exchanged[]> {
  checkRounds(rounds)
  tableOf(issues)
  // Loaded here, since it alone needs the decimal arithmetic.
  return (await import('./exchange-replication.ts')).replicatedRounds(issues, rounds)
}

function checkRounds(rounds: number): void {
  if (!(Number.isInteger(rounds) && rounds >= 1)) throw new RangeError(`rounds must be 1 or more, got ${rounds}`)
}

function makeAll(table: Table): { exchanges: Exchange[]; votes: Float64Array[] } {
  const votes = table.start.map((positions) => positions.slice())
  const exchanges: Exchange[] = []
  const rank = new Map(table.actors.map((actor, k) => [actor, k]))
  const issueAt = new Map(table.issues.map((issue, k) => [issue.issue, k]))
  for (;;) {
    let best: Exchange | undefined
    for (const exchange of candidates(table, votes)) {
      if (exchange.gain > 1e-10 && (!best || exchange.gain > best.gain + 1e-12)) best = exchange
    }
    if (!best) return { exchanges, votes }
    votes[issueAt.get(best.gives)!]![rank.get(best.giver)!]! += best.giverMoves
    votes[issueAt.get(best.takes)!]![rank.get(best.taker)!]! += best.takerMoves
    exchanges.push(best)
  }
}

/** Throws a RangeError where a scale or a stake cannot be reckoned with. */
function tableOf(issues: readonly ExchangeIssue[]): Table {
  const actors = [...new Set(issues.flatMap((issue) => issue.stakes.map((s) => s.actor)))]
  const rank = new Map(actors.map((actor, k) => [actor, k]))
  const start = issues.map(() => new Float64Array(actors.length).fill(Number.NaN))
  const salience = issues.map(() => new Float64Array(actors.length))
  const share = issues.map(() => new Float64Array(actors.length))
  issues.forEach(({ issue, low, high, stakes }, p) => {
    if (!(high > low && Number.isFinite(low) && Number.isFinite(high)))
      throw new RangeError(`scale of ${issue}: its upper end ${high} must lie above its lower end ${low}, both finite`)
    checkStakes(stakes)
    const total = stakes.reduce((sum, s) => sum + s.capability * s.salience, 0)
    for (const stake of stakes) {
      if (stake.position < low || stake.position > high) {
        throw new RangeError(
          `${stake.actor} on ${issue}: position ${stake.position} lies off the scale ${low} … ${high}`,
        )
      }
      const k = rank.get(stake.actor)!
      start[p]![k] = ((stake.position - low) / (high - low)) * 100
      salience[p]![k] = stake.salience
      share[p]![k] = (stake.capability * stake.salience) / total
    }
  })
  const outcome = start.map((positions, p) => outcomeOf(positions, share[p]!))
  return { actors, issues, start, salience, share, outcome }
}

function outcomeOf(positions: Float64Array, share: Float64Array): number {
  return positions.reduce((sum, x, k) => (Number.isNaN(x) ? sum : sum + share[k]! * x), 0)
}

function candidates(table: Table, now: readonly Float64Array[]): Exchange[] {
  const { actors, start, outcome } = table
  const found: Exchange[] = []
  for (let p = 0; p < start.length; p++) {
    for (let q = p + 1; q < start.length; q++) {
      for (let i = 0; i < actors.length; i++) {
        for (let j = i + 1; j < actors.length; j++) {
          if (!opposed(start[p]!, outcome[p]!, i, j) || !opposed(start[q]!, outcome[q]!, i, j)) continue
          const exchange = exchangeOf(table, now, i, j, p, q)
          if (exchange) found.push(exchange)
        }
      }
    }
  }
  return found
}

function opposed(positions: Float64Array, outcome: number, i: number, j: number): boolean {
  return (positions[i]! - outcome) * (positions[j]! - outcome) < 0
}

function exchangeOf(
  { actors, issues, start, salience, share }: Table,
  now: readonly Float64Array[],
  i: number,
  j: number,
  p: number,
  q: number,
): Exchange | undefined {
  // Whoever cares relatively less about p gives way on it.
  const difference = salience[p]![i]! * salience[q]![j]! - salience[p]![j]! * salience[q]![i]!
  const [g, t] = difference <= 0 ? [i, j] : [j, i]
  const left = (positions: Float64Array, from: Float64Array, mover: number, towards: number) => {
    const direction = Math.sign(from[towards]! - from[mover]!)
    return { direction, distance: Math.max(0, (from[towards]! - positions[mover]!) * direction) }
  }
  const giving = left(now[p]!, start[p]!, g, t)
  const taking = left(now[q]!, start[q]!, t, g)
  const shiftP = giving.distance * share[p]![g]!
  const shiftQ = taking.distance * share[q]![t]!
  const rate = (salience[p]![g]! + salience[p]![t]!) / (salience[q]![g]! + salience[q]![t]!)
  if (!Number.isFinite(rate) || rate === 0) return undefined
  const [deltaP, deltaQ] = shiftP * rate <= shiftQ ? [shiftP, shiftP * rate] : [shiftQ / rate, shiftQ]
  return {
    giver: actors[g]!,
    taker: actors[t]!,
    gives: issues[p]!.issue,
    takes: issues[q]!.issue,
    giverMoves: share[p]![g]! > 0 ? (giving.direction * deltaP) / share[p]![g]! : 0,
    takerMoves: share[q]![t]! > 0 ? (taking.direction * deltaQ) / share[q]![t]! : 0,
    gain: salience[q]![g]! * deltaQ - salience[p]![g]! * deltaP,
  }
}
