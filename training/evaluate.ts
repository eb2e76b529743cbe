import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { analyse, analyseWords, loadModel } from '../src/language/index.ts'
import { readTreebank, type TreebankSentence, textOf } from './corpus.ts'

const { values } = parseArgs({
  options: {
    corpora: { type: 'string', default: '../shared/corpora' },
    weights: { type: 'string', default: 'models/en/weights.bin' },
    labels: { type: 'boolean', default: false },
  },
})
const model = loadModel(readFileSync(values.weights))
const percent = (part: number, whole: number) => ((100 * part) / whole).toFixed(2)

function onGoldWords(name: string, sentences: TreebankSentence[]) {
  let words = 0
  let upos = 0
  let xpos = 0
  let lemmas = 0
  let uas = 0
  let las = 0
  const byLabel = new Map<string, [number, number, number]>()
  for (const gold of sentences) {
    const parsed = analyseWords(gold.forms, model).words
    gold.forms.forEach((_, i) => {
      const word = parsed[i]!
      words++
      const [goldUpos, goldXpos] = gold.tags[i]!.split(' ')
      if (word.upos === goldUpos) upos++
      if (word.xpos === goldXpos) xpos++
      if (word.lemma === gold.lemmas[i]) lemmas++
      const head = word.head < 0 ? gold.forms.length : word.head
      const label = gold.labels[i]!.split(':')[0]!
      const row = byLabel.get(gold.labels[i]!) ?? [0, 0, 0]
      row[0]++
      byLabel.set(gold.labels[i]!, row)
      if (head === gold.heads[i]) {
        uas++
        row[1]++
        if (word.deprel.split(':')[0] === label) {
          las++
          row[2]++
        }
      }
    })
  }
  console.log(
    `${name}: UPOS ${percent(upos, words)} XPOS ${percent(xpos, words)} lemmas ${percent(lemmas, words)} UAS ${percent(uas, words)} LAS ${percent(las, words)} (${words} words)`,
  )
  if (values.labels)
    for (const [label, [all, heads, both]] of [...byLabel]
      .sort((a, b) => b[1][0] - b[1][2] - (a[1][0] - a[1][2]))
      .slice(0, 25))
      console.log(
        `  ${label}: ${all}, heads ${percent(heads, all)}, with label ${percent(both, all)}, lost ${all - both}`,
      )
}

function onText(name: string, sentences: TreebankSentence[]) {
  const text = textOf(sentences)
  const goldWords = new Set<string>()
  const goldSentences = new Set<string>()
  let at = 0
  for (const { forms } of sentences) {
    let first = -1
    for (const form of forms) {
      const start = text.indexOf(form, at)
      if (start < 0) throw new Error(`lost "${form}" at ${at}`)
      if (first < 0) first = start
      at = start + form.length
      goldWords.add(`${start} ${at}`)
    }
    goldSentences.add(`${first} ${at}`)
  }
  let words = 0
  let right = 0
  let rightSentences = 0
  const parse = analyse(text, model)
  for (const sentence of parse.sentences) {
    if (goldSentences.has(`${sentence.start} ${sentence.end}`)) rightSentences++
    for (const word of sentence.words) {
      words++
      if (goldWords.has(`${word.start} ${word.end}`)) right++
    }
  }
  console.log(
    `${name}, raw: words F1 ${percent(2 * right, words + goldWords.size)} sentences F1 ${percent(2 * rightSentences, parse.sentences.length + goldSentences.size)}`,
  )
}

const ewt = readTreebank(join(values.corpora, 'ud', 'en_ewt-ud-dev.conllu'))
const gum = readTreebank(join(values.corpora, 'ud', 'en_gum-noNC-dev.conllu'))
const news = gum.filter(({ document }) => /_(news|speech)_/.test(document))
onGoldWords('EWT dev', ewt)
onGoldWords('GUM dev', gum)
onGoldWords('GUM dev, news and speech', news)
onText('EWT dev', ewt)
onText('GUM dev', gum)
onText('GUM dev, news and speech', news)
const text = textOf([...ewt, ...gum])
for (let round = 0; round < 3; round++) {
  const begun = performance.now()
  const count = analyse(text, model).sentences.reduce((n, s) => n + s.words.length, 0)
  console.log(`${Math.round(count / ((performance.now() - begun) / 1000))} words/s`)
}
