import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseCsv, readDna } from '../../src/exchange/index.ts'
import { sharedPath } from '../shared.ts'

const folder = sharedPath('oracles/dna')

describe.skipIf(!folder)('dna/sample.dna', () => {
  // The body runs even where the tests are skipped.
  if (!folder) return it.todo('needs the sample')
  const { documents, statements, left } = readDna(`${folder}/sample.dna`)
  const rows = (file: string) => parseCsv(readFileSync(`${folder}/${file}`, 'utf8')).slice(1)

  it('has the documents of documents.csv', () => {
    const found = documents.map(({ id, title, author, source, date, text }) => [
      id,
      title,
      author,
      source,
      date,
      String(text.length),
    ])
    expect(found).toEqual(
      rows('documents.csv').map(([id, title, author, source, , , date, chars]) => [
        id,
        title,
        author,
        source,
        date,
        chars,
      ]),
    )
  })

  it('has the statements of expected/statements.csv, on their passages', () => {
    expect(left).toEqual([])
    const found = statements.map((s) => [
      s.id,
      s.doc,
      s.date,
      String(s.start),
      String(s.end),
      s.person,
      s.actor,
      s.issue,
      s.stance,
    ])
    expect(found).toEqual(
      rows('expected/statements.csv').map(
        ([id, doc, time, start, stop, , person, organisation, concept, agreement]) => [
          id,
          doc,
          time!.slice(0, 10),
          start,
          stop,
          person,
          organisation,
          concept,
          agreement === '1' ? '+' : '-',
        ],
      ),
    )
    expect(new Set(statements.map(({ coder }) => coder))).toEqual(new Set(['Coder 1']))
    for (const { doc, start, end, quote } of statements) {
      expect(documents.find(({ id }) => id === doc)!.text.slice(start, end)).toBe(quote)
      expect(quote.length).toBeGreaterThan(0)
    }
  })

  it('names what there is where a variable or type is not', () => {
    const file = `${folder}/sample.dna`
    expect(() => readDna(file, { issue: 'topic' })).toThrow(
      /no variable 'topic'; there are: person, organization, concept, agreement/,
    )
    expect(() => readDna(file, { type: 'Story' })).toThrow(/there are: DNA Statement, NPF Story Element, Annotation/)
    expect(readDna(file, { actor: ['person'] }).statements[0]!.actor).toBe('Joel Bluestein')
  })
})
