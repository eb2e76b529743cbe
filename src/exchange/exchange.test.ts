import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildColumns, positions, ties } from '../analysis/index.ts'
import { anyStatements } from '../analysis/statements.fixture.ts'
import type { EffectiveStatement } from '../model/index.ts'
import {
  csvLine,
  documentTable,
  type ExchangeNetwork,
  networkOfTies,
  parseCsv,
  positionRecord,
  positionTable,
  readDna,
  readGexf,
  readGraphml,
  readTable,
  statementTable,
  tableFormats,
  tiesOfNetwork,
  undefused,
  voteTable,
  writeGexf,
  writeGraphml,
  writeTable,
} from './index.ts'

const text = fc
  .string({ unit: 'binary' })
  .map((s) => s.replace(/[\0\ud800-\udfff]/g, ''))
  .filter((s) => s !== '')

describe('CSV', () => {
  it('brings back what was written, whatever is in the cells', () => {
    const cells = fc.array(fc.array(text, { minLength: 2, maxLength: 4 }), { maxLength: 5 })
    expect(undefused(parseCsv(csvLine(["'=1"]))[0]![0]!)).toBe("'=1")
    fc.assert(
      fc.property(cells, (rows) => {
        const found = parseCsv(rows.map(csvLine).join(''))
        expect(found.map((row) => row.map(undefused))).toEqual(rows)
      }),
    )
  })

  it('defuses what a spreadsheet would run, and leaves numbers alone', () => {
    expect(csvLine(['=HYPERLINK("x")', '+1', '-1', '@sum', -1, 'a,"b"', undefined])).toBe(
      '"\'=HYPERLINK(""x"")",\'+1,\'-1,\'@sum,-1,"a,""b""",\r\n',
    )
  })

  it('reads what others write: byte order mark, line ends, blank cells', () => {
    expect(parseCsv('\ufeffa,b\n1,\n,"x\ny"\r\nlast')).toEqual([['a', 'b'], ['1', ''], ['', 'x\ny'], ['last']])
    expect(parseCsv('')).toEqual([])
  })
})

describe.each(tableFormats)('tables as %s', (format) => {
  const written = <Row>(table: Parameters<typeof writeTable<Row>>[0], rows: Row[]) =>
    [...writeTable(table, rows, format)].join('')

  it('bring statements back', () => {
    fc.assert(
      fc.property(anyStatements, text, (list, quote) => {
        const rows = list.map((s): EffectiveStatement => JSON.parse(JSON.stringify({ ...s, quote })))
        expect(readTable(statementTable, written(statementTable, rows), format, 'x')).toEqual(rows)
      }),
      { numRuns: 50 },
    )
  })

  it('bring documents, votes and positions back', () => {
    const document = { id: 'd', text: 'One, "two"\n=three', date: '2024-05-01', source: 'Herald', title: '+1' }
    expect(readTable(documentTable, written(documentTable, [document]), format, 'x')).toEqual([document])
    const vote = { rollcall: '1', actor: 'FRA', choice: 'abstain' as const, topics: ['a', 'b'] }
    expect(readTable(voteTable, written(voteTable, [vote]), format, 'x')).toEqual([vote])
    const columns = buildColumns([
      {
        id: '1',
        doc: 'd',
        coder: 'c',
        actor: 'FRA',
        issue: 'a',
        stance: '+',
        strength: 1,
        tellers: ['author'],
        start: 0,
        end: 1,
        quote: '',
        confidence: 1,
        date: '2024-05-01',
      },
    ])
    const records = positions(columns, { actors: ['FRA', 'BEL'] }).map(positionRecord)
    expect(records[0]).toEqual({ actor: 'BEL', issue: 'a', statements: 0 })
    expect(readTable(positionTable, written(positionTable, records), format, 'x')).toEqual(records)
  })
})

describe('a table that is wrong', () => {
  it('is told with row and column, all at once', () => {
    const csv = 'actor,issue,statements,mean\nFRA,a,1,much\nBEL,a\nPOL,,2,0.5\nEST,a,1,0.5\n'
    const problems = () => readTable(positionTable, csv, 'csv', 'positions.csv')
    expect(problems).toThrow("positions.csv:2: column 'mean': 'much' is no number; correct the cell")
    expect(problems).toThrow('positions.csv:3: 2 cells where the head has 4')
    expect(problems).toThrow(/positions\.csv:4: issue: .*; complete or correct it/)
    expect(() => readTable(positionTable, 'a,b\n1,2\n', 'csv', 'x')).toThrow(/no column is known; name the columns/)
    expect(() => readTable(statementTable, 'stance\nyes\n', 'csv', 'x')).toThrow(/'yes' is no stance; write 1 or -1/)
    expect(() => readTable(documentTable, '{"id":"d","text":""}\n{"id":\n{"id":"e"}\n', 'jsonl', 'x')).toThrow(
      /x:2: no JSON[\s\S]*x:3: text:/,
    )
  })
})

describe.each([
  ['GraphML', writeGraphml, readGraphml],
  ['GEXF', writeGexf, readGexf],
] as const)('%s', (_, write, read) => {
  it('brings ties back to the last digit, and labels with anything in them', () => {
    fc.assert(
      fc.property(anyStatements, text, (list, label) => {
        const network = ties(buildColumns(list), { normalisation: 'average' })
        const labelled = networkOfTies(network, (node) => ({
          label: `${label} ${node}`,
          attributes: { member: node === 'FRA', statements: 3 },
        }))
        const back = read([...write(labelled)].join(''), 'x')
        expect(tiesOfNetwork(back)).toEqual({ nodes: network.nodes, values: network.values })
        for (const { id, attributes } of back.nodes) expect(attributes).toEqual({ member: id === 'FRA', statements: 3 })
        // Line ends and control characters are XML's to choose.
        const plain = label.replace(/\p{Cc}|[\ufffe\uffff\u2028\u0085]/gu, '')
        if (plain === label)
          expect(back.nodes.map((node) => node.label)).toEqual(labelled.nodes.map((node) => node.label))
      }),
      { numRuns: 60 },
    )
  })

  it('refuses what is none, and edges to nowhere', () => {
    expect(() => read('<html></html>', 'x.xml')).toThrow(/x\.xml: no (GraphML|GEXF): there is no graph in it/)
    const broken: ExchangeNetwork = {
      nodes: [{ id: 'a', label: 'a', attributes: {} }],
      edges: [{ source: 'a', target: 'b', weight: 1, attributes: {} }],
    }
    expect(() => read([...write(broken)].join(''), 'x.xml')).toThrow(/an edge ends at 'b', which is no node/)
  })
})

describe('a Discourse Network Analyzer project', () => {
  it('that is none is refused', () => {
    expect(() => readDna('/nowhere/x.dna')).toThrow(/there is no such file/)
    expect(() => readDna(new URL(import.meta.url).pathname)).toThrow(/cannot be read as SQLite/)
  })
})
