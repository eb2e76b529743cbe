import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  buildColumns,
  levelChanges,
  type Network,
  networkDistances,
  phases,
  select,
  series,
  stanceChanges,
  ties,
} from './index.ts'
import { anyStatements, said } from './statements.fixture.ts'

describe('a series', () => {
  it('holds a measure for each window', () => {
    const columns = buildColumns([
      said({ id: '1', date: '2024-01-10' }),
      said({ id: '2', date: '2024-03-10', actor: 'POL' }),
      said({ id: '3', date: '2024-03-11' }),
    ])
    const points = series(columns, { unit: 'month', size: 1 }, ({ rows }) =>
      ties(columns, { rows }).values.reduce((a, b) => a + b, 0),
    )
    expect(points.map(({ from, statements, value }) => [from, statements, value])).toEqual([
      ['2024-01-01', 1, 0],
      ['2024-02-01', 0, 0],
      ['2024-03-01', 2, 2],
    ])
    expect(series(columns, { rows: select(columns, { stance: '-' }), unit: 'day', size: 1 }, () => 1)).toEqual([])
  })
})

describe('changes of level', () => {
  it('are found where they are, and not in noise', () => {
    const noise = [0.1, -0.2, 0.15, 0, -0.1, 0.2, -0.05, 0.1, -0.15, 0.05]
    expect(levelChanges([...noise, ...noise.map((v) => v + 3)])).toEqual([10])
    expect(levelChanges([...noise, ...noise])).toEqual([])
    expect(levelChanges([1, 1, 1, 1, 5, 5, 5, 5])).toEqual([4])
    expect([levelChanges([]), levelChanges([1]), levelChanges([2, 2, 2])]).toEqual([[], [], []])
    expect(() => levelChanges([1, Number.NaN])).toThrow(/NaN, which is no number/)
  })

  it('do not mind the scale', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -20, max: 20 }), { maxLength: 40 }), (values) => {
        expect(levelChanges(values.map((value) => 4 * value))).toEqual(levelChanges(values))
      }),
    )
  })
})

describe('changes of stance', () => {
  it('tell from when, with the statements before and after', () => {
    const list = Array.from({ length: 12 }, (_, index) =>
      said({ id: `${index}`, date: `2024-${String(index + 1).padStart(2, '0')}-01`, stance: index < 6 ? '+' : '-' }),
    )
    const [change, ...others] = stanceChanges(buildColumns(list))
    expect(others).toEqual([])
    expect(change).toEqual({
      actor: 'FRA',
      issue: 'ceasefire-now',
      at: '2024-07-01',
      before: { from: '2024-01-01', to: '2024-06-01', support: 1, statements: ['0', '1', '2', '3', '4', '5'] },
      after: { from: '2024-07-01', to: '2024-12-01', support: 0, statements: ['6', '7', '8', '9', '10', '11'] },
    })
  })

  it('are none where a single statement differs, and always between different shares', () => {
    const list = Array.from({ length: 12 }, (_, index) =>
      said({ id: `${index}`, date: `2024-${String(index + 1).padStart(2, '0')}-01`, stance: index === 6 ? '-' : '+' }),
    )
    expect(stanceChanges(buildColumns(list))).toEqual([])
    fc.assert(
      fc.property(anyStatements, (statements) => {
        for (const { before, after, at } of stanceChanges(buildColumns(statements))) {
          expect(before.support).not.toBe(after.support)
          expect(before.to < at && after.from === at).toBe(true)
        }
      }),
    )
  })
})

describe('phases', () => {
  const state = (...values: number[]): Network => ({
    nodes: ['a', 'b'],
    values: Float64Array.from([0, ...values, 0]),
    totals: new Float64Array(2),
  })

  it('divide a sequence where its states change', () => {
    const networks = [1, 1.1, 0.9, 1, 7, 7.2, 6.9, -4, -4.1].map((value) => state(value, value))
    const distances = networkDistances(networks)
    expect(distances.values[1]).toBeCloseTo(0.2, 12)
    const found = phases(distances)
    expect(found.starts).toEqual([0, 4, 7])
    expect(found.silhouette).toBeGreaterThan(0.9)
    expect(phases(distances, 2).starts).toEqual([0, 7])
  })

  it('are one where all is alike, and none of nothing', () => {
    expect(phases(networkDistances([state(1, 1), state(1, 1), state(1, 1)]))).toEqual({ starts: [0], silhouette: 0 })
    expect(phases(networkDistances([]))).toEqual({ starts: [], silhouette: 0 })
    expect(() => phases({ size: 0, values: new Float64Array() }, 0)).toThrow(/whole number from 1, not 0/)
    const other: Network = { nodes: ['a', 'c'], values: new Float64Array(4), totals: new Float64Array(2) }
    expect(() => networkDistances([state(1, 1), other])).toThrow(/different nodes/)
  })
})
