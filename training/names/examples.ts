import { eachInContext } from '../../src/language/names/document.ts'
import { type Facts, factsOf } from '../../src/language/names/facts.ts'
import { features, maximalFeatures, memoryFeatures } from '../../src/language/names/features.ts'
import type { Lexicon } from '../../src/language/names/lexicon.ts'
import type { Memory } from '../../src/language/names/memory.ts'
import { look, rowsOf, type View, viewFor } from '../../src/language/names/view.ts'
import { labelsOf, type NamedSentence } from './corpora.ts'

/** A stretch of open words with the hashes of its features. */
export interface Example {
  /** Which sentence of its corpus it stands in, and from which word. */
  sentence: number
  at: number
  /** Features of word i are `hashes[starts[i]]` up to `hashes[starts[i + 1]]`. */
  starts: Int32Array
  hashes: Int32Array
  gold: Uint8Array
  weight: number
}

export interface TaggedSentence extends NamedSentence {
  /** Numbers of tags in the tagger's dictionary. */
  tags: ArrayLike<number>
}

export interface Extractor {
  facts: Facts
  view: View
}

export function extractor(lexicon: Lexicon): Extractor {
  return { facts: factsOf(lexicon), view: viewFor(4096) }
}

/**
 * The examples of a corpus. Given the labels an earlier pass found, features of what the sentences around say are added, but for
 * one sentence in `every`: so the same weights can do the first pass too.
 */
export function examplesOf(
  { facts, view }: Extractor,
  sentences: readonly TaggedSentence[],
  weight: number,
  earlier?: readonly Uint8Array[],
  every = 0,
): Example[] {
  const examples: Example[] = []
  const add = (index: number, memory: Memory | undefined) => {
    const sentence = sentences[index]!
    look(view, facts, rowsOf(facts, sentence.forms), sentence.tags)
    examples.push(...stretchesOf(view, facts, sentence, index, weight, memory))
  }
  if (!earlier) for (let index = 0; index < sentences.length; index++) add(index, undefined)
  else {
    for (let start = 0; start < sentences.length; ) {
      let end = start
      while (end < sentences.length && sentences[end]!.doc === sentences[start]!.doc) end++
      const rows = sentences.slice(start, end).map(({ forms }) => rowsOf(facts, forms))
      const first = start
      eachInContext(facts, rows, earlier.slice(start, end), (i, memory) =>
        add(first + i, every > 0 && (first + i) % every === 0 ? undefined : memory),
      )
      start = end
    }
  }
  return examples
}

const hashes = new Int32Array(maximalFeatures)

function stretchesOf(
  view: View,
  facts: Facts,
  sentence: NamedSentence,
  index: number,
  weight: number,
  memory: Memory | undefined,
): Example[] {
  const reachable = {
    ...sentence,
    spans: sentence.spans.filter(({ start, end }) => view.open.subarray(start, end).every(Boolean)),
  }
  const gold = labelsOf(reachable)
  const examples: Example[] = []
  for (let at = 0; at < view.length; at++) {
    if (view.open[at] === 0) continue
    let end = at
    const starts = [0]
    const found: number[] = []
    for (; end < view.length && view.open[end] !== 0; end++) {
      const count = features(view, facts.columns, end, hashes)
      for (let f = 0; f < count; f++) found.push(hashes[f]!)
      if (memory) {
        const more = memoryFeatures(view, facts.columns, end, hashes, memory)
        for (let f = 0; f < more; f++) found.push(hashes[f]!)
      }
      starts.push(found.length)
    }
    examples.push({
      sentence: index,
      at,
      starts: Int32Array.from(starts),
      hashes: Int32Array.from(found),
      gold: gold.slice(at, end),
      weight,
    })
    at = end
  }
  return examples
}
