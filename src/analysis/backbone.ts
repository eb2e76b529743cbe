import { AnalysisError } from './errors.ts'
import { type Network, type Tie, tieList } from './ties.ts'

export interface BackboneTie extends Tie {
  /** How likely a tie at least this strong is where a node's strength is spread over its ties at random; the lower of both ends. */
  significance: number
}

/**
 * The ties that stand out at one of their ends: the disparity filter (Serrano, Boguñá & Vespignani 2009),
 * α(i, j) = (1 − |w(i, j)| / s(i))^(k(i) − 1) with strength s and degree k, kept where α < `level`. A node's only tie
 * says nothing about it, so that end is not counted.
 */
export function backbone(network: Network, level = 0.05): BackboneTie[] {
  if (!(level > 0 && level <= 1)) {
    throw new AnalysisError('bad-option', `the significance level must lie in (0, 1], not ${level}`, String(level))
  }
  const list = tieList(network)
  const strength = new Map<string, number>()
  const degree = new Map<string, number>()
  for (const { a, b, value } of list) {
    for (const node of [a, b]) {
      strength.set(node, (strength.get(node) ?? 0) + Math.abs(value))
      degree.set(node, (degree.get(node) ?? 0) + 1)
    }
  }
  const alpha = (node: string, value: number) => {
    const others = degree.get(node)! - 1
    return others === 0 ? 1 : (1 - Math.abs(value) / strength.get(node)!) ** others
  }
  return list
    .map((tie) => ({ ...tie, significance: Math.min(alpha(tie.a, tie.value), alpha(tie.b, tie.value)) }))
    .filter((tie) => tie.significance < level)
}
