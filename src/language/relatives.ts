import type { Word } from '../model/index.ts'
import { change } from './change.ts'
import { eventNouns, resumingNouns } from './en/reference.ts'
import { phraseBefore } from './phrases.ts'
import { STRAY } from './subjects.ts'
import { dependsOn, relation } from './tree.ts'

const NOMINAL = new Set(['NOUN', 'PROPN'])

/**
 * 'Will debate talks with Oslo, which Bern rejects', read as a clause that rejects the debate: one that lacks an object hangs on
 * the phrase before the comma. Changes `words` in place.
 */
export function relativesOfObjects(words: Word[]): void {
  for (let at = 3; at < words.length - 1; at++) {
    const { form, head, deprel } = words[at]!
    if (words[at - 1]!.form !== ',' || form.toLowerCase() !== 'which' || deprel !== 'obj' || head <= at) continue
    let clause = head
    while (['xcomp', 'ccomp'].includes(words[clause]!.deprel) && words[clause]!.head > at) clause = words[clause]!.head
    if (!STRAY.has(relation(words[clause]!))) continue
    const noun = phraseBefore(words, at - 2)
    if (noun >= 0 && !dependsOn(words, noun, clause)) change(words, clause, { head: noun, deprel: 'acl:relcl' })
  }
}

/**
 * 'Talks with Oslo, a policy Bern rejects': a noun behind the comma that takes the thing up is in apposition, and the clause behind it
 * hangs on it. Changes `words` in place.
 */
export function relativesOfResumed(words: Word[]): void {
  for (let noun = 3; noun < words.length - 2; noun++) {
    // 'They rejected talks, a step Oslo opposed': the step is that they did.
    const { lemma } = words[noun]!
    if ((!resumingNouns.has(lemma) && lemma !== 'something') || eventNouns.has(lemma)) continue
    let first = noun - 1
    if (words[noun]!.lemma !== 'something') {
      while (first > 1 && words[first]!.upos === 'ADJ') first--
      if (!/^an?$/i.test(words[first]!.form)) continue
      first--
    }
    if (words[first]!.form !== ',') continue
    const next = words[noun + 1]!
    if (!['DET', 'PROPN', 'PRON', 'ADJ', 'SCONJ'].includes(next.upos)) continue
    const subject = words.findIndex(({ head, deprel }, at) => at > noun && deprel === 'nsubj' && head > at)
    if (subject < 0 || subject - noun > 7) continue
    let clause = words[subject]!.head
    while (['xcomp', 'ccomp'].includes(words[clause]!.deprel) && words[clause]!.head > noun)
      clause = words[clause]!.head
    if (words.slice(noun + 1, subject).some(({ upos }) => upos === 'PUNCT' || upos === 'VERB')) continue
    const phrase = phraseBefore(words, first - 1)
    if (phrase < 0 || phrase === clause || dependsOn(words, phrase, noun) || dependsOn(words, phrase, clause)) continue
    change(words, noun, { head: phrase, deprel: 'appos' })
    for (let at = first + 1; at < noun; at++) if (words[at]!.head > noun) change(words, at, { head: noun })
    if (words[clause]!.head !== noun) change(words, clause, { head: noun, deprel: 'acl:relcl' })
  }
}

/**
 * 'Those who oppose the ban are wrong', read as a ban that is wrong: of two subjects the second is the object of the verb right before
 * it, where that opens a clause on the first. Changes `words` in place.
 */
export function objectsOfRelatives(words: Word[]): void {
  for (let noun = 3; noun < words.length - 1; noun++) {
    const { head, deprel, upos } = words[noun]!
    if (deprel !== 'nsubj' || head <= noun || !NOMINAL.has(upos)) continue
    let first = noun - 1
    while (first > 1 && words[first]!.head === noun) first--
    const verb = words[first]!
    if (verb.upos !== 'VERB' || verb.deprel !== 'acl:relcl' || verb.head > first) continue
    const antecedent = words[verb.head]!
    const beside = words[head]!.head === verb.head && STRAY.has(relation(words[head]!))
    if (!beside && (antecedent.head !== head || !antecedent.deprel.startsWith('nsubj'))) continue
    if (words.some((word) => word.head === first && ['obj', 'ccomp', 'xcomp'].includes(word.deprel))) continue
    change(words, noun, { head: first, deprel: 'obj' })
    if (!beside) continue
    change(words, head, { head: antecedent.head, deprel: antecedent.deprel })
    change(words, verb.head, { head, deprel: 'nsubj' })
  }
}
