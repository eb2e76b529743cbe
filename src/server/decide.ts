import type { KnownPosition } from '../analysis/index.ts'
import { type Decision, decide, type HeldPosition, type MoveSet, membersOf } from '../decision/index.ts'
import type { Rule } from '../model/index.ts'
import type { DecideView, Outcome } from './wire.ts'
import { type Asked, BadRequest, positionsOf, type Shelf } from './workbench.ts'

/** A position moved by hand is held as surely as by this much evidence. */
const MOVED_WEIGHT = 40
const MOST_NAMED = 12

/** Moves written `ITA:1,HUN:silent`: to a mean in [−1, 1], or to never having been heard. */
export function parseMoves(text: string | undefined): Map<string, number | 'silent'> {
  const moves = new Map<string, number | 'silent'>()
  for (const part of (text ?? '').split(',').filter(Boolean)) {
    const [actor = '', to = ''] = part.split(':')
    const mean = Number(to)
    if (to !== 'silent' && !(mean >= -1 && mean <= 1))
      throw new BadRequest(`a move is written MEMBER:MEAN with a mean from -1 to 1, or MEMBER:silent; got ${part}`)
    moves.set(actor, to === 'silent' ? 'silent' : mean)
  }
  return moves
}

function moved(
  positions: readonly HeldPosition[],
  issue: string,
  moves: ReadonlyMap<string, number | 'silent'>,
): HeldPosition[] {
  const kept = positions.filter((position) => !(position.issue === issue && moves.has(position.actor)))
  for (const [actor, to] of moves) {
    if (to === 'silent') continue
    const share = (to + 1) / 2
    kept.push({ actor, issue, alpha: 1 + share * MOVED_WEIGHT, beta: 1 + (1 - share) * MOVED_WEIGHT, evidence: 1 })
  }
  return kept
}

function outcomeOf(decision: Decision): Outcome {
  const turns: Outcome['turns'] = []
  const add = (label: string, set: MoveSet | undefined) => {
    if (
      set &&
      !turns.some((turn) => turn.moves.map(({ actor }) => actor).join() === set.moves.map(({ actor }) => actor).join())
    ) {
      turns.push({ label, moves: set.moves.map(({ actor, to }) => ({ actor, to })), cost: set.cost })
    }
  }
  add('fewest members', decision.moves?.smallest)
  add('least cost', decision.moves?.cheapest)
  return {
    ...(decision.refused ? { refused: decision.refused } : {}),
    ...(decision.passes ? { chance: decision.passes } : {}),
    blockers: (decision.blockers ?? [])
      .slice(0, MOST_NAMED)
      .map(({ actor, against, blocks, evidence }) => ({ actor, against, blocks, evidence })),
    pivotal: (decision.pivotal ?? []).slice(0, MOST_NAMED),
    turns,
    ...(decision.coalition
      ? {
          coalition: {
            willing: decision.coalition.willing.map(({ actor, chance, evidence }) => ({ actor, chance, evidence })),
            missing: decision.coalition.missing,
            capabilities: decision.coalition.capabilities.map(({ capability, needed, held, lacking }) => ({
              capability,
              needed,
              held,
              lacking,
            })),
          },
        }
      : {}),
    assumptions: decision.assumptions,
    unheard: decision.unheard,
  }
}

function heldFrom(position: KnownPosition): HeldPosition {
  const { actor, issue, alpha, beta, evidence, uses } = position
  return { actor, issue, alpha, beta, evidence: evidence.statements, uses: uses.map(({ id }) => id) }
}

/** The issue put to its rule: as things stand and, where a member was moved, with that. */
export async function decideView(shelf: Shelf, asked: Asked, query: Record<string, string>): Promise<DecideView> {
  const { codebook } = shelf.workbench
  const issue = query.issue ?? ''
  if (!codebook.issues.has(issue))
    throw new BadRequest(`There is no issue ${issue}. Choose one of: ${[...codebook.issues.keys()].join(', ')}.`)
  const rules = codebook.rules.filter((rule) => rule.issue === issue)
  const rule: Rule | undefined = query.rule ? rules.find(({ id }) => id === query.rule) : rules[0]
  if (!rule) {
    const known = rules.map(({ id }) => id).join(', ')
    throw new BadRequest(
      known
        ? `No rule ${query.rule} for ${issue}; there are: ${known}.`
        : `The codebook names no rule by which ${issue} is decided: add one to its rules.yaml.`,
    )
  }
  const snapshot = await shelf.now()
  const positions = positionsOf(snapshot, asked).positions.filter(
    (position): position is KnownPosition => position.evidence !== 'none',
  )
  const held = positions.map(heldFrom)
  const day = asked.at ?? (snapshot.newest || undefined)
  const question = { rule, actors: codebook.actors, positions: held, ...(day ? { day } : {}) }
  const moves = parseMoves(query.move)
  const members = membersOf(rule, codebook.actors, day)
  const stranger = [...moves.keys()].find((actor) => !members.includes(actor))
  if (stranger !== undefined)
    throw new BadRequest(
      `${stranger} has no seat under ${rule.name ?? rule.id}; those who have: ${members.join(', ')}.`,
    )
  const byActor = new Map(
    positions.filter((position) => position.issue === issue).map((position) => [position.actor, position]),
  )
  return {
    issue,
    rule: rule.id,
    rules: rules.map(({ id, name }) => ({ id, label: name ?? id })),
    scenarios: [],
    base: outcomeOf(decide(question)),
    ...(moves.size ? { changed: outcomeOf(decide({ ...question, positions: moved(held, issue, moves) })) } : {}),
    members: members.map((actor) => {
      const position = byActor.get(actor)
      return position
        ? { actor, mean: position.mean, low: position.low, high: position.high, evidence: position.evidence.statements }
        : { actor, evidence: 0 }
    }),
  }
}
