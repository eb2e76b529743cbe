import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { river, standpoint } from './shell.fixture.ts'

let folder: string
let project: string
const articles = {
  'a.md':
    '---\ntitle: A dam divides\nsource: The Ferry\ndate: 2024-05-01\n---\n\nUpland supports the dam. Lowland opposes the dam.\n',
  'b.txt': 'Ferryland rejected the dam on 3 May 2024.\n',
}
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'standpoint-journey-'))
  project = join(folder, 'x.db')
  for (const [name, text] of Object.entries(articles)) writeFileSync(join(folder, name), text)
  const { code, err } = await standpoint(['read', folder, '-p', project, '-c', river])
  expect(err).toMatch(/^2 documents \(2 new\), \d+ statements coded, 0 problems; kept in /m)
  expect(code).toBe(0)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('a project from reading to positions', () => {
  it('says how many documents have no date, which weigh as new', async () => {
    const other = join(folder, 'undated.db')
    const { err } = await standpoint(['read', '-', '-p', other, '-c', river], 'Upland supports the dam.')
    expect(err).toMatch(/^1 document without a date: counted as new/m)
    const { err: dated } = await standpoint(['read', join(folder, 'a.md'), '-p', other, '-c', river])
    expect(dated).not.toContain('without a date')
  })

  it('changes nothing when the same is read again, and remembers its codebook', async () => {
    const before = await standpoint(['statements', '-p', project, '-f', 'json'])
    const { code, err } = await standpoint(['read', join(folder, 'a.md'), join(folder, 'b.txt'), '-p', project])
    expect(err).toContain('2 documents (2 known), 0 statements coded, 0 problems')
    expect(code).toBe(0)
    expect(await standpoint(['statements', '-p', project, '-f', 'json'])).toEqual(before)
  })

  it('prints statements with their sentences, and why they were coded', async () => {
    const { out } = await standpoint(['statements', '-p', project, '--actor', 'lowland', '--why'])
    expect(out).toContain('LOW - dam')
    expect(out).toContain('[2024-05-01, The Ferry, ')
    expect(out).toContain('“Lowland opposes the dam.”')
    expect(out).toMatch(/why: The sentence tells it as something this actor wants, backs, opposes/)
    expect(out).toContain('· “opposes” turns it round')
    const { out: lines } = await standpoint(['statements', '-p', project, '-f', 'jsonl'])
    expect(
      lines
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line))
        .map(({ actor, stance }) => actor + stance),
    ).toEqual(expect.arrayContaining(['FER-', 'LOW-', 'UPL+']))
    const { out: table } = await standpoint(['statements', '-p', project, '-f', 'csv', '--issue', 'The dam'])
    expect(table.split('\r\n')[0]).toMatch(/^actor,person,issue,stance,/)
  })

  it('prints positions that eighty columns hold, and says where there is no evidence', async () => {
    const { out, code } = await standpoint(['positions', '-p', project])
    expect(code).toBe(0)
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80)
    expect(out).toMatch(/^UPL +[+~]+\d$/m)
    expect(out).toMatch(/^LOW +[-+~]+\d$/m)
    expect(out).toContain('No evidence on: MIR')
    expect(out).toContain('a  dam: + building the dam')
  })

  it('gives positions with every sentence as JSON', async () => {
    const { out } = await standpoint(['positions', '-p', project, '-f', 'json'])
    const positions = JSON.parse(out) as {
      actor: string
      stance: string | null
      evidence: { quote: string; weight: number }[]
    }[]
    expect(positions.map(({ actor }) => actor)).toEqual(['FER', 'LOW', 'MIR', 'UPL'])
    expect(positions[3]).toMatchObject({ stance: '+', plus: 1, minus: 0 })
    expect(positions[2]).toMatchObject({ stance: null, evidence: [] })
    expect(positions[1]!.evidence[0]!.quote).toBe('Lowland opposes the dam.')
  })

  it('scores the project against gold', async () => {
    const gold = join(folder, 'gold.jsonl')
    const { out } = await standpoint(['statements', '-p', project, '-f', 'json'])
    const doc = JSON.parse(out).find(({ actor }: { actor: string }) => actor === 'UPL').doc
    writeFileSync(
      gold,
      `${JSON.stringify({
        doc,
        statements: [
          { actor: 'UPL', issue: 'dam', stance: '+' },
          { actor: 'MIR', issue: 'dam', stance: '-' },
        ],
      })}\n{"doc":"elsewhere","statements":[]}\n`,
    )
    const result = await standpoint(['evaluate', gold, '-p', project, '--faults'])
    expect(result.out).toMatch(/^all +0\.\d+ +0\.50 +0\.\d+ +1 +\d +1 +2$/m)
    expect(result.out).toContain('missed MIR - dam')
    expect(result.out).toContain('spurious LOW - dam')
    expect(result.err).toContain('1 of 2 gold documents are not in')
  })

  it('names the nearest for an actor, an issue or an outlet nobody knows, with exit code 2', async () => {
    for (const [option, wrong, near] of [
      ['--actor', 'Uplant', 'Upland'],
      ['--issue', 'damm', 'dam'],
      ['--source', 'The Fery', 'The Ferry'],
    ] as const) {
      const { code, err, out } = await standpoint(['positions', '-p', project, option, wrong])
      expect(err).toContain(`'${wrong}'; nearest known: ${near}`)
      expect([code, out]).toEqual([2, ''])
    }
  })

  it('says what was selected where nothing was found', async () => {
    const { err, out, code } = await standpoint(['statements', '-p', project, '--actor', 'MIR', '--from', '2024-01-01'])
    expect(err).toMatch(/no statement among \d+: statements with actor MIR; from 2024-01-01/)
    expect([out, code]).toEqual(['', 0])
  })
})

