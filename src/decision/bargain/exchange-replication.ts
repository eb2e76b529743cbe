import type { Decimal } from 'decimal.js'
import type { Exchange, Exchanged, ExchangeIssue } from './exchange.ts'
import {
  Decimal28,
  type Holding,
  hear,
  type IssueTable,
  outcomeOf,
  type Potential,
  potentialOf,
  tableOf,
} from './exchange-potential.ts'

/**
 * Rounds of exchanges with equal gains as a public program makes them, to its last digit. It departs from the reading by
 * the paper in what a potential exchange knows of those that were made, and in how far it goes. Its results hang on ties
 * between equal gains, which the rounding of 28 decimal digits breaks: hence the decimal arithmetic, in its order.
 */
export function replicatedRounds(issues: readonly ExchangeIssue[], rounds: number): Exchanged[] {
  const scales = issues.map(({ low, high }) => ({
    low: new Decimal28(low),
    step: hundred.div(new Decimal28(high).minus(low)),
  }))
  const actors = [...new Set(issues.flatMap((issue) => issue.stakes.map((stake) => stake.actor)))]
  let holdings = issues.map(({ stakes }, p) =>
    stakes.map(({ actor, position, salience, capability }): Holding => {
      const at = new Decimal28(position).minus(scales[p]!.low).times(scales[p]!.step)
      return {
        actor: actors.indexOf(actor),
        at,
        salience: new Decimal28(salience),
        capability: new Decimal28(capability),
      }
    }),
  )
  const history: Exchanged[] = []
  for (let round = 0; round < rounds; round++) {
    const table = tableOf(holdings)
    const votes = issues.map(() => new Map<number, Decimal>())
    const made = makeAll(table, potentialExchanges(table, actors.length))
    for (const { sides } of made) for (const side of sides) votes[side.gives]!.set(side.actor, side.to)
    history.push({
      exchanges: made.map((exchange) => told(exchange, actors, issues)),
      outcomes: issues.map(({ issue, low, high }, p) => {
        const own = (outcome: Decimal) => low + (outcome.toNumber() / 100) * (high - low)
        const voted = holdings[p]!.map((holding) => ({ ...holding, at: votes[p]!.get(holding.actor) ?? holding.at }))
        return { issue, before: own(table[p]!.outcome), after: own(outcomeOf(voted)) }
      }),
    })
    holdings = holdings.map((held, p) =>
      held.map((holding) => {
        const vote = votes[p]!.get(holding.actor)
        return vote ? { ...holding, at: nextPosition(holding, vote) } : holding
      }),
    )
  }
  return history
}

const hundred = new Decimal28(100)
const one = new Decimal28(1)
// With all digits of the doubles, not as the decimals they stand for: in the last digit it makes a difference.
const bySalience = new Decimal28((0.4).toFixed(100))
const always = new Decimal28((0.1).toFixed(100))

/** An actor comes 0.1 + 0.4 (1 − salience) of the way from its position to where it voted. */
function nextPosition({ at, salience }: Holding, vote: Decimal): Decimal {
  const yielding = one.minus(salience).times(bySalience)
  const kept = one.minus(yielding).minus(always).times(at)
  return yielding.times(vote).plus(always.times(vote)).plus(kept)
}

/** Pairs on opposite sides of both outcomes; who stands on an outcome counts as below it. The order decides ties. */
function potentialExchanges(table: readonly IssueTable[], actors: number): Potential[] {
  const found: Potential[] = []
  const below = table.map(({ held, outcome }) =>
    Array.from({ length: actors }, (_, k) => held.has(k) && held.get(k)!.at.lte(outcome)),
  )
  for (let p = 0; p < table.length; p++) {
    for (let q = p + 1; q < table.length; q++) {
      const both = [...Array(actors).keys()].filter((k) => table[p]!.held.has(k) && table[q]!.held.has(k))
      const group = (onP: boolean, onQ: boolean) => both.filter((k) => below[p]![k] === onP && below[q]![k] === onQ)
      for (const [onP, onQ] of [
        [false, false],
        [true, false],
      ] as const) {
        for (const i of group(onP, onQ)) {
          for (const j of group(!onP, !onQ)) {
            const potential = potentialOf(table, i, j, p, q)
            if (potential) found.push(potential)
          }
        }
      }
    }
  }
  return found
}

/** The greatest gain first; among equal ones that which came first when they were last put in order. */
function makeAll(table: readonly IssueTable[], potentials: Potential[]): Potential[] {
  const made: Potential[] = []
  let left = potentials
  while (left.length > 0) {
    left.sort((a, b) => b.gain.cmp(a.gain))
    const best = left.shift()!
    if (!best.possible) continue
    left = left.filter((potential) => potential.possible)
    for (const potential of left) hear(table, potential, best)
    left = left.filter((potential) => potential.possible)
    made.push(best)
  }
  return made
}

function told({ sides, gain }: Potential, actors: readonly string[], issues: readonly ExchangeIssue[]): Exchange {
  const [taker, giver] = sides
  return {
    giver: actors[giver.actor]!,
    taker: actors[taker.actor]!,
    gives: issues[giver.gives]!.issue,
    takes: issues[taker.gives]!.issue,
    giverMoves: giver.moves.at(-1)!.toNumber(),
    takerMoves: taker.moves.at(-1)!.toNumber(),
    gain: gain.toNumber(),
  }
}
