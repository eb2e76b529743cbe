import { actingNouns, cueVerbs, stanceEffects } from '../../language/index.ts'
import type { Actor, Person, Sentence, Word } from '../../model/index.ts'
import { fold } from '../alias.ts'
import { type Mention, matcher } from '../matcher.ts'
import { generalOffices } from '../offices.ts'
import { familyName } from '../spelling.ts'
import { terms } from '../terms.ts'
import type { SuggestionSource } from './index.ts'
import { type FoundName, namesIn } from './names.ts'

interface SuggestedRole {
  person: string
  actor: string
  role: string
}

export interface SuggestedActors {
  actors: Actor[]
  people: Person[]
  roles: SuggestedRole[]
  /** Offices that stand before a name without saying whom they serve. */
  unserved: Omit<SuggestedRole, 'actor'>[]
  /** The id of the actor that looks most like the alliance. */
  alliance: string
  /** By the actor's id or the person's name. */
  documents: Map<string, number>
}

type Kind = 'state' | 'organisation' | 'person'

interface Candidate {
  name: string
  documents: Set<number>
  /** How often it stands as who acts, speaks or owns a government, an army, a minister. */
  acts: number
  /** How often as a mere place (in X, near X). */
  places: number
  /** How often behind an office or a title, or in apposition to one. */
  titled: number
  kinds: Map<string, number>
}

const bodies =
  /\b(?:commission|union|league|party|council|ministry|bank|group|organi[sz]ation|agency|federation|alliance|committee|association|university|institute|parliament|court|company|front|movement|forum|fund|congress|senate|assembly|chamber|centre|center|office|authority|society|network|board|corporation|coalition|bloc|pact)$/i
const placing = new Set(['in', 'at', 'near', 'around', 'outside', 'across', 'through', 'along'])
const officeNames = new Set(generalOffices.flatMap((office) => office.names))

/** The actors, people and roles that stand out in the texts, at most `limit` actors and as many people. */
export function suggestActors(sources: readonly SuggestionSource[], limit: number): SuggestedActors {
  const candidates = new Map<string, Candidate>()
  sources.forEach((source, document) => {
    for (const sentence of source.sentences) {
      for (const name of namesIn(sentence, source.text)) note(candidates, name, sentence, document)
    }
  })
  const ranked = [...candidates.values()]
    .filter((candidate) => candidate.acts + candidate.titled > 0 && /[\p{L}]{2}/u.test(candidate.name))
    .sort((a, b) => b.documents.size - a.documents.size || b.acts - a.acts || (a.name < b.name ? -1 : 1))
  const people: Person[] = []
  const others: { candidate: Candidate; kind: Kind }[] = []
  const families = new Set<string>()
  for (const candidate of ranked) {
    if (kindOf(candidate) !== 'person' || !candidate.name.includes(' ') || people.length >= limit) continue
    const person: Person = { name: candidate.name, aliases: [] }
    if (people.some((known) => fold(known.name) === fold(person.name))) continue
    people.push(person)
    families.add(fold(familyName(person)))
  }
  for (const candidate of ranked) {
    const kind = kindOf(candidate)
    if (kind === 'person' || families.has(fold(candidate.name)) || others.length >= limit) continue
    if (isRare(candidate, sources.length) || others.some((other) => isDemonymOf(candidate.name, other.candidate.name)))
      continue
    others.push({ candidate, kind })
  }
  const actors = named(others)
  addDemonyms(actors, sources)
  const { roles, unserved } = rolesIn(sources, actors, people)
  const documents = new Map<string, number>()
  for (const [index, { candidate }] of others.entries()) documents.set(actors[index]!.id, candidate.documents.size)
  for (const person of people) documents.set(person.name, candidates.get(person.name)?.documents.size ?? 0)
  const alliance = allianceAmong(actors, sources, documents)
  if (alliance) return { actors, people, roles, unserved, documents, alliance }
  const unnamed: Actor = { ...blank, id: 'alliance', kind: 'organisation', name: 'the alliance' }
  return { actors: [unnamed, ...actors], people, roles, unserved, documents, alliance: unnamed.id }
}

const blank = { names: [], demonyms: [], metonyms: [], memberships: [], of: [], silent: false }

