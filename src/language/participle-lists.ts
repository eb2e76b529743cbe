import type { Word } from '../model/index.ts'
import { change } from './change.ts'
import { stanceEffects } from './en/effects.ts'
import { reactingVerbs } from './en/parted.ts'
import { clausalPhraseBefore, phraseBefore } from './phrases.ts'
import { dependsOn } from './tree.ts'

/**
 * 'Is backed by Oslo, opposed by Bern and viewed with suspicion by Rome', read as an Oslo that is opposed by Bern, or as Rome's active verb:
 * of participles in a list, each with its own agent, all are said of what the first is said of. Changes `words` in place.
 */
export function participlesInLists(words: Word[]): void {
  for (let first = 1; first < words.length - 4; first++) {
    if (!isDoneBy(words, first) || words[first]!.xpos !== 'VBN') continue
    const others = listedBehind(words, first)
    for (const at of others) {
      const { head, deprel } = words[at]!
      if ((head !== first || deprel !== 'conj') && !dependsOn(words, first, at))
        change(words, at, { head: first, deprel: 'conj' })
      if (words[at]!.xpos === 'VBD') change(words, at, { xpos: 'VBN' })
      takeAgent(words, at)
      const joint = openerOf(words, at)
      if (words[joint]!.upos === 'CCONJ' && words[joint]!.head !== at) change(words, joint, { head: at, deprel: 'cc' })
    }
    if (others.length > 0) hangOnObject(words, first)
    first = others.at(-1) ?? first
  }
}

/** 'Debated a plan, rejected by Oslo and hailed by Bern', read as rejected while debating: what each is said of is the object before the comma. */
function hangOnObject(words: Word[], first: number): void {
  const { head, deprel } = words[first]!
  if (deprel !== 'advcl' || head > first || words[first - 1]!.form !== ',') return
  const noun = phraseBefore(words, first - 2)
  if (noun > head && words[noun]!.head === head && words[noun]!.deprel === 'obj')
    change(words, first, { head: noun, deprel: 'acl' })
}

/** The participles behind one that are joined with it; those behind a comma alone only where an 'and' or 'but' closes the list. */
function listedBehind(words: Word[], first: number): number[] {
  const found: number[] = []
  let closed = 0
  for (let at = first + 3; at < words.length - 2; at++) {
    const { upos, form, deprel } = words[at]!
    if (/^[.;:!?]$/.test(form) || /^nsubj/.test(deprel) || deprel === 'mark') break
    if (upos !== 'VERB' || !/^VB[ND]$/.test(words[at]!.xpos)) {
      if (upos === 'VERB' || upos === 'AUX') break
      continue
    }
    const joint = openerOf(words, at)
    const isJoined = words[joint]?.upos === 'CCONJ'
    if (hasOwnSubject(words, at)) break
    // 'Backed by Oslo, opposed by Bern, and shelved'.
    if (isJoined && !isDoneBy(words, at)) closed = found.length
    if (!isDoneBy(words, at) || !isOfMind(words, at)) break
    if (!isJoined && words[joint]?.form !== ',') break
    found.push(at)
    if (isJoined) closed = found.length
  }
  return found.slice(0, closed)
}

/** Whether a verb tells what somebody thinks or makes of a thing: 'opposed by Oslo', 'viewed with suspicion by Oslo'; not 'led by Oslo', 'followed by'. */
function isOfMind(words: Word[], verb: number): boolean {
  const { lemma } = words[verb]!
  const effect = stanceEffects.get(lemma)
  if (effect && (effect.kind === 'attitude' || effect.policy < 0)) return true
  return reactingVerbs.has(lemma) && (words[verb + 1]!.form !== 'by' || words[verb - 1]!.upos === 'ADV')
}

/** The word before a verb and its adverbs. */
function openerOf(words: Word[], verb: number): number {
  let at = verb - 1
  while (at > 0 && words[at]!.upos === 'ADV') at--
  return at
}

/** Whether 'by' and whoever does it stand behind a verb, and nothing but a short phrase between: 'viewed with suspicion by Oslo'. */
function isDoneBy(words: Word[], verb: number): boolean {
  if (words[verb]!.upos !== 'VERB') return false
  for (let at = verb + 1; at < words.length - 1 && at < verb + 7; at++) {
    const { form, upos } = words[at]!
    if (form === 'by') return true
    if (upos === 'VERB' || upos === 'AUX' || upos === 'PUNCT' || upos === 'CCONJ') return false
  }
  return false
}

/** 'Viewed with suspicion by Oslo', read as a suspicion by Oslo. */
function takeAgent(words: Word[], verb: number): void {
  const by = words.findIndex(({ form }, at) => at > verb && form === 'by')
  const agent = words[by]!.head
  if (by > agent || words[agent]!.head === verb || dependsOn(words, verb, agent)) return
  // Hung on what stands between, or on a name before.
  if (/^(?:nmod|conj|obl)/.test(words[agent]!.deprel)) change(words, agent, { head: verb, deprel: 'obl:agent' })
}

/**
 * 'Signed by Oslo, Bern and Rome', read as a letter that is Bern, or one that Bern and Rome wrote on: names in a list behind 'by' all do what the
 * participle says. Changes `words` in place.
 */
