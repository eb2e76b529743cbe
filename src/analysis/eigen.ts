/** Eigenvalues in descending order, and for each its vector (a row of `vectors`, of length 1). */
export interface Eigen {
  values: Float64Array
  vectors: Float64Array
  size: number
}

/** Eigenvalues and vectors of a symmetric matrix (row after row) by Jacobi's rotations (Golub & Van Loan 2013, § 8.5). */
export function symmetricEigen(matrix: Float64Array, size: number): Eigen {
  const a = matrix.slice()
  const v = new Float64Array(size * size)
  for (let i = 0; i < size; i++) v[i * size + i] = 1
  for (let sweep = 0; sweep < 60; sweep++) {
    let off = 0
    let diagonal = 0
    for (let i = 0; i < size; i++) {
      diagonal += a[i * size + i]! ** 2
      for (let j = i + 1; j < size; j++) off += a[i * size + j]! ** 2
    }
    if (off <= 1e-28 * (diagonal + off)) break
    for (let p = 0; p < size; p++) {
      for (let q = p + 1; q < size; q++) rotate(a, v, size, p, q)
    }
  }
  const order = Array.from({ length: size }, (_, i) => i).sort((x, y) => a[y * size + y]! - a[x * size + x]!)
  const values = Float64Array.from(order, (i) => a[i * size + i]!)
  const vectors = new Float64Array(size * size)
  order.forEach((i, rank) => {
    const row = v.subarray(i * size, (i + 1) * size)
    // A vector is told up to its sign: its largest entry is made positive, so that the answer is one.
    let largest = 0
    for (const entry of row) if (Math.abs(entry) > Math.abs(largest) + 1e-9) largest = entry
    const sign = largest < 0 ? -1 : 1
    for (let k = 0; k < size; k++) vectors[rank * size + k] = sign * row[k]!
  })
  return { values, vectors, size }
}

function rotate(a: Float64Array, v: Float64Array, size: number, p: number, q: number): void {
  const off = a[p * size + q]!
  if (off === 0) return
  const theta = (a[q * size + q]! - a[p * size + p]!) / (2 * off)
  const t = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1))
  const c = 1 / Math.sqrt(t * t + 1)
  const s = t * c
  for (let k = 0; k < size; k++) {
    const x = a[k * size + p]!
    const y = a[k * size + q]!
    a[k * size + p] = c * x - s * y
    a[k * size + q] = s * x + c * y
  }
  for (let k = 0; k < size; k++) {
    const x = a[p * size + k]!
    const y = a[q * size + k]!
    a[p * size + k] = c * x - s * y
    a[q * size + k] = s * x + c * y
    const u = v[p * size + k]!
    const w = v[q * size + k]!
    v[p * size + k] = c * u - s * w
    v[q * size + k] = s * u + c * w
  }
}
