import { mix } from './hash.ts'
import type { Lexicon } from './lexicon.ts'

/**
 * The first tagger: a linear model over hashed features, one weight for each feature and tag, from left to right. The
 * network takes its tags as something to go by and has the last word.
 */
export interface TaggerWeights {
  weights: Int16Array | Float32Array
}

export const TAGGER_FEATURES = 34

/** Spreads one feature's weights for different tags over the table. */
export const TAG_STRIDE = 0x9e3779b1 | 0

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
  const { lower, form, suffixes, prefixes, shape, flags, candidates } = lexicon
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
  const suffix3 = suffixes[2]![w]!
  const context = mix(t1, t2)
  const spelled = mix(shape[w]!, at === from ? 1 : 0)
  out[0] = mix(1, form[w]!)
  out[1] = mix(2, l)
  out[2] = mix(3, suffixes[0]![w]!)
  out[3] = mix(4, suffixes[1]![w]!)
  out[4] = mix(5, suffix3)
  out[5] = mix(6, suffixes[3]![w]!)
  out[6] = mix(7, suffixes[4]![w]!)
  out[7] = mix(8, prefixes[0]![w]!)
  out[8] = mix(9, prefixes[1]![w]!)
  out[9] = mix(10, prefixes[2]![w]!)
  out[10] = mix(11, prefixes[3]![w]!)
  out[11] = mix(12, spelled)
  out[12] = mix(13, mix(spelled, before < 0 ? 0 : flags[before]!))
  out[13] = mix(14, mix(spelled, after < 0 ? 0 : flags[after]!))
  out[14] = mix(15, t1)
  out[15] = mix(16, t2)
  out[16] = mix(17, context)
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
  out[28] = mix(29, mix(t1, suffix3))
  out[29] = mix(30, mix(lBefore, lAfter))
  out[30] = mix(31, mix(context, l))
  out[31] = mix(32, mix(context, cAfter))
  out[32] = mix(33, after < 0 ? 3 : suffixes[2]![after]!)
  out[33] = mix(34, mix(mix(t1, cAfter), suffixes[1]![w]!))
}

/** The score of `tag` for the word whose features are given. */
export function tagScore({ weights }: TaggerWeights, features: Int32Array, tag: number): number {
  const mask = weights.length - 1
  const spread = Math.imul(tag, TAG_STRIDE)
  let score = 0
  for (let k = 0; k < TAGGER_FEATURES; k++) {
    const index = features[k]! + spread
    score += weights[(index ^ (index >>> 13)) & mask]!
  }
  return score
}

const scratch = new Int32Array(TAGGER_FEATURES)

/** Tags the words from `from` to `to` in place. */
export function tagWords(
  lexicon: Lexicon,
  words: Int32Array,
  from: number,
  to: number,
  tags: Int32Array,
  tagger: TaggerWeights,
): void {
  const { lists } = lexicon.dictionary
  for (let at = from; at < to; at++) {
    const list = lists[lexicon.candidates[words[at]!]!]!
    if (list.length === 1) {
      tags[at] = list[0]!
      continue
    }
    taggerFeatures(lexicon, words, from, to, at, tags, scratch)
    let best = list[0]!
    let bestScore = Number.NEGATIVE_INFINITY
    for (let c = 0; c < list.length; c++) {
      const tag = list[c]!
      const score = tagScore(tagger, scratch, tag)
      if (score > bestScore) {
        bestScore = score
        best = tag
      }
    }
    tags[at] = best
  }
}
