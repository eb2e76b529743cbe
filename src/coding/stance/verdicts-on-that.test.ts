import { expect, test } from 'vitest'
import { stances } from '../stances.fixture.ts'

test.each([
  ['That the alliance is split is a myth, Norway said.', 'NOR nato-is-united +'],
  ['That NATO is divided is a lie, the Norwegian foreign minister said.', 'NOR nato-is-united +'],
  ['That NATO provoked Russia into the war in Ukraine is a myth, Norway said.', 'NOR nato-provoked-war -'],
  ['That Russia intends to attack NATO is a fantasy, the Spanish minister said.', 'ESP russia-threatens-nato -'],
  ['Spain claims that NATO being united is a myth.', 'ESP nato-is-united -'],
])('a clause that is called untrue is denied by whoever says so: %s', (text, wanted) => {
  const sign = wanted.endsWith('+') ? '-' : '+'
  const found = stances(text)
  expect(found).toContain(wanted)
  expect(found).not.toContain(`${wanted.slice(0, -1)}${sign}`)
})

test.each([
  ['That the alliance is split is true, Spain said.', 'ESP nato-is-united -'],
  ['Spain said that the alliance is split and that it is a shame.', 'ESP nato-is-united -'],
  ['Norway claims that the alliance is united.', 'NOR nato-is-united +'],
  ['Norway said that it is wrong that the alliance is split.', 'NOR nato-is-united +'],
])('and one that is not is held: %s', (text, wanted) => {
  expect(stances(text)).toContain(wanted)
})
