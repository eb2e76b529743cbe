import { expect, test } from 'vitest'
import { type Actor, actorSchema, type Rule, rulesFileSchema } from '../model/index.ts'
import { membersOf } from './body.ts'
import { checkRules } from './rule-check.ts'

const actors = new Map<string, Actor>(
  [
    { id: 'LEAGUE', kind: 'organisation', name: 'League' },
    { id: 'AAA', kind: 'state', name: 'Aland', memberships: [{ in: 'LEAGUE', from: '1949' }] },
    { id: 'BBB', kind: 'state', name: 'Borduria', memberships: [{ in: 'LEAGUE', from: '2004-03-29' }] },
    { id: 'CCC', kind: 'state', name: 'Cathay', memberships: [{ in: 'LEAGUE', to: '1966-06' }] },
    { id: 'DDD', kind: 'state', name: 'Dystopia', memberships: [{ in: 'LEAGUE', as: 'partner' }] },
  ].map((a) => [a.id, actorSchema.parse(a)]),
)
const context = { actors, issues: new Map([['bridge', {}]]) }
const rule = (fields: object): Rule =>
  rulesFileSchema.parse({ rules: [{ id: 'r', issue: 'bridge', of: 'LEAGUE', ...fields }] }).rules[0]!

test('the members on a day are those whose membership covers it', () => {
  const consensus = rule({ kind: 'consensus', forums: [{ id: 'small', without: ['BBB'] }] })
  expect(membersOf(consensus, actors, '1966-06-30')).toEqual(['AAA', 'CCC'])
  expect(membersOf(consensus, actors, '1966-07-01')).toEqual(['AAA'])
  expect(membersOf(consensus, actors, '2004-03-29')).toEqual(['AAA', 'BBB'])
  expect(membersOf(consensus, actors, '2010-01-01', 'small')).toEqual(['AAA'])
  expect(() => membersOf(consensus, actors, '2010-01-01', 'big')).toThrow(/no forum 'big'; its forums: small/)
})

test('a sound rule has no flaw', () => {
  expect(checkRules([rule({ kind: 'consensus' })], context)).toEqual([])
})

test('unknown actors and issues are named with the nearest known one', () => {
  const [flaw] = checkRules([rule({ kind: 'consensus', issue: 'bridges' })], context)
  expect(flaw).toMatchObject({ path: [0, 'issue'], remedy: "did you mean 'bridge'?" })
  const [second] = checkRules([rule({ kind: 'unilateral', actor: 'AAB' })], context)
  expect(second).toMatchObject({ path: [0, 'actor'], wrong: "unknown actor 'AAB'" })
})

test('a quota above the total, a stranger with a veto and an id used twice are flaws', () => {
  const weighted = { kind: 'weighted-majority', weights: { AAA: 3, BBB: 2 } }
  expect(checkRules([rule({ ...weighted, quota: 6 })], context)[0]?.wrong).toMatch(/above the total weight 5/)
  expect(checkRules([rule({ ...weighted, quota: 4, veto: ['DDD'] })], context)[0]?.wrong).toMatch(/DDD has no seat/)
  const twice = checkRules([rule({ kind: 'consensus' }), rule({ kind: 'consensus' })], context)
  expect(twice[0]).toMatchObject({ path: [1, 'id'] })
})

test('negative weights, unknown fields and unknown kinds do not parse', () => {
  const negative = { kind: 'weighted-majority', weights: { AAA: -3 }, quota: 1 }
  expect(() => rule(negative)).toThrow(/weights/)
  expect(() => rule({ kind: 'consensus', treshold: 0.3 })).toThrow(/treshold/)
  expect(() => rule({ kind: 'consensu' })).toThrow()
})

test('what is settled has a day and one outcome, and no ratification passes before its last act', () => {
  const both = [
    { on: '2024-03-07', what: 'bridge' },
    { on: '2024-03-07', what: 'bridge', outcome: 'failed' },
  ]
  expect(checkRules([rule({ kind: 'consensus', settled: both })], context)[0]).toMatchObject({
    path: [0, 'settled', 1, 'outcome'],
    wrong: "'bridge' both passed and failed on 2024-03-07",
  })
  const done = [{ actor: 'AAA', on: '2024-05-01' }]
  const early = rule({ kind: 'ratification', done, settled: [both[0]] })
  expect(checkRules([early], context)[0]?.wrong).toMatch(/before AAA acted on 2024-05-01/)
  expect(() => rule({ kind: 'consensus', settled: [{ on: '2024-02-30', what: 'bridge' }] })).toThrow(/date/i)
})
