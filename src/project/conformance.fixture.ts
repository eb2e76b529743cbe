import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Coding, Document, Statement } from '../model/index.ts'
import type { Program, Project } from './project.ts'

export const program: Program = { coder: 'standpoint', version: '1' }
const newer: Program = { coder: 'standpoint', version: '2' }

export const text = 'Upland backs the dam. Lowland does not, says Upland. The ferry waits.'
export function makeDocument(id: string, more: Partial<Document> = {}): Document {
  return { id, text: `${id}. ${text}`, source: 'The Ferry', date: '2024-05-01', ...more }
}

export function makeStatement(more: Partial<Statement> = {}): Statement {
  return {
    ...{ actor: 'UPL', issue: 'dam', stance: '+', strength: 1, tellers: ['author'], start: 0, end: 10 },
    ...{ quote: text.slice(0, 10), confidence: 0.6, ...more },
  }
}

export function makeCoding(doc: string, statements: Statement[]): Coding {
  const figure = {
    of: 'dam',
    value: 3,
    unit: 'm',
    kind: 'actual' as const,
    tellers: ['author'],
    start: 0,
    end: 5,
    quote: 'a',
    confidence: 1,
  }
  return { doc, statements, attributions: [{ source: [[0, 1]], cue: [[2, 3]], content: [[4, 9]] }], figures: [figure] }
}

