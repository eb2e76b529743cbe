import type { Word } from '../model/index.ts'
import { change } from './change.ts'
import { addingPhrases, facingNouns, finiteGerundVerbs, gerundVerbs, unaidedVerbs } from './en/complements.ts'
import { stanceEffects } from './en/effects.ts'
import { judgedBehind, labelling, outcomes } from './en/stance.ts'
import { has } from './told.ts'
import { dependsOn, relation } from './tree.ts'

/**
 * 'Must stop blocking sanctions', read as sanctions that block: a gerund right behind a verb that takes one, or its particle, has the noun behind
 * as its object. Changes `words` in place.
 */
export function gerundsOfVerbs(words: Word[]): void {
  for (let i = 1; i < words.length; i++) {
    const word = words[i]!
    const noun = word.head
    const parted = words[i - 1]!.deprel === 'compound:prt'
    const verb = parted ? words[i - 1]!.head : i - 1
    // 'That it stop buying it', read as stopping while it buys.
    if (word.xpos === 'VBG' && word.deprel === 'advcl' && noun === i - 1 && gerundVerbs.has(words[noun]!.lemma))
      change(words, i, { deprel: 'xcomp' })
    if (word.xpos !== 'VBG' || word.deprel !== 'amod' || noun <= i || unaidedVerbs.has(word.lemma)) continue
    if (words[noun]!.head !== verb || relation(words[noun]!) !== 'obj') continue
    // 'Support halting purchases', not 'support existing rules'.
    const effect = stanceEffects.get(word.lemma)
    const halts = effect?.kind === 'deed' && effect.policy < 0 && finiteGerundVerbs.has(words[verb]!.form.toLowerCase())
    if (words[verb]!.upos !== 'VERB' || !(parted || halts || gerundVerbs.has(words[verb]!.lemma))) continue
    for (let at = noun + 1; at < words.length; at++)
      if (words[at]!.head === verb && relation(words[at]!) === 'obl') change(words, at, { head: i })
    change(words, noun, { head: i })
    change(words, i, { head: verb, deprel: 'xcomp' })
  }
}

/**
 * 'Oslo is against sending them', read as Oslo sending: an 'against' or 'for' between the two makes it what somebody is for or against.
 * Changes `words` in place.
 */
export function gerundsOfSides(words: Word[]): void {
  for (let side = 1; side < words.length - 1; side++) {
    const { form, head } = words[side]!
    if (!/^(?:against|for)$/i.test(form) || head !== side + 1 || words[head]!.xpos !== 'VBG') continue
    words.forEach((word, at) => {
      if (at < side && word.head === head && word.deprel === 'aux' && word.lemma === 'be')
        change(words, at, { deprel: 'cop' })
    })
  }
}

/**
 * 'Lifting penalties would help them', read as penalties that lift: what a verb of deeds is done to at the head of a clause is its
 * object, and the deed is the subject. Changes `words` in place.
 */
export function gerundsAsSubjects(words: Word[]): void {
  words.forEach((word, at) => {
    const opens = at === 0 || ['SCONJ', 'PUNCT', 'CCONJ'].includes(words[at - 1]!.upos)
    const lemma = opens ? verbOfGerund(word) : undefined
    if (lemma === undefined) return
    let noun = at + 1
    while (words[noun] && /^(?:ADJ|DET)$/.test(words[noun]!.upos)) noun++
    while (words[noun + 1]?.upos === 'NOUN' && words[noun]?.head === noun + 1) noun++
    const thing = words[noun]
    if (thing?.upos !== 'NOUN' || !thing.deprel.startsWith('nsubj') || thing.head <= noun) return
    const hung =
      word.head === noun ? /^(?:amod|compound)$/ : word.head === thing.head ? /^(?:advcl|csubj|nsubj)$/ : undefined
    if (!hung?.test(relation(word)) || isPluralVerb(words, thing.head)) return
    change(words, at, { upos: 'VERB', xpos: 'VBG', lemma, head: thing.head, deprel: 'csubj' })
    change(words, noun, { head: at, deprel: 'obj' })
  })
}

/** The verb of deeds of which a word is the gerund, but for those that need no object. */
export function verbOfGerund({ form }: Word): string | undefined {
  const lower = form.toLowerCase()
  if (lower.length < 5 || !lower.endsWith('ing')) return undefined
  const stem = lower.slice(0, -3)
  return [stem, `${stem}e`, stem.replace(/(.)\1$/, '$1')].find(
    (verb) => stanceEffects.get(verb)?.kind === 'deed' && !unaidedVerbs.has(verb),
  )
}

