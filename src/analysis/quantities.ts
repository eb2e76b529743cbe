import { studentQuantile } from './beta.ts'
import { AnalysisError } from './errors.ts'
import { defaultLevel } from './positions.ts'

/** A number somebody states, with its weight as evidence. */
export interface WeightedValue {
  value: number
  weight: number
}

/** Where an actor stands on a scale; without an interval where a single piece of evidence gives no spread. */
export type ScalePosition =
  | { evidence: 'none' }
  | { evidence: number; mean: number; low?: number; high?: number; effective: number }

/**
 * The weighted mean with a Student interval: the effective number of values is Kish's (Σw)²/Σw² and the spread is the
 * weighted standard deviation, corrected by n/(n − 1) (Kish 1965, § 8.2).
 */
export function scalePosition(values: readonly WeightedValue[], level = defaultLevel): ScalePosition {
  const used = values.filter(({ weight }) => weight > 0)
  if (used.length === 0) return { evidence: 'none' }
  for (const { value } of used) {
    if (!Number.isFinite(value))
      throw new AnalysisError('bad-option', `${value} is no number on a scale`, String(value))
  }
  let sum = 0
  let squares = 0
  let weighted = 0
  for (const { value, weight } of used) {
    sum += weight
    squares += weight * weight
    weighted += weight * value
  }
  const mean = weighted / sum
  const effective = (sum * sum) / squares
  if (used.length === 1) return { evidence: 1, mean, effective: 1 }
  let spread = 0
  for (const { value, weight } of used) spread += (weight * (value - mean) ** 2) / sum
  const error = Math.sqrt(spread / (effective - 1))
  const reach = studentQuantile((1 + level) / 2, effective - 1) * error
  return { evidence: used.length, mean, low: mean - reach, high: mean + reach, effective }
}
