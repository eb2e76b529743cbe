import type { Insertable, Kysely, Selectable } from 'kysely'
import type { Coding, Document } from '../model/index.ts'
import { contentHash, sameOutlet } from '../reading/index.ts'
import { append } from './journal.ts'
import type { Entry, Outcome, Program } from './project.ts'
import { statementRow } from './statement-rows.ts'
import type { Tables } from './tables.ts'

type Query = Kysely<Tables>
type DocumentRow = Selectable<Tables['documents']>
const amendable = ['source', 'author', 'date', 'date_inferred', 'title', 'url', 'boilerplate'] as const

export function documentRow(document: Document): Insertable<Tables['documents']> {
  const { id, text, source, author, date, dateInferred, title, url, boilerplate } = document
  return {
    ...{ id, hash: contentHash(text), text, source: source ?? null, author: author ?? null, date: date ?? null },
    ...{ date_inferred: dateInferred ? 1 : 0, title: title ?? null, url: url ?? null },
    boilerplate: boilerplate ? JSON.stringify(boilerplate) : null,
  }
}

export function documentOf(row: DocumentRow): Document {
  const document: Document = { id: row.id, text: row.text }
  for (const name of ['source', 'author', 'date', 'title', 'url'] as const) {
    const value = row[name]
    if (value !== null) document[name] = value
  }
  if (row.date_inferred) document.dateInferred = true
  if (row.boilerplate) document.boilerplate = JSON.parse(row.boilerplate)
  return document
}

/**
 * The document that is here already for a new one: of the same id, or of the same content from the same outlet or from
 * none named.
 */
async function kept(db: Query, row: Insertable<Tables['documents']>): Promise<DocumentRow | undefined> {
  const sameId = await db.selectFrom('documents').selectAll().where('id', '=', row.id).executeTakeFirst()
  if (sameId) return sameId
  const alike = await db.selectFrom('documents').selectAll().where('hash', '=', row.hash).orderBy('id').execute()
  return alike.find((other) => sameOutlet(other.source ?? undefined, row.source ?? undefined))
}

type Change = Partial<Pick<DocumentRow, (typeof amendable)[number]>>

/**
 * What a new reading of a document adds to what is known of it. Under its own id it may say everything anew; another
 * copy only fills what was open, and neither replaces a stated date by an inferred one.
 */
function amendment(old: DocumentRow, fresh: Insertable<Tables['documents']>): Change {
  const change: Record<string, unknown> = {}
  const sameId = old.id === fresh.id
  for (const name of amendable) {
    const value = fresh[name]
    if (value === null || value === old[name]) continue
    if (name === 'boilerplate' ? sameId && old.text === fresh.text : sameId || old[name] === null) change[name] = value
  }
  const worse = fresh.date_inferred && !old.date_inferred && old.date !== null
  if (worse || !('date' in change)) delete change.date
  if (worse || (!('date' in change) && fresh.date !== old.date)) delete change.date_inferred
  if ('date' in change) change.date_inferred = fresh.date_inferred
  if (change.date_inferred === old.date_inferred) delete change.date_inferred
  return change as Change
}

async function coded(db: Query, doc: string, { coder, version }: Program): Promise<boolean> {
  const query = db.selectFrom('codings').select('key').where('doc', '=', doc).where('coder', '=', coder)
  return (await query.where('version', '=', version).where('current', '=', 1).executeTakeFirst()) !== undefined
}

interface Judged {
  outcome: Outcome
  row: Insertable<Tables['documents']>
  change: Change
}

async function judge(db: Query, document: Document, program: Program): Promise<Judged> {
  const row = documentRow(document)
  const old = await kept(db, row)
  if (!old) return { row, change: {}, outcome: { id: row.id, became: 'new' } }
  const { id } = old
  if (old.hash !== row.hash) return { row, change: {}, outcome: { id, became: 'refused' } }
  const change = amendment(old, row)
  const became = Object.keys(change).length > 0 ? 'amended' : (await coded(db, id, program)) ? 'known' : 'recoded'
  return { row, change, outcome: { id, became } }
}

export async function lookUp(db: Query, documents: readonly Document[], program: Program): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  for (const document of documents) outcomes.push((await judge(db, document, program)).outcome)
  return outcomes
}

const rowsAtOnce = 200

async function keepCoding(
  db: Query,
  doc: string,
  coding: Coding,
  { coder, version }: Program,
  at: string,
): Promise<void> {
  const mine = (query: 'codings') =>
    db.selectFrom(query).select('key').where('doc', '=', doc).where('coder', '=', coder)
  const same = await mine('codings').where('version', '=', version).executeTakeFirst()
  if (same) {
    await db.deleteFrom('statements').where('coding', '=', same.key).execute()
    await db.deleteFrom('codings').where('key', '=', same.key).execute()
  }
  await db.updateTable('codings').set({ current: 0 }).where('doc', '=', doc).where('coder', '=', coder).execute()
  const json = { attributions: JSON.stringify(coding.attributions), figures: JSON.stringify(coding.figures) }
  const values = { doc, coder, version, current: 1, ...json }
  const { insertId } = await db.insertInto('codings').values(values).executeTakeFirstOrThrow()
  const rows = coding.statements.map((statement) => statementRow(Number(insertId), doc, statement))
  for (let i = 0; i < rows.length; i += rowsAtOnce) {
    const some = rows.slice(i, i + rowsAtOnce)
    await db.insertInto('statements').orIgnore().values(some).execute()
  }
  await append(db, { at, who: coder, act: 'code', subject: doc, after: { version, statements: rows.length } })
}

export async function keep(db: Query, entries: readonly Entry[], program: Program, at: string): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  for (const { document, coding } of entries) {
    const { outcome, row, change } = await judge(db, document, program)
    outcomes.push(outcome)
    const { id, became } = outcome
    if (became === 'refused') continue
    if (became === 'new') {
      await db.insertInto('documents').values(row).execute()
      await append(db, { at, who: program.coder, act: 'read', subject: id, after: { hash: row.hash } })
    } else if (became === 'amended') {
      const before = await db.selectFrom('documents').select(amendable).where('id', '=', id).executeTakeFirstOrThrow()
      await db.updateTable('documents').set(change).where('id', '=', id).execute()
      await append(db, { at, who: program.coder, act: 'read', subject: id, before, after: { ...before, ...change } })
    }
    if (coding && became !== 'known') await keepCoding(db, id, coding, program, at)
  }
  return outcomes
}
