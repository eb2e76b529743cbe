import type { Word } from '../model/index.ts'
import { change } from './change.ts'
import { dependsOn, relation } from './tree.ts'

const SIDES = new Set(['against', 'oppose', 'opposed'])
const NOMINAL = new Set(['NOUN', 'PROPN', 'PRON'])

/**
 * 'Oslo is against, Bern too', 'Oslo was for it, Bern against': a lone 'against' or 'opposed' is what is said of the name before it.
 * Changes `words` in place.
 */
export function sidesAsPredicates(words: Word[]): void {
  for (let at = 1; at < words.length; at++) {
    if (!SIDES.has(words[at]!.lemma)) continue
    const form = words[at]!.form.toLowerCase()
    if (form !== 'against' && form !== 'opposed') continue
    const next = words[at + 1]
    if (next !== undefined && next.upos !== 'PUNCT' && next.upos !== 'CCONJ') continue
    const before = words[at - 1]!
    const is = before.lemma === 'be' ? at - 1 : -1
    const noun = is < 0 ? at - 1 : at - 2
    if (noun < 0 || !NOMINAL.has(words[noun]!.upos) || (form === 'opposed' && is >= 0)) continue
    const top = headOfPhrase(words, noun)
    if (is < 0 && !isFreed(words, top)) continue
    take(words, at, top, is)
  }
}

/** The head of the noun phrase that ends at a word. */
function headOfPhrase(words: Word[], end: number): number {
  let top = end
  while (words[top]!.head >= 0 && words[top]!.head < top && ['flat', 'compound'].includes(relation(words[top]!)))
    top = words[top]!.head
  return top
}

/** Whether a comma, 'and' or 'with' stands before a phrase: nothing else is said of it. */
function isFreed(words: Word[], top: number): boolean {
  let first = words.findIndex((_, at) => at <= top && (at === top || dependsOn(words, at, top)))
  if (first < 0) first = top
  return /^(?:,|;|:|—|–|and|but|with)$/i.test(words[first - 1]?.form ?? '')
}

/** Makes `side` the predicate of a clause whose subject is `noun`; `is` is its copula, −1 for none. */
function take(words: Word[], side: number, noun: number, is: number): void {
  const parts = [noun, side, ...(is < 0 ? [] : [is])]
  const outer = parts.find((part) => !parts.includes(words[part]!.head) && words[part]!.head !== part)
  if (outer === undefined) return
  let { head, deprel } = words[outer]!
  // A conjunction that the parser hung the subject on marks the clause.
  while (
    head >= 0 &&
    ['SCONJ', 'CCONJ', 'PUNCT', 'ADP'].includes(words[head]!.upos) &&
    !parts.includes(words[head]!.head)
  ) {
    const mark = words[head]!
    change(words, head, { head: side, deprel: mark.upos === 'CCONJ' ? 'cc' : 'mark' })
    deprel = mark.upos === 'SCONJ' ? 'advcl' : 'conj'
    head = mark.head
  }
  const bare = ['appos', 'obj', 'nsubj', 'compound', 'nmod', 'obl', 'fixed', 'advmod', 'case'].includes(
    deprel.split(':')[0]!,
  )
  change(words, side, { upos: 'ADJ', head, deprel: bare ? 'conj' : deprel })
  change(words, noun, { head: side, deprel: 'nsubj' })
  if (is >= 0) change(words, is, { head: side, deprel: 'cop' })
  words.forEach((word, at) => {
    if (!parts.includes(at) && is >= 0 && word.head === is) change(words, at, { head: side })
    if (at < noun && word.head === noun && ['cc', 'mark', 'case'].includes(word.deprel))
      change(words, at, { head: side, deprel: word.deprel === 'case' ? 'mark' : word.deprel })
  })
}
