import type { Word } from '../model/index.ts'
import { change } from './change.ts'
import { stanceEffects } from './en/effects.ts'
import { phrasalEffects, phrasalVerbs } from './en/phrasal.ts'
import { isDay, timeNouns } from './en/reports.ts'
import { fold } from './en/spelling.ts'
import { blame } from './en/stance.ts'
import { stanceIdioms } from './en/stance-idioms.ts'
import { SUBJECTS } from './subjects.ts'
import { dependsOn, relation } from './tree.ts'

/** Relations of a noun that stands where a clause would. */
export const CLAUSAL = new Set(['root', 'ccomp', 'parataxis', 'conj', 'advcl', 'acl:relcl', 'dep'])
/** What hangs on a clause and not on its object. */
const OF_CLAUSES = new Set(['punct', 'advcl', 'acl', 'parataxis', 'conj', 'cc', 'advmod', 'discourse'])

/**
 * 'Nigeria opposed deeper cuts', 'the minister on Friday rejected talks', read as cuts or talks that are opposed or rejected: a past
 * form behind a noun and before the noun of a clause without a verb is the verb. Changes `words` in place.
 */
export function freeVerbs(words: Word[]): void {
  let pasts = pastForms(words)
  for (let noun = 2; noun < words.length && pasts.length > 0; noun++) {
    if (!isNominal(words[noun]!.upos)) continue
    const verb = pasts.find((at) => at < noun && dependsOn(words, at, noun)) ?? -1
    if (verb < 1) continue
    // 'Oslo accused Rome', read as an accused Rome.
    if (words[noun]!.upos === 'PROPN' && !(blame.has(lemmaOf(words[verb]!)) && words[verb]!.head === noun)) continue
    const relative = /^(?:that|which|who)$/i.test(words[verb - 1]!.form) && words[noun]!.deprel === 'acl:relcl'
    const before = relative ? verb - 1 : lastOfSubject(words, verb)
    if (before < 0) continue
    let top = CLAUSAL.has(words[noun]!.deprel) || hasOwnSubject(words, noun, verb) ? noun : words[noun]!.head
    // Read as another name for what an aside between is about: 'Oslo, under pressure, halted aid'.
    while (top > before && top < verb) top = words[top]!.head
    // 'The minister on Friday rejected talks' may be read as a minister on talks.
    if (top !== noun && !(top >= 0 && top <= before && isHungOn(words, noun, before, verb))) continue
    if (top !== noun && !CLAUSAL.has(words[top]!.deprel)) continue
    if (hasVerb(words, noun, verb) || hasVerb(words, top, verb)) continue
    const subject = relative
      ? before
      : top === noun
        ? words.findIndex(
            ({ head, upos }, at) =>
              at < verb && (head === noun || head === verb) && isNominal(upos) && dependsOn(words, before, at),
          )
        : top
    if (subject < 0) continue
    release(words, { verb, noun, top, subject, before })
    pasts = pastForms(words)
  }
}

/**
 * 'Members such as Norway oppose cuts', 'some allies, notably Norway, back cuts', read as allies of, or besides, such cuts: behind a
 * phrase that names some of a plural, a bare verb of stance before the noun that hangs on it is the verb. Changes `words` in place.
 */
