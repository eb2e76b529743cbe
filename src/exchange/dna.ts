import { existsSync } from 'node:fs'
import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite'
import { AUTHOR, type Document, type EffectiveStatement, ProblemError } from '../model/index.ts'

/** Which variables of a statement type say what; those of Discourse Network Analyzer's own type where left out. */
export interface DnaVariables {
  type?: string
  /** Who holds the stance; the first of these that a statement has. */
  actor?: readonly string[]
  person?: string
  issue?: string
  /** 1 (or true) supports, 0 or −1 opposes. */
  stance?: string
}

/** What was read, and what had to be left out, in words. */
export interface DnaImport {
  documents: Document[]
  statements: EffectiveStatement[]
  left: { statement: string; why: string }[]
}

type Value = string | number

/**
 * Documents and statements of a Discourse Network Analyzer 3 project (.dna, SQLite), opened read-only. People coded
 * them: confidence and strength are 1, the actor's stance is its own. Throws a `ProblemError` where the file is no such
 * project or lacks a variable, naming those there are.
 */
export function readDna(file: string, variables: DnaVariables = {}): DnaImport {
  const {
    type = 'DNA Statement',
    actor = ['organization', 'person'],
    person = 'person',
    issue = 'concept',
    stance = 'agreement',
  } = variables
  const problem = (code: string, what: string, remedy: string) => new ProblemError({ code, where: file, what, remedy })
  if (!existsSync(file)) throw problem('no-such-path', 'there is no such file', 'check the path')
  let database: DatabaseSyncInstance | undefined
  try {
    database = new DatabaseSync(file, { readOnly: true })
    const all = <Row>(sql: string, ...values: Value[]) => database!.prepare(sql).all(...values) as Row[]
    const tables = new Set(
      all<{ name: string }>("select name from sqlite_master where type = 'table'").map(({ name }) => name),
    )
    if (!['DOCUMENTS', 'STATEMENTS', 'VARIABLES', 'ENTITIES'].every((name) => tables.has(name))) {
      throw problem(
        'no-dna',
        'this is no project of Discourse Network Analyzer 3',
        'open it with that program and save it as version 3',
      )
    }
    const types = all<{ ID: number; Label: string }>('select ID, Label from STATEMENTTYPES')
    const kind = types.find(({ Label }) => Label === type)
    if (!kind)
      throw problem(
        'no-type',
        `no statement type '${type}'`,
        `there are: ${types.map(({ Label }) => Label).join(', ')}`,
      )
    const known = all<{ Variable: string; DataType: string }>(
      'select Variable, DataType from VARIABLES where StatementTypeId = ?',
      kind.ID,
    )
    for (const name of [actor[0]!, issue, stance]) {
      if (known.some(({ Variable }) => Variable === name)) continue
      throw problem(
        'no-variable',
        `'${type}' has no variable '${name}'`,
        `there are: ${known.map(({ Variable }) => Variable).join(', ')}`,
      )
    }
    const documents = readDocuments(all)
    const texts = new Map(documents.map((document) => [document.id, document]))
    const values = readValues(all, kind.ID)
    const statements: EffectiveStatement[] = []
    const left: DnaImport['left'] = []
    const rows = all<{ ID: number; DocumentId: number; Start: number; Stop: number; Name: string | null }>(
      `select s.ID, s.DocumentId, s.Start, s.Stop, c.Name from STATEMENTS s left join CODERS c on c.ID = s.Coder
       where s.StatementTypeId = ? order by s.ID`,
      kind.ID,
    )
    for (const { ID, DocumentId, Start, Stop, Name } of rows) {
      const own = values.get(ID) ?? new Map<string, Value>()
      const holder = actor.map((name) => own.get(name)).find((value) => value !== undefined && value !== '')
      const about = own.get(issue)
      const side = own.get(stance)
      const document = texts.get(String(DocumentId))
      const missing =
        holder === undefined
          ? actor.join(' or ')
          : about === undefined || about === ''
            ? issue
            : side === undefined
              ? stance
              : undefined
      if (missing !== undefined || !document) {
        left.push({
          statement: String(ID),
          why: document ? `it has no ${missing}` : `document ${DocumentId} is not there`,
        })
        continue
      }
      const speaker = own.get(person)
      statements.push({
        id: String(ID),
        doc: document.id,
        ...(document.date === undefined ? {} : { date: document.date }),
        ...(document.source === undefined ? {} : { source: document.source }),
        coder: Name ?? 'unknown',
        actor: String(holder),
        ...(speaker === undefined || speaker === '' ? {} : { person: String(speaker) }),
        issue: String(about),
        stance: Number(side) > 0 ? '+' : '-',
        strength: 1,
        tellers: [AUTHOR],
        voice: 'own',
        start: Start,
        end: Stop,
        quote: document.text.slice(Start, Stop),
        confidence: 1,
      })
    }
    return { documents, statements, left }
  } catch (error) {
    if (error instanceof ProblemError) throw error
    throw problem('no-dna', `this cannot be read as SQLite (${(error as Error).message})`, 'name a .dna file')
  } finally {
    database?.close()
  }
}

/** NUL and halves of surrogate pairs. */
const UNSTORABLE = /\0|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

type All = <Row>(sql: string, ...values: Value[]) => Row[]

function readDocuments(all: All): Document[] {
  return all<{ ID: number; Title: string; Text: string; Author: string; Source: string; Date: number }>(
    'select ID, Title, Text, Author, Source, Date from DOCUMENTS order by ID',
  ).map(({ ID, Title, Text, Author, Source, Date: seconds }) => ({
    id: String(ID),
    // One code unit for another, so that no offset moves.
    text: Text.replace(UNSTORABLE, '\u{fffd}'),
    ...(Source === '' ? {} : { source: Source }),
    ...(Author === '' ? {} : { author: Author }),
    date: new Date(seconds * 1000).toISOString().slice(0, 10),
    ...(Title === '' ? {} : { title: Title }),
  }))
}

/** Per statement, the value of each variable by name. */
function readValues(all: All, type: number): Map<number, Map<string, Value>> {
  const values = new Map<number, Map<string, Value>>()
  const sources = [
    'select d.StatementId as id, v.Variable as name, e.Value as value from DATASHORTTEXT d join VARIABLES v on v.ID = d.VariableId join ENTITIES e on e.ID = d.Entity',
    'select d.StatementId as id, v.Variable as name, d.Value as value from DATABOOLEAN d join VARIABLES v on v.ID = d.VariableId',
    'select d.StatementId as id, v.Variable as name, d.Value as value from DATAINTEGER d join VARIABLES v on v.ID = d.VariableId',
    'select d.StatementId as id, v.Variable as name, d.Value as value from DATALONGTEXT d join VARIABLES v on v.ID = d.VariableId',
  ]
  for (const source of sources) {
    for (const { id, name, value } of all<{ id: number; name: string; value: Value }>(
      `${source} where v.StatementTypeId = ?`,
      type,
    )) {
      let own = values.get(id)
      if (!own) values.set(id, (own = new Map()))
      own.set(name, value)
    }
  }
  return values
}
