import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { formRows, isKnown } from '../src/language/form-features.ts'
import { writeLemmaRules } from '../src/language/lemmas.ts'
import { createLexicon } from '../src/language/lexicon.ts'
import { type Section, toJsonSection, writeModelFile } from '../src/language/model-file.ts'
import type { NetworkShape } from '../src/language/network-shape.ts'
import { writeTagDictionary } from '../src/language/tag-dictionary.ts'
import { taggerOf } from '../src/language/tagger.ts'
import { quantise, quantiseFinely } from './averaged.ts'
import { trainBoundaries } from './boundaries.ts'
import { readTraining } from './corpus.ts'
import { countForms } from './forms.ts'
import { readGivenLemmas, trainLemmas } from './lemmas.ts'
import { namesTagging } from './names/tags.ts'
import { trainNames } from './names/train.ts'
import { initialNetwork, type TrainedNetwork, trainNetwork } from './network.ts'
import { averageNetworks, networkFromSections, networkSections } from './network-sections.ts'
import { trainSentences } from './sentences.ts'
import { stage } from './stages.ts'
import { buildTagDictionary, jackknifedTags, trainTagger } from './tagger.ts'

const { values } = parseArgs({
  options: {
    corpora: { type: 'string', default: '../shared/corpora' },
    out: { type: 'string', default: 'models/en/weights.bin' },
    lists: { type: 'string', default: 'training/en' },
    /** Epochs of each round, for trying things out. */
    epochs: { type: 'string' },
    /** Where finished stages are kept; without it nothing is. */
    stages: { type: 'string' },
  },
})

const TAGGER_ROWS = 1 << 20
const TAGGER_EPOCHS = 6
const FOLDS = 5
const NETWORK = { form: 64, cells: 64, hidden: 128 }
const EVERY_ROUND = {
  batch: 100,
  formRate: 4,
  dropForm: 0.1,
  dropFeature: 0.02,
  dropRare: 0.3,
  explore: 0.9,
}
const falling = { lastRate: 0.02, averageFrom: 1 }
const averaged = { lastRate: 1, averageFrom: 0 }
/** Each round starts from what the one before came to; the mean of all but the first is kept. */
const ROUNDS = [
  { epochs: 8, rate: 0.003, ...falling, dropContext: 0.1, seed: 2 },
  { epochs: 5, rate: 0.0015, ...falling, dropContext: 0.15, seed: 3 },
  { epochs: 5, rate: 0.001, ...averaged, dropContext: 0.2, seed: 4 },
  { epochs: 6, rate: 0.001, ...falling, dropContext: 0.2, seed: 5 },
  { epochs: 2, rate: 0.0005, ...averaged, dropContext: 0.2, seed: 6 },
]

const started = performance.now()
const sentences = readTraining(values.corpora)
const tags = [...new Set(sentences.flatMap((sentence) => sentence.tags))].sort()
const labels = [
  'root',
  ...[...new Set(sentences.flatMap((sentence) => sentence.labels))].filter((l) => l !== 'root').sort(),
]
const lexicon = createLexicon(buildTagDictionary(sentences, tags))
const { features, frequencies } = countForms(sentences)
const tagNumber = new Map(tags.map((tag, i) => [tag, i]))
const labelNumber = new Map(labels.map((label, i) => [label, i]))

const boundaries = stage(values.stages, 'boundaries', () => [
  ['boundaries/weights', quantise(trainBoundaries(sentences)).values],
  ['sentences/weights', quantise(trainSentences(sentences, lexicon)).values],
])
const lemmas = stage(values.stages, 'lemmas', () => {
  const given = readGivenLemmas(join(values.lists, 'lemmas.txt'))
  const rules = trainLemmas(sentences, tags, (lower) => isKnown(features, lower), given)
  return [['lemmas/rules', toJsonSection(writeLemmaRules(rules))]]
})
const tagger = stage(values.stages, 'tagger', () => [
  ['tagger/dictionary', toJsonSection(writeTagDictionary(lexicon.dictionary))],
  ['tagger/weights', quantiseFinely(trainTagger(sentences, lexicon, TAGGER_ROWS, TAGGER_EPOCHS)).values],
])
const jackknife = stage(values.stages, 'jackknife', () => [
  ['tags', Uint8Array.from(jackknifedTags(sentences, tags, FOLDS, TAGGER_EPOCHS).flat(), (tag) => tagNumber.get(tag)!)],
])
let at = 0
const firstTags = sentences.map(({ forms }) => {
  const found = Array.from((jackknife.get('tags') as Uint8Array).subarray(at, at + forms.length), (tag) => tags[tag]!)
  at += forms.length
  return found
})
const names = stage(values.stages, 'names', () => {
  const weights = tagger.get('tagger/weights') as Int16Array
  const tagsOf = namesTagging(sentences, firstTags, tags, lexicon, taggerOf(weights))
  const found = trainNames({ corpora: values.corpora, lists: join(values.lists, 'names'), tagsOf })
  return Object.entries(found).map(([name, section]): [string, Section] => [`names/${name}`, section])
})
const numbered = sentences.map((sentence, i) => ({
  rows: sentence.forms.map((form, k) => [
    ...formRows(features, form),
    features.rows.size + tagNumber.get(firstTags[i]![k]!)!,
  ]),
  tags: Int32Array.from(sentence.tags, (tag) => tagNumber.get(tag)!),
  heads: Int32Array.from(sentence.heads),
  labels: Int32Array.from(sentence.labels, (label) => labelNumber.get(label)!),
}))
const allFrequencies = [...frequencies, ...tags.map(() => Number.POSITIVE_INFINITY)]
const shape: NetworkShape = { ...NETWORK, tags: tags.length, labels: labels.length }
const rounds: TrainedNetwork[] = []
ROUNDS.forEach((round, number) => {
  const sections = stage(values.stages, `network-${number + 1}`, () => {
    const start = rounds.at(-1) ?? initialNetwork(shape, features.rows.size + tags.length, 1)
    const epochs = Number(values.epochs ?? round.epochs)
    return networkSections(
      trainNetwork(start, numbered, allFrequencies, { ...EVERY_ROUND, ...round, epochs }),
      features,
    )
  })
  rounds.push(networkFromSections(sections))
})
const network = networkSections(averageNetworks(rounds.slice(1)), features)

const bytes = writeModelFile({
  about: {
    language: 'en',
    licence: 'CC-BY-SA-4.0',
    corpora: [
      'UD_English-EWT 2.16 (CC BY-SA 4.0)',
      'GUM without its non-commercial genres (CC BY 4.0)',
      'UNER_English-EWT (CC BY-SA 4.0)',
      'CrossNER politics, train (MIT)',
      'WikiGold (CC BY 4.0)',
    ],
  },
  sections: new Map<string, Section>([
    ...boundaries,
    ...tagger,
    ...lemmas,
    ['parser/labels', toJsonSection(labels)],
    ...network,
    ...names,
  ]),
})
mkdirSync(dirname(values.out), { recursive: true })
writeFileSync(values.out, bytes)
console.error(
  `${values.out}: ${(bytes.length / 1e6).toFixed(2)} MB in ${((performance.now() - started) / 1000).toFixed(0)} s`,
)