export function freePlurals(words: Word[]): void {
  for (let verb = 3; verb < words.length - 1; verb++) {
    const { deprel, head: noun } = words[verb]!
    if (noun < verb || words[noun]!.upos !== 'NOUN' || (deprel !== 'amod' && deprel !== 'compound')) continue
    const { head: top, deprel: hung } = words[noun]!
    if (top < 0 || top > verb || words[top]!.xpos !== 'NNS' || !CLAUSAL.has(words[top]!.deprel)) continue
    const effect = stanceEffects.get(words[verb]!.form)
    if (effect === undefined || effect.kind === 'value') continue
    if (!['nmod', 'appos', 'conj'].includes(hung) || hasVerb(words, top, verb)) continue
    const before = words[verb - 1]!.form === ',' ? verb - 2 : verb - 1
    if (words[before]!.upos !== 'PROPN' && before === verb - 1) continue
    if (words.some(({ head, upos }, at) => head === noun && upos === 'ADP' && at > verb && at < noun)) continue
    words.forEach((word, at) => {
      if (at > before || (word.head !== verb && word.head !== noun)) return
      if (word.deprel === 'case') change(words, at, { head: before })
      else if (at > top) change(words, at, { head: top, deprel: 'nmod' })
    })
    release(words, { verb, noun, top, subject: top, before })
    change(words, verb, { xpos: 'VBP', lemma: words[verb]!.form })
  }
}

/** Whether a noun that hangs as a phrase has a subject before the verb, or a person's name, which only a clause has: 'when Ada Brook rejected calls'. */
function hasOwnSubject(words: Word[], noun: number, verb: number): boolean {
  return words.some(({ head, deprel, upos }, at) => {
    if (at > verb || (head !== noun && head !== verb)) return false
    return (deprel === 'nsubj' && isNominal(upos)) || (upos === 'PROPN' && isNameBefore(words, at, verb))
  })
}

/** 'Ada Brook rejected': a name of several words right before a verb. */
function isNameBefore(words: Word[], name: number, verb: number): boolean {
  return words[verb - 1]!.head === name && words[verb - 1]!.deprel === 'flat'
}

/** Whether the noun is read as belonging to the one before the verb: by a preposition, or as another name for it right behind. */
function isHungOn(words: Word[], noun: number, before: number, verb: number): boolean {
  const { deprel } = words[noun]!
  return deprel === 'nmod' || (deprel === 'appos' && (before === verb - 1 || words[verb - 1]!.form === ','))
}

/**
 * 'Oslo, which has long opposed cuts', read as having cuts that are opposed: a participle between 'has' and the noun that this hangs on
 * is the verb. Changes `words` in place.
 */
export function freePerfects(words: Word[]): void {
  for (let aux = 0; aux < words.length; aux++) {
    const noun = words[aux]!.head
    if (words[aux]!.lemma !== 'have' || words[aux]!.deprel !== 'aux' || noun < aux || words[noun]!.upos !== 'NOUN')
      continue
    if (words.some(({ head, deprel }) => head === noun && deprel === 'cop')) continue
    const verb = words.findIndex(
      ({ head, deprel, xpos }, at) =>
        at > aux && at < noun && head === noun && deprel === 'amod' && /^VB[DN]$/.test(xpos),
    )
    if (verb < 0) continue
    const { head, deprel } = words[noun]!
    words.forEach((word, at) => {
      if (word.head === noun && at !== verb && (at < verb || (at > noun && OF_CLAUSES.has(relation(word)))))
        change(words, at, { head: verb })
    })
    change(words, verb, { head, deprel, xpos: 'VBN' })
    change(words, noun, { head: verb, deprel: 'obj' })
  }
}

/** Adverbs that stand within a perfect, and not before a participle that says of what kind something is. */
export const WITHIN = new Set(
  'far long already since repeatedly consistently always never recently again also twice often earlier previously now just later even ever initially'.split(
    ' ',
  ),
)

/**
 * 'Has so far resisted calls', read as having calls that are resisted: a participle behind such an adverb is the verb. Changes `words`
 * in place.
 */
