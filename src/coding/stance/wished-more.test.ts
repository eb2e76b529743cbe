import { expect, test } from 'vitest'
import { stances } from '../stances.fixture.ts'

test.each([
  ['The sanctions on Russia go further than Hungary would have liked.', 'HUN sanctions-on-russia -'],
  ['Shipments of shells to Ukraine have been slower than Latvia had asked for.', 'LVA arms-for-ukraine +'],
  [
    'The arms deliveries to Ukraine have not been as large as Poland and Estonia would have liked.',
    'EST arms-for-ukraine +',
  ],
  ['Spain sent fewer howitzers to Ukraine than Latvia had hoped for.', 'LVA arms-for-ukraine +'],
])('what is less than somebody wished they want, and of what is more they want less: %s', (text, wanted) => {
  expect(stances(text, 0.2)).toContain(wanted)
})

test('what nobody wished compares nothing', () => {
  expect(stances('Spain sent more howitzers to Ukraine than Portugal has.', 0.2)).not.toContain(
    'PRT arms-for-ukraine -',
  )
})
