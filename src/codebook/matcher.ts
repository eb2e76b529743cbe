import type { Actor, Office, Person, Sentence, Word } from '../model/index.ts'
import { isMiddleInitial, type Token, tokens } from './alias.ts'
import { otherGivenNames } from './given-names.ts'
import { officeMentions } from './office-mention.ts'
import { courtesyTitles } from './offices.ts'
import { familyName, ownedBy, personAliases, pluralOf } from './spelling.ts'
import type { Terms } from './terms.ts'
import { trie } from './trie.ts'

interface Place {
  /** Words `start` to `end` (exclusive) of the sentence. */
  start: number
  end: number
  /** Ids (names, for persons) of others whom the same words may mean, likeliest first. */
  rivals: string[]
}

export interface ActorMention extends Place {
  how: 'name' | 'demonym' | 'metonym'
  actor: string
}

export interface PersonMention extends Place {
  how: 'person'
  person: string
  /** Only the family name stands there: to be trusted where the full name came before, or no rival is near. */
  familyNameOnly: boolean
}

export interface RoleMention extends Place {
  how: 'role'
  /** Whom the office serves, where the words say it (French president, Prime Minister of Poland). */
  actor?: string
  office: string
  /** No longer, or not yet, in office. */
  former: boolean
  plural: boolean
}

export type Mention = ActorMention | PersonMention | RoleMention

export interface Matcher {
  /**
   * The mentions in a sentence in order, longest first at each place; none overlaps another. The day decides between
   * people of one name.
   */
  mentions(sentence: Pick<Sentence, 'words' | 'names'>, day?: string): Mention[]
  /** Whether words are the name of something that the codebook calls silent. */
  isSilent(words: readonly Word[]): boolean
}

type Target =
  | { how: 'name' | 'demonym' | 'metonym'; id: string }
  | { how: 'person' | 'family'; id: string }
  | { how: 'office'; id: string; plural: boolean; actor?: string }
  | { how: 'silent'; id: string }

const precedence: readonly Target['how'][] = ['silent', 'name', 'person', 'metonym', 'demonym', 'office', 'family']

/** A token of a word of the text. */
interface WordToken extends Token {
  /** Whether any alias begins with it. */
  begins: boolean
}

