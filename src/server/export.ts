import { claimsView } from './claims.ts'
import { decideView } from './decide.ts'
import { overviewView } from './overview.ts'
import { positionsView } from './positions.ts'
import { sourcesView } from './sources.ts'
import { tiesView } from './ties.ts'
import { type Asked, BadRequest, type Shelf } from './workbench.ts'

type Row = Record<string, string | number | undefined>

/** A cell of CSV; what a spreadsheet would take for a formula is made text by an apostrophe. */
export function csvCell(value: string | number | undefined): string {
  if (value === undefined) return ''
  if (typeof value === 'number') return String(value)
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

export function toCsv(rows: readonly Row[]): string {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  return [columns, ...rows.map((row) => columns.map((column) => row[column]))]
    .map((cells) => `${cells.map(csvCell).join(',')}\r\n`)
    .join('')
}

const VIEWS: Record<
  string,
  (shelf: Shelf, asked: Asked, query: Record<string, string>) => Promise<{ whole: unknown; rows: Row[] }>
> = {
  positions: async (shelf, asked, query) => {
    const whole = await positionsView(shelf, asked, query)
    return { whole, rows: whole.cells.map((cell) => ({ ...cell })) }
  },
  cohesion: async (shelf, asked) => {
    const whole = await overviewView(shelf, asked)
    return {
      whole,
      rows: whole.issues.map(({ series: _, for: yes, against, undecided, breakers, ...row }) => ({
        ...row,
        for: yes.join(' '),
        against: against.join(' '),
        undecided: undecided.join(' '),
        breakers: breakers.join(' '),
      })),
    }
  },
  ties: async (shelf, asked, query) => {
    const whole = await tiesView(shelf, asked, query)
    return { whole, rows: whole.edges.map((edge) => ({ ...edge })) }
  },
  claims: async (shelf, asked, query) => {
    const whole = await claimsView(shelf, asked, query)
    const side = (stance: string, issue: string, list: (typeof whole.claims)[number]['affirm']) =>
      list.map((voice) => ({ issue, stance, ...voice }))
    return {
      whole,
      rows: whole.claims.flatMap(({ issue, affirm, deny }) => [...side('+', issue, affirm), ...side('-', issue, deny)]),
    }
  },
  sources: async (shelf, asked) => {
    const whole = await sourcesView(shelf, asked)
    return {
      whole,
      rows: whole.sources.map(({ source: outlet, documents, statements, tellers, attributions, reliability }) => ({
        outlet,
        documents,
        statements,
        ...tellers,
        ...attributions,
        reliability,
      })),
    }
  },
  decide: async (shelf, asked, query) => {
    const whole = await decideView(shelf, asked, query)
    return { whole, rows: whole.members.map((member) => ({ issue: whole.issue, rule: whole.rule, ...member })) }
  },
}

/** What a page shows, as a file: `positions.csv`, `ties.json` … */
export async function exported(
  shelf: Shelf,
  file: string,
  asked: Asked,
  query: Record<string, string>,
): Promise<{ body: string; kind: string }> {
  const [, name = '', format] = /^([a-z]+)\.(csv|json)$/.exec(file) ?? []
  const view = VIEWS[name]
  if (!view)
    throw new BadRequest(
      `There is no export ${file}; there are ${Object.keys(VIEWS)
        .map((each) => `${each}.csv and ${each}.json`)
        .join(', ')}.`,
    )
  const { whole, rows } = await view(shelf, asked, query)
  return format === 'csv'
    ? { body: toCsv(rows), kind: 'text/csv; charset=utf-8' }
    : { body: `${JSON.stringify(whole, null, 1)}\n`, kind: 'application/json; charset=utf-8' }
}
