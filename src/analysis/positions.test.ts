import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  buildColumns,
  figurePositions,
  groupPosition,
  type KnownPosition,
  type Position,
  positions,
  scalePosition,
} from './index.ts'
import { anyStatements, said } from './statements.fixture.ts'

const known = (position: Position | undefined): KnownPosition => {
  if (!position || position.evidence === 'none') throw new Error('no evidence')
  return position
}

describe('positions', () => {
  it('add strength × credibility × confidence, halved with every half-life, to a flat prior', () => {
    const columns = buildColumns([
      said({ id: '1', date: '2024-01-01' }),
      said({ id: '2', date: '2024-04-10', tellers: ['author', 'X'], strength: 0.5 }),
      said({ id: '3', date: '2024-04-10', voice: 'told', stance: '-', confidence: 0.8 }),
    ])
    const [only] = positions(columns, { halfLife: 100 })
    const { alpha, beta, evidence, uses, newest } = known(only)
    expect(alpha).toBeCloseTo(1 + 1 * 0.5 + 0.5 * 0.7, 12)
    expect(beta).toBeCloseTo(1 + 0.5 * 0.8, 12)
    expect(evidence).toEqual({
      statements: 3,
      plus: 2,
      minus: 1,
      documents: 3,
      sources: 0,
      repeated: 0,
      tellers: { own: 1, source: 1, author: 1 },
    })
    expect(uses.map(({ id }) => id)).toEqual(['1', '2', '3'])
    expect(newest).toBe('2024-04-10')
  })

  it('tell mean, interval and P(support) of the Beta: Beta(2, 1) has them in closed form', () => {
    const one = known(positions(buildColumns([said({ id: '1' })]))[0])
    expect(one.mean).toBeCloseTo(1 / 3, 12)
    expect(one.low).toBeCloseTo(2 * Math.sqrt(0.05) - 1, 9)
    expect(one.high).toBeCloseTo(2 * Math.sqrt(0.95) - 1, 9)
    expect(one.support).toBeCloseTo(0.75, 12)
  })

  it('say that there is no evidence, instead of 0', () => {
    const columns = buildColumns([said({ id: '1' })])
    const [belgium, france] = positions(columns, { actors: ['FRA', 'BEL'], issues: ['ceasefire-now'] })
    expect(belgium).toEqual({ actor: 'BEL', issue: 'ceasefire-now', evidence: 'none' })
    expect(known(france).evidence.statements).toBe(1)
  })

  it('look only at what was said by the day asked about', () => {
    const columns = buildColumns([
      said({ id: '1', date: '2024-01-01' }),
      said({ id: '2', date: '2024-06-01', stance: '-' }),
      said({ id: '3', stance: '-' }),
    ])
    expect(known(positions(columns, { at: '2024-02-01' })[0]).evidence.statements).toBe(1)
    expect(known(positions(columns)[0]).evidence.statements).toBe(3)
  })

  it('count once what an outlet repeats, and what stands in near copies of one text', () => {
    const columns = buildColumns(
      [
        said({ id: '1', doc: 'a', source: 'Herald', date: '2024-01-01' }),
        said({ id: '2', doc: 'b', source: 'Herald', date: '2024-02-01' }),
        said({ id: '3', doc: 'c', source: 'Courier', date: '2024-02-01' }),
        said({ id: '4', doc: 'd', source: 'Post', date: '2024-02-02' }),
        said({ id: '5', doc: 'd', source: 'Post', date: '2024-02-02', stance: '-' }),
      ],
      { copies: new Map([['c', 'd']]) },
    )
    const { evidence, uses, beta } = known(positions(columns)[0])
    expect(evidence).toMatchObject({ statements: 3, plus: 2, minus: 1, repeated: 2 })
    expect(uses.filter(({ repeats }) => repeats).map(({ id, repeats }) => [id, repeats])).toEqual([
      ['1', '2'],
      ['3', '4'],
    ])
    expect(beta).toBe(2)
    expect(known(positions(columns, { repeats: 'all' })[0]).evidence.statements).toBe(5)
  })

  it('weigh a source by the trust given to it', () => {
    const list = [said({ id: '1', source: 'Herald' })]
    expect(
      known(positions(buildColumns(list, { trust: ({ source }) => (source === 'Herald' ? 0.25 : 1) }))[0]).alpha,
    ).toBe(1.25)
  })

  it('are probabilities and hold their mean, whatever was said; and nothing gives nothing', () => {
    expect(positions(buildColumns([]))).toEqual([])
    fc.assert(
      fc.property(anyStatements, (list) => {
        for (const position of positions(buildColumns(list)).map(known)) {
          expect(position.support).toBeGreaterThanOrEqual(0)
          expect(position.support).toBeLessThanOrEqual(1)
          expect(position.low).toBeGreaterThanOrEqual(-1)
          expect(position.low).toBeLessThan(position.mean)
          expect(position.high).toBeGreaterThan(position.mean)
          expect(position.high).toBeLessThanOrEqual(1)
          const { statements, repeated, tellers } = position.evidence
          expect(position.uses.length).toBe(statements + repeated)
          expect(tellers.own + tellers.source + tellers.author).toBe(statements)
        }
      }),
    )
  })

  it('do not depend on the order of statements', () => {
    fc.assert(
      fc.property(anyStatements, fc.infiniteStream(fc.nat()), (list, keys) => {
        const order = new Map(list.map((s) => [s, keys.next().value as number]))
        const shuffled = [...list].sort((a, b) => order.get(a)! - order.get(b)!)
        expect(positions(buildColumns(shuffled))).toEqual(positions(buildColumns(list)))
      }),
    )
  })

  it('name of what is repeated the statement that counts, in whatever order they come', () => {
    const list = ['d2', 'd1', 'd3'].map((doc, i) => said({ doc, id: `s${i}`, source: 'Courier' }))
    const repeated = (order: number[]) =>
      known(positions(buildColumns(order.map((i) => list[i]!)))[0]!)
        .uses.map(({ id, repeats }) => `${id} ${repeats}`)
        .sort()
    expect(repeated([0, 1, 2])).toEqual(['s0 s1', 's1 undefined', 's2 s1'])
    expect(repeated([2, 0, 1])).toEqual(repeated([0, 1, 2]))
  })

  it('do not change when copies of documents are merged in', () => {
    fc.assert(
      fc.property(anyStatements, (list) => {
        const copies = new Map(['d1', 'd2', 'd3', 'd4', 'd5'].map((doc) => [`${doc} copied`, doc]))
        const doubled = [...list, ...list.map((s) => ({ ...s, id: `${s.id} copied`, doc: `${s.doc} copied` }))]
        const plain = positions(buildColumns(list)).map(known)
        const merged = positions(buildColumns(doubled, { copies })).map(known)
        expect(merged.map((p) => [p.actor, p.issue, p.alpha, p.beta])).toEqual(
          plain.map((p) => [p.actor, p.issue, p.alpha, p.beta]),
        )
      }),
    )
  })

  it('refuse a half-life, level, prior or day that is none', () => {
    const columns = buildColumns([said({ id: '1' })])
    expect(() => positions(columns, { halfLife: 0 })).toThrow(/half-life must be above 0/)
    expect(() => positions(columns, { level: 1 })).toThrow(/level must lie in/)
    expect(() => positions(columns, { prior: { alpha: 0, beta: 1 } })).toThrow(/prior/)
    expect(() => positions(columns, { at: '2024-13-01' })).toThrow(/'2024-13-01' is no day/)
    expect(() => buildColumns([said({ id: '1', date: 'yesterday' })])).toThrow(/'yesterday' is no day/)
  })
})

