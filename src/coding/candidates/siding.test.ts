import { expect, test } from 'vitest'
import { readCodebook } from '../../codebook/index.ts'
import { analyse } from '../../language/index.ts'
import { code } from '../index.ts'

const codebook = await readCodebook('codebooks/nato')

/** The signs that Italy has on sanctions. */
function italian(text: string): string {
  const { statements } = code({ id: 'x', text, date: '2023-01-01' }, analyse(text), codebook, { minConfidence: 0.2 })
  const own = statements.filter(({ actor, issue }) => actor === 'ITA' && issue === 'sanctions-on-russia')
  return [...new Set(own.map(({ stance }) => stance))].join('')
}

const told: [text: string, sign: string, other: string][] = [
  ['Germany opposes sanctions on Russia.', '-', '+'],
  ['Olaf Scholz called for sanctions on Russia.', '+', '-'],
  ['Olaf Scholz said sanctions on Russia were a mistake.', '-', '+'],
]

test.each(told)('who takes the side of somebody holds what they hold: %s', (text, sign, other) => {
  for (const siding of ['sided with', 'agreed with', 'stood behind', 'backed'])
    expect(italian(`${text} Italy ${siding} Germany.`), siding).toBe(sign)
  for (const siding of ['disagreed with', 'contradicted', 'did not side with'])
    expect(italian(`${text} Italy ${siding} Germany.`), siding).toBe(other)
})

test('nobody sides with whom they only meet, nor with whoever has said nothing', () => {
  expect(italian('Germany opposes sanctions on Russia. Italy met with Germany.')).toBe('')
  expect(italian('Germany opposes sanctions on Russia. Italy sided with Norway.')).toBe('')
})

test('who joins somebody, or takes their side, holds what they were told to hold in the paragraph', () => {
  const told = 'Norway opposes sanctions on Russia. Spain calls for sanctions on Russia.'
  expect(italian(`${told} It was joined this spring by Italy.`)).toBe('+')
  expect(italian(`${told} Italy took Norway's side.`)).toBe('-')
  expect(italian(`${told} Italy follows Spain.`)).toBe('+')
  expect(italian(`${told} Polish officials sided with Spain, Italian officials with Norway.`)).toBe('-')
  expect(italian(`${told} Polish officials sided with Norway, Italian officials with Spain.`)).toBe('+')
})

test('but nobody does who only joins them somewhere, nor of what was told before something else', () => {
  const told = 'Norway opposes sanctions on Russia.'
  expect(italian(`${told} It was joined at a concert by Italy.`)).toBe('')
  expect(italian(`${told} The farm ministers argued about grain. Italy sided with Norway.`)).toBe('')
})

test.each([
  'Italy expressed a similar view.',
  'Italy spoke in the same sense.',
  'Italy argued in a similar vein.',
  'Italy followed its example.',
  'Italy went further.',
  'Italy wants to go further.',
])('who is of the same mind holds the same: %s', (text) => {
  expect(italian(`Norway opposes sanctions on Russia. ${text}`)).toBe('-')
})
