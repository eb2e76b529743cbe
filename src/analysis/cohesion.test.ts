import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  agreementA,
  agreementIndex,
  buildColumns,
  consensus,
  estebanRay,
  issueCohesion,
  krippendorffAlpha,
  leik,
  likelyLikeness,
  positions,
  rice,
  similarityS,
  supporterChances,
  unityProbability,
} from './index.ts'
import { anyStatements, said } from './statements.fixture.ts'

const frequencies = fc.array(fc.nat({ max: 50 }), { minLength: 3, maxLength: 9 })

describe('cohesion of sides', () => {
  it('Rice and the agreement index by hand', () => {
    expect(rice({ for: 6, against: 2, abstain: 9 })).toBe(0.5)
    expect(rice({ for: 0, against: 0, abstain: 3 })).toBeUndefined()
    expect(agreementIndex({ for: 6, against: 2, abstain: 2 })).toBeCloseTo((6 - 2) / 10, 12)
    expect(agreementIndex({ for: 1, against: 1, abstain: 1 })).toBe(0)
    expect(agreementIndex({ for: 0, against: 0, abstain: 0 })).toBeUndefined()
  })
})

describe('cohesion of distributions', () => {
  it('keeps to its range and to the mirror image', () => {
    fc.assert(
      fc.property(frequencies, (list) => {
        fc.pre(list.some((count) => count > 0))
        const mirrored = [...list].reverse()
        for (const [measure, least] of [
          [agreementA, -1],
          [leik, 0],
          [consensus, 0],
        ] as const) {
          const value = measure(list)!
          expect(value).toBeGreaterThanOrEqual(least - 1e-9)
          expect(value).toBeLessThanOrEqual(1 + 1e-9)
          expect(measure(mirrored)).toBeCloseTo(value, 9)
        }
      }),
    )
  })

  it('is undefined for nothing, and names what is no frequency', () => {
    expect([agreementA([0, 0, 0]), leik([0, 0]), consensus([0, 0])]).toEqual([undefined, undefined, undefined])
    expect(estebanRay([])).toEqual({ raw: 0, normalised: 0 })
    expect(() => agreementA([1, -1, 0])).toThrow(/0 or more, not -1/)
    expect(() => agreementA([1, 2])).toThrow(/at least 3 categories, not 2/)
    expect(() => estebanRay([], 2)).toThrow(/α must lie/)
  })
})

describe('reliability', () => {
  it('is undefined where nothing can disagree, and refuses uneven tables', () => {
    expect(krippendorffAlpha([])).toBeUndefined()
    expect(
      krippendorffAlpha([
        [1, 1],
        [1, 1],
      ]),
    ).toBeUndefined()
    expect(() => krippendorffAlpha([[1, 2], [1]])).toThrow(/coder 2 has 1 units, coder 1 has 2/)
    expect(() => similarityS([1], [1, 2], 3)).toThrow(/rate 1 and 2 things/)
    expect(similarityS([undefined], [1], 3)).toBeUndefined()
  })
})

describe('cohesion on an issue', () => {
  const columns = buildColumns([
    said({ id: '1', actor: 'FRA' }),
    said({ id: '2', actor: 'POL' }),
    said({ id: '3', actor: 'EST' }),
    said({ id: '4', actor: 'HUN', stance: '-' }),
  ])
  const found = issueCohesion('ceasefire-now', ['FRA', 'POL', 'EST', 'HUN', 'BEL'], positions(columns))

  it('counts sides, unity and who is unknown', () => {
    expect(found).toMatchObject({ members: 5, known: 4, sides: { for: 3, against: 1, abstain: 0 }, rice: 0.5 })
    expect(found.unity).toBeCloseTo(0.75 ** 3 * 0.25 + 0.25 ** 3 * 0.75, 12)
  })

  it('tells how alike members are likely to stand: of two at ¾, alike with 10/16', () => {
    const likely = likelyLikeness([0.75, 0.75], 0.9)
    expect(likely).toEqual({ mean: expect.closeTo(10 / 16, 12), low: 0, high: 1 })
    expect([...supporterChances([0.75, 0.5])]).toEqual([0.125, 0.5, 0.375])
    expect(likelyLikeness([], 0.9)).toEqual({ mean: 1, low: 1, high: 1 })
    expect(found.likely!.low).toBeLessThanOrEqual(found.likely!.mean)
  })

  it('names who breaks it: unity without Hungary is 0.75³ + 0.25³', () => {
    expect(found.breakers.map(({ actor }) => actor)).toEqual(['HUN'])
    expect(found.breakers[0]!.unityWithout).toBeCloseTo(0.75 ** 3 + 0.25 ** 3, 12)
  })

  it('of members nobody has heard of is unknown', () => {
    expect(issueCohesion('ceasefire-now', ['BEL'], positions(columns))).toEqual({
      issue: 'ceasefire-now',
      members: 1,
      known: 0,
      sides: { for: 0, against: 0, abstain: 0 },
      breakers: [],
    })
  })

  it('is made of probabilities and shares, whatever was said', () => {
    fc.assert(
      fc.property(anyStatements, (list) => {
        const all = positions(buildColumns(list))
        for (const issue of ['a', 'b', 'c']) {
          const {
            unity,
            rice: likeness,
            agreementIndex: index,
            polarisation,
          } = issueCohesion(issue, ['BEL', 'EST', 'FRA', 'HUN', 'POL'], all)
          for (const share of [unity, likeness, index, polarisation]) {
            if (share === undefined) continue
            expect(share).toBeGreaterThanOrEqual(0)
            expect(share).toBeLessThanOrEqual(1)
          }
        }
      }),
    )
    expect(unityProbability([])).toBe(1)
  })
})
