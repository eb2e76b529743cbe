import type { Effect } from './effects.ts'
import { idiomsAgainst } from './idioms-against.ts'
import { idiomsBehind } from './idioms-behind.ts'
import { idiomsFor } from './idioms-for.ts'
import { choicesOf } from './phrases.ts'

/**
 * Fixed phrases that do to the stance on what follows them what one word would: 'pour cold water on', 'want nothing to do
 * with'. Words are lemmas in their order, `/` parts choices at a place, `-` is none; articles, possessives and adjectives may
 * stand between. Written from general knowledge of the language.
 */
export type StanceLines = readonly (readonly [kind: Effect['kind'], policy: number, claim: number, lines: string])[]

/** What may follow the words of a phrase so far; with an effect where a phrase may end. */
export interface StanceIdiom {
  effect?: Effect
  predicate?: boolean
  next: Map<string, StanceIdiom>
}

/** Phrases by the lemma of their first word. */
export const stanceIdioms = new Map<string, StanceIdiom>()

for (const [lists, predicate] of [
  [[...idiomsAgainst, ...idiomsFor], false],
  [idiomsBehind, true],
] as const)
  for (const [kind, policy, claim, lines] of lists)
    for (const line of lines.split('\n'))
      for (const words of choicesOf(line)) {
        let idiom: StanceIdiom = { next: stanceIdioms }
        for (const word of words) {
          const known = idiom.next.get(word) ?? { next: new Map() }
          idiom.next.set(word, known)
          idiom = known
        }
        idiom.effect = { kind, policy, claim }
        idiom.predicate = predicate
      }
