import type { Change, Rule, Scenario } from '../model/index.ts'
import { membersOf } from './body.ts'
import { type Decision, decide, type Question } from './decide.ts'
import type { HeldPosition } from './members.ts'

/** Pieces of evidence a position is given that a scenario sets where nobody had written anything. */
const SET_PIECES = 10

/** Support never becomes certain by a shift. */
const EDGE = 0.01

export interface AppliedScenario {
  question: Question
  /** What the changes do to this question, in sentences; empty where they do not touch it. */
  effects: string[]
}

/** Base against scenario, with the same seed: what differs is the changes' doing, not chance's. */
export interface Comparison {
  scenario: string
  base: Decision
  changed: Decision
  effects: string[]
  /** True where no change touches this question: then both answers are the same one. */
  nothingChanges: boolean
  /** Chance to pass under the scenario less that of the base; undefined where either is refused. */
  difference?: number
}

export function compare(question: Question, scenario: Scenario, rules: readonly Rule[]): Comparison {
  const base = decide(question)
  const { question: after, effects } = applyScenario(question, scenario, rules)
  const changed = effects.length > 0 ? decide(after) : base
  const difference = base.passes && changed.passes ? changed.passes.chance - base.passes.chance : undefined
  return { scenario: scenario.id, base, changed, effects, nothingChanges: effects.length === 0, difference }
}

/** The question under the scenario's changes, taken in their order. */
export function applyScenario(question: Question, scenario: Scenario, rules: readonly Rule[]): AppliedScenario {
  let now = question
  const effects: string[] = []
  if (scenario.day && scenario.day !== question.day) {
    now = { ...now, day: scenario.day }
    effects.push(`decided on ${scenario.day}${question.day ? ` instead of ${question.day}` : ''}`)
  }
  for (const change of scenario.changes) {
    const applied = applyChange(now, change, rules)
    if (!applied) continue
    now = applied.question
    effects.push(
      ...applied.effects.map((effect) => ('cause' in change && change.cause ? `${effect} (${change.cause})` : effect)),
    )
  }
  return { question: now, effects }
}

function applyChange(question: Question, change: Change, rules: readonly Rule[]): AppliedScenario | undefined {
  const { rule } = question
  if ('issue' in change && change.issue !== undefined && change.issue !== rule.issue) return undefined
  const seats = new Set(membersOf(rule, question.actors, question.day, question.forum))
  switch (change.change) {
    case 'leaves': {
      if (!seats.has(change.member)) return undefined
      const without = [...rule.without, change.member]
      return { question: { ...question, rule: { ...rule, without } }, effects: [`${change.member} has no seat`] }
    }
    case 'withholds': {
      if (!seats.has(change.member)) return undefined
      const against = rule.decides === '+' ? 0 : 1
      const positions = setPosition(question, change.member, () => against, 1e6)
      return { question: { ...question, positions }, effects: [`${change.member} withholds its consent`] }
    }
    case 'moves':
    case 'election': {
      if (!seats.has(change.member)) return undefined
      return shift(question, [change.member], change, change.change === 'election' ? 'after an election, ' : '')
    }
    case 'shock': {
      const named = change.members ?? groupMembers(question, change.of!)
      return shift(
        question,
        named.filter((id) => seats.has(id)),
        change,
        '',
      )
    }
    case 'rule':
      return change.rule === rule.id ? changeRule(question, change, rules) : undefined
    case 'drops': {
      if (change.rule !== rule.id) return undefined
      const terms = rule.terms.filter((term) => term.id !== change.term)
      return {
        question: { ...question, rule: { ...rule, terms } },
        effects: [`${change.term} is dropped from the package`],
      }
    }
    case 'hang-together': {
      const { common, cause, groups } = change
      const effect = `members hang together by ${common}`
      return { question: { ...question, correlation: { common, cause, groups } }, effects: [effect] }
    }
  }
}

