/**
 * Finds attributions in documents that have gold ones and writes them for scoring, one JSON line a document.
 * node dist/bench/score-attributions.js DOCS.jsonl > coded.jsonl
 */
import { readFileSync } from 'node:fs'
import { attributionsIn } from '../src/coding/index.ts'
import { analyse } from '../src/language/index.ts'

const [file = '../shared/corpora/attribution/dev.jsonl'] = process.argv.slice(2)
for (const line of readFileSync(file, 'utf8').split('\n')) {
  if (!line.trim()) continue
  const { doc, text } = JSON.parse(line) as { doc: string; text: string }
  console.log(JSON.stringify({ doc, attributions: attributionsIn({ id: doc, text }, analyse(text)) }))
}
