import { growTo, type Kernels, kernelsOver, type Memory, memoryOf } from './kernels.ts'

/** Memory that the kernels work on, given out from the bottom up. */
export interface Arena {
  memory: Memory
  kernels: Kernels
  used: number
}

/** `at` is the address in bytes. The view is lost when the memory grows; `viewOf` makes it anew. */
export interface Block {
  at: number
  length: number
  view: Float32Array
}

export function createArena(): Arena {
  const memory = memoryOf(1 << 16)
  return { memory, kernels: kernelsOver(memory), used: 64 }
}

/** Gives out room for `lengths` floats each; earlier views are lost where the memory has to grow. */
export function allocate(arena: Arena, ...lengths: number[]): Block[] {
  const starts = lengths.map((length) => {
    const at = arena.used
    arena.used += ((length + 15) & ~15) * 4
    return at
  })
  growTo(arena.memory, arena.used)
  return lengths.map((length, i) => ({
    at: starts[i]!,
    length,
    view: new Float32Array(arena.memory.buffer, starts[i]!, length),
  }))
}

/** Makes the view of a block anew where the memory has grown since. */
export function refresh(arena: Arena, block: Block): void {
  if (block.view.buffer !== arena.memory.buffer)
    block.view = new Float32Array(arena.memory.buffer, block.at, block.length)
}
