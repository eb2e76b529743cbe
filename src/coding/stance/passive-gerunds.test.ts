import { expect, test } from 'vitest'
import { stances } from '../stances.fixture.ts'

test.each([
  ['Norway would not hear of aid for Kyiv being cut.', 'NOR arms-for-ukraine +'],
  ['Norway is unhappy about sanctions on Russia being lifted.', 'NOR sanctions-on-russia +'],
  ['Norway warned against sanctions on Russia being lifted.', 'NOR sanctions-on-russia +'],
  ['Hungary insists on sanctions on Russia being lifted.', 'HUN sanctions-on-russia -'],
  ['Italy rejects the idea of troops being sent to Ukraine.', 'ITA troops-in-ukraine -'],
  ['Germany objects to tanks being sent to Ukraine.', 'DEU arms-for-ukraine -'],
  ['Italy opposed troops being sent to Ukraine.', 'ITA troops-in-ukraine -'],
])('what a thing before "being" undergoes is what is wanted or not: %s', (text, wanted) => {
  expect(stances(text)).toEqual([wanted])
})
