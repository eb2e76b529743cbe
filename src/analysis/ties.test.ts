import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  affiliation,
  allRows,
  backbone,
  buildColumns,
  dayText,
  type Network,
  select,
  tieEvidence,
  tieList,
  tieMeasures,
  tieNormalisations,
  ties,
  timeWindows,
  withoutDuplicates,
} from './index.ts'
import { anyStatements, said } from './statements.fixture.ts'

const disagreeing = buildColumns([
  said({ id: '1', actor: 'FRA', issue: 'a' }),
  said({ id: '2', actor: 'POL', issue: 'a' }),
  said({ id: '3', actor: 'HUN', issue: 'a', stance: '-' }),
  said({ id: '4', actor: 'HUN', issue: 'b' }),
  said({ id: '5', actor: 'POL', issue: 'b' }),
])

describe('ties', () => {
  it('list agreement first, and rest on both sides’ statements', () => {
    expect(tieList(ties(disagreeing))).toEqual([
      { a: 'FRA', b: 'POL', value: 1 },
      { a: 'FRA', b: 'HUN', value: -1 },
    ])
    expect(tieEvidence(disagreeing, 'HUN', 'POL')).toEqual([
      { through: 'a', a: { plus: [], minus: ['3'] }, b: { plus: ['2'], minus: [] } },
      { through: 'b', a: { plus: ['4'], minus: [] }, b: { plus: ['5'], minus: [] } },
    ])
  })

  it('congruence and conflict make up ignore, and subtract is their difference', () => {
    fc.assert(
      fc.property(anyStatements, (list) => {
        const columns = buildColumns(list)
        const of = (measure: (typeof tieMeasures)[number]) => ties(columns, { measure, diagonal: true }).values
        const [congruence, conflict, ignore, subtract] = [
          of('congruence'),
          of('conflict'),
          of('ignore'),
          of('subtract'),
        ]
        ignore.forEach((value, at) => {
          expect(congruence[at]! + conflict[at]!).toBe(value)
          expect(congruence[at]! - conflict[at]!).toBe(subtract[at])
        })
      }),
    )
  })

  it('do not depend on the order of statements, and follow actors that change their names', () => {
    const names = new Map([
      ['BEL', 'z'],
      ['EST', 'y'],
      ['FRA', 'x'],
      ['HUN', 'w'],
      ['POL', 'v'],
    ])
    fc.assert(
      fc.property(
        anyStatements,
        fc.constantFrom(...tieMeasures),
        fc.constantFrom(...tieNormalisations),
        (list, measure, normalisation) => {
          const plain = ties(buildColumns(list), { measure, normalisation })
          const turned = ties(buildColumns([...list].reverse()), { measure, normalisation })
          expect(turned).toEqual(plain)
          const renamed = ties(buildColumns(list.map((s) => ({ ...s, actor: names.get(s.actor)! }))), {
            measure,
            normalisation,
          })
          const at = (network: Network, a: string, b: string) =>
            network.values[network.nodes.indexOf(a) * network.nodes.length + network.nodes.indexOf(b)]
          for (const a of plain.nodes) {
            for (const b of plain.nodes)
              expect(at(renamed, names.get(a)!, names.get(b)!)).toBeCloseTo(at(plain, a, b)!, 12)
          }
        },
      ),
    )
  })

  it('once a document do not change when the statements of a document are repeated in it', () => {
    fc.assert(
      fc.property(anyStatements, fc.constantFrom(...tieMeasures.filter((m) => m !== 'ignore')), (list, measure) => {
        const doubled = [...list, ...list.map((s) => ({ ...s, id: `${s.id} again` }))]
        const duplicates = 'document' as const
        expect(ties(buildColumns(doubled), { measure, duplicates })).toEqual(
          ties(buildColumns(list), { measure, duplicates }),
        )
      }),
    )
  })

  it('of nothing are nothing, and no number is ever missing', () => {
    for (const measure of tieMeasures) {
      for (const normalisation of tieNormalisations) {
        expect(ties(buildColumns([]), { measure, normalisation }).values.length).toBe(0)
        const alone = ties(buildColumns([said({ id: '1', strength: 0 })]), { measure, normalisation, isolates: true })
        expect([...alone.values]).toEqual([0])
      }
    }
    expect(affiliation(buildColumns([])).values.length).toBe(0)
  })

  it('refuse what they do not know, naming the nearest', () => {
    expect(() => ties(disagreeing, { measure: 'congruense' as 'congruence' })).toThrow(/nearest known: congruence/)
    expect(() => ties(disagreeing, { normalisation: 'cosin' as 'cosine' })).toThrow(/nearest known: cosine/)
    expect(() => ties(disagreeing, { nodes: 'actors' as 'actor' })).toThrow(/nearest known: actor/)
    expect(() => timeWindows(disagreeing, { unit: 'months' as 'month', size: 1 })).toThrow(/nearest known: month/)
    expect(() => timeWindows(disagreeing, { unit: 'month', size: 0 })).toThrow(/size must be a whole number from 1/)
    expect(() => timeWindows(disagreeing, { unit: 'event', size: 2, kernel: 'uniform' })).toThrow(/choose day, week/)
  })
})

