import type { Word } from '../model/index.ts'
import { change } from './change.ts'
import { verbOfGerund } from './complements.ts'
import { gerundVerbs } from './en/complements.ts'
import { cueAdjectives, cueNouns, cueVerbs } from './en/cues.ts'
import { stanceEffects } from './en/effects.ts'
import { felt } from './en/stance.ts'
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
      if (takesClause(words[before - 1], words[before]!.form.toLowerCase()))
        hang(words, gerund, first, before, before - 1)
    } else {
      const verb = words[before]!.deprel === 'compound:prt' ? words[before]!.head : before
      const isApart = verb !== before
      const { lemma, upos } = words[verb]!
      if (upos === 'VERB' && (gerundVerbs.has(lemma) || (isApart && lemma === 'rule')))
        hang(words, gerund, first, -1, verb)
    }
  }
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
