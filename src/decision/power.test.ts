import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sharedPath } from '../../test/shared.ts'
import { chanceOf, chancesWith } from './chance.ts'
import { type Game, passes } from './game.ts'
import { coalitionPowerOf, minimalWinningCoalitions, powerOf, vetoPlayers } from './power.ts'

const weighted = (quota: number, weights: number[]): Game => ({
  members: weights.map((_, i) => `m${i}`),
  clauses: [[{ weights: Float64Array.from(weights), quota }]],
})
const close = (found: readonly number[], expected: readonly number[], digits: number) => {
  expect(found).toHaveLength(expected.length)
  expected.forEach((value, i) => {
    expect(found[i]).toBeCloseTo(value, digits)
  })
}

test('[176; 137, 85, 71, 32, 9, 8, 5, 2, 1]: the values of powerindexR', ({ skip }) => {
  const path = sharedPath('oracles/decision/power/powerindexR_expected.txt')
  if (!path) return skip()
  const sections = new Map<string, number[]>()
  for (const block of readFileSync(path, 'utf8').split('$').slice(1)) {
    const [title = '', ...rows] = block.split('\n')
    const text = rows.map((row) => row.replace(/^\s*\[[\d,]+\]/, '')).join(' ')
    sections.set(title.replaceAll('`', ''), text.trim().split(/\s+/).map(Number))
  }
  const game = weighted(176, [137, 85, 71, 32, 9, 8, 5, 2, 1])
  const power = powerOf(game)
  close(power.shapleyShubik, sections.get('Shapley value')!, 8)
  close(power.banzhaf, sections.get('Banzhaf value')!, 8)
  close(power.banzhafNormalised, sections.get('Normalized Banzhaf value')!, 8)

  const coalitions = minimalWinningCoalitions(game)!
  expect(coalitions).toHaveLength(sections.get('Number of Minimal Winning Coalitions')![0]!)
  const named = coalitions.map((c) => c.map((i) => i + 1).join(' ')).sort()
  expect(named).toEqual(['1 2', '1 3', '2 3 4', '1 4 5', '1 4 6', '2 3 5 6 7', '1 4 7 8', '2 3 5 6 8 9'].sort())
})

test('UN Security Council: nine of fifteen with the five that have a veto', ({ skip }) => {
  const path = sharedPath('oracles/decision/power/unsc_ssi_pbi.txt')
  if (!path) return skip()
  const row = (label: string) => {
    const line = readFileSync(path, 'utf8')
      .split('\n')
      .find((l) => l.startsWith(label))!
    return line.split('|').slice(2).join(' ').trim().split(/\s+/).map(Number)
  }
  const council: Game = {
    members: Array.from({ length: 15 }, (_, i) => `m${i}`),
    clauses: [
      [
        { weights: new Float64Array(15).fill(1), quota: 9 },
        { weights: Float64Array.from({ length: 15 }, (_, i) => (i < 5 ? 1 : 0)), quota: 5 },
      ],
    ],
  }
  for (const game of [council, weighted(39, [7, 7, 7, 7, 7, ...new Array(10).fill(1)])]) {
    const power = powerOf(game)
    close(power.shapleyShubik, row('SSI'), 5)
    close(power.banzhaf, row('PBI'), 5)
    expect(vetoPlayers(game)).toEqual(['m0', 'm1', 'm2', 'm3', 'm4'])
  }
})

test('EEC 1958, [12; 4, 4, 4, 2, 2, 1]: Luxembourg was a dummy', () => {
  const game = weighted(12, [4, 4, 4, 2, 2, 1])
  const power = powerOf(game)
  close(power.shapleyShubik, [14 / 60, 14 / 60, 14 / 60, 9 / 60, 9 / 60, 0], 12)
  close(power.banzhafNormalised, [5 / 21, 5 / 21, 5 / 21, 3 / 21, 3 / 21, 0], 12)
  close(power.banzhaf, [10 / 32, 10 / 32, 10 / 32, 6 / 32, 6 / 32, 0], 12)
})

test('[4; 3, 2, 1, 1]: all four indices by hand', () => {
  const game = weighted(4, [3, 2, 1, 1])
  const power = powerOf(game)
  close(power.shapleyShubik, [1 / 2, 1 / 6, 1 / 6, 1 / 6], 12)
  close(power.banzhafNormalised, [1 / 2, 1 / 6, 1 / 6, 1 / 6], 12)
  const coalitions = minimalWinningCoalitions(game)!
  expect(coalitions.map((c) => c.join('')).sort()).toEqual(['01', '02', '03', '123'])
  const { deeganPackel, holler } = coalitionPowerOf(4, coalitions)
  close(deeganPackel, [3 / 8, 5 / 24, 5 / 24, 5 / 24], 12)
  close(holler, [1 / 3, 2 / 9, 2 / 9, 2 / 9], 12)
})

