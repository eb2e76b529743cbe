import { expect, test } from 'vitest'
import { stances } from '../stances.fixture.ts'

const of = (actor: string, text: string): string[] => stances(text).filter((stance) => stance.startsWith(actor))

test.each([
  ['There was no sign that Norway or Denmark would send tanks to Ukraine.', 'NOR arms-for-ukraine -'],
  ['There was no sign that Slovakia would give up Russian gas.', 'SVK russian-energy +'],
  ['Nothing suggested that Hungary or Slovakia would agree to sanctions on Russia.', 'SVK sanctions-on-russia -'],
  ['There is no prospect of Norway sending troops to Ukraine.', 'NOR troops-in-ukraine -'],
  ['Germany showed no sign of sending missiles to Ukraine.', 'DEU arms-for-ukraine -'],
  ['There is no indication that Norway will refuse to send tanks to Ukraine.', 'NOR arms-for-ukraine +'],
  ['There were signs that Norway would send tanks to Ukraine.', 'NOR arms-for-ukraine +'],
])('what there is no sign of is told as not done: %s', (text, wanted) => {
  expect(of(wanted.slice(0, 3), text)).toEqual([wanted])
})

test('what there is no doubt of is not doubted', () => {
  expect(of('NOR', 'There is little doubt that Norway will send tanks to Ukraine.')).not.toContain(
    'NOR arms-for-ukraine -',
  )
  expect(of('NOR', 'There is no doubt that Norway will send tanks to Ukraine.')).not.toContain('NOR arms-for-ukraine -')
})
