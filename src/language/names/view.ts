import { Case, Fact, type Facts, factColumns, factRow } from './facts.ts'
import { join } from './hash.ts'
import { bitsOf, Known, listed } from './lexicon.ts'

/**
 * One sentence as the features see it. The arrays are longer than the sentence and used again for the next one; nothing in
 * them holds beyond `length`.
 */
export interface View {
  length: number
  /** Offset of each word's facts in the facts' columns. */
  at: Int32Array
  /** Numbers of the words' tags in the tagger's dictionary. */
  tags: Int32Array
  /** 1 where a name may be: the only words that are scored. */
  open: Uint8Array
  /** First and last word of the run of capitalised words that a word stands in, or the word itself. */
  runStart: Int32Array
  runEnd: Int32Array
  /** First and last word of the chain of runs tied by small words (`of the`, `and`, `-`). */
  chainStart: Int32Array
  chainEnd: Int32Array
  /** What lists say of any word of the run, and of the chain. */
  runLists: Int32Array
  chainLists: Int32Array
  /** The listed phrase a word stands in (its kinds), and its place there: 1 first, 2 inside, 3 last. */
  phrase: Int32Array
  phrasePlace: Uint8Array
  /** 0 mixed, 1 most words begin with a capital, 2 all letters are capitals. */
  style: number
}

export function viewFor(length: number): View {
  const int = () => new Int32Array(length)
  return {
    length: 0,
    at: int(),
    tags: int(),
    open: new Uint8Array(length),
    runStart: int(),
    runEnd: int(),
    chainStart: int(),
    chainEnd: int(),
    runLists: int(),
    chainLists: int(),
    phrase: int(),
    phrasePlace: new Uint8Array(length),
    style: 0,
  }
}

const namelike = Known.country | Known.place | Known.firstname | Known.organisation

/** A view with room for a sentence of `length` words: the given one, or a wider one. */
export function widened(view: View, length: number): View {
  return length <= view.at.length ? view : viewFor(length * 2)
}

/** Offsets of the facts of a sentence's words. */
export function rowsOf(facts: Facts, forms: readonly string[]): Int32Array {
  const rows = new Int32Array(forms.length)
  for (let i = 0; i < forms.length; i++) rows[i] = factRow(facts, forms[i]!) * factColumns
  return rows
}

/** Fills the view with a sentence, for which it must have room, from the rows of its words and their tags. */
export function look(view: View, facts: Facts, rows: Int32Array, tags: ArrayLike<number>): void {
  const n = rows.length
  view.length = n
  const { at, open } = view
  at.set(rows)
  for (let i = 0; i < n; i++) view.tags[i] = tags[i]!
  const columns = facts.columns
  let letters = 0
  let large = 0
  let capitals = 0
  for (let i = 0; i < n; i++) {
    const row = at[i]!
    const writing = columns[row + Fact.case]!
    const strong =
      writing >= Case.title || ((columns[row + Fact.listed]! >> 10) & namelike && columns[row + Fact.common]! < 3)
        ? 2
        : 0
    open[i] = strong
    if (writing === Case.none) continue
    letters++
    if (writing >= Case.title) large++
    if (writing >= Case.capitals) capitals++
  }
  view.style = letters > 3 && capitals >= letters * 0.8 ? 2 : letters > 3 && large >= letters * 0.7 ? 1 : 0
  openNeighbours(view, columns)
  findRuns(view, columns)
  findPhrases(view, facts)
}

/** Words beside a strong word, and gaps of up to two words between strong ones, may belong to a name too. */
function openNeighbours(view: View, columns: Int32Array): void {
  const { open, at, length: n } = view
  let last = -9
  for (let i = 0; i < n; i++) {
    if (open[i] !== 2) continue
    if (i > 0) open[i - 1] ||= 1
    if (i > 1 && columns[at[i - 1]! + Fact.case] === Case.none && columns[at[i - 1]! + Fact.length] === 1)
      open[i - 2] ||= 1
    if (i - last <= 3) for (let k = last + 1; k < i; k++) open[k] ||= 1
    if (i + 1 < n) open[i + 1] ||= 1
    last = i
  }
}

function findRuns(view: View, columns: Int32Array): void {
  const { at, runStart, runEnd, chainStart, chainEnd, runLists, chainLists, length: n } = view
  const large = (i: number) => columns[at[i]! + Fact.case]! >= Case.title
  for (let i = 0; i < n; ) {
    let end = i + 1
    if (large(i)) while (end < n && large(end)) end++
    let lists = 0
    for (let k = i; k < end; k++) lists |= columns[at[k]! + Fact.listed]!
    for (let k = i; k < end; k++) {
      runStart[k] = i
      runEnd[k] = end - 1
      runLists[k] = lists
    }
    i = end
  }
  for (let i = 0; i < n; ) {
    let end = runEnd[i]! + 1
    if (large(i)) {
      for (;;) {
        let next = end
        while (next < n && next - end < 2 && ties(columns, at[next]!)) next++
        if (next === end || next >= n || !large(next)) break
        end = runEnd[next]! + 1
      }
    }
    let lists = 0
    for (let k = i; k < end; k++) lists |= columns[at[k]! + Fact.listed]!
    for (let k = i; k < end; k++) {
      chainStart[k] = i
      chainEnd[k] = end - 1
      chainLists[k] = lists
    }
    i = end
  }
}

/** Small words and signs that stand within names: a function word of up to three letters, or a sign. */
function ties(columns: Int32Array, row: number): boolean {
  const writing = columns[row + Fact.case]!
  const length = columns[row + Fact.length]!
  return (
    (writing === Case.none && length === 1) ||
    (writing === Case.small && length <= 3 && columns[row + Fact.speech]! === 5)
  )
}

function findPhrases(view: View, facts: Facts): void {
  const { at, phrase, phrasePlace, length: n } = view
  const { columns, lexicon } = facts
  phrase.fill(0, 0, n)
  phrasePlace.fill(0, 0, n)
  for (let i = 0; i < n; i++) {
    const asTitled = columns[at[i]! + Fact.phrase]!
    if (asTitled === 0) continue
    let hash = columns[at[i]! + (asTitled === 2 ? Fact.titled : Fact.exact)]!
    let end = -1
    let kinds = 0
    for (let k = i + 1; k < n && k < i + 5; k++) {
      const small = columns[at[k]! + Fact.common]! === 3 && columns[at[k]! + Fact.speech]! === 5
      hash = join(hash, columns[at[k]! + (small ? Fact.lower : asTitled === 2 ? Fact.titled : Fact.exact)]!)
      const bits = bitsOf(lexicon, hash) & listed
      if (bits === 0) continue
      end = k
      kinds = bits
    }
    if (end < 0) continue
    for (let k = i; k <= end; k++) {
      phrase[k] = kinds
      phrasePlace[k] = k === i ? 1 : k === end ? 3 : 2
    }
    // a phrase in small letters is a place where a name may be
    for (let k = i; k <= end; k++) view.open[k] ||= 1
    i = end
  }
}
