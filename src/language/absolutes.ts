import type { Word } from '../model/index.ts'
import { change } from './change.ts'
import { cueVerbs } from './en/cues.ts'
import { stanceEffects } from './en/effects.ts'
import { relation } from './tree.ts'

/** Words that single out who is named behind a 'with'. */
const SINGLING = /^(?:only|even|just|both|also)$/i

/** The names behind `from`, each as the words from its first to its last, and the participle behind them. */
interface Doing {
  names: { start: number; end: number }[]
  verb: number
}

/**
 * 'They met, with Oslo and Rome pleading for it and Bern warning against it', read as meeting with Oslo: behind a 'with', names before a
 * participle are those who do it, and so are names behind an 'and' before another. Changes `words` in place.
 */
export function participlesBehindWith(words: Word[]): void {
  for (let at = 0; at + 2 < words.length; at++) {
    if (words[at]!.form.toLowerCase() !== 'with') continue
    if (at > 0 && !/^[,;:—–-]$|^(?:and|but)$/i.test(words[at - 1]!.form)) continue
    const isSingling = SINGLING.test(words[at + 1]!.form)
    const found = doingAt(words, at + (isSingling ? 2 : 1))
    if (!found) continue
    const host = hostOf(words, at, found)
    if (host < 0) continue
    doneBy(words, found, host, 'advcl')
    change(words, at, { head: found.verb, deprel: 'mark' })
    if (isSingling) change(words, at + 1, { head: found.names[0]!.end, deprel: 'advmod' })
    joinFurther(words, found.verb)
  }
}

/** The names that begin at a word, with the participle right behind them. */
function doingAt(words: Word[], from: number): Doing | undefined {
  const names: Doing['names'] = []
  let start = from
  for (let at = from; at < words.length && at < from + 14; at++) {
    const word = words[at]!
    const isJoint = word.upos === 'CCONJ' || word.form === ','
    if (isJoint || isDoing(words, at)) {
      if (at > start) {
        if (!isName(words[at - 1]!)) return undefined
        names.push({ start, end: at - 1 })
      }
      if (!isJoint) return names.length > 0 && at > start ? { names, verb: at } : undefined
      start = at + 1
    } else if (!isName(word) && !(word.upos === 'DET' && at === start)) return undefined
  }
  return undefined
}

/** A name, be it read as an adjective. */
function isName({ upos, form }: Word): boolean {
  return upos === 'PROPN' || ((upos === 'ADJ' || upos === 'NOUN') && /^\p{Lu}/u.test(form))
}

/** A participle, or what is read as a noun or an adjective and is a participle of stance or saying, too. */
function isDoing(words: Word[], at: number): boolean {
  const { xpos, upos, form, head } = words[at]!
  if (!form.endsWith('ing') || form.length < 6 || /^\p{Lu}/u.test(form)) return false
  // 'With Oslo opposing forces'.
  if (xpos === 'VBG') return !(relation(words[at]!) === 'compound' && head > at)
  return (upos === 'NOUN' || upos === 'ADJ') && verbOf(form) !== undefined
}

/** The verb of stance or saying that a form in '-ing' belongs to. */
function verbOf(form: string): string | undefined {
  const stem = form.toLowerCase().slice(0, -3)
  const isVerb = (lemma: string): boolean =>
    cueVerbs.has(lemma) || stanceEffects.get(lemma)?.kind === 'attitude' || stanceEffects.get(lemma)?.kind === 'deed'
  return [stem, `${stem}e`, stem.replace(/(.)\1$/, '$1')].find(isVerb)
}

/** The verb of the clause beside which the phrase stands; −1 where none is found. A clause that was hung on the participle is put above it. */
function hostOf(words: Word[], from: number, { names, verb }: Doing): number {
  const isOutside = (at: number): boolean => at >= 0 && (at < from || at > verb)
  if (words[verb]!.head < 0) {
    const main = words.findIndex(
      ({ head, deprel, xpos }, at) =>
        at > verb && head === verb && /^VB[DZPN]$/.test(xpos) && /^(?:parataxis|ccomp|conj|advcl)$/.test(deprel),
    )
    if (main < 0 || from > 0) return -1
    change(words, main, { head: -1, deprel: 'root' })
    change(words, verb, { head: main, deprel: 'advcl' })
    return main
  }
  let host = [words[verb]!.head, words[names[0]!.end]!.head].find(isOutside) ?? -1
  for (let steps = 0; host >= 0 && steps < 20; steps++) {
    const { upos, head } = words[host]!
    if (isOutside(host) && (upos === 'VERB' || head < 0)) return host
    host = head
  }
  return -1
}

/** Makes names the doers of a participle, which hangs on a host. */
function doneBy(words: Word[], { names, verb }: Doing, host: number, deprel: string): void {
  const first = names[0]!
  const subject = first.end
  names.forEach(({ start, end }, i) => {
    change(words, end, {
      upos: 'PROPN',
      xpos: 'NNP',
      head: i === 0 ? verb : subject,
      deprel: i === 0 ? 'nsubj' : 'conj',
    })
    for (let at = start; at < end; at++) {
      const deprel = words[at]!.upos === 'DET' ? 'det' : relation(words[at]!) === 'flat' ? 'flat' : 'compound'
      change(words, at, { head: end, deprel })
    }
    if (i > 0)
      for (let at = names[i - 1]!.end + 1; at < start; at++)
        change(words, at, { head: end, deprel: words[at]!.upos === 'CCONJ' ? 'cc' : 'punct' })
  })
  const { xpos, form, lemma } = words[verb]!
  change(words, verb, { upos: 'VERB', xpos: 'VBG', lemma: xpos === 'VBG' ? lemma : verbOf(form)!, head: host, deprel })
  // 'A warning against it' was read.
  words.forEach((word, at) => {
    if (at > verb && word.head === verb && word.deprel === 'nmod') change(words, at, { deprel: 'obl' })
    if (at > verb && word.head >= first.start && word.head < verb) change(words, at, { head: verb })
  })
}

/** Joins to a participle those that others do: 'and Bern warning against it'. */
function joinFurther(words: Word[], verb: number): void {
  for (let joint = verb + 1; joint < words.length - 2; joint++) {
    const { upos, form } = words[joint]!
    if (form === ';' || form === ':') return
    if (upos !== 'CCONJ' && form.toLowerCase() !== 'while') continue
    const found = doingAt(words, joint + 1)
    if (!found) continue
    // What was hung on the participle as if it were a noun: 'for more and Bern warning'.
    const torn = words.flatMap(({ head }, at) => (head === found.verb && at > verb && at < joint ? [at] : []))
    const last = torn.findLast((at) => words[at]!.upos !== 'PUNCT')
    for (const at of torn) change(words, at, at === last ? { head: verb, deprel: 'obl' } : { head: last! })
    doneBy(words, found, verb, 'conj')
    change(words, joint, { head: found.verb, deprel: 'cc' })
  }
}
