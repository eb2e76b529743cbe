import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { sharedPath } from '../../../test/shared.ts'
import { assess, challengeRounds, type Offer, offerOf, offersOf, settle } from './challenge.ts'
import { candidateExchanges, type ExchangeIssue, exchangeRound } from './exchange.ts'
import { kalaiSmorodinsky, nash, twoPartySolutions } from './nash.ts'
import {
  challengeGain,
  meeting,
  prevails,
  type SpatialActor,
  type SpatialState,
  spatialBargains,
  spatialRun,
  spatialState,
  spatialTurn,
  utilitiesSeenBy,
} from './spatial.ts'
import { bargains, compromise, type Stake, weightedMedian } from './stake.ts'

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

/** Per file and issue: the peer's compromise, weighted median and outcome after the first round (on 0 … 100). */
function exchangeResults(): Map<string, { compromise: number; median: number; round1: number }> {
  const text = readFileSync(sharedPath('oracles/decision/decide_exchange/egm_run_output.txt')!, 'utf8')
  const results = new Map<string, { compromise: number; median: number; round1: number }>()
  let file = ''
  for (const line of text.split('\n')) {
    if (line.startsWith('## ')) file = line.split(' ')[1]!
    const found = line.match(/^(\S+) n=\d+ NBS\/compromise=(\S+) wmedian=(\S+) .*EGM_round1=(\S+)/)
    if (found) {
      const [compromise, median, round1] = found.slice(2).map(Number)
      results.set(`${file} ${found[1]}`, { compromise: compromise!, median: median!, round1: round1! })
    }
  }
  return results
}

