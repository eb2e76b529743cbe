import type { Word } from '../model/index.ts'
import { change } from './change.ts'
import { stanceEffects } from './en/effects.ts'
import { actingNouns } from './en/persons.ts'
import { timeNouns } from './en/reports.ts'
import { ABOUT, topOf } from './held-prepositions.ts'
import { relation } from './tree.ts'

/** Prepositions by which an attitude has an owner. */
const OWNING = new Set(['by', 'from', 'of'])

/**
 * 'Turned down a plea by Oslo to send them', read as turning it down in order to send them: what stands behind the owner of an
 * attitude completes it, and the owner is its own. Changes `words` in place.
 */
export function heldBehindOwners(words: Word[]): void {
  for (let i = 0; i + 2 < words.length; i++) {
    const word = words[i]!
    if (word.upos !== 'NOUN' || word.head < 0) continue
    const preposition = owningAt(words, i + 1)
    if (preposition < 0 || !isOfMind(word.lemma)) continue
    const owner = topOf(words, words[preposition]!.head)
    const { form } = words[preposition]!
    if (owner <= preposition || !['obl', 'obl:agent', 'nmod'].includes(words[owner]!.deprel)) continue
    if (timeNouns.has(words[owner]!.lemma) || !isAbove(words, words[owner]!.head, i, owner)) continue
    // 'In support of deliveries to Oslo': what is supported, not who supports.
    if (form === 'of' && words[owner]!.upos !== 'PROPN' && !actingNouns.has(words[owner]!.lemma)) continue
    own(words, i, preposition, owner)
    completeBehind(words, i, owner)
  }
}

/** The preposition at a word by which the noun before has an owner: 'by', 'on the part of'; −1 where there is none. */
function owningAt(words: Word[], at: number): number {
  const { lemma, deprel, upos } = words[at]!
  if (upos !== 'ADP') return -1
  if (lemma === 'on' && words[at + 2]?.lemma === 'part' && words[at + 3]?.lemma === 'of') return at + 3
  return OWNING.has(lemma) && deprel === 'case' ? at : -1
}

/** Makes a name the owner of a noun; 'on the part' before the preposition says no more than it. */
function own(words: Word[], noun: number, preposition: number, owner: number): void {
  change(words, owner, { head: noun, deprel: 'nmod' })
  if (words[preposition - 1]!.form.toLowerCase() !== 'part') return
  for (let at = preposition - 3; at < preposition; at++) change(words, at, { head: preposition, deprel: 'fixed' })
  change(words, preposition, { head: owner, deprel: 'case' })
}

/** Hangs on a noun what stands right behind its owner: 'to send them', 'for aid'. */
function completeBehind(words: Word[], noun: number, owner: number): void {
  const end = lastOf(words, owner)
  const next = words[end + 1]
  if (next === undefined || next.head < 0) return
  const completes = next.head
  if (next.form === 'to' && next.deprel === 'mark' && words[completes]!.upos === 'VERB') {
    if (completes > end && words[noun]!.head === completes && words[noun]!.deprel.startsWith('nsubj'))
      governAbove(words, noun, completes)
    else if (
      completes > end &&
      ['advcl', 'xcomp', 'acl'].includes(words[completes]!.deprel) &&
      isAbove(words, words[completes]!.head, noun, end)
    )
      change(words, completes, { head: noun, deprel: 'acl' })
    return
  }
  // 'A plea by a spokeswoman for Oslo'.
  if (!ABOUT.has(next.form.toLowerCase()) || next.deprel !== 'case' || words[owner]!.lemma.startsWith('spokes')) return
  if (next.form === 'of' && words[owner]!.upos !== 'PROPN') return
  const topic = topOf(words, completes)
  if (
    topic > end &&
    ['obl', 'nmod'].includes(words[topic]!.deprel) &&
    isAbove(words, words[topic]!.head, noun, end) &&
    !timeNouns.has(words[topic]!.lemma)
  )
    change(words, topic, { head: noun, deprel: 'nmod' })
}

