import type { Word } from '../model/index.ts'
import { change } from './change.ts'
import { callingOffVerbs, cuttingVerbs, journeyNouns, undertakings } from './en/complements.ts'
import { cueNouns, cueVerbs } from './en/cues.ts'
import { abilityNouns } from './en/governors.ts'
import { objectControl } from './en/stance.ts'
import { dependsOn } from './tree.ts'

/**
 * 'Pressed Oslo to drop it', read as pressing in order to drop it: an infinitive right behind the object of a verb that asks
 * somebody to act is what they are asked. Changes `words` in place.
 */
export function infinitivesAsked(words: Word[]): void {
  for (let i = 3; i < words.length; i++) {
    const { deprel, head: verb, upos } = words[i]!
    if (deprel !== 'advcl' || upos !== 'VERB' || verb < 0 || verb >= i) continue
    if (words[verb]!.upos !== 'VERB' || !objectControl.has(words[verb]!.lemma)) continue
    const to = words.findIndex(({ form, head, deprel: own }) => head === i && own === 'mark' && form === 'to')
    const object = words.findIndex(({ head, deprel: own }) => head === verb && own === 'obj')
    if (to < 2 || object < verb || words[to - 1]!.form === ',') continue
    if (words.slice(object + 1, to).every(({ head }) => dependsOn(words, head, object)))
      change(words, i, { deprel: 'xcomp' })
  }
}

/**
 * 'Kept their promise to send it', read as keeping in order to send: an infinitive right behind a noun of will is what is willed.
 * 'Any decision by Oslo to send it would fail', read as failing in order to send: between a subject and its verb it is the
 * subject's. Changes `words` in place.
 */
export function infinitivesOfNouns(words: Word[]): void {
  for (let to = 2; to < words.length - 1; to++) {
    const verb = words[to]!.head
    if (words[to]!.form !== 'to' || words[to]!.deprel !== 'mark' || verb < to || words[verb]!.xpos === 'VBG') continue
    const { head: above, deprel } = words[verb]!
    const noun = words[to - 1]!
    if (above < 0 || (deprel !== 'xcomp' && deprel !== 'advcl')) continue
    if (above > verb) {
      const subject = words.findLastIndex(
        ({ head, deprel: own, upos }, at) => at < to && head === above && own.startsWith('nsubj') && upos === 'NOUN',
      )
      const joined = subject >= 0 && words.slice(subject + 1, to).every(({ head }) => dependsOn(words, head, subject))
      if (joined && words[to - 1]!.upos !== 'PUNCT') change(words, verb, { head: subject, deprel: 'acl' })
      continue
    }
    const power = words.findLastIndex(
      ({ lemma, head, deprel: own }, at) => at < to && head === above && own === 'obj' && abilityNouns.has(lemma),
    )
    if (power >= 0 && words.slice(power + 1, to).every(({ head }) => dependsOn(words, head, power))) {
      change(words, verb, { head: power, deprel: 'acl' })
      continue
    }
    if (above >= to - 1) continue
    if (noun.upos !== 'NOUN' || noun.head !== above || noun.deprel !== 'obj') continue
    const willed =
      cueNouns.get(noun.lemma)?.frames.includes('i') || (undertakings.has(noun.lemma) && isAnothers(words, to - 1))
    if (objectControl.has(words[above]!.lemma) || !willed) continue
    change(words, verb, { head: to - 1, deprel: 'acl' })
  }
}

/** 'Oslo's scheme', 'the Norwegian scheme': whether a noun names whose it is; 'its scheme' may be a means to an end. */
function isAnothers(words: Word[], noun: number): boolean {
  return words.some(
    ({ head, deprel, upos, form }) =>
      head === noun && (deprel === 'nmod:poss' ? upos === 'PROPN' : deprel === 'amod' && /^\p{Lu}/u.test(form)),
  )
}

/**
 * 'Cut foreign aid to raise the budget', read as aid to raise it: what is taken from one thing is for another. Changes `words` in place.
 */
