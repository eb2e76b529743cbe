import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { analyseSentences, loadModel } from '../src/language/index.ts'
import { kinds, reported } from '../src/language/names/labels.ts'
import { type NamedSentence, readColumns } from './names/corpora.ts'

// Scores the names of a weights file on files of words and labels: exact spans, each document on its own.
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    weights: { type: 'string', default: 'models/en/weights.bin' },
    errors: { type: 'boolean', default: false },
  },
})
const model = loadModel(readFileSync(values.weights))

interface Count {
  gold: number
  found: number
  right: number
}

const figures = ({ gold, found, right }: Count) =>
  `P ${(right / found).toFixed(3)}  R ${(right / gold).toFixed(3)}  F1 ${((2 * right) / (gold + found)).toFixed(4)}`

for (const file of positionals) {
  const counts = new Map<string, Count>(reported.map((kind) => [kind, { gold: 0, found: 0, right: 0 }]))
  const documents = new Map<number, NamedSentence[]>()
  for (const sentence of readColumns(file)) {
    const document = documents.get(sentence.doc)
    if (document) document.push(sentence)
    else documents.set(sentence.doc, [sentence])
  }
  for (const sentences of documents.values()) {
    const analysed = analyseSentences(
      sentences.map(({ forms }) => forms),
      model,
    )
    sentences.forEach(({ forms, spans }, i) => {
      const text = (start: number, end: number, kind: string) =>
        `${start}-${end} ${kind} ${forms.slice(start, end).join(' ')}`
      const gold = new Set(
        spans.filter(({ kind }) => kind < reported.length).map((s) => text(s.start, s.end, kinds[s.kind]!)),
      )
      const found = new Set(analysed[i]!.names.map(({ start, end, kind }) => text(start, end, kind)))
      for (const name of gold) counts.get(name.split(' ')[1]!)!.gold++
      for (const name of found) {
        counts.get(name.split(' ')[1]!)!.found++
        if (gold.has(name)) counts.get(name.split(' ')[1]!)!.right++
      }
      const wrong = [...found].filter((name) => !gold.has(name)).map((name) => `+ ${name}`)
      const missed = [...gold].filter((name) => !found.has(name)).map((name) => `- ${name}`)
      if (values.errors && wrong.length + missed.length > 0)
        console.log([forms.join(' '), ...wrong, ...missed].join('\n  '))
    })
  }
  const total = { gold: 0, found: 0, right: 0 }
  for (const count of counts.values()) for (const key of ['gold', 'found', 'right'] as const) total[key] += count[key]
  console.log(`${file}: ${figures(total)}`)
  for (const [kind, count] of counts) console.log(`  ${kind}: ${figures(count)}`)
}
