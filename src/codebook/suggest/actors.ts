import type { Actor, Membership, Office, Person } from '../../model/index.ts'
import { fold } from '../alias.ts'
import { generalOffices } from '../offices.ts'
import { familyName } from '../spelling.ts'
import { allianceAmong, belonging } from './alliance.ts'
import { type Candidate, type CandidateKind, candidatesIn, kindOf } from './candidates.ts'
import { isCoalition } from './coalition.ts'
import type { SuggestionSource } from './index.ts'
import { actorCalled, type KnownCodebook, recognise, type TakenOver, takenOver } from './known.ts'
import { rolesTold, type SuggestedRole } from './roles.ts'

export interface SuggestedActors {
  actors: Actor[]
  people: Person[]
  roles: SuggestedRole[]
  /** Offices beside the general ones that the roles name. */
  offices: Office[]
  /** Offices that stand before a name without saying whom they serve. */
  unserved: Omit<SuggestedRole, 'actor'>[]
  /** The id of the actor that looks most like the alliance. */
  alliance: string
  /** By the actor's id or the person's name. */
  documents: Map<string, number>
}

export interface ActorOptions {
  limit: number
  /** A name of the alliance, where the reader gives it. */
  alliance?: string | undefined
  known?: KnownCodebook | undefined
}

interface Body {
  candidate: Candidate
  kind: Exclude<CandidateKind, 'person'>
}

const blank = { names: [], demonyms: [], metonyms: [], memberships: [], of: [], silent: false }

/**
 * The actors, people and roles that stand out in the texts, at most `limit` actors and as many people: whoever the known codebook
 * has, with its names and dates; then whoever else acts and speaks in the texts.
 */
export function suggestActors(
  sources: readonly SuggestionSource[],
  { limit, alliance: wanted, known }: ActorOptions,
): SuggestedActors {
  const recognised = recognise(sources, known)
  const taken: TakenOver = known
    ? takenOver(sources, recognised, known, limit)
    : { actors: [], people: [], roles: [], offices: [] }
  const candidates = candidatesIn(sources, recognised)
  const people = [...taken.people, ...newPeople(candidates, taken.people, known, limit - taken.people.length)]
  const given = new Set(
    people.flatMap((person) => [fold(familyName(person)), ...fold(person.name).split(' ').slice(0, 1)]),
  )
  const world = taken.actors.some(({ kind }) => kind === 'state')
  const namedOthers: Body[] = []
  for (const candidate of candidates) {
    const kind = kindOf(candidate)
    if (kind === 'person' || given.has(fold(candidate.name)) || namedOthers.length + taken.actors.length >= limit)
      continue
    if (isRare(candidate, sources.length) || (world && !speaksForItself(candidate))) continue
    if (namedOthers.some((other) => isDemonymOf(candidate.name, other.candidate.name))) continue
    const crowd = world && kind === 'state' && !candidate.kinds.has('LOC') && /[^s]s$/.test(candidate.name)
    namedOthers.push({ candidate, kind: crowd ? 'group' : kind })
  }
  const others = shortNamesJoined(namedOthers)
  const found = named(others, new Set(taken.actors.map(({ id }) => id)))
  addDemonyms(found, sources)
  const documents = new Map<string, number>()
  for (const { id } of taken.actors) documents.set(id, recognised.actors.get(id)?.size ?? 0)
  for (const [index, { candidate }] of others.entries()) documents.set(found[index]!.id, candidate.documents.size)
  for (const { name } of people)
    documents.set(
      name,
      recognised.people.get(name)?.size ?? candidates.find((one) => one.name === name)?.documents.size ?? 0,
    )
  const actors = [...taken.actors, ...found].sort((a, b) => documents.get(b.id)! - documents.get(a.id)!)
  const alliance = theAlliance(actors, sources, documents, wanted, known)
  if (!actors.some(({ id }) => id === alliance.id)) actors.unshift(alliance)
  if (!documents.has(alliance.id)) {
    // A name that the reader gave may be no name as texts write it: 'the four-party coalition'.
    const naming = sources.filter(({ text }) => text.toLowerCase().includes(alliance.name.toLowerCase())).length
    if (naming > 0) documents.set(alliance.id, naming)
  }
  const { memberships, unnamed } = belonging(alliance, actors, sources, known)
  const silent = silentIn(recognised.silent)
  const all = closed([...actors, ...unnamed, ...silent], memberships)
  const held = new Set(taken.roles.map(({ person }) => person))
  const { roles, unserved } = rolesTold(
    sources,
    all,
    people.filter(({ name }) => !held.has(name)),
    [...generalOffices, ...taken.offices.filter(isOwn)],
  )
  return {
    actors: all,
    people,
    roles: [...taken.roles, ...roles.filter((role) => !isHeld(role, taken))],
    offices: taken.offices.filter(isOwn),
    unserved,
    documents,
    alliance: alliance.id,
  }
}

