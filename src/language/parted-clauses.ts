import type { Word } from '../model/index.ts'
import { change } from './change.ts'
import { cueNouns, cueVerbs } from './en/cues.ts'
import { SUBJECTS } from './subjects.ts'
import { has } from './told.ts'
import { relation } from './tree.ts'

const NOMINAL = new Set(['NOUN', 'PROPN', 'PRON'])
const PARTICIPLES = new Set(['VBG', 'VBN'])

/**
 * 'Oslo, having long resisted, has agreed', read as Oslo resisting beside a verb without a subject: what a participle between commas
 * parts from its verb is the subject of that. Changes `words` in place.
 */
export function subjectsBeforeParticiples(words: Word[]): void {
  words.forEach(({ upos, deprel, head: clause }, at) => {
    if (!NOMINAL.has(upos) || !deprel.startsWith('nsubj') || clause <= at) return
    const participle = words[clause]!
    const main = participle.head
    if (!/^(?:advcl|parataxis|dep)$/.test(relation(participle)) || main <= clause || words[main]!.upos !== 'VERB')
      return
    let comma = at + 1
    while (comma < clause && words[comma]!.form !== ',') comma++
    if (comma === clause || !opensParticiple(words, comma + 1, clause)) return
    if (words.some((word) => word.head === main && SUBJECTS.has(relation(word)))) return
    change(words, at, { head: main, deprel: has(words, main, 'aux:pass') ? 'nsubj:pass' : 'nsubj' })
  })
}

/**
 * 'Asked that penalties imposed on them be lifted', read as penalties that imposed: what is to 'be' done is done to the subject, and the
 * participle says which. Changes `words` in place.
 */
export function passivesBehindParticiples(words: Word[]): void {
  for (let be = 3; be < words.length - 1; be++) {
    if (words[be]!.form !== 'be' || words[be - 1]!.form === 'to' || /^(?:AUX|PART|PRON)$/.test(words[be - 1]!.upos))
      continue
    const done = words[be]!.head
    if (done !== be + 1 || words[done]!.xpos !== 'VBN') continue
    const { head: above } = words[done]!
    const participle = words.findLastIndex(
      ({ upos, head }, at) => at < be && upos === 'VERB' && (at === above || (head === above && above >= 0)),
    )
    if (participle < 0 || words[participle]!.head === done) continue
    if (
      !/^VB[DN]$/.test(words[participle]!.xpos) ||
      has(words, participle, 'aux') ||
      has(words, participle, 'aux:pass')
    )
      continue
    const subject = words.findIndex(({ head, deprel }) => head === participle && SUBJECTS.has(deprel.split(':')[0]!))
    if (subject < 0 || subject > participle || words.some(({ head, deprel }) => head === done && /^nsubj/.test(deprel)))
      continue
    const { head, deprel } = words[participle]!
    for (let at = 0; at < participle; at++)
      if (words[at]!.head === participle && words[at]!.deprel === 'mark') change(words, at, { head: done })
    change(words, done, { head, deprel })
    change(words, subject, { head: done, deprel: 'nsubj:pass' })
    change(words, participle, { head: subject, deprel: 'acl', xpos: 'VBN' })
  }
}

/** Whether a clause begins at a word with its participle, or with an adverb before that: 'having resisted', 'long pressed to'. */
function opensParticiple(words: Word[], first: number, clause: number): boolean {
  let at = first
  while (at < clause && words[at]!.upos === 'ADV') at++
  return PARTICIPLES.has(words[at]!.xpos) && (at === clause || words[at]!.lemma === 'have' || words[at]!.lemma === 'be')
}

/**
 * 'Threw out, by a wide margin, a motion', read as throwing out by a motion: the bare noun behind what commas set apart right behind
 * a verb is its object. Changes `words` in place.
 */
export function objectsBehindAsides(words: Word[]): void {
  words.forEach(({ upos, deprel, head: verb }, noun) => {
    if (upos !== 'NOUN' || verb < 0 || verb > noun || !/^(?:obl|nmod|conj|appos|dep)/.test(deprel)) return
    const open = words[verb + 1]?.deprel === 'compound:prt' ? verb + 2 : verb + 1
    if (words[open]?.form !== ',' || words[verb]!.upos !== 'VERB') return
    if (has(words, noun, 'case') || has(words, noun, 'mark')) return
    if (has(words, verb, 'obj') || has(words, verb, 'aux:pass')) return
    const first = words.findIndex(
      ({ head }, at) => at > open && (head === noun || at === noun) && words[at]!.form !== ',',
    )
    if (words[first - 1]?.form !== ',' || first - 1 === open) return
    if (relation(words[first]!) === 'det' && /^(?:an?|the|any|all)$/i.test(words[first]!.form))
      change(words, noun, { deprel: 'obj' })
  })
}

/**
 * 'Pleas that it stop buying gas', read as pleas that it stops: the clause behind a noun of asking, with a verb that has no ending,
 * is what is asked for. Changes `words` in place.
 */
export function clausesAskedFor(words: Word[]): void {
  words.forEach(({ form, head: verb, deprel }, at) => {
    if (form.toLowerCase() !== 'that' || verb <= at || !/^(?:obj|nsubj|mark)/.test(deprel)) return
    const clause = words[verb]!
    const noun = words[clause.head]
    if (clause.deprel !== 'acl:relcl' || noun?.upos !== 'NOUN' || cueNouns.get(noun.lemma)?.kind !== 'will') return
    const subject = words.find((word, i) => i > at && word.head === verb && word.deprel === 'nsubj')
    if (!subject || !/^VBP?$/.test(clause.xpos) || !isOne(subject) || has(words, verb, 'aux')) return
    change(words, at, { upos: 'SCONJ', xpos: 'IN', deprel: 'mark' })
    change(words, verb, { deprel: 'acl' })
  })
}

function isOne({ xpos, form }: Word): boolean {
  return xpos === 'NN' || xpos === 'NNP' || /^(?:it|he|she)$/i.test(form)
}

/** Words of being at odds, behind which a colon opens what each of them wants. */
const PARTED = new Set('disagree differ divide split clash quarrel agree'.split(' '))

/**
 * 'They cannot agree: Oslo wants it', read as agreeing that Oslo wants it: what stands behind the colon tells how they are at odds; 'the
 * message was clear: they must go', read as clear that they must: it tells the message. Changes `words` in place.
 */
export function clausesBehindColons(words: Word[]): void {
  const colon = words.findIndex(({ form }) => form === ':')
  if (colon < 1) return
  words.forEach(({ head, deprel }, clause) => {
    if (clause < colon || head < 0 || head > colon || !/^(?:ccomp|xcomp|acl|csubj|advcl)/.test(deprel)) return
    if (words[head]!.upos === 'ADJ' && has(words, head, 'cop')) change(words, clause, { deprel: 'parataxis' })
    const parts = PARTED.has(words[head]!.lemma) || cueVerbs.get(words[head]!.lemma)?.kind === 'denial'
    if (parts && ['nsubj', 'nsubj:pass', 'csubj', 'expl'].some((subject) => has(words, clause, subject)))
      change(words, clause, { deprel: 'parataxis' })
  })
}