/** What any store of projects must do; `open` gives a new one each time. */
export function describeProject(name: string, open: () => Promise<Project>): void {
  describe(name, () => {
    let project: Project
    beforeEach(async () => {
      project = await open()
    })
    afterEach(() => project.close())

    const plus = makeStatement()
    const minus = makeStatement({
      actor: 'LOW',
      stance: '-',
      tellers: ['author', 'UPL'],
      start: 12,
      end: 30,
      why: { rule: 'r', steps: [] },
    })
    const addTwo = () => project.add([{ document: makeDocument('a'), coding: makeCoding('a', [plus, minus]) }], program)
    const held = async () => (await project.statements()).map(({ actor, stance }) => `${actor}${stance}`)
    const idOf = async (actor: string) => (await project.reviewed()).find((statement) => statement.actor === actor)!.id

    it('keeps documents and statements as they were given', async () => {
      const document = makeDocument('a', {
        title: 'Dams',
        author: 'Ana Sol',
        url: 'https://x.example',
        dateInferred: true,
        boilerplate: [[1, 3]],
      })
      expect(await project.add([{ document, coding: makeCoding('a', [plus, minus]) }], program)).toEqual([
        { id: 'a', became: 'new' },
      ])
      expect(await project.document('a')).toEqual(document)
      expect(await project.document('b')).toBeUndefined()
      const about = { doc: 'a', source: 'The Ferry', date: '2024-05-01', coder: 'standpoint 1' }
      const { why, ...short } = minus
      expect(await project.statements()).toMatchObject([
        { ...plus, ...about },
        { ...short, ...about },
      ])
      expect((await project.statements({ why: true }))[1]!.why).toEqual(why)
      expect((await project.statements())[1]!.why).toBeUndefined()
      expect(await project.statements({ doc: 'b' })).toEqual([])
      expect(await project.coding('a')).toEqual({ ...makeCoding('a', [plus, minus]), coder: 'standpoint 1' })
      expect(await project.figures()).toMatchObject([{ value: 3, doc: 'a', source: 'The Ferry' }])
      expect(await project.documents()).toMatchObject([
        { id: 'a', title: 'Dams', length: document.text.length, statements: 2 },
      ])
    })

    it('changes nothing when the same is read again', async () => {
      await addTwo()
      const before = [await project.statements(), await project.journal()]
      expect(await project.lookUp([makeDocument('a')], program)).toEqual([{ id: 'a', became: 'known' }])
      expect(await addTwo()).toEqual([{ id: 'a', became: 'known' }])
      expect([await project.statements(), await project.journal()]).toEqual(before)
    })

    it('takes the same words from the same outlet for one document, from another outlet for two', async () => {
      await addTwo()
      const copy = makeDocument('copy', { text: makeDocument('a').text.replaceAll(' ', '\n') })
      const outcomes = await project.add(
        [
          { document: copy },
          { document: { ...copy, source: undefined } },
          { document: { ...copy, source: 'The Barge' } },
        ],
        program,
      )
      expect(outcomes).toEqual([
        { id: 'a', became: 'known' },
        { id: 'a', became: 'known' },
        { id: 'copy', became: 'new' },
      ])
      expect((await project.document('a'))!.text).toBe(makeDocument('a').text)
    })

    it('never changes a text: another one under the same id is refused', async () => {
      await addTwo()
      expect(await project.add([{ document: makeDocument('a', { text: 'Other words.' }) }], program)).toEqual([
        { id: 'a', became: 'refused' },
      ])
      expect((await project.document('a'))!.text).toBe(makeDocument('a').text)
      expect(await held()).toEqual(['UPL+', 'LOW-'])
    })

    it('amends what a document says of itself, but no stated date by an inferred one', async () => {
      await addTwo()
      const inferred = makeDocument('a', { date: '2020-01-01', dateInferred: true, title: 'Dams' })
      expect(await project.add([{ document: inferred }], program)).toEqual([{ id: 'a', became: 'amended' }])
      expect(await project.document('a')).toEqual(makeDocument('a', { title: 'Dams' }))
      await project.add([{ document: makeDocument('a', { date: '2024-05-02' }) }], program)
      expect((await project.statements())[0]!.date).toBe('2024-05-02')
    })

    it('holds the newest coding of a program, and keeps verdicts through it', async () => {
      await addTwo()
      await project.review('ana', [await idOf('LOW')], { verdict: 'reject' })
      expect(await held()).toEqual(['UPL+'])
      expect(await project.lookUp([makeDocument('a')], newer)).toEqual([{ id: 'a', became: 'recoded' }])
      const third = makeStatement({ actor: 'FER', start: 40, end: 50 })
      await project.add([{ document: makeDocument('a'), coding: makeCoding('a', [minus, third]) }], newer)
      expect(await held()).toEqual(['FER+'])
      await project.undo('ana')
      expect(await held()).toEqual(['LOW-', 'FER+'])
    })

    it('lets a person accept, edit and reject', async () => {
      await addTwo()
      const [first, second] = [await idOf('UPL'), await idOf('LOW')]
      await project.review('ana', [first], { verdict: 'accept' })
      await project.review('ana', [second], {
        verdict: 'edit',
        statement: makeStatement({ actor: 'FER', stance: '-' }),
      })
      expect(await project.statements()).toMatchObject([
        { id: first, actor: 'UPL', confidence: 1, review: 'accepted', reviewer: 'ana', coder: 'standpoint 1' },
        { id: second, doc: 'a', date: '2024-05-01', actor: 'FER', stance: '-', review: 'edited', coder: 'ana' },
      ])
      await project.review('bo', [first], { verdict: 'reject' })
      expect(await held()).toEqual(['FER-'])
      expect((await project.reviewed()).find(({ id }) => id === first)!.verdicts).toEqual([
        { who: 'ana', verdict: 'accept' },
        { who: 'bo', verdict: 'reject' },
      ])
    })

    it('keeps what a person coded by hand, through any recoding', async () => {
      await addTwo()
      const own = makeStatement({ actor: 'FER', start: 40, end: 50, confidence: 1 })
      const id = await project.addStatement('ana', 'a', own)
      await project.add([{ document: makeDocument('a'), coding: makeCoding('a', []) }], newer)
      expect(await project.statements()).toEqual([
        {
          ...own,
          id,
          doc: 'a',
          date: '2024-05-01',
          source: 'The Ferry',
          coder: 'ana',
          review: 'added',
          reviewer: 'ana',
        },
      ])
      await project.undo('ana')
      expect(await project.statements()).toEqual([])
    })

    it('refuses decisions about what is not there, and then changes nothing', async () => {
      await addTwo()
      const before = await project.journal()
      await expect(project.review('ana', [await idOf('UPL'), 's-none'], { verdict: 'reject' })).rejects.toThrow(
        'no statement s-none',
      )
      await expect(project.addStatement('ana', 'b', plus)).rejects.toThrow('no document b')
      await expect(project.addStatement('ana', 'a', { ...plus, end: 9999 })).rejects.toThrow('no passage')
      await expect(project.addStatement('ana', 'a', { ...plus, stance: '?' as '+' })).rejects.toThrow(
        'no statement (stance',
      )
      expect(await project.journal()).toEqual(before)
    })

    it('undoes and redoes without limit, each person their own, many at once as one', async () => {
      await addTwo()
      const ids = [await idOf('UPL'), await idOf('LOW')]
      const states: string[][] = [await held()]
      for (const [who, some, verdict] of [
        ['ana', [ids[0]!], 'reject'],
        ['ana', ids, 'accept'],
        ['ana', ids, 'reject'],
      ] as const) {
        await project.review(who, some, { verdict })
        states.push(await held())
      }
      await project.gradeSource('bo', 'The Ferry', 'B')
      for (const state of states.slice(0, -1).reverse()) {
        expect((await project.undo('ana'))?.act).toBe('review')
        expect(await held()).toEqual(state)
      }
      expect(await project.undo('ana')).toBeUndefined()
      for (const state of states.slice(1)) {
        expect(await project.redo('ana')).toBeDefined()
        expect(await held()).toEqual(state)
      }
      expect(await project.redo('ana')).toBeUndefined()
      await project.undo('ana')
      await project.undo('ana')
      await project.review('ana', [ids[1]!], { verdict: 'reject' })
      expect(await project.redo('ana')).toBeUndefined()
      expect(await held()).toEqual([])
      expect((await project.grades()).sources.get('The Ferry')).toBe('B')
    })

    it('writes a journal in which every change stands, with its time', async () => {
      await addTwo()
      await project.review('ana', [await idOf('UPL')], { verdict: 'reject' })
      await project.undo('ana')
      const entries = await project.journal()
      expect(entries.map(({ act, who }) => `${who} ${act}`)).toEqual([
        'standpoint read',
        'standpoint code',
        'ana review',
        'ana undo',
      ])
      expect(entries[3]).toMatchObject({
        undoes: entries[2]!.seq,
        before: { verdict: 'reject' },
        after: null,
        at: '2026-01-02T03:04:05.000Z',
      })
      expect(await project.journal(entries[1]!.seq)).toEqual(entries.slice(2))
    })

    it('keeps votes, and says how many were new', async () => {
      const votes = [
        { rollcall: 'r1', actor: 'UPL', choice: 'yes' as const, date: '2024-01-01', topics: ['dam', 'me'] },
        { rollcall: 'r1', actor: 'LOW', choice: 'absent' as const },
      ]
      expect(await project.addVotes(votes)).toBe(2)
      expect(await project.addVotes(votes)).toBe(0)
      expect(await project.addVotes([votes[0]!, { ...votes[1]!, choice: 'no' }])).toBe(1)
      expect(await project.votes()).toEqual([{ ...votes[1]!, choice: 'no' }, votes[0]!])
    })

    it('keeps settings', async () => {
      expect(await project.setting('codebook')).toBeUndefined()
      await project.set('codebook', 'river')
      await project.set('codebook', 'nato')
      expect(await project.setting('codebook')).toBe('nato')
    })

    it('keeps grades of outlets and of documents apart', async () => {
      await addTwo()
      await project.gradeSource('ana', 'The Ferry', 'C')
      await project.gradeDocument('ana', 'a', 2)
      expect(await project.grades()).toEqual({ sources: new Map([['The Ferry', 'C']]), documents: new Map([['a', 2]]) })
      await project.gradeSource('ana', 'The Ferry', null)
      expect((await project.grades()).sources.size).toBe(0)
    })
  })
}
