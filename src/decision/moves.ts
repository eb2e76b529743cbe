import { type Game, passes } from './game.ts'
import type { Member } from './members.ts'

/** A member that would have to change its mind: how far, on the support scale, and at what cost. */
export interface Move {
  actor: string
  /** Median support now, and the threshold it would have to cross, in [0, 1]. */
  from: number
  to: number
  /** |to − from| × salience. */
  cost: number
}

export interface MoveSet {
  moves: Move[]
  cost: number
}

/** Looks at this many sets of members before it gives up on proving the best one. */
const MOST_STEPS = 300_000

export interface Moves {
  /** Whether the decision passes with every member doing what it is likelier to do. */
  passesNow: boolean
  /** The cheapest among the smallest sets of moves that turn it; undefined where nothing can. */
  smallest?: MoveSet
  cheapest?: MoveSet
  /** False where the search was cut short: then the sets turn it, but others might do so for less. */
  proven: boolean
}

/**
 * Which members would have to move across the threshold to turn the decision as it stands, each doing what it is likelier to do:
 * objectors into supporters where it fails, supporters into objectors where it passes. Members nobody has heard of and
 * those that have acted do not move. Branch and bound over the members that can, cheapest first.
 */
export function movesThatTurn(game: Game, members: readonly Member[], threshold: number): Moves {
  const stands = members.map((m) => m.chance >= 0.5)
  const passesNow = passes(game, stands)
  const movers = members
    .flatMap((m, index) => {
      // Where it passes, supporters must turn; where it fails, objectors must.
      if (m.median === undefined || m.done || stands[index] !== passesNow) return []
      return [{ index, cost: Math.abs(threshold - m.median) * m.salience }]
    })
    .sort((a, b) => a.cost - b.cost)

  const search = (priceOf: (cost: number) => number) => {
    const votes = [...stands]
    let best: number[] | undefined
    let bestPrice = Number.POSITIVE_INFINITY
    let steps = 0
    const chosen: number[] = []
    const turnsWithAll = (k: number) => {
      for (const m of movers.slice(k)) votes[m.index] = !passesNow
      const turned = passes(game, votes) !== passesNow
      for (const m of movers.slice(k)) votes[m.index] = stands[m.index]!
      return turned
    }
    const visit = (k: number, price: number) => {
      if (price >= bestPrice || ++steps > MOST_STEPS) return
      if (passes(game, votes) !== passesNow) {
        best = [...chosen]
        bestPrice = price
        return
      }
      if (k === movers.length || !turnsWithAll(k)) return
      const mover = movers[k]!
      votes[mover.index] = !passesNow
      chosen.push(k)
      visit(k + 1, price + priceOf(mover.cost))
      chosen.pop()
      votes[mover.index] = stands[mover.index]!
      visit(k + 1, price)
    }
    visit(0, 0)
    return { set: best, proven: steps <= MOST_STEPS }
  }

  const toMoves = (set: number[] | undefined): MoveSet | undefined => {
    if (!set) return undefined
    const moves = set.map((k) => {
      const member = members[movers[k]!.index]!
      return { actor: member.actor, from: member.median!, to: threshold, cost: movers[k]!.cost }
    })
    return { moves, cost: moves.reduce((sum, m) => sum + m.cost, 0) }
  }
  const dearest = movers.reduce((sum, m) => sum + m.cost, 0) + 1
  const smallest = search((cost) => dearest + cost)
  const cheapest = search((cost) => cost)
  return {
    passesNow,
    smallest: toMoves(smallest.set),
    cheapest: toMoves(cheapest.set),
    proven: smallest.proven && cheapest.proven,
  }
}
