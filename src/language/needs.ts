import type { Word } from '../model/index.ts'

/** Words of which a sentence must hold one, as a list or with spaces between: forms in lower case, lemmas, tags, or relations with their subtype. */
export type AnyOf = string | Iterable<string>

/** Needs by number, and which of them a word meets. */
export interface Needs {
  count: number
  metBy: Map<string, number[]>
}

/** The number of a need, which it is given here. */
export function numberOfNeed(needs: Needs, anyOf: AnyOf): number {
  const number = needs.count++
  for (const word of new Set(typeof anyOf === 'string' ? anyOf.split(' ') : anyOf)) {
    const others = needs.metBy.get(word)
    if (others) others.push(number)
    else needs.metBy.set(word, [number])
  }
  return number
}

/** Marks in `met` the needs that a word meets; those that were marked before stay marked. */
export function markMet(needs: Needs, { form, lemma, upos, xpos, deprel }: Word, met: Uint8Array): void {
  const lower = form.toLowerCase()
  mark(needs, lower, met)
  if (lemma !== lower) mark(needs, lemma, met)
  mark(needs, upos, met)
  mark(needs, xpos, met)
  mark(needs, deprel, met)
}

function mark({ metBy }: Needs, held: string, met: Uint8Array): void {
  const numbers = metBy.get(held)
  if (numbers) for (const number of numbers) met[number] = 1
}
