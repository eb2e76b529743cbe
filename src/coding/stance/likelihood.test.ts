import { expect, test } from 'vitest'
import { stances } from '../stances.fixture.ts'

test.each([
  'The odds of a ceasefire in Ukraine are slim.',
  'Chances of a ceasefire in Ukraine are slim, the Norwegian minister said.',
  'The prospects of a ceasefire in Ukraine are remote, Norway said.',
  'The chances of Ukraine joining NATO are good, Norway said.',
  'Norway put the odds of a ceasefire in Ukraine at one in ten.',
  'The price of sanctions on Russia is high.',
])('how likely a thing is takes no side: %s', (text) => {
  expect(stances(text)).toEqual([])
})

test.each([
  ['Norway welcomed the prospect of a ceasefire in Ukraine.', 'NOR ceasefire-now +'],
  ['The chance for a ceasefire in Ukraine must be seized, Norway said.', 'NOR ceasefire-now +'],
  ['The price of sanctions on Russia is too high, Spain said.', 'ESP sanctions-on-russia -'],
  ['Spain complained of the price of sanctions on Russia.', 'ESP sanctions-on-russia -'],
  ['The odds of Russia attacking NATO are slim, Norway said.', 'NOR russia-threatens-nato -'],
])('but what is thought of that does, and whether a claim holds: %s', (text, wanted) => {
  expect(stances(text)).toContain(wanted)
})