function note(candidates: Map<string, Candidate>, found: FoundName, sentence: Sentence, document: number): void {
  const { words } = sentence
  const start = found.start + titleLength(words, found)
  const titled = start > found.start || isOffice(words[start - 1]?.form ?? '')
  const name =
    start > found.start
      ? found.text
          .split(' ')
          .slice(start - found.start)
          .join(' ')
      : found.text
  if (officeNames.has(name.toLowerCase())) return
  let candidate = candidates.get(name)
  if (!candidate) {
    candidate = { name, documents: new Set(), acts: 0, places: 0, titled: 0, kinds: new Map() }
    candidates.set(name, candidate)
  }
  candidate.documents.add(document)
  if (titled) candidate.titled++
  if (found.kind) candidate.kinds.set(found.kind, (candidate.kinds.get(found.kind) ?? 0) + 1)
  const head = firstOfList(words, headOf(sentence, start, found.end))
  const word = words[head]!
  const governor = words[word.head]
  const marker = words.find((other) => other.head === head && other.deprel === 'case')?.form.toLowerCase()
  if (marker !== undefined && placing.has(marker)) candidate.places++
  else if (
    word.deprel.startsWith('nsubj') &&
    governor &&
    (cueVerbs.has(governor.lemma) || stanceEffects.has(governor.lemma))
  )
    candidate.acts += 2
  else if (word.deprel.startsWith('nsubj') || word.deprel === 'obl:agent') candidate.acts++
  else if (word.deprel === 'nmod:poss' && governor && actingNouns.has(governor.lemma)) candidate.acts++
  else if (marker === 'of' && governor && actingNouns.has(governor.lemma)) candidate.acts++
}

/** How many words before a name are a title and no part of it: 2 in `Energy Minister Mira Stenn`. */
function titleLength(words: readonly Word[], { start, end }: FoundName): number {
  for (let length = end - start - 1; length > 0; length--) {
    if (
      isOffice(
        words
          .slice(start, start + length)
          .map((word) => word.form)
          .join(' '),
      )
    )
      return length
  }
  return 0
}

function isOffice(form: string): boolean {
  return officeNames.has(form.toLowerCase()) || /^(?:mr|mrs|ms|dr|sir)\.?$/i.test(form)
}

function headOf(sentence: Sentence, start: number, end: number): number {
  for (let index = start; index < end; index++) {
    const { head } = sentence.words[index]!
    if (head < start || head >= end) return index
  }
  return start
}

/** The first of a list: whoever stands behind it in the list does as the first does. */
function firstOfList(words: readonly Word[], node: number): number {
  let at = node
  while (words[at]!.deprel === 'conj' && words[at]!.head >= 0 && words[at]!.head < at) at = words[at]!.head
  return at
}

function kindOf(candidate: Candidate): Kind {
  const { name, kinds, places, titled } = candidate
  if (bodies.test(name)) return 'organisation'
  const told = [...kinds].sort((a, b) => b[1] - a[1])[0]?.[0]
  if (told === 'PER') return 'person'
  if (told === 'LOC') return 'state'
  if (/^\p{Lu}{2,6}$/u.test(name)) return 'organisation'
  if (name.includes(' ') && (titled > 0 || (told === undefined && places === 0))) return 'person'
  return told === 'ORG' ? 'organisation' : 'state'
}

/** States by three letters of their name, organisations by the initials of theirs, all ids different. */
function named(others: readonly { candidate: Candidate; kind: Kind }[]): Actor[] {
  const ids = new Set<string>()
  const actors: Actor[] = []
  for (const { candidate, kind } of others) {
    const name = candidate.name.replace(/^the /i, '')
    const capitals = name.replace(/[^\p{Lu}]/gu, '')
    const letters = fold(name)
      .replace(/[^A-Za-z]/g, '')
      .toUpperCase()
    const options = kind === 'organisation' ? [capitals.length > 1 ? capitals : name] : [letters.slice(0, 3)]
    for (let k = 3; k < letters.length; k++) options.push(letters.slice(0, 2) + letters[k]!)
    const id = [...options, name].find((option) => option.length > 1 && !ids.has(option)) ?? `${name} ${ids.size}`
    ids.add(id)
    actors.push({
      ...blank,
      id,
      kind: kind === 'organisation' ? 'organisation' : 'state',
      name,
      names: [],
      demonyms: [],
    })
  }
  return actors
}

