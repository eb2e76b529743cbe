import { Case, Fact } from './facts.ts'
import { kinds, outside } from './labels.ts'

/** How many sentences before and after a sentence bear on it. */
export const reach = 30

const classes = kinds.length + 1

/** For each word written large, how often the sentences around take it for a name of each kind, or for none. */
export interface Memory {
  readonly rows: Map<number, number>
  counts: Int32Array
}

export function emptyMemory(): Memory {
  return { rows: new Map(), counts: new Int32Array(classes << 8) }
}

/** Adds (`by` 1) or takes away (`by` −1) what a sentence's labels say. */
export function remember(memory: Memory, at: Int32Array, columns: Int32Array, labels: Uint8Array, by: 1 | -1): void {
  for (let i = 0; i < at.length; i++) {
    const row = at[i]!
    const label = labels[i]!
    if (label === outside && (columns[row + Fact.case]! < Case.title || columns[row + Fact.common]! === 3)) continue
    const key = columns[row + Fact.titled]!
    let place = memory.rows.get(key)
    if (place === undefined) {
      place = memory.rows.size
      memory.rows.set(key, place)
      if ((place + 1) * classes > memory.counts.length) {
        const wider = new Int32Array(memory.counts.length * 2)
        wider.set(memory.counts)
        memory.counts = wider
      }
    }
    memory.counts[place * classes + (label === outside ? 0 : 1 + ((label - 1) >> 2))]! += by
  }
}

/** Zero where the word is not remembered; else the class it mostly has, how often it is met and how sure that is. */
export function recall(memory: Memory, key: number): number {
  const place = memory.rows.get(key)
  if (place === undefined) return 0
  let total = 0
  let top = 0
  let most = 0
  for (let c = 0; c < classes; c++) {
    const count = memory.counts[place * classes + c]!
    total += count
    if (count > most) {
      most = count
      top = c
    }
  }
  if (total === 0) return 0
  const often = total === 1 ? 0 : total < 4 ? 1 : 2
  const sure = most === total ? 2 : most * 3 >= total * 2 ? 1 : 0
  return 1 + top + classes * (often + 3 * sure)
}
