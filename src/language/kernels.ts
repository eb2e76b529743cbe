import {
  absoluteFloats,
  add,
  addFloats,
  addIntegers,
  addShorts,
  assemble,
  type Code,
  constant,
  countTo,
  countUpTo,
  divideFloats,
  dotPairs,
  get,
  increase,
  type Kernel,
  largerFloats,
  load,
  load32,
  loadBytes,
  loadSplat,
  multiply,
  multiplyFloats,
  narrow,
  set,
  smallerFloats,
  splat,
  store,
  subtractFloats,
  toFloats,
  toIntegers,
} from './assembler.ts'

/**
 * C += A·B over rows of 32-bit floats. A is m×k with any strides, so that it can be read transposed; B is k×n and C m×n,
 * row after row; n is a multiple of 8. Strides are in bytes.
 */
function product(): Kernel {
  const [a, rowA, columnA, b, rowB, c, rowC, m, n, k] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] as const
  const [i, j, p, atB, atC] = [10, 11, 12, 13, 14] as const
  const atA = [15, 16, 17, 18]
  const sums = 19
  const values = sums + 8
  const vector = values + 4
  /** The columns from j on of so many rows, `vectors` of four at a time. */
  const columns = (rows: number, vectors: number): Code =>
    countTo(j, get(n), 4 * vectors, [
      set(atC, add(add(get(c), multiply(get(i), get(rowC))), multiply(get(j), constant(4)))),
      set(atB, add(get(b), multiply(get(j), constant(4)))),
      Array.from({ length: rows }, (_, r) => [
        set(atA[r]!, add(get(a), multiply(add(get(i), constant(r)), get(rowA)))),
        Array.from({ length: vectors }, (_, v) => set(sums + vectors * r + v, load(get(atC), 16 * v))),
        r + 1 < rows ? increase(atC, get(rowC)) : [],
      ]),
      set(p, constant(0)),
      countTo(p, get(k), 1, [
        Array.from({ length: rows }, (_, r) => [
          set(values + r, loadSplat(get(atA[r]!))),
          increase(atA[r]!, get(columnA)),
        ]),
        Array.from({ length: vectors }, (_, v) => [
          set(vector, load(get(atB), 16 * v)),
          Array.from({ length: rows }, (_, r) => {
            const sum = sums + vectors * r + v
            return set(sum, addFloats(get(sum), multiplyFloats(get(values + r), get(vector))))
          }),
        ]),
        increase(atB, get(rowB)),
      ]),
      set(atC, add(add(get(c), multiply(get(i), get(rowC))), multiply(get(j), constant(4)))),
      Array.from({ length: rows }, (_, r) => [
        Array.from({ length: vectors }, (_, v) => store(get(atC), get(sums + vectors * r + v), 16 * v)),
        increase(atC, get(rowC)),
      ]),
    ])
  return {
    name: 'product',
    parameters: 10,
    integers: 9,
    vectors: 13,
    // Of a row by itself many columns at once, or each sum would wait for the one before.
    body: [
      countTo(i, get(m), 4, [set(j, constant(0)), columns(4, 2)]),
      countTo(i, get(m), 1, [set(j, constant(0)), columns(1, 8), columns(1, 2)]),
    ],
  }
}

/**
 * The same with integers of 16 bits, added to a row of n floats: each row of C = bias + s·A·B, where A is m×k, row after row,
 * and the factor s stands at `factor`. B holds eight columns after the other, of these each pair of its k rows, and of a
 * pair the two values of every column side by side. `pairs` is k / 2.
 */
