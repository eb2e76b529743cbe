import { describe, expect, it } from 'vitest'
import { networkDistances, phases, ties, timeWindows } from '../../src/analysis/index.ts'
import { dna, sampleColumns, table } from './dna.ts'

describe.skipIf(!dna)('dna/expected/phase', () => {
  const distances = () => {
    const columns = sampleColumns()
    const networks = [...timeWindows(columns, { unit: 'day', size: 8, kernel: 'gaussian' })].map(({ rows, weights }) =>
      ties(columns, { rows, weights, measure: 'subtract', diagonal: true, isolates: true }),
    )
    return networkDistances(networks)
  }

  it('distance_absdiff_gaussian_days8_subtract', () => {
    const expected = table('phase/distance_absdiff_gaussian_days8_subtract.csv').flat().map(Number)
    const { size, values } = distances()
    expect(size).toBe(22)
    expected.forEach((value, at) => {
      expect(values[at]).toBeCloseTo(value, 9)
    })
  })

  it('the hearings fall into phases around their three dates', () => {
    const { starts, silhouette } = phases(distances())
    expect(starts.length).toBeGreaterThan(1)
    expect(silhouette).toBeGreaterThan(0.4)
  })
})
