import { expect, test } from 'vitest'
import { readCodebook } from '../../codebook/index.ts'
import { analyse } from '../../language/index.ts'
import { code } from '../index.ts'

const codebook = await readCodebook('codebooks/nato')

function sidesOf(actor: string, text: string): string[] {
  const { statements } = code({ id: 'x', text, date: '2022-07-12' }, analyse(text), codebook, { minConfidence: 0.3 })
  return [...new Set(statements.filter((one) => one.actor === actor).map(({ stance }) => stance))]
}

test.each([
  ['“If we do not send howitzers to Kyiv, we will regret it,” Norway said.', '+'],
  ['“If we send howitzers to Kyiv, we will regret it,” Norway said.', '-'],
  ['“If we fail to send howitzers to Kyiv, Europe will be poorer,” Norway said.', '+'],
  ['“If we do not send howitzers to Kyiv, our grandchildren will ask us why,” Norway said.', '+'],
])('what comes of it, told by a condition: %s', (text, side) => {
  expect(sidesOf('NOR', text)).toEqual([side])
})

test.each([
  ['“There are wiser ways than sending howitzers to Kyiv,” Norway said.', '-'],
  ['“Nobody has a better plan than to send howitzers to Kyiv,” Norway said.', '+'],
])('a comparison with a better way: %s', (text, side) => {
  expect(sidesOf('NOR', text)).toEqual([side])
})

test('who is quoted as saying it', () => {
  expect(sidesOf('NOR', 'As for sanctions on Russia, the paper quoted Norway as saying: “No way.”')).toEqual(['-'])
})
