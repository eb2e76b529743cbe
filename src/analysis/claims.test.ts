import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  buildColumns,
  changesOfSide,
  claims,
  dayNumber,
  figureDisputes,
  figureRange,
  newestFigures,
  type PlacedFigure,
  tellerOfFigure,
} from './index.ts'
import { anyStatements, said } from './statements.fixture.ts'

describe('claims', () => {
  it('are contested where some affirm and others deny, and tell how near each voice is', () => {
    const [claim] = claims(
      buildColumns([
        said({ id: '1', actor: 'UKR', source: 'Herald' }),
        said({ id: '2', actor: 'RUS', stance: '-', source: 'Courier', voice: 'told' }),
        said({ id: '3', actor: 'RUS', stance: '-', source: 'Courier', tellers: ['author', 'X', 'Y'], voice: 'told' }),
      ]),
    )
    expect(claim).toEqual({
      issue: 'ceasefire-now',
      affirm: [{ actor: 'UKR', statements: ['1'], hand: 1 }],
      deny: [{ actor: 'RUS', statements: ['2', '3'], hand: 2 }],
      outlets: 2,
      flags: ['contested'],
    })
  })

  it('are not contested by one actor alone', () => {
    const columns = buildColumns([said({ id: '1', doc: 'd' }), said({ id: '2', doc: 'd', stance: '-' })])
    expect(claims(columns)[0]!.flags).toEqual(['one source'])
  })

  it('rest on one source where all outlets copy one text', () => {
    const list = [said({ id: '1', doc: 'a', source: 'Herald' }), said({ id: '2', doc: 'b', source: 'Courier' })]
    expect(claims(buildColumns(list))[0]!.flags).toEqual([])
    expect(claims(buildColumns(list, { copies: new Map([['b', 'a']]) }))[0]!.flags).toEqual(['one source'])
  })

  it('rest on authors alone, or on third hand', () => {
    const author = [said({ id: '1', voice: 'told' }), said({ id: '2', actor: 'author' })]
    expect(claims(buildColumns(author))[0]!.flags).toEqual(['author alone'])
    const hearsay = [said({ id: '1', tellers: ['author', 'X'] }), said({ id: '2', tellers: ['author', 'X', 'Y'] })]
    const [claim] = claims(buildColumns(hearsay))
    expect(claim!.flags).toEqual(['third hand'])
    expect(claim!.affirm[0]!.hand).toBe(3)
  })

  it('count every statement once', () => {
    expect(claims(buildColumns([]))).toEqual([])
    fc.assert(
      fc.property(anyStatements, (list) => {
        const counted = claims(buildColumns(list)).flatMap(({ affirm, deny }) =>
          [...affirm, ...deny].flatMap((v) => v.statements),
        )
        expect(counted.sort()).toEqual(list.map(({ id }) => id).sort())
      }),
    )
  })
})

describe('changes of side', () => {
  it('show the last statement before and the first after', () => {
    const changes = changesOfSide(
      buildColumns([
        said({ id: '1', date: '2024-01-01' }),
        said({ id: '2', date: '2024-02-01', person: 'A' }),
        said({ id: '3', date: '2024-03-01', stance: '-', person: 'B' }),
        said({ id: '4', date: '2024-04-01', stance: '-' }),
        said({ id: '5', date: '2024-04-01', actor: 'POL' }),
      ]),
    )
    expect(changes).toEqual([
      {
        actor: 'FRA',
        issue: 'ceasefire-now',
        kind: 'change',
        before: '2',
        after: '3',
        beforeDay: dayNumber('2024-02-01'),
        afterDay: dayNumber('2024-03-01'),
        confidence: { before: 1, after: 1 },
        samePerson: false,
        weight: 1,
      },
    ])
  })

  it('are contradictions on one day or in one undated document', () => {
    const changes = changesOfSide(
      buildColumns([
        said({ id: '1', date: '2024-01-01' }),
        said({ id: '2', date: '2024-01-01', stance: '-', confidence: 0.5 }),
        said({ id: '6', doc: 'z', actor: 'EST' }),
        said({ id: '7', doc: 'z', actor: 'EST', stance: '-' }),
        said({ id: '3', doc: 'x', actor: 'POL' }),
        said({ id: '4', doc: 'x', actor: 'POL', stance: '-', start: 7 }),
        said({ id: '5', doc: 'y', actor: 'POL', stance: '-' }),
      ]),
    )
    expect(changes.map(({ kind, before, after, weight }) => [kind, before, after, weight])).toEqual([
      ['contradiction', '3', '4', 1],
      ['contradiction', '1', '2', 0.5],
    ])
  })

  it('are told once for an actor and issue, by the weightiest, of statements likelier right than wrong', () => {
    const list = buildColumns([
      said({ id: '1', date: '2024-01-01', confidence: 0.6 }),
      said({ id: '2', date: '2024-02-01', stance: '-', confidence: 0.8 }),
      said({ id: '3', date: '2024-03-01', confidence: 0.9 }),
      said({ id: '4', actor: 'POL', date: '2024-01-01' }),
      said({ id: '5', actor: 'POL', date: '2024-02-01', stance: '-', confidence: 0.4 }),
    ])
    const told = (least?: number) =>
      changesOfSide(list, undefined, least).map(({ before, after, confidence }) => [before, after, confidence])
    expect(told()).toEqual([['2', '3', { before: 0.8, after: 0.9 }]])
    expect(told(0)).toContainEqual(['4', '5', { before: 1, after: 0.4 }])
  })

  it('are none in nothing, and always between opposite stances of one actor', () => {
    expect(changesOfSide(buildColumns([]))).toEqual([])
    fc.assert(
      fc.property(anyStatements, (list) => {
        const byId = new Map(list.map((s) => [s.id, s]))
        for (const { actor, issue, before, after } of changesOfSide(buildColumns(list))) {
          const [one, other] = [byId.get(before)!, byId.get(after)!]
          expect([one.actor, other.actor, one.issue, other.issue]).toEqual([actor, actor, issue, issue])
          expect(one.stance).not.toBe(other.stance)
        }
      }),
    )
  })
})