/** 'Easing prices are', 'have': the verb goes with more than one thing. */
function isPluralVerb(words: Word[], verb: number): boolean {
  return words.some(
    ({ form, head, upos }, at) =>
      (at === verb || (head === verb && upos === 'AUX')) && /^(?:are|were|have|do)$/i.test(form),
  )
}

/**
 * 'Insisted on imposing sanctions', read as sanctions that impose: a gerund right behind a preposition has the noun behind as its
 * object. Changes `words` in place.
 */
export function gerundsOfPrepositions(words: Word[]): void {
  for (let i = 1; i < words.length; i++) {
    const word = words[i]!
    // 'Of blocking higher pay', read as higher by blocking.
    const described = word.head > i && words[word.head]!.upos === 'ADJ' && words[word.head]!.deprel === 'amod'
    const noun = described ? words[word.head]!.head : word.head
    if ((word.deprel !== 'amod' && word.deprel !== 'advmod') || noun <= i) continue
    const preposition = words[i - 1]!
    if (preposition.deprel !== 'case' || preposition.head !== noun) continue
    const lemma = word.xpos === 'VBG' ? word.lemma : verbOfGerund(word)
    // 'In opposing camps'.
    const unaided = lemma === 'oppose' ? facingNouns.has(words[noun]!.lemma) : unaidedVerbs.has(lemma ?? '')
    if (lemma === undefined || unaided) continue
    const { head, deprel } = words[noun]!
    if (head < 0 || !['obl', 'nmod'].includes(deprel)) continue
    change(words, i - 1, { head: i, deprel: 'mark' })
    change(words, i, { upos: 'VERB', xpos: 'VBG', lemma, head, deprel: deprel === 'obl' ? 'advcl' : 'acl' })
    change(words, noun, { head: i, deprel: 'obj' })
  }
}

/** 'Give up gas, to say nothing of oil': what such a phrase adds is joined to the noun before. Changes `words` in place. */
export function phrasesThatAdd(words: Word[]): void {
  for (let start = 2; start < words.length - 3; start++) {
    if (words[start]!.upos !== 'PART') continue
    const phrase = addingPhrases.find((forms) =>
      forms.every((form, i) => words[start + i]?.form.toLowerCase() === form),
    )
    if (!phrase) continue
    const end = start + phrase.length
    let first = start - 1
    if (words[first]!.form === ',') first--
    if (words[first]!.upos !== 'NOUN' && words[first]!.upos !== 'PROPN') continue
    const noun = words.findIndex(
      ({ upos, head }, at) => at >= end && (upos === 'NOUN' || upos === 'PROPN') && (head < end || head < 0),
    )
    if (noun < 0 || noun > end + 6 || dependsOn(words, first, noun)) continue
    change(words, start, { head: noun, deprel: 'cc' })
    for (let at = start + 1; at < end; at++) change(words, at, { head: start, deprel: 'fixed' })
    for (let at = end; at < words.length; at++)
      if (words[at]!.head >= start && words[at]!.head < end) change(words, at, { head: noun })
    change(words, noun, { head: first, deprel: 'conj' })
  }
}

