import { expect, test } from 'vitest'
import { stances } from '../stances.fixture.ts'

test.each([
  ['Moscow demands that the alliance withdraw its troops from Estonia.', 'RUS forward-presence -'],
  ['The Kremlin insists that the alliance remove its forces from the Baltic states.', 'RUS forward-presence -'],
  ['Russia demanded the alliance withdraw its troops from Latvia.', 'RUS forward-presence -'],
  ['Russia demands that the alliance withdraw from Latvia and Estonia.', 'RUS forward-presence -'],
  ['Estonia demanded that the alliance send troops to the eastern flank.', 'EST forward-presence +'],
])('what others are to do behind a demand: %s', (text, wanted) => {
  const found = stances(text, 0.3)
  expect(found).toContain(wanted)
  expect(found.filter((each) => each.startsWith('NATO'))).toEqual([])
})

test.each([
  ['Latvia demands that the alliance keep its troops in Latvia.', 'LVA forward-presence +'],
  ['Latvia refused to let the alliance withdraw its troops from Latvia.', 'LVA forward-presence +'],
  ['Norway never demanded that the alliance withdraw its troops from Latvia.', 'NOR forward-presence +'],
  ['Estonia welcomed a plan by the alliance to send troops to the eastern flank.', 'EST forward-presence +'],
])('and where it is not demanded: %s', (text, wanted) => {
  expect(stances(text)).toContain(wanted)
})
