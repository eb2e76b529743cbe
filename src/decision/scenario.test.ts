import { describe, expect, test } from 'vitest'
import type { Scenario } from '../model/index.ts'
import { scenarioSchema } from '../model/index.ts'
import { decide } from './decide.ts'
import { packagesOf } from './package.ts'
import { held, league, ruleOf } from './positions.fixture.ts'
import { applyScenario, compare, sensitivity } from './scenario.ts'
import { readScenarios } from './scenario-file.ts'
import { targetReport } from './targets.ts'

const ids = ['AAA', 'BBB', 'CCC', 'DDD']
const actors = league(ids)
const consensus = ruleOf({ kind: 'consensus', forums: [{ id: 'committee', without: ['DDD'] }] })
const majority = ruleOf({
  kind: 'weighted-majority',
  id: 'majority',
  quota: 3,
  weights: { AAA: 1, BBB: 1, CCC: 1, DDD: 1 },
})
const rules = [consensus, majority]
const positions = [held('AAA', 9, 0), held('BBB', 9, 0), held('CCC', 6, 2), held('DDD', 0, 9)]
const question = { rule: consensus, actors, positions, seed: 4 }
const scenario = (...changes: object[]): Scenario => scenarioSchema.parse({ id: 's', changes })

describe('a scenario', () => {
  test('without the objector the rest decides', () => {
    const { base, changed, effects, difference } = compare(
      question,
      scenario({ change: 'leaves', member: 'DDD' }),
      rules,
    )
    expect(changed.members.map((m) => m.actor)).toEqual(['AAA', 'BBB', 'CCC'])
    expect(base.passes!.chance).toBeLessThan(0.05)
    expect(changed.passes!.chance).toBeGreaterThan(0.9)
    expect(difference).toBeCloseTo(changed.passes!.chance - base.passes!.chance, 12)
    expect(effects).toEqual(['DDD has no seat'])
  })

  test('that changes nothing says so, and gives the very same answer', () => {
    for (const nothing of [
      scenario(),
      scenario({ change: 'leaves', member: 'LEAGUE' }),
      scenario({ change: 'moves', member: 'AAA', issue: 'tunnel', to: 0.1, cause: 'a poll' }),
      scenario({ change: 'shock', of: 'LEAGUE', by: 0, cause: 'nothing' }),
      scenario({ change: 'rule', rule: 'majority', threshold: 0.9 }),
    ]) {
      const comparison = compare(question, nothing, rules)
      expect(comparison.nothingChanges).toBe(true)
      expect(comparison.difference).toBe(0)
      expect(comparison.changed).toBe(comparison.base)
    }
  })

  test('withholding, moving, an election and a shock act on positions, with their causes told', () => {
    const chance = (...changes: object[]) => compare(question, scenario(...changes), rules).changed.passes!.chance
    const base = decide(question).passes!.chance
    expect(chance({ change: 'withholds', member: 'AAA' })).toBeLessThan(1e-9)
    expect(chance({ change: 'moves', member: 'DDD', to: 0.9, cause: 'a deal' })).toBeGreaterThan(0.9)
    expect(chance({ change: 'election', member: 'DDD', by: 0.5 })).toBeGreaterThan(base)
    expect(chance({ change: 'shock', of: 'LEAGUE', by: -0.2, cause: 'a defeat' })).toBeLessThan(base)
    const { effects } = applyScenario(
      question,
      scenario({ change: 'shock', members: ['AAA', 'CCC'], by: -0.2, cause: 'a defeat' }),
      rules,
    )
    expect(effects).toEqual(['AAA moves from 0.91 to 0.71 (a defeat)', 'CCC moves from 0.70 to 0.50 (a defeat)'])
  })

  test('another rule, another forum, another threshold, hanging together', () => {
    const chance = (...changes: object[]) => compare(question, scenario(...changes), rules).changed.passes!.chance
    expect(chance({ change: 'rule', rule: 'r', by: 'majority' })).toBeGreaterThan(0.8)
    expect(chance({ change: 'rule', rule: 'r', forum: 'committee' })).toBeGreaterThan(0.9)
    expect(chance({ change: 'rule', rule: 'r', threshold: 0 })).toBe(1)
    const together = compare(question, scenario({ change: 'hang-together', common: 0.6, cause: 'one war' }), rules)
    expect(together.changed.assumptions.join(' ')).toMatch(/any two by 60 % \(one war\)/)
  })

  test('shares its random numbers with the base: what nobody changed is drawn alike', () => {
    const drawn = { ...question, by: 'draws' as const, precision: { error: 0, most: 10_000 } }
    const { base, changed } = compare(
      drawn,
      scenario({ change: 'moves', member: 'DDD', to: 0.5, cause: 'a deal' }),
      rules,
    )
    const against = (d: typeof base, actor: string) => d.blockers!.find((b) => b.actor === actor)?.against
    expect(against(base, 'CCC')).toBeGreaterThan(0)
    expect(against(changed, 'CCC')).toBe(against(base, 'CCC'))
  })

  test('sensitivity: the objector has the widest swing, and the swing is what being pivotal says', () => {
    const [first] = sensitivity(question)
    expect(first!.actor).toBe('DDD')
    expect(first!.ifAgainst).toBeCloseTo(0, 9)
    const pivotal = decide(question).pivotal!.find((p) => p.actor === 'DDD')!
    expect(first!.swing).toBeCloseTo(pivotal.chance, 6)
  })
})

