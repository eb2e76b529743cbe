/**
 * How long the built-in codebook takes to load, and how fast mentions are found (processor time).
 * node dist/bench/codebook.js [DOCS.jsonl]
 */
import { readFileSync } from 'node:fs'
import { checkCodebook, codebookFiles } from '../src/codebook/index.ts'
import { analyse } from '../src/language/index.ts'
import { readRecordLine } from '../src/reading/index.ts'

const spent = (since: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(since)
  return (user + system) / 1e6
}
const median = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1]!

const files = await codebookFiles('codebooks/nato')
let since = process.cpuUsage()
const { codebook } = checkCodebook(files)
console.log(`load, cold        ${(spent(since) * 1000).toFixed(0)} ms`)
if (!codebook) throw new Error('the codebook has errors: standpoint codebook check nato')

const docs = process.argv[2] ?? '../shared/corpora/articles/raw.jsonl'
const sentences = readFileSync(docs, 'utf8')
  .split('\n')
  .filter((line) => line.trim())
  .slice(0, 150)
  .flatMap((line, index) => analyse(readRecordLine(line, { where: docs, line: index + 1 }).text).sentences)
const words = sentences.reduce((sum, sentence) => sum + sentence.words.length, 0)
const rates = Array.from({ length: 7 }, () => {
  since = process.cpuUsage()
  for (const sentence of sentences) codebook.matcher.mentions(sentence)
  return words / spent(since)
})
console.log(`mentions          ${Math.round(median(rates)).toLocaleString('en')} words/s (median of 7, ${words} words)`)
