import { describe, expect, test } from 'vitest'
import { expectSigns } from '../frames.fixture.ts'
import { stances } from '../stances.fixture.ts'

describe('a gerund behind a verb and its preposition', () => {
  test.each(['{A} reneged on {V}.', '{A} vacillated on {V} all winter.', '{A} frowned on {V}.'])(
    '%s: against it',
    (frame) => expectSigns(frame, '-', '?'),
  )
  test.each(['{A} held a hearing on {V}.', '{A} talked for an hour about {V}.'])(
    '%s: neither for nor against',
    (frame) => expectSigns(frame, '', '?'),
  )
})

test('a thing considered may be called something behind all that is said of it', () => {
  expect(stances('The Italian government considers sending troops to Ukraine a folly.')).toContain(
    'ITA troops-in-ukraine -',
  )
})

test.each([
  [
    'A Russian attack on a NATO country cannot be ruled out, the Swedish government said.',
    'SWE russia-threatens-nato +',
  ],
  [
    'The Danish minister said that a Russian attack on a NATO country could not be excluded.',
    'DNK russia-threatens-nato +',
  ],
  ['The Canadian government said that Putin was wrong to bet on NATO falling apart.', 'CAN nato-is-united +'],
  ['Putin miscalculated when he bet on NATO falling apart, the Canadian government said.', 'CAN nato-is-united +'],
  ['Why on earth would Russia attack NATO?', 'author russia-threatens-nato -'],
])('%s', (text, expected) => expect(stances(text)).toEqual(expect.arrayContaining([expected])))
