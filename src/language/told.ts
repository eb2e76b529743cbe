import type { Word } from '../model/index.ts'
import { change } from './change.ts'
import { cueVerbs } from './en/cues.ts'
import { occasionNouns, timeNouns } from './en/reports.ts'
import { dependsOn, relation } from './tree.ts'

/**
 * 'Boasted after the session that the pact had held', 'held that on this the allies agreed', read as a session that it had held:
 * a clause with 'that' and a subject of its own behind a verb of saying without object or clause is what is said. 'Spoke on Monday
 * of a rift', read as a Monday of a rift: what a day has of its own is what is spoken of.
 */
export function toldBehind(words: Word[]): void {
  for (let i = 2; i < words.length; i++) {
    const word = words[i]!
    const role = relation(word)
    if (role !== 'obj' && role !== 'mark' && role !== 'case') continue
    const form = word.form.toLowerCase()
    if (form === 'that' && role !== 'case') {
      const clause = words.findIndex(
        ({ deprel }, at) => at > i && deprel === 'acl:relcl' && subjectOf(words, at) > i && subjectOf(words, at) < at,
      )
      if (clause < 0) continue
      const verb = above(words, clause, i, (at) => tellsClause(words, at, i))
      const opens = words[i]!.head === clause || (words[i]!.head === verb && role === 'obj')
      if (verb < 0 || !opens || (words[clause]!.head === i - 1 && !isTimeOrPlace(words, i - 1))) continue
      for (let at = i + 1; at < subjectOf(words, clause); at++)
        if (words[at]!.head === verb) change(words, at, { head: clause })
      change(words, i, { upos: 'SCONJ', xpos: 'IN', head: clause, deprel: 'mark' })
      change(words, clause, { head: verb, deprel: 'ccomp' })
    } else if ((form === 'of' || form === 'about') && role === 'case' && word.head > i) {
      const { head, deprel } = words[word.head]!
      if (deprel !== 'nmod' || head < 0 || head >= i || !timeNouns.has(words[head]!.lemma)) continue
      const verb = words[head]!.head
      if (verb >= 0 && cueVerbs.get(words[verb]!.lemma)?.frames.includes('p'))
        change(words, word.head, { head: verb, deprel: 'obl' })
    }
  }
}

/**
 * 'Admits the plan for Oslo is dead', read as admitting a plan, and dead: the noun between a verb of saying and a clause without a
 * subject is the subject, with what stands between them.
 */
export function subjectsBehind(words: Word[]): void {
  for (let clause = 3; clause < words.length; clause++) {
    const { deprel, head: verb } = words[clause]!
    if (deprel !== 'ccomp' || verb < 0 || verb >= clause) continue
    if (!cueVerbs.get(words[verb]!.lemma)?.frames.includes('s') || has(words, verb, 'iobj')) continue
    const opener = words.findIndex(
      (word, at) => at > verb && word.head === clause && ['cop', 'aux', 'aux:pass'].includes(word.deprel),
    )
    if (opener < 0 || words.some((word) => word.head === clause && /^(?:[nc]subj|expl|mark)/.test(word.deprel)))
      continue
    const noun = words.findIndex(
      (word, at) => at > verb && at < opener && word.head === verb && relation(word) === 'obj',
    )
    if (noun < 0 || words.slice(noun, opener).some(({ form }) => form === ',' || form === ':')) continue
    for (let at = noun + 1; at < opener; at++)
      if (words[at]!.head === verb) change(words, at, { head: noun, deprel: 'nmod' })
    change(words, noun, { head: clause, deprel: 'nsubj' })
  }
}

/**
 * '…, warned Ada Brook in an essay', read as an essay that warned her: the name right behind a verb of saying that follows a comma says it,
 * and a noun behind a preposition says where.
 */
