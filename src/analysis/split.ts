import { AnalysisError } from './errors.ts'
import type { Network } from './ties.ts'

const MOST_NODES = 20

/**
 * How far a congruence and a conflict network are from two ideal camps, as Discourse Network Analyzer measures it:
 * congruence spread evenly within camps and conflict evenly between them, none elsewhere. Half the sum of absolute
 * differences, divided by both networks' sums. The smaller, the nearer to the ideal; that program looks for the largest.
 */
export function splitDistance(congruence: Network, conflict: Network, camps: ArrayLike<number>): number {
  const size = congruence.nodes.length
  const sum = (values: Float64Array) => values.reduce((a, b) => a + Math.abs(b), 0)
  const agreed = sum(congruence.values)
  const disputed = sum(conflict.values)
  if (agreed + disputed === 0) return 0
  const counts = [0, 0]
  for (let i = 0; i < size; i++) counts[camps[i]!]!++
  const within = counts.reduce((pairs, count) => pairs + count * (count - 1), 0)
  const between = size * (size - 1) - within
  let distance = 0
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < size; j++) {
      if (i === j) continue
      const [own, other] = [counts[camps[i]!]!, counts[camps[j]!]!]
      if (camps[i] === camps[j]) {
        const expected = ((own * (own - 1)) / within) * (agreed / within)
        distance += Math.abs(congruence.values[i * size + j]! - expected) + Math.abs(conflict.values[i * size + j]!)
      } else {
        const expected = ((own * other) / between) * (disputed / between)
        distance += Math.abs(conflict.values[i * size + j]! - expected) + Math.abs(congruence.values[i * size + j]!)
      }
    }
  }
  return distance / 2 / (agreed + disputed)
}

/** The split into two camps nearest to the ideal, of all there are; at most 20 nodes. */
export function nearestSplit(congruence: Network, conflict: Network): { camps: Uint8Array; distance: number } {
  const size = congruence.nodes.length
  if (size > MOST_NODES) {
    throw new AnalysisError('too-many', `all splits of ${size} nodes are too many to try (at most ${MOST_NODES} nodes)`)
  }
  let best = new Uint8Array(size)
  let least = Number.POSITIVE_INFINITY
  for (let mask = 1; mask < 2 ** Math.max(0, size - 1); mask++) {
    const camps = Uint8Array.from({ length: size }, (_, i) => (mask >> i) & 1)
    const distance = splitDistance(congruence, conflict, camps)
    if (distance < least) {
      least = distance
      best = camps
    }
  }
  return { camps: best, distance: Number.isFinite(least) ? least : 0 }
}
