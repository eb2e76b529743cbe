import { contextColumns, tagColumns } from '../src/language/network-shape.ts'
import { addRows, multiply, multiplyTransposed, type TrainingMemory } from './network-memory.ts'

/** What went right since it was last set to nothing. */
export interface Statistics {
  words: number
  tags: number
  actions: number
  steps: number
  labels: number
  arcs: number
}

/** Scores the tags of the words in `u`, adds to the gradients, `du` among them, and gives the loss. */
export function learnTags(memory: TrainingMemory, tags: Int32Array, statistics: Statistics): number {
  const { shape, work: w, parameters: p } = memory
  const n = tags.length
  const width = tagColumns(shape)
  const context = contextColumns(shape)
  const T = w.t.view
  for (let i = 0; i < n; i++) T.set(p.tagsBias.value.view, i * width)
  multiply(memory, w.u, p.tags.value, w.t, n, context, width)
  let loss = 0
  for (let i = 0; i < n; i++) {
    const at = i * width
    let best = 0
    for (let k = 1; k < shape.tags; k++) if (T[at + k]! > T[at + best]!) best = k
    if (best === tags[i]) statistics.tags++
    loss += softmaxGradient(T, at, shape.tags, width, tags[i]!)
  }
  statistics.words += n
  addRows(T, p.tagsBias.gradient.view, n, width)
  multiplyTransposed(memory, w.u, w.t, p.tags.gradient, n, context, width)
  multiply(memory, w.t, p.tags.transposed, w.du, n, width, context)
  return loss
}

/**
 * Turns scores into the gradient of the cross entropy against `gold`, whose loss is returned; columns beyond `count` are
 * padding.
 */
export function softmaxGradient(scores: Float32Array, at: number, count: number, width: number, gold: number): number {
  let most = Number.NEGATIVE_INFINITY
  for (let k = 0; k < count; k++) if (scores[at + k]! > most) most = scores[at + k]!
  let all = 0
  for (let k = 0; k < count; k++) all += scores[at + k] = Math.exp(scores[at + k]! - most)
  for (let k = 0; k < count; k++) scores[at + k]! /= all
  const loss = -Math.log(Math.max(scores[at + gold]!, 1e-30))
  scores[at + gold]! -= 1
  for (let k = count; k < width; k++) scores[at + k] = 0
  return loss
}
