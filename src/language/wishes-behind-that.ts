import type { Word } from '../model/index.ts'
import { change } from './change.ts'
import { askingWords } from './en/governors.ts'
import { objectControl } from './en/stance.ts'

/** Verbs behind which a bare verb tells what others are to do. */
export const WISHING = new Set([...askingWords, ...objectControl])

/**
 * 'Demands that the alliance leave', read as demanding an alliance: a bare form without 'to' can describe no noun, and is what the noun
 * before it is to do. Changes `words` in place.
 */
export function wishesBehindThat(words: Word[]): void {
  words.forEach(({ xpos, deprel, head: noun }, at) => {
    if (xpos !== 'VB' || deprel !== 'acl' || noun >= at || !/^(?:NOUN|PROPN)$/.test(words[noun]!.upos)) return
    if (words.some(({ head, deprel: own }) => head === at && /^(?:mark|aux|nsubj)/.test(own))) return
    const above = words[noun]!.head
    const that = words[above]?.form === 'that' ? above : -1
    const verb = that < 0 ? above : words[that]!.head
    if (verb < 0 || verb > noun || words[verb]!.upos !== 'VERB' || !WISHING.has(words[verb]!.lemma)) return
    if (that < 0 && words[noun]!.deprel !== 'obj') return
    change(words, at, { head: verb, deprel: 'ccomp' })
    change(words, noun, { head: at, deprel: 'nsubj' })
    if (that >= 0) change(words, that, { upos: 'SCONJ', head: at, deprel: 'mark' })
  })
}
