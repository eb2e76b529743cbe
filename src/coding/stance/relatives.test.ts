import { describe, expect, test } from 'vitest'
import { readCodebook } from '../../codebook/index.ts'
import { analyse } from '../../language/index.ts'
import { code } from '../index.ts'

const codebook = await readCodebook('codebooks/nato')

function expectStance(text: string, wanted: string): void {
  const { statements } = code({ id: 'x', text, date: '2022-07-12' }, analyse(text), codebook)
  const [actor, issue] = wanted.split(' ')
  const found = statements
    .filter((s) => s.actor === actor && s.issue === issue)
    .map((s) => `${actor} ${issue} ${s.stance}`)
  expect([...new Set(found)], text).toEqual([wanted])
}

const predicates = [
  ['supports', '+'],
  ['has long resisted', '-'],
  ['wants to end', '-'],
  ['has championed', '+'],
  ['considers essential', '+'],
  ['calls dangerous', '-'],
  ['refuses to accept', '-'],
] as const

describe('clauses that lack what they are about', () => {
  test.each(predicates)('a thing that somebody %s', (predicate, sign) => {
    expectStance(
      `Lawmakers will debate arms deliveries to Ukraine, which Norway ${predicate}.`,
      `NOR arms-for-ukraine ${sign}`,
    )
    expectStance(
      `Lawmakers will debate sanctions on Russia, a policy that Norway ${predicate}.`,
      `NOR sanctions-on-russia ${sign}`,
    )
  })

  test('the noun is the subject of what somebody says of it', () => {
    expectStance('He spoke of sanctions on Russia, which Norway says are necessary.', 'NOR sanctions-on-russia +')
  })

  test('two who differ', () => {
    const text = 'Lawmakers argued about sanctions on Russia, which Norway would scrap and Denmark would keep.'
    expectStance(text, 'NOR sanctions-on-russia -')
    expectStance(text, 'DNK sanctions-on-russia +')
  })
})

describe('what another clause of the sentence takes up', () => {
  test.each([
    ['supports sanctions on Russia', 'opposes them', '-'],
    ['is in favour of sanctions on Russia', 'is against', '-'],
    ['rejected sanctions on Russia', 'defended them', '+'],
    ['called for sanctions on Russia', 'called them a mistake', '-'],
    ['voted for sanctions on Russia', 'voted against', '-'],
  ])('Norway %s, while Denmark %s', (first, second, sign) => {
    expectStance(`Norway ${first}, while Denmark ${second}.`, `DNK sanctions-on-russia ${sign}`)
    expectStance(`Norway ${first}, but Denmark ${second}.`, `DNK sanctions-on-russia ${sign}`)
  })
})
