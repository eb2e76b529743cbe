import { AnalysisError } from './errors.ts'
import type { Network } from './ties.ts'

/** Distances of a sequence of states from each other: symmetric, row after row. */
export interface Distances {
  size: number
  values: Float64Array
}

/** The sum of absolute differences of networks over the same nodes; throws `bad-table` where nodes differ. */
export function networkDistances(networks: readonly Network[]): Distances {
  const size = networks.length
  const values = new Float64Array(size * size)
  for (let a = 0; a < size; a++) {
    for (let b = 0; b < a; b++) {
      const [one, other] = [networks[a]!, networks[b]!]
      if (one.nodes.join('\n') !== other.nodes.join('\n')) {
        throw new AnalysisError('bad-table', 'networks of different nodes have no distance; make them with `isolates`')
      }
      let distance = 0
      for (let at = 0; at < one.values.length; at++) distance += Math.abs(one.values[at]! - other.values[at]!)
      values[a * size + b] = values[b * size + a] = distance
    }
  }
  return { size, values }
}

/** Stretches of a sequence in which states are alike. */
export interface Phases {
  /** The first index of each phase. */
  starts: number[]
  /** Mean silhouette in [−1, 1]: how much nearer states are to their own phase than to the nearest other (Rousseeuw 1987). */
  silhouette: number
}

/**
 * The phases of a sequence: for each number of them up to `most`, the contiguous division that least scatters states
 * within phases (exact, by dynamic programming; Fisher 1958), and of these the one with the best silhouette. A single
 * phase where no division has a silhouette above `least`.
 */
export function phases(distances: Distances, most = 6, least = 0.25): Phases {
  const { size } = distances
  if (!(Number.isInteger(most) && most >= 1)) {
    throw new AnalysisError(
      'bad-option',
      `the number of phases must be a whole number from 1, not ${most}`,
      String(most),
    )
  }
  let best: Phases = { starts: size === 0 ? [] : [0], silhouette: 0 }
  divisions(distances, Math.min(most, size - 1)).forEach((starts) => {
    if (starts.length < 2) return
    const found = silhouette(distances, starts)
    if (found > Math.max(best.silhouette, least) + 1e-12) best = { starts, silhouette: found }
  })
  return best
}

/** The best division into each number of phases, from 1. */
function divisions({ size, values }: Distances, most: number): number[][] {
  // Squared scatter of a stretch, by sums over the square of the matrix it covers.
  const sums = new Float64Array((size + 1) ** 2)
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < size; j++) {
      const at = (i + 1) * (size + 1) + j + 1
      sums[at] = values[i * size + j]! ** 2 + sums[at - 1]! + sums[at - size - 1]! - sums[at - size - 2]!
    }
  }
  const scatter = (from: number, to: number) => {
    const corner = (i: number, j: number) => sums[i * (size + 1) + j]!
    return (corner(to, to) - corner(from, to) - corner(to, from) + corner(from, from)) / (2 * (to - from))
  }
  let cost = Float64Array.from({ length: size + 1 }, (_, to) => (to === 0 ? 0 : scatter(0, to)))
  const from: Int32Array[] = [new Int32Array(size + 1)]
  for (let count = 2; count <= most; count++) {
    const next = new Float64Array(size + 1).fill(Number.POSITIVE_INFINITY)
    const previous = new Int32Array(size + 1)
    for (let to = count; to <= size; to++) {
      for (let start = count - 1; start < to; start++) {
        const total = cost[start]! + scatter(start, to)
        if (total < next[to]!) {
          next[to] = total
          previous[to] = start
        }
      }
    }
    cost = next
    from.push(previous)
  }
  return from.map((_, index) => {
    const starts: number[] = []
    for (let count = index, to = size; count >= 0; count--) {
      to = from[count]![to]!
      starts.unshift(to)
    }
    return starts
  })
}

function silhouette({ size, values }: Distances, starts: readonly number[]): number {
  const bounds = [...starts, size]
  let total = 0
  for (let i = 0; i < size; i++) {
    let own = 0
    let nearest = Number.POSITIVE_INFINITY
    let alone = false
    starts.forEach((start, phase) => {
      const end = bounds[phase + 1]!
      const inside = i >= start && i < end
      let sum = 0
      for (let j = start; j < end; j++) sum += values[i * size + j]!
      if (inside) {
        alone = end - start === 1
        own = alone ? 0 : sum / (end - start - 1)
      } else nearest = Math.min(nearest, sum / (end - start))
    })
    const larger = Math.max(own, nearest)
    if (!alone && larger > 0) total += (nearest - own) / larger
  }
  return total / size
}
