import { symmetricEigen } from './eigen.ts'
import type { SignedEdge } from './frustration.ts'

/** Triangles of a signed graph and how many are balanced: an even number of conflicts (Heider 1946; Cartwright & Harary 1956). */
export function triangleBalance(size: number, edges: readonly SignedEdge[]): { triangles: number; balanced?: number } {
  const sign = new Int8Array(size * size)
  for (const [a, b, weight] of edges) sign[a * size + b] = sign[b * size + a] = Math.sign(weight)
  let triangles = 0
  let balanced = 0
  for (let i = 0; i < size; i++) {
    for (let j = i + 1; j < size; j++) {
      if (sign[i * size + j] === 0) continue
      for (let k = j + 1; k < size; k++) {
        const product = sign[i * size + j]! * sign[i * size + k]! * sign[j * size + k]!
        if (product === 0) continue
        triangles++
        if (product > 0) balanced++
      }
    }
  }
  return triangles === 0 ? { triangles } : { triangles, balanced: balanced / triangles }
}

/** Balance over closed walks of every length, K = tr(eᴬ) / tr(e^|A|), in (0, 1] (Estrada & Benzi 2014). */
export function walkBalance(size: number, edges: readonly SignedEdge[]): number {
  const signed = new Float64Array(size * size)
  for (const [a, b, weight] of edges) {
    signed[a * size + b]! += weight
    signed[b * size + a]! += weight
  }
  const trace = (matrix: Float64Array) =>
    symmetricEigen(matrix, size).values.reduce((sum, value) => sum + Math.exp(value), 0)
  return size === 0 ? 1 : trace(signed) / trace(signed.map(Math.abs))
}
