import { hashRange, mix } from './hash.ts'

/**
 * Where words begin inside a chunk, a run of text without white space: a linear model decides at every position between
 * two code units from the characters around it, so that hyphens, contractions, abbreviations, addresses and numbers are
 * split as the treebanks split them.
 */
export interface BoundaryWeights {
  /** One weight for each hashed feature; the length is a power of two. */
  weights: Int8Array | Float32Array
}

/** What follows a chunk, as far as it matters to the chunk's last full stop. */
export type Follow = 0 | 1 | 2 | 3 | 4
export const FOLLOW = { end: 0, lower: 1, upper: 2, digit: 3, other: 4 } as const

export const BOUNDARY_FEATURES = 26

const isDigit = (code: number) => code >= 48 && code <= 57
const isLetter = (code: number) =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code > 0xbf && code < 0x2000) || code > 0x2e7f

/** A letter's case, a digit, or the character itself. */
function characterClass(chunk: string, at: number): number {
  if (at < 0 || at >= chunk.length) return 0
  const code = chunk.charCodeAt(at)
  if (isDigit(code)) return 3
  if (code >= 97 && code <= 122) return 1
  if (code >= 65 && code <= 90) return 2
  if (code >= 0xd800 && code <= 0xdfff) return 4
  if (isLetter(code)) return 5
  return code + 8
}

export function followOf(text: string, at: number): Follow {
  if (at >= text.length) return FOLLOW.end
  const kind = characterClass(text, at)
  return kind === 1 ? FOLLOW.lower : kind === 2 ? FOLLOW.upper : kind === 3 ? FOLLOW.digit : FOLLOW.other
}

/** One chunk made ready for its positions to be looked at. */
export interface Chunk {
  lower: string
  classes: Int32Array
  length: number
  follow: Follow
  flags: number
  whole: number
}

export function prepareChunk(chunk: string, follow: Follow): Chunk {
  const lowered = chunk.toLowerCase()
  const lower = lowered.length === chunk.length ? lowered : chunk
  const classes = new Int32Array(chunk.length + 6)
  let digits = 0
  let letters = 0
  for (let i = 0; i < chunk.length; i++) {
    const kind = characterClass(chunk, i)
    classes[i + 3] = kind
    if (kind === 3) digits = 1
    else if (kind === 1 || kind === 2) letters = 1
  }
  const flags =
    digits +
    letters * 2 +
    (lower.includes('@') ? 4 : 0) +
    (lower.includes('/') ? 8 : 0) +
    (lower.startsWith('http') || lower.startsWith('www') ? 16 : 0) +
    (lower.endsWith('.') ? 32 : 0)
  return { lower, classes, length: chunk.length, follow, flags, whole: hashRange(lower, 0, Math.min(30, chunk.length)) }
}

/** Writes the hashed features of the position before code unit `at` into `out`. */
export function boundaryFeatures(chunk: Chunk, at: number, out: Int32Array): void {
  const { lower, classes, length, follow, flags } = chunk
  const code = (i: number) => (i < 0 || i >= length ? 0 : lower.charCodeAt(i))
  const l1 = code(at - 1)
  const l2 = code(at - 2)
  const r1 = code(at)
  const r2 = code(at + 1)
  const kinds = mix(classes[at + 2]!, classes[at + 3]!)
  let left = at
  while (left > 0 && at - left < 16 && isLetter(code(left - 1))) left--
  let right = at
  while (right < length && right - at < 16 && isLetter(code(right))) right++
  const leftRun = hashRange(lower, left, at)
  const rightRun = hashRange(lower, at, right)
  const fromStart = Math.min(at, 4)
  const fromEnd = Math.min(length - at, 4)
  let n = 0
  const put = (template: number, value: number) => {
    out[n++] = mix(template, value)
  }
  put(1, r1)
  put(2, mix(r1, r2))
  put(3, hashRange(lower, at, Math.min(length, at + 3)))
  put(4, l1)
  put(5, mix(l1, l2))
  put(6, hashRange(lower, Math.max(0, at - 3), at))
  put(7, mix(l1, r1))
  put(8, mix(mix(l1, l2), mix(r1, r2)))
  put(9, mix(mix(l1, l2), r1))
  put(10, mix(mix(r1, r2), l1))
  put(11, mix(hashRange(lower, at, Math.min(length, at + 10)), kinds))
  put(12, mix(hashRange(lower, Math.max(0, at - 10), at), kinds))
  put(13, length <= 30 ? mix(chunk.whole, at) : 0)
  put(14, mix(leftRun, r1))
  put(15, mix(rightRun, l1))
  put(16, mix(leftRun, rightRun))
  const wide = mix(mix(classes[at + 1]!, kinds), classes[at + 4]!)
  put(17, mix(mix(classes[at]!, wide), classes[at + 5]!))
  put(18, wide)
  put(19, mix(kinds, fromStart))
  put(20, mix(kinds, fromEnd))
  put(21, mix(mix(kinds, follow), fromEnd))
  put(22, mix(kinds, flags))
  put(23, mix(mix(leftRun, r1), mix(follow, fromEnd)))
  put(24, mix(mix(l1, r1), flags))
  put(25, mix(mix(left === 0 ? 1 : 0, right === length ? 1 : 0), kinds))
  put(26, mix(mix(at - left, right - at), kinds))
}

const scratch = new Int32Array(BOUNDARY_FEATURES)

/** The positions inside `chunk` before which a new word begins, in order. */
export function splitChunk(text: string, follow: Follow, { weights }: BoundaryWeights): number[] {
  if (text.length === 1) return []
  const mask = weights.length - 1
  const chunk = prepareChunk(text, follow)
  const starts: number[] = []
  for (let at = 1; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code >= 0xdc00 && code <= 0xdfff) continue
    boundaryFeatures(chunk, at, scratch)
    let score = 0
    for (let k = 0; k < BOUNDARY_FEATURES; k++) score += weights[scratch[k]! & mask]!
    if (score > 0) starts.push(at)
  }
  return starts
}
