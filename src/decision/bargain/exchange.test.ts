import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { sharedPath } from '../../../test/shared.ts'
import {
  candidateExchanges,
  type ExchangeIssue,
  exchangeRound,
  exchangeRounds,
  replicatedExchangeRounds,
} from './exchange.ts'
import { compromise, type Stake, weightedMedian } from './stake.ts'

function exchangeFile(name: string): ExchangeIssue[] | undefined {
  const path = sharedPath(`oracles/decision/decide_exchange/${name}`)
  if (!path) return undefined
  const issues = new Map<string, { issue: string; low: number; high: number; stakes: Stake[] }>()
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    const [kind, first = '', ...rest] = line.split('\t').map((cell) => cell.trim().replace(/^'|'$/g, ''))
    if (kind === '#P')
      issues.set(first, { issue: first, low: Number.POSITIVE_INFINITY, high: Number.NEGATIVE_INFINITY, stakes: [] })
    if (kind === '#M') {
      const issue = issues.get(first)!
      issue.low = Math.min(issue.low, Number(rest[0]))
      issue.high = Math.max(issue.high, Number(rest[0]))
    }
    if (kind === '#D') {
      const [issue = '', position, salience, capability] = rest
      issues.get(issue)!.stakes.push({
        actor: first,
        position: Number(position),
        salience: Number(salience),
        capability: Number(capability),
      })
    }
  }
  return [...issues.values()]
}

/** Per file and issue: the peer's compromise, weighted median and outcomes after one round and ten (on 0 … 100). */
function exchangeResults(): Map<string, { compromise: number; median: number; round1: number; round10: number }> {
  const text = readFileSync(sharedPath('oracles/decision/decide_exchange/egm_run_output.txt')!, 'utf8')
  const results = new Map<string, { compromise: number; median: number; round1: number; round10: number }>()
  let file = ''
  for (const line of text.split('\n')) {
    if (line.startsWith('## ')) file = line.split(' ')[1]!
    const found = line.match(/^(\S+) n=\d+ NBS\/compromise=(\S+) wmedian=(\S+) .*EGM_round1=(\S+) EGM_round10=(\S+)/)
    if (found) {
      const [compromise, median, round1, round10] = found.slice(2).map(Number)
      results.set(`${file} ${found[1]}`, {
        compromise: compromise!,
        median: median!,
        round1: round1!,
        round10: round10!,
      })
    }
  }
  return results
}

describe('the Decide exchange program', () => {
  const files = ['sample_data.txt', 'copenhagen.csv', 'cop21.csv']
  test.for(files)('%s: compromise and weighted median', (file, { skip }) => {
    const issues = exchangeFile(file)
    if (!issues) return skip()
    const results = exchangeResults()
    for (const { issue, stakes } of issues) {
      const expected = results.get(`${file} ${issue}`)!
      expect(compromise(stakes)).toBeCloseTo(expected.compromise, 3)
      expect(weightedMedian(stakes)).toBe(expected.median)
    }
  })

  test('sample_data: 240 candidates, the best worth 1.973684210526, the second 1.792636308765', ({ skip }) => {
    const issues = exchangeFile('sample_data.txt')
    if (!issues) return skip()
    const candidates = candidateExchanges(issues)
    expect(candidates).toHaveLength(240)
    expect(candidates[0]!.gain).toBeCloseTo(1.973684210526, 12)
    expect(candidates[1]!.gain).toBeCloseTo(1.792636308765, 12)
    expect(candidates[0]).toMatchObject({ giver: 'Wcentr', taker: 'Willems' })
  })

  test.for(files)('%s: all outcomes after one round and after ten, replicated', async (file, { skip }) => {
    const issues = exchangeFile(file)
    if (!issues) return skip()
    const rounds = await replicatedExchangeRounds(issues, 10)
    for (const [k, { issue, low, high }] of issues.entries()) {
      const expected = exchangeResults().get(`${file} ${issue}`)!
      const outcome = (round: number) => ((rounds[round - 1]!.outcomes[k]!.after - low) / (high - low)) * 100
      // Told to four digits behind the point.
      expect(Math.abs(outcome(1) - expected.round1)).toBeLessThan(0.5001e-4)
      expect(Math.abs(outcome(10) - expected.round10)).toBeLessThan(0.5001e-4)
    }
  })

  test('ties decide: with the actors in reverse order outcomes shift, after ten rounds all of them', ({ skip }) => {
    const shifts = (round: number) =>
      files.flatMap((file) => {
        const issues = exchangeFile(file)
        if (!issues) return skip()
        const reversed = issues.map((issue) => ({ ...issue, stakes: [...issue.stakes].reverse() }))
        const [one, other] = [issues, reversed].map((i) => exchangeRounds(i, round)[round - 1]!.outcomes)
        return issues.map(({ low, high }, k) => (Math.abs(one![k]!.after - other![k]!.after) / (high - low)) * 100)
      })
    expect(Math.max(...shifts(1))).toBeCloseTo(3.8, 1)
    expect(shifts(1).filter((shift) => shift < 1e-6)).toHaveLength(17)
    expect(Math.max(...shifts(10))).toBeCloseTo(7.4, 1)
    expect(Math.min(...shifts(10))).toBeGreaterThan(0.001)
  })

  test('in every exchange both gain alike, nobody passes the position it moves to, and none is left at the end', ({
    skip,
  }) => {
    const issues = exchangeFile('copenhagen.csv')
    if (!issues) return skip()
    const { exchanges } = exchangeRound(issues)
    expect(exchanges.length).toBeGreaterThan(20)
    const stake = (actor: string, issue: string) =>
      issues.find((i) => i.issue === issue)!.stakes.find((s) => s.actor === actor)!
    const share = (actor: string, issue: string) => {
      const all = issues.find((i) => i.issue === issue)!.stakes
      const { salience, capability } = stake(actor, issue)
      return (salience * capability) / all.reduce((sum, s) => sum + s.salience * s.capability, 0)
    }
    const walked = new Map<string, number>()
    for (const e of exchanges) {
      const deltaP = Math.abs(e.giverMoves) * share(e.giver, e.gives)
      const deltaQ = Math.abs(e.takerMoves) * share(e.taker, e.takes)
      const giver = stake(e.giver, e.takes).salience * deltaQ - stake(e.giver, e.gives).salience * deltaP
      const taker = stake(e.taker, e.gives).salience * deltaP - stake(e.taker, e.takes).salience * deltaQ
      expect(giver).toBeCloseTo(taker, 9)
      expect(giver).toBeCloseTo(e.gain, 9)
      for (const [actor, issue, other, by] of [
        [e.giver, e.gives, e.taker, e.giverMoves],
        [e.taker, e.takes, e.giver, e.takerMoves],
      ] as const) {
        const way = (walked.get(`${actor} ${issue}`) ?? 0) + Math.abs(by)
        walked.set(`${actor} ${issue}`, way)
        expect(way).toBeLessThanOrEqual(Math.abs(stake(other, issue).position - stake(actor, issue).position) + 1e-9)
      }
    }
  })
})

