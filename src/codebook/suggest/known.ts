import type { Actor, Office, Person, Role, RoleEntry, Sentence, Word } from '../../model/index.ts'
import { fold } from '../alias.ts'
import type { Codebook } from '../check.ts'
import { firstDay, lastDay } from '../period.ts'
import type { SuggestionSource } from './index.ts'

/** A codebook whose states, people and offices are taken over where the texts name them. */
export type KnownCodebook = Pick<Codebook, 'actors' | 'people' | 'offices' | 'roles' | 'matcher' | 'terms'>

/** Who of the known is named in the texts, and where. */
export interface Recognised {
  /** The documents that name an actor, by its id; those that name a person, by name. */
  actors: Map<string, Set<number>>
  people: Map<string, Set<number>>
  /** Names that the codebook calls silent, as the texts write them, with the documents. */
  silent: Map<string, Set<number>>
  /** Who stands at each word of a sentence. */
  standing: Map<Sentence, (string | undefined)[]>
}

export function recognise(sources: readonly SuggestionSource[], known: KnownCodebook | undefined): Recognised {
  const found: Recognised = { actors: new Map(), people: new Map(), silent: new Map(), standing: new Map() }
  if (!known) return found
  const mentions = sources.map(({ sentences, date }) =>
    sentences.map((sentence) => known.matcher.mentions(sentence, date)),
  )
  // A family name alone is anybody's, unless the texts have the full name somewhere, or its bearer leads a state on the day.
  const introduced = new Set<string>()
  for (const mention of mentions.flat(2))
    if (mention.how === 'person' && !mention.familyNameOnly) introduced.add(mention.person)
  const leads = (person: string, date: string | undefined): boolean => {
    const role = known.terms.actorOfPerson(person, date)
    return role !== undefined && (known.offices.get(role.role)?.rank ?? 9) <= 2
  }
  sources.forEach(({ sentences, date }, document) => {
    sentences.forEach((sentence, index) => {
      const standing: (string | undefined)[] = Array.from({ length: sentence.words.length })
      for (const mention of mentions[document]![index]!) {
        if (mention.how === 'person') {
          if (!introduced.has(mention.person) && !leads(mention.person, date)) continue
          note(found.people, mention.person, document)
          standing.fill(mention.person, mention.start, mention.end)
        } else if (mention.actor !== undefined) {
          note(found.actors, mention.actor, document)
          standing.fill(mention.actor, mention.start, mention.end)
        }
      }
      for (const { start, end } of sentence.names) {
        const words = sentence.words.slice(start, end)
        if (known.matcher.isSilent(words)) note(found.silent, nameOf(words), document)
      }
      found.standing.set(sentence, standing)
    })
  })
  return found
}

export function note(documents: Map<string, Set<number>>, key: string, document: number): void {
  const set = documents.get(key)
  if (set) set.add(document)
  else documents.set(key, new Set([document]))
}

function nameOf(words: readonly Word[]): string {
  return words.map(({ form }) => form).join(' ')
}

/** What is taken over from a known codebook: its entries for those who are named, and for whom they serve. */
export interface TakenOver {
  actors: Actor[]
  people: Person[]
  roles: RoleEntry[]
  offices: Office[]
}

/** How many years before the first text an office may have ended and still be worth telling. */
const RECENT_YEARS = 8

/** At most `limit` actors and people, those in most texts first, then whoever else the people served. */
export function takenOver(
  sources: readonly SuggestionSource[],
  { actors: named, people: persons }: Recognised,
  known: KnownCodebook,
  limit: number,
): TakenOver {
  const least = sources.length > 5 ? 2 : 1
  const people = mostNamed(persons, least).slice(0, limit)
  const days = sources.flatMap(({ date }) => (date === undefined ? [] : [date])).sort()
  const first = days[0] && `${Number(days[0].slice(0, 4)) - RECENT_YEARS}${days[0].slice(4)}`
  const last = days.at(-1)
  const isTimely = ({ from, to }: Role): boolean =>
    (first === undefined || to === undefined || lastDay(to) >= first) &&
    (last === undefined || from === undefined || firstDay(from) <= last)
  const listed = new Set(people)
  const roles = known.roles
    .filter((role) => listed.has(role.person) && isTimely(role))
    .map(({ speaksFor, ...role }) =>
      speaksFor === known.offices.get(role.role)?.speaksFor ? role : { ...role, speaksFor },
    )
  const ids = new Set(mostNamed(named, least).slice(0, limit))
  for (const { actor } of roles) ids.add(actor)
  const offices = [...new Set(roles.map(({ role }) => role))].map((id) => known.offices.get(id)!)
  for (const { actor } of offices) if (actor !== undefined) ids.add(actor)
  const order = [...ids]
  return {
    actors: order.map((id) => known.actors.get(id)!).filter((actor) => !actor.silent),
    people: people.map((name) => known.people.get(name)!),
    roles,
    offices,
  }
}

function mostNamed(documents: ReadonlyMap<string, ReadonlySet<number>>, least: number): string[] {
  return [...documents]
    .filter(([, { size }]) => size >= least)
    .sort((a, b) => b[1].size - a[1].size || (a[0] < b[0] ? -1 : 1))
    .map(([key]) => key)
}

/** The actor that has a name, however its capitals and accents are written. */
export function actorCalled(actors: Iterable<Actor>, name: string): Actor | undefined {
  const wanted = fold(name).toLowerCase()
  for (const actor of actors)
    if ([actor.id, actor.name, ...actor.names].some((other) => fold(other).toLowerCase() === wanted)) return actor
  return undefined
}
