import { z } from 'zod'
import {
  type Document,
  documentSchema,
  type EffectiveStatement,
  effectiveStatementSchema,
  type Vote,
  voteSchema,
} from '../model/index.ts'
import {
  csvLines,
  type Field,
  jsonLines,
  numberField,
  readCsv,
  readJsonLines,
  type Schema,
  textField,
} from './fields.ts'

/** What can be written as a table and read back. */
export interface Table<Row> {
  fields: readonly Field<Row>[]
  schema: Schema<Row>
}

/** Tellers in one cell, outermost first. */
const CHAIN = ' > '

export const statementTable: Table<EffectiveStatement> = {
  schema: effectiveStatementSchema,
  fields: [
    textField('id'),
    textField('doc'),
    textField('date'),
    textField('source'),
    textField('coder'),
    textField('actor'),
    textField('person'),
    textField('issue'),
    // A bare + or − would be a formula to a spreadsheet.
    {
      name: 'stance',
      write: ({ stance }) => (stance === '+' ? 1 : -1),
      read: (cell, into) => {
        const stance = { '1': '+', '+1': '+', '+': '+', '-1': '-', '-': '-', '−1': '-', '−': '-' }[cell]
        if (!stance) throw new Error(`'${cell}' is no stance; write 1 or -1`)
        into.stance = stance
      },
    },
    numberField('strength'),
    {
      name: 'tellers',
      write: ({ tellers }) => tellers.join(CHAIN),
      read: (cell, into) => {
        into.tellers = cell.split(CHAIN).map((teller) => teller.trim())
      },
    },
    textField('voice'),
    numberField('start'),
    numberField('end'),
    textField('quote'),
    numberField('confidence'),
    textField('review'),
    textField('reviewer'),
  ],
}

export const documentTable: Table<Document> = {
  schema: documentSchema,
  fields: [
    textField('id'),
    textField('source'),
    textField('author'),
    textField('date'),
    textField('title'),
    textField('url'),
    textField('text'),
  ],
}

export const voteTable: Table<Vote> = {
  schema: voteSchema,
  fields: [
    textField('rollcall'),
    textField('actor'),
    textField('choice'),
    textField('date'),
    {
      name: 'topics',
      write: ({ topics }) => topics?.join('|'),
      read: (cell, into) => {
        into.topics = cell.split('|')
      },
    },
    textField('title'),
  ],
}

/** A position as a flat record; without evidence all but the first three fields are left out. */
export const positionRecordSchema = z.object({
  actor: z.string().min(1),
  issue: z.string().min(1),
  statements: z.int().nonnegative(),
  alpha: z.number().positive().optional(),
  beta: z.number().positive().optional(),
  mean: z.number().min(-1).max(1).optional(),
  low: z.number().min(-1).max(1).optional(),
  high: z.number().min(-1).max(1).optional(),
  support: z.number().min(0).max(1).optional(),
  plus: z.int().nonnegative().optional(),
  minus: z.int().nonnegative().optional(),
  documents: z.int().nonnegative().optional(),
  sources: z.int().nonnegative().optional(),
  newest: z.iso.date().optional(),
})
export type PositionRecord = z.infer<typeof positionRecordSchema>

export const positionTable: Table<PositionRecord> = {
  schema: positionRecordSchema,
  fields: [
    textField('actor'),
    textField('issue'),
    ...(
      [
        'statements',
        'alpha',
        'beta',
        'mean',
        'low',
        'high',
        'support',
        'plus',
        'minus',
        'documents',
        'sources',
      ] as const
    ).map((name) => numberField<PositionRecord>(name)),
    textField('newest'),
  ],
}

/** What the analysis calls a position, as far as it is written. */
export interface PositionToWrite
  extends Partial<Omit<PositionRecord, 'actor' | 'issue' | 'statements' | 'documents' | 'sources' | 'plus' | 'minus'>> {
  actor: string
  issue: string
  evidence: 'none' | { statements: number; plus: number; minus: number; documents: number; sources: number }
}

export function positionRecord(position: PositionToWrite): PositionRecord {
  const { actor, issue, evidence } = position
  if (evidence === 'none') return { actor, issue, statements: 0 }
  const { alpha, beta, mean, low, high, support, newest } = position
  const { statements, plus, minus, documents, sources } = evidence
  return { actor, issue, statements, alpha, beta, mean, low, high, support, plus, minus, documents, sources, newest }
}

export const tableFormats = ['csv', 'jsonl'] as const
export type TableFormat = (typeof tableFormats)[number]

/** A table's text in pieces, so that it need not be held as a whole. */
export function writeTable<Row>(table: Table<Row>, rows: Iterable<Row>, format: TableFormat): Generator<string> {
  return format === 'csv' ? csvLines(table.fields, rows) : jsonLines(rows)
}

/** A table's records; `where` is how it is called in problems. Throws a `ProblemError` that lists all of them. */
export function readTable<Row>(table: Table<Row>, text: string, format: TableFormat, where: string): Row[] {
  return format === 'csv' ? readCsv(text, where, table.fields, table.schema) : readJsonLines(text, where, table.schema)
}