function roundedProduct(): Kernel {
  const [a, rowA, b, bias, c, rowC, m, n, pairs, factor] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] as const
  const [i, j, end, atC, atBias] = [10, 11, 12, 13, 14] as const
  const atB = [15, 16]
  const atA = [17, 18, 19, 20]
  const sums = 21
  const values = sums + 8
  const value = values + 4
  /** The columns from j on of so many rows, `panels` of eight at a time. */
  const columns = (rows: number, panels: number): Code =>
    countTo(j, get(n), 8 * panels, [
      Array.from({ length: panels }, (_, q) =>
        set(atB[q]!, add(get(b), multiply(multiply(add(get(j), constant(8 * q)), get(pairs)), constant(4)))),
      ),
      set(end, add(get(atB[0]!), multiply(get(pairs), constant(32)))),
      Array.from({ length: rows }, (_, r) => [
        set(atA[r]!, add(get(a), multiply(add(get(i), constant(r)), get(rowA)))),
        Array.from({ length: 2 * panels }, (_, v) => set(sums + 2 * panels * r + v, splat(0))),
      ]),
      countUpTo(atB[0]!, get(end), 32, [
        Array.from({ length: 2 * panels }, (_, v) => set(values + v, load(get(atB[v >> 1]!), 16 * (v & 1)))),
        Array.from({ length: rows }, (_, r) => [
          set(value, loadSplat(get(atA[r]!))),
          Array.from({ length: 2 * panels }, (_, v) => {
            const sum = sums + 2 * panels * r + v
            return set(sum, addIntegers(get(sum), dotPairs(get(value), get(values + v))))
          }),
          increase(atA[r]!, constant(4)),
        ]),
        panels > 1 ? increase(atB[1]!, constant(32)) : [],
      ]),
      set(atBias, add(get(bias), multiply(get(j), constant(4)))),
      set(atC, add(add(get(c), multiply(get(i), get(rowC))), multiply(get(j), constant(4)))),
      Array.from({ length: rows }, (_, r) => [
        Array.from({ length: 2 * panels }, (_, v) => {
          const product = multiplyFloats(toFloats(get(sums + 2 * panels * r + v)), loadSplat(get(factor)))
          return store(get(atC), addFloats(load(get(atBias), 16 * v), product), 16 * v)
        }),
        increase(atC, get(rowC)),
      ]),
    ])
  return {
    name: 'roundedProduct',
    parameters: 10,
    integers: 11,
    vectors: 13,
    // More vectors at once than there are registers would be slower.
    body: [
      countTo(i, get(m), 4, [set(j, constant(0)), columns(4, 1)]),
      countTo(i, get(m), 1, [set(j, constant(0)), columns(1, 2), columns(1, 1)]),
    ],
  }
}

/** Rounds `count` floats, a multiple of 8, times `ROUNDING` to integers of 16 bits, none beyond ±`ROUNDED_LIMIT`. */
function round(): Kernel {
  const [from, to, count, at] = [0, 1, 2, 3] as const
  const half = (offset: number): Code =>
    toIntegers(
      smallerFloats(
        splat(ROUNDED_LIMIT),
        largerFloats(splat(-ROUNDED_LIMIT), multiplyFloats(load(get(from), offset), splat(ROUNDING))),
      ),
    )
  return {
    name: 'round',
    parameters: 3,
    integers: 1,
    vectors: 0,
    body: [
      countTo(at, get(count), 8, [
        store(get(to), narrow(half(0), half(16))),
        increase(from, constant(32)),
        increase(to, constant(16)),
      ]),
    ],
  }
}

export const ROUNDING = 256
export const ROUNDED_LIMIT = 4095

/** out = the sum of `count` rows whose addresses stand at `addresses`, `bytes` long; with 0 for what is below 0 where rectified. */
function sumRows(name: string, rectified: boolean): Kernel {
  const finish = (s: number): Code => (rectified ? largerFloats(get(s), splat(0)) : get(s))
  const [addresses, count, out, bytes] = [0, 1, 2, 3] as const
  const [at, row, pointer] = [4, 5, 6] as const
  const [s0, s1, s2, s3] = [7, 8, 9, 10] as const
  return {
    name,
    parameters: 4,
    integers: 3,
    vectors: 4,
    body: [
      countTo(at, get(bytes), 64, [
        [s0, s1, s2, s3].map((s) => set(s, splat(0))),
        set(row, constant(0)),
        countTo(row, get(count), 1, [
          set(pointer, add(load32(add(get(addresses), multiply(get(row), constant(4)))), get(at))),
          [s0, s1, s2, s3].map((s, q) => set(s, addFloats(get(s), load(get(pointer), 16 * q)))),
        ]),
        [s0, s1, s2, s3].map((s, q) => store(add(get(out), get(at)), finish(s), 16 * q)),
      ]),
    ],
  }
}

/** out = the sum of `count` rows of `BYTES_A_ROW` signed bytes whose addresses stand at `addresses`, as integers of 16 bits. */
function sumBytes(): Kernel {
  const [addresses, count, out] = [0, 1, 2] as const
  const [row, pointer] = [3, 4] as const
  const sums = [5, 6, 7]
  return {
    name: 'sumBytes',
    parameters: 3,
    integers: 2,
    vectors: 3,
    body: [
      countTo(row, get(count), 1, [
        set(pointer, load32(get(addresses))),
        sums.map((s, q) => set(s, addShorts(get(s), loadBytes(get(pointer), 8 * q)))),
        increase(addresses, constant(4)),
      ]),
      sums.map((s, q) => store(get(out), get(s), 16 * q)),
    ],
  }
}

