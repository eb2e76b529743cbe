import { expect, test } from 'vitest'
import { stances } from '../stances.fixture.ts'

test.each([
  ['Only then did Norway send tanks to Ukraine.', '+'],
  ['Norway has only now sent tanks to Ukraine.', '+'],
  ['Only in January did Norway agree to send tanks to Ukraine.', '+'],
  ['At no small cost to itself, Norway sent tanks to Ukraine.', '+'],
  ['At no time did Norway send tanks to Ukraine.', '-'],
  ['Under no circumstances will Norway send tanks to Ukraine.', '-'],
])('what is done only then is done: %s', (text, sign) => {
  expect(stances(text)).toEqual([`NOR arms-for-ukraine ${sign}`])
})
