import { createLexicon, intern, type Lexicon, shapeFlags } from '../src/language/lexicon.ts'
import { endingKeys, type TagDictionary } from '../src/language/tag-dictionary.ts'
import { TAG_STRIDE, TAGGER_FEATURES, taggerFeatures, taggerOf, tagWords } from '../src/language/tagger.ts'
import { average, averaged, randomFrom, shuffled, update } from './averaged.ts'
import type { TreebankSentence } from './corpus.ts'

/** A form seen so often is given only tags it was seen with. */
const OFTEN = 12
const ENDING_SEEN = 30
const ENDING_SHARE = 0.004

/** The tags that forms and endings can have, counted from `sentences`; `tags` fixes the order of all tags. */
export function buildTagDictionary(sentences: TreebankSentence[], tags: string[]): TagDictionary {
  const number = new Map(tags.map((tag, i) => [tag, i]))
  const formCounts = new Map<string, Map<number, number>>()
  const endingCounts = new Map<string, Map<number, number>>()
  const count = (counts: Map<string, Map<number, number>>, key: string, tag: number) => {
    let row = counts.get(key)
    if (!row) counts.set(key, (row = new Map()))
    row.set(tag, (row.get(tag) ?? 0) + 1)
  }
  for (const { forms, tags: gold } of sentences)
    for (let i = 0; i < forms.length; i++) count(formCounts, forms[i]!, number.get(gold[i]!)!)
  for (const [form, row] of formCounts) {
    const keys = endingKeys(form.toLowerCase(), shapeFlags(form))
    for (const [tag] of row) for (const key of keys) count(endingCounts, key, tag)
  }
  const lists: number[][] = []
  const known = new Map<string, number>()
  const listOf = (members: number[]) => {
    const sorted = members.sort((a, b) => a - b)
    const key = sorted.join()
    let list = known.get(key)
    if (list === undefined) {
      known.set(key, (list = lists.length))
      lists.push(sorted)
    }
    return list
  }
  const total = (row: Map<number, number>) => [...row.values()].reduce((a, b) => a + b, 0)
  listOf(tags.map((_, i) => i))
  const endings = new Map<string, number>()
  for (const [key, row] of endingCounts) {
    const all = total(row)
    if (all < ENDING_SEEN && key.length > 1) continue
    endings.set(key, listOf([...row].filter(([, n]) => n / all >= ENDING_SHARE).map(([tag]) => tag)))
  }
  const dictionary: TagDictionary = {
    tags: tags.map((tag) => ({ upos: tag.split(' ')[0]!, xpos: tag.split(' ')[1]! })),
    lists,
    forms: new Map(),
    endings,
  }
  for (const [form, row] of formCounts) {
    if (form.includes(' ')) continue
    const all = total(row)
    const seen = [...row].filter(([, n]) => n / all >= 0.002).map(([tag]) => tag)
    if (all >= OFTEN) dictionary.forms.set(form, listOf(seen))
    else {
      const key = endingKeys(form.toLowerCase(), shapeFlags(form)).find((ending) => endings.has(ending))
      const ending = key === undefined ? [] : lists[endings.get(key)!]!
      if (seen.some((tag) => !ending.includes(tag)))
        dictionary.forms.set(form, listOf([...new Set([...seen, ...ending])]))
    }
  }
  return dictionary
}

export function trainTagger(
  sentences: TreebankSentence[],
  lexicon: Lexicon,
  rows = 1 << 21,
  epochs = 8,
  note = '',
): Float32Array {
  const { dictionary } = lexicon
  const number = new Map(dictionary.tags.map(({ upos, xpos }, i) => [`${upos} ${xpos}`, i]))
  const model = averaged(rows)
  const mask = rows - 1
  const random = randomFrom(13)
  const features = new Int32Array(TAGGER_FEATURES)
  const at = (feature: number, tag: number) => {
    const index = feature + Math.imul(tag, TAG_STRIDE)
    return (index ^ (index >>> 13)) & mask
  }
  const ready = sentences.map((sentence) => ({
    words: Int32Array.from(sentence.forms, (form) => intern(lexicon, form)),
    gold: Int32Array.from(sentence.tags, (tag) => number.get(tag) ?? -1),
  }))
  const tags = new Int32Array(2000)
  for (let epoch = 0; epoch < epochs; epoch++) {
    let wrong = 0
    for (const { words, gold } of shuffled(ready, random))
      for (let i = 0; i < words.length; i++) {
        const list = dictionary.lists[lexicon.candidates[words[i]!]!]!
        model.step++
        if (list.length === 1) {
          tags[i] = list[0]!
          if (list[0] !== gold[i]) wrong++
          continue
        }
        taggerFeatures(lexicon, words, 0, words.length, i, tags, features)
        let best = -1
        let bestScore = Number.NEGATIVE_INFINITY
        for (const tag of list) {
          let score = tag === gold[i] ? -1 : 0
          for (let k = 0; k < TAGGER_FEATURES; k++) score += model.weights[at(features[k]!, tag)]!
          if (score > bestScore) {
            bestScore = score
            best = tag
          }
        }
        tags[i] = best
        if (best === gold[i]) continue
        wrong++
        if (!list.includes(gold[i]!)) continue
        for (let k = 0; k < TAGGER_FEATURES; k++) {
          update(model, at(features[k]!, gold[i]!), 1)
          update(model, at(features[k]!, best), -1)
        }
      }
    console.error(`tagger${note}, epoch ${epoch + 1}: ${wrong} wrong`)
  }
  return average(model)
}

/** Tags every sentence by a tagger that was trained on the others, so that the tags err as they do on new text. */
export function jackknifedTags(
  sentences: TreebankSentence[],
  tags: string[],
  folds: number,
  epochs: number,
): string[][] {
  const out: string[][] = new Array(sentences.length)
  const foldOf = (i: number) => Math.floor((i * folds * 4) / sentences.length) % folds
  for (let fold = 0; fold < folds; fold++) {
    const others = sentences.filter((_, i) => foldOf(i) !== fold)
    const lexicon = createLexicon(buildTagDictionary(others, tags))
    const tagger = taggerOf(trainTagger(others, lexicon, 1 << 21, epochs, ` (fold ${fold + 1})`))
    const found = new Int32Array(2000)
    sentences.forEach(({ forms }, i) => {
      if (foldOf(i) !== fold) return
      tagWords(
        lexicon,
        Int32Array.from(forms, (form) => intern(lexicon, form)),
        0,
        forms.length,
        found,
        tagger,
      )
      out[i] = Array.from(found.subarray(0, forms.length), (tag) => tags[tag]!)
    })
  }
  return out
}
