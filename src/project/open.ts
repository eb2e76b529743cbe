import { existsSync, rmSync } from 'node:fs'
import type { Kysely, Transaction } from 'kysely'
import {
  type Coding,
  type DocumentCredibility,
  type Reliability,
  type Statement,
  statementSchema,
} from '../model/index.ts'
import { documentOf, keep, lookUp } from './document-rows.ts'
import { type Decision, decide, entryOf, redo, undo } from './journal.ts'
import type { DocumentSummary, Project, Verdict } from './project.ts'
import { openDatabase, queries } from './sqlite.ts'
import { byPlace, codedStatements, effectiveStatements, reviewedStatements, statementId } from './statement-rows.ts'
import type { Tables } from './tables.ts'
import { projectProblem } from './trouble.ts'
import { allVotes, keepVotes } from './vote-rows.ts'

export interface ProjectOptions {
  readOnly?: boolean
  /** The clock of the journal. */
  now?: () => Date
  /** How long to wait for another process that writes, in milliseconds. Default 2,000. */
  patience?: number
}

/** Whether nothing at all was ever kept in a project. */
async function isBlank(db: Kysely<Tables>): Promise<boolean> {
  return (await db.selectFrom('journal').select('seq').limit(1).executeTakeFirst()) === undefined
}

/**
 * Opens a project file, and creates it where there is none (unless `readOnly`); one that nothing was put into is gone again
 * after `close`. Throws a `ProblemError` for what is no project file, is newer than this program, may not be written to,
 * or is held by another process.
 */
