import type { Word } from '../model/index.ts'
import { change } from './change.ts'
import { copularVerbs } from './en/complements.ts'
import { relation } from './tree.ts'

/**
 * 'The penalties have become a burden', 'turned out to be a failure', read as a becoming: what a verb says that something is, or goes on
 * being, is said of it as after 'is', and the verb only tells that it does. Changes `words` in place.
 */
export function copulasOfPredicates(words: Word[]): void {
  words.forEach((verb, at) => {
    if (verb.upos !== 'VERB' || !copularVerbs.has(verb.lemma)) return
    if (verb.lemma === 'turn' && words[at + 1]?.form !== 'out') return
    const predicate = words.findIndex(
      ({ head, upos, deprel }, node) => node > at && head === at && isPredicate(verb, upos, deprel),
    )
    if (predicate < 0) return
    words.forEach((word, node) => {
      if (word.head !== at || node === predicate) return
      change(words, node, { head: predicate, deprel: relation(word) === 'compound:prt' ? 'advmod' : word.deprel })
    })
    change(words, predicate, { head: verb.head, deprel: verb.deprel })
    change(words, at, { upos: 'AUX', head: predicate, deprel: 'cop' })
  })
}

/** 'Proved a failure' has an object by its form. */
function isPredicate({ lemma }: Word, upos: string, deprel: string): boolean {
  if (upos !== 'NOUN' && upos !== 'ADJ') return false
  return deprel === 'xcomp' || (lemma === 'prove' && deprel === 'obj')
}
