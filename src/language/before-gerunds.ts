import type { Word } from '../model/index.ts'
import { change } from './change.ts'
import { finiteGerundVerbs } from './en/complements.ts'
import { CLAUSAL, lastOfSubject } from './free-verbs.ts'
import { dependsOn, relation } from './tree.ts'

/**
 * 'Oslo opposed sending them', read as Oslo sending them or as opposed talks: a past form or a present of a verb that takes gerunds,
 * between a subject and a gerund that does not hang on it, is what the subject does. Changes `words` in place.
 */
export function verbsBeforeGerunds(words: Word[]): void {
  for (let verb = 1; verb < words.length - 2; verb++) {
    const lemma = finiteGerundVerbs.get(words[verb]!.form.toLowerCase())
    const gerund = verb + 1
    if (lemma === undefined || words[gerund]!.xpos !== 'VBG') continue
    const pronoun = words[verb - 1]!.upos === 'PRON'
    const before = pronoun ? verb - 1 : lastOfSubject(words, verb)
    if (before < 0) continue
    const subject = topWithin(words, before, verb)
    if (dependsOn(words, gerund, verb) && !describes(words, verb, subject)) continue
    const object = objectOf(words, gerund)
    const top = [subject, gerund, object].find(
      (at) => at >= 0 && [subject, gerund, object].every((other) => other < 0 || dependsOn(words, other, at)),
    )
    if (top === undefined || hasVerb(words, top, verb)) continue
    release(words, { verb, gerund, object, subject, top })
    const form = words[verb]!.form.toLowerCase()
    change(words, verb, { lemma, upos: 'VERB', xpos: form === lemma ? 'VBP' : form.endsWith('s') ? 'VBZ' : 'VBD' })
  }
}

/** Whether a verb was read as describing a noun, with nobody else who does it: 'Oslo opposed' as an opposed Oslo. */
function describes(words: Word[], verb: number, noun: number): boolean {
  const { head, deprel } = words[verb]!
  if (head !== noun || !/^(?:amod|acl|acl:relcl|list|parataxis|appos)$/.test(deprel)) return false
  return (
    CLAUSAL.has(words[noun]!.deprel) && !words.some((word) => word.head === verb && /^(?:nsubj|aux)/.test(word.deprel))
  )
}

/** The word that heads the phrase which ends at `last`. */
function topWithin(words: Word[], last: number, end: number): number {
  let at = last
  while (words[at]!.head >= 0 && words[at]!.head < end && /^(?:NOUN|PROPN|DET)$/.test(words[words[at]!.head]!.upos))
    at = words[at]!.head
  return words[at]!.upos === 'DET' ? last : at
}

/** The noun behind a gerund that was read as described by it, or as its object; −1 where there is none. */
function objectOf(words: Word[], gerund: number): number {
  const { head, deprel } = words[gerund]!
  if (head > gerund && /^(?:amod|compound|acl)$/.test(deprel) && words[head]!.upos === 'NOUN') return head
  return words.findIndex((word, at) => at > gerund && word.head === gerund && word.deprel === 'obj')
}

/** Whether what heads the clause has a verb of its own. */
function hasVerb(words: Word[], top: number, verb: number): boolean {
  return words.some(
    ({ head, deprel, upos }, at) =>
      head === top && at !== verb && (deprel === 'cop' || (relation(words[at]!) === 'aux' && upos === 'AUX')),
  )
}

interface Reading {
  verb: number
  gerund: number
  object: number
  subject: number
  top: number
}

function release(words: Word[], { verb, gerund, object, subject, top }: Reading): void {
  const { head, deprel } = words[top]!
  const parts = new Set([verb, gerund, object, subject])
  words.forEach((word, at) => {
    if (parts.has(at) || !parts.has(word.head) || word.head < 0) return
    // What stands before the verb and is no part of the subject, and what closes or goes on behind it, is the clause's.
    if (at < verb ? word.head !== subject : OF_CLAUSES.has(relation(word)) && word.head === top)
      change(words, at, { head: verb })
    else if (at > gerund && (word.head === verb || word.head === subject)) change(words, at, { head: gerund })
  })
  change(words, verb, { head, deprel })
  change(words, subject, { head: verb, deprel: 'nsubj' })
  change(words, gerund, { head: verb, deprel: 'xcomp' })
  if (object >= 0) change(words, object, { head: gerund, deprel: 'obj' })
}

/** What hangs on a clause and not on what it is about. */
const OF_CLAUSES = new Set(['punct', 'conj', 'cc', 'parataxis', 'discourse', 'advcl'])