/** Compiles the aliases of a codebook. Actors that stand earlier win over their rivals; people by `terms.likeliest`. */
export function matcher(
  actors: readonly Actor[],
  people: readonly Person[],
  offices: readonly Office[],
  terms: Pick<Terms, 'likeliest'>,
): Matcher {
  const aliases = trie<Target>()
  for (const { id, name, names, demonyms, metonyms, silent, state } of actors) {
    if (silent) {
      // In small letters an id is a heading of the codebook's own (`places`), no name.
      const own = /\p{Lu}/u.test(id) ? [id] : []
      for (const alias of [...own, name, ...names, ...demonyms, ...metonyms]) aliases.add(alias, { how: 'silent', id })
      continue
    }
    for (const alias of [name, ...names]) {
      aliases.add(alias, { how: 'name', id })
      for (const other of ownedBy(
        alias,
        actors.find((one) => one.id === state),
      ))
        aliases.add(other, { how: 'name', id })
    }
    for (const alias of metonyms) aliases.add(alias, { how: 'metonym', id })
    for (const alias of demonyms) {
      aliases.add(alias, { how: 'demonym', id })
      const plural = pluralOf(alias)
      if (plural && !demonyms.includes(plural)) aliases.add(plural, { how: 'demonym', id })
    }
  }
  for (const person of people) {
    for (const alias of personAliases(person)) aliases.add(alias, { how: 'person', id: person.name })
    aliases.add(familyName(person), { how: 'family', id: person.name })
  }
  // 'Jim Hale' for 'James Hale', unless that is somebody else's name.
  const taken = new Set(people.flatMap(personAliases))
  for (const person of people)
    for (const alias of personAliases(person).flatMap(otherGivenNames))
      if (!taken.has(alias)) aliases.add(alias, { how: 'person', id: person.name })
  for (const { id, names, actor } of offices) {
    for (const alias of names) {
      aliases.add(alias, { how: 'office', id, plural: false, actor })
      const plural = officePlural(alias)
      if (!names.includes(plural)) aliases.add(plural, { how: 'office', id, plural: true, actor })
    }
  }

  const givenNames = new Set(people.map((person) => tokens(person.name)[0]?.exact))
  /** Whether a bare family name has a given name before it, or is one itself (Sarah Johnson, Martin Weber). */
  const isPartOfName = (mention: Mention, found: readonly Mention[], words: readonly Word[]): boolean => {
    if (mention.how !== 'person' || !mention.familyNameOnly) return false
    const isNamePart = (index: number): boolean =>
      words[index]?.upos === 'PROPN' &&
      !courtesyTitles.has(words[index]!.form.toLowerCase().replaceAll('.', '')) &&
      !found.some((other) => other !== mention && other.start <= index && index < other.end)
    if (isNamePart(mention.start - 1) || isMonth(mention, words)) return true
    return (
      mention.end === mention.start + 1 &&
      givenNames.has(tokensOf(words[mention.start]!.form)[0]?.exact) &&
      isNamePart(mention.end)
    )
  }

  const cache = new Map<string, WordToken[]>()
  const tokensOf = (form: string): WordToken[] => {
    let known = cache.get(form)
    if (!known) {
      if (cache.size > 200_000) cache.clear()
      known = tokens(form).map((token) => Object.assign(token, { begins: aliases.begins(token) }))
      cache.set(form, known)
    }
    return known
  }

  /** The tokens of the words, without middle initials, and the word that each belongs to. */
  const textOf = (words: readonly Word[]): { text: WordToken[]; wordOf: number[] } => {
    const text: WordToken[] = []
    const wordOf: number[] = []
    for (let index = 0; index < words.length; index++)
      for (const token of tokensOf(words[index]!.form)) {
        const next = words[index + 1]
        if (token.initial && next && isMiddleInitial(token, text.at(-1), tokensOf(next.form)[0])) continue
        text.push(token)
        wordOf.push(index)
      }
    return { text, wordOf }
  }

  return {
    mentions(sentence, day) {
      const { text, wordOf } = textOf(sentence.words)
      const found: Mention[] = []
      for (let place = 0; place < text.length; ) {
        const match = text[place]!.begins ? aliases.longest(text, place) : undefined
        const mention = match && toMention(match.values, wordOf[place]!, wordOf[match.end - 1]! + 1, sentence)
        if (mention && mention !== 'silent' && !isLeaning(text, place))
          found.push(mention.how === 'person' ? settled(mention, terms, day) : mention)
        place = mention ? match!.end : place + 1
      }
      const own = outsideOtherNames(found, sentence).filter(
        (mention) => !isPartOfName(mention, found, sentence.words) && !endsOtherBody(mention, found, sentence),
      )
      return officeMentions(own, sentence.words)
    },
    isSilent(words) {
      const { text } = textOf(words)
      const match = aliases.longest(text, 0)
      return match?.end === text.length && match.values.some(({ how }) => how === 'silent')
    },
  }
}

function toMention(
  targets: readonly Target[],
  start: number,
  end: number,
  sentence: Pick<Sentence, 'words' | 'names'>,
): Mention | 'silent' | undefined {
  const proper =
    sentence.words.slice(start, end).some((word) => word.upos === 'PROPN') ||
    sentence.names.some((name) => name.kind === 'PER' && name.start <= start && end <= name.end)
  const fit = targets.filter((target) => target.how !== 'family' || proper)
  const how = precedence.find((kind) => fit.some((target) => target.how === kind))
  if (!how) return undefined
  const chosen = fit.find((target) => target.how === how)!
  const isPerson = (target: Target): boolean => target.how === 'person' || target.how === 'family'
  const same = fit.filter((target) => isPerson(target) === isPerson(chosen))
  const rivals = [...new Set(same.map((target) => target.id))].filter((id) => id !== chosen.id)
  const place = { start, end, rivals }
  switch (chosen.how) {
    case 'person':
    case 'family':
      return { ...place, how: 'person', person: chosen.id, familyNameOnly: chosen.how === 'family' }
    case 'office':
      return { ...place, how: 'role', actor: chosen.actor, office: chosen.id, former: false, plural: chosen.plural }
    case 'silent':
      return 'silent'
    default:
      return { ...place, how: chosen.how, actor: chosen.id }
  }
}