describe('the Decide exchange program', () => {
  test.each(['sample_data.txt', 'copenhagen.csv', 'cop21.csv'])('%s: compromise and weighted median', (file) => {
    const issues = exchangeFile(file)
    if (!issues) return
    const results = exchangeResults()
    for (const { issue, stakes } of issues) {
      const expected = results.get(`${file} ${issue}`)!
      expect(compromise(stakes)).toBeCloseTo(expected.compromise, 3)
      expect(weightedMedian(stakes)).toBe(expected.median)
    }
  })

  test('sample_data: 240 candidates, the best worth 1.973684210526, the second 1.792636308765', () => {
    const issues = exchangeFile('sample_data.txt')
    if (!issues) return
    const candidates = candidateExchanges(issues)
    expect(candidates).toHaveLength(240)
    expect(candidates[0]!.gain).toBeCloseTo(1.973684210526, 12)
    expect(candidates[1]!.gain).toBeCloseTo(1.792636308765, 12)
    expect(candidates[0]).toMatchObject({ giver: 'Wcentr', taker: 'Willems' })
  })

  test('after a round: the issues on which the program agrees, to four digits', () => {
    // On the others the program goes on where this round, by the paper, has no exchange left or takes another.
    const agreed = new Map([
      ['sample_data.txt', ['tol-hoogte']],
      ['copenhagen.csv', ['Newtreaty', 'Commitments', 'Extra']],
    ])
    for (const [file, names] of agreed) {
      const issues = exchangeFile(file)
      if (!issues) return
      const { outcomes } = exchangeRound(issues)
      for (const name of names) {
        const { low, high } = issues.find((i) => i.issue === name)!
        const { after } = outcomes.find((o) => o.issue === name)!
        expect(((after - low) / (high - low)) * 100).toBeCloseTo(exchangeResults().get(`${file} ${name}`)!.round1, 3)
      }
    }
  })

  test('in every exchange both gain alike, nobody passes the position it moves to, and none is left at the end', () => {
    const issues = exchangeFile('copenhagen.csv')
    if (!issues) return
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
  test('emissions: mean, median, and every round of the log from its offers', () => {
    const stakes = stakesOf('ExampleActors.csv')
    if (!stakes) return
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

  test('emissions: every round of the log from the stakes alone, as its program reads the model', () => {
    const stakes = stakesOf('ExampleActors.csv')
    if (!stakes) return
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

  test('the logs call the mean a median from round 1 on: the right median stays with half the weight', () => {
    const stakes = stakesOf('ExampleActors.csv')
    if (!stakes) return
    const moved = stakes.map((s) => (s.actor === 'Belgium' ? { ...s, position: 8.415932315426764 } : s))
    const half = moved.reduce((sum, s) => sum + s.capability * s.salience, 0) / 2
    const median = weightedMedian(moved)
    const below = moved.filter((s) => s.position < median).reduce((sum, s) => sum + s.capability * s.salience, 0)
    const upTo = moved.filter((s) => s.position <= median).reduce((sum, s) => sum + s.capability * s.salience, 0)
    expect(below).toBeLessThan(half)
    expect(upTo).toBeGreaterThanOrEqual(half)
  })

  test('the oil case starts at the mean and median of the published run', () => {
    const stakes = stakesOf('Sultan.csv')
    if (!stakes) return
    expect(compromise(stakes)).toBeCloseTo(13.619912134884823, 12)
    expect(weightedMedian(stakes)).toBe(13.9)
  })

  test('risk exponents lie between ½ and 2, the extremes being reached; nobody moves past the one it gives way to', () => {
    const stakes = stakesOf('ExampleActors.csv')
    if (!stakes) return
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

function spatialFile(): SpatialActor[] | undefined {
  const path = sharedPath('oracles/decision/ktab/SOE-Pol-Comp.csv')
  if (!path) return undefined
  const [, , ...rows] = readFileSync(path, 'utf8').trim().split('\n')
  return rows.map((row) => {
    const [actor = '', , influence, x, s, y, t] = row.split(',')
    const share = (cell: string | undefined) => Number(cell) / 100
    return { actor, influence: Number(influence), position: [share(x), share(y)], salience: [share(s), share(t)] }
  })
}

/** Holds states against the histories at the end of a log: chances to four digits, positions to one. */
function expectStates(states: SpatialState[], text: string, labels: readonly string[], count: number): void {
  const history = (label: string) => {
    const rows = [...text.matchAll(new RegExp(`^([\\w-]+), ${label} ?: +(.+)$`, 'gm'))]
    return new Map(rows.map((m) => [m[1]!, m[2]!.trim().split(/\s+/).map(Number)]))
  }
  const chances = history('prob')
  const places = labels.map(history)
  expect(states).toHaveLength(count)
  states.forEach(({ actors, winning }, t) => {
    actors.forEach(({ actor, position }, k) => {
      expect(Math.abs(winning[k]! - chances.get(actor)![t]!), `${actor} in state ${t}`).toBeLessThan(6e-5)
      position.forEach((x, d) => {
        expect(Math.abs(x * 100 - places[d]!.get(actor)![t]!), `${actor} in state ${t}`).toBeLessThan(0.0501)
      })
    })
  })
}

describe("KTAB's spatial model, SOE-Pol-Comp", () => {
  const log = () =>
    gunzipSync(readFileSync(sharedPath('oracles/decision/ktab/20170530_ref-SOE-Pol-Comp.txt.gz')!)).toString()

  test('state 0: XJ .0618, MK .4340, MOF .2481, SHX .1533, and the other nine', () => {
    const actors = spatialFile()
    if (!actors) return
    const expected = new Map([...log().matchAll(/^(\w+), prob : (\S+)/gm)].map((m) => [m[1], Number(m[2])]))
    expect(expected.size).toBe(13)
    const { winning } = spatialState(actors)
    actors.forEach(({ actor }, k) => {
      expect(winning[k]).toBeCloseTo(expected.get(actor)!, 4)
    })
  })

  test('state 0: risk attitudes and estimated utilities of the log', () => {
    const actors = spatialFile()
    if (!actors) return
    const text = log().split('Starting Model::run iteration 2')[0]!
    const risks = text
      .match(/Inferred risk attitudes: \n((?: [+-]\S+ +\n)+)/)![1]!
      .trim()
      .split(/\s+/)
      .map(Number)
    const state = spatialState(actors)
    risks.forEach((r, k) => {
      expect(state.risk[k]).toBeCloseTo(r, 3)
    })
    const estimates = [...text.matchAll(/Estimate by (\d+) of risk-aware utility matrix: \n((?: [+-].*\n)+)/g)].slice(
      0,
      13,
    )
    expect(estimates.length).toBe(13)
    for (const [, observer, matrix] of estimates) {
      const seen = utilitiesSeenBy(state, Number(observer))
      matrix!
        .trim()
        .split('\n')
        .forEach((row, i) => {
          row
            .trim()
            .split(/\s+/)
            .forEach((cell, j) => {
              expect(Math.abs(seen[i]![j]! - Number(cell))).toBeLessThan(1.1e-4)
            })
        })
    }
  })

  test('turn 0: gains and proposals of the initiators, given the chances the log estimates', () => {
    const actors = spatialFile()
    if (!actors) return
    const state = spatialState(actors)
    const text = log().split('In turn 1 actor')[0]!
    const pattern = /Est by +(\d+) of prob (\S+) that \[ *(\d+)> *(\d+)\], with expected gain to +\3 of (\S+)/g
    const estimates = [...text.matchAll(pattern)].map(
      (m) => m.slice(1).map(Number) as [number, number, number, number, number],
    )
    expect(estimates.length).toBeGreaterThanOrEqual(26)
    for (const [observer, p, i, j, gain] of estimates) {
      // p is given to four digits.
      expect(Math.abs(challengeGain(actors, utilitiesSeenBy(state, observer), i, j, p) - gain)).toBeLessThan(2e-4)
    }
    const bargains = [
      ...text.matchAll(
        /Bargain \[\d+, (\d+):(\d+)\] from \1's perspective.*\n +\d+ proposes \d+ adopt: +(\S+) +(\S+)/g,
      ),
    ]
    expect(bargains.length).toBe(13)
    for (const [, i, j, x, y] of bargains) {
      const [, p] = estimates.find((e) => e[0] === Number(i) && e[2] === Number(i) && e[3] === Number(j))!
      const [first, second] = meeting(actors[Number(i)]!, actors[Number(j)]!, p)
      expect(Math.abs(first! * 100 - Number(x))).toBeLessThan(0.02)
      expect(Math.abs(second! * 100 - Number(y))).toBeLessThan(0.02)
    }
  })

  test('turn 0: positions of the next state, given the bargains of the log', () => {
    const actors = spatialFile()
    if (!actors) return
    const text = log()
    const first = text.split('In turn 1 actor')[0]!
    const bargains = [
      ...first.matchAll(
        /Bargain \[\d+, (\d+):(\d+)\] from \1's perspective.*\n +\d+ proposes \d+ adopt: +(\S+) +(\S+) +\n +\d+ proposes \d+ adopt: +(\S+) +(\S+)/g,
      ),
    ].map(([, i, j, x, y, x2, y2]) => ({
      initiator: Number(i),
      other: Number(j),
      probability: Number.NaN,
      gain: Number.NaN,
      positions: [
        [Number(x) / 100, Number(y) / 100],
        [Number(x2) / 100, Number(y2) / 100],
      ] as [number[], number[]],
    }))
    expect(bargains).toHaveLength(13)
    const next = spatialTurn(spatialState(actors), bargains)
    const history = [...text.matchAll(/^(\w+), (Policy|Competitive) Position: +(.+)$/gm)]
    expect(history).toHaveLength(26)
    for (const [, actor, dimension, row] of history) {
      const expected = Number(row!.trim().split(/\s+/)[1])
      const k = actors.findIndex((a) => a.actor === actor)
      expect(Math.abs(next.actors[k]!.position[dimension === 'Policy' ? 0 : 1]! * 100 - expected)).toBeLessThan(0.051)
    }
    const chances = new Map([...text.matchAll(/^(\w+), prob : \S+ (\S+)/gm)].map((m) => [m[1], Number(m[2])]))
    actors.forEach(({ actor }, k) => {
      expect(next.winning[k]).toBeCloseTo(chances.get(actor)!, 3)
    })
  })

  test('turn 0: the chance of every challenge in the log, to its four digits', () => {
    const actors = spatialFile()
    if (!actors) return
    const state = spatialState(actors)
    const weights = actors.map((a) => a.influence * (a.salience[0]! + a.salience[1]!))
    const first = log().split('In turn 1 actor')[0]!
    const estimates = [...first.matchAll(/Est by +(\d+) of prob (\S+) that \[ *(\d+)> *(\d+)\]/g)]
    expect(estimates.length).toBeGreaterThanOrEqual(52)
    for (const [, observer, p, i, j] of estimates) {
      const chance = prevails(weights, utilitiesSeenBy(state, Number(observer)), Number(i), Number(j))
      expect(Math.abs(chance - Number(p))).toBeLessThan(1e-4)
    }
  })

  test('by itself through all 28 states: every position and winning probability of the log', () => {
    const actors = spatialFile()
    if (!actors) return
    const labels = ['Policy Position', 'Competitive Position']
    expectStates(spatialRun(actors, 27), log(), labels, 28)
  })

  test('dummyData_3Dim: 7 actors in three dimensions, all 11 states', () => {
    const path = sharedPath('oracles/decision/ktab/dummyData_3Dim.csv')
    if (!path) return
    const [, , ...rows] = readFileSync(path, 'utf8').trim().split('\n')
    const actors = rows.map((row): SpatialActor => {
      const [actor = '', , influence, ...cells] = row.split(',').map((cell) => cell.trim())
      const share = (k: number) => Number(cells[k]) / 100
      return { actor, influence: Number(influence), position: [0, 2, 4].map(share), salience: [1, 3, 5].map(share) }
    })
    const text = readFileSync(sharedPath('oracles/decision/ktab/20170530_ref-dummyData_3Dim.txt')!, 'utf8')
    expectStates(spatialRun(actors, 10), text, ['Pstn1', 'Pstn2', 'Pstn3'], 11)
  })

  test('28 states: probabilities stay probabilities, positions stay on the scale', () => {
    const actors = spatialFile()
    if (!actors) return
    const states = spatialRun(actors, 27)
    expect(states).toHaveLength(28)
    expect(spatialBargains(states[0]!).every((b) => b.gain > 0 && b.probability > 0 && b.probability < 1)).toBe(true)
    for (const { actors: now, winning, risk } of states) {
      for (const p of winning) expect(p >= 0 && p <= 1 + 1e-12).toBe(true)
      for (const r of risk) expect(r >= -0.5 - 1e-12 && r <= 1 + 1e-12).toBe(true)
      for (const { position } of now) for (const x of position) expect(x >= 0 && x <= 1).toBe(true)
    }
  })
})

test('stakes that cannot be weighed are refused with what is wrong', () => {
  const stake = { actor: 'AAA', position: 2, salience: 0.5, capability: 1 }
  expect(() => compromise([])).toThrow(/nobody has a stake/)
  expect(() => compromise([{ ...stake, capability: -1 }])).toThrow(
    /stake of AAA: capability must not be negative, got -1/,
  )
  expect(() => compromise([{ ...stake, salience: 1.5 }])).toThrow(/salience must lie in \[0, 1\]/)
  expect(() => compromise([{ ...stake, capability: 0 }])).toThrow(/no stake has weight/)
  expect(bargains([stake]).map((b) => b.outcome)).toEqual([2, 2])
})
