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
  ['“No way,” Norway said of the sanctions on Russia.', '-'],
  ['“Count us in,” Norway replied when asked about the sanctions on Russia.', '+'],
  ['Asked about the sanctions on Russia, Norway answered: “Over our dead bodies.”', '-'],
  ['“Folly,” Norway said of arms deliveries to Kyiv.', '-'],
  ['“At last,” Norway wrote after the announcement of sanctions on Russia.', '+'],
])('yes or no said of what stands outside the quotation: %s', (text, side) => {
  expect(sidesOf('NOR', text)).toEqual([side])
})

test.each([
  ['“Such a step would make us all safer,” Norway said of the plan to send howitzers to Kyiv.', '+'],
  ['“It is the right thing to do,” Norway said, referring to the sanctions on Russia.', '+'],
])('a stand-in before the words for what it means: %s', (text, side) => {
  expect(sidesOf('NOR', text)).toEqual([side])
})

test.each([
  ['Japan asked for a truce in Ukraine. “Absurd,” the Norwegian prime minister said.', ['-']],
  ['Japan asked for a truce in Ukraine. “Sensible at last,” the Norwegian prime minister said.', ['+']],
  ['Japan asked for a truce in Ukraine. “Tomorrow,” the Norwegian prime minister said.', []],
])('a verdict of one word with the capital that opens a quotation: %s', (text, sides) => {
  expect(sidesOf('NOR', text)).toEqual(sides)
})

test.each([
  ['Security guarantees for Ukraine would be a mistake, Norway said.', ['-']],
  ['Security guarantees for Ukraine must come first, Norway said.', ['+']],
])('a plural before an auxiliary is no verb: %s', (text, sides) => {
  expect(sidesOf('NOR', text)).toEqual(sides)
})
