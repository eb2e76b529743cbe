import { describe, expect, test } from 'vitest'
import { kalaiSmorodinsky, nash, twoPartySolutions } from './nash.ts'

describe('Nash on (4,1), (1,4), (2,2) with d = (1,1)', () => {
  const options: [number, number][] = [
    [4, 1],
    [1, 4],
    [2, 2],
  ]
  test('the discrete solution is (2,2)', () => {
    expect(nash(options, [1, 1])).toEqual([2, 2])
    expect(kalaiSmorodinsky(options, [1, 1])).toEqual([2, 2])
  })
  test('on the hull both solutions are (2.5, 2.5)', () => {
    const found = twoPartySolutions(options, [1, 1])!
    expect(found.nash[0]).toBeCloseTo(2.5, 12)
    expect(found.nash[1]).toBeCloseTo(2.5, 12)
    expect(found.kalaiSmorodinsky[0]).toBeCloseTo(2.5, 12)
    expect(found.kalaiSmorodinsky[1]).toBeCloseTo(2.5, 12)
  })
  test('they differ where the parties are unlike: (0,0), (1,0), (½,½), (0,½) of d = 0', () => {
    // Frontier x from ½ to 1 falls from ½ to 0: product x(1 − x) is greatest at (½,½); equal shares of the ideals
    // (1, ½) lie on y = x/2, which meets y = 1 − x at (⅔, ⅓).
    const found = twoPartySolutions(
      [
        [0, 0],
        [1, 0],
        [0.5, 0.5],
        [0, 0.5],
      ],
      [0, 0],
    )!
    expect(found.nash).toEqual([0.5, 0.5])
    expect(found.kalaiSmorodinsky[0]).toBeCloseTo(2 / 3, 12)
    expect(found.kalaiSmorodinsky[1]).toBeCloseTo(1 / 3, 12)
  })
  test('nothing is agreed that is worse than disagreement', () => {
    expect(nash([[4, 0.5]], [1, 1])).toBeUndefined()
    expect(twoPartySolutions([[4, 0.5]], [1, 1])).toBeUndefined()
  })
})
