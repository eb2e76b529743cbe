import { mix } from './hash.ts'
import type { Lexicon } from './lexicon.ts'

/**
 * The first tagger: a linear model over hashed features, one weight for each feature and tag, from left to right. The
 * network takes its tags as something to go by and has the last word.
 */
export interface Tagger {
  weights: Int16Array | Float32Array
  /** Sums of the weights that are added most often, worked out when they are first asked for. */
  sums: TaggerSums
}

interface TaggerSums {
  /** The forms whose numbers these are: a lexicon that was reset gives the numbers to others. */
  forms: readonly string[]
  /** For each form where its sums begin, plus one: a sum for each of its tags, then the same for where it opens a sentence. */
  ofForms: Int32Array
  /** For each two tags of the words before where the sums of all tags begin, plus one. */
  ofTags: Int32Array
  /** Sums of rounded weights are whole numbers, and are held exactly. */
  values: Float32Array
  used: number
}

export const TAGGER_FEATURES = 34
/** The first features tell of the word's form alone, the next of the tags before it alone. */
const FORM_FEATURES = 12
const TAG_FEATURES = 3

/** Spreads one feature's weights for different tags over the table. */
export const TAG_STRIDE = 0x9e3779b1 | 0

export function taggerOf(weights: Int16Array | Float32Array): Tagger {
  return { weights, sums: noSums([], 0) }
}

function noSums(forms: readonly string[], tags: number): TaggerSums {
  return {
    forms,
    ofForms: new Int32Array(1024),
    ofTags: new Int32Array((tags + 1) ** 2),
    values: new Float32Array(4096),
    used: 0,
  }
}

function formFeatures(lexicon: Lexicon, w: number, opens: boolean, out: Int32Array): void {
  const { lower, form, suffixes, prefixes, shape } = lexicon
  out[0] = mix(1, form[w]!)
  out[1] = mix(2, lower[w]!)
  out[2] = mix(3, suffixes[0]![w]!)
  out[3] = mix(4, suffixes[1]![w]!)
  out[4] = mix(5, suffixes[2]![w]!)
  out[5] = mix(6, suffixes[3]![w]!)
  out[6] = mix(7, suffixes[4]![w]!)
  out[7] = mix(8, prefixes[0]![w]!)
  out[8] = mix(9, prefixes[1]![w]!)
  out[9] = mix(10, prefixes[2]![w]!)
  out[10] = mix(11, prefixes[3]![w]!)
  out[11] = mix(12, mix(shape[w]!, opens ? 1 : 0))
}

function tagFeatures(t1: number, t2: number, out: Int32Array): void {
  out[FORM_FEATURES] = mix(15, t1)
  out[FORM_FEATURES + 1] = mix(16, t2)
  out[FORM_FEATURES + 2] = mix(17, mix(t1, t2))
}

/** The other features of word `at`, in the places of `out` behind those of its form and of the tags before it. */
function contextFeatures(
  lexicon: Lexicon,
  words: Int32Array,
  from: number,
  to: number,
  at: number,
  tags: Int32Array,
  out: Int32Array,
): void {
  const { lower, suffixes, shape, flags, candidates } = lexicon
  const w = words[at]!
  const before = at > from ? words[at - 1]! : -1
  const before2 = at > from + 1 ? words[at - 2]! : -1
  const after = at + 1 < to ? words[at + 1]! : -1
  const after2 = at + 2 < to ? words[at + 2]! : -1
  const t1 = before < 0 ? -1 : tags[at - 1]!
  const t2 = before2 < 0 ? -1 : tags[at - 2]!
  const l = lower[w]!
  const lBefore = before < 0 ? 1 : lower[before]!
  const lBefore2 = before2 < 0 ? 1 : lower[before2]!
  const lAfter = after < 0 ? 2 : lower[after]!
  const lAfter2 = after2 < 0 ? 2 : lower[after2]!
  const cAfter = after < 0 ? -1 : candidates[after]!
  const cAfter2 = after2 < 0 ? -1 : candidates[after2]!
  const context = mix(t1, t2)
  const spelled = mix(shape[w]!, at === from ? 1 : 0)
  out[15] = mix(13, mix(spelled, before < 0 ? 0 : flags[before]!))
  out[16] = mix(14, mix(spelled, after < 0 ? 0 : flags[after]!))
  out[17] = mix(18, mix(t1, l))
  out[18] = mix(19, lBefore)
  out[19] = mix(20, lBefore2)
  out[20] = mix(21, lAfter)
  out[21] = mix(22, lAfter2)
  out[22] = mix(23, cAfter)
  out[23] = mix(24, mix(cAfter, t1))
  out[24] = mix(25, mix(cAfter, l))
  out[25] = mix(26, mix(cAfter, cAfter2))
  out[26] = mix(27, mix(lBefore, l))
  out[27] = mix(28, mix(lAfter, l))
  out[28] = mix(29, mix(t1, suffixes[2]![w]!))
  out[29] = mix(30, mix(lBefore, lAfter))
  out[30] = mix(31, mix(context, l))
  out[31] = mix(32, mix(context, cAfter))
  out[32] = mix(33, after < 0 ? 3 : suffixes[2]![after]!)
  out[33] = mix(34, mix(mix(t1, cAfter), suffixes[1]![w]!))
}

