import { expect, test } from 'vitest'
import { stances } from '../stances.fixture.ts'

test.each([
  [
    'Norway accused Spain of breaking its word on military aid to Ukraine.',
    'NOR arms-for-ukraine +',
    'ESP arms-for-ukraine -',
  ],
  [
    'Denmark accused Spain of breaking its word on sending tanks to Ukraine.',
    'DNK arms-for-ukraine +',
    'ESP arms-for-ukraine -',
  ],
  [
    'Estonia accused Austria of breaking its promise of military aid to Ukraine.',
    'EST arms-for-ukraine +',
    'AUT arms-for-ukraine -',
  ],
  ['Norway accused Spain of going back on its word on sanctions against Russia.', 'NOR sanctions-on-russia +', ''],
  [
    'Norway accused Spain of dragging its feet on sanctions against Russia.',
    'NOR sanctions-on-russia +',
    'ESP sanctions-on-russia -',
  ],
])('who blames another for breaking its word wants it kept: %s', (text, accuser, accused) => {
  const found = stances(text)
  expect(found).toContain(accuser)
  expect(found).not.toContain(accuser.replace(/\+$/, '-'))
  if (accused !== '') expect(found).toContain(accused)
})

test.each([
  ['Norway accused Spain of sending tanks to Ukraine.', 'NOR arms-for-ukraine -'],
  ['Norway praised Spain for keeping its word on military aid to Ukraine.', 'NOR arms-for-ukraine +'],
  ['Norway accused Spain of keeping its word on military aid to Ukraine.', 'NOR arms-for-ukraine -'],
  ['Norway accused Spain of rushing into talks with Russia.', 'NOR dialogue-with-russia -'],
])('and not who blames it for the deed: %s', (text, wanted) => {
  expect(stances(text)).toContain(wanted)
})
