import type { Kysely } from 'kysely'
import type { JournalEntry } from './project.ts'
import type { Tables } from './tables.ts'

type Query = Kysely<Tables>

const written = (value: unknown): string | null =>
  value === undefined || value === null ? null : JSON.stringify(value)

export interface NewEntry {
  at: string
  who: string
  act: JournalEntry['act']
  subject: string
  before?: unknown
  after?: unknown
  batch?: number
  undoes?: number
}

/** Appends an entry and gives its number. */
export async function append(db: Query, entry: NewEntry): Promise<number> {
  const { before, after, batch, undoes, ...rest } = entry
  const row = { ...rest, before: written(before), after: written(after), batch: batch ?? null, undoes: undoes ?? null }
  const { insertId } = await db.insertInto('journal').values(row).executeTakeFirstOrThrow()
  return Number(insertId)
}

/** A decision's place: a review of a statement, a statement added by hand, a grade of an outlet or of a document. */
export interface Place {
  kind: 'review' | 'added' | 'source' | 'document'
  subject: string
}

export interface Decision extends Place {
  act: 'review' | 'add' | 'grade'
  /** null takes a decision away. */
  value: unknown
}

async function place(db: Query, { kind, subject }: Place, who: string, value: unknown, seq: number): Promise<void> {
  const where = db
    .deleteFrom('decisions')
    .where('kind', '=', kind)
    .where('subject', '=', subject)
    .where('who', '=', who)
  await where.execute()
  if (value !== null) {
    await db
      .insertInto('decisions')
      .values({ kind, subject, who, value: JSON.stringify(value), seq })
      .execute()
  }
}

async function decidedBefore(db: Query, { kind, subject }: Place, who: string): Promise<unknown> {
  const query = db.selectFrom('decisions').select('value')
  const row = await query
    .where('kind', '=', kind)
    .where('subject', '=', subject)
    .where('who', '=', who)
    .executeTakeFirst()
  return row ? JSON.parse(row.value) : null
}

/** The place as the journal writes it, and back. */
const told = ({ kind, subject }: Place) => `${kind}:${subject}`
function placeOf(text: string): Place {
  const colon = text.indexOf(':')
  return { kind: text.slice(0, colon) as Place['kind'], subject: text.slice(colon + 1) }
}

/** Decisions a person took in one act; those that change nothing are left out. */
export async function decide(db: Query, who: string, at: string, decisions: readonly Decision[]): Promise<void> {
  let batch: number | undefined
  for (const { act, value, ...where } of decisions) {
    const before = await decidedBefore(db, where, who)
    if (JSON.stringify(before) === JSON.stringify(value)) continue
    const seq = await append(db, { at, who, act, subject: told(where), before, after: value, batch })
    batch ??= seq
    await place(db, where, who, value, seq)
  }
}

interface Row {
  seq: number
  at: string
  who: string
  act: string
  subject: string
  before: string | null
  after: string | null
  undoes: number | null
}

export function entryOf({ before, after, undoes, act, ...row }: Row): JournalEntry {
  const entry = {
    ...row,
    act: act as JournalEntry['act'],
    before: JSON.parse(before ?? 'null'),
    after: JSON.parse(after ?? 'null'),
  }
  return undoes === null ? entry : { ...entry, undoes }
}

/** Of what a person did, the newest that stands: not taken back by a later entry that itself stands. */
async function newestStanding(db: Query, who: string, acts: JournalEntry['act'][]) {
  const query = db.selectFrom('journal as entry').selectAll('entry').where('who', '=', who).where('act', 'in', acts)
  return query
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('journal as taken')
            .select('taken.seq')
            .whereRef('taken.undoes', '=', 'entry.seq')
            .where(({ not: no, exists: is, selectFrom: from }) =>
              no(is(from('journal as again').select('again.seq').whereRef('again.undoes', '=', 'taken.seq'))),
            ),
        ),
      ),
    )
    .orderBy('seq', 'desc')
    .executeTakeFirst()
}

const decided: JournalEntry['act'][] = ['review', 'add', 'grade']

/** Sets back what an entry and those made together with it changed, newest first. */
async function reverse(
  db: Query,
  who: string,
  at: string,
  act: 'undo' | 'redo',
  row: Row & { batch: number | null },
): Promise<JournalEntry> {
  const first = row.batch ?? row.seq
  const together = await db
    .selectFrom('journal')
    .selectAll()
    .where('who', '=', who)
    .where('act', '=', row.act)
    .where(({ or, eb }) => or([eb('seq', '=', first), eb('batch', '=', first)]))
    .orderBy('seq', 'desc')
    .execute()
  let batch: number | undefined
  for (const each of together) {
    const { before, after, subject } = entryOf(each)
    const seq = await append(db, { at, who, act, subject, before: after, after: before, batch, undoes: each.seq })
    batch ??= seq
    await place(db, placeOf(subject), who, before, seq)
  }
  return entryOf(row)
}

export async function undo(db: Query, who: string, at: string): Promise<JournalEntry | undefined> {
  const row = await newestStanding(db, who, decided)
  return row && reverse(db, who, at, 'undo', row)
}

export async function redo(db: Query, who: string, at: string): Promise<JournalEntry | undefined> {
  const undone = await newestStanding(db, who, ['undo'])
  if (!undone) return undefined
  const newest = db
    .selectFrom('journal')
    .select('seq')
    .where('who', '=', who)
    .where('act', 'in', decided)
    .orderBy('seq', 'desc')
  const since = await newest.executeTakeFirst()
  return since && since.seq > undone.seq ? undefined : reverse(db, who, at, 'redo', undone)
}
