import type { Word } from '../model/index.ts'
import { change } from './change.ts'

/** 'Thanks to support from Oslo, it passed', read as thanks that something passed: 'thanks to' marks what it passed by. Changes `words` in place. */
export function phrasesOfThanks(words: Word[]): void {
  for (let at = 0; at + 2 < words.length; at++) {
    const { form, deprel, head } = words[at]!
    const to = words[at + 1]!
    if (form.toLowerCase() !== 'thanks' || to.form !== 'to' || deprel === 'obj' || deprel === 'case') continue
    const cause = to.head
    if (cause <= at + 1) continue
    const main = head < 0 ? mainBehind(words, at, cause) : head
    if (main < 0 || main === cause) continue
    if (words[cause]!.upos === 'VERB') {
      // 'Thanks to support', read as thanks for supporting.
      if (words[cause]!.xpos !== 'VB' || words.some((word) => word.head === cause && word.deprel === 'obj')) continue
      change(words, cause, { upos: 'NOUN', xpos: 'NN' })
      words.forEach((word, i) => {
        if (word.head === cause && word.deprel === 'obl') change(words, i, { deprel: 'nmod' })
      })
    }
    if (head < 0) change(words, main, { head: -1, deprel: 'root' })
    change(words, cause, { head: main, deprel: 'obl' })
    change(words, at, { upos: 'ADP', xpos: 'IN', head: cause, deprel: 'case' })
    change(words, at + 1, { head: at, deprel: 'fixed' })
    words.forEach((word, i) => {
      if (word.head === at && i !== at + 1) change(words, i, { head: main })
    })
  }
}

/** The verb of the clause that was hung on the thanks; −1 where there is none. */
function mainBehind(words: Word[], thanks: number, cause: number): number {
  return words.findIndex(
    ({ head, upos, deprel }, at) =>
      at > cause && head === thanks && upos !== 'PUNCT' && /^(?:parataxis|ccomp|advcl|appos|dep|acl)/.test(deprel),
  )
}