export function agentsInLists(words: Word[]): void {
  for (let by = 2; by < words.length - 3; by++) {
    const participle = by - 1
    if (words[by]!.form !== 'by' || words[participle]!.xpos !== 'VBN') continue
    const [first, ...others] = listedNames(words, by + 1)
    if (first === undefined || others.length === 0 || words[first]!.head !== participle) continue
    const strayed = others.filter((at) => words[at]!.head !== first)
    if (strayed.some((at) => dependsOn(words, participle, at) && !isSubjectBehind(words, at, participle))) continue
    for (const at of strayed) change(words, at, { head: first, deprel: 'conj' })
  }
}

/** Whether a word was taken for the subject of a verb that has one before it, too: 'a letter signed by Oslo and Bern urges it'. */
function isSubjectBehind(words: Word[], node: number, participle: number): boolean {
  const { head, deprel } = words[node]!
  return deprel === 'nsubj' && words[words[participle]!.head]?.head === head
}

/** The last words of names in a list that an 'and' closes; none where no list stands there. */
function listedNames(words: Word[], from: number): number[] {
  const found: number[] = []
  let closed = false
  for (let at = from; at < words.length && !closed; at++) {
    const isLast = words[at - 1]!.upos === 'CCONJ'
    while (words[at] && /^(?:DET|ADJ)$/.test(words[at]!.upos)) at++
    let end = at
    while (words[end]?.upos === 'PROPN') end++
    if (end === at) return []
    found.push(end - 1)
    closed = isLast
    const next = words[end]
    if (!closed && next?.form !== ',' && next?.form !== 'and') return []
    // 'Bern, and'.
    at = next?.form === ',' && words[end + 1]?.upos === 'CCONJ' ? end + 1 : end
  }
  return closed ? found : []
}

function hasOwnSubject(words: Word[], verb: number): boolean {
  return words.some(({ head, deprel }) => head === verb && /^(?:nsubj|aux|cop|mark)/.test(deprel))
}

/**
 * 'The plan to send them — coolly received in Oslo and rejected in Bern — was dropped', read as clauses of the sending: participles that
 * dashes set apart are said of the phrase before. Changes `words` in place.
 */
export function participlesBetweenDashes(words: Word[]): void {
  const open = words.findIndex(({ form }) => DASH.test(form))
  const close = words.findIndex(({ form }, at) => at > open + 2 && DASH.test(form))
  if (open < 1 || close < 0) return
  const verbs: number[] = []
  for (let at = open + 1; at < close; at++) {
    const { xpos, upos, deprel } = words[at]!
    if ((/^nsubj/.test(deprel) && upos !== 'ADV') || /^VB[ZP]?$|^MD$/.test(xpos)) return
    if (upos === 'VERB' && /^VB[ND]$/.test(xpos) && /^[,–—-]+$|^(?:and|but|or)$/.test(words[openerOf(words, at)]!.form))
      verbs.push(at)
  }
  const [first] = verbs
  if (first === undefined || openerOf(words, first) !== open) return
  const noun = clausalPhraseBefore(words, open, close)
  if (noun < 0 || verbs.some((verb) => dependsOn(words, noun, verb))) return
  change(words, first, { head: noun, deprel: 'acl', xpos: 'VBN' })
  for (const verb of verbs.slice(1)) change(words, verb, { head: first, deprel: 'conj', xpos: 'VBN' })
  words.forEach(({ head, deprel }, at) => {
    if (at > open && at < close && head < open && at !== first) change(words, at, { head: first })
    if (at > open && at < close && deprel === 'nsubj') change(words, at, { deprel: 'advmod' })
  })
}

const DASH = /^(?:–|—|--|-)$/

/**
 * 'A paper circulated by Oslo argues for it', read as a paper that circulated: a participle with its agent right behind a noun tells of that, where
 * another verb without a subject follows. Changes `words` in place.
 */
export function participlesBeforeVerbs(words: Word[]): void {
  for (let participle = 1; participle < words.length - 3; participle++) {
    const noun = participle - 1
    const { upos, xpos, head, deprel } = words[participle]!
    if (upos !== 'VERB' || !/^VB[ND]$/.test(xpos) || words[participle + 1]!.form !== 'by') continue
    if (words[noun]!.head !== participle || !/^nsubj/.test(words[noun]!.deprel) || words[noun]!.upos !== 'NOUN')
      continue
    const verb = words.findIndex(
      (word, at) =>
        at > participle && word.head === participle && /^VB[DZP]$/.test(word.xpos) && word.deprel === 'conj',
    )
    if (verb < 0 || words.some((word) => word.head === verb && /^(?:nsubj|cc|mark|aux)/.test(word.deprel))) continue
    if (words.slice(participle, verb).some(({ form }) => form === ',')) continue
    words.forEach((word, at) => {
      if (word.head === participle && at > verb) change(words, at, { head: verb })
    })
    change(words, verb, { head, deprel })
    change(words, noun, { head: verb, deprel: 'nsubj' })
    change(words, participle, { head: noun, deprel: 'acl', xpos: 'VBN' })
  }
}
