import { readFileSync } from 'node:fs'
import { buildColumns, type Columns } from '../../src/analysis/index.ts'
import { parseCsv } from '../../src/exchange/index.ts'
import { sharedPath } from '../shared.ts'

/** The folder of what Discourse Network Analyzer 3.1.2 computes from its sample project, where it lies beside the checkout. */
export const dna = sharedPath('oracles/dna/expected')

export const table = (file: string): string[][] => parseCsv(readFileSync(`${dna}/${file}`, 'utf8'))

/** A labelled matrix: its row and column names and its values, row after row. */
export function matrix(file: string): { rows: string[]; columns: string[]; values: number[] } {
  const [head, ...body] = table(file)
  return {
    rows: body.map((row) => row[0]!),
    columns: head!.slice(1),
    values: body.flatMap((row) => row.slice(1).map(Number)),
  }
}

/** The 40 statements of the sample: organisations as actors, concepts as issues, agreement as stance. */
export function sampleColumns(): Columns {
  const [, ...rows] = table('statements.csv')
  return buildColumns(
    rows.map(([id, doc, dateTime, start, end, coder, person, actor, issue, agreement]) => ({
      id: id!,
      doc: doc!,
      date: dateTime!.slice(0, 10),
      start: Number(start),
      end: Number(end),
      coder: coder!,
      person: person!,
      actor: actor!,
      issue: issue!,
      stance: agreement === '1' ? '+' : '-',
      strength: 1,
      confidence: 1,
      tellers: ['author'],
      quote: '',
    })),
  )
}
