import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildColumns, positions as positionsOf } from '../src/analysis/index.ts'
import { readCodebook } from '../src/codebook/index.ts'
import { decide, type HeldPosition } from '../src/decision/index.ts'
import type { EffectiveStatement } from '../src/model/index.ts'
import { sharedPath } from './shared.ts'
import { root, standpoint } from './shell.fixture.ts'

let folder: string
let project: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'standpoint-decide-'))
  project = join(folder, 'x.db')
  expect((await standpoint(['read', `${root}examples/nato`, '-p', project])).code).toBe(0)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const run = (...args: string[]) => standpoint(['decide', '-p', project, ...args])

describe('decide, on the examples', () => {
  it('puts every rule of the codebook on one line', async () => {
    const { out, code } = await run()
    expect(code).toBe(0)
    expect(out).toMatch(/^rule +passes +90 % +heard +leaning against$/m)
    expect(out).toMatch(/^troops-alliance +\S+ %/m)
    expect(out.split('\n').every((line) => line.length <= 80)).toBe(true)
  })

  it('has positions on the scale of spending behind it, in one unit', async () => {
    const { out } = await standpoint(['positions', '--scale', '-p', project, '--format', 'jsonl'])
    const told = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>)
    expect(told.length).toBeGreaterThan(0)
    for (const each of told) expect(each).toMatchObject({ issue: 'higher-defence-spending', unit: '% of GDP' })
    expect((told[0]!.evidence as { quote: string }[])[0]!.quote).toMatch(/\d/)
  })

  it('says what is settled before any chance, from its day on', async () => {
    const later = (await run('--rule', 'nordic-invitation', '--at', '2025-01-01')).out
    expect(later).toMatch(/ {2}settled on 2024-03-07, passed: Sweden a member\n/)
    expect(later).not.toMatch(/^ {2}passes with/m)
    const earlier = (await run('--rule', 'nordic-invitation', '--at', '2022-06-28')).out
    expect(earlier).not.toMatch(/settled/i)
    expect((await run('--at', '2025-01-01')).out).toMatch(/^sweden-ratification +passed +2024-03-07 /m)
  })

  it('tells troops-in-ukraine in full: no consensus, a coalition with its sentences, all that is assumed', async () => {
    const { out } = await run('--issue', 'troops-in-ukraine')
    const [alliance = '', coalition = ''] = out.split('\n\n')
    expect(Number(alliance.match(/passes with <?([\d.]+) %/)![1])).toBeLessThan(50)
    expect(alliance).toMatch(/[A-Z]{3} against in \d+ %, fails in \d+ %; \d+ statements?\n +[+-] .*“/)
    expect(alliance).toMatch(/silence is taken for consent/)
    expect(coalition).toMatch(/willing, likelier than not/)
    expect(coalition).toMatch(/[A-Z]{3} \d+ %, \d+ statements?\n +[+-] /)
    expect(coalition).toMatch(/heavy-airlift: holds \d+ of 2/)
  })

  it('gives the same as JSON, each member with its statements and their places', async () => {
    const { out } = await run('-i', 'troops-in-ukraine', '-f', 'json')
    const [alliance] = JSON.parse(out)
    expect(alliance).toMatchObject({ rule: 'troops-alliance', kind: 'consensus', seed: 1, found: { by: 'exact' } })
    expect(alliance.members).toHaveLength(32)
    const blockers = new Map<string, { statements: EffectiveStatement[] }>(
      alliance.blockers.map((b: { actor: string }) => [b.actor, b]),
    )
    for (const actor of ['HUN', 'ITA', 'SVK']) {
      expect(blockers.get(actor)?.statements.length, actor).toBeGreaterThan(0)
      for (const { start, end, quote, doc } of blockers.get(actor)!.statements) {
        expect(end).toBeGreaterThan(start)
        expect([quote, doc].every(Boolean)).toBe(true)
      }
    }
    expect(alliance.low).toBeLessThanOrEqual(alliance.chance)
    expect(alliance.high).toBeGreaterThanOrEqual(alliance.chance)
    expect(JSON.parse((await run('-i', 'troops-in-ukraine', '-f', 'json')).out)).toEqual(JSON.parse(out))
  })

  it('refuses what nobody wrote about, with its reason and exit code 1', async () => {
    const { out, err, code } = await run('-r', 'enlargement-invitation', '--at', '2022-03-01')
    expect(out).toMatch(/no answer: nothing that was read says/)
    expect(err).toMatch(/no answer/)
    expect(code).toBe(1)
  })

  it('sets base against scenario, and says where nothing changes', async () => {
    const file = join(folder, 'what-if.yaml')
    writeFileSync(
      file,
      'scenarios:\n  - id: rome\n    name: Rome comes round\n    changes:\n      - {change: moves, member: ITA, to: 0.9, cause: a guarantee}\n  - id: idle\n    changes: []\n',
    )
    const { out, code } = await run('-r', 'troops-alliance', '--scenario', file)
    expect(code).toBe(0)
    expect(out).toMatch(/under Rome comes round: ITA\s+moves\s+from\s+0.\d\d to 0.90 \(a\s+guarantee\)/)
    expect(out).toMatch(/difference \+/)
    expect(out).toMatch(/under idle: nothing changes/)
  })

  it('holds figures against targets, and tells power under a rule', async () => {
    const { out } = await run('--targets')
    expect(out).toMatch(/^two per cent by 2024: 2 % of GDP$/m)
    expect(out).toMatch(/meets:\n +\S.*: [\d.]+ actual/)
    const { out: power } = await run('-r', 'sanctions-price-cap', '--power')
    expect(power).toMatch(/USA +0.1429 .*veto/)
  })

  it.each([
    [['-r', 'troops-aliance'], 2, /unknown rule 'troops-aliance'/],
    [['-i', 'troops-in-ukrain'], 2, /unknown issue 'troops-in-ukrain'; nearest known: troops-in-ukraine/],
    [['-i', 'nato-is-united'], 2, /no rule decides nato-is-united/],
    [['-r', 'troops-alliance', '--forum', 'committee'], 2, /unknown forum 'committee'/],
    [['--scenario', 'none.yaml'], 2, /cannot read none.yaml/],
    [['--seed', 'x'], 2, /whole number/],
    [['--precision', '0'], 2, /above 0/],
  ])('%s is refused', async (args, exit, message) => {
    const { err, code } = await run(...args)
    expect(err).toMatch(message)
    expect(code).toBe(exit)
  })

  it('names file, line and remedy of a scenario that cannot be', async () => {
    const file = join(folder, 'bad.yaml')
    writeFileSync(file, 'scenarios:\n  - id: one\n    changes:\n      - {change: leaves, member: ITAL}\n')
    const { err, code } = await run('--scenario', file)
    expect(err).toContain(`${file}:4: unknown member 'ITAL'; did you mean 'ITA'?`)
    expect(code).toBe(1)
  })
})