function isOwn({ id }: Office): boolean {
  return !generalOffices.some((general) => general.id === id)
}

/** Whether the known codebook has somebody in an office that only one holds. */
function isHeld({ actor, role }: SuggestedRole, { roles }: TakenOver): boolean {
  return (
    !generalOffices.find(({ id }) => id === role)?.many && roles.some((one) => one.actor === actor && one.role === role)
  )
}

/** The alliance as the reader calls it, whether or not the texts name it; else a coalition, or the body that looks most like one. */
function theAlliance(
  actors: readonly Actor[],
  sources: readonly SuggestionSource[],
  documents: ReadonlyMap<string, number>,
  wanted: string | undefined,
  known: KnownCodebook | undefined,
): Actor {
  if (wanted !== undefined)
    return (
      actorCalled(actors, wanted) ??
      (known && actorCalled(known.actors.values(), wanted)) ?? {
        ...blank,
        id: wanted,
        kind: 'organisation',
        name: wanted,
      }
    )
  if (isCoalition(actors, sources)) return { ...blank, id: 'coalition', kind: 'organisation', name: 'coalition' }
  const id = allianceAmong(actors, sources, documents)
  return (
    actors.find((actor) => actor.id === id) ?? { ...blank, id: 'alliance', kind: 'organisation', name: 'the alliance' }
  )
}

/** The actors with their memberships of the alliance and no other, and without references to whoever is left out. */
function closed(actors: readonly Actor[], memberships: ReadonlyMap<string, Membership[]>): Actor[] {
  const ids = new Set(actors.map(({ id }) => id))
  return actors.map(({ state, ...actor }) => ({
    ...actor,
    memberships: memberships.get(actor.id) ?? [],
    of: actor.of.every((id) => ids.has(id)) ? actor.of : [],
    ...(state !== undefined && ids.has(state) ? { state } : {}),
  }))
}

/** One actor for all names that are somebody or something else and never counted. */
function silentIn(names: ReadonlyMap<string, ReadonlySet<number>>): Actor[] {
  const listed = [...names].filter(([, { size }]) => size > 1).map(([name]) => name)
  const [name, ...further] = listed.sort()
  return name === undefined ? [] : [{ ...blank, id: 'not counted', kind: 'group', name, names: further, silent: true }]
}

/** People whom nobody knows, by their full names. */
function newPeople(
  candidates: readonly Candidate[],
  listed: readonly Person[],
  known: KnownCodebook | undefined,
  limit: number,
): Person[] {
  const people: Person[] = []
  const names = new Set(listed.map(({ name }) => fold(name)))
  for (const candidate of candidates) {
    const { name } = candidate
    const words = fold(name).split(' ')
    if (people.length >= limit) break
    if (
      kindOf(candidate) !== 'person' ||
      words.length < 2 ||
      words.length > 4 ||
      words.includes('the') ||
      names.has(fold(name))
    )
      continue
    if (known?.people.has(name) || [...names].some((other) => fold(name).includes(other))) continue
    names.add(fold(name))
    people.push({ name, aliases: [] })
  }
  return people
}

