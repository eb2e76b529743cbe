import type { Word } from '../model/index.ts'
import { change } from './change.ts'
import { stanceEffects } from './en/effects.ts'
import { labelling } from './en/stance.ts'
import { has } from './told.ts'

/** What may stand between a verb of naming and what it calls its object: the object, with its prepositions and joined nouns. */
const IN_OBJECT = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM', 'ADP', 'CCONJ', 'PRON', 'PART', 'SYM'])
/** How many words it may have. */
const LONGEST = 12

/**
 * 'Considers talks with Oslo premature at present', read as some prematurity of Oslo, or as considering in an unwise way: the judgement that
 * stands right behind the object of a verb of naming is what that is called, whatever follows. Changes `words` in place.
 */
export function labelsBehindObjects(words: Word[]): void {
  for (let verb = 0; verb < words.length - 2; verb++) {
    if (words[verb]!.upos !== 'VERB' || !labelling.has(words[verb]!.lemma)) continue
    const label = labelAfter(words, verb)
    if (label > 0) hang(words, verb, label)
  }
}

/** Where the judgement stands; −1 where there is none, or anything but an object before it. */
function labelAfter(words: Word[], verb: number): number {
  for (let at = verb + 1; at < words.length && at <= verb + LONGEST; at++) {
    if (at > verb + 1 && isJudgement(words, at)) return at
    const { upos, form } = words[at]!
    const isGerundNoun = upos === 'VERB' && form.endsWith('ing') && words[at - 1]!.upos === 'NOUN'
    if (!IN_OBJECT.has(upos) && !isGerundNoun && !isBeforeJudgement(words, at)) return -1
    if (upos === 'PART' && form === 'to') return -1
  }
  return -1
}

/** 'Utterly', 'too'. */
function isBeforeJudgement(words: Word[], at: number): boolean {
  return words[at]!.upos === 'ADV' && words[at + 1] !== undefined && isJudgement(words, at + 1)
}

/** Whether a word judges by itself, right behind a noun, and describes none. */
function isJudgement(words: Word[], at: number): boolean {
  const { form, upos } = words[at]!
  const lower = form.toLowerCase()
  if (stanceEffects.get(lower)?.kind !== 'value' || form !== lower) return false
  if (!/^(?:ADJ|ADV|NOUN|VERB)$/.test(upos)) return false
  let before = at - 1
  while (words[before]?.upos === 'ADV') before--
  const opensWithA = /^an?$/.test(words[before]?.form ?? '')
  if (opensWithA) before--
  if (!/^(?:NOUN|PROPN|NUM)$/.test(words[before]?.upos ?? '') && !/ing$/.test(words[before]?.form ?? '')) return false
  const next = words[at + 1]
  return next === undefined || next.form === 'given' || !/^(?:NOUN|PROPN|ADJ|NUM|VERB|AUX)$/.test(next.upos)
}

/** Hangs a judgement on the verb, and what stands between on the object. */
function hang(words: Word[], verb: number, label: number): void {
  let last = label - 1
  while (words[last]!.upos === 'ADV' || /^an?$/.test(words[last]!.form)) last--
  const preposition = words.findIndex(({ upos }, at) => at > verb && at <= last && upos === 'ADP')
  const object = preposition > verb + 1 ? preposition - 1 : last
  if (words[label]!.head === verb && words[label]!.deprel === 'xcomp' && words[object]!.head === verb) return
  const isNoun = /^an?$/.test(words[last + 1]!.form)
  words.forEach(({ head }, at) => {
    if (at <= verb || at >= label || at === object) return
    // The object was torn apart: what hangs beyond it hangs on its last noun, and that on the object.
    if (at > last) change(words, at, { head: label })
    else if (head >= label || head === verb || head === object)
      if (at === last) change(words, at, { head: object, deprel: 'nmod' })
      else if (at > object) change(words, at, { head: last })
      else change(words, at, { head: object })
  })
  change(words, object, {
    head: verb,
    deprel: 'obj',
    ...(words[object]!.upos === 'VERB' && { upos: 'NOUN', xpos: 'NN' }),
  })
  joinBehind(words, verb, label)
  change(words, label, {
    head: verb,
    deprel: 'xcomp',
    lemma: words[label]!.form,
    ...(isNoun ? { upos: 'NOUN', xpos: 'NN' } : { upos: 'ADJ', xpos: 'JJ' }),
  })
}

/** 'Called it unwise and promised aid': what is done behind a judgement is joined to the naming, with what hangs behind it. */
function joinBehind(words: Word[], verb: number, label: number): void {
  const joined = words.findIndex(
    ({ head, deprel, upos }, at) => at > label && head === label && deprel === 'conj' && upos === 'VERB',
  )
  if (joined < 0) return
  change(words, joined, { head: verb, ...(words[joined]!.xpos === 'VBN' && { xpos: 'VBD' }) })
  words.forEach(({ head, deprel }, at) => {
    if (at <= joined || head <= verb || head >= label) return
    change(words, at, { head: joined, ...(deprel === 'nmod' && { deprel: has(words, at, 'case') ? 'obl' : 'obj' }) })
  })
}
