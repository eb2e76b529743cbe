import { type BoundaryWeights, followOf, splitChunk } from './boundaries.ts'
import { isHeldTogether } from './en/hyphens.ts'
import { intern, type Lexicon } from './lexicon.ts'

/** What lies between a word and the next: nothing, white space, a line's end or a paragraph's end. */
export type Gap = 0 | 1 | 2 | 3
export const GAP = { none: 0, space: 1, line: 2, paragraph: 3 } as const

/** The words of a text as columns: offsets, numbers of their forms, and the gap after each. */
export interface Tokens {
  count: number
  start: Int32Array
  end: Int32Array
  words: Int32Array
  gap: Uint8Array
  tags: Int32Array
}

export function createTokens(): Tokens {
  const column = () => new Int32Array(1024)
  return { count: 0, start: column(), end: column(), words: column(), gap: new Uint8Array(1024), tags: column() }
}

export function pushToken(tokens: Tokens, start: number, end: number, word: number): void {
  const at = tokens.count++
  if (at === tokens.start.length) {
    const grown = (column: Int32Array) => {
      const wider = new Int32Array(column.length * 2)
      wider.set(column)
      return wider
    }
    tokens.start = grown(tokens.start)
    tokens.end = grown(tokens.end)
    tokens.words = grown(tokens.words)
    tokens.tags = grown(tokens.tags)
    const gap = new Uint8Array(tokens.gap.length * 2)
    gap.set(tokens.gap)
    tokens.gap = gap
  }
  tokens.start[at] = start
  tokens.end[at] = end
  tokens.words[at] = word
  tokens.gap[at] = GAP.none
}

interface KnownChunk {
  ends: number[]
  words: number[]
}

/** Chunks already split, by what follows them. Most are one word: of these only its number is held. */
export type ChunkCache = Map<string, KnownChunk | number>[]

export function createChunkCache(): ChunkCache {
  return Array.from({ length: 5 }, () => new Map<string, KnownChunk | number>())
}

const LONGEST_REMEMBERED = 40

export function isSpace(code: number): boolean {
  return (
    code <= 32 ||
    (code >= 0x7f &&
      (code <= 0xa0 ||
        (code >= 0x2000 && code <= 0x200b) ||
        code === 0x2028 ||
        code === 0x2029 ||
        code === 0x202f ||
        code === 0x3000 ||
        code === 0xfeff))
  )
}

/** Currency signs that the treebanks hardly have; they part from numbers as the dollar's does. */
const RARE_SIGNS = /[€£¥₴₽₺]/g

function splitWords(
  text: string,
  from: number,
  to: number,
  follow: 0 | 1 | 2 | 3 | 4,
  lexicon: Lexicon,
  boundaries: BoundaryWeights,
): KnownChunk | number {
  const chunk = text.slice(from, to)
  const ends = heldTogether(chunk, [...splitChunk(chunk.replace(RARE_SIGNS, '$'), follow, boundaries), chunk.length])
  const words: number[] = []
  let start = 0
  for (const end of ends) {
    words.push(intern(lexicon, chunk.slice(start, end)))
    start = end
  }
  return words.length === 1 ? words[0]! : { ends, words }
}

/** The ends of words without those within a word of stance with a hyphen: 'short-sighted'. */
function heldTogether(chunk: string, ends: number[]): number[] {
  if (ends.length === 1 || !chunk.includes('-')) return ends
  for (let first = 0; first < ends.length; first++) {
    const from = first === 0 ? 0 : ends[first - 1]!
    for (let last = ends.length - 1; last > first; last--)
      if (isHeldTogether(chunk.slice(from, ends[last])))
        return heldTogether(chunk, [...ends.slice(0, first), ...ends.slice(last)])
  }
  return ends
}

/** Splits `text` into words, which replace what `tokens` held. */
export function tokenise(
  text: string,
  tokens: Tokens,
  lexicon: Lexicon,
  boundaries: BoundaryWeights,
  cache: ChunkCache,
): void {
  tokens.count = 0
  const { length } = text
  let at = 0
  let lines = 0
  for (;;) {
    lines = 0
    while (at < length) {
      const code = text.charCodeAt(at)
      if (!isSpace(code)) break
      if (code === 10 || code === 0x2028 || (code === 13 && text.charCodeAt(at + 1) !== 10)) lines++
      else if (code === 0x2029 || code === 12) lines = 2
      at++
    }
    if (tokens.count) tokens.gap[tokens.count - 1] = lines > 1 ? GAP.paragraph : lines ? GAP.line : GAP.space
    if (at === length) break
    const from = at
    while (at < length && !isSpace(text.charCodeAt(at))) at++
    let next = at
    let blank = 0
    while (next < length && isSpace(text.charCodeAt(next))) if (text.charCodeAt(next++) === 10) blank++
    const follow = blank > 1 ? 0 : followOf(text, next)
    let known: KnownChunk | number | undefined
    if (at - from <= LONGEST_REMEMBERED) {
      const chunk = text.slice(from, at)
      const remembered = cache[follow]!
      known = remembered.get(chunk)
      if (known === undefined) remembered.set(chunk, (known = splitWords(text, from, at, follow, lexicon, boundaries)))
    } else known = splitWords(text, from, at, follow, lexicon, boundaries)
    if (typeof known === 'number') {
      pushToken(tokens, from, at, known)
      continue
    }
    let start = 0
    for (let k = 0; k < known.ends.length; k++) {
      const end = known.ends[k]!
      pushToken(tokens, from + start, from + end, known.words[k]!)
      start = end
    }
  }
  if (tokens.count) tokens.gap[tokens.count - 1] = GAP.paragraph
}
