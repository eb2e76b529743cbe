import { createHash } from 'node:crypto'
import type { Insertable, Kysely } from 'kysely'
import type { EffectiveStatement, Statement } from '../model/index.ts'
import type { ReviewedStatement, StatementQuery, Verdict } from './project.ts'
import type { Tables } from './tables.ts'

type Query = Kysely<Tables>

/**
 * The id of a statement: the same for the same stance on the same passage, whoever coded it and in which version, so that a
 * person's verdict outlives the coding it was given on.
 */
export function statementId(doc: string, { actor, person, issue, stance, start, end, tellers }: Statement): string {
  const parts = JSON.stringify([doc, actor, person ?? null, issue, stance, start, end, tellers])
  return `s-${createHash('sha256').update(parts).digest('hex').slice(0, 12)}`
}

export function statementRow(coding: number, doc: string, statement: Statement): Insertable<Tables['statements']> {
  const { person, tellers, voice, why, actor, issue, stance, strength, start, end, quote, confidence } = statement
  return {
    ...{ coding, id: statementId(doc, statement), actor, person: person ?? null, issue, stance, strength },
    ...{ tellers: JSON.stringify(tellers), start, end, quote, confidence, voice: voice ?? null },
    why: why ? JSON.stringify(why) : null,
  }
}

/** Chains of tellers repeat; each is parsed once. */
function parser(): (json: string) => string[] {
  const known = new Map<string, string[]>()
  return (json) => {
    let parsed = known.get(json)
    if (!parsed) known.set(json, (parsed = JSON.parse(json) as string[]))
    return parsed
  }
}

/** The statements of the codings that hold, by document and place. */
export async function codedStatements(db: Query, { doc, why }: StatementQuery): Promise<EffectiveStatement[]> {
  let query = db
    .selectFrom('codings')
    .innerJoin('statements', 'statements.coding', 'codings.key')
    .innerJoin('documents', 'documents.id', 'codings.doc')
    .where('codings.current', '=', 1)
    .select(['statements.id', 'codings.doc', 'codings.coder', 'codings.version', 'documents.date', 'documents.source'])
    .select([
      'actor',
      'person',
      'issue',
      'stance',
      'strength',
      'tellers',
      'start',
      'end',
      'quote',
      'confidence',
      'voice',
    ])
    .$if(why === true, (each) => each.select('why'))
  if (doc !== undefined) query = query.where('codings.doc', '=', doc)
  const rows = await query.execute()
  const tellersOf = parser()
  return rows.map((row) => {
    const statement: EffectiveStatement = {
      id: row.id,
      doc: row.doc,
      coder: row.version ? `${row.coder} ${row.version}` : row.coder,
      actor: row.actor,
      issue: row.issue,
      stance: row.stance as Statement['stance'],
      strength: row.strength,
      tellers: tellersOf(row.tellers),
      start: row.start,
      end: row.end,
      quote: row.quote,
      confidence: row.confidence,
    }
    if (row.date !== null) statement.date = row.date
    if (row.source !== null) statement.source = row.source
    if (row.person !== null) statement.person = row.person
    if (row.voice !== null) statement.voice = row.voice as 'own' | 'told'
    if (row.why) statement.why = JSON.parse(row.why)
    return statement
  })
}

export const byPlace = (a: EffectiveStatement, b: EffectiveStatement): number =>
  a.doc < b.doc
    ? -1
    : a.doc > b.doc
      ? 1
      : a.start - b.start || a.end - b.end || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

/** Statements people added by hand, with date and outlet of their documents. */
async function addedStatements(db: Query, doc: string | undefined): Promise<EffectiveStatement[]> {
  const rows = await db.selectFrom('decisions').selectAll().where('kind', '=', 'added').orderBy('seq').execute()
  const added: EffectiveStatement[] = []
  for (const { subject, who, value } of rows) {
    const { doc: of, statement } = JSON.parse(value) as { doc: string; statement: Statement }
    if (doc !== undefined && of !== doc) continue
    const about = await db.selectFrom('documents').select(['date', 'source']).where('id', '=', of).executeTakeFirst()
    const known = { ...(about?.date ? { date: about.date } : {}), ...(about?.source ? { source: about.source } : {}) }
    added.push({ ...statement, id: subject, doc: of, ...known, coder: who, review: 'added', reviewer: who })
  }
  return added
}

interface Stock {
  statements: EffectiveStatement[]
  verdicts: Map<string, ReviewedStatement['verdicts']>
}

/** All that was coded or added, by document and place, and everybody's verdicts by statement, oldest first. */
async function stock(db: Query, query: StatementQuery): Promise<Stock> {
  const added = await addedStatements(db, query.doc)
  const coded = await codedStatements(db, query)
  const rows = await db.selectFrom('decisions').selectAll().where('kind', '=', 'review').orderBy('seq').execute()
  const verdicts: Stock['verdicts'] = new Map()
  for (const { subject, who, value } of rows) {
    const list = verdicts.get(subject) ?? []
    verdicts.set(subject, list)
    list.push({ who, ...(JSON.parse(value) as Verdict) })
  }
  // What a person added goes before the same statement of a program, and two programs' same statement is one.
  const seen = new Set<string>()
  const statements = [...added, ...coded].filter(({ id }) => !seen.has(id) && seen.add(id))
  return { statements: statements.sort(byPlace), verdicts }
}

/** What holds of a statement after the newest verdict on it; undefined where that rejects it. */
function judged(
  statement: EffectiveStatement,
  verdicts: ReviewedStatement['verdicts'],
): EffectiveStatement | undefined {
  const last = verdicts.at(-1)
  if (!last) return statement
  if (last.verdict === 'reject') return undefined
  if (last.verdict === 'accept') {
    return { ...statement, confidence: 1, review: statement.review ?? 'accepted', reviewer: last.who }
  }
  const { id, doc, date, source } = statement
  const about = { id, doc, ...(date ? { date } : {}), ...(source ? { source } : {}) }
  return { ...last.statement, ...about, coder: last.who, review: 'edited', reviewer: last.who }
}

export async function effectiveStatements(db: Query, query: StatementQuery): Promise<EffectiveStatement[]> {
  const { statements, verdicts } = await stock(db, query)
  if (verdicts.size === 0) return statements
  return statements.flatMap((statement) => judged(statement, verdicts.get(statement.id) ?? []) ?? [])
}

export async function reviewedStatements(db: Query, query: StatementQuery): Promise<ReviewedStatement[]> {
  const { statements, verdicts } = await stock(db, query)
  return statements.map((statement) => ({ ...statement, verdicts: verdicts.get(statement.id) ?? [] }))
}
