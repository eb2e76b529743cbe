import { passageWeights, statementWeights } from './confidence-weights.ts'

/** What is known of a candidate statement, as numbers; each has a weight. */
export type Features = Record<string, number>

/** Logistic regression: the chance that what has these features is what a careful reader would code. */
export function chance(weights: Readonly<Record<string, number>>, features: Features): number {
  let sum = weights.bias ?? 0
  for (const name in features) sum += (weights[name] ?? 0) * features[name]!
  return 1 / (1 + Math.exp(-sum))
}

/** The chance for one passage, by how it was found. */
export function passageChance(features: Features): number {
  return chance(passageWeights, features)
}

/** The chance for an actor's stance on an issue in a document, by all its passages. */
export function statementChance(features: Features): number {
  return chance(statementWeights, features)
}

export function logit(probability: number): number {
  const p = Math.min(0.999, Math.max(0.001, probability))
  return Math.log(p / (1 - p))
}
