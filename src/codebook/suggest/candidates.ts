import { actingNouns, cueVerbs, stanceEffects } from '../../language/index.ts'
import type { Sentence, Word } from '../../model/index.ts'
import { fold } from '../alias.ts'
import { initialsOf, namesNobody } from '../no-name.ts'
import { courtesyTitles, generalOffices } from '../offices.ts'
import type { SuggestionSource } from './index.ts'
import type { Recognised } from './known.ts'
import { type FoundName, namesIn } from './names.ts'

export type CandidateKind = 'state' | 'organisation' | 'person' | 'group'

/** A name that nobody knows yet, with how it stands in the texts. */
export interface Candidate {
  name: string
  /** Further spellings: in other capitals, or by initials. */
  names: string[]
  documents: Set<number>
  times: number
  /** How often it stands as who acts at all. */
  acts: number
  /** How often as who speaks, takes a stance, or owns a government, an army, a minister. */
  speaks: number
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

/** The names of the texts that are none of the recognised, each with its spellings joined; those in most texts first. */
export function candidatesIn(sources: readonly SuggestionSource[], recognised: Recognised): Candidate[] {
  const candidates = new Map<string, Candidate>()
  const common = commonNouns(sources)
  sources.forEach((source, document) => {
    for (const sentence of source.sentences) {
      const standing = recognised.standing.get(sentence)
      for (const found of namesIn(sentence, source.text)) {
        const name = untitled(sentence.words, found)
        if (!name || isSaid(name, standing) || recognised.silent.has(name.text)) continue
        // 'the House', 'the Office': what texts also write small is a word, unless it is an abbreviation.
        if (!name.text.includes(' ') && common.has(name.text.toLowerCase()) && !/^\p{Lu}{2,}$/u.test(name.text))
          continue
        note(candidates, name, sentence, document)
      }
    }
  })
  return joined(
    [...candidates.values()]
      .filter((candidate) => candidate.acts + candidate.titled > 0 && /[\p{L}]{2}/u.test(candidate.name))
      .sort((a, b) => b.documents.size - a.documents.size || b.acts - a.acts || (a.name < b.name ? -1 : 1)),
  )
}

/** Words that the texts write small as nouns. */
function commonNouns(sources: readonly SuggestionSource[]): Set<string> {
  const found = new Set<string>()
  for (const { sentences } of sources)
    for (const { words } of sentences)
      for (const { form, lemma, upos } of words)
        if (upos === 'NOUN' && form === form.toLowerCase()) found.add(form).add(lemma.toLowerCase())
  return found
}

/** Whether somebody who is known stands there; a longer name of a body is its own ('Bank of Lowen'). */
function isSaid({ text, start, end }: FoundName, standing: readonly (string | undefined)[] | undefined): boolean {
  const said = standing?.slice(start, end).filter((who) => who !== undefined).length ?? 0
  return said > 0 && !(said < end - start && bodies.test(text.replace(/ (?:of|for) .*/, '')))
}

interface UntitledName extends FoundName {
  titled: boolean
}

/** A name without the titles before it; undefined where it is nothing but a title, a weekday or a month. */
function untitled(words: readonly Word[], found: FoundName): UntitledName | undefined {
  const start = found.start + titleLength(words, found)
  const titled = start > found.start || isOffice(words[start - 1]?.form ?? '')
  const parts = found.text.split(' ')
  const text = start > found.start ? parts.slice(start - found.start).join(' ') : found.text
  if (officeNames.has(text.toLowerCase()) || parts.some((part) => namesNobody(part) !== undefined && parts.length < 3))
    return undefined
  if (text.includes(' ') && officeNames.has(text.split(' ').at(-1)!.toLowerCase())) return undefined
  return { ...found, text, start, titled }
}

function note(
  candidates: Map<string, Candidate>,
  { text: name, start, end, kind, titled }: UntitledName,
  sentence: Sentence,
  document: number,
): void {
  const { words } = sentence
  let candidate = candidates.get(name)
  if (!candidate) {
    candidate = {
      name,
      names: [],
      documents: new Set(),
      times: 0,
      acts: 0,
      speaks: 0,
      places: 0,
      titled: 0,
      kinds: new Map(),
    }
    candidates.set(name, candidate)
  }
  candidate.documents.add(document)
  candidate.times++
  if (titled) candidate.titled++
  if (kind) candidate.kinds.set(kind, (candidate.kinds.get(kind) ?? 0) + 1)
  const head = firstOfList(words, headOf(sentence, start, end))
  const word = words[head]!
  const governor = words[word.head]
  const marker = words.find((other) => other.head === head && other.deprel === 'case')?.form.toLowerCase()
  const isSubject = word.deprel.startsWith('nsubj')
  const speaks =
    governor !== undefined &&
    ((isSubject && (cueVerbs.has(governor.lemma) || stanceEffects.has(governor.lemma))) ||
      ((word.deprel === 'nmod:poss' || marker === 'of') && actingNouns.has(governor.lemma)))
  if (marker !== undefined && placing.has(marker)) candidate.places++
  else if (speaks) {
    candidate.acts += isSubject ? 2 : 1
    candidate.speaks++
  } else if (isSubject || word.deprel === 'obl:agent') candidate.acts++
}

/** How many words before a name are a title and no part of it: 2 in `Energy Minister Mira Stenn`. */
function titleLength(words: readonly Word[], { start, end }: FoundName): number {
  for (let length = end - start - 1; length > 0; length--) {
    const before = words.slice(start, start + length).map((word) => word.form)
    if (isOffice(before.join(' '))) return length
  }
  return 0
}

function isOffice(form: string): boolean {
  return officeNames.has(form.toLowerCase()) || courtesyTitles.has(form.toLowerCase().replace(/\.$/, ''))
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

/** Spellings of one name as one: those that differ in capitals, an article or accents, and a name with its abbreviation. */
function joined(ranked: readonly Candidate[]): Candidate[] {
  const keyOf = (name: string): string => fold(name).toLowerCase().replace(/^the /, '').replaceAll('.', '')
  const kept = new Map<string, Candidate>()
  const byInitials = new Map<string, Candidate>()
  for (const candidate of ranked) {
    const abbreviated = /^\p{Lu}[\p{Lu}.]+$/u.test(candidate.name)
    const initials = initialsOf(candidate.name)
    const twin =
      kept.get(keyOf(candidate.name)) ??
      byInitials.get(abbreviated ? candidate.name.replaceAll('.', '') : initials || ' ')
    // Two long names of the same initials are two.
    if (twin && (abbreviated !== isAbbreviated(twin.name) || keyOf(twin.name) === keyOf(candidate.name)))
      join(twin, candidate)
    else {
      kept.set(keyOf(candidate.name), candidate)
      const key = abbreviated ? candidate.name.replaceAll('.', '') : initials
      if (key && !byInitials.has(key)) byInitials.set(key, candidate)
    }
  }
  return [...new Set(kept.values())].sort((a, b) => b.documents.size - a.documents.size)
}

function isAbbreviated(name: string): boolean {
  return /^\p{Lu}[\p{Lu}.]+$/u.test(name)
}

function join(into: Candidate, other: Candidate): void {
  into.names.push(other.name)
  // The long name is the name, the short one a further.
  if (isAbbreviated(into.name) && !isAbbreviated(other.name)) {
    into.names = [into.name, ...into.names.filter((name) => name !== other.name)]
    into.name = other.name
  }
  for (const document of other.documents) into.documents.add(document)
  into.times += other.times
  into.acts += other.acts
  into.speaks += other.speaks
  into.places += other.places
  into.titled += other.titled
  for (const [kind, times] of other.kinds) into.kinds.set(kind, (into.kinds.get(kind) ?? 0) + times)
}

export function kindOf(candidate: Candidate): CandidateKind {
  const { name, kinds, places, titled } = candidate
  if (bodies.test(name)) return 'organisation'
  const told = [...kinds].sort((a, b) => b[1] - a[1])[0]?.[0]
  if (told === 'PER') return 'person'
  if (told === 'LOC') return 'state'
  if (/^\p{Lu}{2,6}$/u.test(name)) return 'organisation'
  if (name.includes(' ') && (titled > 0 || (told === undefined && places === 0))) return 'person'
  return told === 'ORG' ? 'organisation' : 'state'
}
