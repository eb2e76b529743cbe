import { allocate, type Block, createArena } from '../src/language/arena.ts'
import type { Kernels } from '../src/language/kernels.ts'
import {
  contextColumns,
  gateColumns,
  type NetworkShape,
  outputColumns,
  PARAMETERS,
  type ParameterName,
  PLACES,
  parameterSizes,
  tagColumns,
} from '../src/language/network-shape.ts'
import { type TrainingKernels, trainingKernelsOver } from './kernels.ts'
import type { TrainedNetwork } from './network.ts'

/** Longer sentences are not learned from. */
export const LONGEST = 400
const ADDRESSES = 64

/** A dense parameter with what learning it needs: itself transposed, its gradient and both moments of that. */
export interface Parameter {
  rows: number
  columns: number
  value: Block
  transposed: Block
  gradient: Block
  first: Block
  second: Block
}

/** Everything the kernels work on while a network is trained; `d…` are gradients, sums over a sentence or a batch. */
export interface TrainingMemory {
  shape: NetworkShape
  kernels: Kernels & TrainingKernels
  parameters: Record<ParameterName, Parameter>
  /** Vectors of forms, gates, cells and outputs of both layers, their sum, tags, places, hidden layers and outputs of states. */
  work: Record<keyof ReturnType<typeof workSizes>, Block>
  addresses: Int32Array
  /** Rows of the table of forms that have a gradient. */
  touched: Set<number>
}

function workSizes(shape: NetworkShape, forms: number) {
  const words = LONGEST + 4
  const steps = 2 * words
  const gates = gateColumns(shape)
  const context = contextColumns(shape)
  const outputs = outputColumns(shape)
  return {
    x: words * shape.form,
    dx: words * shape.form,
    z1: words * gates,
    z2: words * gates,
    dz: words * gates,
    c1: (words + 1) * context,
    c2: (words + 1) * context,
    h1: words * context,
    dh1: words * context,
    h2: words * context,
    u: words * context,
    du: words * context,
    t: words * tagColumns(shape),
    s: words * PLACES * shape.hidden,
    ds: words * PLACES * shape.hidden,
    v: steps * shape.hidden,
    dv: steps * shape.hidden,
    o: steps * outputs,
    scratch: outputs,
    addresses: ADDRESSES,
    rates: 4,
    forms,
    formGradient: forms,
    formFirst: forms,
    formSecond: forms,
  }
}

/** Copies a network to where the kernels reach it. One allocation: growing the memory would lose the views. */
export function createTrainingMemory({ shape, forms, parameters: start }: TrainedNetwork): TrainingMemory {
  const arena = createArena()
  const sizes = parameterSizes(shape)
  const work = workSizes(shape, forms.length)
  const blocks = allocate(
    arena,
    ...PARAMETERS.flatMap((name) => new Array<number>(5).fill(sizes[name][0] * sizes[name][1])),
    ...Object.values(work),
  )
  const parameters = {} as Record<ParameterName, Parameter>
  PARAMETERS.forEach((name, i) => {
    const [rows, columns] = sizes[name]
    const [value, transposed, gradient, first, second] = blocks.slice(5 * i) as [Block, Block, Block, Block, Block]
    value.view.set(start[name])
    parameters[name] = { rows, columns, value, transposed, gradient, first, second }
  })
  const named = Object.fromEntries(
    Object.keys(work).map((name, i) => [name, blocks[5 * PARAMETERS.length + i]!]),
  ) as TrainingMemory['work']
  named.forms.view.set(forms)
  return {
    shape,
    kernels: { ...arena.kernels, ...trainingKernelsOver(arena.memory) },
    parameters,
    work: named,
    addresses: new Int32Array(arena.memory.buffer, named.addresses.at, ADDRESSES),
    touched: new Set(),
  }
}

/** c += a·b, where a is m×k and b k×n. */
export function multiply(
  { kernels }: TrainingMemory,
  a: Block,
  b: Block,
  c: Block,
  m: number,
  k: number,
  n: number,
): void {
  kernels.product(a.at, k * 4, 4, b.at, n * 4, c.at, n * 4, m, n, k)
}

/** into += aᵀ·b, where a is m×k and b m×n. */
export function multiplyTransposed(
  { kernels }: TrainingMemory,
  a: Block,
  b: Block,
  into: Block,
  m: number,
  k: number,
  n: number,
): void {
  kernels.product(a.at, 4, k * 4, b.at, n * 4, into.at, n * 4, k, n, m)
}

/** into += the sum of the rows of `from`. */
export function addRows(from: Float32Array, into: Float32Array, rows: number, columns: number): void {
  for (let i = 0; i < rows; i++) for (let j = 0; j < columns; j++) into[j]! += from[i * columns + j]!
}
