import type { BoundaryWeights } from './boundaries.ts'
import { type LemmaRecord, type LemmaRules, readLemmaRules } from './lemmas.ts'
import { createLexicon, type Lexicon } from './lexicon.ts'
import { jsonSection, type ModelFile, readModelFile, section } from './model-file.ts'
import { type NameModel, readNames } from './names/model.ts'
import { type Network, readNetwork } from './network.ts'
import { createParserState, type ParserState } from './parser-state.ts'
import type { SentenceWeights } from './sentences.ts'
import { readTagDictionary, type TagDictionaryRecord } from './tag-dictionary.ts'
import { type Tagger, taggerOf } from './tagger.ts'
import { type ChunkCache, createChunkCache, createTokens, type Tokens } from './tokens.ts'

/** A loaded model: its trained parts, and the working memory that is reused from text to text. */
export interface Model {
  about: Record<string, unknown>
  file: ModelFile
  boundaries: BoundaryWeights
  sentences: SentenceWeights
  tagger: Tagger
  lemmas: LemmaRules
  /** The name finder; a weights file without one finds no names. */
  names: NameModel | undefined
  /** Tags and parses. */
  network: Network
  labels: string[]
  lexicon: Lexicon
  memory: { tokens: Tokens; chunks: ChunkCache; state: ParserState; lemmas: Map<number, string> }
}

/** Makes a model of the bytes of a weights file; throws `ModelFileError` where they are damaged or of another version. */
export function loadModel(bytes: Uint8Array): Model {
  const file = readModelFile(bytes)
  const dictionary = readTagDictionary(jsonSection<TagDictionaryRecord>(file, 'tagger/dictionary'))
  return {
    about: file.about,
    file,
    boundaries: { weights: section(file, 'boundaries/weights', 'Int8Array') },
    sentences: { weights: section(file, 'sentences/weights', 'Int8Array') },
    tagger: taggerOf(section(file, 'tagger/weights', 'Int16Array')),
    lemmas: readLemmaRules(jsonSection<LemmaRecord>(file, 'lemmas/rules')),
    names: readNames(file),
    network: readNetwork(file),
    labels: jsonSection<string[]>(file, 'parser/labels'),
    lexicon: createLexicon(dictionary),
    memory: {
      tokens: createTokens(),
      chunks: createChunkCache(),
      state: createParserState(),
      lemmas: new Map(),
    },
  }
}
