import { BOUNDARY_FEATURES, boundaryFeatures, followOf, prepareChunk } from '../src/language/boundaries.ts'
import { average, averaged, randomFrom, shuffled, update } from './averaged.ts'
import { paragraphs, type TreebankSentence } from './corpus.ts'

interface Split {
  chunk: string
  follow: 0 | 1 | 2 | 3 | 4
  starts: Set<number>
}

function splitsOf(sentences: TreebankSentence[]): Split[] {
  const splits: Split[] = []
  for (const group of paragraphs(sentences)) {
    let chunk = ''
    let starts = new Set<number>()
    const done: Split[] = []
    for (const { forms, spaceAfter } of group)
      forms.forEach((form, i) => {
        if (chunk) starts.add(chunk.length)
        chunk += form
        if (!spaceAfter[i]) return
        done.push({ chunk, follow: 0, starts })
        chunk = ''
        starts = new Set()
      })
    if (chunk) done.push({ chunk, follow: 0, starts })
    done.forEach((split, i) => {
      const next = done[i + 1]
      split.follow = next ? followOf(next.chunk, 0) : 0
    })
    splits.push(...done)
  }
  return splits
}

export function trainBoundaries(sentences: TreebankSentence[], rows = 1 << 17, epochs = 6): Float32Array {
  const splits = splitsOf(sentences)
  const model = averaged(rows)
  const mask = rows - 1
  const random = randomFrom(11)
  const features = new Int32Array(BOUNDARY_FEATURES)
  for (let epoch = 0; epoch < epochs; epoch++) {
    let wrong = 0
    for (const { chunk, follow, starts } of shuffled(splits, random)) {
      if (chunk.length === 1) continue
      const prepared = prepareChunk(chunk, follow)
      for (let at = 1; at < chunk.length; at++) {
        const code = chunk.charCodeAt(at)
        if (code >= 0xdc00 && code <= 0xdfff) continue
        boundaryFeatures(prepared, at, features)
        let score = 0
        for (const feature of features) score += model.weights[feature & mask]!
        const want = starts.has(at) ? 1 : -1
        if (score * want > 2) continue
        if (score * want <= 0) wrong++
        for (const feature of features) update(model, feature & mask, want * 0.5)
      }
      model.step++
    }
    console.error(`boundaries, epoch ${epoch + 1}: ${wrong} wrong`)
  }
  return average(model)
}