describe('figures', () => {
  const figure = (value: number, given: Partial<PlacedFigure> = {}): PlacedFigure => ({
    doc: 'd',
    actor: 'POL',
    of: 'Defence spending',
    value,
    unit: '% of GDP',
    kind: 'actual',
    when: '2024',
    tellers: ['author'],
    start: 0,
    end: 1,
    quote: '',
    confidence: 1,
    ...given,
  })

  it('allow what rounds to them', () => {
    expect(figureRange({ value: 2.5 })).toEqual({ low: 2.45, high: expect.closeTo(2.55, 12) })
    expect(figureRange({ value: 80 })).toEqual({ low: 75, high: 85 })
    expect(figureRange({ value: 80, valueTo: 120 })).toEqual({ low: 75, high: 125 })
    expect(figureRange({ value: 100, comparison: '~' })).toEqual({ low: 50, high: 150 })
    expect(figureRange({ value: 3, comparison: '>' })).toEqual({ low: 3, high: Number.POSITIVE_INFINITY })
  })

  it('disagree where no number suits both, about the same thing', () => {
    const disputes = figureDisputes([
      figure(4.1),
      figure(4.12, { doc: 'e' }),
      figure(3.8, { doc: 'f', kind: 'estimate', of: 'defence spending ' }),
      figure(5, { kind: 'target' }),
      figure(2, { actor: 'HUN' }),
      figure(2, { when: '2023' }),
      figure(2, { actor: undefined }),
      figure(3, { actor: undefined }),
    ])
    expect(disputes.map(({ values }) => values.map(({ figures }) => figures.map(({ value }) => value)))).toEqual([
      [[3.8], [4.1, 4.12]],
    ])
    expect(figureDisputes([])).toEqual([])
  })

  it('since different times are not about the same thing', () => {
    expect(figureDisputes([figure(4, { since: '2022-02' }), figure(9, { since: '2014' })])).toEqual([])
  })

  it('are kept by the newest, by their own time before that of the document, for each teller', () => {
    const kept = newestFigures([
      figure(2, { when: '2023', date: '2024-09-01' }),
      figure(3, { when: '2024', date: '2024-03-01' }),
      figure(5, { when: '2024', date: '2024-02-01' }),
      figure(4, { when: '2022', tellers: ['author', 'NATO'] }),
      figure(6, { when: '2022', kind: 'pledged' }),
    ])
    expect(kept.map(({ value }) => value)).toEqual([3, 4, 6])
  })

  it('are the actor’s own where the actor or who speaks for it tells them', () => {
    expect(tellerOfFigure({ actor: 'POL', tellers: ['author', 'POL'] })).toBe('own')
    expect(tellerOfFigure({ actor: 'POL', person: 'Ada Brook', tellers: ['author', 'Ada Brook'] })).toBe('own')
    expect(tellerOfFigure({ actor: 'POL', tellers: ['author', 'NATO'] })).toBe('source')
    expect(tellerOfFigure({ actor: 'POL', tellers: ['author'] })).toBe('author')
  })
})
