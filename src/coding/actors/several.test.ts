import { expect, test } from 'vitest'
import { stances } from '../stances.fixture.ts'

test.each([
  ['None of the three, Norway, Spain or Italy, is prepared to send tanks to Ukraine.', ['ESP', 'ITA', 'NOR'], '-'],
  [
    'None of the four countries, Norway, Spain, Italy and Greece, has sent tanks to Ukraine.',
    ['ESP', 'GRC', 'ITA', 'NOR'],
    '-',
  ],
  ['Neither of the two, Spain and Italy, wants to send tanks to Ukraine.', ['ESP', 'ITA'], '-'],
  ['The rest of the group, Poland, Norway and Estonia, refused to send tanks to Ukraine.', ['EST', 'NOR', 'POL'], '-'],
  ['All three, Norway, Spain and Italy, have sent tanks to Ukraine.', ['ESP', 'ITA', 'NOR'], '+'],
  ['Two governments, Malta and Austria, refused to send tanks to Ukraine.', ['AUT', 'MLT'], '-'],
])('those listed between commas behind a number are who they are: %s', (text, actors, sign) => {
  expect(stances(text)).toEqual(actors.map((actor) => `${actor} arms-for-ukraine ${sign}`))
})

test('but not behind a number of days', () => {
  expect(stances('After two days, Norway and Sweden agreed to send tanks to Ukraine.')).toEqual([
    'NOR arms-for-ukraine +',
    'SWE arms-for-ukraine +',
  ])
})
