/** What is known of a candidate statement, as numbers; each has a weight below. */
export type Features = Record<string, number>

/**
 * Weights of a logistic regression: the chance that a careful reader codes the same. Fitted by
 * `bench/fit-confidence.ts`; a feature that is not listed weighs nothing.
 */
export const weights: Record<string, number> = {
  bias: -1.2,
  strict: 0.9,
  clause: 0.3,
  sentence: -0.6,
  near: -1.2,
  anaphor: -0.5,
  borrowed: -0.4,
  weight: 0.8,
  deed: 0.5,
  attitude: 1.0,
  unknown: -0.4,
  named: 1.2,
  speaker: 0.3,
  speakerOught: 0.9,
  speakerValue: 0.6,
  speakerReport: -1.5,
  author: -0.9,
  authorOught: 0.9,
  authorValue: 0.5,
  authorReport: -1.8,
  authorClaim: 0.2,
  loose: -1.2,
  climbed: -0.1,
  passed: -0.3,
  unreal: -1.3,
  maybe: -0.3,
  condition: -0.6,
  question: -0.8,
  relative: -0.2,
  asSubject: -0.2,
  certainty: 1.0,
  demonym: -0.5,
  pronoun: -0.2,
  crowd: -1,
  group: -0.3,
  weak: 0,
  again: 0.5,
  title: 0.3,
}

export function confidenceOf(features: Features): number {
  let sum = weights.bias!
  for (const [name, value] of Object.entries(features)) sum += (weights[name] ?? 0) * value
  return 1 / (1 + Math.exp(-sum))
}
