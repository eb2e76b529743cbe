import { existsSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Game, passes } from '../game.ts'
import { openPool } from './parallel.ts'
import { addTallies, drawUntil, memberStreams, type Plan, simulate, standardError } from './simulate.ts'
import { streamOf } from './threefry.ts'
import { bits, votes } from './votes.ts'

const members = Array.from({ length: 9 }, (_, i) => `m${i}`)
const qualified: Game = {
  members,
  clauses: [
    [
      { weights: new Float64Array(9).fill(1), quota: 5 },
      { weights: Float64Array.from(members, (_, i) => i + 1), quota: 28.5 },
    ],
    [{ weights: new Float64Array(9).fill(1), quota: 8 }],
  ],
}
const plan: Plan = {
  game: qualified,
  chances: Float64Array.from(members, (_, i) => 0.3 + 0.07 * i),
  streams: memberStreams(3, 'bridge', members),
  pivotal: true,
}

describe('votes, 32 at a time', () => {
  test('come up as often as their chance says', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer(), (chance, seed) => {
        const stream = streamOf(seed, 'a member')
        let yes = 0
        const blocks = 400
        for (let block = 0; block < blocks; block++) yes += bits(votes(stream, block, chance))
        const error = Math.sqrt((chance * (1 - chance)) / (32 * blocks))
        expect(Math.abs(yes / (32 * blocks) - chance)).toBeLessThan(5 * error + 1e-9)
      }),
    )
  })

  test('a higher chance keeps every vote of a lower one', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(share, share, fc.nat(1e6), (p, q, block) => {
        const stream = streamOf(1, 'a member')
        const [low, high] = [votes(stream, block, Math.min(p, q)), votes(stream, block, Math.max(p, q))]
        expect(low & ~high).toBe(0)
      }),
    )
  })

  test('bits are counted', () => {
    fc.assert(
      fc.property(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }), (word) => {
        expect(bits(word)).toBe([...(word >>> 0).toString(2)].filter((digit) => digit === '1').length)
      }),
    )
  })
})

describe('a simulation', () => {
  test('judges every draw as the game does', () => {
    const tally = simulate(plan, 7, 8)
    let passed = 0
    const against = new Float64Array(9)
    for (let lane = 0; lane < 32; lane++) {
      const vote = members.map((_, i) => (votes(plan.streams[i]!, 7, plan.chances[i]!) >>> lane) & 1)
      passed += Number(passes(qualified, vote))
      vote.forEach((yes, i) => {
        against[i]! += 1 - yes
      })
    }
    expect(tally.passed).toBe(passed)
    expect(tally.against).toEqual(against)
  })

  test('of a range is the sum of its parts', () => {
    expect(addTallies(simulate(plan, 0, 20), simulate(plan, 20, 64))).toEqual(simulate(plan, 0, 64))
  })

  test('tells its error: nine of ten answers lie within 1.65 of it', () => {
    const truth = drawUntil(plan, { error: 0, most: 500_000 })
    const chance = truth.passed / truth.draws
    let within = 0
    for (let k = 0; k < 200; k++) {
      const tally = simulate({ ...plan, streams: memberStreams(100 + k, 'bridge', members) }, 0, 32)
      if (Math.abs(tally.passed / tally.draws - chance) < 1.645 * standardError(tally)) within++
    }
    // 90 % of 200, give or take four standard deviations of the binomial.
    expect(within).toBeGreaterThan(163)
    expect(within).toBeLessThan(198)
  })

  test('in two threads brings the numbers one thread draws', async () => {
    const script = new URL('../../../dist/src/decision/draws/worker.js', import.meta.url)
    if (!existsSync(script)) {
      console.warn('SKIPPED: threads are tested on the built program; run `npm run build` first')
      return
    }
    const pool = openPool(2, script)
    try {
      const together = await pool.draw(plan, { error: 0, most: 100_000 })
      expect(together).toEqual(simulate(plan, 0, together.blocks))
      expect(together.draws).toBeGreaterThanOrEqual(100_000)
    } finally {
      await pool.close()
    }
  })

  test('that cannot be run in a thread fails with its error', async () => {
    const pool = openPool(1, new URL('./nowhere.js', import.meta.url))
    await expect(pool.draw(plan)).rejects.toThrow(/nowhere/)
    await pool.close()
  })
})
