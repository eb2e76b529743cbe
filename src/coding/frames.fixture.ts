import { expect } from 'vitest'
import { readCodebook } from '../codebook/index.ts'
import { analyse } from '../language/index.ts'
import { code } from './index.ts'

const codebook = await readCodebook('codebooks/nato')

const pairs = [
  ['Norway', 'NOR', 'Turkey', 'TUR'],
  ['Ottawa', 'CAN', 'the Spanish government', 'ESP'],
] as const
/** An issue as a noun phrase, an infinitive and a gerund. */
const topics = [
  ['arms deliveries to Ukraine', 'send howitzers to Ukraine', 'sending howitzers to Ukraine', 'arms-for-ukraine'],
  ['sanctions on Russia', 'impose sanctions on Russia', 'imposing sanctions on Russia', 'sanctions-on-russia'],
] as const

/**
 * Checks a frame with two actors ({A}, {B}) and a thing ({T}, {I} or {V}: noun, infinitive, gerund) with every filling: the signs of A
 * and of B, '' for none, '?' for whichever.
 */
export function expectSigns(frame: string, ofFirst: string, ofSecond: string): void {
  for (const [A, firstId, B, secondId] of pairs)
    for (const [T, I, V, issue] of topics) {
      const filled = { A, B, T, I, V }
      const text = frame.replace(/\{(\w)\}/g, (_, slot: keyof typeof filled, at: number) =>
        at === 0 ? filled[slot][0]!.toUpperCase() + filled[slot].slice(1) : filled[slot],
      )
      const { statements } = code({ id: 'x', text, date: '2022-07-12' }, analyse(text), codebook, {
        minConfidence: 0.2,
      })
      const signs = (actor: string): string =>
        [...new Set(statements.filter((s) => s.actor === actor && s.issue === issue).map((s) => s.stance))].join('')
      if (ofFirst !== '?') expect(signs(firstId), `${text} (${firstId})`).toBe(ofFirst)
      if (ofSecond !== '?') expect(signs(secondId), `${text} (${secondId})`).toBe(ofSecond)
    }
}
