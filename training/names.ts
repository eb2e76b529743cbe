import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { loadModel } from '../src/language/index.ts'
import { writeModelFile } from '../src/language/model-file.ts'
import { readTraining } from './corpus.ts'
import { namesTagging } from './names/tags.ts'
import { trainNames } from './names/train.ts'
import { jackknifedTags } from './tagger.ts'

// Trains the name finder alone and puts it into a weights file whose other parts stay as they are.
const { values } = parseArgs({
  options: {
    corpora: { type: 'string', default: '../shared/corpora' },
    lists: { type: 'string', default: 'training/en/names' },
    weights: { type: 'string', default: 'models/en/weights.bin' },
    out: { type: 'string', default: 'models/en/weights.bin' },
    'tagger-epochs': { type: 'string', default: '8' },
  },
})
const model = loadModel(readFileSync(values.weights))
const sentences = readTraining(values.corpora)
const tags = model.lexicon.dictionary.tags.map(({ upos, xpos }) => `${upos} ${xpos}`)
const found = jackknifedTags(sentences, tags, 5, Number(values['tagger-epochs']))
const tagsOf = namesTagging(sentences, found, tags, model.lexicon, model.tagger)
const sections = new Map([...model.file.sections].filter(([name]) => !name.startsWith('names/')))
for (const [name, section] of Object.entries(trainNames({ ...values, tagsOf }))) sections.set(`names/${name}`, section)
const bytes = writeModelFile({ about: model.file.about, sections })
writeFileSync(values.out, bytes)
console.error(`${values.out}: ${(bytes.length / 1e6).toFixed(2)} MB`)