describe('by hand', () => {
  const stake = (actor: string, position: number, salience: number, capability = 1) => ({
    actor,
    position,
    salience,
    capability,
  })
  const apart: ExchangeIssue[] = [
    { issue: 'p', low: 0, high: 10, stakes: [stake('A', 0, 0.5), stake('B', 10, 1)] },
    { issue: 'q', low: 0, high: 10, stakes: [stake('A', 10, 1), stake('B', 0, 0.5)] },
  ]

  const readings = [
    ['paper', async (issues: ExchangeIssue[], rounds: number) => exchangeRounds(issues, rounds)],
    ['replication', replicatedExchangeRounds],
  ] as const

  test.for(readings)('%s: two who give each other all', async ([, roundsOf]) => {
    const [first, second] = await roundsOf(apart, 2)
    expect(first!.exchanges).toHaveLength(1)
    // Each shifts the outcome by 100/3: it loses half of that and wins the whole.
    expect(first!.exchanges[0]).toMatchObject({ giver: 'A', gives: 'p', taker: 'B', takes: 'q' })
    expect(first!.exchanges[0]!.giverMoves).toBeCloseTo(100, 9)
    expect(first!.exchanges[0]!.takerMoves).toBeCloseTo(100, 9)
    expect(first!.exchanges[0]!.gain).toBeCloseTo(100 / 6, 9)
    expect(first!.outcomes[0]!.after).toBeCloseTo(10, 9)
    expect(first!.outcomes[0]!.before).toBeCloseTo(10 / 1.5, 9)
    // A comes 0.1 + 0.4 · 0.5 of its way of 10: (0.5 · 3 + 1 · 10) / 1.5.
    expect(second!.outcomes[0]!.before).toBeCloseTo(11.5 / 1.5, 9)
  })

  test('the replication alone stops where the outcome reaches the partner', async () => {
    const issues: ExchangeIssue[] = [
      { issue: 'p', low: 0, high: 100, stakes: [stake('A', 0, 0.5), stake('B', 60, 1), stake('C', 100, 1, 0.6)] },
      { issue: 'q', low: 0, high: 100, stakes: [stake('A', 100, 1), stake('B', 0, 0.5)] },
    ]
    const paper = exchangeRound(issues)
    expect(paper.exchanges).toHaveLength(1)
    expect(paper.exchanges[0]!.giverMoves).toBeCloseTo(60, 9)
    expect(paper.outcomes[0]!.after).toBeCloseTo(150 / 2.1, 9)
    const replication = (await replicatedExchangeRounds(issues, 1))[0]!
    expect(replication.exchanges).toHaveLength(1)
    // From 120/2.1 to 60 is 6/2.1, which takes A 6/0.5 = 12 and, at a rate of 1, B 6/2.1 · 1.5/0.5.
    expect(replication.exchanges[0]!.giverMoves).toBeCloseTo(12, 9)
    expect(replication.exchanges[0]!.takerMoves).toBeCloseTo((6 / 2.1) * 3, 9)
    expect(replication.outcomes[0]!.after).toBeCloseTo(60, 9)
  })

  test('who stands on the outcome exchanges in the replication alone', async () => {
    const issues: ExchangeIssue[] = [
      { issue: 'p', low: 0, high: 100, stakes: [stake('A', 50, 0.5), stake('B', 100, 1), stake('C', 0, 1)] },
      { issue: 'q', low: 0, high: 100, stakes: [stake('A', 100, 1), stake('B', 0, 0.5)] },
    ]
    expect(exchangeRound(issues).exchanges).toHaveLength(0)
    expect((await replicatedExchangeRounds(issues, 1))[0]!.exchanges).toHaveLength(1)
  })

  test.for(readings)('%s: what cannot be weighed is refused', async ([, roundsOf]) => {
    const idle = [{ issue: 'p', low: 0, high: 1, stakes: [stake('A', 0, 0), stake('B', 1, 0)] }]
    await expect(roundsOf(idle, 1)).rejects.toThrow(/no stake has weight/)
    await expect(roundsOf(apart, 0)).rejects.toThrow(/rounds must be 1 or more, got 0/)
    const endless = [{ ...apart[0]!, high: Number.POSITIVE_INFINITY }]
    await expect(roundsOf(endless, 1)).rejects.toThrow(/scale of p: .* both finite/)
  })
})