/**
 * Writes the features of word `at` into `out`; `words` are form numbers from `from` to `to` (exclusive), `tags` holds the
 * tags of the words before it.
 */
export function taggerFeatures(
  lexicon: Lexicon,
  words: Int32Array,
  from: number,
  to: number,
  at: number,
  tags: Int32Array,
  out: Int32Array,
): void {
  formFeatures(lexicon, words[at]!, at === from, out)
  tagFeatures(at > from ? tags[at - 1]! : -1, at > from + 1 ? tags[at - 2]! : -1, out)
  contextFeatures(lexicon, words, from, to, at, tags, out)
}

/** The score of `tag` by the features from `start` to `end` (exclusive). */
function partOfScore(
  weights: Tagger['weights'],
  features: Int32Array,
  start: number,
  end: number,
  tag: number,
): number {
  const mask = weights.length - 1
  const spread = Math.imul(tag, TAG_STRIDE)
  let score = 0
  for (let k = start; k < end; k++) {
    const index = features[k]! + spread
    score += weights[(index ^ (index >>> 13)) & mask]!
  }
  return score
}

/** The score of `tag` for the word whose features are given. */
export function tagScore({ weights }: Tagger, features: Int32Array, tag: number): number {
  return partOfScore(weights, features, 0, TAGGER_FEATURES, tag)
}

const scratch = new Int32Array(TAGGER_FEATURES)

/** Where the sums of a form's tags begin. */
function sumsOfForm({ weights, sums }: Tagger, lexicon: Lexicon, w: number, opens: boolean): number {
  const list = lexicon.dictionary.lists[lexicon.candidates[w]!]!
  if (w >= sums.ofForms.length) sums.ofForms = widened(sums.ofForms, w + 1)
  if (sums.ofForms[w] === 0) {
    sums.ofForms[w] = sums.used + 1
    for (const first of [false, true]) {
      formFeatures(lexicon, w, first, scratch)
      for (const tag of list) addSum(sums, partOfScore(weights, scratch, 0, FORM_FEATURES, tag))
    }
  }
  return sums.ofForms[w]! - 1 + (opens ? list.length : 0)
}

/** Where the sums of all tags behind two tags begin, of which −1 stands for none. */
function sumsOfTags({ weights, sums }: Tagger, tags: number, t1: number, t2: number): number {
  const key = (t1 + 1) * (tags + 1) + t2 + 1
  if (sums.ofTags[key] === 0) {
    sums.ofTags[key] = sums.used + 1
    tagFeatures(t1, t2, scratch)
    for (let tag = 0; tag < tags; tag++)
      addSum(sums, partOfScore(weights, scratch, FORM_FEATURES, FORM_FEATURES + TAG_FEATURES, tag))
  }
  return sums.ofTags[key]! - 1
}

function addSum(sums: TaggerSums, value: number): void {
  if (sums.used === sums.values.length) sums.values = widened(sums.values, sums.used + 1)
  sums.values[sums.used++] = value
}

function widened<T extends Int32Array | Float32Array>(column: T, least: number): T {
  const wider = new (column.constructor as { new (length: number): T })(Math.max(least, column.length * 2))
  wider.set(column)
  return wider
}

/** Tags the words from `from` to `to` in place. */
export function tagWords(
  lexicon: Lexicon,
  words: Int32Array,
  from: number,
  to: number,
  tags: Int32Array,
  tagger: Tagger,
): void {
  const { lists } = lexicon.dictionary
  const count = lexicon.dictionary.tags.length
  if (tagger.sums.forms !== lexicon.forms) tagger.sums = noSums(lexicon.forms, count)
  for (let at = from; at < to; at++) {
    const w = words[at]!
    const list = lists[lexicon.candidates[w]!]!
    if (list.length === 1) {
      tags[at] = list[0]!
      continue
    }
    const ofForm = sumsOfForm(tagger, lexicon, w, at === from)
    const ofTags = sumsOfTags(tagger, count, at > from ? tags[at - 1]! : -1, at > from + 1 ? tags[at - 2]! : -1)
    const { values } = tagger.sums
    contextFeatures(lexicon, words, from, to, at, tags, scratch)
    let best = list[0]!
    let bestScore = Number.NEGATIVE_INFINITY
    for (let c = 0; c < list.length; c++) {
      const tag = list[c]!
      const known = values[ofForm + c]! + values[ofTags + tag]!
      const score = known + partOfScore(tagger.weights, scratch, FORM_FEATURES + TAG_FEATURES, TAGGER_FEATURES, tag)
      if (score > bestScore) {
        bestScore = score
        best = tag
      }
    }
    tags[at] = best
  }
}