/** Whether a name is only what somebody leans to (pro-Russian, pro-NATO), which says nothing of the one named. */
function isLeaning(text: readonly Token[], place: number): boolean {
  return text[place - 1]?.exact === '-' && text[place - 2]?.lower === 'pro'
}

/** With the likeliest of those who share the name, and the others as its rivals. */
function settled(mention: PersonMention, terms: Pick<Terms, 'likeliest'>, day: string | undefined): PersonMention {
  if (mention.rivals.length === 0) return mention
  const people = [mention.person, ...mention.rivals]
  const person = terms.likeliest(people, day) ?? mention.person
  return { ...mention, person, rivals: people.filter((name) => name !== person) }
}

/** 'The Brook-Ford meeting': two whom the codebook knows, tied by a hyphen, are no third. */
function areTwo({ start, end }: { start: number; end: number }, found: Mention[], words: readonly Word[]): boolean {
  if (end - start !== 3 || words[start + 1]!.form !== '-') return false
  return [start, end - 1].every((at) => found.some((mention) => mention.start === at && mention.end === at + 1))
}

/** Without the places that are only a part of a person's name unknown to the codebook (Jordan in `Jordan Peterson`). */
function outsideOtherNames(found: Mention[], sentence: Pick<Sentence, 'names' | 'words'>): Mention[] {
  const persons = sentence.names.filter((name) => name.kind === 'PER' && !areTwo(name, found, sentence.words))
  if (persons.length === 0) return found
  const known = found.filter((mention) => mention.how === 'person' && !mention.familyNameOnly)
  return found.filter((mention) => {
    if (mention.how === 'role' || mention.how === 'demonym' || known.includes(mention)) return true
    const name = persons.find((name) => name.start <= mention.start && mention.end <= name.end)
    if (!name || name.end - name.start === mention.end - mention.start) return true
    if (known.some((person) => name.start <= person.start && person.end <= name.end)) return true
    return mention.how === 'person' && mention.end === name.end && name.start === mention.start
  })
}

/** foreign minister → foreign ministers; secretary of state → secretaries of state. */
function officePlural(alias: string): string {
  const [head, ...rest] = alias.split(' of ')
  const plural = head!.endsWith('y')
    ? `${head!.slice(0, -1)}ies`
    : /(?:man)$/.test(head!)
      ? `${head!.slice(0, -3)}men`
      : `${head}s`
  return [plural, ...rest].join(' of ')
}

const months = new Set(['March', 'April', 'May', 'June', 'July', 'August'])
const beforeMonths = new Set([
  'in',
  'since',
  'until',
  'till',
  'early',
  'late',
  'mid',
  'last',
  'next',
  'this',
  'of',
  '-',
])

/** Whether a name that is also a month stands as one: `in May`, `May 9`. */
function isMonth(mention: Mention, words: readonly Word[]): boolean {
  if (mention.end !== mention.start + 1 || !months.has(words[mention.start]!.form)) return false
  if (words[mention.start - 1]?.upos === 'NUM' || words[mention.end]?.upos === 'NUM') return true
  return beforeMonths.has(words[mention.start - 1]?.form.toLowerCase() ?? '')
}

/** Whether the plural name of a body ends a longer one that nobody knows: 'Democrats' in 'Social Democrats'. */
function endsOtherBody(
  mention: Mention,
  found: readonly Mention[],
  { words, names }: Pick<Sentence, 'words' | 'names'>,
): boolean {
  if (mention.how !== 'name' || !words[mention.end - 1]!.form.endsWith('s')) return false
  const name = names.find(
    ({ kind, start, end }) =>
      kind === 'ORG' && start < mention.start && end === mention.end && start >= mention.start - 2,
  )
  return (
    name !== undefined &&
    !found.some((other) => other !== mention && name.start <= other.start && other.end <= name.end)
  )
}
