import type { Actor, Rule, Settled } from '../model/index.ts'
import { assumptionsOf } from './assumptions.ts'
import { membersOf, settledBy } from './body.ts'
import { chanceOf, chancesWith } from './chance.ts'
import { type Coalition, coalitionOf } from './coalition.ts'
import { type Correlation, chanceGiven, checkCorrelation, normalNodes } from './draws/copula.ts'
import {
  DEFAULT_PRECISION,
  drawUntil,
  memberStreams,
  type Plan,
  type Precision,
  standardError,
  type Tally,
} from './draws/simulate.ts'
import { streamOf } from './draws/threefry.ts'
import { type Game, gameOf, sumsOf } from './game.ts'
import { passesInterval } from './interval.ts'
import { type HeldPosition, type Member, membersUnder, thresholdOf } from './members.ts'
import { type Moves, movesThatTurn } from './moves.ts'

/** A decision to compute: an issue put to its rule, among those who hold these positions. */
export interface Question {
  rule: Rule
  actors: ReadonlyMap<string, Actor>
  positions: readonly HeldPosition[]
  /** The day on which it is decided: who is a member then. */
  day?: string
  /** A forum of the rule instead of its own body. */
  forum?: string
  /** Members that are independent of each other where left out, and the answer says so. */
  correlation?: Correlation
  /** Recorded with the answer; the same seed gives the same draws. */
  seed?: number
  precision?: Precision
  /** exact where the rule allows it (the default), or always by draws. */
  by?: 'exact' | 'draws'
}

export interface Probability {
  chance: number
  /** 90 % interval of what the chance would become once as much again has been written. */
  low: number
  high: number
}

/** How often a member stands against, and how often the decision fails with it against. */
export interface Blocker {
  actor: string
  heard: boolean
  evidence: number
  uses: readonly string[]
  against: number
  blocks: number
}

export interface Decision {
  rule: string
  issue: string
  kind: Rule['kind']
  forum?: string
  day?: string
  seed: number
  threshold: number
  members: Member[]
  /** What was settled by the day of the decision, oldest first; then `passes` is what it would be, were it still open. */
  settled?: Settled[]
  /** Why there is no answer; then all below is left out. */
  refused?: string
  passes?: Probability
  /** How the chance was found; `error` is the standard error of draws. */
  found?: { by: 'exact' | 'draws'; draws?: number; error?: number }
  /** Those who may block, most often first; nobody blocks a coalition that each joins or leaves to the others. */
  blockers?: Blocker[]
  /** Probability that the member's own vote settles the matter, highest first; none below 0.0005. */
  pivotal?: { actor: string; chance: number }[]
  /**
   * Share of the outcome's variance that is the member's own uncertainty alone: its first-order Sobol' index
   * q(1 − q)·pivotal² / P(1 − P). Left out where members hang together, since then no uncertainty is a member's own.
   */
  uncertainty?: { actor: string; share: number }[]
  moves?: Moves
  coalition?: Coalition
  /** Members nobody wrote about on this issue. */
  unheard: string[]
  evidence: number
  assumptions: string[]
}

interface Prepared {
  question: Question
  game: Game
  members: Member[]
  decision: Decision
  plan?: Plan
}

const DEFAULT_SEED = 1

/** The answer to one question, computed in this thread. */
export function decide(question: Question): Decision {
  const prepared = prepare(question)
  return answer(prepared, prepared.plan && drawUntil(prepared.plan, question.precision))
}

/** The same answers, the draws they need made by `draw` (a pool of threads). */
export async function decideWith(
  draw: (plan: Plan, precision?: Precision) => Promise<Tally>,
  questions: readonly Question[],
): Promise<Decision[]> {
  const decisions: Decision[] = []
  for (const question of questions) {
    const prepared = prepare(question)
    decisions.push(answer(prepared, prepared.plan && (await draw(prepared.plan, question.precision))))
  }
  return decisions
}

function prepare(question: Question): Prepared {
  const { rule, actors, day, forum, correlation } = question
  if (correlation) checkCorrelation(correlation)
  const seated = membersOf(rule, actors, day, forum)
  const members = membersUnder(rule, seated, question.positions, day)
  const game = gameOf(rule, seated, day)
  const heard = members.filter((m) => m.heard)
  const settled = settledBy(rule, day)
  const decision: Decision = {
    rule: rule.id,
    issue: rule.issue,
    kind: rule.kind,
    ...(forum === undefined ? {} : { forum }),
    ...(day === undefined ? {} : { day }),
    ...(settled.length > 0 ? { settled } : {}),
    seed: question.seed ?? DEFAULT_SEED,
    threshold: thresholdOf(rule),
    members,
    unheard: members.filter((m) => !m.heard).map((m) => m.actor),
    evidence: heard.reduce((sum, m) => sum + m.evidence, 0),
    assumptions: assumptionsOf(question, members),
  }
  if (seated.length === 0) decision.refused = `nobody has a seat${day ? ` on ${day}` : ''}: there is no one to decide`
  else if (heard.length === 0) {
    decision.refused = `nothing that was read says where any of the ${seated.length} members stands on ${rule.issue}`
  }
  if (decision.refused) return { question, game, members, decision }
  const exact = question.by !== 'draws' && canBeExact(game, correlation)
  return { question, game, members, decision, ...(exact ? {} : { plan: planOf(question, game, members) }) }
}

