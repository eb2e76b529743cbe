import { type FormFeatures, formKeys } from '../src/language/form-features.ts'
import type { TreebankSentence } from './corpus.ts'

/** How often a feature of forms must be met to get a row: a form itself twice, its spelling with capitals 3 times, others 4. */
const ENOUGH = { w: 2, W: 3 } as Record<string, number>
const ENOUGH_OTHERWISE = 4

/** The features of forms worth a row; `frequencies` tells how often a form was met, and is endless for all other rows. */
export function countForms(sentences: TreebankSentence[]): { features: FormFeatures; frequencies: number[] } {
  const counts = new Map<string, number>()
  for (const { forms } of sentences)
    for (const form of forms) for (const key of formKeys(form)) counts.set(key, (counts.get(key) ?? 0) + 1)
  const kept = [...counts].filter(
    ([key, count]) => count >= (ENOUGH[key[0]!] ?? ENOUGH_OTHERWISE) && !key.includes(' '),
  )
  return {
    features: { rows: new Map(kept.map(([key], row) => [key, row])) },
    frequencies: kept.map(([key, count]) => (key[0]! in ENOUGH ? count : Number.POSITIVE_INFINITY)),
  }
}
