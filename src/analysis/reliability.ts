import { checkUnit } from './days.ts'
import { AnalysisError } from './errors.ts'

export const alphaMetrics = ['nominal', 'ordinal', 'interval'] as const
export type AlphaMetric = (typeof alphaMetrics)[number]

/**
 * Krippendorff's α of coders (rows) over units (columns); undefined where a coder gave no value. 1 is agreement, 0 what
 * chance gives. Undefined where no unit has two values, or all values are the same (Krippendorff 2011, "Computing
 * Krippendorff's Alpha-Reliability").
 */
export function krippendorffAlpha(
  ratings: readonly (readonly (number | undefined)[])[],
  metric: AlphaMetric = 'nominal',
): number | undefined {
  checkUnit(metric, alphaMetrics)
  const units = ratings[0]?.length ?? 0
  const uneven = ratings.findIndex((row) => row.length !== units)
  if (uneven >= 0) {
    throw new AnalysisError(
      'bad-table',
      `coder ${uneven + 1} has ${ratings[uneven]!.length} units, coder 1 has ${units}`,
    )
  }
  const values = [...new Set(ratings.flat().filter((value) => value !== undefined))].sort((a, b) => a - b)
  const number = new Map(values.map((value, index) => [value, index]))
  const size = values.length
  const coincidences = new Float64Array(size * size)
  for (let unit = 0; unit < units; unit++) {
    const given = ratings.map((row) => row[unit]).filter((value) => value !== undefined)
    if (given.length < 2) continue
    given.forEach((a, i) => {
      given.forEach((b, j) => {
        if (i !== j) coincidences[number.get(a)! * size + number.get(b)!]! += 1 / (given.length - 1)
      })
    })
  }
  const totals = new Float64Array(size)
  coincidences.forEach((count, at) => {
    totals[Math.floor(at / size)]! += count
  })
  const all = totals.reduce((a, b) => a + b, 0)
  const difference = (c: number, k: number): number => {
    if (metric === 'nominal') return c === k ? 0 : 1
    if (metric === 'interval') return (values[c]! - values[k]!) ** 2
    const [low, high] = c < k ? [c, k] : [k, c]
    let between = -(totals[low]! + totals[high]!) / 2
    for (let g = low; g <= high; g++) between += totals[g]!
    return between ** 2
  }
  let observed = 0
  let expected = 0
  for (let c = 0; c < size; c++) {
    for (let k = 0; k < size; k++) {
      observed += coincidences[c * size + k]! * difference(c, k)
      expected += totals[c]! * totals[k]! * difference(c, k)
    }
  }
  return expected > 0 ? 1 - ((all - 1) * observed) / expected : undefined
}
