/**
 * Fits the weights of the coder's confidence to gold and prints them, with what cross-validation by document says of them.
 * node dist/bench/fit-confidence.js [--write] GOLD.jsonl DOCS.jsonl [GOLD DOCS …]
 *
 * Two logistic regressions with a ridge penalty: one judges a passage by how it was found; one judges an actor's stance
 * on an issue in a document by all its passages. A candidate is right where the gold, required or optional, has its document, actor,
 * issue and sign.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { readCodebook } from '../src/codebook/index.ts'
import {
  type Candidate,
  candidatesOf,
  chance,
  type Features,
  foldActor,
  type GoldDocument,
  type Mention,
  poolsOf,
  prepare,
} from '../src/coding/fitting.ts'
import { analyse } from '../src/language/index.ts'
import { articleText, readRecordLine } from '../src/reading/index.ts'

interface Example {
  group: number
  features: Features
  /** From 0 to 1. */
  right: number
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    write: { type: 'boolean' },
    codebook: { type: 'string', default: 'codebooks/nato' },
    without: { type: 'string', default: '' },
    second: { type: 'string', default: '0.55' },
    ridge: { type: 'string', default: '6' },
    /** How right a passage is that has the gold's statement but lies in no sentence that the gold quotes. */
    unquoted: { type: 'string', default: '0.5' },
  },
})
const ridge = Number(values.ridge)
const unquoted = Number(values.unquoted)
const lines = (file: string): string[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim())
const codebook = await readCodebook(values.codebook)
const without = values.without.split(',').filter((id) => id !== '')

interface Coded {
  candidates: Candidate[]
  mentions: Mention[][]
  right: Set<string>
  required: Set<string>
  /** By statement, the sentences that the gold quotes for it. */
  quoted: Map<string, Set<number>>
}

const documents: Coded[] = []
for (let i = 0; i + 1 < positionals.length; i += 2) {
  const gold = new Map(
    lines(positionals[i]!)
      .map((line) => JSON.parse(line) as GoldDocument)
      .map((document) => [document.doc, document]),
  )
  for (const [index, line] of lines(positionals[i + 1]!).entries()) {
    const document = readRecordLine(line, { where: positionals[i + 1]!, line: index + 1 })
    const answer = gold.get(document.id)
    if (!answer || without.some((start) => document.id.startsWith(start))) continue
    const key = (actor: string, issue: string, stance: string): string => `${foldActor(actor)}|${issue}|${stance}`
    const work = prepare(document, analyse(articleText(document)), codebook)
    const quoted = new Map<string, Set<number>>()
    for (const { actor, issue, stance, quotes } of answer.statements)
      for (const quote of quotes ?? []) {
        const start = document.text.indexOf(quote)
        const sentences = work.view.sentences.filter(
          ({ sentence }) => start >= 0 && sentence.start < start + quote.length && start < sentence.end,
        )
        const list = quoted.get(key(actor, issue, stance)) ?? new Set()
        for (const { index } of sentences) list.add(index)
        quoted.set(key(actor, issue, stance), list)
      }
    documents.push({
      candidates: candidatesOf(work),
      mentions: work.mentions,
      quoted,
      right: new Set(answer.statements.map((s) => key(s.actor, s.issue, s.stance))),
      required: new Set(answer.statements.filter((s) => !s.optional).map((s) => key(s.actor, s.issue, s.stance))),
    })
  }
}
const keyOf = (candidate: Candidate): string =>
  `${foldActor(candidate.who.actor)}|${candidate.issue}|${candidate.stance > 0 ? '+' : '-'}`

/** Ridge-penalised logistic regression by Newton's method; deterministic. */
function regress(examples: Example[]): Record<string, number> {
  const names = ['bias', ...[...new Set(examples.flatMap(({ features }) => Object.keys(features)))].sort()]
  const size = names.length
  const rows = examples.map(({ features, right }) => ({
    x: Float64Array.from(names, (name) => (name === 'bias' ? 1 : (features[name] ?? 0))),
    y: right,
  }))
  const weights = new Float64Array(size)
  for (let round = 0; round < 12; round++) {
    const gradient = Float64Array.from(weights, (weight, k) => (k === 0 ? -0.01 : -ridge) * weight)
    const curve = Array.from({ length: size }, (_, k) => {
      const row = new Float64Array(size)
      row[k] = k === 0 ? 0.01 : ridge
      return row
    })
    for (const { x, y } of rows) {
      let sum = 0
      for (let k = 0; k < size; k++) sum += x[k]! * weights[k]!
      const p = 1 / (1 + Math.exp(-sum))
      const slope = p * (1 - p)
      for (let k = 0; k < size; k++) {
        if (x[k] === 0) continue
        gradient[k]! += x[k]! * (y - p)
        for (let l = 0; l <= k; l++) curve[k]![l]! += slope * x[k]! * x[l]!
      }
    }
    const step = solve(curve, gradient)
    for (let k = 0; k < size; k++) weights[k]! += step[k]!
  }
  return Object.fromEntries(names.map((name, k) => [name, Math.round(weights[k]! * 1000) / 1000]))
}

