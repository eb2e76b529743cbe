/**
 * Bounds on max Σ_{i<j} w[i][j]·s[i]·s[j] over signs s: the semidefinite relaxation with triangle inequalities
 * (Helmberg & Rendl 1998; Rendl, Rinaldi & Wiegele 2010), its inner problem by block coordinate ascent on unit vectors
 * (Wang, Chang & Kolter 2017) and its multipliers by subgradient steps. Matrices are symmetric, row after row, diagonal 0.
 */

import { symmetricEigen } from './eigen.ts'

const TRIANGLES = [
  [1, 1, 1],
  [1, -1, -1],
  [-1, 1, -1],
  [-1, -1, 1],
] as const

/** σ·X ≥ −1 over the three pairs of a triple, `signs` for (i, j), (i, k), (j, k). */
interface Triangle {
  i: number
  j: number
  k: number
  signs: (typeof TRIANGLES)[number]
  multiplier: number
}

export interface CutBound {
  /** No signs give more than this. */
  bound: number
  /** The best signs that rounding the relaxation found, and their value. */
  signs: Int8Array
  value: number
  /** The relaxed products s[i]·s[j], in [−1, 1]. */
  products: Float64Array
}

export function cutValue(weights: Float64Array, signs: Int8Array): number {
  const size = signs.length
  let value = 0
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < i; j++) value += weights[i * size + j]! * signs[i]! * signs[j]!
  }
  return value
}

/** Turns single signs as long as that gains, the most gainful first; changes `signs` and gives its value. */
export function climb(weights: Float64Array, signs: Int8Array): number {
  const size = signs.length
  const gains = new Float64Array(size)
  for (let i = 0; i < size; i++) {
    let pull = 0
    for (let j = 0; j < size; j++) pull += weights[i * size + j]! * signs[j]!
    gains[i] = -2 * signs[i]! * pull
  }
  for (;;) {
    let best = -1
    let most = 1e-12
    for (let i = 0; i < size; i++) {
      if (gains[i]! > most) {
        most = gains[i]!
        best = i
      }
    }
    if (best < 0) return cutValue(weights, signs)
    const before = signs[best]!
    signs[best] = -before
    gains[best] = -gains[best]!
    for (let j = 0; j < size; j++) if (j !== best) gains[j]! += 4 * weights[best * size + j]! * signs[j]! * before
  }
}

/**
 * Weight that every split breaks, from triangles with one or three conflicts that share no weight: each breaks at least
 * its lightest tie. Cheap and weak; for networks too large for `boundCut`.
 */
export function trianglePacking(weights: Float64Array, size: number): number {
  const left = weights.map(Math.abs)
  let bound = 0
  for (let i = 0; i < size; i++) {
    for (let j = i + 1; j < size; j++) {
      if (weights[i * size + j] === 0) continue
      for (let k = j + 1; k < size && left[i * size + j]! > 0; k++) {
        const product = weights[i * size + j]! * weights[i * size + k]! * weights[j * size + k]!
        if (!(product < 0)) continue
        const least = Math.min(left[i * size + j]!, left[i * size + k]!, left[j * size + k]!)
        bound += least
        left[i * size + j]! -= least
        left[i * size + k]! -= least
        left[j * size + k]! -= least
      }
    }
  }
  return bound
}

/**
 * A bound, worked on until it falls below `target` (what would have to be beaten) or stops getting better within
 * `rounds` steps.
 */
export function boundCut(
  weights: Float64Array,
  size: number,
  target: number,
  random: () => number,
  rounds = 200,
): CutBound {
  const rank = Math.ceil(Math.sqrt(2 * size)) + 1
  const vectors = new Float64Array(size * rank)
  for (let at = 0; at < vectors.length; at++) vectors[at] = random() - 0.5
  for (let i = 0; i < size; i++) normalise(vectors.subarray(i * rank, (i + 1) * rank))
  const shifted = weights.slice()
  const products = new Float64Array(size * size)
  let triangles: Triangle[] = []
  let bound = Number.POSITIVE_INFINITY
  let best = new Int8Array(size).fill(1)
  let value = climb(weights, best)
  let stale = 0
  let damping = 1
  for (let round = 0; round < rounds; round++) {
    ascend(shifted, vectors, size, rank, round === 0 ? 60 : 8)
    gram(vectors, products, size, rank)
    if (round % 10 === 0) {
      const rounded = roundings(weights, vectors, size, rank, random)
      if (rounded.value > value) ({ signs: best, value } = rounded)
    }
    let primal = 0
    let multipliers = 0
    for (let i = 0; i < size; i++)
      for (let j = 0; j < i; j++) primal += shifted[i * size + j]! * products[i * size + j]!
    for (const triangle of triangles) multipliers += triangle.multiplier
    if (round % 5 === 4 || round === 0) {
      const found = dualValue(shifted, vectors, size, rank) + multipliers
      stale = found < bound - 1e-4 * Math.max(1, Math.abs(bound)) ? 0 : stale + 1
      bound = Math.min(bound, found)
      if (bound < target) break
      if (stale >= 3) {
        damping /= 2
        stale = 0
        if (damping < 1 / 8) break
      }
    }
    if (round % 5 === 0) triangles = violated(products, size, triangles)
    if (triangles.length === 0) {
      if (round > 0) break
      continue
    }
    step(shifted, products, size, triangles, damping * Math.max(primal + multipliers - Math.max(value, target), 0.05))
  }
  return { bound, signs: best, value, products }
}

function normalise(vector: Float64Array): number {
  let length = 0
  for (const entry of vector) length += entry * entry
  length = Math.sqrt(length)
  if (length > 0) for (let k = 0; k < vector.length; k++) vector[k]! /= length
  return length
}

