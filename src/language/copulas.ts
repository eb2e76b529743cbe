import type { Word } from '../model/index.ts'
import { change } from './change.ts'
import { copularVerbs } from './en/complements.ts'
import { stanceEffects } from './en/effects.ts'
import { fold } from './en/spelling.ts'
import { relation } from './tree.ts'

/**
 * 'The penalties have become a burden', 'turned out to be a failure', read as a becoming: what a verb says that something is, or goes on
 * being, is said of it as after 'is', and the verb only tells that it does. Changes `words` in place.
 */
export function copulasOfPredicates(words: Word[]): void {
  words.forEach((verb, at) => {
    if (verb.upos !== 'VERB' || !copularVerbs.has(verb.lemma)) return
    if (verb.lemma === 'turn' && words[at + 1]?.form !== 'out') return
    const predicate = words.findIndex((word, node) => node > at && word.head === at && isPredicate(verb, word))
    if (predicate < 0) return
    words.forEach((word, node) => {
      if (word.head !== at || node === predicate) return
      change(words, node, { head: predicate, deprel: relation(word) === 'compound:prt' ? 'advmod' : word.deprel })
    })
    if (words[predicate]!.upos === 'ADV') change(words, predicate, { upos: 'ADJ', xpos: 'JJ' })
    change(words, predicate, { head: verb.head, deprel: verb.deprel })
    change(words, at, { upos: 'AUX', head: predicate, deprel: 'cop' })
  })
}

/** 'Proved a failure' has an object by its form, 'proved useless' an adverb by its place. */
function isPredicate({ lemma }: Word, { upos, deprel, form }: Word): boolean {
  if (lemma === 'prove' && deprel === 'advmod')
    return !form.endsWith('ly') && stanceEffects.get(fold(form))?.kind === 'value'
  if (upos !== 'NOUN' && upos !== 'ADJ') return false
  return deprel === 'xcomp' || (lemma === 'prove' && deprel === 'obj')
}

/**
 * 'It would be folly to send them', read as it would be to send them, folly: the word between the 'be' and the infinitive judges what follows.
 * Changes `words` in place.
 */
export function verdictsBeforeInfinitives(words: Word[]): void {
  for (let to = 3; to < words.length - 1; to++) {
    const verdict = to - 1
    const verb = words[to]!.head
    if (words[to]!.form !== 'to' || verb <= to || words[verdict]!.head !== verb) continue
    if (stanceEffects.get(fold(words[verdict]!.form))?.kind !== 'value') continue
    const copula = words.findIndex((word, at) => at < verdict && word.head === verb && word.deprel === 'cop')
    if (copula < 0) continue
    const { head, deprel } = words[verb]!
    words.forEach((word, at) => {
      if (word.head === verb && (at < verdict || word.upos === 'PUNCT'))
        change(words, at, { head: verdict, deprel: word.deprel === 'nsubj:outer' ? 'expl' : word.deprel })
    })
    change(words, verdict, { upos: 'ADJ', xpos: 'JJ', lemma: fold(words[verdict]!.form), head, deprel })
    change(words, verb, { head: verdict, deprel: 'csubj' })
  }
}
