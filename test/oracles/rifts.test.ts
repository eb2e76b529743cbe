import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  frustration,
  nearestSplit,
  type SignedEdge,
  splitDistance,
  ties,
  triangleBalance,
  walkBalance,
} from '../../src/analysis/index.ts'
import { parseCsv } from '../../src/exchange/index.ts'
import { sharedPath } from '../shared.ts'
import { dna, matrix, sampleColumns, table } from './dna.ts'

const formulas = sharedPath('oracles/formulas')

describe.skipIf(!formulas)('formulas/tribes_frustration_expected.txt (Read 1954)', () => {
  const [, ...rows] = formulas ? parseCsv(readFileSync(`${formulas}/tribes_signed_edges.csv`, 'utf8')) : [[]]
  const names = [...new Set(rows.flatMap(([from, to]) => [from!, to!]))].sort()
  const edges = rows.map(([from, to, sign]): SignedEdge => [names.indexOf(from!), names.indexOf(to!), Number(sign)])
  const [head, triangles, walks, camp] = formulas
    ? readFileSync(`${formulas}/tribes_frustration_expected.txt`, 'utf8').split('\n')
    : []

  it('the frustration index is 7, proven, with its one best split', () => {
    const found = frustration(names.length, edges)
    expect(head).toContain('frustration index 7 ')
    expect([names.length, edges.length, found.index, found.atLeast, found.proven]).toEqual([16, 58, 7, 7, true])
    expect(found.normalised).toBeCloseTo(Number(/2f\/m (\S+)/.exec(head!)![1]), 12)
    const camps = [0, 1].map((which) => names.filter((_, node) => found.camps[node] === which))
    const smaller = camps.sort((a, b) => a.length - b.length)[0]
    expect(smaller).toEqual([...camp!.matchAll(/'(\w+)'/g)].map(([, name]) => name).sort())
  })

  it('triangles and closed walks are balanced as listed', () => {
    const [, total, balanced] = /total (\S+) balanced frac (\S+)/.exec(triangles!)!
    const found = triangleBalance(names.length, edges)
    expect(found.triangles).toBe(Number(total))
    expect(found.balanced).toBeCloseTo(Number(balanced), 12)
    expect(walkBalance(names.length, edges)).toBeCloseTo(Number(/ (0\.\d+)$/.exec(walks!)![1]), 12)
  })
})

describe.skipIf(!dna)('dna/expected/polarization', () => {
  const networks = () => {
    const columns = sampleColumns()
    const of = (measure: 'congruence' | 'conflict') => ties(columns, { measure, normalisation: 'average' })
    return [of('congruence'), of('conflict')] as const
  }

  it('congruence_average and conflict_average', () => {
    const [congruence, conflict] = networks()
    for (const [file, { values }] of [
      ['congruence', congruence],
      ['conflict', conflict],
    ] as const) {
      const expected = matrix(`polarization/${file}_average.csv`).values
      expected.forEach((value, at) => {
        expect(values[at]).toBeCloseTo(value, 9)
      })
    }
  })

  it('all_bipartitions: the distance of each split', () => {
    const [congruence, conflict] = networks()
    const [, ...rows] = table('polarization/all_bipartitions.csv')
    expect(rows.length).toBe(63)
    for (const [mask, , distance] of rows) {
      const camps = congruence.nodes.map((_, node) => (Number(mask) >> node) & 1)
      expect(splitDistance(congruence, conflict, camps)).toBeCloseTo(Number(distance), 9)
    }
  })

  // The measure is a distance from two ideal camps, and DNA takes the split with the largest of it (0.534 or more, by
  // a search that stops short). Right is the smallest: the industry, the Senate and the consultancy on one side.
  it('the best split is the one of least distance, unlike in DNA', () => {
    const [congruence, conflict] = networks()
    const [, ...rows] = table('polarization/all_bipartitions.csv')
    const least = Math.min(...rows.map((row) => Number(row[2])))
    const { camps, distance } = nearestSplit(congruence, conflict)
    expect(distance).toBeCloseTo(least, 9)
    expect(distance).toBeLessThan(0.34)
    expect(congruence.nodes.filter((_, node) => camps[node] === 1)).toEqual([
      'Energy and Environmental Analysis, Inc.',
      'National Petrochemical & Refiners Association',
      'Senate',
    ])
  })
})
