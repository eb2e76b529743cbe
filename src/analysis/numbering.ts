/**
 * Numbers triples of integers in the order in which they first come: a hash table with open addressing in typed arrays,
 * since a Map of composed keys takes ten times as long.
 */
export class Numbering {
  private readonly slots: Int32Array
  private readonly mask: number
  /** The triples by their number. */
  readonly first: Int32Array
  readonly second: Int32Array
  readonly third: Int32Array
  length = 0

  /** Room for so many different triples, and no more. */
  constructor(most: number) {
    let size = 16
    while (size < 2 * most) size *= 2
    this.slots = new Int32Array(size).fill(-1)
    this.mask = size - 1
    this.first = new Int32Array(size >> 1)
    this.second = new Int32Array(size >> 1)
    this.third = new Int32Array(size >> 1)
  }

  number(a: number, b: number, c: number): number {
    let slot = (Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b) ^ Math.imul(c, 0xc2b2ae35)) >>> 0
    slot = (slot ^ (slot >>> 15)) & this.mask
    for (;;) {
      const number = this.slots[slot]!
      if (number < 0) break
      if (this.first[number] === a && this.second[number] === b && this.third[number] === c) return number
      slot = (slot + 1) & this.mask
    }
    this.first[this.length] = a
    this.second[this.length] = b
    this.third[this.length] = c
    this.slots[slot] = this.length
    return this.length++
  }
}
