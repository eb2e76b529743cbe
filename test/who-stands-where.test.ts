import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { sharedPath } from './shared.ts'
import { standpoint } from './shell.fixture.ts'

interface GoldStatement {
  actor: string
  issue: string
  stance: string
  quotes: string[]
}
interface Told {
  doc: string
  actor: string
  issue: string
  stance: string
  quote: string
}

const lines = <T>(path: string): T[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line) as T)

const cells = [
  ['003_', 'troops-in-ukraine', '+', ['GBR', 'FRA', 'EST', 'LVA', 'LTU']],
  ['003_', 'troops-in-ukraine', '-', ['ITA']],
  ['003_', 'ceasefire-now', '+', ['FRA']],
  ['003_', 'ceasefire-now', '-', ['GBR']],
  ['000_', 'nordic-accession', '-', ['TUR']],
  ['000_', 'sanctions-on-russia', '-', ['TUR']],
] as const

const articles = sharedPath('corpora/articles/dev.jsonl')
const gold = sharedPath('corpora/articles/dev.gold.jsonl')

test.skipIf(!articles || !gold)('two articles read as a careful reader reads them', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'standpoint-cells-'))
  try {
    const project = join(folder, 'x.db')
    await standpoint(['read', articles!, '-p', project])
    const { out } = await standpoint(['statements', '-p', project, '--format', 'json'])
    const told = JSON.parse(out) as Told[]
    const read = lines<{ doc: string; statements: GoldStatement[] }>(gold!)
    for (const [start, issue, stance, actors] of cells)
      for (const actor of actors) {
        const of = <T extends { actor: string; issue: string; stance: string }>(list: T[]) =>
          list.filter((each) => each.actor === actor && each.issue === issue && each.stance === stance)
        const quotes = of(read.find(({ doc }) => doc.startsWith(start))!.statements).flatMap(({ quotes }) => quotes)
        const evidence = of(told.filter(({ doc }) => doc.startsWith(start))).map(({ quote }) => quote)
        const name = `${actor} ${stance} on ${issue}`
        expect(evidence.length, name).toBeGreaterThan(0)
        const right = evidence.some((sentence) =>
          quotes.some((quote) => sentence.includes(quote) || quote.includes(sentence)),
        )
        expect(right, `${name}: ${evidence.join(' | ')}`).toBe(true)
      }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
