/**
 * Codes documents and scores them against gold.
 * node dist/bench/score-articles.js [--faults] [--without ID,…] [--only ID,…] [GOLD.jsonl DOCS.jsonl]
 */
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { readCodebook } from '../src/codebook/index.ts'
import { code, evaluate, type GoldDocument, type Score } from '../src/coding/index.ts'
import { analyse } from '../src/language/index.ts'
import { articleText, readRecordLine } from '../src/reading/index.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    faults: { type: 'boolean' },
    without: { type: 'string', default: '' },
    only: { type: 'string', default: '' },
    'min-confidence': { type: 'string' },
    codebook: { type: 'string', default: 'codebooks/nato' },
  },
})
const [goldFile = '../shared/corpora/articles/dev.gold.jsonl', docsFile = '../shared/corpora/articles/dev.jsonl'] =
  positionals
const lines = (file: string): string[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim())

const starts = (list: string): string[] => list.split(',').filter((id) => id !== '')
const wanted = (id: string): boolean =>
  !starts(values.without).some((start) => id.startsWith(start)) &&
  (values.only === '' || starts(values.only).some((start) => id.startsWith(start)))

const codebook = await readCodebook(values.codebook)
const gold = lines(goldFile)
  .map((line) => JSON.parse(line) as GoldDocument)
  .filter(({ doc }) => wanted(doc))
const known = new Set(gold.map(({ doc }) => doc))
const coded = lines(docsFile)
  .map((line, index) => readRecordLine(line, { where: docsFile, line: index + 1 }))
  .filter(({ id }) => known.has(id))
  .map((document) =>
    code(
      document,
      analyse(articleText(document)),
      codebook,
      values['min-confidence'] === undefined ? {} : { minConfidence: Number(values['min-confidence']) },
    ),
  )
const result = evaluate(gold, coded)

const line = (label: string, { precision, recall, f1, right, coded, found, gold }: Score): string =>
  `${label.padEnd(28)} P ${precision.toFixed(3)}  R ${recall.toFixed(3)}  F1 ${f1.toFixed(3)}  (${right} of ${coded} coded; ${found} of ${gold} gold)`
console.log(line('all', result.all))
console.log(line('without author', result.withoutAuthor))
console.log(
  `signs right ${result.signs.right} of ${result.signs.of}; evidence right ${result.evidence.right} of ${result.evidence.of}`,
)
if (values.faults) {
  for (const [issue, score] of result.byIssue) console.log(line(issue, score))
  for (const fault of result.missed)
    console.log(
      'MISSED  ',
      fault.doc.slice(0, 8),
      fault.actor,
      fault.issue,
      fault.stance,
      '|',
      fault.passages.slice(0, 2).join(' | '),
    )
  for (const fault of result.spurious)
    console.log(
      'SPURIOUS',
      fault.doc.slice(0, 8),
      fault.actor,
      fault.issue,
      fault.stance,
      fault.confidence?.toFixed(2),
      '|',
      fault.rule,
      '|',
      fault.passages.slice(0, 1).join('').slice(0, 300),
    )
}