export function speakersBehind(words: Word[]): void {
  words.forEach(({ lemma, upos, deprel }, verb) => {
    if (upos !== 'VERB' || deprel !== 'parataxis' || !/^[,”"]$/.test(words[verb - 1]?.form ?? '')) return
    if (!cueVerbs.get(lemma)?.frames.includes('s')) return
    const place = words.findIndex((word, at) => at > verb && word.head === verb && relation(word) === 'nsubj')
    const name = words.findIndex((word, at) => at > verb && word.head === verb && /^i?obj$/.test(word.deprel))
    if (name < 0 || place < name || words[name]!.upos !== 'PROPN' || !has(words, place, 'case')) return
    if (own(words, name)[0] !== verb + 1) return
    change(words, name, { deprel: 'nsubj' })
    change(words, place, { deprel: 'obl' })
  })
}

/**
 * 'Without a pact, Oslo said, the truce would fail', read as saying without one: what opens the sentence before the words that tell
 * who says so belongs to what is said.
 */
export function openersOfTold(words: Word[]): void {
  words.forEach(({ deprel, head: verb }, clause) => {
    if (deprel !== 'ccomp' || verb < 3 || verb > clause || !cueVerbs.get(words[verb]!.lemma)?.frames.includes('s'))
      return
    const subject = subjectOf(words, verb)
    if (subject < 0 || subject > clause) return
    // 'Insisting on it, Oslo said, …' tells how it was said.
    const isOpener = (word: Word): boolean =>
      word.head === verb && /^(?:obl|advcl)/.test(word.deprel) && word.xpos !== 'VBG'
    const teller = own(words, subject)
    const first = Math.min(verb, ...teller)
    const last = Math.max(verb, ...teller)
    if (words[last + 1]?.form !== ',' || words[first - 1]?.form !== ',') return
    for (let at = 0; at < first - 1; at++) if (isOpener(words[at]!)) change(words, at, { head: clause })
  })
}

/** A word and all that depends on it. */
function own(words: Word[], top: number): number[] {
  return words.flatMap((_, at) => (at === top || dependsOn(words, at, top) ? [at] : []))
}

export function subjectOf(words: Word[], clause: number): number {
  return words.findIndex(({ head, deprel }) => head === clause && /^nsubj/.test(deprel))
}

/** Whether a verb may have a clause with 'that' as what it tells, and has neither that nor an object yet. */
function tellsClause(words: Word[], at: number, that: number): boolean {
  const { upos, lemma } = words[at]!
  if (upos !== 'VERB' || !cueVerbs.get(lemma)?.frames.includes('s') || has(words, at, 'ccomp')) return false
  return !words.some((other, own) => own !== that && other.head === at && relation(other) === 'obj')
}

/** Whether a noun says when or where something was said: 'on Monday', 'in Oslo', 'after the session'. */
function isTimeOrPlace(words: Word[], at: number): boolean {
  const { lemma, upos, deprel } = words[at]!
  return timeNouns.has(lemma) || (deprel === 'obl' && (upos === 'PROPN' || occasionNouns.has(lemma)))
}

/**
 * 'Left for the coast, saying that …', read as a coast that says: a participle behind a comma that hangs on a noun behind the verb
 * goes on about the verb's subject.
 */
export function participlesOfVerbs(words: Word[]): void {
  for (let i = 3; i < words.length; i++) {
    const word = words[i]!
    if (word.xpos !== 'VBG' || words[i - 1]!.form !== ',' || word.head < 0 || word.head >= i) continue
    // 'Left the view that it is harmless, preferring to …', read as a being harmless that prefers.
    const ofPredicate = word.deprel === 'advcl' && words[word.head]!.upos !== 'VERB' && has(words, word.head, 'cop')
    if (word.deprel !== 'acl' && !ofPredicate) continue
    let verb = word.head
    while (verb >= 0 && words[verb]!.upos !== 'VERB' && !/^(?:nsubj|root|conj|appos)/.test(words[verb]!.deprel))
      verb = words[verb]!.head
    if (verb < 0 || words[verb]!.upos !== 'VERB' || verb > word.head) continue
    if (words.some(({ head, deprel }) => head === verb && deprel === 'nsubj'))
      change(words, i, { head: verb, deprel: 'advcl' })
  }
}

/** The nearest governor of `index` that stands before word `before` and fits; −1 where none does. */
export function above(words: Word[], index: number, before: number, fits: (at: number) => boolean): number {
  let at = words[index]!.head
  for (let steps = 0; steps < 6 && at >= 0; steps++) {
    if (at < before && fits(at)) return at
    at = words[at]!.head
  }
  return -1
}

export function has(words: Word[], head: number, deprel: string): boolean {
  return words.some((word) => word.head === head && word.deprel === deprel)
}
