import type { Name, Word } from '../model/index.ts'
import { change } from './change.ts'
import { cueVerbs } from './en/cues.ts'
import { stanceEffects } from './en/effects.ts'
import { blame } from './en/stance.ts'
import { above, has, subjectOf } from './told.ts'
import { relation } from './tree.ts'

/** What hangs on an auxiliary hangs on the verb it serves. */
export function clearAuxiliaries(words: Word[]): void {
  for (let i = 0; i < words.length; i++) {
    const head = offAuxiliaries(words, i)
    if (head !== words[i]!.head) change(words, i, { head })
  }
}

/** Clauses with 'that' belong to the verb of saying above them, 'for not paying' to the verb of blame. */
export function clausesOfVerbs(words: Word[]): void {
  const move = (index: number, head: number, deprel: string): void => {
    change(words, index, { head, deprel })
  }
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!
    if ((word.deprel !== 'mark' && word.deprel !== 'case') || word.head <= i) continue
    const form = word.form.toLowerCase()
    const clause = word.head
    const deprel = relation(words[clause]!)
    if (
      form === 'that' &&
      words[i - 1]?.form.toLowerCase() !== 'so' &&
      ['advcl', 'acl', 'dep', 'parataxis'].includes(deprel) &&
      words[clause]!.deprel !== 'acl:relcl'
    ) {
      const verb = above(
        words,
        clause,
        i,
        (at) =>
          words[at]!.upos === 'VERB' &&
          (cueVerbs.get(words[at]!.lemma)?.frames.includes('s') ?? false) &&
          !has(words, at, 'ccomp'),
      )
      const said = saidOf(words, words[clause]!.head, clause)
      if (said >= 0) move(clause, said, 'ccomp')
      else if (verb >= 0) move(clause, verb, 'ccomp')
    } else if (form === 'for' && deprel === 'advcl') {
      const head = words[clause]!.head
      const verb = words.findIndex(
        (other, at) => at < i && other.head === head && relation(other) === 'xcomp' && blame.has(other.lemma),
      )
      if (verb >= 0) move(clause, verb, 'advcl')
    }
  }
}

/**
 * 'Oslo has broken with its habits: the premier said that …', read as habits that the premier said: a clause with a subject of
 * its own behind a colon or semicolon stands beside what is before it, unless that tells it.
 */
export function clausesApart(words: Word[]): void {
  for (let stop = 2; stop < words.length - 3; stop++) {
    const { form } = words[stop]!
    if (form !== ':' && form !== ';') continue
    for (let at = stop + 1; at < words.length; at++) {
      const { head, upos } = words[at]!
      const deprel = relation(words[at]!)
      if (upos !== 'VERB' || head < 0 || head >= stop || !['acl', 'advcl', 'ccomp'].includes(deprel)) continue
      const subject = subjectOf(words, at)
      if (subject < stop || (deprel === 'ccomp' && cueVerbs.get(words[head]!.lemma)?.frames.includes('s'))) continue
      if (words.slice(stop, subject).some((word) => word.head === at && relation(word) === 'mark')) continue
      let top = head
      while (words[top]!.head >= 0 && words[top]!.head < stop) top = words[top]!.head
      change(words, at, { head: top, deprel: 'parataxis' })
    }
  }
}

/** The 'clear' of 'made it clear that …', to which the clause belongs that was hung on its verb; −1 where there is none. */
function saidOf(words: Word[], verb: number, clause: number): number {
  if (verb < 0 || !['make', 'let'].includes(words[verb]!.lemma)) return -1
  const it = words.findIndex((word, at) => at > verb && word.head === verb && word.lemma === 'it')
  if (it < 0) return -1
  return words.findIndex(
    (word, at) => at > it && at < clause && word.head === verb && ['xcomp', 'ccomp'].includes(word.deprel),
  )
}

export const ASKED = new Set(['ask', 'press', 'question', 'quiz', 'grill', 'prod'])