export function perfectsBehindAdverbs(words: Word[]): void {
  words.forEach(({ lemma, upos, head, deprel }, have) => {
    if (
      lemma !== 'have' ||
      upos === 'AUX' ||
      !WITHIN.has(words[have + 1]?.form === 'so' ? 'far' : (words[have + 1]?.form ?? ''))
    )
      return
    const verb = have + (words[have + 1]!.form === 'so' ? 3 : 2)
    const noun = words[verb]?.head ?? -1
    if (!/^VB[DN]$/.test(words[verb]?.xpos ?? '')) return
    // 'Had earlier decided to send them', read as having, decided.
    if (noun === have && /^(?:xcomp|ccomp)$/.test(words[verb]!.deprel)) {
      words.forEach((word, at) => {
        if (at !== verb && word.head === have) change(words, at, { head: verb })
      })
      change(words, verb, { head, deprel, xpos: 'VBN', upos: 'VERB' })
      change(words, have, { head: verb, deprel: 'aux', upos: 'AUX' })
      return
    }
    if (words[verb]!.deprel !== 'amod' || noun < verb) return
    if (words[noun]!.head !== have || words[noun]!.deprel !== 'obj') return
    words.forEach((word, at) => {
      if (at !== noun && at !== verb && word.head === have) change(words, at, { head: verb })
      else if (word.head === noun && at < verb) change(words, at, { head: verb })
    })
    change(words, verb, { head, deprel, xpos: 'VBN', upos: 'VERB' })
    change(words, have, { head: verb, deprel: 'aux', upos: 'AUX' })
    change(words, noun, { head: verb })
    for (let at = have + 1; at < verb; at++) if (words[at]!.head === noun) change(words, at, { head: verb })
  })
}

interface Reading {
  verb: number
  noun: number
  /** What heads the clause as it was read. */
  top: number
  subject: number
  /** The last word of the subject's phrase. */
  before: number
}

function release(words: Word[], { verb, noun, top, subject, before }: Reading): void {
  const { head, deprel } = words[top]!
  words.forEach((word, at) => {
    if (word.head === top && at < verb && word.deprel === 'csubj') change(words, at, { deprel: 'advcl' })
    const ofClause = word.head === top && at > noun && OF_CLAUSES.has(relation(word))
    if (at > before && at < verb && (word.head === noun || word.head === top)) {
      if (relation(word) === 'case') change(words, at, { head: verb - 1 })
      else change(words, at, { head: verb, deprel: at === verb - 1 ? 'obl' : word.deprel })
    } else if (at !== verb && (ofClause || (word.head === noun && at < verb))) change(words, at, { head: verb })
  })
  change(words, subject, { head: verb, deprel: 'nsubj' })
  const marked = words.some((word) => word.head === verb && word.form === 'that')
  const next = nextClause(words, top)
  const hung = CLAUSAL.has(deprel) ? deprel : marked ? 'ccomp' : 'advcl'
  const place = next < 0 ? { head, deprel: hung } : { head: words[next]!.head, deprel: words[next]!.deprel }
  const xpos = words[verb]!.xpos === 'VBP' ? 'VBP' : 'VBD'
  change(words, verb, { ...place, upos: 'VERB', xpos, lemma: lemmaOf(words[verb]!) })
  if (next >= 0) change(words, next, { head: verb, deprel: 'conj' })
  change(words, noun, { head: verb, deprel: 'obj' })
  words.forEach((word, at) => {
    if (word.head === verb && word.deprel === 'acl') change(words, at, { deprel: 'advcl' })
  })
}

/** 'Oslo rejected calls, and the talks ended', read as calls that ended, beside the talks: where the next clause has a subject of its own; −1 where none does. */
function nextClause(words: Word[], noun: number): number {
  const { head, deprel } = words[noun]!
  if (!deprel.startsWith('nsubj') || head < noun) return -1
  const other = words.some(
    (word, at) => at > noun && at < head && word.head === head && word.deprel.startsWith('nsubj'),
  )
  return other ? head : -1
}

function pastForms(words: Word[]): number[] {
  const found: number[] = []
  for (let at = 0; at < words.length; at++) if (isPastForm(words, at)) found.push(at)
  return found
}