/** States by three letters of their name, organisations by the initials of theirs, all ids different. */
function named(
  others: readonly { candidate: Candidate; kind: Exclude<CandidateKind, 'person'> }[],
  ids: Set<string>,
): Actor[] {
  return others.map(({ candidate, kind }) => {
    const name = candidate.name.replace(/^the /i, '')
    const capitals = name.replace(/[^\p{Lu}]/gu, '')
    const letters = fold(name)
      .replace(/[^A-Za-z]/g, '')
      .toUpperCase()
    const options = kind === 'state' ? [letters.slice(0, 3)] : [capitals.length > 1 ? capitals : name]
    for (let k = 3; k < letters.length; k++) options.push(letters.slice(0, 2) + letters[k]!)
    const id = [...options, name].find((option) => option.length > 1 && !ids.has(option)) ?? `${name} ${ids.size}`
    ids.add(id)
    return { ...blank, id, kind, name, names: candidate.names, demonyms: [] }
  })
}

/** Bodies with those that are only their first or last word: 'the League' is the one league of the texts, not another. */
function shortNamesJoined(bodies: readonly Body[]): Body[] {
  const organisations = bodies.filter(({ kind }) => kind === 'organisation')
  const whole = new Map<Body, Body>()
  for (const short of organisations) {
    const { name } = short.candidate
    if (name.includes(' ') || name === name.toUpperCase()) continue
    const longer = organisations.filter(
      ({ candidate }) => candidate.name.startsWith(`${name} `) || candidate.name.endsWith(` ${name}`),
    )
    if (longer.length === 1) whole.set(short, longer[0]!)
  }
  return bodies
    .filter((body) => !whole.has(body))
    .map((body) => {
      const parts = organisations.filter((short) => whole.get(short) === body).map(({ candidate }) => candidate)
      if (parts.length === 0) return body
      const { candidate } = body
      const names = [...new Set([...candidate.names, ...parts.flatMap(({ name, names }) => [name, ...names])])]
      const documents = new Set([candidate, ...parts].flatMap((one) => [...one.documents]))
      return { ...body, candidate: { ...candidate, names, documents } }
    })
}

/** Named in one text of many, and hardly as one who acts. */
function isRare(candidate: Candidate, texts: number): boolean {
  return texts > 5 && candidate.documents.size === 1 && candidate.acts < 3
}

/**
 * Beside states that are known, a new name must do what actors do: speak or take sides more than once, and not mostly stand as a
 * place or a thing ('Brexit', 'the Atlantic').
 */
function speaksForItself({ documents, speaks, places, times }: Candidate): boolean {
  return documents.size > 1 && speaks > 1 && speaks > places && speaks >= times / 8
}

const demonymEnding = /(?:ians?|ans?|ish|ese|ers?|ics?|ch|is?|aks?)$/

function isDemonymOf(form: string, state: string): boolean {
  const stem = fold(state).slice(0, Math.max(4, state.length - 3))
  return form !== state && !form.includes(' ') && fold(form).startsWith(stem) && demonymEnding.test(form)
}

/** Capitalised adjectives and nouns that begin as a state does: Lowenish and Lowener for Lowen. */
function addDemonyms(actors: readonly Actor[], sources: readonly SuggestionSource[]): void {
  const forms = new Set<string>()
  for (const source of sources) {
    for (const sentence of source.sentences) {
      for (const word of sentence.words.slice(1)) if (/^\p{Lu}\p{Ll}+$/u.test(word.form)) forms.add(word.form)
    }
  }
  const taken = new Set(actors.map(({ name }) => name))
  for (const actor of actors) {
    if (actor.kind !== 'state') continue
    actor.demonyms = [...forms]
      .filter((form) => !taken.has(form) && isDemonymOf(form, actor.name))
      .map((form) => form.replace(/(?<=an|er)s$/, ''))
      .filter((form, index, all) => all.indexOf(form) === index)
      .sort()
  }
}
