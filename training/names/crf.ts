import { labelCount, mayBegin, mayEnd, mayFollow } from '../../src/language/names/labels.ts'

/** A stretch of open words: the features of each (rows of weights) and its gold label. */
export interface Stretch {
  /** Rows of word i are `rows[starts[i]]` up to `rows[starts[i + 1]]`. */
  starts: Int32Array
  rows: Int32Array
  gold: Uint8Array
  weight: number
}

export interface CrfOptions {
  rounds: number
  rate: number
  /** Strength of the pull towards zero (L2), on features each time they are met. */
  decay: number
  /** Share of features hidden at random in every step. */
  dropout: number
  seed: number
}

export interface CrfWeights {
  features: Float32Array
  /** labelCount × labelCount, then labelCount for the first word and labelCount for the last. */
  transitions: Float32Array
}

const L = labelCount
const never = -1e9
/** Labels whose probability is off by less are left as they are. */
const negligible = 2e-3

/** Small, fast, and the same everywhere (mulberry32). */
export function generator(seed: number): () => number {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/**
 * Trains a linear-chain conditional random field by stochastic gradient steps scaled per weight (AdaGrad), and gives the mean
 * of the weights over the last half of the rounds.
 */
export function train(
  stretches: readonly Stretch[],
  rowCount: number,
  options: CrfOptions,
  start?: CrfWeights,
): CrfWeights {
  const random = generator(options.seed)
  const features = start ? Float32Array.from(start.features) : new Float32Array(rowCount * L)
  const featureSquares = new Float32Array(rowCount * L).fill(1e-2)
  const transitions = start ? Float32Array.from(start.transitions) : new Float32Array(L * L + 2 * L)
  const transitionSquares = new Float32Array(L * L + 2 * L).fill(1e-2)
  const sumFeatures = new Float32Array(rowCount * L)
  const sumTransitions = new Float32Array(L * L + 2 * L)
  let averaged = 0
  const longest = stretches.reduce((most, s) => Math.max(most, s.gold.length), 0)
  const widest = stretches.reduce((most, s) => Math.max(most, s.rows.length), 0)
  const scores = new Float64Array(longest * L)
  const forward = new Float64Array(longest * L)
  const backward = new Float64Array(longest * L)
  const gradient = new Float64Array(longest * L)
  const scale = new Float64Array(longest)
  const kept = new Int32Array(widest)
  const active = new Int32Array(L)
  const keptStarts = new Int32Array(longest + 1)
  const expected = new Float64Array(L * L + 2 * L)
  const moves = new Float64Array(L * L + 2 * L)
  const allowed: number[][] = Array.from({ length: L }, (_, a) =>
    Array.from({ length: L }, (_, b) => b).filter((b) => mayFollow(a, b)),
  )
  const order = Int32Array.from(stretches, (_, i) => i)

  for (let round = 0; round < options.rounds; round++) {
    for (let i = order.length - 1; i > 0; i--) {
      const k = Math.floor(random() * (i + 1))
      const held = order[i]!
      order[i] = order[k]!
      order[k] = held
    }
    const rate = options.rate * (1 - (0.9 * round) / options.rounds)
    for (const at of order) {
      const stretch = stretches[at]!
      const n = stretch.gold.length
      let count = 0
      for (let i = 0; i < n; i++) {
        keptStarts[i] = count
        for (let f = stretch.starts[i]!; f < stretch.starts[i + 1]!; f++) {
          if (options.dropout === 0 || random() >= options.dropout) kept[count++] = stretch.rows[f]!
        }
      }
      keptStarts[n] = count
      const boost = 1 / (1 - options.dropout)
      for (let i = 0; i < n; i++) {
        for (let l = 0; l < L; l++) scores[i * L + l] = 0
        for (let f = keptStarts[i]!; f < keptStarts[i + 1]!; f++) {
          const row = kept[f]! * L
          for (let l = 0; l < L; l++) scores[i * L + l]! += features[row + l]!
        }
        let top = never
        for (let l = 0; l < L; l++) {
          scores[i * L + l]! *= boost
          if (scores[i * L + l]! > top) top = scores[i * L + l]!
        }
        for (let l = 0; l < L; l++) scores[i * L + l] = Math.exp(scores[i * L + l]! - top)
      }
      for (let k = 0; k < moves.length; k++) moves[k] = Math.exp(transitions[k]!)
      // forward, each column scaled to sum 1
      for (let i = 0; i < n; i++) {
        const here = i * L
        if (i === 0) for (let l = 0; l < L; l++) forward[l] = mayBegin(l) ? scores[l]! * moves[L * L + l]! : 0
        else {
          for (let l = 0; l < L; l++) forward[here + l] = 0
          for (let a = 0; a < L; a++) {
            const from = forward[here - L + a]!
            if (from === 0) continue
            for (const b of allowed[a]!) forward[here + b]! += from * moves[a * L + b]!
          }
          for (let l = 0; l < L; l++) forward[here + l]! *= scores[here + l]!
        }
        if (i === n - 1) for (let l = 0; l < L; l++) forward[here + l]! *= mayEnd(l) ? moves[L * L + L + l]! : 0
        let sum = 0
        for (let l = 0; l < L; l++) sum += forward[here + l]!
        scale[i] = 1 / sum
        for (let l = 0; l < L; l++) forward[here + l]! /= sum
      }
      expected.fill(0)
      for (let i = n - 1; i >= 0; i--) {
        const here = i * L
        if (i === n - 1) for (let l = 0; l < L; l++) backward[here + l] = 1
        else {
          const next = here + L
          const end = i + 1 === n - 1
          for (let a = 0; a < L; a++) {
            let sum = 0
            const from = forward[here + a]!
            for (const b of allowed[a]!) {
              const onward =
                moves[a * L + b]! *
                scores[next + b]! *
                backward[next + b]! *
                (end ? (mayEnd(b) ? moves[L * L + L + b]! : 0) : 1) *
                scale[i + 1]!
              sum += onward
              expected[a * L + b]! += from * onward
            }
            backward[here + a] = sum
          }
        }
        for (let l = 0; l < L; l++) gradient[here + l] = forward[here + l]! * backward[here + l]!
      }
      for (let l = 0; l < L; l++) {
        expected[L * L + l]! += gradient[l]!
        expected[L * L + L + l]! += gradient[(n - 1) * L + l]!
      }
      for (let i = 0; i < n; i++) {
        const gold = stretch.gold[i]!
        gradient[i * L + gold]! -= 1
        if (i > 0) expected[stretch.gold[i - 1]! * L + gold]! -= 1
      }
      expected[L * L + stretch.gold[0]!]! -= 1
      expected[L * L + L + stretch.gold[n - 1]!]! -= 1
      for (let k = 0; k < expected.length; k++) {
        const g = expected[k]! * stretch.weight
        if (g === 0) continue
        transitionSquares[k]! += g * g
        transitions[k]! -= (rate * g) / Math.sqrt(transitionSquares[k]!)
      }
      for (let i = 0; i < n; i++) {
        let count = 0
        for (let l = 0; l < L; l++) if (Math.abs(gradient[i * L + l]!) > negligible) active[count++] = l
        if (count === 0) continue
        for (let f = keptStarts[i]!; f < keptStarts[i + 1]!; f++) {
          const row = kept[f]! * L
          for (let k = 0; k < count; k++) {
            const l = active[k]!
            const g = gradient[i * L + l]! * stretch.weight + options.decay * features[row + l]!
            const squares = (featureSquares[row + l]! += g * g)
            features[row + l]! -= (rate * g) / Math.sqrt(squares)
          }
        }
      }
    }
    if (round >= options.rounds / 2) {
      averaged++
      for (let k = 0; k < features.length; k++) sumFeatures[k]! += features[k]!
      for (let k = 0; k < transitions.length; k++) sumTransitions[k]! += transitions[k]!
    }
  }
  for (let k = 0; k < features.length; k++) features[k] = sumFeatures[k]! / averaged
  for (let k = 0; k < transitions.length; k++) transitions[k] = sumTransitions[k]! / averaged
  return { features, transitions }
}

/** The best allowed labels of a stretch under real-valued weights. */
export function decode(stretch: Stretch, weights: CrfWeights): Uint8Array {
  const n = stretch.gold.length
  const best = new Float64Array(n * L)
  const from = new Uint8Array(n * L)
  for (let i = 0; i < n; i++) {
    const here = i * L
    for (let l = 0; l < L; l++) {
      if (i === 0) best[l] = mayBegin(l) ? weights.transitions[L * L + l]! : never
      else {
        let top = never
        for (let a = 0; a < L; a++) {
          if (!mayFollow(a, l)) continue
          const score = best[here - L + a]! + weights.transitions[a * L + l]!
          if (score > top) {
            top = score
            from[here + l] = a
          }
        }
        best[here + l] = top
      }
      if (i === n - 1) best[here + l]! += mayEnd(l) ? weights.transitions[L * L + L + l]! : never
    }
    for (let f = stretch.starts[i]!; f < stretch.starts[i + 1]!; f++) {
      const row = stretch.rows[f]! * L
      if (row < 0) continue
      for (let l = 0; l < L; l++) best[here + l]! += weights.features[row + l]!
    }
  }
  const labels = new Uint8Array(n)
  let last = 0
  for (let l = 1; l < L; l++) if (best[(n - 1) * L + l]! > best[(n - 1) * L + last]!) last = l
  for (let i = n - 1; i >= 0; i--) {
    labels[i] = last
    last = from[i * L + last]!
  }
  return labels
}
