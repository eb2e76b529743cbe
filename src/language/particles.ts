import type { Word } from '../model/index.ts'
import { change } from './change.ts'
import { phrasalEffects } from './en/phrasal.ts'

/** Words that stand behind verbs as their particles. */
export const PARTICLES = new Set(['back', 'down', 'off', 'out', 'up', 'away', 'over', 'in'])

/**
 * 'Scaled back deliveries', 'held back talks', read as deliveries that are back: right behind a verb with which it makes another verb, such a word
 * is the verb's particle. Changes `words` in place.
 */
export function particlesOfVerbs(words: Word[]): void {
  for (let at = 1; at < words.length; at++) {
    const { form, head, deprel } = words[at]!
    const lower = form.toLowerCase()
    if (head <= at || !PARTICLES.has(lower) || !/^(?:advmod|amod|compound|nmod)$/.test(deprel)) continue
    const verb = words[at - 1]!
    if (verb.upos !== 'VERB' || words[head]!.head !== at - 1 || !phrasalEffects.has(`${verb.lemma} ${lower}`)) continue
    change(words, at, { upos: 'ADP', xpos: 'RP', head: at - 1, deprel: 'compound:prt' })
  }
}
