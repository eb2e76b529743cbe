import type { Name, Word } from '../model/index.ts'
import { change, changesMade } from './change.ts'
import { fold } from './en/spelling.ts'
import { markMet } from './needs.ts'
import { NEEDS, STEPS } from './repairs.ts'
import { wholeLemma } from './stance-words.ts'

/**
 * The words with attachments that a parser gets wrong and that vocabulary settles: what hangs on an auxiliary moves to the
 * verb it serves; a clause with 'that' moves to the verb of saying above it; 'for not paying' moves to the verb of blame;
 * a name before a verb without a subject is its subject. Lemmas are folded (see `fold`). One repair follows the other; one
 * that would leave no tree is not made. A repair is tried only where its needs are met, but for `tryAll`.
 */
export function mended(words: Word[], names: readonly Name[] = [], tryAll = false): Word[] {
  const result = words.slice()
  words.forEach((word, at) => {
    const lemma = wholeLemma(word, fold(word.lemma))
    if (lemma !== word.lemma) change(result, at, { lemma })
  })
  let before = result.slice()
  met.fill(0)
  for (const word of result) markMet(NEEDS, word, met)
  for (const { repair, needs } of STEPS) {
    if (!tryAll && !areMet(needs)) continue
    const made = changesMade()
    repair(result, names)
    if (changesMade() === made) continue
    if (isTree(result)) {
      for (let at = 0; at < result.length; at++) if (result[at] !== before[at]) markMet(NEEDS, result[at]!, met)
      before = result.slice()
    } else result.splice(0, result.length, ...before)
  }
  return result
}

/** Which needs the sentence in hand meets. */
const met = new Uint8Array(NEEDS.count)

function areMet(needs: number[]): boolean {
  for (const need of needs) if (met[need] === 0) return false
  return true
}

/** Whether every word hangs, through others, on a root. */
function isTree(words: Word[]): boolean {
  const reaches = new Uint8Array(words.length)
  return words.every((_, start) => {
    let at = start
    for (let steps = 0; at >= 0 && !reaches[at]; steps++) {
      if (steps > words.length) return false
      at = words[at]!.head
    }
    for (let on = start; on >= 0 && !reaches[on]; on = words[on]!.head) reaches[on] = 1
    return true
  })
}
