import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sharedPath } from './shared.ts'
import { river, standpoint } from './shell.fixture.ts'

let folder: string
let project: string
const inProject = (...args: string[]) => standpoint([...args, '-p', project])
const records = async (...args: string[]) => JSON.parse((await inProject(...args, '-f', 'json')).out)

// Documents with their codings by hand, so that nothing here depends on how well the program codes.
const documents = [
  { id: 'a', date: '2024-05-01', source: 'The Ferry', text: 'Upland supports the dam. Lowland opposes the dam.' },
  { id: 'b', date: '2024-06-01', source: 'The Ferry', text: 'Ferryland rejected the dam.' },
  { id: 'c', date: '2024-07-01', source: 'The Oar', text: 'Upland opposes the dam.' },
]
const sides = [
  ['a', 'UPL', '+', 'Upland supports the dam.'],
  ['a', 'LOW', '-', 'Lowland opposes the dam.'],
  ['b', 'FER', '-', 'Ferryland rejected the dam.'],
  ['c', 'UPL', '-', 'Upland opposes the dam.'],
] as const

const jsonLines = (rows: readonly object[]) => rows.map((row) => `${JSON.stringify(row)}\n`).join('')

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'standpoint-exchange-'))
  project = join(folder, 'x.db')
  writeFileSync(join(folder, 'documents.jsonl'), jsonLines(documents))
  const statements = sides.map(([doc, actor, stance, quote], index) => {
    const start = documents.find(({ id }) => id === doc)!.text.indexOf(quote)
    const rest = { issue: 'dam', strength: 1, tellers: ['author'], voice: 'own', confidence: 1, coder: 'ana' }
    return { id: `${index}`, doc, actor, stance, start, end: start + quote.length, quote, ...rest }
  })
  writeFileSync(join(folder, 'statements.jsonl'), jsonLines(statements))
  await readUncoded(project)
  const { code, err } = await inProject('import', join(folder, 'statements.jsonl'))
  expect([code, err]).toEqual([0, expect.stringContaining('4 statements (4 new)')])
})
/** Reads the documents, and has the program sure of nothing. */
const readUncoded = (file: string) =>
  standpoint(['read', join(folder, 'documents.jsonl'), '-p', file, '-c', river, '--min-confidence', '1'])
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('statements', () => {
  it('want their documents first, and nothing is said to be kept without', async () => {
    const empty = join(folder, 'empty.db')
    const { code, err } = await standpoint(['import', join(folder, 'statements.jsonl'), '-p', empty])
    expect([code, existsSync(empty)]).toEqual([1, false])
    expect(err.trim().split('\n').at(-1)).toBe(
      `4 statements (0 new); nothing kept: their documents must be read into ${empty} first`,
    )
  })

  it('cannot be written where there is no folder', async () => {
    const { code, err } = await inProject('export', 'statements', '-o', join(folder, 'none', 'x.csv'))
    expect([code, err]).toEqual([1, expect.stringMatching(/cannot be written to \(ENOENT\).*name a file in a folder/)])
  })
})

describe('votes', () => {
  it('are imported once, and measured', async () => {
    const file = join(folder, 'votes.csv')
    writeFileSync(file, 'id,date,issue,UPL,LOW,FER\n1,2024-05-01,dam,Y,N,N\n2,2024-06-01,dam,Y,Y,A\n')
    expect((await inProject('import', file)).err).toContain('2 roll calls, 6 votes (6 new or changed)')
    expect((await inProject('import', file)).err).toContain('(0 new or changed)')
    const [year] = await records('votes')
    expect(year).toMatchObject({ year: '2024', calls: 2, agreementIndex: 0.5 })
    const compared = await records('votes', '--against', 'dam=1')
    expect(compared.map(({ actor }: { actor: string }) => actor).sort()).toEqual(['FER', 'LOW', 'UPL'])
    const wrong = await inProject('votes', '--against', 'dam')
    expect([wrong.code, wrong.err]).toEqual([2, expect.stringContaining("'dam' is no meaning of a roll call")])
  })

  it('that are wrong are told by row and column, and nothing is kept', async () => {
    const file = join(folder, 'wrong.csv')
    writeFileSync(file, 'id,UPL,LOW\n7,Y,maybe\n')
    const { code, err } = await inProject('import', file)
    expect(code).toBe(1)
    expect(err).toContain("row 2, column 'LOW': 'maybe' is no vote")
    expect((await inProject('export', 'votes')).out.trim().split('\r\n').length).toBe(7)
  })
})

