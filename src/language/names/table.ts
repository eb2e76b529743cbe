/** A map from 32-bit hashes to row numbers, by open addressing; nothing is allocated when it is asked. */
export interface Table {
  readonly mask: number
  readonly keys: Int32Array
  /** Row plus one; 0 where the slot is empty. */
  readonly rows: Int32Array
}

/** Row i belongs to `keys[i]`; of equal keys the first counts. */
export function tableOf(keys: Int32Array): Table {
  let size = 16
  while (size < keys.length * 2) size *= 2
  const table = { mask: size - 1, keys: new Int32Array(size), rows: new Int32Array(size) }
  for (let row = 0; row < keys.length; row++) {
    const key = keys[row]!
    let slot = key & table.mask
    while (table.rows[slot] !== 0 && table.keys[slot] !== key) slot = (slot + 1) & table.mask
    if (table.rows[slot] !== 0) continue
    table.keys[slot] = key
    table.rows[slot] = row + 1
  }
  return table
}

/** The row of a key, or −1. */
export function rowOf(table: Table, key: number): number {
  const { mask, keys, rows } = table
  let slot = key & mask
  while (rows[slot] !== 0) {
    if (keys[slot] === key) return rows[slot]! - 1
    slot = (slot + 1) & mask
  }
  return -1
}
