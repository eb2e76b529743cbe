import { membersOf } from './body.ts'
import { chanceOf } from './chance.ts'
import type { Question } from './decide.ts'
import { drawUntil, memberStreams } from './draws/simulate.ts'
import { gameOf } from './game.ts'
import { membersUnder } from './members.ts'

/** Twelve terms make 4,095 packages: more than a reader can want. */
const MOST_TERMS = 12

export interface TermReport {
  term: string
  name?: string
  /** The issue whose positions speak for the term. */
  from: string
  /** Chance that the term passes alone. */
  passes: number
  /** Members likelier than not against it, and those likelier than not for it. */
  against: string[]
  inFavour: string[]
  evidence: number
}

export interface PackageReport {
  terms: TermReport[]
  /** Every choice of terms with its chance, the likeliest first, larger packages before smaller ones of equal chance. */
  packages: { terms: string[]; passes: number }[]
  assumptions: string[]
}

/**
 * Which terms split a package, and which packages would pass. A member takes a package only if it takes each of its
 * terms; its positions on terms that rest on different issues are independent, and on one issue the same. Undefined for
 * rules without terms.
 */
export function packagesOf(question: Question): PackageReport | undefined {
  const { rule, actors, positions, day, forum } = question
  if (rule.terms.length === 0) return undefined
  if (rule.terms.length > MOST_TERMS) {
    throw new RangeError(
      `rule ${rule.id} has ${rule.terms.length} terms; packages are counted for at most ${MOST_TERMS}`,
    )
  }
  const seats = membersOf(rule, actors, day, forum)
  const game = gameOf(rule, seats, day)
  const byIssue = new Map(
    rule.terms.map((term) => {
      const issue = term.from ?? rule.issue
      return [issue, membersUnder({ ...rule, issue }, seats, positions, day)] as const
    }),
  )
  const passing = (issues: ReadonlySet<string>) => {
    const chances = seats.map((_, i) =>
      [...issues].reduce((product, issue) => product * byIssue.get(issue)![i]!.chance, 1),
    )
    const streams = memberStreams(question.seed ?? 1, rule.issue, seats)
    const drawn = () => {
      const tally = drawUntil({ game, chances: Float64Array.from(chances), streams }, question.precision)
      return tally.passed / tally.draws
    }
    return chanceOf(game, chances) ?? drawn()
  }
  const terms = rule.terms.map((term): TermReport => {
    const from = term.from ?? rule.issue
    const members = byIssue.get(from)!
    return {
      term: term.id,
      ...(term.name ? { name: term.name } : {}),
      from,
      passes: passing(new Set([from])),
      against: members.filter((m) => m.chance < 0.5).map((m) => m.actor),
      inFavour: members.filter((m) => m.chance >= 0.5).map((m) => m.actor),
      evidence: members.reduce((sum, m) => sum + m.evidence, 0),
    }
  })
  const known = new Map<string, number>()
  const packages = Array.from({ length: 2 ** rule.terms.length - 1 }, (_, k) => {
    const chosen = rule.terms.filter((_t, bit) => ((k + 1) >> bit) & 1)
    const issues = new Set(chosen.map((t) => t.from ?? rule.issue))
    const key = [...issues].sort().join(' ')
    let passes = known.get(key)
    if (passes === undefined) known.set(key, (passes = passing(issues)))
    return { terms: chosen.map((t) => t.id), passes }
  }).sort((a, b) => b.passes - a.passes || b.terms.length - a.terms.length)
  const assumptions = ['A member takes a package only if it takes every term of it.']
  const shared = rule.terms.filter((t) => (t.from ?? rule.issue) === rule.issue)
  if (shared.length > 1) {
    assumptions.push(
      `What was read does not tell ${shared.map((t) => t.id).join(', ')} apart: all rest on ${rule.issue}.`,
    )
  }
  if (byIssue.size > 1) assumptions.push('Positions on different issues are independent of each other.')
  return { terms, packages, assumptions }
}
