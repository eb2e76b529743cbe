import type { Facts } from './facts.ts'
import { emptyMemory, type Memory, reach, remember } from './memory.ts'

/**
 * Goes through the sentences of a document in order with what the labels say in the sentences around each: up to `reach` of
 * them on each side, the sentence itself left out. `rows` are the words of each sentence as offsets of their facts; `visit`
 * must leave the labels alone.
 */
export function eachInContext(
  facts: Facts,
  rows: readonly Int32Array[],
  labels: readonly Uint8Array[],
  visit: (index: number, memory: Memory) => void,
): void {
  const memory = emptyMemory()
  const add = (index: number, by: 1 | -1) => remember(memory, rows[index]!, facts.columns, labels[index]!, by)
  let to = 0
  for (let i = 0; i < rows.length; i++) {
    while (to < rows.length && to <= i + reach) add(to++, 1)
    if (i > reach) add(i - reach - 1, -1)
    add(i, -1)
    visit(i, memory)
    add(i, 1)
  }
}