describe('rules that cannot be', () => {
  it.each([
    ['weights: {DEU: 3, FRA: -2}, quota: 4', 2, /weights.FRA/],
    [
      'weights: {DEU: 3, FRA: 2}, quota: 9',
      2,
      /the quota 9 is above the total weight 5: .*; choose a quota of at most 5/,
    ],
    ['weights: {DEU: 3, FRX: 2}, quota: 4', 2, /unknown actor 'FRX'; did you mean 'FRA'\?/],
    ['weights: {DEU: 3}, quota: 2, veto: [FRA]', 2, /FRA has no seat/],
  ])('%s: named with file, line and remedy', async (fields, line, message) => {
    const copy = join(folder, 'codebook')
    cpSync(`${root}codebooks/nato`, copy, { recursive: true })
    const rule = `{id: a, issue: troops-in-ukraine, kind: weighted-majority, ${fields}}`
    writeFileSync(join(copy, 'rules.yaml'), `rules:\n  - ${rule}\n`)
    const { out, err, code } = await standpoint(['codebook', 'check', copy])
    expect(`${out}${err}`).toMatch(new RegExp(`rules.yaml:${line}: error: .*${message.source}`))
    expect(code).toBe(1)
  })
})

describe('troops-in-ukraine from statements that people coded in articles', () => {
  it('consensus fails with Hungary, Italy and Slovakia in its way; a coalition forms on named evidence', async ({
    skip,
  }) => {
    const path = sharedPath('corpora/articles/dev.gold.jsonl')
    if (!path) return skip()
    const documents = readFileSync(path, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    const statements = documents.flatMap(({ doc, statements: coded }) =>
      (coded as EffectiveStatement[]).map(
        (s, k): EffectiveStatement => ({
          ...s,
          id: `${doc} ${k}`,
          doc,
          coder: 'people',
          confidence: 1,
          start: 0,
          end: 0,
          quote: '',
        }),
      ),
    )
    const codebook = await readCodebook(`${root}codebooks/nato`)
    const positions = positionsOf(buildColumns(statements)).flatMap((p): HeldPosition[] =>
      p.evidence === 'none' ? [] : [{ ...p, evidence: p.evidence.statements, uses: p.uses.map((u) => u.id) }],
    )
    const decided = (id: string) =>
      decide({ rule: codebook.rules.find((r) => r.id === id)!, actors: codebook.actors, positions, day: '2025-03-20' })
    const alliance = decided('troops-alliance')
    expect(alliance.passes!.chance).toBeLessThan(0.2)
    expect(
      alliance
        .blockers!.slice(0, 3)
        .map((b) => b.actor)
        .sort(),
    ).toEqual(['HUN', 'ITA', 'SVK'])
    expect(alliance.moves!.passesNow).toBe(false)
    expect(alliance.moves!.smallest!.moves.map((m) => m.actor).sort()).toEqual(['HUN', 'ITA', 'SVK'])
    const coalition = decided('troops-coalition').coalition!
    expect(coalition.willing.map((w) => w.actor).sort()).toEqual(['EST', 'FRA', 'GBR', 'LTU', 'LVA'])
    expect(coalition.willing.every((w) => w.uses.length > 0)).toBe(true)
    expect(coalition.missing).toEqual([])
  })
})
