import type { Word } from '../model/index.ts'
import { change } from './change.ts'
import { dependsOn, relation } from './tree.ts'

const ANYBODY = /^(?:anyone|anybody|everyone|everybody|those|people)$/i
const FINITE = new Set(['is', 'are', 'was', 'were', 'should', 'must', 'will', 'would', 'can', 'could', 'has', 'have'])

/**
 * 'Anyone who thinks that they would is naive', read as if what they would do went on to 'is naive': a finite verb or predicate without
 * a subject of its own, behind what somebody is there to think, is said of whoever thinks it. Changes `words` in place.
 */
export function verdictsBehindThoughts(words: Word[]): void {
  for (let anyone = 0; anyone < words.length - 5; anyone++) {
    if (!ANYBODY.test(words[anyone]!.form) || words[anyone + 1]!.form !== 'who') continue
    const thought = words.findIndex(({ deprel, head }) => deprel === 'acl:relcl' && head === anyone)
    if (thought < 0) continue
    const told = words.findIndex((word, at) => at > thought && word.head === thought && relation(word) === 'ccomp')
    if (told < 0) continue
    const verdict = words.findIndex(
      (word, at) => at > told && dependsOn(words, at, thought) && isBare(words, at) && isBeside(word),
    )
    if (verdict < 0) continue
    const { head, deprel } = words[anyone]!
    change(words, verdict, { head, deprel })
    change(words, anyone, { head: verdict, deprel: 'nsubj' })
    words.forEach((word, at) => {
      if (word.head === anyone && word.upos === 'PUNCT') change(words, at, { head: verdict })
    })
  }
}

function isBeside(word: Word): boolean {
  return ['advcl', 'parataxis', 'dep', 'conj'].includes(relation(word))
}

/** Whether a word is the head of a clause with a finite auxiliary, but no subject and nothing that opens it. */
function isBare(words: Word[], node: number): boolean {
  const children = words.filter(({ head }) => head === node)
  if (children.some((child) => /^(?:nsubj|expl|mark|cc)/.test(child.deprel))) return false
  return children.some(({ deprel, form }) => /^(?:aux|cop)/.test(deprel) && FINITE.has(form.toLowerCase()))
}
