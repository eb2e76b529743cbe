import type { Word } from '../model/index.ts'
import { change } from './change.ts'
import { dependsOn, relation } from './tree.ts'

export const INVERTED = new Set(['should', 'had', 'were'])
const MODALS = new Set(['will', "'ll", 'would', 'could', 'might', 'may', 'can', 'shall', 'should', 'must'])

/**
 * 'Should Oslo join, Bern will leave', 'had they sent them, it would have held': an auxiliary before its subject at the head of a
 * sentence that asks nothing is an 'if', and its clause hangs on the one with a modal behind the comma. Changes `words` in place.
 */
export function invertedConditions(words: Word[]): void {
  const last = words.findLast(({ upos }) => upos !== 'PUNCT')
  if (!last || words.slice(words.indexOf(last)).some(({ form }) => form === '?')) return
  const opener = words.findIndex(({ upos }) => upos !== 'PUNCT' && upos !== 'CCONJ')
  if (opener < 0 || !INVERTED.has(words[opener]!.form.toLowerCase())) return
  if (!['NOUN', 'PROPN', 'PRON', 'DET', 'ADJ', 'NUM'].includes(words[opener + 1]?.upos ?? '')) return
  const comma = words.findIndex(({ form }, at) => at > opener + 2 && form === ',')
  if (comma < 0) return
  const modal = words.findIndex(
    ({ lemma, form, upos }, at) => at > comma && upos === 'AUX' && (MODALS.has(lemma) || MODALS.has(form)),
  )
  if (modal < 0) return
  const main = words[modal]!.head
  const own = words[opener]!.head
  const isVerbal = (at: number): boolean => at > opener && at < comma && words[at]!.upos !== 'PUNCT'
  const clause = isVerbal(own)
    ? own
    : words.findIndex(({ upos }, at) => at > opener + 1 && at < comma && upos === 'VERB')
  if (main < modal || clause < 0) return
  // What is told further hangs on what follows, and not on the condition.
  if (dependsOn(words, main, clause)) {
    const { head, deprel } = words[clause]!
    for (let at = comma + 1; at < words.length; at++)
      if (words[at]!.head === clause && at !== main) change(words, at, { head: main })
    change(words, main, { head, deprel })
  }
  for (let at = opener + 1; at < comma; at++)
    if (at !== clause && (words[at]!.head === main || words[at]!.head === opener)) change(words, at, { head: clause })
  change(words, clause, { head: main, deprel: 'advcl' })
  change(words, opener, { head: clause, deprel: 'mark', lemma: 'if', upos: 'SCONJ', xpos: 'IN' })
  // 'Were it to join': the 'to' goes with the 'were'.
  words.forEach((word, at) => {
    if (word.head === clause && word.xpos === 'TO') change(words, at, { deprel: 'dep' })
  })
  if (words.some(({ head, deprel }) => head === clause && deprel.startsWith('nsubj'))) return
  const subject = words.findIndex(
    (word, at) => at < clause && word.head === clause && NOMINAL.has(word.upos) && relation(word) !== 'obl',
  )
  if (subject >= 0) change(words, subject, { deprel: 'nsubj' })
}

const NOMINAL = new Set(['NOUN', 'PROPN', 'PRON'])

/**
 * 'Unless more allies boost their outlays', where a verb is read as a noun and the 'unless' as what all hangs on: the clause that it
 * opens hangs on the verb before it. Changes `words` in place.
 */
export function clausesUnless(words: Word[]): void {
  words.forEach(({ form, deprel, head }, at) => {
    if (form.toLowerCase() !== 'unless' || deprel === 'mark') return
    const subject = words.findIndex((word, i) => i > at && word.head === at && word.deprel.startsWith('nsubj'))
    let above = head
    while (above >= 0 && words[above]!.upos !== 'VERB') above = words[above]!.head
    if (subject < 0 || above < 0) return
    change(words, subject, { head: above, deprel: 'advcl' })
    change(words, at, { head: subject, deprel: 'mark' })
  })
}
