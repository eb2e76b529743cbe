import { expect, test } from 'vitest'
import { stances } from '../stances.fixture.ts'

test.each([
  ['Slovenia agreed not to block the arms deliveries to Ukraine and takes no part in them.', 'SVN arms-for-ukraine -'],
  ['Austria will not veto military aid to Ukraine but stays out of it.', 'AUT arms-for-ukraine -'],
  ['Spain agreed not to block the military aid to Ukraine but will not join the scheme.', 'ESP arms-for-ukraine -'],
  ['Slovenia will not block the arms for Ukraine, but it opted out.', 'SVN arms-for-ukraine -'],
  ['Austria will not veto the training mission for Ukraine but will take no part in it.', 'AUT troops-in-ukraine -'],
  [
    'The Norwegian minister, who leaves in May, recalled that Spain had agreed not to block military aid to Ukraine and takes no part in it.',
    'ESP arms-for-ukraine -',
  ],
])('who does not block a thing but stays out of it is not for it: %s', (text, wanted) => {
  const found = stances(text)
  expect(found).toContain(wanted)
  expect(found).not.toContain(wanted.replace(/-$/, '+'))
})

test.each([
  ['Slovenia will not veto military aid to Ukraine.', 'SVN arms-for-ukraine +'],
  ['Spain did not block the military aid to Ukraine and will take part in it.', 'ESP arms-for-ukraine +'],
  ['Norway lifted its veto on military aid to Ukraine and joined it.', 'NOR arms-for-ukraine +'],
  ['Norway takes part in the arms deliveries to Ukraine.', 'NOR arms-for-ukraine +'],
])('who only does not block it, or joins it, is: %s', (text, wanted) => {
  expect(stances(text)).toContain(wanted)
})
