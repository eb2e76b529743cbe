import type { Word } from '../model/index.ts'
import { change } from './change.ts'
import { fold } from './en/spelling.ts'
import { noneWords } from './en/stance.ts'
import { dependsOn, relation } from './tree.ts'

/**
 * 'Nobody has sent more than Oslo', 'no ally is more opposed than Oslo': it is Oslo that is said to do it. Changes `words` in
 * place.
 */
export function unsurpassed(words: Word[]): void {
  for (let than = 3; than < words.length - 1; than++) {
    if (words[than]!.lemma !== 'than' || words[than]!.head <= than) continue
    const name = words[than]!.head
    if (words[name]!.upos !== 'PROPN' || !['obl', 'nmod', 'advcl'].includes(relation(words[name]!))) continue
    const subject = words.findIndex((word, at) => at < than && relation(word) === 'nsubj' && isNone(words, at))
    if (subject < 0) continue
    const verb = words[subject]!.head
    if (!words.slice(verb - 1 < 0 ? 0 : verb - 1, than).some(({ xpos }) => xpos === 'JJR' || xpos === 'RBR')) continue
    if (dependsOn(words, verb, name)) continue
    change(words, subject, { deprel: 'dislocated' })
    change(words, name, { head: verb, deprel: 'nsubj' })
    change(words, than, { deprel: 'dep' })
  }
}

function isNone(words: Word[], at: number): boolean {
  if (noneWords.has(words[at]!.form.toLowerCase())) return true
  return words.some(
    ({ head, deprel, form }, child) => head === at && child < at && deprel === 'det' && form.toLowerCase() === 'no',
  )
}

/** 'Is anything but united', read as anything with the rest hung on it: the two words deny what follows. Changes `words` in place. */
export function anythingBut(words: Word[]): void {
  for (let at = 1; at < words.length - 2; at++) {
    if (words[at]!.lemma !== 'anything' || words[at + 1]!.form.toLowerCase() !== 'but') continue
    const denied = at + 2
    const { upos, form } = words[denied]!
    if (upos !== 'ADJ' && upos !== 'VERB') continue
    const { head, deprel } = words[at]!
    if (dependsOn(words, head, denied)) continue
    for (let i = 0; i < words.length; i++) if (words[i]!.head === at && i !== denied) change(words, i, { head: denied })
    change(words, denied, { upos: 'ADJ', lemma: fold(form), head, deprel })
    change(words, at, { head: denied, deprel: 'advmod' })
    change(words, at + 1, { head: at, deprel: 'fixed' })
  }
}

export const NEXT_TO_NOTHING = new Set(['little', 'nothing', 'naught'])

/** 'Did little to stop it', however it was read: little is what was done, and what was not done hangs on it. Changes `words` in place. */
export function littleDone(words: Word[]): void {
  for (let little = 1; little < words.length - 2; little++) {
    if (!NEXT_TO_NOTHING.has(words[little]!.form.toLowerCase()) || words[little + 1]!.form !== 'to') continue
    const done = little - 1
    const verb = words[little + 1]!.head
    if (words[done]!.lemma !== 'do' || words[little]!.head !== done || verb <= little + 1) continue
    if (words[verb]!.head !== done && words[verb]!.head !== little) continue
    change(words, done, { upos: 'VERB' })
    change(words, little, { upos: 'PRON', deprel: 'obj' })
    change(words, verb, { head: little, deprel: 'acl' })
  }
}