/** 'Asked about it, Oslo said …', 'Pressed on it, …': Oslo was asked, and does not ask. */
export function askedAbout(words: Word[]): void {
  for (let i = 0; i < words.length; i++) {
    const { lemma, xpos, head, deprel } = words[i]!
    if (!ASKED.has(lemma) || (xpos !== 'VBN' && xpos !== 'VBD') || head <= i) continue
    if (
      (i > 0 && words[i - 1]!.upos !== 'PUNCT' && words[i - 1]!.lemma !== 'when') ||
      !['advcl', 'ccomp', 'csubj', 'dep', 'amod'].includes(deprel)
    )
      continue
    if (['nsubj', 'aux', 'obj'].some((relation) => has(words, i, relation))) continue
    change(words, i, { xpos: 'VBN', deprel: 'advcl:asked' })
  }
}

/** A preposition that the parser made the head of its noun marks the noun, which takes its place. */
export function prepositionsAsCases(words: Word[]): void {
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!
    if (word.upos !== 'ADP' || !['nmod', 'obl', 'dep'].includes(relation(word))) continue
    const noun = words.findIndex(
      (other, at) => at > i && other.head === i && ['NOUN', 'PROPN', 'PRON', 'ADJ', 'NUM'].includes(other.upos),
    )
    if (noun < 0) continue
    change(words, noun, { head: word.head, deprel: word.deprel })
    change(words, i, { head: noun, deprel: 'case' })
    for (let at = 0; at < words.length; at++)
      if (at !== noun && words[at]!.head === i) change(words, at, { head: noun })
  }
}

/** 'Notwithstanding pleas from Oslo', read as something that somebody does to the pleas. */
export function notwithstandingAsCase(words: Word[]): void {
  words.forEach(({ form, head, upos }, at) => {
    if (form.toLowerCase() !== 'notwithstanding' || upos !== 'VERB' || head < 0) return
    const noun = words.findIndex((word, i) => i > at && word.head === at && word.deprel === 'obj')
    if (noun < 0) return
    words.forEach((word, i) => {
      if (word.head === at && i !== noun) change(words, i, { head: noun })
    })
    change(words, noun, { head, deprel: 'obl' })
    change(words, at, { head: noun, deprel: 'case', upos: 'ADP', xpos: 'IN' })
  })
}

/** 'With Oslo moving closer, …': set off at the front of its clause, the participle is what is told and the noun its subject. */
export function absolutes(words: Word[]): void {
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!
    if (word.deprel !== 'case' || word.form.toLowerCase() !== 'with') continue
    if (i > 0 && !/^[,;:—–-]$|^(?:and|but)$/i.test(words[i - 1]!.form)) continue
    const noun = word.head
    const { head, deprel } = words[noun]!
    if (relation(words[noun]!) !== 'obl' || head <= noun) continue
    const verb = words.findIndex(
      (other, at) =>
        at > noun &&
        at < head &&
        ['VBG', 'VBN'].includes(other.xpos) &&
        ((other.deprel === 'advcl' && other.head === head) || (other.deprel === 'acl' && other.head === noun)),
    )
    if (verb < 0 || words.slice(noun + 1, verb).some((between) => between.form === ',')) continue
    change(words, verb, { head, deprel: 'advcl' })
    change(words, noun, { head: verb, deprel: deprel === 'obl' ? 'nsubj' : deprel })
    change(words, i, { head: verb, deprel: 'mark' })
  }
}

/**
 * A gerund right behind a verb (or its particle) that has no object is what the verb is about: 'opposes sending', 'ruled out
 * sending'. Behind the object of a verb of stance it is what that object does: 'opposes Kyiv joining'.
 */
export function gerundsAsObjects(words: Word[]): void {
  for (let i = 1; i < words.length; i++) {
    const word = words[i]!
    const verb = word.head
    if (word.xpos !== 'VBG' || word.deprel !== 'advcl' || verb < 0 || verb >= i || words[verb]!.upos !== 'VERB')
      continue
    if (words.some((other) => other.head === i && ['mark', 'case', 'nsubj'].includes(relation(other)))) continue
    const object = words.findIndex((other, at) => at < i && other.head === verb && relation(other) === 'obj')
    const before = words[i - 1]!
    const particle = before.head === verb && before.deprel === 'compound:prt'
    if (object < 0 && !isPassiveVerb(words, verb) && (i - 1 === verb || particle)) change(words, i, { deprel: 'xcomp' })
    else if (object === i - 1 && stanceEffects.get(words[verb]!.lemma)?.kind === 'attitude') {
      change(words, i, { deprel: 'ccomp' })
      change(words, object, { head: i, deprel: 'nsubj' })
    }
  }
}

