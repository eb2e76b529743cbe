/**
 * Threefry-2x32 (Salmon, Moraes, Dror & Shaw 2011, "Parallel random numbers: as easy as 1, 2, 3"): a random word is a
 * function of a key and a counter, so any draw of any stream can be made at any time, in any order, in any thread.
 * 13 rounds are the fewest for which its authors publish test vectors; 20 are their default.
 */
const PARITY = 0x1bd11bda

/** Writes the two words for (key, counter) to `out[0]` and `out[1]`. */
export function threefry(
  key0: number,
  key1: number,
  counter0: number,
  counter1: number,
  out: Int32Array | Uint32Array,
  rounds: 13 | 20 = 13,
): void {
  const key2 = PARITY ^ key0 ^ key1
  let x = (counter0 + key0) | 0
  let y = (counter1 + key1) | 0
  // Rounds are written out: in a loop over a table of rotations they take twice the time.
  x = (x + y) | 0
  y = ((y << 13) | (y >>> 19)) ^ x
  x = (x + y) | 0
  y = ((y << 15) | (y >>> 17)) ^ x
  x = (x + y) | 0
  y = ((y << 26) | (y >>> 6)) ^ x
  x = (x + y) | 0
  y = ((y << 6) | (y >>> 26)) ^ x
  x = (x + key1) | 0
  y = (y + key2 + 1) | 0
  x = (x + y) | 0
  y = ((y << 17) | (y >>> 15)) ^ x
  x = (x + y) | 0
  y = ((y << 29) | (y >>> 3)) ^ x
  x = (x + y) | 0
  y = ((y << 16) | (y >>> 16)) ^ x
  x = (x + y) | 0
  y = ((y << 24) | (y >>> 8)) ^ x
  x = (x + key2) | 0
  y = (y + key0 + 2) | 0
  x = (x + y) | 0
  y = ((y << 13) | (y >>> 19)) ^ x
  x = (x + y) | 0
  y = ((y << 15) | (y >>> 17)) ^ x
  x = (x + y) | 0
  y = ((y << 26) | (y >>> 6)) ^ x
  x = (x + y) | 0
  y = ((y << 6) | (y >>> 26)) ^ x
  x = (x + key0) | 0
  y = (y + key1 + 3) | 0
  x = (x + y) | 0
  y = ((y << 17) | (y >>> 15)) ^ x
  if (rounds === 20) {
    x = (x + y) | 0
    y = ((y << 29) | (y >>> 3)) ^ x
    x = (x + y) | 0
    y = ((y << 16) | (y >>> 16)) ^ x
    x = (x + y) | 0
    y = ((y << 24) | (y >>> 8)) ^ x
    x = (x + key1) | 0
    y = (y + key2 + 4) | 0
    x = (x + y) | 0
    y = ((y << 13) | (y >>> 19)) ^ x
    x = (x + y) | 0
    y = ((y << 15) | (y >>> 17)) ^ x
    x = (x + y) | 0
    y = ((y << 26) | (y >>> 6)) ^ x
    x = (x + y) | 0
    y = ((y << 6) | (y >>> 26)) ^ x
    x = (x + key2) | 0
    y = (y + key0 + 5) | 0
  }
  out[0] = x
  out[1] = y
}

/** A stream of random words: its key. Streams of different names never share draws. */
export interface Stream {
  key0: number
  key1: number
}

/** The stream that belongs to a name (a member on an issue) under a seed: it depends on nothing else. */
export function streamOf(seed: number, name: string): Stream {
  // FNV-1a, twice with different offsets, for 64 bits of key; threefry then mixes the seed in.
  let a = 0x811c9dc5
  let b = 0x1b873593
  for (let i = 0; i < name.length; i++) {
    const unit = name.charCodeAt(i)
    a = Math.imul(a ^ unit, 0x01000193)
    b = Math.imul(b ^ unit, 0x01000193) ^ (b >>> 15)
  }
  const out = new Int32Array(2)
  threefry(a, b, seed | 0, Math.floor(seed / 2 ** 32) | 0, out, 20)
  return { key0: out[0]!, key1: out[1]! }
}

const pair = new Uint32Array(2)

/** The uniform number in (0, 1) at place `index` of a stream, with 53 bits. */
export function uniformAt(stream: Stream, index: number): number {
  threefry(stream.key0, stream.key1, index | 0, 0x5eed, pair, 20)
  return ((pair[0]! >>> 5) * 67108864 + (pair[1]! >>> 6) + 0.5) / 9007199254740992
}