export async function openProject(file: string, options: ProjectOptions = {}): Promise<Project> {
  const { readOnly = false, now = () => new Date() } = options
  const created = !readOnly && file !== ':memory:' && !existsSync(file)
  const db = queries(openDatabase(file, options), file, readOnly)

  function write<T>(change: (db: Transaction<Tables>, at: string) => Promise<T>): Promise<T> {
    if (readOnly)
      throw projectProblem('read-only', file, 'the project was opened to be read only', 'open it to be written to')
    return db.transaction().execute((transaction) => change(transaction, now().toISOString()))
  }

  async function knownDocument(transaction: Kysely<Tables>, id: string) {
    const row = await transaction.selectFrom('documents').selectAll().where('id', '=', id).executeTakeFirst()
    if (!row)
      throw projectProblem(
        'unknown-document',
        file,
        `there is no document ${id}`,
        'list them: standpoint statements --format json',
      )
    return documentOf(row)
  }

  /** A statement by hand must be one, on a passage of its document. */
  async function checked(transaction: Kysely<Tables>, doc: string, statement: Statement): Promise<Statement> {
    const { text } = await knownDocument(transaction, doc)
    const { success, data, error } = statementSchema.safeParse(statement)
    const fault = success ? undefined : `${error.issues[0]?.path.join('.')}: ${error.issues[0]?.message}`
    if (!data) throw projectProblem('bad-statement', file, `this is no statement (${fault})`, 'mend it')
    if (data.start >= data.end || data.end > text.length) {
      const what = `${data.start} to ${data.end} is no passage of ${doc}, which is ${text.length} long`
      throw projectProblem('bad-passage', file, what, 'give start and end as offsets into its text')
    }
    return data
  }

  async function checkKnown(transaction: Kysely<Tables>, id: string): Promise<string> {
    const coded = await transaction
      .selectFrom('statements')
      .innerJoin('codings', 'codings.key', 'statements.coding')
      .select('codings.doc')
      .where('statements.id', '=', id)
      .executeTakeFirst()
    if (coded) return coded.doc
    const query = transaction.selectFrom('decisions').select('value').where('kind', '=', 'added')
    const added = await query.where('subject', '=', id).executeTakeFirst()
    if (!added)
      throw projectProblem('unknown-statement', file, `there is no statement ${id}`, 'take its id from `statements`')
    return JSON.parse(added.value).doc
  }

  const grade = (
    who: string,
    kind: 'source' | 'document',
    subject: string,
    value: Reliability | DocumentCredibility | null,
  ) => write((transaction, at) => decide(transaction, who, at, [{ kind, subject, act: 'grade', value }]))

  return {
    file,
    readOnly,
    lookUp: (documents, program) => lookUp(db, documents, program),
    add: (entries, program) => write((transaction, at) => keep(transaction, entries, program, at)),

    async documents() {
      const counts = await db
        .selectFrom('codings')
        .innerJoin('statements', 'statements.coding', 'codings.key')
        .where('current', '=', 1)
        .select(({ fn }) => ['doc', fn.countAll<number>().as('statements')])
        .groupBy('doc')
        .execute()
      const countOf = new Map(counts.map(({ doc, statements }) => [doc, Number(statements)]))
      const rows = await db.selectFrom('documents').selectAll().orderBy('id').execute()
      return rows.map((row): DocumentSummary => {
        const { text, boilerplate: _, ...about } = documentOf(row)
        return { ...about, length: text.length, statements: countOf.get(row.id) ?? 0 }
      })
    },

    async document(id) {
      const row = await db.selectFrom('documents').selectAll().where('id', '=', id).executeTakeFirst()
      return row && documentOf(row)
    },

    async coding(doc) {
      const row = await db
        .selectFrom('codings')
        .selectAll()
        .where('doc', '=', doc)
        .where('current', '=', 1)
        .orderBy('key', 'desc')
        .executeTakeFirst()
      if (!row) return undefined
      const statements = (await codedStatements(db, { doc, why: true })).sort(byPlace).map((each) => {
        const { id: _, doc: of, coder, date, source, review, reviewer, ...statement } = each
        return statement
      })
      return {
        doc,
        coder: `${row.coder} ${row.version}`,
        statements,
        attributions: JSON.parse(row.attributions),
        figures: JSON.parse(row.figures),
      } satisfies Coding
    },

    statements: (query = {}) => effectiveStatements(db, query),
    reviewed: (query = {}) => reviewedStatements(db, query),

    async figures() {
      const rows = await db
        .selectFrom('codings')
        .innerJoin('documents', 'documents.id', 'codings.doc')
        .where('current', '=', 1)
        .select(['doc', 'figures', 'date', 'source'])
        .orderBy('doc')
        .execute()
      return rows.flatMap(({ doc, figures, date, source }) =>
        (JSON.parse(figures) as Coding['figures']).map((figure) => ({
          ...figure,
          doc,
          ...(date ? { date } : {}),
          ...(source ? { source } : {}),
        })),
      )
    },

    review: (who, statements, verdict) =>
      write(async (transaction, at) => {
        const decisions: Decision[] = []
        for (const subject of statements) {
          const doc = await checkKnown(transaction, subject)
          const value: Verdict =
            verdict.verdict === 'edit'
              ? { verdict: 'edit', statement: await checked(transaction, doc, verdict.statement) }
              : { verdict: verdict.verdict }
          decisions.push({ kind: 'review', subject, act: 'review', value })
        }
        await decide(transaction, who, at, decisions)
      }),

    addStatement: (who, doc, statement) =>
      write(async (transaction, at) => {
        const subject = statementId(doc, statement)
        const value = { doc, statement: await checked(transaction, doc, statement) }
        await decide(transaction, who, at, [{ kind: 'added', subject, act: 'add', value }])
        return subject
      }),

    addVotes: (votes) => write((transaction, at) => keepVotes(transaction, votes, at)),
    votes: () => allVotes(db),

    gradeSource: (who, source, reliability) => grade(who, 'source', source, reliability),
    gradeDocument: (who, doc, credibility) => grade(who, 'document', doc, credibility),
    async grades() {
      const rows = await db
        .selectFrom('decisions')
        .selectAll()
        .where('kind', 'in', ['source', 'document'])
        .orderBy('seq')
        .execute()
      const of = <T>(kind: string) =>
        new Map<string, T>(
          rows.filter((row) => row.kind === kind).map(({ subject, value }) => [subject, JSON.parse(value)]),
        )
      return { sources: of<Reliability>('source'), documents: of<DocumentCredibility>('document') }
    },

    async setting(name) {
      const row = await db.selectFrom('settings').select('value').where('name', '=', name).executeTakeFirst()
      return row?.value
    },
    async set(name, value) {
      await write((transaction) => transaction.insertInto('settings').orReplace().values({ name, value }).execute())
    },

    undo: (who) => write((transaction, at) => undo(transaction, who, at)),
    redo: (who) => write((transaction, at) => redo(transaction, who, at)),
    async journal(since = 0) {
      const rows = await db.selectFrom('journal').selectAll().where('seq', '>', since).orderBy('seq').execute()
      return rows.map(({ batch: _, ...row }) => entryOf(row))
    },

    async close() {
      const blank = created && (await isBlank(db))
      await db.destroy()
      if (blank) for (const end of ['', '-wal', '-shm']) rmSync(file + end, { force: true })
    },
  }
}
