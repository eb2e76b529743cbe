import type { Word } from '../model/index.ts'
import { change } from './change.ts'
import { answers } from './en/answers.ts'
import { cueVerbs } from './en/cues.ts'
import { stanceEffects } from './en/effects.ts'
import { pairWords } from './en/persons.ts'
import { loneStanceWords } from './en/reference.ts'

/**
 * 'The former supports it, the other a rise', read as former supports: what stands right behind 'the former' or 'the other' and is a
 * verb of stance or saying, too, is what that one does. Changes `words` in place.
 */
export function pairedSubjects(words: Word[]): void {
  for (let one = 1; one < words.length - 2; one++) {
    const verb = one + 1
    const { upos, form, lemma, head, deprel } = words[verb]!
    const paired = pairWords.get(words[one]!.lemma)
    if (!paired || words[one - 1]!.form.toLowerCase() !== 'the') continue
    if (paired.with !== undefined && !words.some((word) => word.lemma === paired.with)) continue
    // 'The first supports it', read as one that is first.
    if (upos === 'VERB' && words[one]!.head === verb && /^(?:amod|nummod|advmod)$/.test(words[one]!.deprel)) {
      change(words, one, { deprel: 'nsubj' })
      change(words, one - 1, { head: one })
    }
    if (upos !== 'NOUN' || !/s$/.test(form) || !(stanceEffects.has(lemma) || cueVerbs.has(lemma))) continue
    if (words[one]!.head !== verb || !opensObject(words[verb + 1]!)) continue
    change(words, verb, { upos: 'VERB', xpos: 'VBZ' })
    // 'The former supports it, the latter does not', read as one clause.
    if (deprel.startsWith('nsubj') && head > verb) {
      change(words, verb, { head: words[head]!.head, deprel: words[head]!.deprel })
      change(words, head, { head: verb, deprel: 'parataxis' })
    }
    change(words, one, { deprel: 'nsubj' })
    change(words, one - 1, { head: one })
    words.forEach((word, at) => {
      if (at > verb && word.head === verb && word.deprel === 'nmod') change(words, at, { deprel: 'obl' })
    })
  }
}

/**
 * 'Bern disagrees.', read as the disagrees of Bern: what ends a clause right behind a name and is a verb of stance, too, is what the name
 * does. Changes `words` in place.
 */
export function loneVerbsBehindNames(words: Word[]): void {
  for (let verb = 1; verb < words.length; verb++) {
    const { upos, form, lemma, head, deprel } = words[verb]!
    const name = verb - 1
    if (upos !== 'NOUN' || !(loneStanceWords.has(lemma) || answers.has(lemma))) continue
    // 'The Czechs disagree'.
    if (!form.endsWith('s') && !words[name]!.form.endsWith('s')) continue
    const isName = words[name]!.upos === 'PROPN' || (words[name]!.upos === 'ADJ' && /^\p{Lu}/u.test(words[name]!.form))
    if (!isName || words[name]!.head !== verb) continue
    if (head >= 0 && deprel !== 'parataxis' && deprel !== 'conj') continue
    const next = words[verb + 1]
    if (next !== undefined && next.upos !== 'PUNCT' && next.upos !== 'CCONJ') continue
    if (words.some((word) => word.head === verb && word.deprel === 'case')) continue
    change(words, verb, { upos: 'VERB', xpos: form.endsWith('s') ? 'VBZ' : 'VBP' })
    change(words, name, { upos: 'PROPN', xpos: 'NNP', deprel: 'nsubj' })
    words.forEach((word, at) => {
      if (at < name && word.head === verb && word.deprel === 'det') change(words, at, { head: name })
    })
  }
}

/** Whether a word may begin what a verb is about. */
function opensObject({ upos, form }: Word): boolean {
  return ['DET', 'ADJ', 'NOUN', 'PROPN', 'PRON', 'VERB'].includes(upos) || /^(?:to|more|less)$/i.test(form)
}
