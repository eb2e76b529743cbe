import { possessives, singleQuotes } from './en/marks.ts'
import { shortTitles, titleNouns } from './en/persons.ts'
import { mix } from './hash.ts'
import { type Lexicon, SHAPE } from './lexicon.ts'
import { GAP, type Tokens } from './tokens.ts'

/** A linear model that decides after each word whether the sentence ends. Paragraphs always end one. */
export interface SentenceWeights {
  weights: Int8Array | Float32Array
}

export const SENTENCE_FEATURES = 26

/** What the decision remembers of the sentence so far. */
export interface SentenceMemory {
  first: number
  quotes: number
  brackets: number
}

const QUOTES = new Set(['"', '“', '”', '``', "''", '«', '»', '„'])

/** Takes word `at` into account. */
export function remember(memory: SentenceMemory, lexicon: Lexicon, word: number): void {
  const form = lexicon.forms[word]!
  if (form.length > 2) return
  if (QUOTES.has(form)) memory.quotes ^= 1
  else if (form === '(' || form === '[') memory.brackets++
  else if ((form === ')' || form === ']') && memory.brackets) memory.brackets--
}

/** Within running text, a sentence ends before or after something that is not a plain lower-case word. */
export function mayEnd(lexicon: Lexicon, tokens: Tokens, at: number): boolean {
  if (tokens.gap[at] !== GAP.space)
    return tokens.gap[at] !== GAP.none || (lexicon.flags[tokens.words[at]!]! & SHAPE.letter) === 0
  return lexicon.flags[tokens.words[at]!] !== SHAPE.letter || lexicon.flags[tokens.words[at + 1]!] !== SHAPE.letter
}

/** Writes the features of the gap after word `at` into `out`. */
export function sentenceFeatures(
  lexicon: Lexicon,
  tokens: Tokens,
  at: number,
  memory: SentenceMemory,
  out: Int32Array,
): void {
  const { words, gap: gaps, count } = tokens
  const { lower, form, shape, flags, candidates, suffixes } = lexicon
  const w = words[at]!
  const gap = gaps[at]!
  const b = at > memory.first ? words[at - 1]! : -1
  const a = words[at + 1]!
  const a2 = at + 2 < count && gaps[at + 1] !== GAP.paragraph ? words[at + 2]! : -1
  const lw = lower[w]!
  const la = lower[a]!
  const lb = b < 0 ? 1 : lower[b]!
  const la2 = a2 < 0 ? 2 : lower[a2]!
  const fw = flags[w]!
  const fa = flags[a]!
  const fb = b < 0 ? -1 : flags[b]!
  const fa2 = a2 < 0 ? -1 : flags[a2]!
  const far = at - memory.first
  const length = far < 4 ? far : far < 8 ? 4 : far < 15 ? 5 : far < 30 ? 6 : 7
  const open = memory.quotes + 2 * Math.min(2, memory.brackets)
  const point = fw & SHAPE.letter ? 5 : lw
  const here = mix(mix(point, gap), fa)
  out[0] = mix(1, mix(lw, gap))
  out[1] = mix(2, mix(la, gap))
  out[2] = mix(3, mix(mix(fw, fa), gap))
  out[3] = mix(4, mix(mix(lw, la), gap))
  out[4] = mix(5, mix(mix(lb, lw), gap))
  out[5] = mix(6, mix(mix(lw, fa), gap))
  out[6] = mix(7, mix(mix(lb, lw), fa))
  out[7] = mix(8, mix(mix(b < 0 ? 0 : shape[b]!, lw), shape[a]!))
  out[8] = mix(9, mix(here, length))
  out[9] = mix(10, mix(here, fa2))
  out[10] = mix(11, mix(here, open))
  out[11] = mix(12, mix(mix(here, open), la))
  out[12] = mix(13, mix(mix(shape[w]!, fa), gap))
  out[13] = mix(14, mix(mix(suffixes[2]![w]!, fa), gap))
  out[14] = mix(15, mix(point, form[a]!))
  out[15] = mix(16, mix(here, candidates[a]!))
  out[16] = mix(17, mix(mix(candidates[w]!, candidates[a]!), gap))
  out[17] = mix(18, mix(here, fb))
  out[18] = mix(19, mix(mix(here, la), la2))
  out[19] = mix(20, mix(here, form[words[memory.first]!]!))
  out[20] = mix(21, mix(here, mix(lb, fb)))
  out[21] = mix(22, mix(mix(fb, fw), mix(fa, fa2)))
  out[22] = mix(23, mix(mix(here, candidates[a]!), a2 < 0 ? -1 : candidates[a2]!))
  out[23] = mix(24, mix(length, mix(fw, fa)))
  out[24] = mix(25, mix(mix(here, b < 0 ? -1 : candidates[b]!), candidates[a]!))
  out[25] = mix(26, mix(mix(form[w]!, form[a]!), open))
}

