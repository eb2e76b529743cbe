import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import {
  correlation,
  distanceFromRest,
  readVotes,
  type VoteTable,
  voteCohesionBy,
  voteMap,
} from '../../src/analysis/index.ts'
import { parseCsv } from '../../src/exchange/index.ts'
import { sharedPath } from '../shared.ts'

const votes = sharedPath('oracles/votes')
const expected = sharedPath('oracles/formulas/nato_unga_cohesion_expected.txt')
const present = votes !== undefined && expected !== undefined
const lines = present ? readFileSync(expected, 'utf8').split('\n') : []

describe.skipIf(!present)('formulas/nato_unga_cohesion_expected.txt, from votes', () => {
  const table: VoteTable = present
    ? readVotes(parseCsv(gunzipSync(readFileSync(`${votes}/nato_unga_votes_2014_2019.csv.gz`)).toString('utf8')))
    : undefined!

  it('has 586 roll calls of 32 members', () => {
    expect([table.calls.length, table.members.length]).toEqual([586, 32])
  })

  it.each(lines.filter((line) => /^20\d\d /.test(line)))('%s', (line) => {
    const [, year, calls, agreement, likeness, unanimous] = /^(\d+) (\d+) AI=(\S+) Rice=(\S+) unanimous=(\S+)/.exec(
      line,
    )!
    const found = voteCohesionBy(table.calls, 'year').get(year!)!
    expect(found.calls).toBe(Number(calls))
    expect(found.agreementIndex).toBeCloseTo(Number(agreement), 4)
    expect(found.rice).toBeCloseTo(Number(likeness), 4)
    expect(found.unanimous!.toFixed(3)).toBe(Number(unanimous).toFixed(3))
  })

  it.each(lines.filter((line) => line.startsWith('issue ')))('%s', (line) => {
    const [, topic, calls, agreement] = line.split(' ')
    const found = voteCohesionBy(table.calls, 'topic').get(topic!)!
    expect(found.calls).toBe(Number(calls))
    expect(found.agreementIndex).toBeCloseTo(Number(agreement), 4)
  })

  it('distance from the rest', () => {
    const distances = new Map(distanceFromRest(table).map((d) => [d.member, d]))
    const listed = [...lines.find((line) => line.startsWith('[('))!.matchAll(/\('(\w+)', \((\S+), (\d+)\)\)/g)]
    expect(listed.length).toBe(12)
    for (const [, member, distance, calls] of listed) {
      const found = distances.get(member!)!
      expect(found.calls).toBe(Number(calls))
      // Where two choices lead among the others, either is with most of them; the list takes the first one counted.
      expect(Math.abs(found.distance! - Number(distance))).toBeLessThan(0.02)
    }
    expect([...distances.keys()].slice(0, 3)).toEqual(['USA', 'CAN', 'TUR'])
  })

  it('the map’s first axis orders members as their published ideal points do (Bailey, Strezhnev & Voeten 2017)', () => {
    const [head, ...rows] = parseCsv(readFileSync(`${votes}/nato_unga_idealpoints_2000_2019.csv`, 'utf8'))
    const [state, year, point] = ['iso3c', 'year', 'IdealPoint'].map((name) => head!.indexOf(name))
    const ideal = new Map<string, number[]>()
    for (const row of rows) {
      if (Number(row[year!]) < 2014) continue
      ideal.set(row[state!]!, [...(ideal.get(row[state!]!) ?? []), Number(row[point!])])
    }
    const { places } = voteMap(table)
    const both = places.filter(({ member }) => ideal.has(member))
    expect(both.length).toBeGreaterThan(25)
    const means = both.map(({ member }) => ideal.get(member)!.reduce((a, b) => a + b, 0) / ideal.get(member)!.length)
    expect(
      Math.abs(
        correlation(
          both.map(({ x }) => x),
          means,
        )!,
      ),
    ).toBeGreaterThan(0.9)
  })
})
