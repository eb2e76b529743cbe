import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readCodebook } from '../src/codebook/index.ts'
import { makeCoding, makeStatement } from '../src/project/conformance.fixture.ts'
import { openProject } from '../src/project/index.ts'
import { river, root, standpoint } from './shell.fixture.ts'

/** A project whose codings are written by hand, so that what the verbs print is known. */
let folder: string
let project: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'standpoint-verbs-'))
  project = join(folder, 'x.db')
  const store = await openProject(project)
  const program = { coder: 'standpoint', version: '1' }
  const said = (actor: string, stance: '+' | '-', more = {}) =>
    makeStatement({ actor, stance, confidence: 1, voice: 'own', quote: `${actor} ${stance}`, ...more })
  const days = ['2022-05-01', '2023-05-01', '2024-05-01']
  for (const [i, date] of days.entries()) {
    const doc = `d${i}`
    const upland = said('UPL', '+')
    const lowland = said('LOW', i === 2 ? '+' : '-', { start: 20, end: 30 })
    const ferry = said('FER', '-', { start: 40, end: 50, tellers: ['author', 'UPL'] })
    const document = {
      id: doc,
      text: `${i}. ${'Words of an article about the river. '.repeat(i + 2)}`,
      date,
      source: 'The Ferry',
    }
    await store.add([{ document, coding: makeCoding(doc, [upland, lowland, ferry]) }], program)
  }
  await store.set('codebook', river)
  await store.gradeSource('ana', 'The Ferry', 'B')
  await store.close()
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const json = async (...args: string[]) => {
  const { out, code } = await standpoint([...args, '-p', project, '-f', 'json'])
  expect(code).toBe(0)
  return JSON.parse(out)
}
const table = async (...args: string[]) => {
  const { out, code } = await standpoint([...args, '-p', project])
  expect(code).toBe(0)
  expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80)
  return out
}

describe('ties', () => {
  it('counts agreement and disagreement, and finds the camps', async () => {
    expect(await json('ties', '--normalisation', 'none')).toEqual([
      { a: 'FER', b: 'LOW', value: 3 },
      { a: 'LOW', b: 'UPL', value: -3 },
      { a: 'FER', b: 'UPL', value: -9 },
    ])
    expect(await table('ties')).toContain('subtract: agreement (the same side) less conflict')
    expect(await table('ties')).toMatch(/ {4}FER LOW\n {4}UPL\n/)
    expect(await json('ties', '--by', 'year', '--normalisation', 'none', '--actor', 'UPL,LOW')).toEqual([
      { from: '2022-01-01', to: '2022-12-31', a: 'LOW', b: 'UPL', value: -1 },
      { from: '2023-01-01', to: '2023-12-31', a: 'LOW', b: 'UPL', value: -1 },
      { from: '2024-01-01', to: '2024-12-31', a: 'LOW', b: 'UPL', value: 1 },
    ])
  })

  it('shows what a tie rests on', async () => {
    expect(await table('ties', '--between', 'Upland,LOW')).toContain('LOW - “LOW -” [2022-05-01, The Ferry]')
    expect((await standpoint(['ties', '--between', 'Upland', '-p', project])).code).toBe(2)
  })
})

describe('positions', () => {
  it('counts the statements and documents it shows', async () => {
    expect(await table('positions')).toMatch(/from 4 statements in 2\s+documents/)
    expect(await table('positions', '--at', '2023-12-31')).toMatch(/from 3 statements in 1\s+document\n/)
    expect(await table('positions', '--to', '2022-12-31')).toMatch(/from 3 statements in 1\s+document\n/)
  })
})

describe('serve', () => {
  it('serves no project that is not there, and at no port that cannot be', async () => {
    const file = join(folder, 'none.db')
    const { code, err } = await standpoint(['serve', '-p', file])
    expect([code, existsSync(file)]).toEqual([1, false])
    expect(err).toContain('there is no project file')
    expect((await standpoint(['serve', '-p', project, '--port', '99999'])).code).toBe(2)
  })
})

describe('a person', () => {
  it('may be asked for by full or family name, and is told of where only actors can be', async () => {
    const codebook = await readCodebook(`${root}codebooks/river`)
    const { person, actor } = codebook.roles.find((role) => role.actor === 'UPL')!
    const family = person.split(' ').at(-1)!
    const file = join(folder, 'person.db')
    const store = await openProject(file)
    const said = [makeStatement({ actor, person }), makeStatement({ actor, start: 20, end: 30 })]
    const document = { id: 'd', text: 'Words of an article about the river and its dam.', date: '2024-01-01' }
    await store.add([{ document, coding: makeCoding('d', said) }], { coder: 'standpoint', version: '1' })
    await store.set('codebook', `${root}codebooks/river`)
    await store.close()
    const ask = (...args: string[]) => standpoint([...args, '-p', file, '-f', 'json'])
    for (const name of [person, family.toUpperCase()]) {
      const { out } = await ask('statements', '--actor', name)
      expect(JSON.parse(out).map((each: { person: string }) => each.person)).toEqual([person])
    }
    expect((await ask('statements', '--actor', `${actor},${person}`)).code).toBe(2)
    const { code, err } = await ask('ties', '--between', `${person},LOW`)
    expect([code, err]).toEqual([2, expect.stringContaining(`${person} is a person; name the actor instead: ${actor}`)])
    expect((await standpoint(['sources', '-p', file])).out).toMatch(/^\(no outlet\) +1 +2 /m)
  })
})