describe('ties', () => {
  it('can be thinned to those that stand out, moved through time, and told in phases', async () => {
    expect((await inProject('ties', '--all', '--backbone', '0.9', '-f', 'csv')).out).toMatch(
      /^a,b,value,significance\r\n/,
    )
    const slices = await records('ties', '--all', '--by', 'month', '--size', '2', '--kernel', 'gaussian')
    expect(new Set(slices.map(({ middle }: { middle: string }) => middle))).toEqual(
      new Set(['2024-05-01', '2024-06-01', '2024-07-01']),
    )
    // Upland and Lowland differ in May; in June and July nobody stands beside anybody.
    const found = await records('ties', '--all', '--by', 'month', '--phases')
    expect(found.map(({ from, windows }: { from: string; windows: number }) => [from, windows])).toEqual([
      ['2024-05-01', 1],
      ['2024-06-01', 2],
    ])
    expect((await records('ties', '--nodes', 'source', '--all'))[0]).toMatchObject({ a: 'The Ferry', b: 'The Oar' })
    expect((await inProject('ties', '--phases')).code).toBe(2)
  })
})

describe('export and import', () => {
  it.each(['csv', 'jsonl'])('statements as %s come back as people’s, once', async (format) => {
    const file = join(folder, `written.${format}`)
    await inProject('export', 'statements', '-f', format, '-o', file)
    const other = join(folder, `${format}.db`)
    await readUncoded(other)
    const first = await standpoint(['import', file, '-p', other])
    expect(first.err).toMatch(/4 statements \(4 new\)/)
    expect((await standpoint(['import', file, '-p', other])).err).toMatch(/4 statements \(0 new\)/)
    const { out } = await standpoint(['export', 'statements', '-f', 'jsonl', '-p', other])
    const quotes = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).quote)
    expect(quotes).toContain('Lowland opposes the dam.')
  })

  it('ties are written for network programs, and what cannot be is refused', async () => {
    expect((await inProject('export', 'ties')).out).toContain('<graphml')
    expect((await inProject('export', 'ties', '-f', 'gexf')).out).toContain('<gexf')
    const refused = await inProject('export', 'votes', '-f', 'gexf')
    expect([refused.code, refused.err]).toEqual([
      2,
      expect.stringContaining('votes cannot be written as gexf; write csv or jsonl'),
    ])
    expect((await inProject('export', 'vote')).err).toContain("nothing is called 'vote' here")
  })

  it('documents are read, not imported', async () => {
    const file = join(folder, 'documents.csv')
    await inProject('export', 'documents', '-o', file)
    expect(readFileSync(file, 'utf8')).toMatch(/^id,source,author,date,title,url,text\r\n/)
    const { code, err } = await inProject('import', file)
    expect([code, err]).toEqual([1, expect.stringContaining('read them: standpoint read')])
    writeFileSync(file, '')
    expect((await inProject('import', file)).err).toContain('the file is empty')
  })

  const sample = sharedPath('oracles/dna/sample.dna')
  it.skipIf(!sample)('a project of Discourse Network Analyzer gives its own ties', async () => {
    const other = join(folder, 'dna.db')
    expect((await standpoint(['import', sample!, '-p', other])).err).toContain('7 documents, 40 statements (40 new)')
    const { out } = await standpoint([
      'ties',
      '--all',
      '--duplicates',
      'kept',
      '--measure',
      'congruence',
      '-f',
      'json',
      '-p',
      other,
    ])
    const sum = JSON.parse(out).reduce((all: number, { value }: { value: number }) => all + 2 * value, 0)
    expect(sum).toBeCloseTo(25.802436125965542, 9)
  })
})