/** Relations by which a parser hangs what a verb calls its object, where it does not see that it does. */
const MISHUNG = new Set(['appos', 'obl', 'obl:unmarked', 'nmod', 'nmod:unmarked', 'dep', 'parataxis', 'acl'])
const QUOTATION_MARK = /^(?:["“”„‘’`]|''|``)$/

/**
 * 'Considers the pipeline a dangerous step', read as a pipeline, the step: what a verb of naming calls its object stands behind it
 * without comma or preposition, in quotation marks or without. Changes `words` in place.
 */
export function labelsOfVerbs(words: Word[]): void {
  namesCalledSo(words)
  words.forEach((object, at) => {
    const verb = object.head
    if (verb >= at || words[verb]?.upos !== 'VERB' || !labelling.has(words[verb].lemma)) return
    // 'Thinks arming them immoral', 'called Oslo arming them immoral'.
    if (/^[cx]comp$/.test(object.deprel) && object.xpos === 'VBG' && opensAt(words, at, verb + 1)) {
      const noun = secondObject(words, at)
      if (noun > 0) change(words, noun, { head: verb, deprel: 'xcomp' })
      else labelBehind(words, at)
    }
    if (object.deprel !== 'obj') return
    quotedNoun(words, at)
    const label = words.findIndex((word, i) => {
      if (i <= at || word.upos !== 'NOUN' || !MISHUNG.has(word.deprel)) return false
      const first = words.findIndex(
        ({ head, form }, child) => child > at && (child === i || head === i) && !QUOTATION_MARK.test(form),
      )
      const opens = relation(words[first]!) === 'det' && /^(?:an?|the)$/i.test(words[first]!.form)
      const before = words[QUOTATION_MARK.test(words[first - 1]!.form) ? first - 2 : first - 1]!
      const behind = before.upos !== 'PUNCT' && before.upos !== 'ADP'
      const marked = words.some(({ head, deprel }) => head === i && (deprel === 'case' || deprel === 'mark'))
      return opens && behind && !marked && (word.head === verb || dependsOn(words, i, at))
    })
    if (label > 0) change(words, label, { head: verb, deprel: 'xcomp' })
    else labelBehind(words, at)
  })
  labelsOfRelatives(words)
}

/** Whether a gerund and who does it begin right at `start`. */
function opensAt(words: Word[], gerund: number, start: number): boolean {
  if (gerund === start) return !has(words, gerund, 'nsubj')
  if (has(words, gerund, 'aux') || has(words, gerund, 'mark')) return false
  return words.slice(start, gerund).every((_, i) => dependsOn(words, start + i, gerund))
}

/** 'Considers sending them abroad a folly': a noun with 'a' that hangs on the gerund as a second object; −1 where there is none. */
function secondObject(words: Word[], gerund: number): number {
  const [first] = words.flatMap(({ head, deprel }, at) => (head === gerund && deprel === 'obj' ? [at] : []))
  if (first === undefined) return -1
  return words.findIndex(
    ({ head, deprel, upos }, at) =>
      at > first &&
      head === gerund &&
      deprel === 'obj' &&
      upos === 'NOUN' &&
      words.some((word) => word.head === at && /^an?$/i.test(word.form)) &&
      !words.some((word) => word.head === at && /^(?:case|cc|conj)$/.test(word.deprel)),
  )
}

/**
 * 'Called the plan to send them absurd', 'described the wish to join as a mistake', read as sending or joining so: what judges closes what a
 * verb of naming says, and hangs on the verb.
 */
function labelBehind(words: Word[], object: number): void {
  const verb = words[object]!.head
  const label = words.findIndex((_, at) => at > object && isLabel(words, at) && dependsOn(words, at, verb))
  if (label < 0) return
  const named = has(words, label, 'case') || has(words, label, 'mark')
  if (words[label]!.head === verb) {
    // 'Called the plan unwise', read as calling it in an unwise way.
    if (!named && /^(?:advmod|obl|obj|acl)$/.test(words[label]!.deprel) && /^AD[JV]$/.test(words[label]!.upos))
      change(words, label, { deprel: 'xcomp', upos: 'ADJ' })
    return
  }
  change(words, label, { head: verb, deprel: named ? 'obl' : 'xcomp' })
  words.forEach(({ head }, clause) => {
    // 'The refusal to back them' was torn apart by it.
    const opens = words[object + 1]!.head === clause && relation(words[object + 1]!) === 'mark'
    if (opens && head === verb && /^(?:xcomp|advcl)$/.test(relation(words[clause]!)))
      change(words, clause, { head: object, deprel: 'acl' })
  })
}

/** 'Called NATO brain-dead', read as a dead of that name: the name right behind the verb is what is called so. */
function namesCalledSo(words: Word[]): void {
  words.forEach((label, at) => {
    const verb = label.head
    if (label.deprel !== 'xcomp' || label.upos !== 'ADJ' || verb < 0 || has(words, verb, 'obj')) return
    if (!labelling.has(words[verb]!.lemma) && !/^(?:declare|pronounce)$/.test(words[verb]!.lemma)) return
    const name = words[verb + 1]
    if (name?.upos !== 'PROPN' || name.deprel !== 'compound' || !dependsOn(words, verb + 1, at)) return
    change(words, verb + 1, { head: verb, deprel: 'obj' })
  })
}

/** Whether a word judges, stands by itself or behind 'as', and ends what is said. */
function isLabel(words: Word[], at: number): boolean {
  const { head, upos, lemma, deprel } = words[at]!
  if (head < 0 || head > at || deprel === 'conj' || !['ADJ', 'NOUN', 'VERB', 'ADV'].includes(upos)) return false
  // 'Finds ways to ease tensions'.
  if (deprel === 'obj' && !words.slice(head, at).some((word) => word.head === head && word.deprel === 'obj'))
    return false
  const own = words.flatMap((word, child) => (word.head === at ? [child] : []))
  const judges = [at, ...own.filter((child) => relation(words[child]!) === 'amod')].some(
    (node) => stanceEffects.get(words[node]!.lemma)?.kind === 'value' || (upos === 'NOUN' && outcomes.has(lemma)),
  )
  if (!judges && !leadsToJudgement(words, at, own)) return false
  const marks = own.filter((child) => /^(?:case|mark)$/.test(relation(words[child]!)))
  const first = Math.min(at, ...own)
  const next = Math.max(at, ...own.filter((child) => words[child]!.upos !== 'PUNCT')) + 1
  // 'Thinks it unwise as long as they talk'.
  const untilWhen = /^(?:as|so)$/.test(words[next]?.form ?? '') && words[next + 1]?.form === 'long'
  const ends =
    upos === 'ADJ' || untilWhen || words[next] === undefined || ['PUNCT', 'CCONJ', 'SCONJ'].includes(words[next]!.upos)
  if (marks.length > 0) return ends && marks.every((mark) => words[mark]!.form === 'as')
  return ends && words[first - 1]!.upos !== 'ADP' && words[first - 1]!.form !== ','
}

/** 'As a cause of war', 'as a source of stability'. */
function leadsToJudgement(words: Word[], noun: number, own: number[]): boolean {
  const prepositions = judgedBehind.get(words[noun]!.lemma)
  if (prepositions === undefined) return false
  return own.some((child) => {
    const { deprel, lemma } = words[child]!
    if (deprel !== 'nmod' || !(outcomes.has(lemma) || stanceEffects.get(lemma)?.kind === 'value')) return false
    return words.some((word) => word.head === child && word.deprel === 'case' && prepositions.includes(word.form))
  })
}

/** 'Called it "a pension cut"', read as a pension that cuts: what stands in quotation marks behind an object is no clause about it. */
function quotedNoun(words: Word[], object: number): void {
  words.forEach(({ upos, deprel, head }, at) => {
    const noun = words[at - 1]
    if (upos !== 'VERB' || !deprel.startsWith('acl') || head !== object || noun?.deprel !== 'nsubj' || noun.head !== at)
      return
    const first = words.findIndex(({ head: own }, child) => own === at - 1 || child === at - 1)
    if (first <= object || relation(words[first]!) !== 'det' || !QUOTATION_MARK.test(words[first - 1]!.form)) return
    change(words, at, { upos: 'NOUN', xpos: 'NN', head: object })
    change(words, at - 1, { deprel: 'compound' })
    change(words, first, { head: at })
  })
}

/** 'Talks, which he called a disaster', read as calling a disaster: the object is the word that opens the clause. */
function labelsOfRelatives(words: Word[]): void {
  words.forEach(({ form, deprel, head: verb }, at) => {
    if (deprel !== 'obj' || verb <= at || !/^(?:which|that|whom|what)$/i.test(form)) return
    if (!labelling.has(words[verb]!.lemma)) return
    const label = words.findIndex(({ head, deprel: own }, i) => i > verb && head === verb && own === 'obj')
    if (label > 0) change(words, label, { deprel: 'xcomp' })
  })
}

/** 'When it comes to arms, Oslo hesitates': the noun is what the main verb is about. Changes `words` in place. */
export function whenItComesTo(words: Word[]): void {
  for (let start = 0; start < words.length - 5; start++) {
    if (!OPENING.every((forms, i) => forms.includes(words[start + i]!.form.toLowerCase()))) continue
    const to = start + OPENING.length - 1
    const noun = words[to]!.head
    const { head } = words[start + 2]!
    if (noun < to || head < 0 || dependsOn(words, head, noun)) continue
    for (let at = start; at < to; at++) change(words, at, { head: noun, deprel: 'dep' })
    for (let at = to; at < words.length; at++)
      if (words[at]!.head >= start && words[at]!.head < to) change(words, at, { head: noun })
    change(words, noun, { head, deprel: 'obl' })
    change(words, start + 1, { deprel: 'expl' })
  }
}

const OPENING = [['when'], ['it'], ['comes', 'came'], ['to']]