/**
 * 'A refusal by Oslo to send them angered Bern', read as a refusal that sends: the finite verb behind, which has no subject of its own, is
 * what the noun does.
 */
function governAbove(words: Word[], noun: number, infinitive: number): void {
  const verb = words.findIndex(
    ({ head, deprel, xpos }, at) =>
      at > infinitive &&
      head === infinitive &&
      /^VB[DZP]$/.test(xpos) &&
      ['parataxis', 'advcl', 'conj', 'ccomp', 'dep'].includes(deprel),
  )
  if (verb < 0) return
  const subject = words.findIndex(({ head, deprel }) => head === verb && deprel.startsWith('nsubj'))
  const opener = words.findIndex(({ head, deprel }) => head === verb && deprel === 'mark')
  // 'To send them to Oslo angered Bern', where the last 'to' was read as opening what angered.
  const isTorn = subject > opener && words[opener]?.form === 'to' && words[opener]!.upos === 'ADP'
  if ((subject >= 0 || opener >= 0) && !isTorn) return
  if (isTorn) {
    change(words, opener, { head: subject, deprel: 'case' })
    change(words, subject, { head: infinitive, deprel: 'obl' })
  }
  const { head, deprel } = words[infinitive]!
  change(words, verb, { head, deprel })
  change(words, noun, { head: verb, deprel: 'nsubj' })
  change(words, infinitive, { head: noun, deprel: 'acl' })
}

/** Whether a word heads a noun, or stands within its phrase as far as `end`. */
function isAbove(words: Word[], node: number, noun: number, end: number): boolean {
  if (node >= noun && node <= end) return true
  for (let at = words[noun]!.head, steps = 0; at >= 0 && steps < 20; at = words[at]!.head, steps++)
    if (at === node) return true
  return false
}

/**
 * 'Spoke of opposition to aid by Oslo', read as Oslo speaking: the owner of an attitude stands behind what that is about. Changes
 * `words` in place.
 */
export function ownersBehindTopics(words: Word[]): void {
  for (let at = 3; at < words.length - 1; at++) {
    const preposition = owningAt(words, at)
    if (preposition < 0 || (words[preposition]!.lemma !== 'by' && preposition === at)) continue
    const owner = topOf(words, words[preposition]!.head)
    if (owner <= preposition || !['obl', 'obl:agent', 'nmod'].includes(words[owner]!.deprel)) continue
    let noun = at - 1
    while (noun > 0 && !(words[noun]!.upos === 'NOUN' && isOfMind(words[noun]!.lemma))) {
      if (!['NOUN', 'PROPN', 'ADP', 'ADJ', 'DET', 'NUM'].includes(words[noun]!.upos)) break
      noun--
    }
    if (words[noun]!.upos !== 'NOUN' || !isOfMind(words[noun]!.lemma) || noun === at - 1) continue
    if (!ABOUT.has(words[noun + 1]!.form.toLowerCase()) || !isAbove(words, words[owner]!.head, noun, preposition))
      continue
    own(words, noun, preposition, owner)
  }
}

/** Whether a noun names what somebody thinks of or does about a thing: a plea, an attempt. */
function isOfMind(lemma: string): boolean {
  const kind = stanceEffects.get(lemma)?.kind
  return kind === 'attitude' || kind === 'deed'
}

/** The last word of a name's phrase: 'the Norwegian government', 'Oslo, Bern and Rome'. */
function lastOf(words: Word[], owner: number): number {
  const isWithin = (at: number, end: number): boolean => at >= owner && at <= end
  let end = owner
  for (let at = end + 1; at < words.length; at++) {
    const { head, deprel } = words[at]!
    const isPart = ['flat', 'conj', 'cc', 'compound', 'det'].includes(relation(words[at]!))
    // 'And Bern', where the 'and' hangs on what is joined.
    const ahead = head > at && (isPart || deprel === 'punct' || deprel === 'amod') ? words[head]! : undefined
    if (ahead?.deprel === 'conj' && isWithin(ahead.head, end)) continue
    if (!isPart || !isWithin(head, at - 1)) break
    end = at
  }
  return end
}
