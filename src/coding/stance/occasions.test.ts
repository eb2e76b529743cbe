import { describe, expect, test } from 'vitest'
import { stances } from '../stances.fixture.ts'

/** Stances of those who begin with `actor`. */
const of = (actor: string, text: string): string[] =>
  stances(text, 0.3).filter((stance) => stance.startsWith(`${actor} dialogue`))

describe('an occasion of something else', () => {
  test.each([
    'Norway denied that its planes were near the coast during the talks with Russia.',
    'Norway refused to comment before the talks with Russia.',
    'Norway rejected the charge that it had leaked papers ahead of a summit with Russia.',
    'Norway failed to get a mention in the statement after the talks between France and Russia.',
    'Norway called on the clerks present for the talks with Russia to speak out.',
    'Norway was cross, and it never forgave the jokes made on the sidelines of the summit with Russia.',
  ])('is not turned by what is done there: %s', (text) => {
    expect(of('NOR', text)).not.toContain('NOR dialogue-with-russia -')
  })

  test('is held by those who are there', () => {
    expect(of('FRA', 'Macron did not mention Crimea at his meeting with Putin.')).toEqual([
      'FRA dialogue-with-russia +',
    ])
    expect(of('FRA', 'Macron praised the hall at a meeting with Putin.')).toEqual(['FRA dialogue-with-russia +'])
  })

  test.each([
    'Norway refused to appear at the talks with Russia.',
    'Norway stayed away from the talks with Russia.',
    'Norway balked at talks with Russia.',
    'Norway called off the meeting with Putin after the attack.',
  ])('but who stays away refuses it: %s', (text) => {
    expect(of('NOR', text)).toEqual(['NOR dialogue-with-russia -'])
  })
})

describe('what else was done then', () => {
  test.each([
    'Norway denied that it had meddled when its premier and Putin met in Geneva.',
    'Norway denied that it had been idle while its premier was meeting Putin.',
    'Norway and Russia will end the summit with a joint press conference.',
    'Norway closed the talks with Russia by calling for calm.',
  ])('is not done to it: %s', (text) => {
    expect(of('NOR', text)).not.toContain('NOR dialogue-with-russia -')
  })

  test('but who ends the talks ends them', () => {
    expect(of('NOR', 'Norway ended the talks with Russia.')).toEqual(['NOR dialogue-with-russia -'])
  })
})

describe('what is not on the list of days', () => {
  test.each([
    'Norway has no meeting with Putin scheduled for the weekend.',
    'No talks between Norway and Russia are planned this week.',
    'There was no second meeting between Norway and Russia.',
  ])('is not refused: %s', (text) => {
    expect(of('NOR', text)).toEqual([])
  })

  test('is, where somebody will have none of it', () => {
    expect(of('NOR', 'Norway has no intention of meeting Putin.')).toEqual(['NOR dialogue-with-russia -'])
  })
})
