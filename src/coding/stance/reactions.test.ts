import { describe, expect, test } from 'vitest'
import { readCodebook } from '../../codebook/index.ts'
import { analyse } from '../../language/index.ts'
import { code } from '../index.ts'

const codebook = await readCodebook('codebooks/nato')

/** What Norway does or wants, and on which side that is. */
const causes = [
  ["Norway's refusal to send howitzers to Ukraine", '-'],
  ["Norway's support for arms deliveries to Ukraine", '+'],
  ["Norway's opposition to arms deliveries to Ukraine", '-'],
  ["Norway's push for arms deliveries to Ukraine", '+'],
] as const

/** How Denmark takes it: as Norway does ('+') or not. */
const reactions = [
  ['{cause} angered Denmark.', '-'],
  ['{cause} pleased Denmark.', '+'],
  ['{cause} drew praise from Denmark.', '+'],
  ['{cause} came as a relief to Denmark.', '+'],
  ['Denmark welcomed {cause}.', '+'],
  ['Denmark criticised {cause}.', '-'],
] as const

describe('who is of what mind about what another does', () => {
  for (const [frame, side] of reactions)
    test.each(causes)(`${frame} (%s)`, (cause, sign) => {
      const text = frame.replace('{cause}', cause)
      const { statements } = code({ id: 'x', text, date: '2022-07-12' }, analyse(text), codebook)
      const signs = (actor: string): string =>
        [...new Set(statements.filter((s) => s.actor === actor).map((s) => s.stance))].join('')
      expect(signs('NOR'), text).toBe(sign)
      expect(signs('DNK'), text).toBe(sign === side ? '+' : '-')
    })
})

describe('whose an attitude is', () => {
  test.each([
    ['The refusal of the Norwegian government to send howitzers to Ukraine is well known.', '-'],
    ['The opposition on the part of Norway to arms deliveries to Ukraine was discussed on Monday.', '-'],
    ['Diplomats spoke of the enthusiasm of the Norwegian government for arms deliveries to Ukraine.', '+'],
    ['Diplomats spoke of the misgivings on the part of Norway about arms deliveries to Ukraine.', '-'],
    ['Diplomats spoke of resistance to arms deliveries to Ukraine on the part of Norway.', '-'],
    ['Diplomats spoke of the call by Norway for arms deliveries to Ukraine.', '+'],
  ])('%s', (text, sign) => {
    const { statements } = code({ id: 'x', text, date: '2022-07-12' }, analyse(text), codebook)
    expect([...new Set(statements.filter(({ actor }) => actor === 'NOR').map(({ stance }) => stance))], text).toEqual([
      sign,
    ])
  })
})
