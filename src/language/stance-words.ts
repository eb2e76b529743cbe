import type { Word } from '../model/index.ts'
import { change } from './change.ts'
import { cueVerbs } from './en/cues.ts'
import { stanceEffects } from './en/effects.ts'
import { fold } from './en/spelling.ts'

/**
 * 'deplor' for 'deplored', 'floute' for 'flouted', 'backpedall' for 'backpedalled': where another ending makes a verb of stance or saying, it is that; 'misguid' for
 * 'misguided', which is an adjective of stance.
 */
export function wholeLemma({ upos, form, xpos }: Word, lemma: string): string {
  if (upos !== 'VERB' || lemma.length === form.length || isVerbOfStance(lemma)) return lemma
  if (/^VB[DNG]$/.test(xpos) && isAdjectiveOfStance(fold(form), xpos)) return fold(form)
  return [`${lemma}e`, lemma.replace(/e$/, ''), lemma.replace(/(.)\1$/, '$1')].find(isVerbOfStance) ?? lemma
}

/** Participles that before these prepositions tell what somebody wants, whatever the verb means. */
const OPPOSED = new Set(['opposed to', 'bent on'])

/** 'Talk of it is misplaced', read as something that is done to the talk: the participle is an adjective of stance. */
export function participlesOfStance(words: Word[]): void {
  for (let at = 0; at < words.length; at++) {
    const { upos, xpos, form } = words[at]!
    if (upos !== 'VERB' || (xpos !== 'VBN' && xpos !== 'VBG')) continue
    // 'Is opposed to it' is said of who opposes it.
    const isOpposed = OPPOSED.has(`${form} ${words[at + 1]?.form}`)
    const lemma = isOpposed ? form : words[at]!.lemma
    if (!isAdjectiveOfStance(lemma, xpos) || lemma !== fold(form)) continue
    const own = words.flatMap(({ head }, i) => (head === at ? [i] : []))
    if (own.some((i) => words[i]!.deprel === 'obj')) continue
    change(words, at, { upos: 'ADJ', xpos: 'JJ', lemma })
    for (const i of own)
      if (['aux:pass', 'nsubj:pass'].includes(words[i]!.deprel))
        change(words, i, { deprel: words[i]!.deprel === 'aux:pass' ? 'cop' : 'nsubj' })
  }
}

/** 'Misguided', 'horrified by': a participle that judges, or tells what somebody feels. */
function isAdjectiveOfStance(form: string, xpos: string): boolean {
  const kind = stanceEffects.get(form)?.kind
  return kind === 'value' || (kind === 'attitude' && xpos === 'VBN' && form.endsWith('ed'))
}

function isVerbOfStance(lemma: string): boolean {
  return stanceEffects.has(lemma) || cueVerbs.has(lemma)
}
