/** Just enough of a WebAssembly assembler for the kernels: instructions are nested arrays of bytes. */
export type Code = (number | Code)[]

export function unsigned(value: number): number[] {
  const bytes: number[] = []
  do {
    const byte = value & 127
    value >>>= 7
    bytes.push(value ? byte | 128 : byte)
  } while (value)
  return bytes
}

function signed(value: number): number[] {
  const bytes: number[] = []
  for (;;) {
    const byte = value & 127
    value >>= 7
    if ((value === 0 && !(byte & 64)) || (value === -1 && byte & 64)) return [...bytes, byte]
    bytes.push(byte | 128)
  }
}

const I32 = 0x7f
const V128 = 0x7b
const simd = (opcode: number, ...rest: number[]): Code => [0xfd, unsigned(opcode), ...rest]

export const get = (local: number): Code => [0x20, unsigned(local)]
export const set = (local: number, value: Code): Code => [value, 0x21, unsigned(local)]
export const constant = (value: number): Code => [0x41, signed(value)]
export const add = (a: Code, b: Code): Code => [a, b, 0x6a]
export const multiply = (a: Code, b: Code): Code => [a, b, 0x6c]
export const increase = (local: number, by: Code): Code => set(local, add(get(local), by))
/** Runs `body` while local `counter` is below `limit`, adding `by` to it each time. */
export const countTo = (counter: number, limit: Code, by: number, ...body: Code[]): Code => [
  [0x02, 0x40, 0x03, 0x40],
  // One more round only where a whole step still fits.
  [add(get(counter), constant(by)), limit, 0x4a, 0x0d, 1],
  body,
  increase(counter, constant(by)),
  [0x0c, 0, 0x0b, 0x0b],
]
/** The same where there is at least one round, and each is whole: one branch a round, where `countTo` has two. */
export const countUpTo = (counter: number, limit: Code, by: number, ...body: Code[]): Code => [
  [0x03, 0x40],
  body,
  increase(counter, constant(by)),
  [get(counter), limit, 0x48, 0x0d, 0, 0x0b],
]
export const load32 = (at: Code, offset = 0): Code => [at, 0x28, 2, unsigned(offset)]
export const store32 = (at: Code, value: Code): Code => [at, value, 0x36, 2, 0]
export const load = (at: Code, offset = 0): Code => [at, simd(0), 2, unsigned(offset)]
/** Eight signed bytes as integers of 16 bits. */
export const loadBytes = (at: Code, offset = 0): Code => [at, simd(1), 0, unsigned(offset)]
export const loadSplat = (at: Code, offset = 0): Code => [at, simd(9), 2, unsigned(offset)]
export const store = (at: Code, value: Code, offset = 0): Code => [at, value, simd(11), 2, unsigned(offset)]
export const splat = (value: number): Code => [
  simd(12, ...Array.from({ length: 4 }, () => [...new Uint8Array(new Float32Array([value]).buffer)]).flat()),
]
export const addFloats = (a: Code, b: Code): Code => [a, b, simd(0xe4)]
export const subtractFloats = (a: Code, b: Code): Code => [a, b, simd(0xe5)]
export const multiplyFloats = (a: Code, b: Code): Code => [a, b, simd(0xe6)]
export const divideFloats = (a: Code, b: Code): Code => [a, b, simd(0xe7)]
export const largerFloats = (a: Code, b: Code): Code => [a, b, simd(0xe9)]
export const smallerFloats = (a: Code, b: Code): Code => [a, b, simd(0xe8)]
export const addIntegers = (a: Code, b: Code): Code => [a, b, simd(0xae)]
export const addShorts = (a: Code, b: Code): Code => [a, b, simd(0x8e)]
/** Sums of the products of neighbouring 16-bit integers. */
export const dotPairs = (a: Code, b: Code): Code => [a, b, simd(0xba)]
export const toFloats = (a: Code): Code => [a, simd(0xfa)]
export const toIntegers = (a: Code): Code => [a, simd(0x6a), simd(0xf8)]
/** Two vectors of 32-bit integers as one of 16-bit integers. */
export const narrow = (a: Code, b: Code): Code => [a, b, simd(0x85)]
export const rootFloats = (a: Code): Code => [a, simd(0xe3)]
export const absoluteFloats = (a: Code): Code => [a, simd(0xe0)]

export interface Kernel {
  name: string
  /** Numbers of parameters and further locals; the vectors come after the integers. */
  parameters: number
  integers: number
  vectors: number
  body: Code[]
}

function flat(code: Code): number[] {
  return code.flatMap((part) => (typeof part === 'number' ? [part] : flat(part)))
}

const sized = (bytes: number[]) => [...unsigned(bytes.length), ...bytes]
const list = (items: number[][]) => [...unsigned(items.length), ...items.flat()]
const part = (id: number, bytes: number[]) => [id, ...sized(bytes)]
const text = (value: string) => sized([...new TextEncoder().encode(value)])

/** A module of kernels that take and give integers (addresses, counts) over one imported memory, `m.m`. */
export function assemble(kernels: Kernel[]): Uint8Array<ArrayBuffer> {
  return Uint8Array.from([
    ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...part(
      1,
      list(kernels.map(({ parameters }) => [0x60, ...list(Array.from({ length: parameters }, () => [I32])), 0])),
    ),
    ...part(2, list([[...text('m'), ...text('m'), 2, 0, 1]])),
    ...part(3, list(kernels.map((_, i) => unsigned(i)))),
    ...part(7, list(kernels.map(({ name }, i) => [...text(name), 0, ...unsigned(i)]))),
    ...part(
      10,
      list(
        kernels.map(({ integers, vectors, body }) =>
          sized([
            ...list([
              [...unsigned(integers), I32],
              [...unsigned(vectors), V128],
            ]),
            ...flat(body),
            0x0b,
          ]),
        ),
      ),
    ),
  ])
}
