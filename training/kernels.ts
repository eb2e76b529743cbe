import {
  add,
  addFloats,
  assemble,
  constant,
  countTo,
  divideFloats,
  get,
  increase,
  type Kernel,
  load,
  load32,
  loadSplat,
  multiplyFloats,
  rootFloats,
  set,
  splat,
  store,
  store32,
  subtractFloats,
} from '../src/language/assembler.ts'
import { compile, instantiate, type Memory } from '../src/language/kernels.ts'

/**
 * One step of Adam (Kingma and Ba 2015) for `bytes` of parameters, and their gradient back to zero. At `rates` stand the
 * factor of the gradient, 1 − β₁, 1 − β₂ and the size of the step.
 */
function adam(): Kernel {
  const [value, gradient, first, second, bytes, rates] = [0, 1, 2, 3, 4, 5] as const
  const at = 6
  const [g, m, v] = [7, 8, 9] as const
  const here = (base: number) => add(get(base), get(at))
  const rate = (k: number) => loadSplat(get(rates), 4 * k)
  return {
    name: 'adam',
    parameters: 6,
    integers: 1,
    vectors: 3,
    body: [
      countTo(at, get(bytes), 16, [
        set(g, multiplyFloats(load(here(gradient)), rate(0))),
        store(here(gradient), splat(0)),
        set(m, load(here(first))),
        set(m, addFloats(get(m), multiplyFloats(rate(1), subtractFloats(get(g), get(m))))),
        store(here(first), get(m)),
        set(v, load(here(second))),
        set(v, addFloats(get(v), multiplyFloats(rate(2), subtractFloats(multiplyFloats(get(g), get(g)), get(v))))),
        store(here(second), get(v)),
        store(
          here(value),
          subtractFloats(
            load(here(value)),
            divideFloats(multiplyFloats(rate(3), get(m)), addFloats(rootFloats(get(v)), splat(1e-7))),
          ),
        ),
      ]),
    ],
  }
}

/** Copies rows of `rowBytes` into columns, which are `columnBytes` long. */
function transpose(): Kernel {
  const [from, rowBytes, to, columnBytes] = [0, 1, 2, 3] as const
  const [row, column, source, target] = [4, 5, 6, 7] as const
  return {
    name: 'transpose',
    parameters: 4,
    integers: 4,
    vectors: 0,
    body: [
      set(source, get(from)),
      countTo(row, get(columnBytes), 4, [
        set(target, add(get(to), get(row))),
        set(column, constant(0)),
        countTo(column, get(rowBytes), 4, [
          store32(get(target), load32(get(source))),
          increase(target, get(columnBytes)),
          increase(source, constant(4)),
        ]),
      ]),
    ],
  }
}

export interface TrainingKernels {
  adam(value: number, gradient: number, first: number, second: number, bytes: number, rates: number): void
  transpose(from: number, rowBytes: number, to: number, columnBytes: number): void
}

export function trainingKernelsOver(memory: Memory): TrainingKernels {
  return instantiate(compile(assemble([adam(), transpose()])), memory) as TrainingKernels
}
