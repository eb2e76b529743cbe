import type { Word } from '../model/index.ts'
import { change } from './change.ts'
import { dependsOn, relation } from './tree.ts'

/** Words for a side that may end a clause behind a bare name, and those that need an 'is' between. */
export const SIDES = new Set(['against', 'opposed', 'no', 'yes'])
export const SIDES_OF_BE = new Set(['against', 'for'])
const TAKEN_UP = new Set(['it', 'them', 'this', 'that', 'these', 'those'])
const NOMINAL = new Set(['NOUN', 'PROPN', 'PRON'])

/**
 * 'Oslo is against, Bern for it', 'Oslo said yes to it, Bern no': a side with nothing behind, or with a pronoun, is what is said of the name
 * before it. Changes `words` in place.
 */
export function sidesAsPredicates(words: Word[]): void {
  for (let at = 1; at < words.length; at++) {
    const form = words[at]!.form.toLowerCase()
    if (!SIDES.has(form) && !SIDES_OF_BE.has(form)) continue
    const isTakenUp = SIDES_OF_BE.has(form) && TAKEN_UP.has(words[at + 1]?.form.toLowerCase() ?? '')
    const side = isTakenUp ? at + 1 : at
    const next = words[side + 1]
    if (next !== undefined && next.upos !== 'PUNCT' && next.upos !== 'CCONJ') continue
    const is = words[at - 1]!.lemma === 'be' ? at - 1 : -1
    const noun = is < 0 ? at - 1 : at - 2
    if (noun < 0 || !NOMINAL.has(words[noun]!.upos)) continue
    if (is < 0 ? !isTakenUp && !SIDES.has(form) : !SIDES_OF_BE.has(form)) continue
    const top = headOfPhrase(words, noun)
    if (is < 0 && !isFreed(words, top)) continue
    if (isTakenUp) change(words, at, { head: side, deprel: 'case' })
    take(words, side, top, is)
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
  let first = words.findIndex(({ upos }, at) => upos !== 'PUNCT' && at <= top && dependsOn(words, at, top))
  if (/^(?:and|but|with|while|whereas)$/i.test(words[first]?.form ?? '')) first++
  return /^(?:,|;|:|—|–|and|but|with|while|whereas)$/i.test(words[first - 1]?.form ?? '')
}

/** The word above another that has a subject of its own, or the one above them all. */
function clauseAbove(words: Word[], node: number): number {
  let at = node
  while (
    words[at]!.head >= 0 &&
    words[at]!.upos !== 'VERB' &&
    !words.some((word) => word.head === at && word.deprel.startsWith('nsubj'))
  )
    at = words[at]!.head
  return at
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
  const isClause = ['root', 'advcl', 'ccomp', 'parataxis', 'conj'].includes(deprel)
  const isPronoun = words[side]!.upos === 'PRON'
  const joined = isClause && (head < 0 || deprel !== 'conj') ? head : clauseAbove(words, head)
  change(words, side, { upos: isPronoun ? 'PRON' : 'ADJ', head: joined, deprel: isClause ? deprel : 'conj' })
  change(words, noun, { head: side, deprel: 'nsubj' })
  if (is >= 0) change(words, is, { head: side, deprel: 'cop' })
  words.forEach((word, at) => {
    if (!parts.includes(at) && is >= 0 && word.head === is) change(words, at, { head: side })
    if (at < noun && word.head === noun && ['cc', 'mark', 'case', 'conj'].includes(word.deprel))
      change(words, at, { head: side, deprel: word.deprel === 'case' ? 'mark' : word.deprel })
  })
}
