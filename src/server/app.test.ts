import type { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Project } from '../project/index.ts'
import { MOST_BYTES, workbenchApp } from './app.ts'
import { hostile, smallProject } from './project.fixture.ts'
import type {
  ClaimsView,
  DecideView,
  DocumentView,
  EvidenceView,
  OverviewView,
  PositionsView,
  ProjectInfo,
  ReviewQueue,
  SourcesView,
  TiesView,
  TieView,
} from './wire.ts'

const own = '127.0.0.1:4000'
let app: Hono
let project: Project
const taken: string[] = []

beforeAll(async () => {
  const small = await smallProject()
  project = small.project
  const ingest = async (name: string) => {
    taken.push(name)
    return name.endsWith('.txt')
      ? { added: [{ name, doc: 'new', title: name, statements: 0 }], known: [], problems: [] }
      : { added: [], known: [], problems: [{ name, problem: `${name}: is no document` }] }
  }
  app = workbenchApp({ ...small, ingest }, { keys: { token: 't', session: 's' }, port: () => 4000, reviewer: 'ada' })
})
afterAll(() => project.close())

const headers = { host: own, cookie: 'standpoint=s', origin: `http://${own}`, 'sec-fetch-site': 'same-origin' }
const ask = (path: string) => app.request(`http://${own}/api/${path}`, { headers })
async function get<T>(path: string): Promise<T> {
  const response = await ask(path)
  expect(response.status, path).toBe(200)
  return (await response.json()) as T
}
async function post(path: string, body: unknown): Promise<Response> {
  return app.request(`http://${own}/api/${path}`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
}

describe('what the workbench shows', () => {
  it('names the project and everything in it', async () => {
    const info = await get<ProjectInfo>('project')
    expect(info).toMatchObject({ documents: 3, statements: 6, alliance: 'NATO', from: '2024-01-10', to: '2024-06-02' })
    expect(info.actors.find(({ id }) => id === 'POL')).toMatchObject({ name: 'Poland', member: true })
    expect(info.issues.find(({ id }) => id === 'arms-for-ukraine')).toMatchObject({ statements: 4 })
  })

  it('gives members a row and leaves cells without evidence out', async () => {
    const view = await get<PositionsView>('positions')
    expect(view.actors.toSorted()).toEqual(['FRA', 'HUN', 'ITA', 'POL'])
    expect(view.cells).toHaveLength(5)
    expect(view.cells.find(({ actor }) => actor === 'HUN')!.support).toBeLessThan(0.5)
    const all = await get<PositionsView>('positions?group=all')
    expect(all.actors).toContain('RUS')
    expect((await get<PositionsView>('positions?source=Inland+Courier')).actors).toEqual(['FRA'])
    expect((await get<PositionsView>('positions?confidence=0.75')).actors.toSorted()).toEqual(['HUN', 'POL'])
    expect((await get<PositionsView>('positions?sort=stance&issue=arms-for-ukraine')).actors[0]).not.toBe('HUN')
  })

  it('leads a cell back to its sentence in its paragraph', async () => {
    const view = await get<EvidenceView>('evidence?actor=HUN&issue=arms-for-ukraine')
    expect(view.position?.evidence).toBe(1)
    const [item] = view.items
    expect(item).toMatchObject({ tellers: ['author', 'officials'], title: 'Talks on tanks', review: 'unreviewed' })
    const { offset, text } = item!.paragraph
    expect(text.slice(item!.start - offset, item!.end - offset)).toBe('Hungary refuses to send any, officials said.')
    expect((await get<EvidenceView>('evidence?actor=POL&issue=arms-for-ukraine')).items[0]!.why?.rule).toBe('deed')
    expect((await get<EvidenceView>('evidence?actor=ESP&issue=arms-for-ukraine')).items).toEqual([])
  })

  it('shows a hostile document as the text it is', async () => {
    const view = await get<DocumentView>('documents/two')
    expect(view.text).toContain(hostile)
    expect(view.statementsIn).toHaveLength(2)
    expect((await ask('documents/none')).status).toBe(404)
  })

  it('counts issues, ties, claims, sources', async () => {
    const overview = await get<OverviewView>('overview')
    const arms = overview.issues.find(({ issue }) => issue === 'arms-for-ukraine')!
    expect(arms).toMatchObject({
      heard: 4,
      for: expect.arrayContaining(['POL', 'FRA']),
      against: expect.arrayContaining(['HUN', 'ITA']),
    })
    expect(arms.unity).toBeGreaterThan(0)
    expect(arms.unity).toBeLessThan(0.5)
    expect(overview.news[0]!.date).toBe('2024-06-02')
    const ties = await get<TiesView>('ties')
    expect(ties.edges.find(({ a, b }) => a === 'FRA' && b === 'POL')!.weight).toBeGreaterThan(0)
    expect(ties.edges.find(({ a, b }) => a === 'HUN' && b === 'POL')!.weight).toBeLessThan(0)
    const camp = Object.fromEntries(ties.nodes.map((node) => [node.id, node.camp]))
    expect(camp.HUN).not.toBe(camp.POL)
    const tie = await get<TieView>('tie?a=HUN&b=POL')
    expect(tie.issues).toMatchObject([{ issue: 'arms-for-ukraine', agree: false }])
    const { claims } = await get<ClaimsView>('claims')
    expect(claims.map(({ issue }) => issue)).toEqual(['russia-threatens-nato'])
    const { sources } = await get<SourcesView>('sources')
    expect(sources.find(({ source }) => source === 'Harbour Post')).toMatchObject({ documents: 2, statements: 4 })
  })

  it('decides by the codebook’s rule, and with a member moved', async () => {
    const base = await get<DecideView>('decide?issue=arms-for-ukraine')
    expect(base.rules.length).toBeGreaterThan(0)
    expect(base.changed).toBeUndefined()
    const moved = await get<DecideView>('decide?issue=arms-for-ukraine&move=HUN:1')
    expect(moved.changed).toBeDefined()
    expect(moved.members.find(({ actor }) => actor === 'HUN')!.mean).toBeLessThan(0)
    const refusals = await Promise.all(
      [
        'decide?issue=nothing',
        'decide?issue=arms-for-ukraine&rule=none',
        'decide?issue=arms-for-ukraine&move=HUN:7',
        'decide?issue=arms-for-ukraine&move=XYZ:1',
      ].map(ask),
    )
    for (const refusal of refusals) expect(refusal.status).toBe(400)
  })

  it('decides under a scenario of the codebook, and says what it does', async () => {
    const base = await get<DecideView>('decide?issue=arms-for-ukraine')
    const [first] = base.scenarios
    const view = await get<DecideView>('decide?issue=arms-for-ukraine&scenario=budapest-election')
    expect(base.scenarios.map(({ id }) => id)).toContain('budapest-election')
    expect(first).toBeDefined()
    expect(view.scenario!.effects).toEqual([expect.stringContaining('Hungary moves from')])
    expect(view.difference).toBeCloseTo(view.changed!.chance!.chance - view.base.chance!.chance, 12)
    const hungary = view.members.find(({ actor }) => actor === 'HUN')!
    expect(hungary.changedGoes!).toBeGreaterThan(hungary.goes!)
    const untouched = await get<DecideView>('decide?issue=ceasefire-now&scenario=budapest-election')
    expect(untouched).toMatchObject({ scenario: { effects: [] } })
    expect(untouched.changed).toBeUndefined()
    expect((await ask('decide?issue=arms-for-ukraine&scenario=none')).status).toBe(400)
  })

  it('tells a package by its terms, and what a choice of them comes to', async () => {
    await post('review', {
      decision: 'add',
      doc: 'three',
      start: 17,
      end: 23,
      actor: 'UKR',
      issue: 'ceasefire-now',
      stance: '-',
      tellers: ['author'],
    })
    const whole = (await get<DecideView>('decide?issue=ceasefire-now')).package!
    const one = (await get<DecideView>('decide?issue=ceasefire-now&terms=air')).package!
    expect(whole.terms.every(({ chosen }) => chosen)).toBe(true)
    expect(one.terms.filter(({ chosen }) => chosen).map(({ term }) => term)).toEqual(['air'])
    expect(one.passes).toBeGreaterThan(whole.passes!)
    expect((await ask('decide?issue=ceasefire-now&terms=moon')).status).toBe(400)
    await post('undo', {})
  })

  it('says what is wrong with what was asked', async () => {
    for (const path of [
      'positions?from=soon',
      'positions?teller=who',
      'positions?confidence=x',
      'ties?measure=love',
      'export/everything.xlsx',
      'tie?a=POL',
    ]) {
      const response = await ask(path)
      expect(response.status, path).toBe(400)
      expect(((await response.json()) as { error: string }).error.length).toBeGreaterThan(10)
    }
    expect((await ask('nothing')).status).toBe(404)
  })

  it('defuses formulas in CSV', async () => {
    await post('review', {
      decision: 'add',
      doc: 'one',
      start: 0,
      end: 6,
      actor: '=HYPERLINK("x")',
      issue: 'arms-for-ukraine',
      stance: '+',
      tellers: ['author'],
    })
    const csv = await (await ask('export/positions.csv?group=all')).text()
    expect(csv).toContain(`"'=HYPERLINK(""x"")"`)
    await post('undo', {})
    expect(await (await ask('export/positions.csv?group=all')).text()).not.toContain('HYPERLINK')
    expect(await (await ask('export/ties.json')).json()).toHaveProperty('edges')
  })
})

describe('what a reviewer decides', () => {
  const arms = () => get<EvidenceView>('evidence?actor=ITA&issue=arms-for-ukraine')

  it('rejects, sees the position go, and takes it back', async () => {
    const before = await arms()
    const id = before.items[0]!.id
    expect((await post('review', { decision: 'reject', ids: [id] })).status).toBe(200)
    const after = await arms()
    expect(after.position).toBeUndefined()
    expect(after.items[0]).toMatchObject({ review: 'rejected', reviewer: 'ada' })
    const queue = await get<ReviewQueue>('review')
    expect(queue.items.map((item) => item.id)).not.toContain(id)
    expect(queue.undo).toContain('ITA')
    await post('undo', {})
    expect((await arms()).position).toEqual(before.position)
  })

  it('edits a stance and codes by hand, by name or id', async () => {
    const { items } = await get<EvidenceView>('evidence?actor=FRA&issue=arms-for-ukraine')
    await post('review', {
      decision: 'edit',
      id: items[0]!.id,
      actor: 'Germany',
      issue: 'arms for ukraine',
      stance: '-',
    })
    expect((await get<EvidenceView>('evidence?actor=DEU&issue=arms-for-ukraine')).items[0]).toMatchObject({
      review: 'edited',
      stance: '-',
    })
    await post('undo', {})
    const added = await post('review', {
      decision: 'add',
      doc: 'three',
      start: 17,
      end: 23,
      actor: 'poland',
      issue: 'ceasefire-now',
      stance: '+',
      tellers: ['author'],
    })
    expect(added.status).toBe(200)
    expect((await get<EvidenceView>('evidence?actor=POL&issue=ceasefire-now')).items).toHaveLength(2)
    await post('undo', {})
    expect(
      (await post('review', { decision: 'edit', id: items[0]!.id, actor: 'FRA', issue: 'nonsense', stance: '+' }))
        .status,
    ).toBe(400)
    expect((await post('review', { decision: 'accept', ids: ['gone'] })).status).toBe(400)
    expect((await post('review', { decision: 'shrug' })).status).toBe(400)
  })

  it('puts the most uncertain first, and keeps reviewers apart', async () => {
    const queue = await get<ReviewQueue>('review')
    const doubt = queue.items.map((item) => Math.abs(item.confidence - 0.5))
    expect(doubt).toEqual(doubt.toSorted((a, b) => a - b))
    const id = queue.items[0]!.id
    await post('review', { decision: 'accept', ids: [id] })
    await post('reviewer', { name: 'grace' })
    expect((await get<ReviewQueue>('review')).items.map((item) => item.id)).toContain(id)
    await post('review', { decision: 'reject', ids: [id] })
    const both = await get<ReviewQueue>('review')
    expect(both.disputed).toHaveLength(1)
    expect(both.agreement.find(({ units }) => units > 0)).toBeDefined()
    await post('settle', { id, decision: 'accept' })
    const settled = await get<ReviewQueue>('review')
    expect(settled.disputed).toEqual([])
  })

  it('accepts many at once, undone as one, and undoes without limit', async () => {
    await post('reviewer', { name: 'lin' })
    const ids = (await get<ReviewQueue>('review')).items.map((item) => item.id)
    expect(ids.length).toBeGreaterThan(3)
    await post('review', { decision: 'accept', ids })
    expect((await get<ReviewQueue>('review')).left).toBe(0)
    await post('undo', {})
    expect((await get<ReviewQueue>('review')).left).toBe(ids.length)
    for (let round = 0; round < 12; round++)
      for (const id of ids) await post('review', { decision: round % 2 ? 'accept' : 'reject', ids: [id] })
    for (let step = 0; step < 12 * ids.length; step++) await post('undo', {})
    const queue = await get<ReviewQueue>('review')
    expect(queue.left).toBe(ids.length)
    expect(queue.undo).toBeUndefined()
    expect(await (await post('undo', {})).json()).toEqual({ undone: null })
  })

  it('keeps a grade of an outlet', async () => {
    await post('grade', { source: 'Harbour Post', reliability: 'D' })
    expect(
      (await get<SourcesView>('sources')).sources.find(({ source }) => source === 'Harbour Post')!.reliability,
    ).toBe('D')
    expect((await post('grade', { source: 'Harbour Post', reliability: 'Z' })).status).toBe(400)
  })
})

describe('what is uploaded', () => {
  const upload = (names: string[], body?: Uint8Array<ArrayBuffer>) => {
    const form = new FormData()
    for (const name of names) form.append('file', new Blob(['text']), name)
    return app.request(`http://${own}/api/documents`, { method: 'POST', headers, body: body ?? form })
  }
  it('is read one by one, and refused by name', async () => {
    expect((await upload(['a.txt', 'b.exe'])).status).toBe(200)
    expect(taken).toEqual(['a.txt', 'b.exe'])
    expect((await upload(['c.exe'])).status).toBe(422)
  })
  it('is limited in number and size', async () => {
    expect((await upload([])).status).toBe(400)
    expect((await upload(Array.from({ length: 51 }, (_, i) => `${i}.txt`))).status).toBe(400)
    expect((await upload([], new Uint8Array(MOST_BYTES + 1))).status).toBe(413)
  })
})