function changeRule(
  question: Question,
  change: Extract<Change, { change: 'rule' }>,
  rules: readonly Rule[],
): AppliedScenario | undefined {
  const effects: string[] = []
  let rule = question.rule
  let { forum } = question
  if (change.by && change.by !== rule.id) {
    const other = rules.find((r) => r.id === change.by)
    if (!other) throw new RangeError(`no rule '${change.by}'; rules are ${rules.map((r) => r.id).join(', ')}`)
    rule = { ...other, issue: rule.issue }
    forum = undefined
    effects.push(`decided by ${other.name ?? other.id} instead of ${question.rule.name ?? question.rule.id}`)
  }
  if (change.forum && change.forum !== forum) {
    forum = change.forum
    effects.push(`put to ${change.forum}`)
  }
  if (change.threshold !== undefined && change.threshold !== rule.threshold) {
    rule = { ...rule, threshold: change.threshold }
    effects.push(`members go along from a support of ${change.threshold}`)
  }
  if (change.unheard && change.unheard !== rule.unheard) {
    rule = { ...rule, unheard: change.unheard }
    effects.push(`members nobody wrote about are taken to ${change.unheard}`)
  }
  return effects.length > 0 ? { question: { ...question, rule, forum }, effects } : undefined
}

function shift(
  question: Question,
  members: readonly string[],
  { to, by }: { to?: number; by?: number },
  prefix: string,
): AppliedScenario | undefined {
  if (members.length === 0 || by === 0) return undefined
  const effects: string[] = []
  let { positions } = question
  for (const member of members) {
    const before = positions.find((p) => p.actor === member && p.issue === question.rule.issue)
    // Nobody knows where a member stands that was never heard: a shift of it says nothing, a new position does.
    if (to === undefined && !before) continue
    const mean = before ? before.alpha / (before.alpha + before.beta) : undefined
    const target = Math.min(1 - EDGE, Math.max(EDGE, to ?? mean! + by!))
    if (mean !== undefined && Math.abs(target - mean) < 1e-12) continue
    positions = setPosition({ ...question, positions }, member, () => target)
    const from = mean === undefined ? 'from nothing known' : `from ${mean.toFixed(2)}`
    effects.push(`${prefix}${member} moves ${from} to ${target.toFixed(2)}`)
  }
  return effects.length > 0 ? { question: { ...question, positions }, effects } : undefined
}

/** The positions with one member's mean set; it keeps its certainty unless `pieces` gives another. */
function setPosition(
  { rule, positions }: Question,
  actor: string,
  meanOf: () => number,
  pieces?: number,
): readonly HeldPosition[] {
  const before = positions.find((p) => p.actor === actor && p.issue === rule.issue)
  const certainty = pieces ?? (before ? before.alpha + before.beta : SET_PIECES)
  const mean = Math.min(1 - 1e-9, Math.max(1e-9, meanOf()))
  const set: HeldPosition = {
    ...(before ?? { actor, issue: rule.issue, evidence: 0 }),
    alpha: mean * certainty,
    beta: (1 - mean) * certainty,
    evidence: Math.max(1, before?.evidence ?? 0),
  }
  return [...positions.filter((p) => p !== before), set]
}

/** The members of a group (`of`) or an organisation on the question's day. */
function groupMembers({ actors, rule, day }: Question, of: string): string[] {
  const group = actors.get(of)
  if (group && group.of.length > 0) return group.of
  return membersOf({ ...rule, kind: 'consensus', of, members: undefined, without: [] } as Rule, actors, day)
}

/** What the chance becomes where a member is surely for, and surely against; the widest swing first. */
export interface Sensitivity {
  actor: string
  ifFor: number
  ifAgainst: number
  swing: number
}

/** One member at a time, the others left as they are and, where draws are needed, with the same draws. */
export function sensitivity(question: Question): Sensitivity[] {
  const seats = membersOf(question.rule, question.actors, question.day, question.forum)
  const chanceWith = (actor: string, support: number) => {
    const positions = setPosition(question, actor, () => support, 1e6)
    return decide({ ...question, positions }).passes?.chance ?? Number.NaN
  }
  const goesAlong = question.rule.decides === '+' ? 1 : 0
  return seats
    .map((actor) => {
      const ifFor = chanceWith(actor, goesAlong)
      const ifAgainst = chanceWith(actor, 1 - goesAlong)
      return { actor, ifFor, ifAgainst, swing: ifFor - ifAgainst }
    })
    .sort((a, b) => b.swing - a.swing)
}
