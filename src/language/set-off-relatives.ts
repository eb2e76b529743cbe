import type { Word } from '../model/index.ts'
import { change } from './change.ts'
import { TELLING } from './content-clauses.ts'
import { stanceEffects } from './en/effects.ts'
import { authoringVerbs, intransitiveVerbs } from './en/governors.ts'
import { clausalPhraseBefore, phraseBefore } from './phrases.ts'
import { dependsOn, relation } from './tree.ts'

/**
 * 'Talks, which Oslo, Bern and Rome do not think wise, …', read as some 'which Oslo', or as what the sentence tells: a clause behind a comma and 'which'
 * that has a subject of its own tells of the phrase before, which it lacks as its object. Changes `words` in place.
 */
export function relativesSetOff(words: Word[]): void {
  for (let which = 2; which < words.length - 2; which++) {
    if (words[which]!.form !== 'which' || words[which - 1]!.form !== ',') continue
    const clause = clauseBehind(words, which)
    if (!clause || isRead(words, which, clause.verb)) continue
    const close = closeOf(words, clause.verb)
    const noun = clausalPhraseBefore(words, which - 1, close)
    if (noun < 0 || noun >= which) continue
    if (dependsOn(words, noun, clause.verb) && !letGo(words, noun, clause.verb, which, close)) continue
    settle(words, which, close, clause)
    change(words, clause.verb, { head: noun, deprel: 'acl:relcl' })
    // 'Which Oslo would keep and Bern would drop'.
    const and = clause.verb + 1
    const second = words[and]!.upos === 'CCONJ' ? clauseBehind(words, and) : undefined
    if (!second) continue
    settle(words, and, close, second)
    change(words, second.verb, { head: clause.verb, deprel: 'conj' })
  }
}

/**
 * 'The plan that Oslo had drawn up', 'an idea that Oslo and Bern reject', read as what the plan or the idea is: a clause behind a noun and 'that' whose
 * verb takes something, and has nothing behind it, tells of the noun. Changes `words` in place.
 */
export function relativesBehindThat(words: Word[]): void {
  for (let that = 2; that < words.length - 3; that++) {
    if (words[that]!.form !== 'that' || !isNominal(words[that - 1]!)) continue
    const clause = clauseBehind(words, that)
    if (!clause) continue
    const { head, deprel } = words[clause.verb]!
    if (!/^(?:ccomp|acl|advcl)$/.test(deprel) || head >= that || TELLING.has(words[head]!.lemma)) continue
    if (!lacksObject(words, clause.verb)) continue
    const noun = phraseBefore(words, that - 1)
    if (noun < 0 || words[noun]!.upos !== 'NOUN' || dependsOn(words, noun, clause.verb)) continue
    settle(words, that, closeOf(words, clause.verb), clause)
    change(words, that, { head: clause.verb, deprel: 'obj', upos: 'PRON', xpos: 'WDT' })
    change(words, clause.verb, { head: noun, deprel: 'acl:relcl' })
  }
}

/** Whether a verb that takes an object ends its clause, with at most a particle behind it. */
function lacksObject(words: Word[], verb: number): boolean {
  const { lemma, xpos } = words[verb]!
  if (!authoringVerbs.has(lemma) && !stanceEffects.has(lemma) && lemma !== 'make') return false
  if (intransitiveVerbs.has(lemma) || xpos === 'VBG') return false
  const end = words[verb + 1]?.deprel === 'compound:prt' ? verb + 2 : verb + 1
  return /^[.,;:)–—]$/.test(words[end]?.form ?? '.') || words[end]!.upos === 'CCONJ'
}

/** A clause that lacks its object: the heads of its subjects, the first word of its verb, and that verb. */
interface Clause {
  subjects: number[]
  finite: number
  verb: number
}

const IN_SUBJECT = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM'])
const FINITE = /^(?:MD|VB[DZP])$/

