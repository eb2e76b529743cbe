import { AUTHOR, type EffectiveStatement } from '../model/index.ts'
import { dayNumber, UNDATED } from './days.ts'
import { AnalysisError } from './errors.ts'

/** Who tells of a stance: the actor itself, a source between author and actor, or the author alone. */
export const tellerKinds = ['own', 'source', 'author'] as const
export type TellerKind = (typeof tellerKinds)[number]

/** How far each kind of telling is believed, in [0, 1]. */
export type Credibility = Record<TellerKind, number>
export const defaultCredibility: Credibility = { own: 1, source: 0.7, author: 0.5 }

/**
 * Statements as columns, one row each, in the order they came. Names are numbers into the sorted lists beside them;
 * −1 stands for none, `UNDATED` for no day. `weight` is strength × credibility × confidence.
 */
export interface Columns {
  length: number
  id: string[]
  actors: string[]
  persons: string[]
  issues: string[]
  documents: string[]
  sources: string[]
  coders: string[]
  chains: string[]
  actor: Int32Array
  person: Int32Array
  issue: Int32Array
  document: Int32Array
  source: Int32Array
  coder: Int32Array
  /** The chain of tellers, into `chains`. */
  chain: Int32Array
  /** How many stand between the author and the actor. */
  links: Uint8Array
  /** Into `tellerKinds`. */
  teller: Uint8Array
  /** Near copies of one text share a number here (a document, into `documents`). */
  original: Int32Array
  stance: Int8Array
  strength: Float64Array
  confidence: Float64Array
  weight: Float64Array
  day: Int32Array
  start: Int32Array
}

export interface ColumnsOptions {
  credibility?: Partial<Credibility>
  /** For documents that are near copies of another: the other's id (see `nearCopies`). */
  copies?: ReadonlyMap<string, string>
  /** What a statement's weight is multiplied with, such as by a reader's own grades (`admiraltyTrust`). */
  trust?: (statement: EffectiveStatement) => number
}

/** Who tells of this stance. Without the coder's word on it, a named person's stance counts as that person's own. */
export function tellerOf(statement: Pick<EffectiveStatement, 'actor' | 'person' | 'tellers' | 'voice'>): TellerKind {
  if (statement.tellers.length > 1) return 'source'
  if (statement.actor === AUTHOR) return 'own'
  const own = statement.voice ? statement.voice === 'own' : statement.person !== undefined
  return own ? 'own' : 'author'
}

/** Names seen so far, numbered as they come; `sort` then renumbers them by code unit, so that no order of input shows. */
class Names {
  private readonly numbers = new Map<string, number>()
  number(name: string): number {
    let number = this.numbers.get(name)
    if (number === undefined) this.numbers.set(name, (number = this.numbers.size))
    return number
  }
  sort(...columns: Int32Array[]): string[] {
    const names = [...this.numbers.keys()]
    const order = names.map((_, index) => index).sort((a, b) => (names[a]! < names[b]! ? -1 : 1))
    const renumbered = new Int32Array(names.length)
    order.forEach((old, fresh) => {
      renumbered[old] = fresh
    })
    for (const column of columns) {
      for (let row = 0; row < column.length; row++) if (column[row]! >= 0) column[row] = renumbered[column[row]!]!
    }
    return order.map((old) => names[old]!)
  }
}

/** Checks a share that a caller may set; throws `bad-option`. */
export function checkShare(name: string, value: number): number {
  if (value >= 0 && value <= 1) return value
  throw new AnalysisError('bad-option', `${name} must lie between 0 and 1, not ${value}`, String(value))
}

/** Statements to columns, in time and memory linear in their number. Throws `bad-date` for a date that is none. */
export function buildColumns(statements: readonly EffectiveStatement[], options: ColumnsOptions = {}): Columns {
  const credibility = { ...defaultCredibility, ...options.credibility }
  for (const kind of tellerKinds) checkShare(`credibility of ${kind}`, credibility[kind])
  const length = statements.length
  const actors = new Names()
  const persons = new Names()
  const issues = new Names()
  const documents = new Names()
  const sources = new Names()
  const coders = new Names()
  const chains = new Names()
  const columns: Columns = {
    length,
    id: new Array<string>(length),
    actors: [],
    persons: [],
    issues: [],
    documents: [],
    sources: [],
    coders: [],
    chains: [],
    actor: new Int32Array(length),
    person: new Int32Array(length).fill(-1),
    issue: new Int32Array(length),
    document: new Int32Array(length),
    source: new Int32Array(length).fill(-1),
    coder: new Int32Array(length),
    chain: new Int32Array(length),
    links: new Uint8Array(length),
    teller: new Uint8Array(length),
    original: new Int32Array(length),
    stance: new Int8Array(length),
    strength: new Float64Array(length),
    confidence: new Float64Array(length),
    weight: new Float64Array(length),
    day: new Int32Array(length).fill(UNDATED),
    start: new Int32Array(length),
  }
  for (let row = 0; row < length; row++) {
    const statement = statements[row]!
    const teller = tellerOf(statement)
    const trust = options.trust ? checkShare('trust', options.trust(statement)) : 1
    columns.id[row] = statement.id
    columns.actor[row] = actors.number(statement.actor)
    if (statement.person !== undefined) columns.person[row] = persons.number(statement.person)
    columns.issue[row] = issues.number(statement.issue)
    columns.document[row] = documents.number(statement.doc)
    columns.original[row] = documents.number(options.copies?.get(statement.doc) ?? statement.doc)
    if (statement.source !== undefined) columns.source[row] = sources.number(statement.source)
    columns.coder[row] = coders.number(statement.coder)
    columns.chain[row] = chains.number(statement.tellers.join(' › '))
    columns.links[row] = Math.min(255, statement.tellers.length - 1)
    columns.teller[row] = tellerKinds.indexOf(teller)
    columns.stance[row] = statement.stance === '+' ? 1 : -1
    columns.strength[row] = statement.strength
    columns.confidence[row] = statement.confidence
    columns.weight[row] = statement.strength * credibility[teller] * statement.confidence * trust
    if (statement.date !== undefined) columns.day[row] = dayNumber(statement.date)
    columns.start[row] = statement.start
  }
  columns.actors = actors.sort(columns.actor)
  columns.persons = persons.sort(columns.person)
  columns.issues = issues.sort(columns.issue)
  columns.documents = documents.sort(columns.document, columns.original)
  columns.sources = sources.sort(columns.source)
  columns.coders = coders.sort(columns.coder)
  columns.chains = chains.sort(columns.chain)
  return columns
}

/** Orders rows by day, document, place and id: the order in which things were said, whatever the order of input. */
export function inOrder(columns: Columns): (a: number, b: number) => number {
  const { day, document, start, id } = columns
  return (a, b) =>
    day[a]! - day[b]! ||
    document[a]! - document[b]! ||
    start[a]! - start[b]! ||
    (id[a]! < id[b]! ? -1 : id[a]! > id[b]! ? 1 : 0)
}

/** All rows, in the order they came. */
export function allRows(columns: Columns): Int32Array {
  return Int32Array.from({ length: columns.length }, (_, row) => row)
}
