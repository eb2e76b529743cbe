import { describe, expect, test } from 'vitest'
import { stances } from '../stances.fixture.ts'

describe('what outweighs that which is granted', () => {
  test.each([
    [
      'The Latvian prime minister said that the sanctions on Russia would hurt but that they were worth it.',
      'LVA',
      '+',
    ],
    ['While the sanctions on Russia may be costly, they are indispensable, the Latvian president said.', 'LVA', '+'],
    [
      'The Latvian president admitted that sanctions on Russia were a burden, but added that they were right.',
      'LVA',
      '+',
    ],
    ['The Latvian president said the sanctions on Russia were meant to end the war, but they had failed.', 'LVA', '-'],
    ['The Latvian president said sanctions on Russia looked tough, yet they were a mistake.', 'LVA', '-'],
  ])('%s', (text, actor, sign) => {
    const found = stances(text).filter((stance) => stance.startsWith(`${actor} sanctions-on-russia`))
    expect(found).toEqual([`${actor} sanctions-on-russia ${sign}`])
  })

  test('but what is said of something else is no part of it', () => {
    const found = stances(
      'The Latvian president said the sanctions on Russia were a mistake, but the budget was sound.',
    )
    expect(found).toEqual(['LVA sanctions-on-russia -'])
  })
})

test.each([
  ['The Latvian president said the sanctions on Russia had hit Europe hard and ought to be scrapped.', '-'],
  ['The Latvian president said that easing sanctions on Russia would amount to rewarding aggression.', '+'],
  ['The Latvian president said it was “absurd” that no sanctions on Russia had been imposed.', '+'],
])('%s', (text, sign) => {
  const found = stances(text).filter((stance) => stance.startsWith('LVA'))
  expect(found).toEqual([`LVA sanctions-on-russia ${sign}`])
})

test('a deed at the head of a clause is judged with what it is done to', () => {
  expect(stances('Lifting sanctions on Russia would be a mistake, the Latvian president said.')).toEqual([
    'LVA sanctions-on-russia +',
  ])
  expect(stances('Imposing new sanctions on Russia makes sense, the Latvian president said.')).toEqual([
    'LVA sanctions-on-russia +',
  ])
})