/** Each vector in turn becomes the best answer to the others. */
function ascend(weights: Float64Array, vectors: Float64Array, size: number, rank: number, sweeps: number): void {
  const pull = new Float64Array(rank)
  for (let sweep = 0; sweep < sweeps; sweep++) {
    let moved = 0
    for (let i = 0; i < size; i++) {
      pull.fill(0)
      for (let j = 0; j < size; j++) {
        const weight = weights[i * size + j]!
        if (weight !== 0) for (let k = 0; k < rank; k++) pull[k]! += weight * vectors[j * rank + k]!
      }
      if (normalise(pull) === 0) continue
      for (let k = 0; k < rank; k++) {
        moved += Math.abs(pull[k]! - vectors[i * rank + k]!)
        vectors[i * rank + k] = pull[k]!
      }
    }
    if (moved < 1e-7 * size) return
  }
}

function gram(vectors: Float64Array, products: Float64Array, size: number, rank: number): void {
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let product = 0
      for (let k = 0; k < rank; k++) product += vectors[i * rank + k]! * vectors[j * rank + k]!
      products[i * size + j] = products[j * size + i] = product
    }
  }
}

/**
 * A value that the relaxation cannot exceed, whatever the vectors: with u[i] the length of Σⱼ w[i][j]·v[j],
 * ½ (Σ u − n·min(0, λ)) where λ is the smallest eigenvalue of Diag(u) − W.
 */
function dualValue(weights: Float64Array, vectors: Float64Array, size: number, rank: number): number {
  const slack = weights.map((weight) => -weight)
  const pull = new Float64Array(rank)
  let sum = 0
  for (let i = 0; i < size; i++) {
    pull.fill(0)
    for (let j = 0; j < size; j++) {
      const weight = weights[i * size + j]!
      for (let k = 0; k < rank; k++) pull[k]! += weight * vectors[j * rank + k]!
    }
    const length = normalise(pull)
    slack[i * size + i] = length
    sum += length
  }
  const least = symmetricEigen(slack, size).values[size - 1] ?? 0
  // A hair above what rounding could hide.
  return ((sum - size * Math.min(0, least)) / 2) * (1 + 1e-12) + 1e-9
}

/** The triangles in force and the most violated others; those that no longer matter are let go. */
function violated(products: Float64Array, size: number, triangles: readonly Triangle[]): Triangle[] {
  const held = triangles.filter((triangle) => triangle.multiplier > 1e-9 || slackOf(products, size, triangle) < 0)
  const keyOf = (i: number, j: number, k: number, kind: number) => ((i * size + j) * size + k) * 4 + kind
  const present = new Set(held.map((t) => keyOf(t.i, t.j, t.k, TRIANGLES.indexOf(t.signs))))
  const found: [slack: number, triangle: Triangle][] = []
  for (let i = 0; i < size; i++) {
    for (let j = i + 1; j < size; j++) {
      const ij = products[i * size + j]!
      for (let k = j + 1; k < size; k++) {
        const ik = products[i * size + k]!
        const jk = products[j * size + k]!
        for (let kind = 0; kind < 4; kind++) {
          const signs = TRIANGLES[kind]!
          const slack = 1 + signs[0] * ij + signs[1] * ik + signs[2] * jk
          if (slack < -0.02 && !present.has(keyOf(i, j, k, kind)))
            found.push([slack, { i, j, k, signs, multiplier: 0 }])
        }
      }
    }
  }
  found.sort((a, b) => a[0] - b[0])
  return [...held, ...found.slice(0, 5 * size).map(([, triangle]) => triangle)]
}

function slackOf(products: Float64Array, size: number, { i, j, k, signs }: Triangle): number {
  return (
    1 + signs[0] * products[i * size + j]! + signs[1] * products[i * size + k]! + signs[2] * products[j * size + k]!
  )
}

/** Polyak's step of the multipliers towards closing `gap`; the weights that hold them are changed with them. */
function step(weights: Float64Array, products: Float64Array, size: number, triangles: Triangle[], gap: number): void {
  const slacks = triangles.map((triangle) => slackOf(products, size, triangle))
  let square = 0
  slacks.forEach((slack, index) => {
    if (slack < 0 || triangles[index]!.multiplier > 0) square += slack * slack
  })
  if (square === 0) return
  const length = gap / square
  triangles.forEach((triangle, index) => {
    const multiplier = Math.max(0, triangle.multiplier - length * slacks[index]!)
    const change = multiplier - triangle.multiplier
    if (change === 0) return
    triangle.multiplier = multiplier
    const { i, j, k, signs } = triangle
    const add = (a: number, b: number, amount: number) => {
      weights[a * size + b]! += amount
      weights[b * size + a]! += amount
    }
    add(i, j, change * signs[0])
    add(i, k, change * signs[1])
    add(j, k, change * signs[2])
  })
}

/** The best of some roundings by random hyperplanes (Goemans & Williamson 1995), each climbed from. */
function roundings(weights: Float64Array, vectors: Float64Array, size: number, rank: number, random: () => number) {
  let best = new Int8Array(size).fill(1)
  let value = Number.NEGATIVE_INFINITY
  for (let attempt = 0; attempt < 8; attempt++) {
    const plane = Array.from({ length: rank }, () => random() + random() + random() - 1.5)
    const signs = new Int8Array(size)
    for (let i = 0; i < size; i++) {
      let side = 0
      for (let k = 0; k < rank; k++) side += plane[k]! * vectors[i * rank + k]!
      signs[i] = side >= 0 ? 1 : -1
    }
    const reached = climb(weights, signs)
    if (reached > value) {
      value = reached
      best = signs
    }
  }
  return { signs: best, value }
}