/** Beyond this many states following them for every member takes longer than draws. */
const MOST_EXACT = 20_000

/** Exact where few sums can arise and no groups hang together; under a common cause, where one sum decides. */
function canBeExact(game: Game, correlation: Correlation | undefined): boolean {
  if (correlation?.groups?.length) return false
  const { weights, caps } = sumsOf(game)
  if (correlation && correlation.common > 0) return weights.length === 1
  const states = weights.map((w, k) => (w.every(Number.isInteger) ? caps[k]! + 1 : 2 ** w.length))
  return states.reduce((product, count) => product * count, 1) <= MOST_EXACT
}

function planOf({ rule, seed = DEFAULT_SEED, correlation }: Question, game: Game, members: readonly Member[]): Plan {
  const plan: Plan = {
    game,
    chances: Float64Array.from(members, (m) => m.chance),
    streams: memberStreams(seed, rule.issue, game.members),
    pivotal: true,
  }
  if (!correlation) return plan
  const groups = correlation.groups ?? []
  const shared = {
    common: correlation.common,
    commonStream: streamOf(seed, `common cause ${rule.issue}`),
    groupOf: Int32Array.from(game.members, (id) => groups.findIndex((g) => g.members.includes(id))),
    within: groups.map((g) => g.within),
    groupStreams: groups.map((g) => streamOf(seed, `group ${g.name} ${rule.issue}`)),
  }
  return { ...plan, shared }
}

function answer({ question, game, members, decision }: Prepared, tally: Tally | undefined): Decision {
  if (decision.refused) return decision
  const chances = members.map((m) => m.chance)
  const rates = tally ? ratesOf(tally) : exactRates(game, chances, question.correlation)
  // Weights that make too many sums to follow: drawn after all.
  if (!rates) {
    const plan = planOf(question, game, members)
    return answer({ question, game, members, decision }, drawUntil(plan, question.precision ?? DEFAULT_PRECISION))
  }
  const found = tally
    ? { by: 'draws' as const, draws: tally.draws, error: standardError(tally) }
    : { by: 'exact' as const }
  const passing = rates.passes
  const spread = passing * (1 - passing)
  const byShare = <T>(list: T[], of: (item: T) => number, least: number) =>
    list.filter((item) => of(item) >= least).sort((a, b) => of(b) - of(a))
  const shares = members.map((m, i) => {
    const own = chances[i]! * (1 - chances[i]!) * rates.pivotal[i]! ** 2
    return { actor: m.actor, share: spread > 0 ? Math.min(1, own / spread) : 0 }
  })
  return {
    ...decision,
    passes: { chance: passing, ...passesInterval(question.rule, game, members, passing, decision.seed) },
    found,
    blockers:
      question.rule.kind === 'opt-in'
        ? []
        : byShare(
            members.map(({ actor, heard, evidence, uses }, i) => {
              return { actor, heard, evidence, uses, against: rates.against[i]!, blocks: rates.blocked[i]! }
            }),
            (b) => b.blocks,
            0.0005,
          ),
    pivotal: byShare(
      members.map((m, i) => ({ actor: m.actor, chance: rates.pivotal[i]! })),
      (p) => p.chance,
      0.0005,
    ),
    ...(question.correlation ? {} : { uncertainty: byShare(shares, (u) => u.share, 0.0005) }),
    moves: movesThatTurn(game, members, decision.threshold),
    ...(question.rule.kind === 'opt-in' ? { coalition: coalitionOf(question.rule, members) } : {}),
  }
}

interface Rates {
  passes: number
  against: number[]
  blocked: number[]
  pivotal: number[]
}

function ratesOf(tally: Tally): Rates {
  const share = (counts: Float64Array) => Array.from(counts, (c) => c / tally.draws)
  return {
    passes: tally.passed / tally.draws,
    against: share(tally.against),
    blocked: share(tally.blocked),
    pivotal: share(tally.pivotal),
  }
}

/** Under a common cause the exact rates are means over its distribution, given which members are independent. */
function exactRates(game: Game, chances: readonly number[], correlation?: Correlation): Rates | undefined {
  const common = correlation?.common ?? 0
  const nodes = common > 0 ? normalNodes(128) : [0]
  const total: Rates = { passes: 0, against: [], blocked: [], pivotal: [] }
  for (const z of nodes) {
    const given = chances.map((q) => (common > 0 ? chanceGiven(q, common, 0, z, 0) : q))
    const passing = chanceOf(game, given)
    if (passing === undefined) return undefined
    total.passes += passing / nodes.length
    for (let i = 0; i < given.length; i++) {
      const against = 1 - given[i]!
      const own = chancesWith(game, given, i)
      if (!own) return undefined
      total.against[i] = (total.against[i] ?? 0) + against / nodes.length
      total.blocked[i] = (total.blocked[i] ?? 0) + (against * (1 - own.against)) / nodes.length
      total.pivotal[i] = (total.pivotal[i] ?? 0) + own.pivotal / nodes.length
    }
  }
  return total
}
