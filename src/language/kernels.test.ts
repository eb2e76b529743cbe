import { expect, it } from 'vitest'
import { allocate, createArena } from './arena.ts'
import { ROUNDING } from './kernels.ts'

const [m, k, n] = [7, 10, 24]
const wave = (i: number) => Math.sin(i * 7.1)

function expectedProduct(a: (i: number, p: number) => number, b: (p: number, j: number) => number): number[] {
  return Array.from({ length: m * n }, (_, at) => {
    let sum = 1
    for (let p = 0; p < k; p++) sum += a(Math.floor(at / n), p) * b(p, at % n)
    return sum
  })
}

function expectClose(found: Float32Array, expected: number[], within: number) {
  expected.forEach((value, i) => {
    expect(Math.abs(found[i]! - value), `at ${i}`).toBeLessThan(within)
  })
}

it('multiplies matrices, and reads the left one transposed', () => {
  const arena = createArena()
  const [a, b, c] = allocate(arena, m * k, k * n, m * n)
  a!.view.forEach((_, i) => {
    a!.view[i] = wave(i)
  })
  b!.view.forEach((_, i) => {
    b!.view[i] = wave(i + 1000)
  })
  c!.view.fill(1)
  arena.kernels.product(a!.at, k * 4, 4, b!.at, n * 4, c!.at, n * 4, m, n, k)
  expectClose(
    c!.view,
    expectedProduct(
      (i, p) => wave(i * k + p),
      (p, j) => wave(p * n + j + 1000),
    ),
    1e-5,
  )
  c!.view.fill(1)
  arena.kernels.product(a!.at, 4, m * 4, b!.at, n * 4, c!.at, n * 4, m, n, k)
  expectClose(
    c!.view,
    expectedProduct(
      (i, p) => wave(p * m + i),
      (p, j) => wave(p * n + j + 1000),
    ),
    1e-5,
  )
})

it('multiplies rounded matrices nearly as well', () => {
  const arena = createArena()
  const [a, rounded, b, bias, c, factor] = allocate(arena, m * k + 2, m * k, k * n, n, m * n, 1)
  for (let i = 0; i < m * k; i++) a!.view[i] = wave(i)
  arena.kernels.round(a!.at, rounded!.at, m * k + 2)
  const pairs = new Int16Array(arena.memory.buffer, b!.at, k * n)
  for (let p = 0; p < k; p++)
    for (let j = 0; j < n; j++)
      pairs[(j >> 3) * k * 8 + (p >> 1) * 16 + 2 * (j & 7) + (p & 1)] = Math.round(wave(p * n + j + 1000) * 4000)
  bias!.view.fill(1)
  factor!.view[0] = 1 / 4000 / ROUNDING
  arena.kernels.roundedProduct(rounded!.at, k * 2, b!.at, bias!.at, c!.at, n * 4, m, n, k / 2, factor!.at)
  expectClose(
    c!.view,
    expectedProduct(
      (i, p) => wave(i * k + p),
      (p, j) => wave(p * n + j + 1000),
    ),
    0.02,
  )
})

it('sums rows, and leaves out what is negative where asked', () => {
  const arena = createArena()
  const [rows, addresses, out] = allocate(arena, 96, 4, 32)
  rows!.view.forEach((_, i) => {
    rows!.view[i] = wave(i)
  })
  new Int32Array(arena.memory.buffer, addresses!.at, 3).set([rows!.at, rows!.at + 64 * 4, rows!.at + 32 * 4])
  const expected = Array.from({ length: 32 }, (_, j) => wave(j) + wave(j + 32) + wave(j + 64))
  arena.kernels.sum(addresses!.at, 3, out!.at, 128)
  expectClose(out!.view, expected, 1e-5)
  arena.kernels.rectifiedSum(addresses!.at, 3, out!.at, 128)
  expectClose(
    out!.view,
    expected.map((value) => Math.max(0, value)),
    1e-5,
  )
})

it('runs a gated recurrence forwards and backwards', () => {
  const arena = createArena()
  const [words, cells] = [4, 8]
  const [gates, memory, out] = allocate(arena, words * 4 * cells, (words + 1) * cells, words * cells)
  gates!.view.forEach((_, i) => {
    gates!.view[i] = 2 * wave(i)
  })
  const bent = (x: number) => x / (1 + Math.abs(x))
  for (const backwards of [false, true]) {
    const expected = new Array<number>(words * cells)
    for (let j = 0; j < cells; j++) {
      let c = 0
      for (let step = 0; step < words; step++) {
        const word = backwards ? words - 1 - step : step
        const [f, g, o, pass] = [0, 1, 2, 3].map((gate) => 2 * wave((word * 4 + gate) * cells + j)) as [
          number,
          number,
          number,
          number,
        ]
        const keep = (1 + bent(f)) / 2
        c = keep * c + (1 - keep) * bent(g)
        expected[word * cells + j] = ((1 + bent(o)) / 2) * c + pass
      }
    }
    memory!.view.fill(0)
    const [first, sign] = backwards ? [words - 1, -1] : [0, 1]
    arena.kernels.recurrence(
      gates!.at + first * 4 * cells * 4,
      sign * 4 * cells * 4,
      memory!.at,
      cells * 4,
      out!.at + first * cells * 4,
      sign * cells * 4,
      words,
      cells * 4,
    )
    expectClose(out!.view, expected, 1e-5)
  }
})
