import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { sharedPath } from '../../../test/shared.ts'
import { assess, challengeRounds, type Offer, offerOf, offersOf, settle } from './challenge.ts'
import { compromise, type Stake, weightedMedian } from './stake.ts'

function stakesOf(name: string): Stake[] | undefined {
  const path = sharedPath(`oracles/decision/scholz/${name}`)
  if (!path) return undefined
  const [, ...rows] = readFileSync(path, 'utf8').trim().split('\n')
  return rows.map((row) => {
    const [actor = '', capability, position, salience] = row.split(',')
    return { actor, capability: Number(capability), position: Number(position), salience: Number(salience) }
  })
}

describe('the expected-utility model', () => {
  test('emissions: mean, median, and every round of the log from its offers', ({ skip }) => {
    const stakes = stakesOf('ExampleActors.csv')
    if (!stakes) return skip()
    expect(compromise(stakes)).toBeCloseTo(7.389955686853767, 12)
    expect(weightedMedian(stakes)).toBe(7)
    const log = readFileSync(sharedPath('oracles/decision/scholz/scholz_emissions_out.txt')!, 'utf8')
    const means = [...log.matchAll(/Mean position: (\S+)/g)].map((m) => Number(m[1]))
    expect(means[1]).toBe(7.461314378277189)
    const rounds = log.split(/ROUND \d+/).slice(1)
    let now = stakes
    rounds.forEach((round, k) => {
      const offers: Offer[] = []
      for (const [, actor, by, own, other, to] of round.matchAll(
        /(\w+) (?:compromises with|loses confrontation to) (\w+)\n\s+(\S+) vs (\S+)\n\s+new_pos = (\S+)/g,
      )) {
        const at = (name: string) => now.find((s) => s.actor === name)!
        const offer = offerOf(at(actor!), at(by!), Number(own), Number(other))!
        expect(offer.to).toBeCloseTo(Number(to), 12)
        offers.push(offer)
      }
      now = settle(now, offers)
      expect(compromise(now)).toBeCloseTo(means[k + 1]!, 12)
    })
  })

  test('emissions: every round of the log from the stakes alone, as its program reads the model', ({ skip }) => {
    const stakes = stakesOf('ExampleActors.csv')
    if (!stakes) return skip()
    const log = readFileSync(sharedPath('oracles/decision/scholz/scholz_emissions_out.txt')!, 'utf8')
    const rounds = log.split(/ROUND \d+/).slice(1)
    const told = challengeRounds(stakes, rounds.length, { reading: 'replication' })
    expect(told[0]!.mean).toBeCloseTo(7.461314378277189, 10)
    rounds.forEach((round, k) => {
      const lines = [
        ...round.matchAll(
          /(\w+) (compromises with|loses confrontation to) (\w+)\n\s+(\S+) vs (\S+)\n\s+new_pos = (\S+)/g,
        ),
      ]
      expect(told[k]!.offers.map(({ actor, by }) => [actor, by])).toEqual(lines.map((m) => [m[1], m[3]]))
      told[k]!.offers.forEach(({ kind, own, other, to }, n) => {
        const [, , word, , i, j, place] = lines[n]!
        expect(kind).toBe(word === 'compromises with' ? 'compromise' : 'confrontation')
        for (const [got, want] of [
          [own, i],
          [other, j],
          [to, place],
        ] as const)
          expect(got).toBeCloseTo(Number(want), 9)
      })
    })
  })

  test('the logs call the mean a median from round 1 on: the right median stays with half the weight', ({ skip }) => {
    const stakes = stakesOf('ExampleActors.csv')
    if (!stakes) return skip()
    const moved = stakes.map((s) => (s.actor === 'Belgium' ? { ...s, position: 8.415932315426764 } : s))
    const half = moved.reduce((sum, s) => sum + s.capability * s.salience, 0) / 2
    const median = weightedMedian(moved)
    const below = moved.filter((s) => s.position < median).reduce((sum, s) => sum + s.capability * s.salience, 0)
    const upTo = moved.filter((s) => s.position <= median).reduce((sum, s) => sum + s.capability * s.salience, 0)
    expect(below).toBeLessThan(half)
    expect(upTo).toBeGreaterThanOrEqual(half)
  })

  test('the oil case starts at the mean and median of the published run', ({ skip }) => {
    const stakes = stakesOf('Sultan.csv')
    if (!stakes) return skip()
    expect(compromise(stakes)).toBeCloseTo(13.619912134884823, 12)
    expect(weightedMedian(stakes)).toBe(13.9)
  })

  test('risk exponents lie between ½ and 2, the extremes being reached; nobody moves past the one it gives way to', ({
    skip,
  }) => {
    const stakes = stakesOf('ExampleActors.csv')
    if (!stakes) return skip()
    const assessment = assess(stakes)
    expect(Math.min(...assessment.risk)).toBeCloseTo(0.5, 12)
    expect(Math.max(...assessment.risk)).toBeCloseTo(2, 12)
    const [least, most] = [4, 10]
    for (const offer of offersOf(stakes, assessment)) {
      expect(offer.other).toBeGreaterThan(0)
      expect(offer.to).toBeGreaterThanOrEqual(least)
      expect(offer.to).toBeLessThanOrEqual(most)
    }
    for (const round of challengeRounds(stakes, 10)) {
      expect(Math.min(...round.stakes.map((s) => s.position))).toBeGreaterThanOrEqual(least)
      expect(Math.max(...round.stakes.map((s) => s.position))).toBeLessThanOrEqual(most)
    }
  })

  test('two actors, by hand: P, utilities and the offer', () => {
    // x = 0 and 1, equal salience ½; capability 3 and 1. All risks are 1 for a pair of unequal security only at the
    // ends: R = ±1, so r = ½ for the secure and 2 for the other.
    const pair = [
      { actor: 'strong', position: 0, salience: 0.5, capability: 3 },
      { actor: 'weak', position: 1, salience: 0.5, capability: 1 },
    ]
    const { gain } = assess(pair)
    // P(strong) = 3/4 whatever the risks, since losses are 0 or 1. Success is 2, failure −2, the status quo 2 − 4·½^r.
    const value = (p: number, r: number) => 0.5 * (2 * p - 2 * (1 - p)) + 0.5 * 2 - (2 - 4 * 0.5 ** r)
    expect([value(0.75, 0.5), value(0.75, 2)].some((v) => Math.abs(v - gain[0]![1]!) < 1e-12)).toBe(true)
    expect([value(0.25, 0.5), value(0.25, 2)].some((v) => Math.abs(v - gain[1]![0]!) < 1e-12)).toBe(true)
    const offers = offersOf(pair, {
      risk: [1, 1],
      gain: [
        [0, 0.9],
        [-0.3, 0],
      ],
    })
    expect(offers).toEqual([{ actor: 'weak', by: 'strong', kind: 'compromise', own: -0.3, other: 0.9, to: 1 - 1 / 3 }])
  })
})
