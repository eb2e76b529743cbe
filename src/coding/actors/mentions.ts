import type { Mention as Alias, Codebook } from '../../codebook/index.ts'
import {
  dissidentNouns,
  headOf,
  occasionNouns,
  relation,
  societyNouns,
  type Tree,
  titleNouns,
  writtenNouns,
} from '../../language/index.ts'
import type { Name } from '../../model/index.ts'
import type { SentenceView, View } from '../view.ts'
import { isNamedBehind, type Mention, type Who } from './mention.ts'
import { Register, runsOn } from './register.ts'
import { isNational, withStandIns } from './stand-ins.ts'

/** Mentions by sentence, in order. Persons' own actors (unknown people and bodies) are known by their full names. */
export function mentionsOf(view: View, codebook: Codebook): Mention[][] {
  const known = new Register(codebook, view.document.date)
  const aliases = view.sentences.map(({ sentence }) => codebook.matcher.mentions(sentence, view.document.date))
  known.introduce(view, aliases)
  const found: Mention[][] = []
  const history: Mention[] = []
  const isSubject: IsSubject = (sentence, node) => relation(view.sentences[sentence]!.tree.words[node]!) === 'nsubj'
  for (const sentence of view.sentences) {
    const mentions = named(sentence, aliases[sentence.index]!, known, history, isSubject)
    const all = withStandIns(view, sentence, mentions, history, known)
    found.push(all)
    history.push(...all)
  }
  return found
}

type IsSubject = (sentence: number, node: number) => boolean

function named(
  view: SentenceView,
  aliases: Alias[],
  known: Register,
  history: Mention[],
  isSubject: IsSubject,
): Mention[] {
  const { tree, index, sentence } = view
  const found: Mention[] = []
  const keep = ({ start, end }: { start: number; end: number }, meant: Meant | undefined): void => {
    if (!meant) return
    const single = meant.who.length === 1 && known.codebook.actors.get(meant.who[0]!.actor)?.kind === 'state'
    found.push({ sentence: index, start, end, node: headOf(tree, start, end), ...meant, single })
  }
  const before = (): Mention[] => [...history.slice(-LATE), ...found]
  for (const alias of aliases) {
    if (alias.how === 'person') keep(alias, ofPerson(alias, sentence, known))
    else if (alias.how === 'demonym' && isOfSociety(alias, sentence)) continue
    else if (alias.how !== 'role') keep(alias, ofActor(alias, view, aliases, known, before))
    // A title before a name is part of the mention of that person, as is an office with a name right behind it.
    else if (!standsBeforePerson(alias, sentence, aliases) && !isNamedOutright(alias, sentence, aliases))
      keep(alias, ofRole(alias, known, before(), isSubject))
  }
  for (const name of sentence.names)
    if (
      name.kind !== 'LOC' &&
      !runsOn(sentence.words, name) &&
      !found.some((mention) => mention.start < name.end && name.start < mention.end)
    )
      keep(name, ofUnknown(name, sentence, known))
  return found.sort((a, b) => a.start - b.start)
}

/** 'The Danish People's Party', 'the Danish Institute for …': a society of that name, and not the state. */
function isOfSociety({ start, end }: Alias, { words, names }: SentenceView['sentence']): boolean {
  return names.some(
    (name) =>
      name.kind === 'ORG' &&
      name.start <= start &&
      end < name.end &&
      words.slice(end, name.end).some(({ form }) => societyNouns.has(form)),
  )
}

/** What words mean, wherever they stand. */
type Meant = Pick<Mention, 'who' | 'how' | 'certainty'>

function ofPerson(
  { person, rivals, familyNameOnly, end }: Extract<Alias, { how: 'person' }>,
  { words }: SentenceView['sentence'],
  known: Register,
): Meant | undefined {
  // 'Donald Trump Jr.' is somebody else.
  const younger = /^[JS]r\.?$/.test(words[end]?.form ?? '') && !person.endsWith(words[end]!.form)
  if (younger) return { who: [known.whoIs(`${person} ${words[end]!.form}`)], how: 'unknown', certainty: 0.8 }
  if (!familyNameOnly) return { who: [known.whoIs(person)], how: 'person', certainty: 1 }
  if (!isTrusted(person, rivals, known)) {
    const full = known.unknown.get(words[end - 1]!.form)
    return full === undefined ? undefined : { who: [known.whoIs(full)], how: 'person', certainty: 0.8 }
  }
  const rival = known.fullNames.has(person) ? undefined : rivals.find((name) => known.fullNames.has(name))
  return { who: [known.whoIs(rival ?? person)], how: 'person', certainty: 0.9 }
}

