import { expect, test } from 'vitest'
import { stances } from '../stances.fixture.ts'

test.each([
  ['Asked whether Norway would send tanks to Ukraine, the Norwegian minister said no.', 'NOR arms-for-ukraine -'],
  ['Asked whether Ukraine should join NATO, the Spanish minister answered no.', 'ESP ukraine-in-nato -'],
  ['Asked whether he would support sanctions on Russia, Viktor Orban said no.', 'HUN sanctions-on-russia -'],
  ['Asked if there should be a ceasefire in Ukraine now, the Austrian chancellor said yes.', 'AUT ceasefire-now +'],
  ['Asked whether the alliance was divided, Jens Stoltenberg said no.', 'NATO nato-is-united +'],
  ['Asked whether NATO is united, the Spanish minister replied: “No.”', 'ESP nato-is-united -'],
])('who answers what is asked takes that side: %s', (text, wanted) => {
  const found = stances(text)
  expect(found).toEqual([wanted])
})

test.each([
  'Asked whether Norway would send tanks to Ukraine, the Norwegian minister did not answer.',
  'Asked whether Norway would send tanks to Ukraine, the Spanish minister said no.',
  'Asked whether Norway would send tanks to Ukraine, the Norwegian minister said no decision had been made.',
  'Asked whether Norway would send tanks to Ukraine, the Norwegian minister smiled.',
])('and who does not, or could not, takes none: %s', (text) => {
  expect(stances(text)).toEqual([])
})
