import { allocate, type Block, createArena } from '../arena.ts'
import { BYTES_A_ROW } from '../kernels.ts'
import { type ModelFile, section } from '../model-file.ts'
import { type Facts, factsOf } from './facts.ts'
import { maximalFeatures } from './features.ts'
import { labelCount } from './labels.ts'
import { lexiconOf } from './lexicon.ts'
import { type Table, tableOf } from './table.ts'
import { type View, viewFor } from './view.ts'

/** The name finder: its weights, and the working memory that is reused from text to text. */
export interface NameModel {
  /** Rows of weights by the hash of their feature. */
  features: Table
  weights: NameWeights
  /** From label to label, then for the first label and for the last, on the scale of the weights. */
  transitions: Int32Array
  facts: Facts
  view: View
}

/** The weights where the kernel that adds them reaches them: rows of `labelCount` bytes from the address `at` on. */
export interface NameWeights {
  at: number
  /** Addresses of the rows to add. */
  addresses: Int32Array
  /** Adds the first `count` of them. */
  add(count: number): void
  /** What was added last: the sum for each label. */
  sums: Int16Array
}

function nameWeights(bytes: Int8Array): NameWeights {
  const arena = createArena()
  const [rows, addresses, sums] = allocate(
    arena,
    Math.ceil((bytes.length + BYTES_A_ROW) / 4),
    maximalFeatures,
    BYTES_A_ROW,
  ) as [Block, Block, Block]
  const { buffer } = arena.memory
  new Int8Array(buffer, rows.at, bytes.length).set(bytes)
  return {
    at: rows.at,
    addresses: new Int32Array(buffer, addresses.at, addresses.length),
    add: (count) => arena.kernels.sumBytes(addresses.at, count, sums.at),
    sums: new Int16Array(buffer, sums.at, BYTES_A_ROW),
  }
}

/** Takes the name finder out of a weights file; nothing where the file has none. */
export function readNames(file: ModelFile): NameModel | undefined {
  if (!file.sections.has('names/weights')) return undefined
  return nameModel({
    words: section(file, 'names/words', 'Int32Array'),
    lists: section(file, 'names/lists', 'Uint16Array'),
    features: section(file, 'names/features', 'Int32Array'),
    weights: section(file, 'names/weights', 'Int8Array'),
    transitions: section(file, 'names/transitions', 'Int16Array'),
  })
}

/** The arrays of a name finder as they stand in the weights file. */
export interface NameSections {
  words: Int32Array
  lists: Uint16Array
  features: Int32Array
  weights: Int8Array
  transitions: Int16Array
}

export function nameModel(sections: NameSections): NameModel {
  if (sections.weights.length !== sections.features.length * labelCount)
    throw new Error(
      `the name finder has ${sections.features.length} features but ${sections.weights.length} weights; expected ${labelCount} weights for each`,
    )
  return {
    features: tableOf(sections.features),
    weights: nameWeights(sections.weights),
    transitions: Int32Array.from(sections.transitions),
    facts: factsOf(lexiconOf(sections.words, sections.lists)),
    view: viewFor(256),
  }
}
