import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { parseArgs } from 'node:util'
import { writeLemmaRules } from '../src/language/lemmas.ts'
import { createLexicon } from '../src/language/lexicon.ts'
import { type Section, toJsonSection, writeModelFile } from '../src/language/model-file.ts'
import { writeTagDictionary } from '../src/language/tag-dictionary.ts'
import { quantise, quantiseFinely } from './averaged.ts'
import { trainBoundaries } from './boundaries.ts'
import { readTraining } from './corpus.ts'
import { trainLemmas } from './lemmas.ts'
import { namesTagging } from './names/tags.ts'
import { trainNames } from './names/train.ts'
import { tagKinds, trainParser } from './parser.ts'
import { trainSentences } from './sentences.ts'
import { buildTagDictionary, jackknifedTags, trainTagger } from './tagger.ts'

const { values } = parseArgs({
  options: {
    corpora: { type: 'string', default: '../shared/corpora' },
    out: { type: 'string', default: 'models/en/weights.bin' },
    lists: { type: 'string', default: 'training/en/names' },
    'tagger-epochs': { type: 'string', default: '8' },
    'parser-epochs': { type: 'string', default: '12' },
  },
})

const started = performance.now()
const sentences = readTraining(values.corpora)
const tags = [...new Set(sentences.flatMap((sentence) => sentence.tags))].sort()
const labels = [
  'root',
  ...[...new Set(sentences.flatMap((sentence) => sentence.labels))].filter((l) => l !== 'root').sort(),
]
const lexicon = createLexicon(buildTagDictionary(sentences, tags))
const taggerEpochs = Number(values['tagger-epochs'])
const sections = new Map<string, Section>()
sections.set('boundaries/weights', quantise(trainBoundaries(sentences)))
sections.set('sentences/weights', quantise(trainSentences(sentences, lexicon)))
sections.set('tagger/dictionary', toJsonSection(writeTagDictionary(lexicon.dictionary)))
sections.set('tagger/weights', quantiseFinely(trainTagger(sentences, lexicon, 1 << 20, taggerEpochs)))
sections.set('lemmas/rules', toJsonSection(writeLemmaRules(trainLemmas(sentences, tags))))
const found = jackknifedTags(sentences, tags, 5, taggerEpochs)
const kinds = tagKinds(tags)
const parser = trainParser(sentences, found, lexicon, labels, kinds, {
  stateRows: 1 << 19,
  arcRows: 1 << 15,
  epochs: Number(values['parser-epochs']),
  explore: 0.9,
})
sections.set('parser/labels', toJsonSection({ labels, labelWidth: parser.labelWidth }))
sections.set('parser/kinds', kinds)
sections.set('parser/actions', quantiseFinely(parser.actions as Float32Array))
sections.set('parser/arcs', quantiseFinely(parser.arcs as Float32Array))
const tagger = { weights: sections.get('tagger/weights') as Int16Array }
const tagsOf = namesTagging(sentences, found, tags, lexicon, tagger)
const names = trainNames({ corpora: values.corpora, lists: values.lists, tagsOf })
for (const [name, section] of Object.entries(names)) sections.set(`names/${name}`, section)
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
  sections,
})
mkdirSync(dirname(values.out), { recursive: true })
writeFileSync(values.out, bytes)
console.error(
  `${values.out}: ${(bytes.length / 1e6).toFixed(2)} MB in ${((performance.now() - started) / 1000).toFixed(0)} s`,
)