/** Solves A x = b for a positive definite A of which the lower triangle is given, by Cholesky's decomposition. */
function solve(lower: Float64Array[], b: Float64Array): Float64Array {
  const size = b.length
  const l = lower.map((row) => row.slice())
  for (let i = 0; i < size; i++)
    for (let j = 0; j <= i; j++) {
      let sum = l[i]![j]!
      for (let k = 0; k < j; k++) sum -= l[i]![k]! * l[j]![k]!
      l[i]![j] = i === j ? Math.sqrt(Math.max(sum, 1e-12)) : sum / l[j]![j]!
    }
  const x = b.slice()
  for (let i = 0; i < size; i++) {
    for (let k = 0; k < i; k++) x[i]! -= l[i]![k]! * x[k]!
    x[i]! /= l[i]![i]!
  }
  for (let i = size - 1; i >= 0; i--) {
    for (let k = i + 1; k < size; k++) x[i]! -= l[k]![i]! * x[k]!
    x[i]! /= l[i]![i]!
  }
  return x
}

interface Fitted {
  passage: Record<string, number>
  statement: Record<string, number>
}

function train(list: typeof documents): Fitted {
  const passage = regress(
    list.flatMap(({ candidates, right, quoted }, group) =>
      candidates.map((candidate) => {
        const key = keyOf(candidate)
        const worth = quoted.get(key)?.has(candidate.sentence) ? 1 : unquoted
        return { group, features: candidate.features, right: right.has(key) ? worth : 0 }
      }),
    ),
  )
  // What a codebook's author says of a pattern's worth is taken at its word.
  passage.weight = 1
  const statement = regress(
    list.flatMap((document, group) =>
      pools(document, passage).map((pool) => ({
        group,
        features: pool.features,
        right: document.right.has(keyOf(pool.passages[0]!)) ? 1 : 0,
      })),
    ),
  )
  return { passage, statement }
}

function pools({ candidates, mentions }: (typeof documents)[number], passage: Record<string, number>) {
  return poolsOf(
    candidates.map((candidate) => ({ ...candidate, confidence: chance(passage, candidate.features) })),
    mentions,
  )
}

/** Each document judged by weights fitted without it (in as many parts as there are documents, at most ten). */
const parts = Math.min(10, documents.length)
const judged: { p: number; right: boolean; required: boolean; pair: string; wrongSign: boolean }[] = []
let gold = 0
for (let part = 0; part < parts; part++) {
  const fitted = train(documents.filter((_, index) => index % parts !== part))
  for (const document of documents.filter((_, index) => index % parts === part)) {
    const { right, required } = document
    gold += required.size
    for (const pool of pools(document, fitted.passage)) {
      const key = keyOf(pool.passages[0]!)
      judged.push({
        p: chance(fitted.statement, pool.features),
        right: right.has(key),
        required: required.has(key),
        pair: `${part} ${documents.indexOf(document)} ${key.slice(0, -2)}`,
        wrongSign: right.has(key.slice(0, -1) + (key.endsWith('+') ? '-' : '+')) && !right.has(key),
      })
    }
  }
}
/** Of two signs of one actor on one issue the less likely is left out, unless it is likely enough by itself. */
const best = new Map<string, number>()
for (const { pair, p } of judged) best.set(pair, Math.max(best.get(pair) ?? 0, p))
const second = Number(values.second)
const single = judged.filter(({ pair, p }) => p === best.get(pair) || p >= second)
const reachable = judged.filter(({ required }) => required).length
console.log(
  `${documents.length} documents, ${gold} gold, ${reachable} among the candidates (${(reachable / gold).toFixed(3)}), ${judged.length} candidates`,
)
for (const threshold of [0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.6]) {
  const kept = single.filter(({ p }) => p >= threshold)
  const precision = kept.filter(({ right }) => right).length / (kept.length || 1)
  const recall = kept.filter(({ required }) => required).length / gold
  console.log(
    `at ${threshold.toFixed(2)}  P ${precision.toFixed(3)}  R ${recall.toFixed(3)}  F1 ${((2 * precision * recall) / (precision + recall || 1)).toFixed(3)}  (${kept.length})  signs ${(1 - kept.filter(({ wrongSign }) => wrongSign).length / (kept.filter(({ right, wrongSign }) => right || wrongSign).length || 1)).toFixed(3)}`,
  )
}
console.log('reliability (said → so, count):')
for (let low = 0; low < 1; low += 0.1) {
  const bin = judged.filter(({ p }) => p >= low && p < low + 0.1)
  if (bin.length > 0)
    console.log(
      `  ${(bin.reduce((sum, { p }) => sum + p, 0) / bin.length).toFixed(2)} → ${(bin.filter(({ right }) => right).length / bin.length).toFixed(2)}  (${bin.length})`,
    )
}
const all = train(documents)
console.log(JSON.stringify(all, null, 1))
if (values.write) {
  const table = (weights: Record<string, number>): string =>
    Object.entries(weights)
      .map(([name, value]) => `  ${/^\w+$/.test(name) ? name : `'${name}'`}: ${value},\n`)
      .join('')
  writeFileSync(
    'src/coding/confidence-weights.ts',
    `/** Weights fitted by \`bench/fit-confidence.ts\`; see there for the method. A feature not listed weighs nothing. */\nexport const passageWeights: Readonly<Record<string, number>> = {\n${table(all.passage)}}\n\nexport const statementWeights: Readonly<Record<string, number>> = {\n${table(all.statement)}}\n`,
  )
}
