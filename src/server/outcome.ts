import { type Decision, type MoveSet, type PackageReport, packagesOf, type Question } from '../decision/index.ts'
import type { Outcome, PackageView } from './wire.ts'

const MOST_NAMED = 12
const MOST_PACKAGES = 6

/** Support in [0, 1] as a position in [−1, 1]. */
const asPosition = (support: number) => 2 * support - 1

/** A decision as a page shows it; `named` puts actors' names for their ids. */
export function outcomeOf(decision: Decision, named: (sentence: string) => string): Outcome {
  const { moves, coalition, found } = decision
  const blockers = decision.blockers ?? []
  const silent = blockers.filter(({ heard }) => !heard)
  return {
    settled: (decision.settled ?? []).map(({ on, outcome, what }) => `Settled on ${on}, ${outcome}: ${named(what)}.`),
    ...(decision.refused ? { refused: named(decision.refused) } : {}),
    ...(decision.passes ? { chance: decision.passes } : {}),
    ...(found?.error ? { error: found.error } : {}),
    blockers: blockers
      .filter(({ heard }) => heard)
      .slice(0, MOST_NAMED)
      .map(({ actor, against, blocks, evidence }) => ({ actor, against, blocks, evidence })),
    ...(silent[0] ? { silentBlockers: { count: silent.length, blocks: silent[0].blocks } } : {}),
    pivotal: (decision.pivotal ?? []).slice(0, MOST_NAMED),
    ...(moves ? { passesNow: moves.passesNow } : {}),
    turns: turnsOf(moves?.smallest, moves?.cheapest),
    ...(coalition
      ? {
          coalition: {
            willing: coalition.willing.map(({ actor, chance, evidence }) => ({ actor, chance, evidence })),
            missing: coalition.missing,
            capabilities: coalition.capabilities.map(({ capability, needed, held, lacking }) => ({
              capability,
              needed,
              held,
              lacking,
            })),
          },
        }
      : {}),
    assumptions: decision.assumptions.map(named),
    unheard: decision.unheard,
  }
}

function turnsOf(smallest: MoveSet | undefined, cheapest: MoveSet | undefined): Outcome['turns'] {
  const turn = (label: string, { moves, cost }: MoveSet) => ({
    label,
    moves: moves.map(({ actor, from, to }) => ({ actor, from: asPosition(from), to: asPosition(to) })),
    cost,
  })
  const who = (set: MoveSet) => set.moves.map(({ actor }) => actor).join()
  if (!smallest || !cheapest) return []
  return who(smallest) === who(cheapest)
    ? [turn('fewest members and least change', smallest)]
    : [turn('fewest members', smallest), turn('least change', cheapest)]
}

/** The package of a question with the chosen terms (all where none is named); undefined where its rule has no terms. */
export function packageView(question: Question, chosen: readonly string[]): PackageView | undefined {
  const report: PackageReport | undefined = packagesOf(question)
  if (!report) return undefined
  const taken = new Set(chosen.length ? chosen : report.terms.map(({ term }) => term))
  const terms = report.terms.map(({ term, name, from, passes, against }) => {
    return { term, label: name ?? term, from, passes, against, chosen: taken.has(term) }
  })
  const size = terms.filter((term) => term.chosen).length
  const whole = report.packages.find(
    ({ terms: parts }) => parts.length === size && parts.every((term) => taken.has(term)),
  )
  return {
    terms,
    ...(whole ? { passes: whole.passes } : {}),
    likeliest: report.packages.slice(0, MOST_PACKAGES),
    assumptions: report.assumptions,
  }
}