/** A past form taken for an adjective of the noun behind. */
function isPastForm(words: Word[], at: number): boolean {
  const word = words[at]!
  if (word.upos === 'NOUN') return word.deprel === 'compound' && isSet(word.lemma, words[word.head]!.lemma)
  if (word.deprel !== 'amod' && word.deprel !== 'compound') return false
  if (word.upos !== 'VERB') return word.upos === 'ADJ' && word.form.endsWith('ed') && lemmaOf(word) !== word.lemma
  // 'Both Oslo and Bern oppose talks'.
  if (word.xpos === 'VBP' && words[at - 1]?.upos === 'PROPN') return stanceEffects.get(word.lemma)?.kind === 'attitude'
  if (word.xpos !== 'VBD' && word.xpos !== 'VBN') return false
  return !words.some(({ head, deprel }) => head === at && /^(?:aux|obl)/.test(deprel))
}

/** 'Oslo cast doubt on it': a form that is a noun, too, is the verb of a phrase with the noun behind. */
function isSet(verb: string, noun: string): boolean {
  return (
    (phrasalVerbs.has(verb) && phrasalEffects.has(`${verb} ${noun}`)) || stanceIdioms.get(verb)?.next.has(noun) === true
  )
}

/** The verb of stance of which the form is a past, or the lemma it has. */
export function lemmaOf({ upos, form, lemma }: Word): string {
  if (upos === 'VERB') return lemma
  const stem = fold(form.toLowerCase().slice(0, -2))
  return [stem, fold(`${stem}e`)].find((verb) => stanceEffects.has(verb)) ?? lemma
}

/** The last word of a noun phrase right before a word, a day or what commas or dashes set apart between left out; −1 where there is none. */
export function lastOfSubject(words: Word[], verb: number): number {
  let at = verb - 1
  while (words[at]?.upos === 'ADV') at--
  const opener = openerOfAside(words, at)
  if (opener > 0) at = opener - 1
  while (words[at]?.upos === 'ADV') at--
  if (timeNouns.has(words[at]?.lemma ?? '') || isDay(words[at]?.form ?? '')) at -= words[at - 1]?.upos === 'ADP' ? 2 : 1
  return at >= 0 && isNominal(words[at]!.upos) ? at : -1
}

/**
 * The mark that opens what a mark at `close` ends, right behind a noun: a phrase ('Oslo, along with Bern, rejected talks', 'Oslo, under
 * pressure, rejected talks'), or anything between dashes. −1 where it is none.
 */
function openerOfAside(words: Word[], close: number): number {
  const mark = words[close]?.form ?? ''
  if (mark !== ',' && !DASH.test(mark)) return -1
  const opener = words.findLastIndex(({ form }, i) => i < close && form === mark)
  if (opener < 1 || close - opener > LONGEST_ASIDE || !isNominal(words[opener - 1]!.upos)) return -1
  const { form, upos, xpos } = words[opener + 1]!
  const phrase =
    upos === 'ADP' ||
    xpos === 'VBG' ||
    (xpos === 'VBN' && close - opener > 2) ||
    /^(?:along|like|unlike|as)$/i.test(form)
  return mark !== ',' || phrase ? opener : -1
}

const DASH = /^(?:[—–]|--?)$/
const LONGEST_ASIDE = 12

function isNominal(upos: string): boolean {
  return upos === 'NOUN' || upos === 'PROPN'
}

/** Whether a word has a verb in its clause: a copula or auxiliary, or a subject that is not the one right before `verb`. */
function hasVerb(words: Word[], node: number, verb: number): boolean {
  return words.some((word, at) => {
    if (word.head !== node) return false
    // 'Speaking in Rome, Oslo rejected calls': set off, it is no subject.
    if (word.deprel === 'csubj' && word.xpos === 'VBG' && at < verb) return false
    if (word.form === 'that' && at < verb) return false
    return (
      ['cop', 'aux'].includes(relation(word)) || (SUBJECTS.has(relation(word)) && !(at < verb && isNominal(word.upos)))
    )
  })
}
