import { AnalysisError } from './errors.ts'

/** How far two differ on one thing, in units of the scale. */
export type Difference = (a: number, b: number) => number
export const absolute: Difference = (a, b) => Math.abs(a - b)
export const squared: Difference = (a, b) => (a - b) ** 2
export const nominal: Difference = (a, b) => (a === b ? 0 : 1)

/** Two profiles of ratings over the same things, things missing in either left out. */
export type Profile = readonly (number | undefined)[]

/** The things that both rated. */
function common(a: Profile, b: Profile): number[] {
  if (a.length !== b.length) {
    throw new AnalysisError(
      'bad-table',
      `the profiles rate ${a.length} and ${b.length} things; they must rate the same`,
    )
  }
  return a.flatMap((value, index) => (value === undefined || b[index] === undefined ? [] : [index]))
}

const pairs = (a: Profile, b: Profile) => common(a, b).map((index): [number, number] => [a[index]!, b[index]!])

const meanOf = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length

/** The mean difference of independent draws from two samples. */
function expectedDifference(x: readonly number[], y: readonly number[], difference: Difference): number {
  return meanOf(x.map((one) => meanOf(y.map((other) => difference(one, other)))))
}

/**
 * S = 1 − 2·(mean difference)/(largest difference), in [−1, 1] (Signorino & Ritter 1999); undefined without a common thing.
 * `weights` says how much each thing counts in the mean, such as the capabilities of the states rated; all alike where left out.
 */
export function similarityS(
  a: Profile,
  b: Profile,
  width: number,
  difference = absolute,
  weights: readonly number[] = a.map(() => 1),
): number | undefined {
  if (weights.length !== a.length)
    throw new AnalysisError('bad-table', `${weights.length} weights for profiles of ${a.length} things`)
  const wrong = weights.find((weight) => !(weight >= 0 && weight < Number.POSITIVE_INFINITY))
  if (wrong !== undefined)
    throw new AnalysisError('bad-option', `a weight must be 0 or more, not ${wrong}`, String(wrong))
  const rated = common(a, b)
  const total = rated.reduce((sum, index) => sum + weights[index]!, 0)
  const apart = rated.reduce((sum, index) => sum + weights[index]! * difference(a[index]!, b[index]!), 0)
  return total > 0 ? 1 - (2 * apart) / total / difference(0, width) : undefined
}

/** Cohen's κ, weighted by the difference: 1 − observed/expected, each rater with its own spread (Cohen 1968). */
export function cohenKappa(a: Profile, b: Profile, difference = nominal): number | undefined {
  const rated = pairs(a, b)
  const expected = expectedDifference(
    rated.map(([x]) => x),
    rated.map(([, y]) => y),
    difference,
  )
  return expected > 0 ? 1 - meanOf(rated.map(([x, y]) => difference(x, y))) / expected : undefined
}

/** Scott's π: as κ, but both raters drawing from one common spread (Scott 1955). */
export function scottPi(a: Profile, b: Profile, difference = nominal): number | undefined {
  const rated = pairs(a, b)
  const all = rated.flat()
  const expected = expectedDifference(all, all, difference)
  return expected > 0 ? 1 - meanOf(rated.map(([x, y]) => difference(x, y))) / expected : undefined
}

/** S less the S that independent raters with the same spreads would have (Benati & Capurri's alignment). */
export function alignment(a: Profile, b: Profile, width: number, difference = absolute): number | undefined {
  const rated = pairs(a, b)
  if (rated.length === 0) return undefined
  const expected = expectedDifference(
    rated.map(([x]) => x),
    rated.map(([, y]) => y),
    difference,
  )
  return similarityS(a, b, width, difference)! - (1 - (2 * expected) / difference(0, width))
}

/** Kendall's τ-b: concordant less discordant pairs over the geometric mean of the untied ones (Kendall 1945). */
export function tauB(a: Profile, b: Profile): number | undefined {
  const rated = pairs(a, b)
  let balance = 0
  let untiedA = 0
  let untiedB = 0
  for (let i = 0; i < rated.length; i++) {
    for (let j = 0; j < i; j++) {
      const x = Math.sign(rated[i]![0] - rated[j]![0])
      const y = Math.sign(rated[i]![1] - rated[j]![1])
      balance += x * y
      untiedA += x * x
      untiedB += y * y
    }
  }
  return untiedA > 0 && untiedB > 0 ? balance / Math.sqrt(untiedA * untiedB) : undefined
}
