import type { Actor, Membership, Sentence } from '../../model/index.ts'
import { isCoalition, partiesWithin } from './coalition.ts'
import type { SuggestionSource } from './index.ts'
import { actorCalled, type KnownCodebook } from './known.ts'

const memberWords = new Set(['member', 'membership', 'join', 'accession', 'ally'])

/** The organisation that most texts name, those before all that are told to have members. */
export function allianceAmong(
  actors: readonly Actor[],
  sources: readonly SuggestionSource[],
  documents: ReadonlyMap<string, number>,
): string | undefined {
  const bodies = actors.filter((actor) => actor.kind === 'organisation' && actor.state === undefined)
  const worth = new Map(bodies.map(({ id }) => [id, documents.get(id) ?? 0]))
  for (const { text, sentences } of sources) {
    for (const sentence of sentences) {
      if (!tellsOfMembers(sentence)) continue
      const passage = text.slice(sentence.start, sentence.end)
      for (const body of bodies) if (isNamed(body, passage)) worth.set(body.id, worth.get(body.id)! + 2)
    }
  }
  return [...worth].sort((a, b) => b[1] - a[1])[0]?.[0]
}

function tellsOfMembers(sentence: Sentence): boolean {
  return sentence.words.some((word) => memberWords.has(word.lemma))
}

function isNamed({ name, names }: Actor, passage: string): boolean {
  return [name, ...names].some((alias) => passage.includes(alias))
}

/** Who belongs to the alliance, by actor's id, and on what ground. */
export interface Belonging {
  memberships: Map<string, Membership[]>
  /** Members that the known codebook has and the texts do not name. */
  unnamed: Actor[]
}

/**
 * Memberships of the alliance: as the known codebook has them; else, where states are known, by what the texts tell of each;
 * else all states, which nobody but the reader can tell from outsiders. Members of a coalition are its parties.
 */
export function belonging(
  alliance: Actor,
  actors: readonly Actor[],
  sources: readonly SuggestionSource[],
  known: KnownCodebook | undefined,
): Belonging {
  const memberships = new Map<string, Membership[]>()
  const unnamed: Actor[] = []
  const ids = new Set(actors.map(({ id }) => id))
  const same = known && actorCalled(known.actors.values(), alliance.name)
  for (const actor of same ? known.actors.values() : []) {
    const own = actor.memberships.filter((membership) => membership.in === same!.id)
    const list = own.length > 0 ? own : same!.of.includes(actor.id) ? [{ in: same!.id, as: 'member' as const }] : []
    if (list.length === 0) continue
    const isMember = list.some(({ as }) => as === 'member')
    if (!ids.has(actor.id) && isMember) unnamed.push(actor)
    if (ids.has(actor.id) || isMember)
      memberships.set(
        actor.id,
        list.map((one) => ({ ...one, in: alliance.id })),
      )
  }
  if (memberships.size > 0) return { memberships, unnamed }
  const others = actors.filter(({ id }) => id !== alliance.id)
  if (isCoalition(actors, sources)) {
    for (const { id } of partiesWithin(others, sources)) memberships.set(id, [{ in: alliance.id, as: 'member' }])
    return { memberships, unnamed }
  }
  const states = others.filter(({ kind }) => kind === 'state')
  const told = states.some(({ id }) => known?.actors.has(id)) ? membersTold(alliance, states, sources) : states
  for (const { id } of told) memberships.set(id, [{ in: alliance.id, as: 'member' }])
  return { memberships, unnamed }
}

/**
 * The states that sentences about the alliance's members name, more often than sentences that set them beside the alliance
 * ('talks between the Union and Lowen'): a member is not named beside its alliance as another party.
 */
function membersTold(alliance: Actor, states: readonly Actor[], sources: readonly SuggestionSource[]): Actor[] {
  const signs = new Map<string, number>()
  const names = [alliance.name, ...alliance.names].map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')
  for (const { text, sentences } of sources)
    for (const sentence of sentences) {
      const passage = text.slice(sentence.start, sentence.end)
      const about = tellsOfMembers(sentence)
      if (!isNamed(alliance, passage)) continue
      for (const state of states) {
        const named = [state.name, ...state.names].find((name) => passage.includes(name))
        if (!named) continue
        const beside = new RegExp(`(?:${names}) and (?:the )?${named}\\b|\\b${named} and (?:the )?(?:${names})\\b`)
        signs.set(state.id, (signs.get(state.id) ?? 0) + (beside.test(passage) ? -2 : about ? 1 : 0))
      }
    }
  return states.filter(({ id }) => (signs.get(id) ?? 0) > 0)
}