test('EU28: sixteen of twenty-eight with 65 % of the people', ({ skip }) => {
  const path = sharedPath('oracles/decision/power/eu28_qmv.txt')
  if (!path) return skip()
  const [head = '', banzhaf = '', shapley = ''] = readFileSync(path, 'utf8').split('\n')
  const quota = Number.parseInt(head, 10)
  const people = JSON.parse(head.slice(head.indexOf('['))) as number[]
  const game: Game = {
    members: people.map((_, i) => `m${i}`),
    clauses: [
      [
        { weights: new Float64Array(28).fill(1), quota: 16 },
        { weights: Float64Array.from(people), quota },
      ],
    ],
  }
  const power = powerOf(game)
  close(power.shapleyShubik, JSON.parse(shapley), 5)
  close(power.banzhaf, JSON.parse(banzhaf), 5)
})

const anyGame = fc
  .record({
    n: fc.integer({ min: 2, max: 8 }),
    seed: fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 24, maxLength: 24 }),
    quotas: fc.array(fc.integer({ min: 1, max: 14 }), { minLength: 3, maxLength: 3 }),
    shape: fc.constantFrom<number[][]>([[0]], [[0, 1]], [[0], [1]], [[0, 1, 2]], [[0, 1], [2]]),
  })
  .map(
    ({ n, seed, quotas, shape }): Game => ({
      members: Array.from({ length: n }, (_, i) => `m${i}`),
      clauses: shape.map((clause) =>
        clause.map((k) => ({
          weights: k === 1 ? new Float64Array(n).fill(1) : Float64Array.from(seed.slice(k * 8, k * 8 + n)),
          quota: quotas[k]!,
        })),
      ),
    }),
  )

const everyVote = (n: number) =>
  Array.from({ length: 2 ** n }, (_, mask) => Array.from({ length: n }, (_, i) => (mask >> i) & 1))

test('power counts exactly the coalitions that every member turns', () => {
  fc.assert(
    fc.property(anyGame, (game) => {
      const n = game.members.length
      const factorial = (k: number): number => (k < 2 ? 1 : k * factorial(k - 1))
      const power = powerOf(game)
      for (let i = 0; i < n; i++) {
        let turned = 0
        let share = 0
        for (const vote of everyVote(n)) {
          if (vote[i]) continue
          const joined = vote.with(i, 1)
          if (passes(game, vote) || !passes(game, joined)) continue
          const size = vote.reduce((a, b) => a + b, 0)
          turned++
          share += (factorial(size) * factorial(n - size - 1)) / factorial(n)
        }
        expect(power.banzhaf[i]).toBeCloseTo(turned / 2 ** (n - 1), 10)
        expect(power.shapleyShubik[i]).toBeCloseTo(share, 10)
      }
    }),
  )
})

test('minimal winning coalitions are all those that win and lose without any of theirs', () => {
  fc.assert(
    fc.property(anyGame, (game) => {
      const n = game.members.length
      const expected = everyVote(n)
        .filter((vote) => passes(game, vote) && vote.every((v, i) => !v || !passes(game, vote.with(i, 0))))
        .map((vote) => vote.flatMap((v, i) => (v ? [i] : [])).join(' '))
      expect(
        minimalWinningCoalitions(game)!
          .map((c) => c.join(' '))
          .sort(),
      ).toEqual(expected.sort())
    }),
  )
})

test('the exact chance is the sum over every vote', () => {
  fc.assert(
    fc.property(
      anyGame,
      fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 8, maxLength: 8 }),
      (game, q) => {
        const n = game.members.length
        const inFavour = q.slice(0, n)
        const chance = (given: readonly number[]) =>
          everyVote(n)
            .filter((vote) => passes(game, vote))
            .reduce((sum, vote) => sum + vote.reduce((p, v, i) => p * (v ? given[i]! : 1 - given[i]!), 1), 0)
        expect(chanceOf(game, inFavour)).toBeCloseTo(chance(inFavour), 10)
        const first = chancesWith(game, inFavour, 0)!
        expect(first.pivotal).toBeCloseTo(chance(inFavour.with(0, 1)) - chance(inFavour.with(0, 0)), 10)
      },
    ),
  )
})