describe('open', () => {
  it('reads, and prints where the members stand', async () => {
    const { out, err, code } = await standpoint([
      'open',
      join(folder, 'a.md'),
      '-p',
      join(folder, 'open.db'),
      '-c',
      river,
    ])
    expect(code).toBe(0)
    expect(out).toContain('River League on 2024-05-01: where its members stand')
    expect(err).toContain('1 document (1 new)')
    expect(err).toMatch(/sentences behind a cell:\n {2}standpoint statements -a \w+ -i dam -p /)
  })
})

describe('the filters', () => {
  const record = (id: string, text: string) => JSON.stringify({ id, text, date: '2024-05-01' })

  it('code answers each line in order, the unusable ones with their error', async () => {
    const input = `${record('1', 'Upland supports the dam.')}\n{"id": "2"}\n\nnot json\n${record('3', 'Lowland opposes the dam.')}`
    const { out, code } = await standpoint(['code', '-c', river], input)
    const answers = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(
      answers.map(({ doc, line, error, statements }) => [doc, line, error?.split(';')[0], statements?.length > 0]),
    ).toEqual([
      ['1', undefined, undefined, true],
      ['2', 2, 'the record has no `text`', false],
      [undefined, 4, expect.stringMatching(/^the line is no JSON/), false],
      ['3', undefined, undefined, true],
    ])
    expect(answers[0].statements[0]).toMatchObject({
      actor: 'UPL',
      issue: 'dam',
      stance: '+',
      tellers: ['author'],
      start: 0,
      quote: 'Upland supports the dam.',
    })
    expect(answers[0]).toMatchObject({ attributions: expect.any(Array), figures: [] })
    expect(code).toBe(0)
  })

  it('code ends with 1 where nothing was usable', async () => {
    for (const input of ['', 'not json\n']) expect((await standpoint(['code', '-c', river], input)).code).toBe(1)
  })

  it('parse writes CoNLL-U, and keeps the words of CoNLL-U', async () => {
    const { out } = await standpoint(['parse'], 'Upland supports the dam. Lowland does not.')
    const words = out
      .split('\n')
      .filter((line) => /^\d/.test(line))
      .map((line) => line.split('\t'))
    expect(words.every((columns) => columns.length === 10)).toBe(true)
    expect(words.map((columns) => columns[1])).toEqual([
      'Upland',
      'supports',
      'the',
      'dam',
      '.',
      'Lowland',
      'does',
      'not',
      '.',
    ])
    const again = await standpoint(['parse', '--tokens'], out)
    expect(
      again.out
        .split('\n')
        .filter((line) => /^\d/.test(line))
        .map((line) => line.split('\t')[1]),
    ).toEqual(words.map((columns) => columns[1]))
    expect((await standpoint(['parse'], '')).code).toBe(1)
  })
})

describe('the codebook', () => {
  it('is checked, every problem with file and line', async () => {
    expect(await standpoint(['codebook', 'check', river])).toMatchObject({
      code: 0,
      out: expect.stringContaining('River League: 5 actors'),
    })
    const broken = join(folder, 'broken')
    mkdirSync(join(broken, 'actors'), { recursive: true })
    cpSync(river, broken, { recursive: true })
    writeFileSync(
      join(broken, 'actors', 'more.yaml'),
      '- {id: UPL, kind: state, name: Again}\n- {id: NEW, kind: state, name: New, demonym: [Newer]}\n',
    )
    const { code, err } = await standpoint(['codebook', 'check', broken])
    expect(code).toBe(1)
    expect(err).toMatch(/more\.yaml:1: error: .*UPL/)
    expect(err).toMatch(/more\.yaml:2: error: .*demonym/)
    expect((await standpoint(['read', folder, '-p', join(folder, 'y.db'), '-c', broken])).code).toBe(1)
    expect(existsSync(join(folder, 'y.db'))).toBe(false)
  })
})

describe('wrong usage', () => {
  it.each([
    [['reed']],
    [['read']],
    [['positions', '--half-life', '0']],
    [['positions', '--at', '2023-02-30']],
    [['positions', '--format', 'xml']],
    [['statements', '--min-confidence', '2']],
  ])('%j ends with 2 and says how it is used', async (args) => {
    const { code, err, out } = await standpoint(args)
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain('--help')
  })

  it('names a verb within a verb by both', async () => {
    const { code, err } = await standpoint(['codebook', 'suggest', 'articles'])
    expect(code).toBe(2)
    expect(err).toContain('standpoint codebook suggest --help')
  })

  it('help ends with 0 and names every verb', async () => {
    const { code, out } = await standpoint(['--help'])
    expect(code).toBe(0)
    for (const verb of ['open', 'read', 'code', 'parse', 'statements', 'positions', 'evaluate', 'codebook'])
      expect(out).toContain(verb)
  })
})
