import { describe, expect, test } from 'vitest'
import { expectSigns } from '../frames.fixture.ts'
import { stances } from '../stances.fixture.ts'

describe('names with a noun that says on whose side they stand', () => {
  test.each([
    ['{A}, a champion of {T}, did not comment.', '+', ''],
    ['{A}, an opponent of {T}, blocked the appointment of a judge from {B}.', '-', '?'],
    ['{A}, a supporter of {T}, and {B}, a sceptic from the beginning, drafted the text.', '+', '-'],
  ])('%s', (frame, first, second) => {
    expectSigns(frame, first, second)
  })
})

test('one noun says what the name before it is, and not those joined with that', () => {
  expect(
    stances('Poland, an opponent of sanctions on Russia, and Malta, an advocate of them, drafted the text.'),
  ).toEqual(['MLT sanctions-on-russia +', 'POL sanctions-on-russia -'])
})

describe('clauses about whose somebody is', () => {
  test.each([
    ['Croatia, whose president rejects sanctions on Russia, was absent.', ['HRV sanctions-on-russia -']],
    ['Croatia, whose government backs sanctions on Russia, was absent.', ['HRV sanctions-on-russia +']],
    ['Croatia, whose president rejects the law, was absent.', []],
  ])('%s', (text, wanted) => {
    expect(stances(text)).toEqual(wanted)
  })
})
