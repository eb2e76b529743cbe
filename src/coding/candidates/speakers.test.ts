import { expect, test } from 'vitest'
import { stances } from '../stances.fixture.ts'

test.each([
  ["Turkey's state news agency reported that Norway had offered Kyiv missiles.", ['NOR arms-for-ukraine +']],
  ['The Polish news agency said that Norway will send tanks to Ukraine.', ['NOR arms-for-ukraine +']],
  [
    'A Danish official disclosed that Hungary would drop its veto on sanctions on Russia.',
    ['HUN sanctions-on-russia +'],
  ],
  ['Danish diplomats reported that Norway had agreed to send tanks to Ukraine.', ['NOR arms-for-ukraine +']],
  ['The Danish minister believed that Norway would never agree to send tanks to Ukraine.', ['NOR arms-for-ukraine -']],
  ['The Danish minister recalled that Norway had sent tanks to Ukraine.', ['NOR arms-for-ukraine +']],
])('whoever only reports what others do takes no side: %s', (text, wanted) => {
  expect(stances(text)).toEqual(wanted)
})

test.each([
  ['The Danish minister believes that Norway should send tanks to Ukraine.', 'DNK arms-for-ukraine +'],
  ['The Danish minister thinks that sending tanks to Ukraine would be a mistake.', 'DNK arms-for-ukraine -'],
  ['The Danish minister revealed that Denmark would send tanks to Ukraine.', 'DNK arms-for-ukraine +'],
])('but who judges it, or tells what they do themselves, does: %s', (text, wanted) => {
  expect(stances(text)).toContain(wanted)
})
