import { describe, expect, it } from 'vitest'
import {
  buildColumns,
  comparePositions,
  distanceFromRest,
  positions,
  readVotes,
  symmetricEigen,
  voteAgreement,
  voteCohesion,
  voteMap,
  voteStatements,
  votesOf,
  voteTable,
} from './index.ts'
import { said } from './statements.fixture.ts'

const head = ['id', 'date', 'issue', 'title', 'FRA', 'HUN', 'POL']
const table = readVotes([
  head,
  ['1', '2024-01-01', 'di|nu', 'Ban', 'Y', 'N', 'yes'],
  ['2', '', '', '', 'Y', 'Y', ''],
  ['3', '2024-02-01', 'nu', '', 'A', 'N', 'A'],
])

describe('roll calls', () => {
  it('are read with who was absent and what they were about', () => {
    expect(table.members).toEqual(['FRA', 'HUN', 'POL'])
    expect(table.calls[0]).toMatchObject({ id: '1', topics: ['di', 'nu'], title: 'Ban', date: '2024-01-01' })
    expect([...table.calls[1]!.choices]).toEqual([
      ['FRA', 'yes'],
      ['HUN', 'yes'],
    ])
  })

  it('name row and column of what is no vote, no day or missing', () => {
    expect(() => readVotes([head, ['1', '', '', '', 'Y', 'maybe', 'Y']])).toThrow(
      /row 2, column 'HUN': 'maybe' is no vote/,
    )
    expect(() => readVotes([head, ['1', '1.1.24', '', '', 'Y', 'Y', 'Y']])).toThrow(
      /row 2, column 'date': '1\.1\.24' is no day/,
    )
    expect(() => readVotes([head, ['1', '']])).toThrow(/row 2 has 2 cells, the head has 7/)
    expect(() => readVotes([['id', 'date']])).toThrow(/no column is a member's/)
    expect(() => readVotes([['FRA', 'FRA']])).toThrow(/two columns are named 'FRA'/)
    expect(() => readVotes([])).toThrow(/is empty/)
  })

  it('can be taken apart into single votes and put together again', () => {
    const votes = votesOf(table)
    expect(votes.length).toBe(9)
    expect(votes.find(({ rollcall, actor }) => rollcall === '2' && actor === 'POL')).toEqual({
      rollcall: '2',
      actor: 'POL',
      choice: 'absent',
    })
    const { members, calls } = voteTable([...votes].reverse())
    expect(members).toEqual(table.members)
    expect(calls.map(({ id }) => id)).toEqual(['1', '3', '2'])
    expect(new Map(calls.map((call) => [call.id, new Map([...call.choices].sort())]))).toEqual(
      new Map(table.calls.map((call) => [call.id, new Map([...call.choices].sort())])),
    )
  })

  it('give agreement, distance from the rest and cohesion', () => {
    const { values, calls } = voteAgreement(table)
    expect([...values.subarray(0, 3)]).toEqual([1, 1 / 3, 1])
    expect([...calls.subarray(0, 3)]).toEqual([3, 3, 2])
    expect(distanceFromRest(table)[0]).toEqual({ member: 'HUN', calls: 3, distance: 2 / 3, apart: ['1', '3'] })
    expect(voteCohesion(table.calls).unanimous).toBeCloseTo(1 / 3, 12)
    expect(voteCohesion([])).toEqual({ calls: 0 })
  })

  it('are evidence of the member’s own, and abstentions take no side', () => {
    const statements = voteStatements(
      table,
      new Map([
        ['1', { issue: 'ceasefire-now', yes: '-' }],
        ['3', { issue: 'ceasefire-now', yes: '+' }],
      ]),
    )
    expect(statements.map(({ actor, stance, doc }) => `${actor}${stance}${doc}`)).toEqual([
      'FRA-1',
      'HUN+1',
      'POL-1',
      'HUN-3',
    ])
    expect(() => voteStatements(table, new Map([['9', { issue: 'a', yes: '+' }]]))).toThrow(/unknown roll call '9'/)
    const byVotes = positions(buildColumns(statements))
    const byTexts = positions(buildColumns([said({ id: 't', actor: 'FRA' }), said({ id: 'u', actor: 'HUN' })]))
    const { pairs, correlation } = comparePositions(byTexts, byVotes)
    expect(pairs.map(({ actor }) => actor)).toEqual(['FRA', 'HUN'])
    expect(pairs[0]!.opposed).toBeGreaterThan(0.5)
    expect(correlation).toBeUndefined()
  })
})

describe('the map', () => {
  it('puts apart who votes apart, and shows all of three members', () => {
    const complete = readVotes([
      ['id', 'FRA', 'HUN', 'POL'],
      ['1', 'Y', 'N', 'Y'],
      ['2', 'Y', 'Y', 'Y'],
      ['3', 'A', 'N', 'A'],
    ])
    const { places, kept } = voteMap(complete)
    const at = new Map(places.map((place) => [place.member, place]))
    const apart = (a: string, b: string) => Math.hypot(at.get(a)!.x - at.get(b)!.x, at.get(a)!.y - at.get(b)!.y)
    expect(kept).toBeCloseTo(1, 9)
    expect(apart('FRA', 'HUN') ** 2).toBeCloseTo(2 / 3, 9)
    expect(apart('FRA', 'POL')).toBeCloseTo(0, 6)
    expect(voteMap({ members: [], calls: [] })).toEqual({ places: [], kept: 1 })
  })
})

it('eigenvalues of a symmetric matrix', () => {
  const { values, vectors } = symmetricEigen(Float64Array.from([2, 1, 0, 1, 2, 0, 0, 0, -1]), 3)
  expect([...values].map((value) => Number(value.toFixed(12)))).toEqual([3, 1, -1])
  expect(vectors[0]).toBeCloseTo(Math.SQRT1_2, 12)
})
