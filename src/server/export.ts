import { csvLine } from '../exchange/index.ts'
import type { Stance } from '../model/index.ts'
import { claimsView } from './claims.ts'
import { decideView } from './decide.ts'
import { documentList, documentView } from './documents.ts'
import { overviewView } from './overview.ts'
import { evidenceView, positionsView } from './positions.ts'
import { reviewedView } from './review.ts'
import { sourcesView } from './sources.ts'
import { tiesView, tieView } from './ties.ts'
import type { EvidenceItem } from './wire.ts'
import { type Asked, BadRequest, type Shelf } from './workbench.ts'

type Row = Record<string, string | number | undefined>

const toCsv = (rows: readonly Row[]) => {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  return [columns, ...rows.map((row) => columns.map((column) => row[column]))].map(csvLine).join('')
}

/** A stance as the tables of the command line write it: a bare sign would be a formula to a spreadsheet. */
const side = (stance: Stance) => (stance === '+' ? 1 : -1)

/** A piece of evidence as a line: who, where, in which words. */
function evidenceRow(item: EvidenceItem): Row {
  const { id, doc, title, source, date, actor, person, issue, stance, strength, confidence, start, end, quote } = item
  const { coder, review, reviewer } = item
  const told = item.tellers.join(' > ')
  return {
    id,
    doc,
    title,
    source,
    date,
    actor,
    person,
    issue,
    stance: side(stance),
    strength,
    confidence,
    tellers: told,
    start,
    end,
    quote,
    coder,
    review,
    reviewer,
  }
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
    const voices = (stance: Stance, issue: string, list: (typeof whole.claims)[number]['affirm']) =>
      list.map((voice) => ({ issue, stance: side(stance), ...voice }))
    return {
      whole,
      rows: whole.claims.flatMap(({ issue, affirm, deny }) => [
        ...voices('+', issue, affirm),
        ...voices('-', issue, deny),
      ]),
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
    const { issue, rule, forum, scenario } = whole
    const of = { issue, rule, forum, scenario: scenario?.id }
    const passes = { chance: whole.base.chance?.chance, changedChance: whole.changed?.chance?.chance }
    return { whole, rows: whole.members.map((member) => ({ ...of, ...passes, ...member })) }
  },
  evidence: async (shelf, asked, query) => {
    const whole = await evidenceView(shelf, asked, query)
    return { whole, rows: whole.items.map(evidenceRow) }
  },
  tie: async (shelf, asked, query) => {
    const whole = await tieView(shelf, asked, query)
    return { whole, rows: whole.issues.flatMap(({ a, b }) => [...a, ...b].map(evidenceRow)) }
  },
  review: async (shelf, asked, query) => {
    const whole = await reviewedView(shelf, asked, query)
    return { whole, rows: whole.map(evidenceRow) }
  },
  documents: async (shelf) => {
    const whole = await documentList(shelf)
    return { whole, rows: whole.map((document) => ({ ...document, dateInferred: String(document.dateInferred) })) }
  },
  document: async (shelf, _, query) => {
    const whole = await documentView(shelf, query.doc ?? '')
    if (!whole) throw new BadRequest(`There is no document ${query.doc ?? ''} in this project.`)
    return { whole, rows: whole.statementsIn.map(evidenceRow) }
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
