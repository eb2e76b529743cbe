import type { Word } from '../model/index.ts'
import { change } from './change.ts'
import { stanceEffects } from './en/effects.ts'
import { relation } from './tree.ts'

/**
 * 'That they are split is a myth', 'claims that them being split is a myth', read as if they were split a myth: a predicate that judges, with an
 * 'is' of its own but no subject, right behind a clause with 'that' that opens what is said, is said of the clause. Changes `words` in place.
 */
export function verdictsOnThat(words: Word[]): void {
  for (let that = 0; that < words.length - 5; that++) {
    const { form, deprel, head: clause } = words[that]!
    if (form.toLowerCase() !== 'that' || deprel !== 'mark' || clause < that) continue
    const gerund =
      words.some(({ head, form: own }) => head === clause && own === 'being') || words[clause]!.xpos === 'VBG'
    // 'Said that it is right': what has a verb of its own is a subject only where nothing else opens the sentence.
    if (!gerund && !opens(words, that)) continue
    const verdict = words.findIndex(
      (word, at) =>
        at > clause &&
        (word.head === clause || word.head === words[clause]!.head) &&
        at !== clause &&
        isBare(words, at),
    )
    if (verdict < 0) continue
    const { head, deprel: how } = words[clause]!
    change(words, verdict, { head, deprel: how })
    change(words, clause, { head: verdict, deprel: 'csubj' })
    words.forEach((word, at) => {
      if (word.head === clause && at > verdict) change(words, at, { head: verdict })
      if (at === that && gerund) change(words, at, { head: verdict })
    })
  }
}

/** Whether a word is the first of a sentence or of a quotation. */
function opens(words: Word[], at: number): boolean {
  return at === 0 || (words[at - 1]!.upos === 'PUNCT' && words.slice(0, at).every(({ upos }) => upos === 'PUNCT'))
}

/** Whether a word that judges has an 'is' or 'was', but no subject and nothing that opens a clause. */
function isBare(words: Word[], node: number): boolean {
  const { lemma, upos } = words[node]!
  if (!/^(?:NOUN|ADJ)$/.test(upos) || stanceEffects.get(lemma)?.kind !== 'value') return false
  const own = words.filter(({ head }) => head === node)
  if (own.some((child) => /^(?:nsubj|csubj|expl|mark|cc)/.test(child.deprel))) return false
  return own.some((child) => relation(child) === 'cop' && /^(?:is|was|are|were)$/.test(child.form))
}
