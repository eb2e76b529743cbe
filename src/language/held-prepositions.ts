import type { Word } from '../model/index.ts'
import { stanceEffects } from './en/effects.ts'
import { phrasalEffects } from './en/phrasal.ts'
import { timeNouns } from './en/reports.ts'
import { relation } from './tree.ts'

/** Prepositions behind which an attitude names what it is about. */
const ABOUT = new Set(['to', 'about', 'over', 'for', 'of', 'against', 'towards', 'toward'])

/**
 * 'Remained opposed to the pipeline', 'voiced opposition to the target', read as remaining or voicing to it: the phrase right
 * behind a word of attitude is what the attitude is about. 'Doubts about better ties', read as ties about better: so is the noun
 * behind an 'about' taken for an adverb. Changes `words` in place.
 */
export function heldPrepositions(words: Word[]): void {
  for (let i = 0; i + 2 < words.length; i++) {
    const word = words[i]!
    const next = words[i + 1]!
    if (word.head < 0 || !isSaidOf(word) || stanceEffects.get(word.lemma)?.kind !== 'attitude') continue
    if (!ABOUT.has(next.form.toLowerCase())) continue
    // 'Raised objections to it': verb and noun are one.
    if (phrasalEffects.has(`${words[word.head]!.lemma} ${word.lemma}`)) continue
    const noun = next.upos === 'ADP' && relation(next) === 'case' ? topOf(words, next.head) : phraseBehind(words, i + 1)
    if (noun <= i + 1 || words[noun]!.head !== word.head || timeNouns.has(words[noun]!.lemma)) continue
    if (!['obl', 'nmod', 'obj', 'advcl', 'acl'].includes(relation(words[noun]!))) continue
    words[noun] = { ...words[noun]!, head: i, deprel: word.upos === 'NOUN' ? 'nmod' : 'obl' }
    words[i + 1] = { ...next, upos: 'ADP', head: noun, deprel: 'case' }
  }
}

/** 'The 2 percent target': the noun of a phrase of which a word was reached. */
function topOf(words: Word[], node: number): number {
  let at = node
  while (words[at]!.head > at && ['compound', 'nmod:unmarked', 'nummod', 'amod'].includes(words[at]!.deprel))
    at = words[at]!.head
  return at
}

/** A noun or what completes a verb ('remained opposed'), not the verb of a clause. */
function isSaidOf({ upos, deprel }: Word): boolean {
  return upos === 'NOUN' ? ['obj', 'obl', 'nsubj', 'nmod'].includes(deprel) : deprel === 'xcomp'
}

/** The noun of the phrase that begins behind an 'about' or 'over' that hangs on one of its words; −1 where there is none. */
function phraseBehind(words: Word[], adverb: number): number {
  if (!['about', 'over'].includes(words[adverb]!.form.toLowerCase()) || relation(words[adverb]!) !== 'advmod') return -1
  let at = words[adverb]!.head
  while (at > adverb && words[at]!.head > adverb) at = words[at]!.head
  return at > adverb && ['NOUN', 'PROPN'].includes(words[at]!.upos) ? at : -1
}

/**
 * 'Turned down a plea by Oslo to send them', read as turning it down in order to send them: what stands behind the owner of an
 * attitude completes it, and the owner is its own. Changes `words` in place.
 */
export function heldBehindOwners(words: Word[]): void {
  for (let i = 0; i + 2 < words.length; i++) {
    const word = words[i]!
    if (word.upos !== 'NOUN' || word.head < 0 || !isOfMind(word.lemma)) continue
    const preposition = words[i + 1]!
    if (!['by', 'from', 'of'].includes(preposition.form.toLowerCase()) || preposition.deprel !== 'case') continue
    const owner = topOf(words, preposition.head)
    if (owner <= i + 1 || (words[owner]!.head !== i && words[owner]!.head !== word.head)) continue
    if (!['obl', 'obl:agent', 'nmod'].includes(words[owner]!.deprel) || timeNouns.has(words[owner]!.lemma)) continue
    // 'In support of deliveries to Oslo': what is supported, not who supports.
    if (preposition.form === 'of' && words[owner]!.upos !== 'PROPN') continue
    words[owner] = { ...words[owner]!, head: i, deprel: 'nmod' }
    const end = lastOf(words, owner)
    const governors = new Set(range(i, end))
    for (let at = word.head; at >= 0 && governors.size < 20; at = words[at]!.head) governors.add(at)
    const next = words[end + 1]
    if (next === undefined || next.head < 0) continue
    const completes = next.head
    if (next.form === 'to' && next.deprel === 'mark' && words[completes]!.upos === 'VERB') {
      if (
        completes > end &&
        ['advcl', 'xcomp', 'acl'].includes(words[completes]!.deprel) &&
        governors.has(words[completes]!.head)
      )
        words[completes] = { ...words[completes]!, head: i, deprel: 'acl' }
    } else if (
      ABOUT.has(next.form.toLowerCase()) &&
      next.form !== 'of' &&
      next.deprel === 'case' &&
      // 'A plea by a spokeswoman for Oslo'.
      !words[owner]!.lemma.startsWith('spokes')
    ) {
      const noun = topOf(words, completes)
      if (
        noun > end &&
        ['obl', 'nmod'].includes(words[noun]!.deprel) &&
        governors.has(words[noun]!.head) &&
        !timeNouns.has(words[noun]!.lemma)
      )
        words[noun] = { ...words[noun]!, head: i, deprel: 'nmod' }
    }
  }
}

/** Whether a noun names what somebody thinks of or does about a thing: a plea, an attempt. */
function isOfMind(lemma: string): boolean {
  const kind = stanceEffects.get(lemma)?.kind
  return kind === 'attitude' || kind === 'deed'
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, at) => from + at)
}

/** The last word of a name's phrase: 'the Norwegian government', 'Oslo and Bern'. */
function lastOf(words: Word[], owner: number): number {
  let end = owner
  while (
    words[end + 1] !== undefined &&
    words[end + 1]!.head >= owner &&
    words[end + 1]!.head <= end &&
    ['flat', 'conj', 'cc', 'compound'].includes(relation(words[end + 1]!))
  )
    end++
  return end
}
