import { features, maximalFeatures, memoryFeatures } from './features.ts'
import { labelCount as L, mayBegin, mayEnd, mayFollow, outside } from './labels.ts'
import type { Memory } from './memory.ts'
import type { NameModel } from './model.ts'
import { rowOf } from './table.ts'

const never = -1e9 | 0
const hashes = new Int32Array(maximalFeatures)
let best = new Int32Array(L << 8)
let from = new Uint8Array(L << 8)

const before: number[][] = Array.from({ length: L }, (_, label) =>
  Array.from({ length: L }, (_, earlier) => earlier).filter((earlier) => mayFollow(earlier, label)),
)

/** Adds the weights of each open word's features to its row of `scores`, `labelCount` a word. */
export function score(model: NameModel, scores: Int32Array): void {
  const { view, facts } = model
  for (let i = 0; i < view.length; i++) {
    if (view.open[i] !== 0) addWeights(model, features(view, facts.columns, i, hashes), scores, i * L)
  }
}

/** The same for what the sentences around say of each open word. */
export function scoreMemory(model: NameModel, scores: Int32Array, memory: Memory): void {
  const { view, facts } = model
  for (let i = 0; i < view.length; i++) {
    if (view.open[i] !== 0) addWeights(model, memoryFeatures(view, facts.columns, i, hashes, memory), scores, i * L)
  }
}

/** Adds the weights of the features whose hashes are given to a word's scores, which begin at `at`. */
function addWeights({ features, weights }: NameModel, count: number, scores: Int32Array, at: number): void {
  let known = 0
  for (let f = 0; f < count; f++) {
    const row = rowOf(features, hashes[f]!)
    if (row >= 0) weights.addresses[known++] = weights.at + row * L
  }
  weights.add(known)
  for (let label = 0; label < L; label++) scores[at + label]! += weights.sums[label]!
}

/** The best labels under the scores, by Viterbi's algorithm over each stretch of open words. */
export function decode(model: NameModel, scores: Int32Array): Uint8Array {
  const { open, length: n } = model.view
  if (best.length < n * L) {
    best = new Int32Array(n * L * 2)
    from = new Uint8Array(n * L * 2)
  }
  const labels = new Uint8Array(n).fill(outside)
  for (let i = 0; i < n; i++) {
    if (open[i] === 0) continue
    let end = i
    while (end < n && open[end] !== 0) end++
    decodeStretch(model.transitions, scores, i, end, labels)
    i = end
  }
  return labels
}

function decodeStretch(
  transitions: Int32Array,
  scores: Int32Array,
  start: number,
  end: number,
  labels: Uint8Array,
): void {
  for (let i = start; i < end; i++) {
    const here = i * L
    for (let label = 0; label < L; label++) {
      let top = never
      if (i === start) top = mayBegin(label) ? transitions[L * L + label]! : never
      else {
        const earlierOnes = before[label]!
        for (let k = 0; k < earlierOnes.length; k++) {
          const earlier = earlierOnes[k]!
          const score = best[here - L + earlier]! + transitions[earlier * L + label]!
          if (score <= top) continue
          top = score
          from[here + label] = earlier
        }
      }
      if (i === end - 1) top += mayEnd(label) ? transitions[L * L + L + label]! : never >> 1
      best[here + label] = top + scores[here + label]!
    }
  }
  let last = outside
  for (let label = 1; label < L; label++) if (best[(end - 1) * L + label]! > best[(end - 1) * L + last]!) last = label
  for (let i = end - 1; i >= start; i--) {
    labels[i] = last
    last = from[i * L + last]!
  }
}
