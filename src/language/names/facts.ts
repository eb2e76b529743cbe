import { hashText, join } from './hash.ts'
import { beginsPhrase, bitsOf, commonShift, type Lexicon, listed, speechShift } from './lexicon.ts'

/** How a word is written. */
export const Case = { none: 0, small: 1, title: 2, capitals: 3, mixed: 4, initial: 5 } as const

/** Columns of a word's facts: what features are made of, worked out once for each different word. */
export const Fact = {
  exact: 0,
  lower: 1,
  shape: 2,
  prefix2: 3,
  prefix3: 4,
  prefix4: 5,
  suffix2: 6,
  suffix3: 7,
  suffix4: 8,
  listed: 9,
  common: 10,
  speech: 11,
  case: 12,
  phrase: 13,
  length: 14,
  /** The word with a capital and small letters after it, where it is written small or in capitals throughout. */
  titled: 15,
} as const
export const factColumns = 16

/** Facts of the words met so far; it forgets them all when `limit` different words are known. */
export interface Facts {
  readonly lexicon: Lexicon
  readonly rows: Map<string, number>
  columns: Int32Array
}

const limit = 1 << 17

export function factsOf(lexicon: Lexicon): Facts {
  return { lexicon, rows: new Map(), columns: new Int32Array(factColumns << 12) }
}

/** Frees what is known where it has grown past the limit; row numbers given before are void then. */
export function trim(facts: Facts): void {
  if (facts.rows.size < limit) return
  facts.rows.clear()
  facts.columns = new Int32Array(factColumns << 12)
}

/** The row of a word in `columns`. */
export function factRow(facts: Facts, form: string): number {
  const known = facts.rows.get(form)
  if (known !== undefined) return known
  const row = facts.rows.size
  if ((row + 1) * factColumns > facts.columns.length) {
    const wider = new Int32Array(facts.columns.length * 2)
    wider.set(facts.columns)
    facts.columns = wider
  }
  facts.rows.set(form, row)
  fill(facts.columns.subarray(row * factColumns, (row + 1) * factColumns), form, facts.lexicon)
  return row
}

function fill(columns: Int32Array, form: string, lexicon: Lexicon): void {
  const lower = form.toLowerCase()
  const writing = caseOf(form)
  const length = lower.length
  columns[Fact.exact] = hashText(form)
  columns[Fact.lower] = hashText(lower)
  columns[Fact.shape] = shapeOf(form)
  for (let size = 2; size <= 4; size++) {
    const enough = length > size
    columns[Fact.prefix2 + size - 2] = enough ? join(size, hashText(lower, 0, size)) : 0
    columns[Fact.suffix2 + size - 2] = enough ? join(-size, hashText(lower, length - size, length)) : 0
  }
  const own = bitsOf(lexicon, columns[Fact.exact]!)
  const small = bitsOf(lexicon, columns[Fact.lower]!)
  let lists = own & listed
  let phrase = own & beginsPhrase ? 1 : 0
  const evenly = writing === Case.capitals || writing === Case.small
  const titled = evenly ? hashText(form[0]!.toUpperCase() + lower.slice(1)) : columns[Fact.exact]!
  if (evenly && lists === 0 && phrase === 0 && length > 2) {
    const bits = bitsOf(lexicon, titled)
    lists = writing === Case.small ? (bits & listed) << 10 : bits & listed
    if (bits & beginsPhrase) phrase = 2
  }
  columns[Fact.titled] = titled
  columns[Fact.listed] = lists
  columns[Fact.common] = (small >> commonShift) & 3
  columns[Fact.speech] = (small >> speechShift) & 7
  columns[Fact.case] = writing
  columns[Fact.phrase] = phrase
  columns[Fact.length] = length
}

function caseOf(form: string): number {
  let upper = 0
  let lower = 0
  for (const letter of form) {
    const up = letter.toUpperCase()
    const down = letter.toLowerCase()
    if (up === down) continue
    if (letter === up) upper++
    else lower++
  }
  if (upper === 0) return lower === 0 ? Case.none : Case.small
  const first = form[0]!
  const begins = first !== first.toLowerCase()
  if (lower === 0) return upper === 1 ? Case.initial : Case.capitals
  return begins && upper === 1 ? Case.title : Case.mixed
}

/** Four figures have a shape of their own: most are years. */
/** `McDonald` → XxXx, `U.S.` → X.X., `2011` → dd: runs shortened to two. */
function shapeOf(form: string): number {
  if (/^[0-9]{4}$/.test(form)) return hashText('dd4')
  let shape = ''
  let last = ''
  let run = 0
  for (let i = 0; i < form.length && shape.length < 12; i++) {
    const letter = form[i]!
    const kind =
      letter >= '0' && letter <= '9'
        ? 'd'
        : letter !== letter.toLowerCase()
          ? 'X'
          : letter !== letter.toUpperCase()
            ? 'x'
            : letter
    run = kind === last ? run + 1 : 1
    last = kind
    if (run <= 2) shape += kind
  }
  return hashText(shape)
}
