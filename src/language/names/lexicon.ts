import { rowOf, type Table, tableOf } from './table.ts'

/** What word lists and treebanks say of a word or phrase, as bits. */
export const Known = {
  country: 1 << 0,
  place: 1 << 1,
  demonym: 1 << 2,
  firstname: 1 << 3,
  surname: 1 << 4,
  title: 1 << 5,
  organisationword: 1 << 6,
  placeword: 1 << 7,
  organisation: 1 << 8,
  calendar: 1 << 9,
} as const

/** The bits that come from word lists; those above them tell how a word is used when written small. */
export const listed = (1 << 10) - 1
/** Two bits: how often the word was seen written small (never, once or twice, up to nine times, more). */
export const commonShift = 10
/** Three bits: the part of speech it mostly had. */
export const speechShift = 12
/** The word begins a listed phrase of several words. */
export const beginsPhrase = 1 << 15

export interface Lexicon {
  readonly table: Table
  readonly bits: Uint16Array
}

export function lexiconOf(keys: Int32Array, bits: Uint16Array): Lexicon {
  return { table: tableOf(keys), bits }
}

export function bitsOf(lexicon: Lexicon, key: number): number {
  const row = rowOf(lexicon.table, key)
  return row < 0 ? 0 : lexicon.bits[row]!
}
