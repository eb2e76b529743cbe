import type { Rule } from '../model/index.ts'
import { actsBefore } from './body.ts'

/** The members for a decision must together weigh at least `quota`; weights stand in the order of the members. */
export interface Threshold {
  weights: Float64Array
  quota: number
}

/**
 * A rule as a simple game over `members`: it passes where at least one clause has all its thresholds reached. Every rule
 * of the codebook is such a disjunction, so one set of algorithms (chance, power, coalitions, draws) serves them all.
 */
export interface Game {
  members: readonly string[]
  clauses: readonly (readonly Threshold[])[]
}

/** Weights are compared with this slack, so that sums of decimal fractions reach the quota they add up to. */
const SLACK = 1e-9

/** The game a rule plays among `members` (in their order). Who has ratified by `day` is not asked again. */
export function gameOf(rule: Rule, members: readonly string[], day?: string): Game {
  const n = members.length
  const weigh = (f: (id: string) => number) => Float64Array.from(members, f)
  const each = weigh(() => 1)
  const everyOne = (ids: readonly string[]): Threshold => {
    const set = new Set(ids)
    return { weights: weigh((id) => (set.has(id) ? 1 : 0)), quota: set.size }
  }
  switch (rule.kind) {
    case 'consensus':
      return { members, clauses: [[{ weights: each, quota: n }]] }
    case 'ratification': {
      const done = actsBefore(rule, day)
      return { members, clauses: [[everyOne(members.filter((id) => !done.has(id)))]] }
    }
    case 'qualified-majority': {
      const weights = weigh((id) => rule.weights[id] ?? 0)
      const total = weights.reduce((sum, w) => sum + w, 0)
      const both = [
        { weights: each, quota: Math.ceil(rule.shareOfMembers * n - SLACK) },
        { weights, quota: rule.shareOfWeight * total },
      ]
      if (rule.blockingAtLeast === undefined) return { members, clauses: [both] }
      return { members, clauses: [both, [{ weights: each, quota: n - rule.blockingAtLeast + 1 }]] }
    }
    case 'weighted-majority': {
      const majority = { weights: weigh((id) => rule.weights[id] ?? 0), quota: rule.quota }
      return { members, clauses: [rule.veto.length > 0 ? [majority, everyOne(rule.veto)] : [majority]] }
    }
    case 'opt-in': {
      const thresholds: Threshold[] = [{ weights: each, quota: rule.atLeast }]
      if (rule.core.length > 0) thresholds.push(everyOne(rule.core))
      for (const [capability, quota] of Object.entries(rule.needs)) {
        thresholds.push({ weights: weigh((id) => rule.holdings[id]?.[capability] ?? 0), quota })
      }
      return { members, clauses: [thresholds] }
    }
    case 'consent-of-owners':
      return {
        members,
        clauses: rule.transfers.map((t) => [{ ...everyOne(t.holders), quota: 1 }, everyOne(t.owners)]),
      }
    case 'unilateral':
      return { members, clauses: [[everyOne([rule.actor])]] }
  }
}

/** Whether the game passes when exactly the members with a non-zero entry in `inFavour` are for it. */
export function passes(game: Game, inFavour: ArrayLike<number | boolean>): boolean {
  return game.clauses.some((clause) => clause.every((t) => reaches(t, inFavour)))
}

function reaches(threshold: Threshold, inFavour: ArrayLike<number | boolean>): boolean {
  let sum = 0
  for (let i = 0; i < threshold.weights.length; i++) if (inFavour[i]) sum += threshold.weights[i]!
  return sum >= threshold.quota - SLACK
}

/** A game in which distinct weight vectors are told apart once: state k is the sum of `weights[k]` over those in favour. */
export interface Sums {
  weights: readonly Float64Array[]
  /** Sums beyond this make no difference. */
  caps: readonly number[]
  /** Per clause, the sum each weight vector must reach (0 where the clause does not ask for it). */
  clauses: readonly (readonly number[])[]
}

export function sumsOf(game: Game): Sums {
  const weights: Float64Array[] = []
  const indexOf = (w: Float64Array) => {
    const found = weights.findIndex((v) => v.every((x, i) => x === w[i]))
    return found >= 0 ? found : weights.push(w) - 1
  }
  const sparse = game.clauses.map((clause) => clause.map((t) => [indexOf(t.weights), t.quota - SLACK] as const))
  const clauses = sparse.map((clause) =>
    weights.map((_, k) => Math.max(0, ...clause.filter(([index]) => index === k).map(([, quota]) => quota))),
  )
  return { weights, clauses, caps: weights.map((_, k) => Math.max(...clauses.map((clause) => clause[k]!))) }
}

/** Whether sums of those in favour satisfy a clause. */
export function satisfied(sums: readonly number[], clauses: Sums['clauses']): boolean {
  return clauses.some((clause) => clause.every((quota, k) => sums[k]! >= quota))
}
