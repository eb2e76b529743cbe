import type { Word } from '../model/index.ts'
import { gerundVerbs, unaidedVerbs } from './en/gerunds.ts'
import { relation } from './tree.ts'

/**
 * 'Must stop blocking sanctions', read as sanctions that block: a gerund right behind a verb that takes one has the noun behind
 * as its object. Changes `words` in place.
 */
export function gerundsOfVerbs(words: Word[]): void {
  for (let i = 1; i < words.length; i++) {
    const word = words[i]!
    const noun = word.head
    const verb = i - 1
    if (word.xpos !== 'VBG' || word.deprel !== 'amod' || noun <= i || unaidedVerbs.has(word.lemma)) continue
    if (words[noun]!.head !== verb || relation(words[noun]!) !== 'obj') continue
    if (words[verb]!.upos !== 'VERB' || !gerundVerbs.has(words[verb]!.lemma)) continue
    for (let at = noun + 1; at < words.length; at++)
      if (words[at]!.head === verb && relation(words[at]!) === 'obl') words[at] = { ...words[at]!, head: i }
    words[noun] = { ...words[noun]!, head: i }
    words[i] = { ...word, head: verb, deprel: 'xcomp' }
  }
}
