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
