import { expect } from 'vitest'
import { readCodebook } from '../../codebook/index.ts'
import { analyse } from '../../language/index.ts'
import type { Figure } from '../../model/index.ts'
import { code } from '../index.ts'

const codebook = await readCodebook('codebooks/nato')

const actors = [
  ['Norway', 'NOR', 'Norwegian', 'Turkey', 'TUR'],
  ['Ottawa', 'CAN', 'Canadian', 'the Spanish government', 'ESP'],
] as const
/** Written, value, unit, and what it is of where the frame does not say it. */
const amounts = {
  M: [
    ['$3.5 billion', 3.5e9, 'USD'],
    ['80 million euros', 80e6, 'EUR'],
    ['€1,250,000', 1_250_000, 'EUR'],
  ],
  S: [
    ['2.4 percent', 2.4, '%'],
    ['17%', 17, '%'],
    ['sixty per cent', 60, '%'],
  ],
  G: [
    ['2.4 percent of GDP', 2.4, '% of GDP'],
    ['1.9% of its gross domestic product', 1.9, '% of GDP'],
  ],
  N: [
    ['1,200', 1200, undefined],
    ['fourteen', 14, undefined],
    ['twenty-six', 26, undefined],
    ['4.5 thousand', 4500, undefined],
  ],
} as const

type Expected = Partial<Pick<Figure, 'kind' | 'comparison' | 'when' | 'since' | 'unit' | 'of'>> & {
  /** 'A' or 'B', or '' for nobody. */
  whose?: 'A' | 'B' | ''
  /** Who tells it behind the author: 'A', 'B', other words, or '' for nobody. */
  by?: string
}

/**
 * Checks the one figure of a frame with every filling: two actors ({A}, {B}, and {a} for the adjective of the first) and one amount: money {M}, a
 * share {S}, a share of GDP {G} or a bare number {N}.
 */
export function expectFigure(frame: string, expected: Expected, date = '2022-07-12'): void {
  const slot = (['M', 'S', 'G', 'N'] as const).find((name) => frame.includes(`{${name}}`))!
  for (const [A, firstId, a, B, secondId] of actors)
    for (const [written, value, unit] of amounts[slot]) {
      const filled: Record<string, string> = { A, a, B, [slot]: written }
      const text = frame.replace(/\{(\w)\}/g, (_, name: string, at: number) =>
        at === 0 ? filled[name]![0]!.toUpperCase() + filled[name]!.slice(1) : filled[name]!,
      )
      const { figures } = code({ id: 'x', text, date }, analyse(text), codebook)
      expect(
        figures.map((figure) => figure.value),
        text,
      ).toEqual([value])
      const [figure] = figures as [Figure]
      const ids: Record<string, string | undefined> = { A: firstId, B: secondId, '': undefined }
      const { whose, by, ...rest } = expected
      expect({ text, ...figure, unit: unit ?? figure.unit }).toMatchObject({ text, ...rest, ...(unit ? { unit } : {}) })
      if (whose !== undefined) expect(figure.actor, text).toBe(ids[whose])
      if (by !== undefined) expect(figure.tellers.slice(1), text).toEqual(by === '' ? [] : [ids[by] ?? by])
    }
}
