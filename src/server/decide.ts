import type { KnownPosition } from '../analysis/index.ts'
import { applyScenario, type Decision, decide, type HeldPosition, membersOf, type Question } from '../decision/index.ts'
import type { Rule, Scenario } from '../model/index.ts'
import { outcomeOf, packageView } from './outcome.ts'
import type { DecideView } from './wire.ts'
import { type Asked, BadRequest, positionsOf, type Shelf } from './workbench.ts'

/** A position moved by hand is held as surely as by this much evidence. */
const MOVED_WEIGHT = 40
/** Where a chance must be drawn, a page tells it to a fifth of a percentage point rather than keep its reader waiting. */
const PRECISION = { error: 0.002, most: 1_000_000 }

/** Moves written `ITA:1,HUN:silent`: to a mean in [−1, 1], or to never having been heard. */
export function parseMoves(text: string | undefined): Map<string, number | 'silent'> {
  const moves = new Map<string, number | 'silent'>()
  for (const part of listOf(text)) {
    const [actor = '', to = ''] = part.split(':')
    const mean = Number(to)
    if (to !== 'silent' && !(to !== '' && mean >= -1 && mean <= 1))
      throw new BadRequest(`a move is written MEMBER:MEAN with a mean from -1 to 1, or MEMBER:silent; got ${part}`)
    moves.set(actor, to === 'silent' ? 'silent' : mean)
  }
  return moves
}

const listOf = (text: string | undefined) => (text ?? '').split(',').filter(Boolean)

function moved(question: Question, moves: ReadonlyMap<string, number | 'silent'>): Question {
  const { issue } = question.rule
  const positions = question.positions.filter((position) => !(position.issue === issue && moves.has(position.actor)))
  for (const [actor, to] of moves) {
    if (to === 'silent') continue
    const share = (to + 1) / 2
    positions.push({
      actor,
      issue,
      alpha: 1 + share * MOVED_WEIGHT,
      beta: 1 + (1 - share) * MOVED_WEIGHT,
      evidence: 1,
    })
  }
  return { ...question, positions }
}

function heldFrom(position: KnownPosition): HeldPosition {
  const { actor, issue, alpha, beta, evidence, uses } = position
  return { actor, issue, alpha, beta, evidence: evidence.statements, uses: uses.map(({ id }) => id) }
}

/** One of a list by its id; refuses with what there is. */
function oneOf<T extends { id: string }>(list: readonly T[], id: string, what: string): T {
  const found = list.find((each) => each.id === id)
  if (found) return found
  const known = list.map((each) => each.id).join(', ')
  throw new BadRequest(known ? `There is no ${what} ${id} here; there are: ${known}.` : `There is no ${what} here.`)
}

interface Put {
  rules: Rule[]
  question: Question
  scenario?: Scenario
  moves: Map<string, number | 'silent'>
  /** The question under the scenario and the moves; undefined where there are none. */
  after?: Question
  effects: string[]
  positions: Map<string, KnownPosition>
}

/** What an address asks: the issue put to its rule and forum, and that under a scenario and moves. */
async function putToRule(shelf: Shelf, asked: Asked, query: Record<string, string>): Promise<Put> {
  const { actors, issues, rules: all, scenarios } = shelf.workbench.codebook
  const issue = query.issue ?? ''
  if (!issues.has(issue))
    throw new BadRequest(`There is no issue ${issue}. Choose one of: ${[...issues.keys()].join(', ')}.`)
  const rules = all.filter((rule) => rule.issue === issue)
  if (!rules.length)
    throw new BadRequest(`The codebook names no rule by which ${issue} is decided: add one to its rules.yaml.`)
  const rule = query.rule ? oneOf(rules, query.rule, 'rule') : rules[0]!
  const forum = query.forum ? oneOf(rule.forums, query.forum, 'forum').id : undefined
  const snapshot = await shelf.now()
  const known = positionsOf(snapshot, asked).positions.filter(
    (position): position is KnownPosition => position.evidence !== 'none',
  )
  const day = asked.at ?? (snapshot.newest || undefined)
  const question: Question = {
    rule,
    actors,
    positions: known.map(heldFrom),
    precision: PRECISION,
    ...(day ? { day } : {}),
    ...(forum ? { forum } : {}),
  }
  const moves = parseMoves(query.move)
  const members = membersOf(rule, actors, day, forum)
  const stranger = [...moves.keys()].find((actor) => !members.includes(actor))
  if (stranger !== undefined)
    throw new BadRequest(
      `${stranger} has no seat under ${rule.name ?? rule.id}; those who have: ${members.join(', ')}.`,
    )
  const scenario = query.scenario ? oneOf(scenarios, query.scenario, 'scenario') : undefined
  const applied = scenario ? applyScenario(question, scenario, all) : { question, effects: [] }
  const changed = applied.effects.length > 0 || moves.size > 0
  return {
    rules,
    question,
    ...(scenario ? { scenario } : {}),
    moves,
    ...(changed ? { after: moves.size ? moved(applied.question, moves) : applied.question } : {}),
    effects: applied.effects,
    positions: new Map(known.filter((position) => position.issue === issue).map((each) => [each.actor, each])),
  }
}

