import { expect, test } from 'vitest'
import { stances } from '../stances.fixture.ts'

test.each([
  ['Norway called for Ukraine to join NATO.', 'NOR ukraine-in-nato +'],
  ['Denmark called on Finland to join NATO.', 'DNK nordic-accession +'],
  ['Canada urged Finland to join NATO.', 'CAN nordic-accession +'],
  ['Spain urged the United States to stay in Europe.', 'ESP us-lead-role +'],
  ['Norway appealed to the United States to stay in Europe.', 'NOR us-lead-role +'],
  ['Slovenia called for Spain to leave the talks with Russia.', 'SVN dialogue-with-russia -'],
  ['Greece called for the United States to leave NATO.', 'GRC us-lead-role -'],
  ['Viktor Orban urged Ukraine not to join NATO.', 'HUN ukraine-in-nato -'],
])('who asks another to do it is for it: %s', (text, wanted) => {
  const found = stances(text, 0.3)
  expect(found).toContain(wanted)
  expect(found.filter((each) => !each.startsWith(wanted.slice(0, 3)))).toEqual([])
})

test.each([
  ['Norway urged Moscow to withdraw its gunboats or suffer new sanctions.', 'NOR sanctions-on-russia +'],
  ['Finland called a summit to join NATO.', 'FIN nordic-accession +'],
  ['Norway refused to call for Ukraine to join NATO.', 'NOR ukraine-in-nato -'],
  ['Norway will not call on Ukraine to join NATO.', 'NOR ukraine-in-nato -'],
])('who does so themselves, or would not ask: %s', (text, wanted) => {
  expect(stances(text)).toContain(wanted)
})
