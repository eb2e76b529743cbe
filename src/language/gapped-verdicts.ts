import type { Word } from '../model/index.ts'
import { change } from './change.ts'
import { stanceEffects } from './en/effects.ts'
import { sideWords } from './en/neutral.ts'
import { pairWords, partisanNouns } from './en/persons.ts'
import { loneRoleNouns } from './en/reference.ts'

const OPENERS = new Set([',', ';', 'and', 'but', 'while'])
const FOR_WHOM = new Set(['for', 'to', 'in'])

/** A name and a verdict with no verb between. */
export interface GappedVerdict {
  /** The first word of the name, and its last. */
  first: number
  name: number
  verdict: number
  /** For it (1) or against it (−1). */
  sign: number
}

/**
 * 'For Oslo it is a need, for Bern a mistake', 'the second useless', 'Oslo called it vital, Bern a folly', 'in Bern as pointless': names with no more behind them
 * than what a thing is to them, or what they are to it, behind a comma or an 'and'.
 */
export function gappedVerdicts(words: readonly Word[]): GappedVerdict[] {
  const found: GappedVerdict[] = []
  for (let name = 2; name < words.length - 1; name++) {
    const isPaired = pairWords.has(words[name]!.lemma) && words[name - 1]!.form === 'the'
    if (!isPaired && (words[name]!.upos !== 'PROPN' || words[name + 1]!.upos === 'PROPN')) continue
    let first = isPaired ? name - 1 : name
    if (!isPaired) while (words[first - 1]?.upos === 'PROPN') first--
    const marked = FOR_WHOM.has(words[first - 1]?.form.toLowerCase() ?? '')
    const opener = marked ? first - 2 : first - 1
    if (opener < 1 || !OPENERS.has(words[opener]!.form.toLowerCase())) continue
    const verdict = verdictBehind(words, name, marked)
    if (verdict > 0) found.push({ first, name, verdict, sign: sideOfVerdict(words[verdict]!, true) })
  }
  return found
}

/** The word of a verdict that ends the clause right behind a name; −1 for none. */
function verdictBehind(words: readonly Word[], name: number, marked: boolean): number {
  let at = name + 1
  if (words[at]!.form === ',') at++
  const as = words[at]?.form.toLowerCase() === 'as'
  if (as) at++
  const article = /^an?$/i.test(words[at]?.form ?? '')
  if (article) at++
  if (words[at]?.upos === 'ADV') at++
  const word = words[at]
  const next = words[at + 1]
  if (!word || (next !== undefined && next.upos !== 'PUNCT' && next.upos !== 'CCONJ')) return -1
  return (article || as || marked || word.upos === 'ADJ') && sideOfVerdict(word, article || as) !== 0 ? at : -1
}

/** On which side a verdict is, or a noun for somebody: 'vital', 'a risk', 'a sceptic'; 0 for other words. */
function sideOfVerdict({ lemma, upos }: Word, asNoun: boolean): number {
  const effect = stanceEffects.get(lemma)
  if (effect?.kind === 'value') return Math.sign(effect.policy)
  if (upos !== 'NOUN' || !asNoun) return 0
  return (
    loneRoleNouns.get(lemma) ?? sideWords.get(lemma) ?? (partisanNouns.has(lemma) ? Math.sign(effect?.policy ?? 0) : 0)
  )
}

/** Makes what is said so of a name a clause of its own, so that the verb before says nothing of it. Changes `words` in place. */
export function gappedClauses(words: Word[]): void {
  for (const { first, name, verdict } of gappedVerdicts(words)) {
    const root = words.findIndex(({ head }) => head < 0)
    if (root < 0 || (root >= first && root <= verdict)) continue
    const marked = FOR_WHOM.has(words[first - 1]!.form.toLowerCase())
    for (let at = first; at < name; at++) change(words, at, { head: name, deprel: 'compound' })
    for (let at = name + 1; at < verdict; at++) change(words, at, { head: verdict })
    if (marked) change(words, first - 1, { head: name, deprel: 'case' })
    change(words, name, { head: verdict, deprel: marked ? 'obl' : 'nsubj' })
    change(words, verdict, { head: root, deprel: 'parataxis' })
  }
}
