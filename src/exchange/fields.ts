import { ProblemError } from '../model/index.ts'
import { type Cell, csvLine, parseCsv, undefused } from './csv.ts'

/** A column of a table and what of a record stands in it; `read` puts a cell, never an empty one, back into a record. */
export interface Field<Row> {
  name: string
  write: (row: Row) => Cell
  read: (cell: string, into: Record<string, unknown>) => void
}

/** A field that stands under its own name, as text. */
export const textField = <Row>(name: string & keyof Row): Field<Row> => ({
  name,
  write: (row) => row[name] as Cell,
  read: (cell, into) => {
    into[name] = cell
  },
})

/** A field that stands under its own name, as a number. Throws for a cell that is none. */
export const numberField = <Row>(name: string & keyof Row): Field<Row> => ({
  name,
  write: (row) => row[name] as Cell,
  read: (cell, into) => {
    const number = Number(cell)
    if (!Number.isFinite(number)) throw new Error(`'${cell}' is no number`)
    into[name] = number
  },
})

/** A schema as zod has them: what is wrong with a record, with the path to it. */
export interface Schema<Row> {
  safeParse(
    value: unknown,
  ):
    | { success: true; data: Row }
    | { success: false; error: { issues: readonly { path: readonly PropertyKey[]; message: string }[] } }
}

/** Records as CSV, line by line, head first. */
export function* csvLines<Row>(fields: readonly Field<Row>[], rows: Iterable<Row>): Generator<string> {
  yield csvLine(fields.map(({ name }) => name))
  for (const row of rows) yield csvLine(fields.map(({ write }) => write(row)))
}

/** Records as JSON lines. */
export function* jsonLines(rows: Iterable<unknown>): Generator<string> {
  for (const row of rows) yield `${JSON.stringify(row)}\n`
}

/**
 * Records from CSV with a head; columns may stand in any order, and those without a field are passed over. `where` is
 * how the file is called in problems. Throws a `ProblemError` with all problems, each with its row (the head is row 1)
 * and column.
 */
export function readCsv<Row>(text: string, where: string, fields: readonly Field<Row>[], schema: Schema<Row>): Row[] {
  const [head, ...body] = parseCsv(text)
  const byName = new Map(fields.map((field) => [field.name, field]))
  const columns = (head ?? []).map((name) => byName.get(name.trim()))
  if (!columns.some(Boolean)) {
    const remedy = `name the columns in the first row: ${[...byName.keys()].join(', ')}`
    throw new ProblemError({ code: 'no-columns', where, line: 1, what: 'no column is known', remedy })
  }
  const problems = new Problems(where)
  const rows: Row[] = []
  body.forEach((cells, index) => {
    const line = index + 2
    if (cells.length === 1 && cells[0] === '') return
    if (cells.length !== columns.length) {
      problems.add(
        'uneven-row',
        line,
        `${cells.length} cells where the head has ${columns.length}`,
        'quote cells that hold commas',
      )
      return
    }
    const record: Record<string, unknown> = {}
    cells.forEach((cell, column) => {
      if (cell === '' || !columns[column]) return
      try {
        columns[column].read(undefused(cell), record)
      } catch (error) {
        problems.add('bad-cell', line, `column '${head![column]}': ${(error as Error).message}`, 'correct the cell')
      }
    })
    problems.take(line, schema, record, rows)
  })
  problems.end()
  return rows
}

/** Records from JSON lines; blank lines are passed over. Throws a `ProblemError` with all problems. */
export function readJsonLines<Row>(text: string, where: string, schema: Schema<Row>): Row[] {
  const problems = new Problems(where)
  const rows: Row[] = []
  text.split('\n').forEach((line, index) => {
    if (line.trim() === '') return
    try {
      problems.take(index + 1, schema, JSON.parse(line), rows)
    } catch (error) {
      problems.add('no-json', index + 1, `no JSON: ${(error as Error).message}`, 'write one JSON object a line')
    }
  })
  problems.end()
  return rows
}

class Problems {
  private readonly where: string
  private readonly list: { code: string; where: string; line: number; what: string; remedy: string }[] = []

  constructor(where: string) {
    this.where = where
  }

  add(code: string, line: number, what: string, remedy: string): void {
    this.list.push({ code, where: this.where, line, what, remedy })
  }

  take<Row>(line: number, schema: Schema<Row>, record: unknown, rows: Row[]): void {
    const found = schema.safeParse(record)
    if (found.success) rows.push(found.data)
    else if (!this.list.some((problem) => problem.line === line)) {
      const what = found.error.issues.map(({ path, message }) => `${path.join('.') || 'record'}: ${message}`).join('; ')
      this.add('bad-record', line, what, 'complete or correct it')
    }
  }

  end(): void {
    if (this.list.length > 0) throw new ProblemError(...this.list)
  }
}