/** Subjects and verb right behind a word; undefined where something else stands there, or the verb is 'be'. */
function clauseBehind(words: Word[], which: number): Clause | undefined {
  const subjects: number[] = []
  let at = which + 1
  for (; at < words.length && !FINITE.test(words[at]!.xpos); at++) {
    const { upos, form } = words[at]!
    if (upos === 'CCONJ' || form === ',') {
      if (!isNominal(words[at - 1]!) && words[at - 1]!.form !== ',') return undefined
      continue
    }
    if (!IN_SUBJECT.has(upos) && !/^(?:only|even|both|neither)$/.test(form)) return undefined
    const next = words[at + 1]
    const ends = !next || next.form === ',' || next.upos === 'CCONJ' || FINITE.test(next.xpos)
    if (ends && !isNominal(words[at]!)) return undefined
    if (ends) subjects.push(at)
  }
  const finite = at
  while (words[at] && (words[at]!.upos === 'AUX' || words[at]!.upos === 'ADV' || words[at]!.upos === 'PART')) at++
  // The last of them may itself be the verb, taken for an auxiliary.
  const verb = words[at]?.upos === 'VERB' ? at : -1
  return verb < 0 || subjects.length === 0 ? undefined : { subjects, finite, verb }
}

function isNominal({ upos }: Word): boolean {
  return upos === 'PROPN' || upos === 'NOUN'
}

/** Whether the parser has read the clause as one that tells of something before it. */
function isRead(words: Word[], which: number, verb: number): boolean {
  const { head, deprel } = words[verb]!
  return deprel === 'acl:relcl' && head < which && words[which]!.deprel !== 'det'
}

function closeOf(words: Word[], verb: number): number {
  let at = verb + 1
  while (at < words.length - 1 && !/^[,.;:!?–—]$/.test(words[at]!.form)) at++
  return at
}

/** Frees the noun from the clause that was read as told of it: what stands behind that tells of it. Gives whether something does. */
function letGo(words: Word[], noun: number, verb: number, which: number, close: number): boolean {
  const main = words.findIndex(
    ({ upos, head }, at) => at > close && head === verb && (upos === 'VERB' || upos === 'NOUN' || upos === 'ADJ'),
  )
  if (main < 0 || !/^(?:advcl|conj|parataxis|ccomp|xcomp|dep|obl)/.test(words[main]!.deprel)) return false
  const { head, deprel } = words[verb]!
  const passive = words.some((word) => word.head === main && word.deprel === 'aux:pass')
  words.forEach((word, at) => {
    if (word.head === verb && (at < which - 1 || at > close) && at !== main) change(words, at, { head: main })
  })
  change(words, main, { head, deprel })
  if (words[noun]!.head === main) change(words, noun, { deprel: passive ? 'nsubj:pass' : 'nsubj' })
  return !dependsOn(words, noun, verb)
}

/** Hangs 'which', the subjects, and what stands between them and the verb, where they belong. */
function settle(words: Word[], which: number, close: number, { subjects, finite, verb }: Clause): void {
  const { head, deprel, upos } = words[which]!
  if (upos === 'CCONJ') change(words, which, { head: verb, deprel: 'cc' })
  // 'Which Oslo says is wrong'.
  else if (deprel === 'det' || deprel === 'mark' || head < verb || head > close)
    change(words, which, { head: verb, deprel: 'obj', upos: 'PRON' })
  const [first] = subjects
  let from = which + 1
  for (const subject of subjects) {
    for (let at = from; at < subject; at++) {
      const { head, upos } = words[at]!
      if (head >= from && head <= subject) continue
      const deprel = upos === 'CCONJ' ? 'cc' : isNominal(words[at]!) ? 'compound' : relation(words[at]!)
      change(words, at, { head: subject, deprel })
    }
    change(words, subject, subject === first ? { head: verb, deprel: 'nsubj' } : { head: first!, deprel: 'conj' })
    from = subject + 1
  }
  for (let at = finite; at < verb; at++) if (words[at]!.head !== verb) change(words, at, { head: verb })
}
