import { describe, expect, test } from 'vitest'
import { readCodebook } from '../../codebook/index.ts'
import { analyse } from '../../language/index.ts'
import { expectSigns } from '../frames.fixture.ts'
import { code } from '../index.ts'

const codebook = await readCodebook('codebooks/nato')

describe('who would have a thing stay as it is, is for it', () => {
  test.each([
    '{A} has ruled out changes to {T}.',
    '{A} rejected amendments to {T}.',
    '{A} refused to change {T}.',
    '{A} will not change {T}.',
    '{A} made no changes to {T}.',
    '{A} would rather leave than stop {T}.',
    '{A} would leave the talks rather than abandon {T}.',
    '{A} said it would rather resign than abandon {T}.',
  ])('%s', (frame) => expectSigns(frame, '+', ''))
})

describe('what is wanted put off is not wanted', () => {
  test.each([
    '{A} wanted {T} postponed until the spring.',
    '{A} wants {T} delayed.',
    '{A} would rather leave than {I}.',
  ])('%s', (frame) => expectSigns(frame, '-', ''))
})

describe('a clause that says a thing in other words is not what is done', () => {
  test.each([
    '{A} has "not changed its mind", which is to say that it is against {T}.',
    '{A} has not changed its mind, which is to say that it is against {T}.',
  ])('%s', (frame) => expectSigns(frame, '-', ''))
})

test.each([
  'Norway would rather leave than give up sanctions on Russia.',
  'Norway has ruled out changes to sanctions on Russia.',
  'Norway has little appetite for sanctions on Russia.',
  'Norway is less keen than Spain on sanctions on Russia.',
  'All members but Norway support sanctions on Russia.',
  'Norway wants sanctions on Russia postponed.',
  'Norway said it would not support sanctions on Russia.',
  'Norway denied that it would support sanctions on Russia.',
  'Norway did not say that sanctions on Russia were right.',
])('every turn is among the reasons: %s', (text) => {
  const { statements } = code({ id: 'x', text, date: '2022-07-12' }, analyse(text), codebook, { minConfidence: 0.1 })
  const own = statements.filter(({ actor }) => actor === 'NOR')
  expect(own.length).toBeGreaterThan(0)
  for (const { stance, why } of own) {
    const turns = why!.steps.filter(({ effect }) => /\bturns\b/.test(effect)).length
    expect(turns % 2 === 0 ? '+' : '-', JSON.stringify(why)).toBe(stance)
  }
})
