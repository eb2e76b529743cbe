import type { Word } from '../model/index.ts'
import { change } from './change.ts'
import { relation } from './tree.ts'

/** 'Oslo ought to send them', read as an ought with a sending below: the ought only tells how the sending stands. Changes `words` in place. */
export function oughtAsAuxiliary(words: Word[]): void {
  words.forEach(({ lemma }, ought) => {
    if (lemma === 'ought') serve(words, ought, infinitiveOf(words, ought))
  })
}

/**
 * 'Accession continues to be opposed by Oslo', read as an accession that continues: what is done to the subject is told by the verb below, and
 * the one above only tells that it goes on or seems so. Changes `words` in place.
 */
export function raisedPassives(words: Word[]): void {
  words.forEach(({ lemma, upos }, raising) => {
    if (upos !== 'VERB' || !RAISING.has(lemma)) return
    const verb = infinitiveOf(words, raising)
    if (verb < 0 || !words.some(({ head, deprel }) => head === verb && deprel === 'aux:pass')) return
    words.forEach(({ head, deprel }, at) => {
      if (head === raising && deprel === 'nsubj') change(words, at, { deprel: 'nsubj:pass' })
    })
    serve(words, raising, verb)
  })
}

/** The infinitive behind a verb that completes it; −1 where there is none. */
function infinitiveOf(words: Word[], above: number): number {
  return words.findIndex((word, at) => at > above && word.head === above && relation(word) === 'xcomp')
}

/** Makes a verb the auxiliary of the one below, which takes its place and all that hangs on it. */
function serve(words: Word[], above: number, verb: number): void {
  if (verb < 0) return
  const { head, deprel } = words[above]!
  words.forEach((word, at) => {
    if (word.head === above && at !== verb) change(words, at, { head: verb })
    // 'To' belongs to the auxiliary, and makes no purpose of what follows.
    if (word.head === verb && word.form === 'to' && relation(word) === 'mark') change(words, at, { deprel: 'aux' })
  })
  change(words, verb, { head, deprel })
  change(words, above, { head: verb, deprel: 'aux' })
}

export const RAISING = new Set(['continue', 'seem', 'appear', 'begin', 'start', 'come'])

export const NEVER = ['under no circumstances', 'by no means', 'in no way', 'at no time', 'on no account'].map(
  (phrase) => phrase.split(' '),
)

/** 'Should under no circumstances send them', read as circumstances that send: the phrase denies, as 'never' does. Changes `words` in place. */
export function phrasesOfNever(words: Word[]): void {
  for (let at = 0; at + 3 < words.length; at++) {
    const [no, noun] = [at + 1, at + 2]
    if (words[no]!.form !== 'no') continue
    if (!NEVER.some((phrase) => phrase.every((form, i) => words[at + i]!.form.toLowerCase() === form))) continue
    let verb = words[noun]!.head
    for (let steps = 0; steps < 4 && verb >= 0 && verb <= noun && verb >= at; steps++) verb = words[verb]!.head
    if (verb < 0 || (verb >= at && verb <= noun)) continue
    change(words, no, { head: verb, deprel: 'advmod' })
    for (const part of [at, noun]) change(words, part, { head: no, deprel: 'fixed' })
    words.forEach((word, other) => {
      if (word.head === noun && other !== no && (other < at || other > noun)) change(words, other, { head: verb })
    })
  }
}
