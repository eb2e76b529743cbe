import type { Word } from '../model/index.ts'
import { change } from './change.ts'
import { cueVerbs } from './en/cues.ts'
import { ownedNouns, titleNouns } from './en/persons.ts'
import { relation } from './tree.ts'

const NOMINAL = new Set(['NOUN', 'PROPN', 'ADJ', 'DET', 'PRON', 'NUM', 'PART'])
/** What joins the words of one noun phrase. */
const JOINTS = new Set(['of', 'at', 'for', 'in', 'and', '-', "'s", '’s'])
/** Verbs of saying behind which a noun is whoever is told. */
const TELLING = new Set('tell inform remind assure urge ask accuse advise notify convince persuade'.split(' '))
const OPENERS = new Set([
  'when',
  'after',
  'before',
  'as',
  'while',
  'since',
  'although',
  'though',
  'because',
  'in',
  'at',
  'on',
])
const FINITE = new Set(['VBD', 'VBZ', 'VBP', 'MD'])

/**
 * Sees to it that a verb of saying that closes its sentence behind a comma ('…, the minister said in Oslo', '…, wrote former
 * general Ben Hodges') has the noun beside it as its subject and the clause before the comma as what is said. Changes `words`
 * in place.
 */
export function postposed(words: Word[]): void {
  for (let verb = 4; verb < words.length; verb++) {
    const word = words[verb]!
    if (!FINITE.has(word.xpos) && word.xpos !== 'VBN') continue
    if (word.upos !== 'VERB' || !cueVerbs.get(word.lemma)?.frames.includes('s')) continue
    const before = beforeVerb(words, verb)
    const found = before ?? behindVerb(words, verb)
    if (!found || !isClause(words, found.comma)) continue
    const object = words.some(
      ({ head, deprel }, at) => head === verb && deprel === 'obj' && at >= found.end && at > verb,
    )
    if (object && !TELLING.has(word.lemma)) continue
    if (
      before &&
      closes(words, verb + 1) &&
      (word.xpos !== 'VBN' || found.comma === verb - 2 || words[verb - 1]!.form === ',')
    )
      attach(words, verb, found)
    else if (!before) attach(words, verb, found)
  }
}

/** Words by which a teller is followed by when and where it was said. */
const LATER = new Set('on in at during after before last this yesterday earlier late recently to'.split(' '))

interface Teller {
  comma: number
  start: number
  end: number
}

/** ', the foreign minister said': the noun phrase between a comma and the verb. */
function beforeVerb(words: Word[], verb: number): Teller | undefined {
  let start = verb
  while (start > 0 && isNominal(words[start - 1]!) && verb - start < 10) start--
  if (start === verb && words[verb - 1]!.form === ',') return besideAdded(words, verb)
  if (JOINTS.has(words[start]!.form.toLowerCase())) return undefined
  if (start === verb || words[start - 1]?.form !== ',') return undefined
  if (words.slice(start, verb).some(({ form }) => form === 'who' || form === 'which' || form === 'that'))
    return undefined
  return { comma: start - 1, start, end: verb }
}

/** ', Wang Wenbin, a spokesman of the ministry, said': the name before what is added between commas. */
function besideAdded(words: Word[], verb: number): Teller | undefined {
  let from = verb - 2
  while (from > 0 && words[from]!.form !== ',' && verb - from < 14) from--
  // ', Ada Brook, who had met them, said'.
  const isWho = words[from + 1]?.form === 'who'
  if (words[from]?.form !== ',' || (!isWho && words.slice(from, verb).some(({ xpos }) => FINITE.has(xpos))))
    return undefined
  let start = from
  while (start > 0 && isNominal(words[start - 1]!) && from - start < 8) start--
  const named = words.slice(start, from).some(({ upos, lemma }) => upos === 'PROPN' || titleNouns.has(lemma))
  if (!named || words[start - 1]?.form !== ',' || JOINTS.has(words[start]!.form.toLowerCase())) return undefined
  return { comma: start - 1, start, end: from }
}

/** ', said the foreign minister.': a noun that names a person or an office, from the verb to the end or a comma. */
function behindVerb(words: Word[], verb: number): Teller | undefined {
  if (words[verb - 1]!.form !== ',' || TELLING.has(words[verb]!.lemma)) return undefined
  let end = verb + 1
  while (end < words.length && isNominal(words[end]!)) end++
  const closing = words[end]?.form ?? '.'
  // '…, said the minister in Oslo on Monday'.
  const added = LATER.has(closing.toLowerCase()) && closes(words, end)
  if (end === verb + 1 || (closing !== '.' && closing !== ',' && !added)) return undefined
  const person = words
    .slice(verb + 1, end)
    .some(({ lemma, upos }) => titleNouns.has(lemma) || ownedNouns.has(lemma) || upos === 'PROPN')
  return person ? { comma: verb - 1, start: verb + 1, end } : undefined
}

function isNominal(word: Word): boolean {
  return NOMINAL.has(word.upos) || JOINTS.has(word.form.toLowerCase())
}

/** Whether what stands before a comma is a clause of its own and not the opening of one. */
function isClause(words: Word[], comma: number): boolean {
  if (!words.slice(0, comma).some(({ xpos }) => FINITE.has(xpos))) return false
  return !OPENERS.has(words[0]!.form.toLowerCase()) || words.slice(0, comma).some(({ form }) => form === ',')
}

/** Whether no clause follows in the sentence, but one behind a comma that goes on about the teller, or behind a semicolon. */
function closes(words: Word[], from: number): boolean {
  for (let at = from; at < words.length; at++) {
    const { xpos, form } = words[at]!
    if (form === ';') return true
    if (form === ',') return goesOn(words, at + 1)
    if (FINITE.has(xpos) || xpos === 'VB') return false
  }
  return true
}

/** ', showing a map', ', as he met them', ', with tears in his eyes'. */
function goesOn(words: Word[], from: number): boolean {
  const word = words[from]
  return word !== undefined && (word.xpos === 'VBG' || GOING_ON.has(word.form.toLowerCase()))
}

const GOING_ON = new Set('after before as when while where with whose who which at during on in a the'.split(' '))

/** Hangs the teller on the verb, and the verb beside the clause or, where it governs the sentence, above it. */
function attach(words: Word[], verb: number, { comma, start, end }: Teller): void {
  const inside = (at: number): boolean => at >= start && at < end
  const nouns = words
    .map((_, at) => at)
    .filter((at) => inside(at) && ['NOUN', 'PROPN', 'PRON'].includes(words[at]!.upos))
  const subject =
    nouns.find((at) => words[at]!.head === verb && relation(words[at]!) === 'nsubj') ??
    nouns.findLast((at) => !inside(words[at]!.head))
  if (subject === undefined) return
  const root = words.findIndex(({ head }) => head < 0)
  const place = (at: number, head: number, deprel: string): void => {
    change(words, at, { head, deprel })
  }
  if (root >= 0 && root < comma) place(verb, root, 'parataxis')
  else {
    if (root >= 0 && root !== verb) place(root, verb, 'dep')
    place(verb, -1, 'root')
  }
  for (let at = 0; at < comma; at++)
    if (words[at]!.head >= start && words[at]!.upos !== 'PUNCT') place(at, verb, 'ccomp')
  place(subject, verb, 'nsubj')
}
