import { expect, test } from 'vitest'
import { stances } from '../stances.fixture.ts'

test.each([
  [
    'The plan to send tanks to Ukraine was approved, with only Hungary and Slovakia voting no.',
    ['HUN arms-for-ukraine -', 'SVK arms-for-ukraine -'],
  ],
  ['The sanctions on Russia were adopted, with only Hungary voting against.', ['HUN sanctions-on-russia -']],
  [
    'Ministers discussed the delivery of tanks to Ukraine, with Poland, Norway and Latvia calling for it and Hungary opposing it.',
    ['HUN arms-for-ukraine -', 'LVA arms-for-ukraine +', 'NOR arms-for-ukraine +', 'POL arms-for-ukraine +'],
  ],
  [
    'With Norway and Latvia demanding sanctions on Russia and Hungary resisting them, the ministers went home.',
    ['HUN sanctions-on-russia -', 'LVA sanctions-on-russia +', 'NOR sanctions-on-russia +'],
  ],
  [
    'The ministers parted late, with Germany refusing to send tanks to Ukraine and Norway demanding them.',
    ['DEU arms-for-ukraine -', 'NOR arms-for-ukraine +'],
  ],
])('those named behind a "with" do what the participle says: %s', (text, wanted) => {
  expect(stances(text)).toEqual(wanted)
})

test.each([
  ['Norway agreed with Sweden, saying that sanctions on Russia must stay.', ['NOR sanctions-on-russia +']],
  ['Norway met in Oslo with Sweden and Finland.', []],
  ['Working with Norway, Sweden sent tanks to Ukraine.', ['SWE arms-for-ukraine +']],
])('but those with whom somebody does it are no doers of their own: %s', (text, wanted) => {
  expect(stances(text, 0.3)).toEqual(wanted)
})
