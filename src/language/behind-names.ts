import type { Word } from '../model/index.ts'
import { stanceEffects } from './en/effects.ts'
import { causingVerbs } from './en/governors.ts'
import { phrasalVerbs } from './en/phrasal.ts'
import { labelling, subjectEffects } from './en/stance.ts'
import { relation } from './tree.ts'

/** A word read as the noun of the name before it, and the preposition before the name. */
interface Behind {
  /** The preposition, the first word of the name, and its last. */
  opener: number
  first: number
  name: number
}

/** Relations of a noun that stands where a clause would. */
const CLAUSAL = new Set(['root', 'ccomp', 'parataxis', 'conj'])

/**
 * 'Said that penalties on Oslo endanger peace', read as those on the Oslo endanger peace: behind a plural, a preposition and a
 * name a word that is a verb, too, and has something behind it is the verb, where nothing else is. Changes `words` in place.
 */
export function verbsBehindNames(words: Word[]): void {
  for (let verb = 3; verb < words.length - 1; verb++) {
    const behind = hasObjectBehind(words, verb) && isVerbToo(words[verb]!) ? nameBefore(words, verb) : undefined
    if (!behind) continue
    const subject = behind.opener - 1
    const { head, deprel, xpos } = words[subject]!
    if (xpos !== 'NNS') continue
    const that = head === subject - 1 && words[head]!.form.toLowerCase() === 'that' ? head : -1
    const place = that >= 0 ? words[that]! : words[subject]!
    if ((that < 0 && !CLAUSAL.has(deprel)) || hasFiniteVerb(words, subject, verb)) continue
    const top = words[verb]!.head > verb ? words[verb]!.head : -1
    const marked = top >= 0 && words.some((word, at) => at > verb && word.head === top && word.deprel === 'case')
    words.forEach((word, at) => {
      if (at > verb && [subject, behind.name, that].includes(word.head))
        words[at] = { ...word, head: verb, deprel: relation(word) === 'nmod' ? objectOr(words, at) : word.deprel }
    })
    if (top >= 0) words[top] = { ...words[top]!, head: verb, deprel: marked ? 'obl' : 'obj' }
    hangName(words, behind, subject)
    words[verb] = { ...words[verb]!, upos: 'VERB', xpos: 'VBP', head: place.head, deprel: place.deprel }
    words[subject] = { ...words[subject]!, head: verb, deprel: 'nsubj' }
    if (that >= 0) words[that] = { ...words[that]!, head: verb, deprel: 'mark', upos: 'SCONJ' }
  }
}

/**
 * 'Called the visit to Oslo futile', read as a visit to some Oslo futile: a word that judges at the end of what is said is what a
 * verb of naming calls its object. Changes `words` in place.
 */
export function labelsBehindNames(words: Word[]): void {
  for (let label = 4; label < words.length; label++) {
    if (stanceEffects.get(words[label]!.lemma)?.kind !== 'value') continue
    const next = words[label + 1]
    if (next && !['PUNCT', 'CCONJ', 'SCONJ'].includes(next.upos)) continue
    const behind = nameBefore(words, label)
    if (!behind) continue
    const verb = words.findIndex(
      ({ upos, lemma }, at) =>
        at < behind.opener && upos === 'VERB' && labelling.has(lemma) && isAbove(words, at, label),
    )
    const object = words.findIndex(({ head, deprel }, at) => at < behind.opener && head === verb && deprel === 'obj')
    if (verb < 0 || object < verb) continue
    hangName(words, behind, object)
    words[label] = { ...words[label]!, upos: 'ADJ', xpos: 'JJ', head: verb, deprel: 'xcomp' }
  }
}

function nameBefore(words: Word[], noun: number): Behind | undefined {
  const name = noun - 1
  if (words[noun]!.upos !== 'NOUN' || words[noun]!.xpos !== 'NN' || words[name]?.upos !== 'PROPN') return undefined
  let first = name
  while (words[first - 1]?.upos === 'PROPN') first--
  const opener = first - 1
  const { head, deprel } = words[opener] ?? { head: -1, deprel: '' }
  if (deprel !== 'case' || words[name]!.head < noun || (head !== noun && head !== words[noun]!.head)) return undefined
  return { opener, first, name }
}

function hangName(words: Word[], { opener, first, name }: Behind, noun: number): void {
  words[opener] = { ...words[opener]!, head: name }
  for (let at = first; at < name; at++) words[at] = { ...words[at]!, head: name, deprel: 'compound' }
  words[name] = { ...words[name]!, head: noun, deprel: 'nmod' }
}

function isVerbToo({ form, lemma }: Word): boolean {
  if (form !== lemma) return false
  return (
    stanceEffects.get(lemma)?.kind === 'deed' ||
    subjectEffects.has(lemma) ||
    causingVerbs.has(lemma) ||
    phrasalVerbs.has(lemma)
  )
}

/** Whether a noun phrase, or one behind 'to', follows. */
function hasObjectBehind(words: Word[], verb: number): boolean {
  const { upos, form } = words[verb + 1]!
  return ['DET', 'ADJ', 'NOUN', 'PROPN', 'PRON'].includes(upos) || form === 'to'
}

function objectOr(words: Word[], node: number): string {
  return words.some(({ head, deprel }) => head === node && deprel === 'case') ? 'obl' : 'obj'
}

function hasFiniteVerb(words: Word[], subject: number, verb: number): boolean {
  for (let at = subject; at < words.length && !/^[,;:”"]$/.test(words[at]!.form); at++)
    if (at !== verb && /^(?:VB[DZP]|MD)$/.test(words[at]!.xpos)) return true
  return false
}

function isAbove(words: Word[], top: number, node: number): boolean {
  for (let at = node, steps = 0; at >= 0 && steps < 5; at = words[at]!.head, steps++) if (at === top) return true
  return false
}
