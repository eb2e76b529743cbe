import { labelCount } from '../../src/language/names/labels.ts'
import type { NameSections } from '../../src/language/names/model.ts'
import { type NamedSentence, readCorpora } from './corpora.ts'
import { type CrfOptions, type CrfWeights, decode, type Stretch, train } from './crf.ts'
import { type Example, examplesOf, extractor, type TaggedSentence } from './examples.ts'
import { buildLexicon, readLists } from './lists.ts'

const options: CrfOptions = {
  rounds: 8,
  rate: 0.02,
  decay: 1e-4,
  dropout: 0.4,
  seed: 7,
}
/** How much a sentence of each corpus counts. */
const weights: Record<string, number> = {
  ewt: 1,
  wikigold: 1,
  politics: 8,
  gum: 0.3,
  small: 1,
  capitals: 0.3,
}
/** A feature met less often is left out. */
const rarest = 3
/** How many features the finished model keeps: those with the largest weights. */
const kept = 64_000
const folds = 3

export interface NameTraining {
  /** Folder of the corpora, and of the word lists. */
  corpora: string
  lists: string
  /** The tags of a sentence as the tagger gives it to words it was not trained on. */
  tagsOf: (forms: string[]) => ArrayLike<number>
}

type Corpus = { name: string; weight: number; sentences: TaggedSentence[] }

/** Trains the name finder and gives the sections of the weights file that hold it. */
export function trainNames({ corpora: folder, lists: listFolder, tagsOf }: NameTraining): NameSections {
  const lists = readLists(listFolder)
  const read = readCorpora(folder, new Set(lists.get('titles')))
  const { keys, bits, lexicon } = buildLexicon(lists, read.treebanks)
  const tagged = (sentences: NamedSentence[], form = (word: string) => word): TaggedSentence[] =>
    sentences.map((sentence) => {
      const forms = sentence.forms.map(form)
      return { ...sentence, forms, tags: tagsOf(forms) }
    })
  const corpora: Corpus[] = Object.entries(read.named)
    .map(([name, sentences]) => ({ name, sentences: tagged(sentences), weight: weights[name]! }))
    .filter((x) => x.weight > 0)
  // The same sentences in small letters and in capitals, so that names are found where writing does not show them.
  corpora.push({
    name: 'small',
    weight: weights.small!,
    sentences: tagged(read.named.ewt, (word) => word.toLowerCase()),
  })
  const everyThird = [...read.named.ewt, ...read.named.politics].filter((_, i) => i % 3 === 0)
  corpora.push({
    name: 'capitals',
    weight: weights.capitals!,
    sentences: tagged(everyThird, (word) => word.toUpperCase()),
  })

  const extract = extractor(lexicon)
  const plain = corpora.map(({ sentences, weight }) => examplesOf(extract, sentences, weight))
  const earlier = corpora.map(({ sentences }) => sentences.map(({ forms }) => new Uint8Array(forms.length)))
  const foldOf = (example: Example) => Math.floor(example.sentence / 100) % folds
  for (let fold = 0; fold < folds; fold++) {
    const model = fitted(
      plain.flat().filter((example) => foldOf(example) !== fold),
      `fold ${fold + 1} of ${folds}`,
      { ...options, rounds: 5 },
    )
    plain.forEach((examples, c) => {
      for (const example of examples) {
        if (foldOf(example) === fold)
          earlier[c]![example.sentence]!.set(decode(rowsOf(example, model.ids), model.weights), example.at)
      }
    })
  }
  const examples = corpora.flatMap(({ sentences, weight }, c) => examplesOf(extract, sentences, weight, earlier[c], 4))
  const whole = fitted(examples, 'whole', options)
  const ids = strongest(whole, kept)
  const pruned = fitted(examples, 'pruned', { ...options, rounds: 4 }, { ids, weights: restricted(whole, ids) })
  return { words: keys, lists: bits, ...quantised(pruned) }
}

interface Fitted {
  /** Row of each feature by its hash. */
  ids: Map<number, number>
  weights: CrfWeights
}

function fitted(examples: readonly Example[], name: string, how: CrfOptions, start?: Fitted): Fitted {
  const started = performance.now()
  const ids = start?.ids ?? frequent(examples)
  const stretches = examples.map((example) => rowsOf(example, ids))
  const weights = train(stretches, ids.size, how, start?.weights)
  console.error(`names (${name}): ${ids.size} features, ${((performance.now() - started) / 1000).toFixed(0)} s`)
  return { ids, weights }
}

/** The weights of some features of a model, in the order of their new rows. */
function restricted(model: Fitted, ids: ReadonlyMap<number, number>): CrfWeights {
  const features = new Float32Array(ids.size * labelCount)
  for (const [hash, row] of ids) {
    const old = model.ids.get(hash)! * labelCount
    features.set(model.weights.features.subarray(old, old + labelCount), row * labelCount)
  }
  return { features, transitions: model.weights.transitions }
}

function frequent(examples: readonly Example[]): Map<number, number> {
  const counts = new Map<number, number>()
  for (const { hashes } of examples) for (const hash of hashes) counts.set(hash, (counts.get(hash) ?? 0) + 1)
  const ids = new Map<number, number>()
  for (const [hash, count] of counts) if (count >= rarest) ids.set(hash, ids.size)
  return ids
}

function rowsOf(example: Example, ids: ReadonlyMap<number, number>): Stretch {
  const starts = new Int32Array(example.starts.length)
  const rows: number[] = []
  for (let i = 0; i + 1 < starts.length; i++) {
    starts[i] = rows.length
    for (let f = example.starts[i]!; f < example.starts[i + 1]!; f++) {
      const row = ids.get(example.hashes[f]!)
      if (row !== undefined) rows.push(row)
    }
  }
  starts[starts.length - 1] = rows.length
  return { starts, rows: Int32Array.from(rows), gold: example.gold, weight: example.weight }
}

/** The features whose weights differ most between labels. */
function strongest({ ids, weights }: Fitted, count: number): Map<number, number> {
  const strength = [...ids].map(([hash, row]) => {
    const own = weights.features.subarray(row * labelCount, (row + 1) * labelCount)
    return { hash, range: Math.max(...own) - Math.min(...own) }
  })
  strength.sort((a, b) => b.range - a.range || a.hash - b.hash)
  return new Map(strength.slice(0, count).map(({ hash }, row) => [hash, row]))
}

function quantised({ ids, weights }: Fitted): Pick<NameSections, 'features' | 'weights' | 'transitions'> {
  const magnitudes = Float32Array.from(weights.features, Math.abs).sort()
  const scale = 127 / magnitudes[Math.floor(magnitudes.length * 0.9999)]!
  const byte = (weight: number) => Math.max(-127, Math.min(127, Math.round(weight * scale)))
  return {
    features: Int32Array.from(ids.keys()),
    weights: Int8Array.from(weights.features, byte),
    transitions: Int16Array.from(weights.transitions, (weight) => Math.round(weight * scale)),
  }
}
