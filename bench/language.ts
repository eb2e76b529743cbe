// Words a second on one core and tags right, beside wink-nlp and compromise: `node dist/bench/language.js [corpora]`.
// Each program runs in fresh processes, in an order that turns each round; the medians of five are told.
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { analyse, analyseWords, defaultModel } from '../src/language/index.ts'
import { readTreebank, textOf } from '../training/corpus.ts'

interface Figures {
  load: number
  words: number
  wordsPerSecond: number
  tagged: number
}

const require = createRequire(import.meta.url)

interface WinkDocument {
  tokens(): { out(its?: unknown): string[] }
}

/** For each program: what loads it, and what it then makes of a text and of the words of a sentence. */
const programs: Record<string, () => { words(text: string): number; tags(forms: string[]): string[] | undefined }> = {
  standpoint: () => {
    const model = defaultModel()
    return {
      words: (text) => analyse(text, model).sentences.reduce((count, sentence) => count + sentence.words.length, 0),
      tags: (forms) => analyseWords(forms, model).words.map((word) => word.upos),
    }
  },
  'wink-nlp': () => {
    const wink = require('wink-nlp') as (model: unknown) => {
      readDoc(text: string): WinkDocument
      its: { pos: unknown }
    }
    const nlp = wink(require('wink-eng-lite-web-model'))
    return {
      words: (text) => nlp.readDoc(text).tokens().out(nlp.its.pos).length,
      tags: (forms) => {
        const tokens = nlp.readDoc(forms.join(' ')).tokens()
        return tokens.out().join(' ') === forms.join(' ') ? tokens.out(nlp.its.pos) : undefined
      },
    }
  },
  compromise: () => {
    const nlp = require('compromise') as (text: string) => { json(): { terms: { tags: string[] }[] }[] }
    return {
      words: (text) =>
        nlp(text)
          .json()
          .reduce((count, sentence) => count + sentence.terms.length, 0),
      tags: () => undefined,
    }
  },
}

function measure(name: string, corpora: string): Figures {
  const begun = performance.now()
  const program = programs[name]!()
  const load = performance.now() - begun
  const sentences = readTreebank(join(corpora, 'ud', 'en_ewt-ud-dev.conllu'))
  const text = textOf(sentences)
  program.words(text)
  const start = performance.now()
  let words = 0
  for (let round = 0; round < 4; round++) words += program.words(text)
  const wordsPerSecond = words / ((performance.now() - start) / 1000)
  let right = 0
  let tagged = 0
  for (const { forms, tags } of sentences) {
    // Only sentences that the program splits as the treebank does can be compared word by word.
    program.tags(forms)?.forEach((tag, i) => {
      tagged++
      if (tag === tags[i]!.split(' ')[0]) right++
    })
  }
  return { load, words: words / 4, wordsPerSecond, tagged: right / tagged }
}

const [corpora = '../shared/corpora', only] = process.argv.slice(2)
if (!existsSync(join(corpora, 'ud'))) {
  console.error(`no treebanks in ${corpora}: give the folder of the corpora`)
  process.exit(1)
}
if (only) {
  console.log(JSON.stringify(measure(only, corpora)))
} else {
  const names = Object.keys(programs)
  const figures = new Map<string, Figures[]>(names.map((name) => [name, []]))
  for (let round = 0; round < 5; round++)
    for (let k = 0; k < names.length; k++) {
      const name = names[(k + round) % names.length]!
      const out = execFileSync(process.execPath, [fileURLToPath(import.meta.url), corpora, name], { encoding: 'utf8' })
      figures.get(name)!.push(JSON.parse(out) as Figures)
    }
  const median = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1]!
  for (const [name, rounds] of figures) {
    const speed = Math.round(median(rounds.map((figure) => figure.wordsPerSecond)))
    const load = Math.round(median(rounds.map((figure) => figure.load)))
    const { tagged } = rounds[0]!
    const upos = Number.isFinite(tagged) ? `, UPOS ${(100 * tagged).toFixed(1)}` : ''
    console.log(`${name}: ${speed} words/s, load ${load} ms${upos}`)
  }
}