const ACTOR_CERTAINTY = { name: 1, metonym: 0.85, demonym: 0.8 }

function ofActor(
  alias: Extract<Alias, { how: 'name' | 'metonym' | 'demonym' }>,
  { tree, sentence }: SentenceView,
  aliases: Alias[],
  known: Register,
  history: () => Mention[],
): Meant | undefined {
  if (isAgainstItsState(tree, alias) || isVenue(tree, alias) || isNational(tree, alias.end - 1)) return undefined
  const actor = known.codebook.actors.get(alias.actor)
  // 'Republicans Ada Brook and Ben Ford': a party right before a name says whose the person is.
  if (actor?.silent || (actor?.kind === 'organisation' && standsBeforePerson(alias, sentence, aliases, true)))
    return undefined
  const who = counted(sentence.words[alias.start - 1]?.form, known.actors(alias.actor), history)
  return who.length === 0 ? undefined : { who, how: alias.how, certainty: ACTOR_CERTAINTY[alias.how] }
}

const NUMBERS = new Map([
  ['both', 2],
  ['two', 2],
  ['three', 3],
  ['four', 4],
])

/** 'These two Nordic countries': of a group of more as many as were named last; nobody where too few were. */
function counted(before: string | undefined, who: Who[], history: () => Mention[]): Who[] {
  const number = NUMBERS.get(before?.toLowerCase() ?? '')
  if (number === undefined || number >= who.length) return who
  const last = history()
    .toReversed()
    .flatMap((mention) => (mention.who.length === 1 ? mention.who : []))
  const named = [...new Set(last.map(({ actor }) => actor))].filter((actor) => who.some((each) => each.actor === actor))
  return named.length < number ? [] : named.slice(0, number).map((actor) => ({ actor }))
}

/** A person or body that the codebook does not know, under its own name. */
function ofUnknown({ kind, start, end }: Name, sentence: SentenceView['sentence'], known: Register): Meant | undefined {
  const words = sentence.words.slice(start, end)
  const text = words.length === 1 ? words[0]!.form : joined(words.map((word) => word.form))
  if (kind === 'PER') {
    const full = words.length > 1 ? known.firstName(text) : known.unknown.get(text)
    return full === undefined ? undefined : { who: [known.whoIs(full)], how: 'unknown', certainty: 0.8 }
  }
  if (known.codebook.matcher.isSilent(words) || writtenNouns.has(words.at(-1)!.form.toLowerCase())) return undefined
  return { who: [{ actor: text }], how: 'unknown', certainty: 0.6 }
}

/** 'Its president, Ada Brook,': an office of which nothing else says whose it is, and who holds it. */
function isNamedOutright(
  role: Extract<Alias, { how: 'role' }>,
  { words, names }: SentenceView['sentence'],
  aliases: Alias[],
): boolean {
  if (role.actor !== undefined || role.plural) return false
  const persons = [...aliases.filter(({ how }) => how === 'person'), ...names.filter(({ kind }) => kind === 'PER')]
  return isNamedBehind(words, role.end, persons)
}

/** Whether a person is named right behind, or behind a title that goes on from there: 'Senate Whip Ada Brook'. */
function standsBeforePerson(
  { end }: Alias,
  { words, names }: SentenceView['sentence'],
  aliases: Alias[],
  mayGoOn = false,
): boolean {
  for (let at = end; at <= end + (mayGoOn ? TITLE : 0); at++) {
    const named =
      aliases.some(({ how, start }) => how === 'person' && start === at) ||
      names.some(({ kind, start }) => kind === 'PER' && start === at)
    if (named) return true
    if (words[at]?.upos !== 'PROPN' && !titleNouns.has(words[at]?.lemma ?? '')) return false
  }
  return false
}

