import type { Word } from '../model/index.ts'
import { change } from './change.ts'
import { verbOfGerund } from './complements.ts'
import { gerundVerbs } from './en/complements.ts'
import { cueAdjectives, cueNouns, cueVerbs } from './en/cues.ts'
import { stanceEffects } from './en/effects.ts'
import { felt, labelling } from './en/stance.ts'
import { relation } from './tree.ts'

/**
 * 'Complained of Oslo blocking the talks', 'ruled out Bern sending them', read as talks that block or as Bern ruled out: what a word of
 * stance or saying is followed by, with a name before a gerund, is that the one named does it. Changes `words` in place.
 */
export function subjectsOfGerunds(words: Word[]): void {
  for (let gerund = 2; gerund < words.length; gerund++) {
    const { xpos, deprel } = words[gerund]!
    const name = gerund - 1
    if (words[name]!.upos !== 'PROPN' || words[name]!.xpos === 'POS') continue
    // 'About Oslo lifting the ban', read as a lifting ban.
    const lemma =
      xpos === 'VBG' ? words[gerund]!.lemma : deprel === 'compound' ? verbOfGerund(words[gerund]!) : undefined
    if (lemma === undefined) continue
    const first = startOfName(words, name)
    const before = first - 1
    if (before < 0) continue
    if (words[before]!.upos === 'ADP' && relation(words[before]!) === 'case') {
      const preposition = words[before]!.form.toLowerCase()
      // 'Came out against Oslo joining'.
      if (preposition === 'against' && words[before - 1]?.form === 'out' && words[before - 1]!.head === before - 2)
        hang(words, gerund, first, before, before - 2)
      else if (takesClause(words[before - 1], preposition)) hang(words, gerund, first, before, before - 1)
    } else {
      const verb = words[before]!.deprel === 'compound:prt' ? words[before]!.head : before
      const isApart = verb !== before
      const { lemma, upos } = words[verb]!
      const takes = gerundVerbs.has(lemma) || labelling.has(lemma) || (isApart && lemma === 'rule')
      if (upos === 'VERB' && takes) hang(words, gerund, first, -1, verb)
    }
  }
}

/**
 * 'Oslo is against Bern joining', read as Oslo being Bern, or Bern joining: the 'against' is what is said of the one, and what the other does
 * hangs on it. Changes `words` in place.
 */
export function sidesAgainstDeeds(words: Word[]): void {
  for (let side = 2; side < words.length - 2; side++) {
    if (words[side]!.form !== 'against') continue
    let is = side - 1
    while (is > 0 && (words[is]!.upos === 'ADV' || words[is]!.upos === 'PART')) is--
    const gerund = words.findIndex(({ xpos }, at) => at > side + 1 && xpos === 'VBG')
    if (words[is]!.lemma !== 'be' || gerund < 0 || !isDoer(words, side + 1, gerund)) continue
    const name = gerund - 1
    const clause = words[gerund]!.deprel === 'cop' ? words[gerund]!.head : gerund
    const parts = [words[is]!.head, name, clause]
    const top = parts.find((at) => at >= 0 && !parts.includes(words[at]!.head))
    const subject = words.findIndex(({ head, deprel }, at) => at < is && deprel === 'nsubj' && parts.includes(head))
    if (top === undefined || subject < 0) continue
    change(words, side, { upos: 'ADJ', xpos: 'JJ', head: words[top]!.head, deprel: words[top]!.deprel })
    change(words, is, { head: side, deprel: 'cop' })
    words.forEach(({ head, deprel }, at) => {
      if (at === side || at === is || at === name || at === clause || !parts.includes(head)) return
      if (at < side || OF_CLAUSES.has(deprel)) change(words, at, { head: side })
      else if (at < name) change(words, at, { head: name })
      else if (head === name) change(words, at, { head: clause })
    })
    change(words, name, { head: clause, deprel: 'nsubj' })
    change(words, clause, { head: side, deprel: 'ccomp' })
  }
}

/** Whether the words from `first` up to `end` are no more than a name, or a noun with whose it is. */
function isDoer(words: Word[], first: number, end: number): boolean {
  if (words[end - 1]!.upos !== 'PROPN' && words[first]!.xpos !== 'PRP$') return false
  return words.slice(first, end).every(({ upos, xpos }) => /^(?:DET|ADJ|NOUN|PROPN)$/.test(upos) || xpos === 'PRP$')
}

/** What hangs on a whole clause. */
const OF_CLAUSES = new Set(['punct', 'conj', 'cc', 'parataxis', 'discourse', 'advcl'])

/**
 * 'Would not hear of aid being cut', read as hearing of aid, as it is cut: what a noun before 'being' undergoes is what the governor is
 * about. Changes `words` in place.
 */
