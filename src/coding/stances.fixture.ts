import { readCodebook } from '../codebook/index.ts'
import { analyse } from '../language/index.ts'
import { code } from './index.ts'

const codebook = await readCodebook('codebooks/nato')

/** The stances that are coded in a text of July 2022, each as 'NOR arms-for-ukraine +', once and sorted. */
export function stances(text: string, minConfidence = 0.1): string[] {
  const { statements } = code({ id: 'x', text, date: '2022-07-12' }, analyse(text), codebook, { minConfidence })
  return [...new Set(statements.map(({ actor, issue, stance }) => `${actor} ${issue} ${stance}`))].sort()
}