const scratch = new Int32Array(SENTENCE_FEATURES)

/**
 * Whether a single line end was meant: a line that had room for the next word was not wrapped. Text with lines longer than
 * any column has its paragraphs on one line each.
 */
const WIDEST_COLUMN = 132

function deliberate(tokens: Tokens, at: number, lineStart: number, widest: number): boolean {
  if (widest > WIDEST_COLUMN) return true
  let to = at + 1
  while (tokens.gap[to] === GAP.none) to++
  const next = tokens.end[to]! - tokens.start[at + 1]!
  return tokens.end[at]! - lineStart + 1 + next <= widest
}

/** The length of the longest line of the paragraph that starts at word `from`. */
function widestLine(tokens: Tokens, from: number): number {
  let widest = 0
  let lineStart = tokens.start[from]!
  for (let at = from; at < tokens.count; at++) {
    const gap = tokens.gap[at]!
    if (gap < GAP.line) continue
    widest = Math.max(widest, tokens.end[at]! - lineStart)
    if (gap === GAP.paragraph) break
    lineStart = tokens.start[at + 1]!
  }
  return widest
}

/** So far back an opening quotation mark is looked for. */
const QUOTATION = 60

/**
 * Whether word `at` cannot be the last before a word on the same line: a comma, a possessive, a title before a name, or a bracket
 * that closes before a small letter ('Ada Brook (I-Maine) said'), or a dash behind more than a dateline.
 */
function leadsOn({ forms, flags }: Lexicon, { words, gap }: Tokens, at: number, first: number): boolean {
  if (gap[at] !== GAP.space || !(flags[words[at + 1]!]! & SHAPE.letter)) return false
  const form = forms[words[at]!]!
  if ((flags[words[at + 1]!]! & SHAPE.capital) !== 0 && shortTitles.has(titleAt(forms, words, gap, at, first)))
    return true
  if (form === ',' || possessives.has(form)) return true
  if (DASHES.has(form)) return gap[at - 1] === GAP.space && at > first && hasSmall(forms, words, first, at)
  if (form === ')' || form === ']') return (flags[words[at + 1]!]! & (SHAPE.capital | SHAPE.allCapitals)) === 0
  if ((flags[words[at]!]! & (SHAPE.capital | SHAPE.allCapitals)) === SHAPE.capital)
    return (flags[words[at + 1]!]! & SHAPE.capital) !== 0 && titleNouns.has(form.toLowerCase())
  // The apostrophe of a plural, where it closes no quotation.
  if ((form !== "'" && form !== '’') || at === first || gap[at - 1] !== GAP.none) return false
  if (!forms[words[at - 1]!]!.endsWith('s')) return false
  for (let k = Math.max(first, at - QUOTATION); k < at; k++)
    if (singleQuotes.has(forms[words[k]!]!) && gap[k] === GAP.none && (k === first || gap[k - 1] !== GAP.none))
      return false
  return true
}

const DASHES = new Set(['–', '—', '--', '-'])