/** How many words a title may go on for behind the body that it names. */
const TITLE = 3

/** 'Georgian separatists', 'the Turkish opposition': they are not the state, nor is anything done to it by them or for them. */
function isAgainstItsState(tree: Tree, { how, end }: Alias): boolean {
  const { head, deprel } = tree.words[end - 1]!
  return how === 'demonym' && head >= 0 && deprel === 'amod' && dissidentNouns.has(tree.words[head]!.lemma)
}

/** 'The Helsinki talks', 'a Kremlin dinner': where they are held; not 'offered Moscow talks'. */
function isVenue(tree: Tree, { how, start, end }: Alias): boolean {
  const { head, deprel } = tree.words[end - 1]!
  if (how !== 'metonym' || deprel !== 'compound' || tree.words[start - 1]?.upos === 'VERB') return false
  return occasionNouns.has(tree.words[head]!.lemma)
}

function joined(forms: string[]): string {
  return forms
    .join(' ')
    .replace(/ ([-'’.,])/g, '$1')
    .replace(/- /g, '-')
}

/** A family name alone is trusted where the text has the full name, or nobody else bears it. */
function isTrusted(person: string, rivals: string[], known: Register): boolean {
  if (known.fullNames.has(person) || rivals.some((rival) => known.fullNames.has(rival))) return true
  if (known.titled.has(person)) return true
  if (known.unknown.has(person.split(' ').at(-1)!) && !known.isForemost(person)) return false
  // Nobody's full name stands in the text: the one whose office makes a full name needless.
  const { terms } = known.codebook
  return (
    terms.actorOfPerson(person, known.date) !== undefined ||
    (rivals.length === 0 && terms.isKnownOn(person, known.date))
  )
}

/** How many sentences back somebody named counts as much as further off. */
const FAR = 4
/** How many mentions count as of late. */
const LATE = 60

/** Who is meant by an office: of whoever the words say it serves; else by the text, of those named of late. */
function ofRole(
  alias: Extract<Alias, { how: 'role' }>,
  known: Register,
  history: Mention[],
  isSubject: IsSubject,
): Meant | undefined {
  const { office, actor, former, plural } = alias
  if (former) return undefined
  if (actor === undefined) {
    const who = plural ? undefined : (mostInView(office, known, history, isSubject) ?? ofPlace(office, known, history))
    return who && { who: [who], how: 'role', certainty: 0.7 }
  }
  if (!known.speaks(office)) return undefined
  const person = plural ? undefined : known.codebook.terms.holderOf(actor, office, known.date)
  const who = person !== undefined && known.date !== undefined ? { actor, person } : { actor }
  return { who: [who], how: 'role', certainty: 0.9 }
}

/** 'In Bratislava, the prime minister said': whoever holds the office in the state whose capital was named last before it. */
function ofPlace(office: string, known: Register, history: Mention[]): Who | undefined {
  const place = history.at(-1)
  if (place === undefined || place.how !== 'metonym' || place.who.length > 1) return undefined
  const { actor } = place.who[0]!
  const person = known.codebook.terms.holderOf(actor, office, known.date)
  return person === undefined || known.date === undefined ? undefined : { actor, person }
}

/** Of those named who hold an office on the document's date the one most in view, subjects and those named near by before others. */
function mostInView(office: string, known: Register, history: Mention[], isSubject: IsSubject): Who | undefined {
  const scores = new Map<string, { who: Who; score: number } | undefined>()
  const last = history.at(-1)?.sentence ?? 0
  for (const { who, sentence, node } of history.slice(-LATE)) {
    const person = who[0]?.person
    if (person === undefined || who.length > 1) continue
    if (!scores.has(person)) scores.set(person, known.mayHold(person, office) ? { who: who[0]!, score: 0 } : undefined)
    const each = scores.get(person)
    if (each) each.score += (isSubject(sentence, node) ? 2 : 1) / (1 + Math.min(FAR, last - sentence))
  }
  let best: { who: Who; score: number } | undefined
  for (const each of scores.values()) if (each && (!best || each.score > best.score)) best = each
  return best?.who
}
