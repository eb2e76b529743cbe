import { expect, test } from 'vitest'
import { stances } from '../stances.fixture.ts'

const dialogue = (text: string): string[] =>
  stances(text).flatMap((found) => (found.includes('dialogue-with-russia') ? [found.slice(0, 3)] : []))

test.each([
  ['Norway offered to host talks between Russia and Ukraine.', ['NOR']],
  ['Austria is ready to host a meeting between Moscow and Kyiv.', ['AUT']],
  ['Spain wants to mediate in talks between Russia and Ukraine.', ['ESP']],
  ['Slovenia plans to arrange talks between Russia and the United States.', ['SVN']],
  ['Talks hosted by Norway between Russia and Ukraine may begin on Monday.', ['NOR']],
  ['Spain proposed talks between Russia and the United States.', ['ESP']],
])('who is only to be brought together has not met: %s', (text, wanted) => {
  expect(dialogue(text)).toEqual(wanted)
})

test.each([
  ['Norway hosted talks between Russia and Ukraine.', ['NOR', 'RUS', 'UKR']],
  ['Norway mediated talks between Russia and Ukraine.', ['NOR', 'RUS', 'UKR']],
  ['Norway welcomed the talks between Russia and Ukraine.', ['NOR', 'RUS', 'UKR']],
])('who was has: %s', (text, wanted) => {
  expect(dialogue(text)).toEqual(wanted)
})
