/** A map from 32-bit hashes to row numbers, by open addressing; nothing is allocated when it is asked. */
export interface Table {
  readonly mask: number
  /** For each slot its key and, behind it, the row plus one; 0 where the slot is empty. */
  readonly slots: Int32Array
}

/** Row i belongs to `keys[i]`; of equal keys the first counts. */
export function tableOf(keys: Int32Array): Table {
  let size = 16
  while (size < keys.length * 2) size *= 2
  const mask = size - 1
  const slots = new Int32Array(size * 2)
  for (let row = 0; row < keys.length; row++) {
    const key = keys[row]!
    let slot = key & mask
    while (slots[2 * slot + 1] !== 0 && slots[2 * slot] !== key) slot = (slot + 1) & mask
    if (slots[2 * slot + 1] !== 0) continue
    slots[2 * slot] = key
    slots[2 * slot + 1] = row + 1
  }
  return { mask, slots }
}

/** The row of a key, or −1. */
export function rowOf({ mask, slots }: Table, key: number): number {
  let slot = key & mask
  while (slots[2 * slot + 1] !== 0) {
    if (slots[2 * slot] === key) return slots[2 * slot + 1]! - 1
    slot = (slot + 1) & mask
  }
  return -1
}