export function subjectsOfPassiveGerunds(words: Word[]): void {
  for (let being = 2; being < words.length - 1; being++) {
    const { form, deprel, head: verb } = words[being]!
    if (form !== 'being' || deprel !== 'aux:pass' || verb <= being) continue
    // 'Their answer to being cut off'.
    if (!/^(?:NOUN|PROPN)$/.test(words[being - 1]!.upos)) continue
    const { head: above, deprel: how } = words[verb]!
    if (above < 0 || !['acl', 'advcl', 'ccomp', 'xcomp'].includes(how)) continue
    const noun = how === 'acl' && above < being ? above : nounBefore(words, being)
    if (noun < 0 || words[noun]!.head < 0 || words[noun]!.head >= being) continue
    const { head: governor, deprel: place } = words[noun]!
    const opener = words.findIndex((word, at) => at < noun && word.head === noun && word.deprel === 'case')
    if (opener < 0 ? place !== 'obj' : !GOVERNING.has(words[opener]!.form.toLowerCase())) continue
    if (opener < 0 && stanceEffects.get(words[governor]!.lemma)?.kind !== 'attitude') continue
    if (opener >= 0) change(words, opener, { head: verb, deprel: 'mark' })
    change(words, verb, { head: governor, deprel: words[governor]!.upos === 'NOUN' ? 'acl' : 'ccomp' })
    change(words, noun, { head: verb, deprel: 'nsubj:pass' })
  }
}

const GOVERNING = new Set(['of', 'about', 'against', 'at', 'over', 'to', 'on'])

/** The noun whose phrase ends right before a word: 'aid for Oslo being cut'; of 'the idea of aid being cut' the aid. */
function nounBefore(words: Word[], end: number): number {
  let noun = end - 1
  for (let steps = 0; steps < 4; steps++) {
    const { head, deprel } = words[noun]!
    if (head < 0 || head >= end || !['nmod', 'compound', 'flat', 'conj'].includes(relation(words[noun]!))) break
    const opener = words.find((word, at) => at < noun && word.head === noun && word.deprel === 'case')
    if (deprel === 'nmod' && takesClause(words[head], opener?.form.toLowerCase() ?? '')) break
    noun = head
  }
  return /^(?:NOUN|PROPN)$/.test(words[noun]!.upos) ? noun : -1
}

/** Where the words of a name begin that end at `last`, an article among them. */
function startOfName(words: Word[], last: number): number {
  let first = last
  while (first > 0 && (/^NNPS?$/.test(words[first - 1]!.xpos) || words[first - 1]!.upos === 'PROPN')) first--
  return first > 0 && words[first - 1]!.form.toLowerCase() === 'the' ? first - 1 : first
}

/** Whether what a word goes on about by such a preposition may be a clause. */
function takesClause(word: Word | undefined, preposition: string): boolean {
  if (word === undefined) return false
  const { lemma, upos } = word
  if (PLAIN.has(preposition)) {
    const known = stanceEffects.get(lemma)?.kind === 'attitude' || PROSPECTS.has(lemma)
    if (upos === 'NOUN') return known || cueNouns.has(lemma)
    return known || (upos === 'ADJ' ? cueAdjectives.has(lemma) : upos === 'VERB' && cueVerbs.has(lemma))
  }
  if (preposition === 'with' || preposition === 'by')
    return (
      (upos === 'ADJ' && stanceEffects.get(lemma)?.kind === 'attitude') || (preposition === 'by' && felt.has(lemma))
    )
  return WITH_OWN.get(preposition)?.has(lemma) ?? false
}

const PLAIN = new Set(['of', 'about', 'against', 'at', 'over'])
const PROSPECTS = new Set(
  'idea prospect possibility risk danger threat thought notion question chance likelihood scenario spectre specter vision case'.split(
    ' ',
  ),
)
const WITH_OWN = new Map([
  ['to', new Set('object opposed objection opposition resistance averse resistant alternative hostile'.split(' '))],
  ['on', new Set('insist count rely depend bank bet keen'.split(' '))],
])

/** Makes the gerund hang on its governor, by the preposition where there is one, with the name for its subject. */
function hang(words: Word[], gerund: number, first: number, preposition: number, governor: number): void {
  const name = gerund - 1
  const { head, deprel } = words[gerund]!
  const isPart = deprel === 'amod' || deprel === 'compound' || deprel === 'acl'
  const object = isPart && head > gerund ? head : -1
  const isOwn = head === governor || head === name || (object >= 0 && words[object]!.head === governor)
  if (!isOwn) return
  for (let at = first; at < name; at++) {
    const above = words[at]!.head
    if (above === object || above > gerund || above === gerund) change(words, at, { head: name })
  }
  if (preposition >= 0) change(words, preposition, { head: gerund, deprel: 'mark' })
  const isNoun = words[governor]!.upos === 'NOUN'
  change(words, gerund, {
    upos: 'VERB',
    xpos: 'VBG',
    lemma: verbOfGerund(words[gerund]!) ?? words[gerund]!.lemma,
    head: governor,
    deprel: isNoun ? 'acl' : 'ccomp',
  })
  change(words, name, { head: gerund, deprel: 'nsubj' })
  if (object >= 0) change(words, object, { head: gerund, deprel: 'obj' })
  // What hung on the governor behind the gerund is told of what is done.
  for (let at = gerund + 1; at < words.length; at++)
    if (words[at]!.head === governor && object >= 0 && relation(words[at]!) === 'obl')
      change(words, at, { head: gerund })
}
