import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { sharedPath } from '../../../test/shared.ts'
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

  test('state 0: XJ .0618, MK .4340, MOF .2481, SHX .1533, and the other nine', ({ skip }) => {
    const actors = spatialFile()
    if (!actors) return skip()
    const expected = new Map([...log().matchAll(/^(\w+), prob : (\S+)/gm)].map((m) => [m[1], Number(m[2])]))
    expect(expected.size).toBe(13)
    const { winning } = spatialState(actors)
    actors.forEach(({ actor }, k) => {
      expect(winning[k]).toBeCloseTo(expected.get(actor)!, 4)
    })
  })

  test('state 0: risk attitudes and estimated utilities of the log', ({ skip }) => {
    const actors = spatialFile()
    if (!actors) return skip()
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

  test('turn 0: gains and proposals of the initiators, given the chances the log estimates', ({ skip }) => {
    const actors = spatialFile()
    if (!actors) return skip()
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

  test('turn 0: positions of the next state, given the bargains of the log', ({ skip }) => {
    const actors = spatialFile()
    if (!actors) return skip()
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

  test('turn 0: the chance of every challenge in the log, to its four digits', ({ skip }) => {
    const actors = spatialFile()
    if (!actors) return skip()
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

  test('by itself through all 28 states: every position and winning probability of the log', ({ skip }) => {
    const actors = spatialFile()
    if (!actors) return skip()
    const labels = ['Policy Position', 'Competitive Position']
    expectStates(spatialRun(actors, 27), log(), labels, 28)
  })

  test('dummyData_3Dim: 7 actors in three dimensions, all 11 states', ({ skip }) => {
    const path = sharedPath('oracles/decision/ktab/dummyData_3Dim.csv')
    if (!path) return skip()
    const [, , ...rows] = readFileSync(path, 'utf8').trim().split('\n')
    const actors = rows.map((row): SpatialActor => {
      const [actor = '', , influence, ...cells] = row.split(',').map((cell) => cell.trim())
      const share = (k: number) => Number(cells[k]) / 100
      return { actor, influence: Number(influence), position: [0, 2, 4].map(share), salience: [1, 3, 5].map(share) }
    })
    const text = readFileSync(sharedPath('oracles/decision/ktab/20170530_ref-dummyData_3Dim.txt')!, 'utf8')
    expectStates(spatialRun(actors, 10), text, ['Pstn1', 'Pstn2', 'Pstn3'], 11)
  })

  test('28 states: probabilities stay probabilities, positions stay on the scale', ({ skip }) => {
    const actors = spatialFile()
    if (!actors) return skip()
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
