/** Weights of a perceptron with the running sums that their average over all steps needs (Collins 2002; Daumé 2006). */
export interface Averaged {
  weights: Float32Array
  sums: Float64Array
  step: number
}

export function averaged(length: number): Averaged {
  return { weights: new Float32Array(length), sums: new Float64Array(length), step: 1 }
}

export function update(model: Averaged, index: number, by: number): void {
  model.weights[index]! += by
  model.sums[index]! += by * model.step
}

export function average(model: Averaged): Float32Array {
  const out = new Float32Array(model.weights.length)
  for (let i = 0; i < out.length; i++) out[i] = model.weights[i]! - model.sums[i]! / model.step
  return out
}

/** A generator of numbers in [0, 1), the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

export function shuffled<T>(items: T[], random: () => number): T[] {
  const out = items.slice()
  for (let i = out.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    ;[out[i], out[j]] = [out[j]!, out[i]!]
  }
  return out
}

export interface Rounded<T> {
  values: T
  /** What one step of the rounded values is worth. */
  scale: number
}

/** Rounded to 8 bits so that all but the share `clipped` of the weights that are not zero fit. */
export function quantise(weights: Float32Array, clipped = 0.0005): Rounded<Int8Array> {
  const sizes = Float32Array.from(
    weights.filter((w) => w !== 0),
    Math.abs,
  ).sort()
  const scale = (sizes[Math.floor((sizes.length - 1) * (1 - clipped))] ?? 1) / 127
  return { values: Int8Array.from(weights, (w) => Math.max(-127, Math.min(127, Math.round(w / scale)))), scale }
}

/** Rounded to 16 bits; the largest weight becomes 32,000. */
export function quantiseFinely(weights: Float32Array): Rounded<Int16Array> {
  const scale = weights.reduce((most, w) => Math.max(most, Math.abs(w)), 1e-9) / 32000
  return { values: Int16Array.from(weights, (w) => Math.round(w / scale)), scale }
}
