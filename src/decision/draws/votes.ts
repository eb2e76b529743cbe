import { type Stream, threefry } from './threefry.ts'

const pair = new Int32Array(2)

/**
 * 32 votes at once: bit l of the result is set where draw l of block `block` of the stream lies below `chance`. The
 * uniform number of a draw is read bit by bit from the top, the same bits whatever the chance, so a higher chance only
 * ever adds votes: base and scenario share their random numbers. Reading stops as soon as all 32 draws are settled,
 * after seven words or so; a chance is read to 32 bits.
 */
export function votes(stream: Stream, block: number, chance: number): number {
  if (!(chance > 0)) return 0
  if (chance >= 1) return -1
  const target = Math.floor(chance * 4294967296) >>> 0
  let below = 0
  let open = -1
  for (let k = 0; k < 32; k += 2) {
    threefry(stream.key0, stream.key1, block, k, pair)
    for (let j = 0; j < 2; j++) {
      const word = pair[j]!
      if ((target >>> (31 - k - j)) & 1) {
        below |= open & ~word
        open &= word
      } else open &= ~word
    }
    // Nothing is left to settle, or the rest of the target is zeros, below which nothing lies.
    if (open === 0 || (k < 30 && target << (k + 2) === 0)) break
  }
  return below
}

/** How many of the 32 draws are set. */
export function bits(word: number): number {
  let x = word - ((word >>> 1) & 0x55555555)
  x = (x & 0x33333333) + ((x >>> 2) & 0x33333333)
  return Math.imul((x + (x >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
