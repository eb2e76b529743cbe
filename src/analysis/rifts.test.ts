import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  buildColumns,
  communities,
  frustration,
  positions,
  rift,
  type SignedEdge,
  seededRandom,
  ties,
  triangleBalance,
  walkBalance,
} from './index.ts'
import { said } from './statements.fixture.ts'

/** The least weight of broken ties, by trying every split. */
function tried(size: number, edges: readonly SignedEdge[]): number {
  let least = Number.POSITIVE_INFINITY
  for (let mask = 0; mask < 2 ** (size - 1); mask++) {
    let broken = 0
    for (const [a, b, weight] of edges) {
      const together = ((mask >> a) & 1) === ((mask >> b) & 1)
      if (together !== weight > 0) broken += Math.abs(weight)
    }
    least = Math.min(least, broken)
  }
  return least
}

const graph = (weight: fc.Arbitrary<number>) =>
  fc.integer({ min: 2, max: 10 }).chain((size) =>
    fc.record({
      size: fc.constant(size),
      edges: fc
        .uniqueArray(fc.tuple(fc.nat({ max: size - 1 }), fc.nat({ max: size - 1 }), weight), {
          selector: ([a, b]) => `${Math.min(a, b)}|${Math.max(a, b)}`,
          maxLength: 40,
        })
        .map((list) => list.filter(([a, b, w]) => a !== b && w !== 0) as SignedEdge[]),
    }),
  )

describe('the frustration index', () => {
  it('is the least of all splits, for whole weights', () => {
    fc.assert(
      fc.property(graph(fc.integer({ min: -3, max: 3 })), ({ size, edges }) => {
        const found = frustration(size, edges)
        expect(found.index).toBe(tried(size, edges))
        expect(found.proven).toBe(true)
        expect(found.broken.reduce((sum, [, , weight]) => sum + Math.abs(weight), 0)).toBe(found.index)
      }),
      { numRuns: 60 },
    )
  })

  it('is the least of all splits, for any weights', () => {
    fc.assert(
      fc.property(graph(fc.double({ min: -2, max: 2, noNaN: true })), ({ size, edges }) => {
        expect(frustration(size, edges).index).toBeCloseTo(tried(size, edges), 6)
      }),
      { numRuns: 40 },
    )
  })

  it('is proven for an alliance of 60 in which a third of all ties is out of line', () => {
    const random = seededRandom(3)
    const edges: SignedEdge[] = []
    for (let i = 0; i < 60; i++) {
      for (let j = 0; j < i; j++) edges.push([i, j, ((i % 3 === 0) === (j % 3 === 0)) === random() > 0.3 ? 1 : -1])
    }
    const found = frustration(60, edges)
    expect(found.proven).toBe(true)
    expect(found.atLeast).toBe(found.index)
    expect([...found.camps].filter((camp) => camp !== found.camps[1]).length).toBe(20)
  })

  it('says that it is a bound where it had to stop', () => {
    const random = seededRandom(5)
    const edges: SignedEdge[] = []
    for (let i = 0; i < 32; i++) for (let j = 0; j < i; j++) edges.push([i, j, random() < 0.5 ? 1 : -1])
    const full = frustration(32, edges)
    const stopped = frustration(32, edges, { effort: 1 })
    expect(full.proven).toBe(true)
    expect(stopped.proven).toBe(false)
    expect(stopped.atLeast).toBeLessThanOrEqual(full.index)
    expect(stopped.index).toBeGreaterThanOrEqual(full.index)
  })

  it('of a network too large to prove is bounded by its triangles', () => {
    const random = seededRandom(9)
    const edges: SignedEdge[] = []
    for (let i = 0; i < 140; i++) {
      for (let j = 0; j < i; j++) edges.push([i, j, (i % 2 === j % 2) === random() > 0.02 ? 1 : -1])
    }
    const found = frustration(140, edges)
    const planted = edges.filter(([a, b, weight]) => (a % 2 === b % 2) !== weight > 0).length
    expect(found.index).toBeLessThanOrEqual(planted)
    expect(found.atLeast).toBeGreaterThan(planted / 2)
    expect(found.atLeast).toBeLessThanOrEqual(found.index)
  })

  it('of nothing is 0, and ends that are no node are named', () => {
    expect(frustration(0, [])).toMatchObject({ index: 0, proven: true, normalised: 1 })
    expect(frustration(3, [])).toMatchObject({ index: 0, proven: true })
    expect(() => frustration(2, [[0, 2, 1]])).toThrow(/no tie: 0, 2, 1 \(of 2 nodes\)/)
    expect(triangleBalance(3, [])).toEqual({ triangles: 0 })
    expect(walkBalance(0, [])).toBe(1)
  })
})

describe('a rift', () => {
  const columns = buildColumns([
    said({ id: '1', actor: 'FRA', issue: 'a' }),
    said({ id: '2', actor: 'POL', issue: 'a' }),
    said({ id: '3', actor: 'EST', issue: 'a' }),
    said({ id: '4', actor: 'HUN', issue: 'a', stance: '-' }),
    said({ id: '5', actor: 'SVK', issue: 'a', stance: '-' }),
    said({ id: '6', actor: 'FRA', issue: 'b' }),
    said({ id: '7', actor: 'HUN', issue: 'b' }),
    said({ id: '8', actor: 'BEL', issue: 'c' }),
  ])
  const found = rift(ties(columns), positions(columns))

  it('has two camps, the issue that divides them, and who stands between', () => {
    expect(found.camps).toEqual([
      ['EST', 'FRA', 'POL'],
      ['HUN', 'SVK'],
    ])
    expect(found).toMatchObject({ split: true, frustration: { index: 0, proven: true, normalised: 1 } })
    expect(found.issues.map(({ issue }) => issue)).toEqual(['a', 'b'])
    expect(found.issues[0]!.apart).toBeGreaterThan(0.7)
    expect(found.between[0]).toEqual({ actor: 'FRA', margin: 3 })
    expect(found.between.map(({ actor }) => actor)).not.toContain('BEL')
  })

  it('is none where all agree or nobody speaks', () => {
    const agreed = buildColumns([said({ id: '1', actor: 'FRA' }), said({ id: '2', actor: 'POL' })])
    expect(rift(ties(agreed))).toMatchObject({ camps: [['FRA', 'POL'], []], split: false })
    expect(rift(ties(buildColumns([])))).toMatchObject({ camps: [[], []], split: false, between: [], issues: [] })
  })

  it('communities hold those who agree, the same for the same generator', () => {
    const { groups, modularity } = communities(ties(columns), seededRandom(1))
    expect(groups).toEqual([['EST', 'FRA', 'POL'], ['HUN', 'SVK'], ['BEL']])
    expect(modularity).toBeGreaterThan(0)
    expect(communities(ties(buildColumns([])), seededRandom(1))).toEqual({ groups: [], modularity: 0 })
  })
})
