import { type Game, type Sums, satisfied, sumsOf } from './game.ts'

/** Beyond this many distinct sums the exact answer costs more than draws do. */
const MOST_STATES = 400_000

/**
 * The exact probability that a game passes when member i is in favour with probability `inFavour[i]`, independently of
 * the others; undefined where the weights make too many distinct sums to follow. Members join one by one, and states
 * that can no longer fail or no longer pass are settled at once.
 */
export function chanceOf(game: Game, inFavour: ArrayLike<number>): number | undefined {
  return chanceOfSums(sumsOf(game), inFavour)
}

export function chanceOfSums(sums: Sums, inFavour: ArrayLike<number>): number | undefined {
  const { weights, caps, clauses } = sums
  const dimensions = weights.length
  const left = weights.map((w) => w.reduce((total, x) => total + x, 0))
  const start = new Array<number>(dimensions).fill(0)
  if (satisfied(start, clauses)) return 1
  if (!satisfied(left, clauses)) return 0

  let passed = 0
  let states = new Map<string, { sums: number[]; chance: number }>([['', { sums: start, chance: 1 }]])
  for (let i = 0; i < inFavour.length && states.size > 0; i++) {
    const yes = inFavour[i]!
    const next: typeof states = new Map()
    for (let k = 0; k < dimensions; k++) left[k]! -= weights[k]![i]!
    for (const state of states.values()) {
      for (let vote = 0; vote < 2; vote++) {
        const chance = state.chance * (vote ? yes : 1 - yes)
        if (chance === 0) continue
        const reached = vote ? state.sums.map((s, k) => Math.min(caps[k]!, s + weights[k]![i]!)) : state.sums
        if (vote && satisfied(reached, clauses)) {
          passed += chance
          continue
        }
        const best = reached.map((s, k) => s + left[k]!)
        if (!satisfied(best, clauses)) continue
        const key = reached.length === 1 ? String(reached[0]) : reached.join(' ')
        const same = next.get(key)
        if (same) same.chance += chance
        else next.set(key, { sums: reached, chance })
      }
    }
    if (next.size > MOST_STATES) return undefined
    states = next
  }
  return passed
}

/**
 * The probability that member i's own vote settles the decision, and that it passes with member i surely for or surely
 * against: everything a one-at-a-time comparison needs. Undefined where `chanceOf` is.
 */
export function chancesWith(
  game: Game,
  inFavour: ArrayLike<number>,
  member: number,
): { inFavour: number; against: number; pivotal: number } | undefined {
  const sums = sumsOf(game)
  const surely = Float64Array.from(inFavour)
  surely[member] = 1
  const withIt = chanceOfSums(sums, surely)
  surely[member] = 0
  const without = chanceOfSums(sums, surely)
  if (withIt === undefined || without === undefined) return undefined
  return { inFavour: withIt, against: without, pivotal: withIt - without }
}