describe('a file of scenarios', () => {
  const context = { actors, issues: new Map([['bridge', {}]]), rules }
  const read = (text: string) => readScenarios(text, 'what-if.yaml', context)
  const first = 'scenarios:\n  - id: one\n    changes:\n'

  test('is read', () => {
    const text = `${first}      - {change: leaves, member: DDD, cause: a treaty is left}\n      - {change: moves, member: AAA, to: 0.2, cause: a poll}\n`
    expect(read(text)[0]!.changes).toHaveLength(2)
  })

  test.each([
    [
      'an unknown member',
      `${first}      - {change: leaves, member: DDB}\n`,
      /what-if.yaml:4: unknown member 'DDB'; did you mean 'DDD'\?/,
    ],
    [
      'an unknown issue',
      `${first}      - {change: withholds, member: DDD, issue: brigde}\n`,
      /:4: unknown issue 'brigde'; did you mean 'bridge'/,
    ],
    [
      'an unknown rule',
      `${first}      - {change: rule, rule: minority}\n`,
      /:4: unknown rule 'minority'; did you mean 'majority'/,
    ],
    [
      'a contradiction',
      `${first}      - {change: leaves, member: DDD}\n      - {change: withholds, member: DDD}\n`,
      /:5: contradicts change 1 of its scenario: DDD leaves/,
    ],
    [
      'two positions',
      `${first}      - {change: moves, member: AAA, to: 1, cause: x}\n      - {change: election, member: AAA, to: 0}\n`,
      /:5: contradicts change 1.*two positions/,
    ],
    [
      'a move without cause',
      `${first}      - {change: moves, member: AAA, to: 0.2}\n`,
      /what-if.yaml:4: scenarios.0.changes.0.cause/,
    ],
    [
      'to and by',
      `${first}      - {change: moves, member: AAA, to: 0.2, by: 0.1, cause: x}\n`,
      /:4: .*either `to` or `by`/,
    ],
    ['an unknown field', `${first}      - {change: leaves, member: AAA, when: now}\n`, /:4: .*; take out when/],
    ['an unknown change', `${first}      - {change: vanishes, member: AAA}\n`, /:4: /],
    ['no YAML', 'scenarios: [\n', /what-if.yaml:\d+: is no YAML/],
    ['nothing', '', /what-if.yaml:1: /],
  ])('with %s is refused with file, line and remedy', (_, text, message) => {
    expect(() => read(text)).toThrow(message)
  })
})

test('a package: what splits it and which part of it would pass', () => {
  const rule = ruleOf({
    kind: 'consensus',
    members: ['AAA', 'DDD'],
    terms: [{ id: 'air' }, { id: 'sea' }, { id: 'guarantees', from: 'tunnel' }],
  })
  const both = [held('AAA', 9, 0), held('DDD', 8, 1), held('AAA', 9, 0, 'tunnel'), held('DDD', 0, 9, 'tunnel')]
  const report = packagesOf({ rule, actors, positions: both })!
  expect(report.terms.map((t) => [t.term, t.against])).toEqual([
    ['air', []],
    ['sea', []],
    ['guarantees', ['DDD']],
  ])
  expect(report.packages).toHaveLength(7)
  expect(report.packages[0]!.terms).toEqual(['air', 'sea'])
  const all = report.packages.find((p) => p.terms.length === 3)!
  expect(all.passes).toBeCloseTo(report.packages[0]!.passes * report.terms[2]!.passes, 9)
  expect(report.assumptions.join(' ')).toMatch(/does not tell air, sea apart/)
  expect(packagesOf({ rule: consensus, actors, positions })).toBeUndefined()
})

test('targets: who meets, has promised, refuses, falls short or is unknown, and by how much', () => {
  const target = { id: 'two', issue: 'bridge', of: 'LEAGUE', value: 2, unit: '% of GDP', due: '2024' }
  const figure = (actor: string, value: number, kind: 'actual' | 'pledged' | 'estimate', when?: string) => ({
    actor,
    value,
    kind,
    when,
    unit: '% of GDP',
  })
  const figures = [
    figure('AAA', 1.4, 'actual', '2021'),
    figure('AAA', 2.1, 'actual', '2023'),
    figure('AAA', 9, 'actual', '2026'),
    figure('BBB', 1.5, 'estimate', '2023'),
    figure('BBB', 2, 'pledged', '2024'),
    figure('CCC', 1.2, 'actual', '2023'),
    figure('CCC', 2, 'pledged', '2029'),
    { ...figure('DDD', 3, 'actual', '2023'), unit: 'billion euros' },
  ]
  const gdp = new Map([['CCC', 500]])
  const rows = targetReport(target, [...ids, 'EEE'], figures, { day: '2024-06-01', gdp, positions })
  expect(rows.map((r) => [r.actor, r.status])).toEqual([
    ['AAA', 'meets'],
    ['BBB', 'promised'],
    ['CCC', 'short'],
    ['DDD', 'refuses'],
    ['EEE', 'unknown'],
  ])
  expect(rows[0]!.actual!.value).toBe(2.1)
  expect(rows[2]!.gap).toBeCloseTo(0.8, 12)
  expect(rows[2]!.money).toBeCloseTo(4, 12)
  expect(rows[3]!.gap).toBeUndefined()
})