/** The issue put to its rule: as things stand and, under a scenario or with a member moved, with that. */
export async function decideView(shelf: Shelf, asked: Asked, query: Record<string, string>): Promise<DecideView> {
  const { actors, rules: all, scenarios } = shelf.workbench.codebook
  const { rules, question, scenario, after, effects, positions } = await putToRule(shelf, asked, query)
  const { rule, day, forum } = question
  const named = (sentence: string) => sentence.replace(/[\p{L}\p{N}_-]+/gu, (word) => actors.get(word)?.name ?? word)
  const label = ({ id, name }: { id: string; name?: string }) => ({ id, label: name ?? id })
  const terms = listOf(query.terms)
  for (const term of terms) oneOf(rule.terms, term, 'term')
  const base = decide(question)
  const changed = after && decide(after)
  const parts = packageView(question, terms)
  const changedParts = after && packageView(after, terms)
  const goes = new Map(base.members.map(({ actor, chance }) => [actor, chance]))
  const goesThen = new Map(changed?.members.map(({ actor, chance }) => [actor, chance]))
  const choices = (after ?? question).correlation ? new Map() : choicesOf(changed ?? base)
  const touching = scenarios.filter(
    (each) => each === scenario || applyScenario(question, each, all).effects.length > 0,
  )
  const seated = [...new Set([...membersOf(rule, actors, day, forum), ...goesThen.keys()])]
  return {
    issue: rule.issue,
    rule: rule.id,
    rules: rules.map((each) => ({
      ...label(each),
      ...(each.basis ? { basis: each.basis } : {}),
      forums: each.forums.map(label),
    })),
    ...(forum ? { forum } : {}),
    scenarios: touching.map(label),
    ...(scenario ? { scenario: { ...label(scenario), effects: effects.map(named) } } : {}),
    base: outcomeOf(base, named),
    ...(changed ? { changed: outcomeOf(changed, named) } : {}),
    ...(base.passes && changed?.passes ? { difference: changed.passes.chance - base.passes.chance } : {}),
    ...(parts ? { package: parts } : {}),
    ...(changedParts ? { changedPackage: changedParts } : {}),
    members: seated.map((actor) => {
      const position = positions.get(actor)
      const along = {
        goes: goes.get(actor),
        ...(changed ? { changedGoes: goesThen.get(actor) } : {}),
        ...choices.get(actor),
      }
      return position
        ? {
            actor,
            mean: position.mean,
            low: position.low,
            high: position.high,
            evidence: position.evidence.statements,
            ...along,
          }
        : { actor, evidence: 0, ...along }
    }),
  }
}

/**
 * Chances to pass with a member surely for and surely against, from its chance q to go along and how often its vote decides:
 * P = q·P(passes | for) + (1 − q)·P(passes | against), and the difference of the two is the pivotal probability. Holds where
 * members are independent.
 */
export function choicesOf({ members, passes, pivotal }: Decision): Map<string, { ifFor: number; ifAgainst: number }> {
  if (!passes) return new Map()
  const decides = new Map(pivotal?.map(({ actor, chance }) => [actor, chance]))
  const within = (chance: number) => Math.min(1, Math.max(0, chance))
  return new Map(
    members.map(({ actor, chance }) => {
      const swing = decides.get(actor) ?? 0
      const ifAgainst = within(passes.chance - chance * swing)
      return [actor, { ifFor: within(ifAgainst + swing), ifAgainst }]
    }),
  )
}