/** Named in one text of many, and hardly as one who acts. */
function isRare(candidate: Candidate, texts: number): boolean {
  return texts > 5 && candidate.documents.size === 1 && candidate.acts < 3
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
  for (const actor of actors) {
    if (actor.kind !== 'state') continue
    const taken = new Set(actors.map(({ name }) => name))
    actor.demonyms = [...forms]
      .filter((form) => !taken.has(form) && isDemonymOf(form, actor.name))
      .map((form) => form.replace(/(?<=an|er)s$/, ''))
      .filter((form, index, all) => all.indexOf(form) === index)
      .sort()
  }
}

/** Offices that stand before or behind a person's name, with the actor they serve, each as often told. */
function rolesIn(
  sources: readonly SuggestionSource[],
  actors: readonly Actor[],
  people: readonly Person[],
): Pick<SuggestedActors, 'roles' | 'unserved'> {
  const find = matcher(actors, people, generalOffices, terms([], new Map())).mentions
  const counts = new Map<string, { role: Omit<SuggestedRole, 'actor'> & { actor?: string }; count: number }>()
  for (const source of sources) {
    for (const sentence of source.sentences) {
      const mentions = find(sentence)
      mentions.forEach((mention, index) => {
        if (mention.how !== 'role' || mention.former || mention.plural) return
        const after = mentions[index + 1]
        const before = mentions[index - 1]
        const between = sentence.words.slice(before?.end ?? 0, mention.start).map((word) => word.form)
        const holder =
          after?.how === 'person' && after.start === mention.end
            ? after
            : before?.how === 'person' && /^,( the)?$/.test(between.join(' '))
              ? before
              : undefined
        if (holder?.how !== 'person') return
        const actor = mention.actor ?? actorBehind(mentions[index + 2], holder.end, sentence.words)
        const role = { person: holder.person, actor, role: mention.office }
        const key = JSON.stringify(role)
        counts.set(key, { role, count: (counts.get(key)?.count ?? 0) + 1 })
      })
    }
  }
  const ordered = [...counts.values()].sort((a, b) => b.count - a.count).map(({ role }) => role)
  const roles: SuggestedRole[] = []
  const taken = new Set<string>()
  for (const { person, actor, role } of ordered) {
    // Dates are the person's to add; until then one holder an office, the one most often told.
    const many = generalOffices.find(({ id }) => id === role)?.many
    if (actor === undefined || (!many && taken.has(`${actor} ${role}`))) continue
    taken.add(`${actor} ${role}`)
    roles.push({ person, actor, role })
  }
  const unserved = ordered
    .filter(({ person, actor }) => actor === undefined && !roles.some((role) => role.person === person))
    .map(({ person, role }) => ({ person, role }))
  return { roles, unserved }
}

/** The actor in `President Jorik Vanlo of Midmark`. */
function actorBehind(mention: Mention | undefined, end: number, words: readonly Word[]): string | undefined {
  if (mention === undefined || mention.how === 'person' || mention.how === 'role') return undefined
  return words[end]?.form === 'of' && mention.start <= end + 2 ? mention.actor : undefined
}

/** The organisation that most texts name, those before all that are told to have members. */
function allianceAmong(
  actors: readonly Actor[],
  sources: readonly SuggestionSource[],
  documents: ReadonlyMap<string, number>,
): string | undefined {
  const bodiesOnly = actors.filter((actor) => actor.kind === 'organisation')
  const worth = new Map(bodiesOnly.map(({ id }) => [id, documents.get(id) ?? 0]))
  for (const { text, sentences } of sources) {
    for (const sentence of sentences) {
      if (!sentence.words.some((word) => memberWords.has(word.lemma))) continue
      const passage = text.slice(sentence.start, sentence.end)
      for (const { id, name } of bodiesOnly) if (passage.includes(name)) worth.set(id, worth.get(id)! + 2)
    }
  }
  return [...worth].sort((a, b) => b[1] - a[1])[0]?.[0]
}

const memberWords = new Set(['member', 'membership', 'join', 'accession', 'ally'])
