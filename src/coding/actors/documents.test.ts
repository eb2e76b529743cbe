import { expect, test } from 'vitest'
import { stances } from '../stances.fixture.ts'

test.each([
  ["Estonia's annual report says that Russia could attack a NATO country.", 'EST russia-threatens-nato +'],
  ['Russia could attack a NATO country, a Swedish government bill says.', 'SWE russia-threatens-nato +'],
  ["Norway's security strategy calls for more weapons for Ukraine.", 'NOR arms-for-ukraine +'],
])('what a state writes it says: %s', (text, expected) => expect(stances(text)).toContain(expected))
