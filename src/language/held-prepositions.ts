import type { Word } from '../model/index.ts'
import { change } from './change.ts'
import { stanceEffects } from './en/effects.ts'
import { phrasalEffects } from './en/phrasal.ts'
import { timeNouns } from './en/reports.ts'
import { dealingNouns, exemptNouns, limitingNouns, relianceWords, sharingNouns } from './en/stance.ts'
import { relation } from './tree.ts'

/** Prepositions behind which an attitude names what it is about. */
export const ABOUT = new Set(['to', 'about', 'over', 'for', 'of', 'against', 'towards', 'toward'])

/**
 * 'Remained opposed to the pipeline', 'voiced opposition to the target', read as remaining or voicing to it: the phrase right
 * behind a word of attitude is what the attitude is about. 'Doubts about better ties', read as ties about better: so is the noun
 * behind an 'about' taken for an adverb. Changes `words` in place.
 */
export function heldPrepositions(words: Word[]): void {
  for (let i = 0; i + 2 < words.length; i++) {
    const word = words[i]!
    const next = words[i + 1]!
    if (next.upos !== 'ADP' && !isAdverbAbout(next)) continue
    const relies = relianceWords.has(word.lemma) && next.form === 'on'
    if (word.head < 0 || !(isSaidOf(word) || isOut(words, i) || (relies && word.deprel === 'xcomp'))) continue
    const attitude = stanceEffects.get(word.lemma)?.kind === 'attitude' && ABOUT.has(next.form.toLowerCase())
    // 'Cut its dependence on gas', read as cutting on it; 'makes them reliant on it', as making on it; 'barred transactions with the company'.
    const leaning = relies && (word.upos === 'NOUN' || word.deprel === 'xcomp')
    const dealing = word.upos === 'NOUN' && dealingNouns.has(word.lemma) && next.form === 'with'
    // 'Won a waiver from the ban', read as winning from it.
    const sparing = next.form === 'from' && (exemptNouns.has(word.lemma) || isOut(words, i))
    // 'Suspended its part in the treaty', read as suspending in it.
    const sharing = next.form === 'in' && word.deprel === 'obj' && sharingNouns.has(word.lemma)
    // 'Lifted the restrictions on the use of them', read as lifting on the use.
    const limiting = next.form === 'on' && word.upos === 'NOUN' && limitingNouns.has(word.lemma)
    if (!limiting && !attitude && !leaning && !dealing && !sparing && !sharing) continue
    // 'Raised objections to it': verb and noun are one.
    if (phrasalEffects.has(`${words[word.head]!.lemma} ${word.lemma}`)) continue
    const noun = next.upos === 'ADP' && relation(next) === 'case' ? topOf(words, next.head) : phraseBehind(words, i + 1)
    if (noun <= i + 1 || words[noun]!.head !== word.head || timeNouns.has(words[noun]!.lemma)) continue
    if (!['obl', 'nmod', 'obj', 'advcl', 'acl'].includes(relation(words[noun]!))) continue
    change(words, noun, { head: i, deprel: word.upos === 'NOUN' ? 'nmod' : 'obl' })
    change(words, i + 1, { upos: 'ADP', head: noun, deprel: 'case' })
  }
}

/** 'An opt-out', 'a carve-out'. */
function isOut(words: Word[], at: number): boolean {
  return words[at]!.form === 'out' && words[at - 1]?.form === '-' && /^(?:opt|carve)$/.test(words[at - 2]?.form ?? '')
}

/** 'The 2 percent target': the noun of a phrase of which a word was reached. */
export function topOf(words: Word[], node: number): number {
  let at = node
  while (words[at]!.head > at && ['compound', 'nmod:unmarked', 'nummod', 'amod'].includes(words[at]!.deprel))
    at = words[at]!.head
  return at
}

/** A noun or what completes a verb ('remained opposed'), not the verb of a clause. */
function isSaidOf({ upos, deprel }: Word): boolean {
  return upos === 'NOUN' ? ['obj', 'obl', 'nsubj', 'nmod'].includes(deprel) : deprel === 'xcomp'
}

function isAdverbAbout(word: Word): boolean {
  return relation(word) === 'advmod' && /^(?:about|over)$/i.test(word.form)
}

/** The noun of the phrase that begins behind an 'about' or 'over' that hangs on one of its words; −1 where there is none. */
function phraseBehind(words: Word[], adverb: number): number {
  if (!isAdverbAbout(words[adverb]!)) return -1
  let at = words[adverb]!.head
  while (at > adverb && words[at]!.head > adverb) at = words[at]!.head
  return at > adverb && ['NOUN', 'PROPN'].includes(words[at]!.upos) ? at : -1
}
