import { expect, test } from 'vitest'
import { stances } from '../stances.fixture.ts'

test.each([
  'In 1999 Hungary backed the enlargement of NATO.',
  'The Dutch government sent troops to Ukraine in 1996 for an exercise.',
])('what was done long ago is no stance: %s', (text) => expect(stances(text)).toEqual([]))

test.each([
  ['In 2019 Hungary backed the enlargement of NATO.', 'HUN nato-enlargement +'],
  ['Since 1999 Hungary has backed the enlargement of NATO.', 'HUN nato-enlargement +'],
])('but what was done of late is, and what goes on: %s', (text, expected) => expect(stances(text)).toContain(expected))