export function purposesOfCuts(words: Word[]): void {
  words.forEach(({ deprel, head: noun, upos }, at) => {
    if (deprel !== 'acl' || upos !== 'VERB' || noun < 0 || noun > at || words[noun]!.deprel !== 'obj') return
    const verb = words[noun]!.head
    if (!cuttingVerbs.has(words[verb]!.lemma) || cueNouns.get(words[noun]!.lemma)?.frames.includes('i')) return
    if (words.some(({ head, form, deprel: own }) => head === at && own === 'mark' && form === 'to'))
      change(words, at, { head: verb, deprel: 'advcl' })
  })
}

/**
 * 'Cancelled a visit to Oslo for talks', read as cancelling for talks: what a journey that is called off was for is part of it.
 * Changes `words` in place.
 */
export function purposesOfJourneys(words: Word[]): void {
  words.forEach(({ deprel, head: verb }, at) => {
    if (deprel !== 'obl' || verb < 0 || verb > at || !callingOffVerbs.has(words[verb]!.lemma)) return
    if (!words.some((word) => word.head === at && word.deprel === 'case' && word.form === 'for')) return
    const object = words.findIndex(({ head, deprel: own }) => head === verb && (own === 'obj' || own === 'nsubj:pass'))
    if (object < 0 || object > at || !journeyNouns.has(words[object]!.lemma)) return
    change(words, at, { head: object, deprel: 'nmod' })
  })
}

/**
 * 'Prefers to double aid', read as prefers double aid to something: a 'to' right behind a verb that takes an infinitive, before a word that is
 * a verb, too, begins one. Changes `words` in place.
 */
export function infinitivesAsAdjectives(words: Word[]): void {
  for (let to = 1; to + 2 < words.length; to++) {
    const verb = to - 1
    const infinitive = to + 1
    const { upos, deprel, head: noun } = words[infinitive]!
    if (words[to]!.form !== 'to' || words[to]!.head !== noun || words[to]!.deprel !== 'case') continue
    if (upos !== 'ADJ' || deprel !== 'amod' || noun < infinitive || words[noun]!.head !== verb) continue
    if (!ADJECTIVE_OR_VERB.has(words[infinitive]!.form) || !cueVerbs.get(words[verb]!.lemma)?.frames.includes('i'))
      continue
    words.forEach((word, at) => {
      if (at > noun && word.head === verb && word.deprel === 'obl') change(words, at, { head: infinitive })
    })
    change(words, infinitive, { upos: 'VERB', xpos: 'VB', head: verb, deprel: 'xcomp' })
    change(words, to, { upos: 'PART', xpos: 'TO', head: infinitive, deprel: 'mark' })
    change(words, noun, { head: infinitive, deprel: 'obj' })
  }
}

export const ADJECTIVE_OR_VERB = new Set(
  'double triple quadruple slow open free lower further clear narrow complete separate correct secure calm cool warm limit level'.split(
    ' ',
  ),
)

/**
 * 'The refusal to resume talks was a mistake', read as talks that were a mistake: the noun right behind an infinitive that hangs on the subject
 * is its object. Changes `words` in place.
 */
export function objectsOfInfinitives(words: Word[]): void {
  words.forEach(({ deprel, head, upos }, verb) => {
    if (upos !== 'VERB' || deprel !== 'acl' || head < 0 || head > verb || !words[head]!.deprel.startsWith('nsubj'))
      return
    const predicate = words[head]!.head
    const object = words.findIndex(
      (word, at) => at > verb && at <= verb + 4 && word.head === predicate && word.deprel.startsWith('nsubj'),
    )
    if (object < 0 || predicate < object || words.some((word) => word.head === verb && word.deprel === 'obj')) return
    if (words.slice(verb + 1, object).every((word) => dependsOn(words, word.head, object)))
      change(words, object, { head: verb, deprel: 'obj' })
  })
}
