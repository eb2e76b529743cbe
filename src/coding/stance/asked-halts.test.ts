import { expect, test } from 'vitest'
import { stances } from '../stances.fixture.ts'

test.each([
  ['Norway tells Spain to stop buying Russian gas.', 'NOR russian-energy -', 'ESP russian-energy +'],
  ['Ottawa asked Slovenia to stop buying Russian oil.', 'CAN russian-energy -', 'SVN russian-energy +'],
  ['Estonia warned Austria to stop importing Russian gas.', 'EST russian-energy -', 'AUT russian-energy +'],
  ['The White House ordered Spain to stop buying Russian oil.', 'USA russian-energy -', 'ESP russian-energy +'],
  [
    'Viktor Orban urged Norway to stop sending howitzers to Ukraine.',
    'HUN arms-for-ukraine -',
    'NOR arms-for-ukraine +',
  ],
])('who is told to stop doing a thing is for nothing by that: %s', (text, asker, told) => {
  const found = stances(text)
  expect(found).toContain(asker)
  expect(found).not.toContain(told)
})

test.each([
  [
    'Norway told Slovenia to stop blocking sanctions on Russia.',
    'NOR sanctions-on-russia +',
    'SVN sanctions-on-russia -',
  ],
  ['Denmark asked Spain to stop delaying howitzers for Kyiv.', 'DNK arms-for-ukraine +', 'ESP arms-for-ukraine -'],
  [
    'Estonia wants Hungary to drop its veto on military aid for Ukraine.',
    'EST arms-for-ukraine +',
    'HUN arms-for-ukraine -',
  ],
  ['Austria must stop buying Russian gas, Kyiv said.', 'UKR russian-energy -', 'AUT russian-energy +'],
])('who is to stop standing in its way does: %s', (text, asker, told) => {
  const found = stances(text)
  expect(found).toContain(asker)
  expect(found).toContain(told)
})
