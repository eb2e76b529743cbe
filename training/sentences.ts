import type { Lexicon } from '../src/language/lexicon.ts'
import { intern } from '../src/language/lexicon.ts'
import {
  mayEnd,
  remember,
  SENTENCE_FEATURES,
  type SentenceMemory,
  sentenceFeatures,
} from '../src/language/sentences.ts'
import { createTokens, GAP, pushToken } from '../src/language/tokens.ts'
import { average, averaged, randomFrom, shuffled, update } from './averaged.ts'
import { paragraphs, type TreebankSentence } from './corpus.ts'

export function trainSentences(
  sentences: TreebankSentence[],
  lexicon: Lexicon,
  rows = 1 << 16,
  epochs = 8,
): Float32Array {
  const model = averaged(rows)
  const mask = rows - 1
  const random = randomFrom(12)
  const features = new Int32Array(SENTENCE_FEATURES)
  const tokens = createTokens()
  const groups = paragraphs(sentences)
  for (let epoch = 0; epoch < epochs; epoch++) {
    let wrong = 0
    let unseen = 0
    for (const group of shuffled(groups, random)) {
      tokens.count = 0
      const ends = new Set<number>()
      for (const { forms, spaceAfter } of group) {
        forms.forEach((form, i) => {
          pushToken(tokens, 0, 0, intern(lexicon, form))
          tokens.gap[tokens.count - 1] = spaceAfter[i] ? GAP.space : GAP.none
        })
        ends.add(tokens.count - 1)
      }
      const memory: SentenceMemory = { first: 0, quotes: 0, brackets: 0 }
      tokens.gap[tokens.count - 1] = GAP.paragraph
      for (let at = 0; at < tokens.count - 1; at++) {
        remember(memory, lexicon, tokens.words[at]!)
        const want = ends.has(at) ? 1 : -1
        if (mayEnd(lexicon, tokens, at)) {
          sentenceFeatures(lexicon, tokens, at, memory, features)
          let score = 0
          for (const feature of features) score += model.weights[feature & mask]!
          if (score * want <= 2) {
            if (score * want <= 0) wrong++
            for (const feature of features) update(model, feature & mask, want * 0.5)
          }
        } else if (want > 0) unseen++
        if (want > 0) {
          memory.first = at + 1
          memory.quotes = 0
          memory.brackets = 0
        }
        model.step++
      }
    }
    console.error(`sentences, epoch ${epoch + 1}: ${wrong} wrong, ${unseen} never asked`)
  }
  return average(model)
}
