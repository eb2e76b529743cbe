import { type ModelFile, section } from '../model-file.ts'
import { type Facts, factsOf } from './facts.ts'
import { labelCount } from './labels.ts'
import { lexiconOf } from './lexicon.ts'
import { type Table, tableOf } from './table.ts'
import { type View, viewFor } from './view.ts'

/** The name finder: its weights, and the working memory that is reused from text to text. */
export interface NameModel {
  /** Rows of weights by the hash of their feature. */
  features: Table
  /** `labelCount` weights a row. */
  weights: Int8Array
  /** From label to label, then for the first label and for the last, on the scale of the weights. */
  transitions: Int32Array
  facts: Facts
  view: View
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
    weights: sections.weights,
    transitions: Int32Array.from(sections.transitions),
    facts: factsOf(lexiconOf(sections.words, sections.lists)),
    view: viewFor(256),
  }
}