describe('a group', () => {
  it('stands where its average member stands; those never heard of are counted, not guessed', () => {
    const columns = buildColumns([said({ id: '1' }), said({ id: '2', actor: 'HUN', stance: '-' })])
    const together = groupPosition('allies', 'ceasefire-now', ['FRA', 'HUN', 'BEL'], positions(columns))
    expect(together).toMatchObject({ members: 3, known: 2, mean: 0 })
    expect('support' in together && together.support).toBeCloseTo(0.5, 9)
    expect(groupPosition('none', 'ceasefire-now', ['BEL'], positions(columns))).toMatchObject({ evidence: 'none' })
  })

  it('of one member stands where that member stands', () => {
    const all = positions(buildColumns([said({ id: '1' })]))
    const alone = groupPosition('one', 'ceasefire-now', ['FRA'], all)
    expect('alpha' in alone && alone.alpha).toBeCloseTo(2, 9)
    expect('beta' in alone && alone.beta).toBeCloseTo(1, 9)
  })
})

describe('a position on a scale', () => {
  it('is the weighted mean with a Student interval: 1, 2, 3 gives 2 ± 2.919986·0.57735', () => {
    const told = scalePosition([1, 2, 3].map((value) => ({ value, weight: 1 })))
    expect(told).toMatchObject({ evidence: 3, mean: 2, effective: 3 })
    if (told.evidence === 'none') throw new Error()
    expect(told.high! - 2).toBeCloseTo(2.919985580353725 / Math.sqrt(3), 9)
  })

  it('has no interval from one number and is none from none', () => {
    expect(scalePosition([{ value: 2, weight: 0.5 }])).toEqual({ evidence: 1, mean: 2, effective: 1 })
    expect(scalePosition([{ value: 2, weight: 0 }])).toEqual({ evidence: 'none' })
  })

  const stated = { actor: 'FRA', issue: 'spending', of: 'spending', unit: '% of GDP', start: 0, end: 1, quote: 'q' }
  const figure = { ...stated, kind: 'actual' as const, tellers: ['author', 'FRA'], confidence: 1, date: '2024-01-01' }

  it('weighs figures by teller and age, each unit and kind apart', () => {
    const told = figurePositions(
      [
        { ...figure, doc: 'a', value: 2 },
        { ...figure, doc: 'b', value: 1, tellers: ['author'], kind: 'estimate' },
        { ...figure, doc: 'c', value: 4, date: '2023-01-01' },
        { ...figure, doc: 'd', value: 3, valueTo: 4, kind: 'pledged' },
        { ...figure, doc: 'e', value: 50, unit: 'billion euros' },
        { ...figure, doc: 'f', value: 9, comparison: '>' },
        { ...figure, doc: 'g', value: 9, date: '2025-01-01' },
      ],
      { at: '2024-06-01', halfLife: 365 },
    )
    expect(told.map(({ unit, kind, evidence }) => [unit, kind, evidence])).toEqual([
      ['% of gdp', 'actual', 3],
      ['% of gdp', 'pledged', 1],
      ['billion euros', 'actual', 1],
    ])
    // Own 1, author ½, and own a year older ½: (2·1 + 1·½ + 4·½) / 2.
    expect(told[0]!.mean).toBeCloseTo(2.25, 9)
    expect(told[1]!.mean).toBe(3.5)
  })

  it('counts a number that a copy or the same outlet prints again once, and other units of a scale issue not at all', () => {
    const told = figurePositions(
      [
        { ...figure, doc: 'a', source: 'One', value: 2 },
        { ...figure, doc: 'b', source: 'One', value: 2 },
        { ...figure, doc: 'c', source: 'Two', value: 2 },
        { ...figure, doc: 'd', source: 'Three', value: 5, unit: '%' },
        { ...figure, doc: 'e', source: 'Four', value: 50, unit: 'billion euros' },
      ],
      { copies: new Map([['c', 'a']]), unitOf: () => '% of GDP' },
    )
    expect(told).toHaveLength(1)
    expect(told[0]).toMatchObject({ evidence: 2, mean: 3.5 })
  })
})
