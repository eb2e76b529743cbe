import { existsSync, statSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite'
import { Kysely, type SqliteDatabase, SqliteDialect, type SqliteStatement } from 'kysely'
import { applicationId, createTables, fileVersion, type Tables } from './tables.ts'
import { explained, projectProblem } from './trouble.ts'

export interface OpenOptions {
  readOnly?: boolean
  /** How long to wait for another process that writes, in milliseconds. */
  patience?: number
}

const number = (database: DatabaseSyncInstance, pragma: string): number =>
  Object.values(database.prepare(`pragma ${pragma}`).get() as object)[0] as number

/** SQLite lets root write to anything; a file without any right to write is meant to stay as it is. */
function mayWrite(file: string): boolean {
  return !existsSync(file) || (statSync(file).mode & 0o222) !== 0
}

function connectReadOnly(file: string, patience: number): DatabaseSyncInstance {
  const database = new DatabaseSync(file, { readOnly: true, timeout: patience })
  try {
    number(database, 'user_version')
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

function connect(file: string, { readOnly = false, patience = 2000 }: OpenOptions): DatabaseSyncInstance {
  if (!readOnly) return new DatabaseSync(file, { timeout: patience })
  try {
    return connectReadOnly(file, patience)
  } catch (error) {
    const { message } = error as Error
    // A killed process left a change half done: whoever may write takes it back first, and then only reads.
    if (message.includes('readonly') && mayWrite(file)) {
      const writer = new DatabaseSync(file, { timeout: patience })
      number(writer, 'user_version')
      writer.close()
      return connectReadOnly(file, patience)
    }
    // A file in a folder that may not be written to cannot have SQLite's shared memory beside it, and nobody else writes to it.
    if (message.includes('unable to open'))
      return new DatabaseSync(`${pathToFileURL(file).href}?immutable=1`, { readOnly })
    throw error
  }
}

/** Refuses what is not ours to open, and gives a new file its tables. */
function prepareFile(database: DatabaseSyncInstance, file: string, readOnly: boolean): void {
  const version = number(database, 'user_version')
  const id = number(database, 'application_id')
  const empty = number(database, 'page_count') === 0
  if (!empty && id !== applicationId) {
    throw projectProblem('no-project', file, 'this database is no project file', 'name another file with -p')
  }
  if (version > fileVersion) {
    const what = `the project file is of version ${version}, and this program knows up to ${fileVersion}`
    throw projectProblem('newer', file, what, 'use the newer program that wrote it')
  }
  if (readOnly) {
    if (empty) throw projectProblem('empty-project', file, 'the project file is empty', 'read articles into it first')
    return
  }
  database.exec('pragma journal_mode = wal')
  // An acknowledged change must be on disk, also when the power fails.
  database.exec('pragma synchronous = full; pragma foreign_keys = on')
  if (empty) {
    database.exec('begin immediate')
    if (number(database, 'user_version') === 0) database.exec(createTables)
    database.exec('commit')
  }
}

/** Opens or creates the file. Throws a `ProblemError` that says what is wrong with it. */
export function openDatabase(file: string, options: OpenOptions = {}): DatabaseSyncInstance {
  if (options.readOnly && file !== ':memory:' && !existsSync(file)) {
    throw projectProblem(
      'no-such-project',
      file,
      'there is no project file',
      'read articles into one first: standpoint read PATH… -p FILE',
    )
  }
  if (!options.readOnly && !mayWrite(file))
    throw projectProblem(
      'read-only',
      file,
      'the project file may not be written to',
      'change its permissions, or copy it',
    )
  let database: DatabaseSyncInstance | undefined
  try {
    database = connect(file, options)
    prepareFile(database, file, options.readOnly ?? false)
    return database
  } catch (error) {
    database?.close()
    throw explained(error, file)
  }
}

/** The queries' way to the database: statements are compiled once, and errors explained. */
function adapt(database: DatabaseSyncInstance, file: string, readOnly: boolean): SqliteDatabase {
  const compiled = new Map<string, SqliteStatement>()
  const bound = (parameters: readonly unknown[]) => parameters.map((value) => (value === undefined ? null : value))
  const told = <T>(run: () => T): T => {
    try {
      return run()
    } catch (error) {
      throw explained(error, file)
    }
  }
  function prepare(sql: string): SqliteStatement {
    // A transaction that began by reading could not wait for another writer; all of ours write.
    const statement = told(() => database.prepare(sql === 'begin' ? 'begin immediate' : sql))
    const names = statement.columns().map(({ name }) => name)
    // Rows cross into JavaScript as arrays in half the time that named columns take.
    statement.setReturnArrays(true)
    const named = (values: unknown[]) => {
      const row: Record<string, unknown> = {}
      for (let i = 0; i < names.length; i++) row[names[i]!] = values[i]
      return row
    }
    return {
      reader: names.length > 0,
      all: (parameters) => told(() => statement.all(...bound(parameters)).map(named)),
      run: (parameters) => told(() => statement.run(...bound(parameters))),
      *iterate(parameters) {
        for (const values of statement.iterate(...bound(parameters))) yield named(values)
      },
    }
  }
  return {
    prepare(sql) {
      let statement = compiled.get(sql)
      if (!statement) {
        if (compiled.size >= 200) compiled.clear()
        compiled.set(sql, (statement = prepare(sql)))
      }
      return statement
    },
    close() {
      compiled.clear()
      if (database.isOpen) {
        try {
          // Compiled statements outlive `close` and would leave the write-ahead log beside the file; without the log mode
          // there is only the one file, which may be copied and read from anywhere.
          if (!readOnly) database.exec('pragma wal_checkpoint(truncate); pragma journal_mode = delete')
        } catch {
          // Another process is at it: the log stays, and nothing is lost.
        }
        database.close()
      }
    },
  }
}

export function queries(database: DatabaseSyncInstance, file: string, readOnly: boolean): Kysely<Tables> {
  return new Kysely<Tables>({ dialect: new SqliteDialect({ database: adapt(database, file, readOnly) }) })
}