/** Whether a word of small letters stands among them: 'OSLO (AP)' and 'Oslo, Norway' open a report, and are no part of its first sentence. */
function hasSmall(forms: string[], words: Int32Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (/^\p{Ll}+$/u.test(forms[words[at]!]!)) return true
  return false
}

const OPENING = new Set(['"', '“', '«', '„'])
const CLOSING = new Set(['"', '”', '»'])
const STOPS = new Set(['.', '!', '?'])
/** Shorter words before a full stop may be abbreviations. */
const WHOLE_WORD = 4

/**
 * Whether word `at` must be the last, whatever the model says, which was trained on text with few quotations: a full stop behind a whole word and
 * before a quotation or a capital, or one that ends a quotation before a capital.
 */
function mustEnd({ forms, flags }: Lexicon, { words, gap, count }: Tokens, at: number, first: number): boolean {
  if (gap[at] !== GAP.space || at === first || at + 2 >= count) return false
  const isCapital = (k: number): boolean => (flags[words[k]!]! & SHAPE.capital) !== 0
  const form = forms[words[at]!]!
  const next = forms[words[at + 1]!]!
  if (CLOSING.has(form) && gap[at - 1] === GAP.none) return forms[words[at - 1]!] === '.' && isCapital(at + 1)
  if (!STOPS.has(form) || gap[at - 1] !== GAP.none) return false
  const before = forms[words[at - 1]!]!
  if (before.length < WHOLE_WORD || (flags[words[at - 1]!]! & SHAPE.letter) === 0) return false
  if (OPENING.has(next) && gap[at + 1] === GAP.none) return isCapital(at + 2) && !shortTitles.has(before.toLowerCase())
  return form === '.' && isCapital(at + 1) && before === before.toLowerCase()
}

/** The word, lower case, that a full stop at `at` ends. */
function titleAt(
  forms: readonly string[],
  words: Tokens['words'],
  gap: Tokens['gap'],
  at: number,
  first: number,
): string {
  const form = forms[words[at]!]!
  if (form === '.') return at > first && gap[at - 1] === GAP.none ? forms[words[at - 1]!]!.toLowerCase() : ''
  return form.endsWith('.') ? form.slice(0, -1).toLowerCase() : ''
}

/** The number of the first word after each sentence, in order. */
export function splitSentences(lexicon: Lexicon, tokens: Tokens, { weights }: SentenceWeights): number[] {
  const ends: number[] = []
  const mask = weights.length - 1
  const memory: SentenceMemory = { first: 0, quotes: 0, brackets: 0 }
  let lineStart = 0
  let widest = -1
  for (let at = 0; at < tokens.count; at++) {
    const gap = tokens.gap[at]!
    remember(memory, lexicon, tokens.words[at]!)
    let end = gap === GAP.paragraph
    if (!end && gap === GAP.line) {
      if (widest < 0) widest = widestLine(tokens, paragraphStart(tokens, at))
      end = deliberate(tokens, at, tokens.start[lineStart]!, widest)
      if (!end) tokens.gap[at] = GAP.space
      lineStart = at + 1
    }
    if (gap === GAP.paragraph) {
      widest = -1
      lineStart = at + 1
    }
    if (!end && mayEnd(lexicon, tokens, at)) {
      sentenceFeatures(lexicon, tokens, at, memory, scratch)
      let score = 0
      for (let k = 0; k < SENTENCE_FEATURES; k++) score += weights[scratch[k]! & mask]!
      end = (score > 0 && !leadsOn(lexicon, tokens, at, memory.first)) || mustEnd(lexicon, tokens, at, memory.first)
    }
    if (end) {
      ends.push(at + 1)
      memory.first = at + 1
      memory.quotes = 0
      memory.brackets = 0
    }
  }
  return ends
}

function paragraphStart(tokens: Tokens, at: number): number {
  let start = at
  while (start > 0 && tokens.gap[start - 1]! !== GAP.paragraph) start--
  return start
}
