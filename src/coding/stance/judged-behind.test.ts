import { expect, test } from 'vitest'
import { stances } from '../stances.fixture.ts'

test.each([
  ['Spain describes the prospect of Ukraine joining NATO as a cause of war.', 'ESP ukraine-in-nato -'],
  ['Austria portrayed sanctions on Russia as a cause of war.', 'AUT sanctions-on-russia -'],
  ['Slovenia called the deployment of troops to Ukraine a trigger for war.', 'SVN troops-in-ukraine -'],
  ['Austria sees sending troops to Ukraine as a step towards war.', 'AUT troops-in-ukraine -'],
  ['Greece regards the prospect of Ukraine joining NATO as the root of the conflict.', 'GRC ukraine-in-nato -'],
  ['Sending troops to Ukraine would be a source of tension, the Spanish minister said.', 'ESP troops-in-ukraine -'],
  ['Spain described Ukraine joining NATO as a recipe for disaster.', 'ESP ukraine-in-nato -'],
  ['Spain called Germany sending tanks to Ukraine a mistake.', 'ESP arms-for-ukraine -'],
])('what leads to something bad is bad: %s', (text, wanted) => {
  const found = stances(text)
  expect(found).toContain(wanted)
  expect(found).not.toContain(wanted.replace(/-$/, '+'))
})

test.each([
  ['Norway described the prospect of Ukraine joining NATO as a source of stability.', 'NOR ukraine-in-nato +'],
  ['Norway sees the prospect of sanctions on Russia as a reason for hope.', 'NOR sanctions-on-russia +'],
  ['Denmark regards Finland joining NATO as a source of stability.', 'DNK nordic-accession +'],
  ['Norway sees Ukraine joining NATO as vital.', 'NOR ukraine-in-nato +'],
  ['Norway does not see sanctions on Russia as a cause of war.', 'NOR sanctions-on-russia +'],
])('and what leads to something good is good: %s', (text, wanted) => {
  expect(stances(text)).toContain(wanted)
})
