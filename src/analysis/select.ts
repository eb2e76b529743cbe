import { type Columns, checkShare, type TellerKind, tellerKinds } from './columns.ts'
import { dayNumber, UNDATED } from './days.ts'
import { AnalysisError } from './errors.ts'
import { unknownName } from './nearest.ts'

/** What may be asked for by name. */
export interface NameSelection {
  actors?: readonly string[]
  persons?: readonly string[]
  issues?: readonly string[]
  documents?: readonly string[]
  sources?: readonly string[]
  coders?: readonly string[]
}

/** What of the statements an analysis looks at; what is left out is not restricted. Days are ISO days, both inclusive. */
export interface Selection extends NameSelection {
  from?: string
  to?: string
  minConfidence?: number
  tellers?: readonly TellerKind[]
  stance?: '+' | '-'
  /** Rows that have any of these names are left out. */
  except?: NameSelection
}

const kinds = [
  ['actors', 'actor'],
  ['persons', 'person'],
  ['issues', 'issue'],
  ['documents', 'document'],
  ['sources', 'source'],
  ['coders', 'coder'],
] as const

function marks(kind: string, asked: readonly string[], known: readonly string[], alsoKnown: ReadonlySet<string>) {
  const numbers = new Map(known.map((name, number) => [name, number]))
  const marked = new Uint8Array(known.length)
  for (const name of asked) {
    const number = numbers.get(name)
    if (number !== undefined) marked[number] = 1
    else if (!alsoKnown.has(name)) throw unknownName(kind, name, [...new Set([...known, ...alsoKnown])])
  }
  return marked
}

const nobody: ReadonlySet<string> = new Set()

/** Names that may be asked for although no statement has them: the codebook's, say. */
export type KnownNames = { readonly [kind in keyof NameSelection]?: ReadonlySet<string> }

/** Rows of the statements selected, in their order. Throws `unknown-name`, `bad-date` or `bad-option`. */
export function select(columns: Columns, selection: Selection, known: KnownNames = {}): Int32Array {
  const conditions: ((row: number) => boolean)[] = []
  for (const [kind, column] of kinds) {
    const values = columns[column]
    const wanted = selection[kind]
    if (wanted) {
      const marked = marks(column, wanted, columns[kind], known[kind] ?? nobody)
      conditions.push((row) => values[row]! >= 0 && marked[values[row]!] === 1)
    }
    const unwanted = selection.except?.[kind]
    if (unwanted) {
      const marked = marks(column, unwanted, columns[kind], known[kind] ?? nobody)
      conditions.push((row) => values[row]! < 0 || marked[values[row]!] === 0)
    }
  }
  if (selection.from !== undefined || selection.to !== undefined) {
    const from = selection.from === undefined ? UNDATED + 1 : dayNumber(selection.from)
    const to = selection.to === undefined ? Number.POSITIVE_INFINITY : dayNumber(selection.to)
    if (from > to) {
      throw new AnalysisError('bad-date', `the span ends (${selection.to}) before it begins (${selection.from})`)
    }
    conditions.push((row) => columns.day[row]! >= from && columns.day[row]! <= to)
  }
  if (selection.minConfidence !== undefined) {
    const least = checkShare('the least confidence', selection.minConfidence)
    conditions.push((row) => columns.confidence[row]! >= least)
  }
  if (selection.tellers) {
    const wanted = new Set(
      selection.tellers.map((kind) => {
        if (!tellerKinds.includes(kind)) throw unknownName('teller', kind, tellerKinds)
        return tellerKinds.indexOf(kind)
      }),
    )
    conditions.push((row) => wanted.has(columns.teller[row]!))
  }
  if (selection.stance) {
    const sign = selection.stance === '+' ? 1 : -1
    conditions.push((row) => columns.stance[row] === sign)
  }
  const rows = new Int32Array(columns.length)
  let count = 0
  for (let row = 0; row < columns.length; row++) {
    if (conditions.every((holds) => holds(row))) rows[count++] = row
  }
  return rows.slice(0, count)
}

/** What was selected, in words: for saying it where nothing was found. */
export function describeSelection(selection: Selection): string {
  const parts: string[] = []
  const named = (names: NameSelection, before: string) => {
    for (const [kind, column] of kinds) {
      const asked = names[kind]
      if (asked) parts.push(`${before}${asked.length === 1 ? column : kind} ${asked.join(', ')}`)
    }
  }
  named(selection, '')
  if (selection.except) named(selection.except, 'not ')
  if (selection.from !== undefined) parts.push(`from ${selection.from}`)
  if (selection.to !== undefined) parts.push(`to ${selection.to}`)
  if (selection.minConfidence !== undefined) parts.push(`confidence at least ${selection.minConfidence}`)
  if (selection.tellers) parts.push(`told by ${selection.tellers.join(' or ')}`)
  if (selection.stance) parts.push(`stance ${selection.stance}`)
  return parts.length === 0 ? 'all statements' : `statements with ${parts.join('; ')}`
}
