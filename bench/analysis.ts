// What the analysis room takes, in fresh processes, medians of five: `node dist/bench/analysis.js`. Beside the time on the wall
// stands the processor's, which other programs on the machine do not lengthen.
import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import {
  allRows,
  buildColumns,
  type Columns,
  frustration,
  positions,
  type SignedEdge,
  seededRandom,
  ties,
  timeWindows,
  withoutDuplicates,
} from '../src/analysis/index.ts'
import type { EffectiveStatement } from '../src/model/index.ts'

/** Statements of actors on issues over ten years, three a document, twenty outlets. */
function statements(count: number, actors: number, issues: number): EffectiveStatement[] {
  const random = seededRandom(count)
  const pick = (size: number) => Math.floor(random() * size)
  return Array.from({ length: count }, (_, index): EffectiveStatement => {
    const document = pick(Math.ceil(count / 3))
    return {
      id: `s${index}`,
      doc: `d${document}`,
      date: new Date(1_420_070_400_000 + ((document * 7919) % 3590) * 86_400_000).toISOString().slice(0, 10),
      source: `outlet ${document % 20}`,
      coder: 'bench',
      actor: `actor ${pick(actors)}`,
      issue: `issue ${pick(issues)}`,
      stance: random() < 0.6 ? '+' : '-',
      strength: 1,
      tellers: ['author'],
      start: index % 5000,
      end: (index % 5000) + 1,
      quote: '',
      confidence: 0.8,
    }
  })
}

const small = () => buildColumns(statements(10_000, 100, 50))
const large = (count: number) => buildColumns(statements(count, 1000, 200))

interface Case {
  name: string
  target?: number
  prepare: () => Columns
  run: (columns: Columns) => unknown
}

const hardest = (): SignedEdge[] => {
  const random = seededRandom(60)
  const edges: SignedEdge[] = []
  for (let i = 0; i < 60; i++)
    for (let j = 0; j < i; j++) edges.push([i, j, (i % 2 === j % 2) === random() > 0.3 ? 1 : -1])
  return edges
}

const cases: Case[] = [
  {
    name: '10,000 statements: once a document',
    target: 20,
    prepare: small,
    run: (columns) => withoutDuplicates(columns, allRows(columns), 'document', 'actor', 'issue'),
  },
  {
    name: '10,000 statements, 100 actors: monthly windows, subtract',
    target: 100,
    prepare: small,
    run: (columns) => {
      let count = 0
      for (const { rows } of timeWindows(columns, { unit: 'month', size: 1 })) {
        ties(columns, { rows })
        count++
      }
      if (count < 118) throw new Error(`${count} windows`)
    },
  },
  {
    name: '10,000 statements, 100 actors: 120 Gaussian slices, subtract',
    target: 300,
    prepare: small,
    run: (columns) => {
      let count = 0
      for (const { rows, weights } of timeWindows(columns, { unit: 'month', size: 6, kernel: 'gaussian' })) {
        ties(columns, { rows, weights })
        count++
      }
      if (count < 118) throw new Error(`${count} slices`)
    },
  },
  ...[10_000, 100_000, 1_000_000].map((count) => ({
    name: `${count.toLocaleString('en')} statements, 1,000 actors, 200 issues: one-mode subtract`,
    target: 1000,
    prepare: () => large(count),
    run: (columns: Columns) => ties(columns),
  })),
  ...[10_000, 100_000, 1_000_000].map((count) => ({
    name: `${count.toLocaleString('en')} statements: counting alone`,
    prepare: () => large(count),
    run: (columns: Columns) => ties(columns, { nodes: 'source', through: 'issue' }),
  })),
  {
    name: '100,000 statements: positions of 1,000 actors on 200 issues',
    prepare: () => large(100_000),
    run: (columns) => positions(columns),
  },
  {
    name: '60 actors, all tied, 30 % out of line: frustration index, proven',
    prepare: small,
    run: () => {
      if (!frustration(60, hardest()).proven) throw new Error('not proven')
    },
  },
]

const [, , only] = process.argv
if (only !== undefined) {
  const { prepare, run } = cases[Number(only)]!
  const columns = prepare()
  const start = performance.now()
  const used = process.cpuUsage()
  run(columns)
  const { user, system } = process.cpuUsage(used)
  console.log(`${performance.now() - start} ${(user + system) / 1000}`)
} else {
  const script = fileURLToPath(import.meta.url)
  const times = cases.map((): [wall: number, processor: number][] => [])
  for (let round = 0; round < 5; round++) {
    const order = cases.map((_, index) => index)
    if (round % 2 === 1) order.reverse()
    for (const index of order)
      times[index]!.push(
        execFileSync(process.execPath, [script, String(index)], { encoding: 'utf8' })
          .split(' ')
          .map(Number) as [number, number],
      )
  }
  cases.forEach(({ name, target }, index) => {
    const [wall, processor] = ([0, 1] as const).map(
      (which) => times[index]!.map((time) => time[which]).sort((a, b) => a - b)[2]!,
    )
    const goal = target === undefined ? '' : ` (target ${target} ms)`
    console.log(`${wall!.toFixed(1).padStart(9)} ms${processor!.toFixed(1).padStart(9)} ms processor  ${name}${goal}`)
  })
}