describe('cohesion', () => {
  it('says how many are known, on which sides, and who breaks unity', async () => {
    const [dam] = await json('cohesion')
    expect(dam).toMatchObject({
      issue: 'dam',
      members: 4,
      known: 3,
      breakers: expect.arrayContaining([expect.objectContaining({ actor: 'UPL' })]),
    })
    expect(await table('cohesion')).toMatch(/^dam +3\/4 [\s\S]*unity: chance that all stand\s+on one side/m)
    expect((await json('cohesion', '--by', 'year')).map(({ from }: { from: string }) => from)).toEqual([
      '2022-01-01',
      '2023-01-01',
      '2024-01-01',
    ])
  })
})

describe('claims', () => {
  it('says who affirms, who denies, and who changed sides', async () => {
    expect(await table('claims', '--policies')).toMatch(
      /\+ UPL \(3, first hand\), LOW \(1, first hand\)\n +- FER \(3, told by a source\), LOW \(2, first hand\)\n +1 outlet; contested, one source/,
    )
    expect((await standpoint(['claims', '-p', project])).err).toContain('no claim')
    expect(await json('claims', '--changes')).toMatchObject([
      { actor: 'LOW', kind: 'change', before: { date: '2023-05-01' }, after: { date: '2024-05-01' } },
    ])
  })
})

describe('sources', () => {
  it('says what each outlet carries, and how it was graded', async () => {
    expect(await json('sources')).toMatchObject([
      { name: 'The Ferry', documents: 3, statements: 9, reliability: 'B', tellers: { own: 6 / 9, source: 3 / 9 } },
    ])
    const graded = await json('sources', '--grade', 'the ferry=d', '--grade', 'd0=2', '--who', 'ana')
    expect(graded).toMatchObject([{ reliability: 'D' }])
    for (const wrong of ['The Ferry=Q', 'The Fery=A', 'd0=A', 'B']) {
      expect([wrong, (await standpoint(['sources', '-p', project, '--grade', wrong])).code]).toEqual([wrong, 2])
    }
    expect(await json('sources', '--grade', 'The Ferry=', '--who', 'ana')).toEqual([
      expect.not.objectContaining({ reliability: 'D' }),
    ])
    expect(await table('sources', '--by', 'document')).toMatch(/^d0 +1 +3 /m)
  })
})

describe('figures', () => {
  it('prints each with its sentence', async () => {
    expect(await table('figures', '--from', '2024-01-01')).toBe(
      '(nobody named): 3 m of dam (actual) [2024-05-01, The Ferry]\n    “a”\n',
    )
    expect(await json('figures', '--disputes')).toEqual([])
  })
  it('leaves those of a unit, a kind or a thing, and of each thing the newest', async () => {
    expect(await json('figures', '--unit', 'm')).toHaveLength(3)
    expect(await json('figures', '--unit', 'm', '--newest')).toEqual([expect.objectContaining({ date: '2024-05-01' })])
    expect(await json('figures', '--unit', '%')).toEqual([])
    expect(await json('figures', '--kind', 'pledged')).toEqual([])
    expect(await json('figures', '--of', 'Dam')).toHaveLength(3)
  })
})

describe('votes', () => {
  it('keeps roll calls and measures them', async () => {
    const file = join(folder, 'votes.csv')
    writeFileSync(
      file,
      'id,date,issue,UPL,LOW,FER\n1,2024-01-01,dam,Y,Y,Y\n2,2024-02-01,dam,Y,N,Y\n3,2023-02-01,ferry,Y,,A\n',
    )
    const { err, code } = await standpoint(['votes', '--add', file, '-p', project])
    expect([code, err.trim()]).toEqual([0, `3 roll calls of 3 members: 9 votes new or changed; kept in ${project}`])
    expect(await json('votes')).toMatchObject([
      { year: '2023', calls: 1 },
      { year: '2024', calls: 2, unanimous: 0.5 },
    ])
    expect(await json('votes', '--members', '--from', '2024-01-01')).toMatchObject([
      { member: 'LOW', distance: 0.5 },
      {},
      {},
    ])
    writeFileSync(file, 'id,date,UPL\n1,2024-01-01,Q\n')
    const bad = await standpoint(['votes', '--add', file, '-p', project])
    expect(bad.code).toBe(2)
    expect(bad.err).toMatch(/row 2.*UPL.*Q/)
    expect((await standpoint(['votes', '--add', join(folder, 'none.csv'), '-p', project])).err).toContain(
      'no such file',
    )
  })
})

it('says which names are near to one that nobody knows, in every verb', async () => {
  for (const verb of ['ties', 'cohesion', 'claims', 'sources', 'figures']) {
    const { code, err } = await standpoint([verb, '--actor', 'Uplant', '-p', project])
    expect([verb, code]).toEqual([verb, 2])
    expect(err).toContain('nearest known: Upland')
  }
})
