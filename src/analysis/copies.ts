import { checkShare } from './columns.ts'
import { AnalysisError } from './errors.ts'

export interface TextToCompare {
  id: string
  text: string
  date?: string
}

export interface CopyOptions {
  /** Words that make a shingle. */
  words?: number
  /** Share of the shorter text's shingles found in the other, from which it is a near copy. */
  least?: number
  /** One shingle in so many is looked up to find candidates. */
  sample?: number
}

/** A document that is a near copy of another. */
export interface NearCopy {
  doc: string
  /** The earliest of its kind. */
  of: string
  /** Share of the shorter text's shingles that the other has too. */
  share: number
}

/** Shingles that more texts than this share are boilerplate, and find no candidates. */
const COMMON = 60

/**
 * Near copies among texts, by shingles: runs of words whatever their case and punctuation. Candidates share a shingle
 * of a sample chosen by its hash, as Broder's MOD sketches are (Broder 1997); the containment of candidates is then
 * counted in full. Copies of copies belong to one original: the earliest, then the first by id.
 */
export function nearCopies(texts: readonly TextToCompare[], options: CopyOptions = {}): NearCopy[] {
  const { words = 5, sample = 8 } = options
  const least = checkShare('the least share of a copy', options.least ?? 0.6)
  if (!(Number.isInteger(words) && words >= 1)) {
    throw new AnalysisError('bad-option', `a shingle needs a whole number of words from 1, not ${words}`, String(words))
  }
  const sorted = [...texts].sort((a, b) =>
    (a.date ?? '9') < (b.date ?? '9') ? -1 : (a.date ?? '9') > (b.date ?? '9') ? 1 : a.id < b.id ? -1 : 1,
  )
  const sets = sorted.map(({ text }) => shingles(text, words))
  const holders = new Map<number, number[]>()
  sets.forEach((set, index) => {
    // Short texts have too few shingles to sample from.
    const every = set.size < 20 * sample ? 1 : sample
    for (const shingle of set) {
      if (shingle % sample !== 0 && every > 1) continue
      const list = holders.get(shingle)
      if (list) list.push(index)
      else holders.set(shingle, [index])
    }
  })
  const original = sorted.map((_, index) => index)
  const rootOf = (index: number): number => {
    let root = index
    while (original[root] !== root) root = original[root]!
    return root
  }
  const compared = new Set<number>()
  for (const list of holders.values()) {
    if (list.length < 2 || list.length > COMMON) continue
    for (let b = 1; b < list.length; b++) {
      for (let a = 0; a < b; a++) {
        const [first, second] = [list[a]!, list[b]!]
        const key = first * sorted.length + second
        if (compared.has(key)) continue
        compared.add(key)
        if (containment(sets[first]!, sets[second]!) < least) continue
        const [x, y] = [rootOf(first), rootOf(second)]
        original[Math.max(x, y)] = Math.min(x, y)
      }
    }
  }
  return sorted.flatMap(({ id }, index): NearCopy[] => {
    const root = rootOf(index)
    return root === index ? [] : [{ doc: id, of: sorted[root]!.id, share: containment(sets[root]!, sets[index]!) }]
  })
}

/** The copies as a map from document to original, as `buildColumns` takes it. */
export function originalsOf(copies: readonly NearCopy[]): Map<string, string> {
  return new Map(copies.map(({ doc, of }) => [doc, of]))
}

/** Hashes of a text's shingles (FNV-1a over the words, lower case). */
function shingles(text: string, size: number): Set<number> {
  const hashes = (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => {
    let hash = 0x811c9dc5
    for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193)
    return hash
  })
  const set = new Set<number>()
  const count = Math.min(size, hashes.length)
  if (count === 0) return set
  for (let at = 0; at + count <= hashes.length; at++) {
    let hash = 0x811c9dc5
    for (let offset = 0; offset < count; offset++)
      hash = Math.imul(hash ^ hashes[at + offset]!, 0x01000193) ^ (hash >>> 15)
    set.add(hash >>> 0)
  }
  return set
}

function containment(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  if (small.size === 0) return 0
  let shared = 0
  for (const shingle of small) if (large.has(shingle)) shared++
  return shared / small.size
}