describe('duplicates', () => {
  // Discourse Network Analyzer forgets the year: to it the first weeks of 2023 and of 2024 are one.
  it('of a month or week are those of its year', () => {
    const columns = buildColumns([
      said({ id: '1', date: '2023-03-01' }),
      said({ id: '2', date: '2023-03-02' }),
      said({ id: '3', date: '2024-03-01' }),
      said({ id: '4' }),
      said({ id: '5' }),
    ])
    const kept = (rule: 'month' | 'week' | 'year' | 'range') =>
      [...withoutDuplicates(columns, allRows(columns), rule, 'actor', 'issue')].map((row) => columns.id[row])
    expect(kept('month')).toEqual(['1', '3', '4', '5'])
    expect(kept('week')).toEqual(['1', '3', '4', '5'])
    expect(kept('year')).toEqual(['1', '3', '4', '5'])
    expect(kept('range')).toEqual(['4'])
  })
})

describe('time windows', () => {
  const columns = buildColumns([
    said({ id: '1', date: '2023-12-30' }),
    said({ id: '2', date: '2024-01-02' }),
    said({ id: '3', date: '2024-03-31' }),
    said({ id: '4' }),
  ])
  const shown = (windows: ReturnType<typeof timeWindows>) =>
    [...windows].map(({ from, to, rows }) => [
      dayText(from),
      dayText(to),
      [...rows].map((row) => columns.id[row]).join(),
    ])

  it('of the calendar are whole months of their year', () => {
    expect(shown(timeWindows(columns, { unit: 'month', size: 1 }))).toEqual([
      ['2023-12-01', '2023-12-31', '1'],
      ['2024-01-01', '2024-01-31', '2'],
      ['2024-02-01', '2024-02-29', ''],
      ['2024-03-01', '2024-03-31', '3'],
    ])
    expect(shown(timeWindows(columns, { unit: 'year', size: 1 })).map((window) => window[2])).toEqual(['1', '2,3'])
  })

  it('span what is asked for, and are none where nothing is dated', () => {
    expect(shown(timeWindows(columns, { unit: 'week', size: 1, from: '2024-01-01', to: '2024-01-10' }))).toEqual([
      ['2024-01-01', '2024-01-07', '2'],
      ['2024-01-08', '2024-01-14', ''],
    ])
    expect([
      ...timeWindows(columns, { rows: select(columns, { documents: ['document of 4'] }), unit: 'day', size: 1 }),
    ]).toEqual([])
  })
})

describe('the backbone', () => {
  it('keeps what stands out at one end: (1 − w/s)^(k − 1) < α', () => {
    const nodes = ['hub', 'a', 'b', 'c', 'd']
    const values = new Float64Array(25)
    const tie = (i: number, j: number, value: number) => (values[i * 5 + j] = values[j * 5 + i] = value)
    tie(0, 1, 97)
    tie(0, 2, 1)
    tie(0, 3, -1)
    tie(0, 4, 1)
    const kept = backbone({ nodes, values, totals: new Float64Array(5) }, 0.05)
    expect(kept).toEqual([{ a: 'hub', b: 'a', value: 97, significance: expect.closeTo(0.03 ** 3, 12) }])
    expect(() => backbone({ nodes, values, totals: new Float64Array(5) }, 0)).toThrow(/level must lie in/)
  })
})