function isPassiveVerb(words: Word[], verb: number): boolean {
  return has(words, verb, 'aux:pass') || has(words, verb, 'nsubj:pass')
}

/** Relations in which no name stands to the verb behind it. */
const NOT_OF_NAMES = new Set(['advmod', 'discourse', 'dep', 'mark', 'cc', 'aux', 'det', 'amod', 'compound'])

/** A name that was tagged as something else is one, and where it then hangs on a verb without a subject, its subject. */
export function asNoun(words: Word[], { start, end, kind }: Name): void {
  for (let i = start; i < end; i++) {
    const word = words[i]!
    if (['ADV', 'VERB', 'INTJ', 'AUX', 'X', 'SCONJ'].includes(word.upos) || (kind === 'PER' && word.upos === 'ADJ'))
      change(words, i, { upos: 'PROPN', xpos: 'NNP' })
  }
  for (let i = start; i < end; i++) {
    const { head } = words[i]!
    if (head < end || words[head]!.upos !== 'VERB' || !NOT_OF_NAMES.has(relation(words[i]!))) continue
    // A past participle without an auxiliary is a past tense that was mistaken for one.
    const finite =
      ['VBD', 'VBZ', 'VBP'].includes(words[head]!.xpos) ||
      (words[head]!.xpos === 'VBN' && !has(words, head, 'aux:pass'))
    if (finite && !words.some((other) => other.head === head && relation(other) === 'nsubj'))
      change(words, i, { deprel: 'nsubj' })
  }
}

function offAuxiliaries(words: Word[], index: number): number {
  const { head, deprel } = words[index]!
  if (['fixed', 'goeswith', 'conj', 'cc'].includes(deprel)) return head
  let at = head
  for (let steps = 0; steps < 5 && at >= 0; steps++) {
    const governor = words[at]!
    if (governor.head < 0 || (relation(governor) !== 'aux' && relation(governor) !== 'cop')) break
    at = governor.head
  }
  return at
}

/**
 * 'Called for an end to the war and for talks', read as a war and talks: behind an 'and', what the same preposition opens is joined to what it
 * opened before. Changes `words` in place.
 */
export function parallelPrepositions(words: Word[]): void {
  words.forEach(({ deprel, head }, noun) => {
    if (deprel !== 'conj' || head > noun) return
    const opener = words.findIndex((word, at) => at < noun && word.head === noun && word.deprel === 'case')
    if (opener < 1 || words[opener - 1]!.upos !== 'CCONJ') return
    const form = words[opener]!.form.toLowerCase()
    const opens = (at: number): boolean =>
      words.some((word, i) => i < at && word.head === at && word.deprel === 'case' && word.form.toLowerCase() === form)
    if (opens(head)) return
    for (let verb = words[head]!.head, steps = 0; verb >= 0 && steps < 6; verb = words[verb]!.head, steps++) {
      const first = words.findIndex((word, at) => at < noun && word.head === verb && word.deprel === 'obl' && opens(at))
      if (first < 0 || first === head) continue
      change(words, noun, { head: first })
      return
    }
  })
}

/**
 * 'Denied that it tried when they met', read as trying and meeting: a clause with its own 'when' or 'while' and no 'and' before it only says when.
 * Changes `words` in place.
 */
export function clausesOfTime(words: Word[]): void {
  words.forEach(({ deprel, upos, head }, verb) => {
    if (deprel !== 'conj' || upos !== 'VERB' || head > verb) return
    const own = words.flatMap((word, at) => (word.head === verb && at < verb ? [at] : []))
    const opener = own.find((at) => /^(?:when|while|after|before|whenever)$/i.test(words[at]!.form))
    if (
      opener === undefined ||
      own.some((at) => words[at]!.upos === 'CCONJ' || (at < opener && words[at]!.upos !== 'PUNCT'))
    )
      return
    change(words, verb, { deprel: 'advcl' })
  })
}
