import fc from 'fast-check'
import { expect, test } from 'vitest'
import { minimalWinningCoalitions } from './power.ts'
import {
  convexHull,
  coreInPlane,
  coreOnScale,
  type Point,
  preferredInterval,
  unanimityWinset,
  unanimityWinsetInPlane,
} from './winset.ts'

const number = fc.double({ min: -10, max: 10, noNaN: true })
/** Points of a fine grid: coordinates of 1e-298 are no politics. */
const coordinate = fc.integer({ min: -100, max: 100 }).map((k) => k / 10)
const points = fc.array(fc.tuple(coordinate, coordinate), { minLength: 1, maxLength: 6 })

test('the unanimity winset is the intersection of the members\u2019 preferred intervals', () => {
  fc.assert(
    fc.property(fc.array(number, { minLength: 1, maxLength: 8 }), number, number, (ideals, statusQuo, point) => {
      const winset = unanimityWinset(ideals, statusQuo)
      const allPrefer = ideals.every((x) => Math.abs(point - x) < Math.abs(statusQuo - x))
      const inAll = ideals.every((x) => {
        const { low, high } = preferredInterval(x, statusQuo)
        return low < point && point < high
      })
      expect(inAll).toBe(winset !== undefined && winset.low < point && point < winset.high)
      // At the very edge of an interval rounding decides; everywhere else both say the same.
      const nearEdge = ideals.some((x) => Math.abs(Math.abs(point - x) - Math.abs(statusQuo - x)) < 1e-9)
      if (!nearEdge) expect(inAll).toBe(allPrefer)
    }),
  )
})

test('the winset is empty exactly where the status quo lies between the ideals', () => {
  expect(unanimityWinset([2, 4], 3)).toBeUndefined()
  expect(unanimityWinset([2, 4], 2)).toBeUndefined()
  expect(unanimityWinset([2, 4], 1)).toEqual({ low: 1, high: 3 })
})

test('the core: all ideals under unanimity, the median under majority of three, the dictator alone', () => {
  expect(coreOnScale([1, 5, 3], [[0, 1, 2]])).toEqual({ low: 1, high: 5 })
  expect(
    coreOnScale(
      [1, 5, 3],
      [
        [0, 1],
        [0, 2],
        [1, 2],
      ],
    ),
  ).toEqual({ low: 3, high: 3 })
  expect(coreOnScale([1, 5, 3], [[1]])).toEqual({ low: 5, high: 5 })
})

test('a q-majority core on a scale lies between the members that pivot from either side', () => {
  fc.assert(
    fc.property(fc.array(number, { minLength: 3, maxLength: 7 }), fc.integer({ min: 1, max: 7 }), (ideals, q) => {
      const n = ideals.length
      const quota = Math.min(n, Math.floor(n / 2) + q)
      const game = { members: ideals.map(String), clauses: [[{ weights: new Float64Array(n).fill(1), quota }]] }
      const sorted = [...ideals].sort((a, b) => a - b)
      expect(coreOnScale(ideals, minimalWinningCoalitions(game)!)).toEqual({
        low: sorted[n - quota]!,
        high: sorted[quota - 1]!,
      })
    }),
  )
})

test('in the plane: a point is in the winset where all prefer it, and there is none where the status quo is in the hull', () => {
  fc.assert(
    fc.property(points, fc.tuple(coordinate, coordinate), fc.tuple(number, number), (ideals, statusQuo, point) => {
      const winset = unanimityWinsetInPlane(ideals, statusQuo)
      const far = (a: Point, b: Point) => Math.hypot(a[0] - b[0], a[1] - b[1])
      const allPrefer = ideals.every((x) => far(point, x) < far(statusQuo, x) - 1e-9)
      if (allPrefer) expect(winset?.contains(point)).toBe(true)
      if (winset?.contains(point)) for (const x of ideals) expect(far(point, x)).toBeLessThan(far(statusQuo, x))
      for (const corner of winset?.corners ?? []) {
        for (const x of ideals) expect(far(corner, x)).toBeLessThanOrEqual(far(statusQuo, x) + 1e-6)
      }
    }),
  )
})

test('in the plane: three corners of a square with a majority of two have no core; with unanimity their triangle', () => {
  const ideals: Point[] = [
    [0, 0],
    [1, 0],
    [0, 1],
  ]
  expect(
    coreInPlane(ideals, [
      [0, 1],
      [0, 2],
      [1, 2],
    ]),
  ).toEqual([])
  expect(coreInPlane(ideals, [[0, 1, 2]])).toEqual(convexHull(ideals))
  // A member in the middle of two pairs of opposites is the core of their majority (Plott 1967).
  const star: Point[] = [
    [0, 0],
    [2, 0],
    [-1, 0],
    [0, 3],
    [0, -1],
  ]
  const majority = { members: star.map(String), clauses: [[{ weights: new Float64Array(5).fill(1), quota: 3 }]] }
  const core = coreInPlane(star, minimalWinningCoalitions(majority)!)
  expect(core).toHaveLength(1)
  expect(Math.hypot(core[0]![0], core[0]![1])).toBeLessThan(1e-9)
})