export const BYTES_A_ROW = 24

/**
 * One direction of a gated recurrence over `count` words: with f, g, o, k from four stretches of `bytes` each at `gates`,
 * φ(x) = x / (1 + |x|) and σ(x) = (1 + φ(x)) / 2,  c′ = σ(f)·c + (1 − σ(f))·φ(g)  and  out = σ(o)·c′ + k.
 * `cells` holds c before the first word and is written from there on; all strides may be negative.
 */
function recurrence(): Kernel {
  const [gates, stepGates, cells, stepCells, out, stepOut, count, bytes] = [0, 1, 2, 3, 4, 5, 6, 7] as const
  const [t, at, pointer] = [8, 9, 10] as const
  const [f, g, o, c] = [11, 12, 13, 14] as const
  const sign = (x: Code, xAgain: Code): Code => divideFloats(x, addFloats(splat(1), absoluteFloats(xAgain)))
  const gate = (x: number): Code => addFloats(splat(0.5), multiplyFloats(splat(0.5), sign(get(x), get(x))))
  return {
    name: 'recurrence',
    parameters: 8,
    integers: 3,
    vectors: 4,
    body: [
      countTo(t, get(count), 1, [
        set(at, constant(0)),
        countTo(at, get(bytes), 16, [
          set(pointer, add(get(gates), get(at))),
          set(f, load(get(pointer))),
          set(g, load(increased(pointer, bytes))),
          set(o, load(increased(pointer, bytes))),
          set(f, gate(f)),
          set(g, sign(get(g), get(g))),
          set(c, load(add(get(cells), get(at)))),
          set(c, addFloats(get(g), multiplyFloats(get(f), subtractFloats(get(c), get(g))))),
          store(add(add(get(cells), get(stepCells)), get(at)), get(c)),
          store(add(get(out), get(at)), addFloats(multiplyFloats(gate(o), get(c)), load(increased(pointer, bytes)))),
        ]),
        increase(gates, get(stepGates)),
        increase(cells, get(stepCells)),
        increase(out, get(stepOut)),
      ]),
    ],
  }
}

const increased = (pointer: number, by: number): Code => [increase(pointer, get(by)), get(pointer)]

/** The kernels over one memory. All addresses are in bytes and divisible by 4. */
export interface Kernels {
  product(
    a: number,
    rowA: number,
    columnA: number,
    b: number,
    rowB: number,
    c: number,
    rowC: number,
    m: number,
    n: number,
    k: number,
  ): void
  roundedProduct(
    a: number,
    rowA: number,
    b: number,
    bias: number,
    c: number,
    rowC: number,
    m: number,
    n: number,
    pairs: number,
    factor: number,
  ): void
  round(from: number, to: number, count: number): void
  sum(addresses: number, count: number, out: number, bytes: number): void
  rectifiedSum(addresses: number, count: number, out: number, bytes: number): void
  sumBytes(addresses: number, count: number, out: number): void
  recurrence(
    gates: number,
    stepGates: number,
    cells: number,
    stepCells: number,
    out: number,
    stepOut: number,
    count: number,
    bytes: number,
  ): void
}

/** The parts of WebAssembly that are used here; TypeScript knows them only together with the browser's. */
export interface Memory {
  buffer: ArrayBuffer
  grow(pages: number): number
}
declare const WebAssembly: {
  Memory: new (size: { initial: number }) => Memory
  Module: new (bytes: Uint8Array) => object
  Instance: new (module: object, imports: object) => { exports: unknown }
}

const PAGE = 65536
let compiled: object | undefined

export function memoryOf(bytes: number): Memory {
  return new WebAssembly.Memory({ initial: Math.ceil(bytes / PAGE) })
}

export function growTo(memory: Memory, bytes: number): void {
  if (bytes > memory.buffer.byteLength) memory.grow(Math.ceil((bytes - memory.buffer.byteLength) / PAGE))
}

export function compile(bytes: Uint8Array): object {
  return new WebAssembly.Module(bytes)
}

/** The functions of a compiled module, over `memory`. */
export function instantiate(module: object, memory: Memory): unknown {
  return new WebAssembly.Instance(module, { m: { m: memory } }).exports
}

export function kernelsOver(memory: Memory): Kernels {
  compiled ??= compile(
    assemble([
      product(),
      roundedProduct(),
      round(),
      sumRows('sum', false),
      sumRows('rectifiedSum', true),
      sumBytes(),
      recurrence(),
    ]),
  )
  return instantiate(compiled, memory) as Kernels
}
