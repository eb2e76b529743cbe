import { expect, test } from 'vitest'
import { stances } from '../stances.fixture.ts'

const asked = 'NATO should send howitzers to Ukraine.'

test.each([
  ['Spain is less keen.', '-'],
  ['Spain’s reaction was icy.', '-'],
  ['The mood in Spain was sour.', '-'],
  ['The misgivings of Spain are well known.', '-'],
  ['Spain obliged within a week.', '+'],
  ['Spain reacted coolly.', '-'],
  ['Spain responded with scorn.', '-'],
  ['Spain has yet to be persuaded.', '-'],
  ['Spain has been won over.', '+'],
  ['A sceptical Spain asked for more time.', '-'],
  ['Spain was hostile from the start.', '-'],
  ['In Spain there is little appetite.', '-'],
  ['Enthusiasm is thin in Spain.', '-'],
  ['Resistance comes from Spain.', '-'],
  ['Spain has secured an exemption.', '-'],
  ['Spain vowed to retaliate.', '-'],
])('tells what somebody feels about what was named before: %s', (text, sign) => {
  expect(stances(`${asked} ${text}`, 0.25)).toContain(`ESP arms-for-ukraine ${sign}`)
})

test.each([
  'Spain reacted coolly to the new opera.',
  'A hesitant Spanish economy grew.',
  'In Spain there is little appetite for pension reform.',
  'Spain has secured an exemption from the fishing rules.',
  'Spain threatened retaliation for the tariffs on cars.',
  'Spain held out hope.',
  'The mood in Spain was sour after the match.',
  'The misgivings of the bank about inflation are known in Spain.',
])('but not about another thing: %s', (text) => {
  expect(stances(`${asked} ${text}`, 0.25).filter((stance) => stance.startsWith('ESP arms'))).toEqual([])
})

test('those may be named by their place', () => {
  const text = 'Sending howitzers to Ukraine was debated for a year. In Madrid they were sceptical.'
  expect(stances(text, 0.25)).toContain('ESP arms-for-ukraine -')
})
