import type { Word } from '../model/index.ts'
import { change } from './change.ts'
import { stanceEffects } from './en/effects.ts'
import { causingVerbs } from './en/governors.ts'
import { phrasalVerbs } from './en/phrasal.ts'
import { fold } from './en/spelling.ts'
import { labelling, subjectEffects } from './en/stance.ts'
import { CLAUSAL } from './free-verbs.ts'

/** A word read as the noun of the name before it, and the preposition before the name. */
interface Behind {
  /** The preposition, the first word of the name, and its last. */
  opener: number
  first: number
  name: number
}

/**
 * 'Said that penalties on Oslo endanger peace', read as those on the Oslo endanger peace: behind a plural, a preposition and a
 * name a word that is a verb, too, and has something behind it is the verb, where nothing else is. Changes `words` in place.
 */
export function verbsBehindNames(words: Word[]): void {
  for (let verb = 3; verb < words.length - 1; verb++) {
    const { upos } = words[verb]!
    if ((upos !== 'NOUN' && upos !== 'ADJ') || !hasObjectBehind(words, verb)) continue
    const behind = pluralBefore(words, verb)
    if (!behind || !isVerbToo(words[verb]!)) continue
    const { subject } = behind
    const end = endOfClause(words, subject)
    if (end <= verb || hasFiniteVerb(words, subject, end)) continue
    const tops = words.flatMap(({ head }, at) =>
      at >= subject && at <= end && (head < subject || head > end) ? [at] : [],
    )
    const that = words[subject - 1]?.form.toLowerCase() === 'that' ? subject - 1 : -1
    const hung = that >= 0 && tops.some((at) => words[at]!.head === that)
    const top = tops.find((at) => CLAUSAL.has(words[at]!.deprel))
    const place = hung ? words[that]! : top === undefined ? undefined : words[top]!
    if (!place) continue
    const { head, deprel } = place
    words.forEach((word, at) => {
      const of = at > verb && at <= end && (word.head <= verb || word.head > end)
      if (of) change(words, at, { head: verb, deprel: relationBehind(words, at) })
      else if ((at < subject || at > end) && word.head >= subject && word.head <= end && at !== that)
        change(words, at, { head: verb })
    })
    hangName(words, behind, subject)
    for (let at = behind.name + 1; at < verb; at++) change(words, at, { head: verb, deprel: 'advmod' })
    for (let at = subject - 1; at >= 0 && words[at]!.head === subject; at--)
      if (words[at]!.deprel === 'nsubj') change(words, at, { deprel: 'compound' })
    change(words, verb, { upos: 'VERB', xpos: 'VBP', lemma: fold(words[verb]!.form), head, deprel })
    change(words, subject, { head: verb, deprel: 'nsubj' })
    if (that >= 0) change(words, that, { head: verb, deprel: 'mark', upos: 'SCONJ' })
  }
}

/** The plural noun, preposition and name right before a word, adverbs between left out. */
function pluralBefore(words: Word[], verb: number): (Behind & { subject: number }) | undefined {
  let name = verb - 1
  while (name > 2 && words[name]!.upos === 'ADV') name--
  let first = name
  while (words[first]?.upos === 'PROPN' || isInCapitals(words[first])) first--
  // 'Members of the opposition CHP'.
  if (first < name) while (/^(?:NOUN|ADJ|DET)$/.test(words[first]?.upos ?? '') && first > 1) first--
  const subject = first - 1
  if (first === name || words[first]?.upos !== 'ADP' || !/^NNP?S$/.test(words[subject]?.xpos ?? '')) return undefined
  return { opener: first, first: first + 1, name, subject }
}

function isInCapitals(word: Word | undefined): boolean {
  return word !== undefined && word.upos === 'NOUN' && /^\p{Lu}{2,}$/u.test(word.form)
}

function endOfClause(words: Word[], from: number): number {
  let at = from
  while (at + 1 < words.length && !/^[.,;:?!”"]$/.test(words[at + 1]!.form)) at++
  return at
}

function relationBehind(words: Word[], node: number): string {
  const { upos, deprel } = words[node]!
  if (upos !== 'NOUN' && upos !== 'PROPN' && upos !== 'PRON') return deprel
  return words.some(({ head, deprel: own }) => head === node && own === 'case') ? 'obl' : 'obj'
}

/**
 * 'Called the visit to Oslo futile', read as a visit to some Oslo futile: a word that judges at the end of what is said is what a
 * verb of naming calls its object. Changes `words` in place.
 */
export function labelsBehindNames(words: Word[]): void {
  for (let label = 4; label < words.length; label++) {
    const behind = nameBefore(words, label)
    if (!behind || stanceEffects.get(words[label]!.lemma)?.kind !== 'value') continue
    const next = words[label + 1]
    if (next && !['PUNCT', 'CCONJ', 'SCONJ'].includes(next.upos)) continue
    const verb = words.findIndex(
      ({ upos, lemma }, at) =>
        at < behind.opener && upos === 'VERB' && labelling.has(lemma) && isAbove(words, at, label),
    )
    const object = words.findIndex(({ head, deprel }, at) => at < behind.opener && head === verb && deprel === 'obj')
    if (verb < 0 || object < verb) continue
    hangName(words, behind, object)
    change(words, label, { upos: 'ADJ', xpos: 'JJ', head: verb, deprel: 'xcomp' })
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
  change(words, opener, { head: name })
  for (let at = first; at < name; at++) change(words, at, { head: name, deprel: 'compound' })
  change(words, name, { head: noun, deprel: 'nmod' })
}

/** What many may do in the present that is a noun, too. */
const VIEWS = new Set('support back favour favor demand fear doubt question welcome resent'.split(' '))

function isVerbToo({ form }: Word): boolean {
  const lemma = fold(form)
  return (
    stanceEffects.get(lemma)?.kind === 'deed' ||
    VIEWS.has(lemma) ||
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

function hasFiniteVerb(words: Word[], subject: number, end: number): boolean {
  return words.slice(subject, end + 1).some(({ xpos }) => /^(?:VB[DZP]|VB|MD)$/.test(xpos))
}

function isAbove(words: Word[], top: number, node: number): boolean {
  for (let at = node, steps = 0; at >= 0 && steps < 5; at = words[at]!.head, steps++) if (at === top) return true
  return false
}

/**
 * 'Members led by Oslo oppose it', read as led by an opposing: what stands behind 'by' and a name and has that name for its subject is
 * what those before do, and the name only says by whom they are led. Changes `words` in place.
 */
export function verbsBehindAgents(words: Word[]): void {
  words.forEach(({ upos, deprel, head: participle }, verb) => {
    if (upos !== 'VERB' || !/^(?:obl:agent|obl)$/.test(deprel)) return
    const by = words.findIndex((word, at) => at < verb && word.head === verb && word.form === 'by')
    const name = words.findIndex((word, at) => at > by && at < verb && word.head === verb && word.deprel === 'nsubj')
    if (by < 0 || name < 0 || !/^acl/.test(words[participle]!.deprel)) return
    let noun = words[participle]!.head
    if (noun > participle) return
    // 'A group of states led by Oslo'.
    while (words[noun]!.deprel === 'nmod' && words[noun]!.head < noun) noun = words[noun]!.head
    const { head, deprel: place } = words[noun]!
    words.forEach((word, at) => {
      if (word.head === noun && at > verb) change(words, at, { head: verb })
    })
    change(words, by, { head: name })
    change(words, name, { head: participle, deprel: 'obl:agent' })
    change(words, noun, { head: verb, deprel: 'nsubj' })
    change(words, verb, { head, deprel: place })
  })
}
