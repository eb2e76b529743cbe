import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { hashText, join as joinHash } from '../../src/language/names/hash.ts'
import {
  beginsPhrase,
  commonShift,
  Known,
  type Lexicon,
  lexiconOf,
  speechShift,
} from '../../src/language/names/lexicon.ts'
import type { TreebankSentence } from './corpora.ts'

const bitOf: Record<string, number> = {
  countries: Known.country,
  places: Known.place,
  demonyms: Known.demonym,
  firstnames: Known.firstname,
  surnames: Known.surname,
  titles: Known.title,
  organisationwords: Known.organisationword,
  placewords: Known.placeword,
  organisations: Known.organisation,
  calendar: Known.calendar,
}

/** Word lists of a folder: `kind.txt`, entries parted by commas and line ends, comments after `#`. */
export function readLists(folder: string): Map<string, string[]> {
  const lists = new Map<string, string[]>()
  for (const file of readdirSync(folder).sort()) {
    const kind = file.replace(/\.txt$/, '')
    if (!(kind in bitOf)) throw new Error(`${file} is no known word list; known are ${Object.keys(bitOf).join(', ')}`)
    const entries = readFileSync(join(folder, file), 'utf8')
      .split('\n')
      .filter((line) => !line.startsWith('#'))
      .flatMap((line) => line.split(',').map((entry) => entry.trim()))
    lists.set(kind, [...new Set(entries.filter((entry) => entry !== ''))])
  }
  return lists
}

const speeches = ['', 'NOUN', 'VERB', 'ADJ', 'ADV', 'function', 'PROPN', 'other']
const speechOf = (upos: string) => {
  if (['DET', 'ADP', 'PRON', 'CCONJ', 'SCONJ', 'PART', 'AUX'].includes(upos)) return 5
  const at = speeches.indexOf(upos)
  return at < 0 ? 7 : at
}

/** Joins the word lists with what the treebanks show of words written small. */
export function buildLexicon(
  lists: Map<string, string[]>,
  treebanks: TreebankSentence[][],
): { keys: Int32Array; bits: Uint16Array; lexicon: Lexicon } {
  const entries = new Map<number, number>()
  const add = (key: number, bits: number) => entries.set(key, (entries.get(key) ?? 0) | bits)
  for (const [kind, words] of lists) {
    for (const entry of words) {
      const parts = entry.split(' ').flatMap((part) => part.split(/(?=['’]s$)/))
      let hash = hashText(parts[0]!)
      for (const part of parts.slice(1)) hash = joinHash(hash, hashText(part))
      add(hash, bitOf[kind]!)
      if (parts.length > 1) add(hashText(parts[0]!), beginsPhrase)
    }
  }
  const counts = new Map<string, number[]>()
  for (const sentence of treebanks.flat()) {
    for (const { form, upos } of sentence.words) {
      if (!/^\p{Ll}[\p{Ll}'’-]*$/u.test(form)) continue
      let row = counts.get(form)
      if (!row) counts.set(form, (row = new Array(8).fill(0)))
      row[speechOf(upos)]!++
    }
  }
  for (const [form, row] of counts) {
    const total = row.reduce((a, b) => a + b)
    const common = total > 9 ? 3 : total > 2 ? 2 : 1
    const speech = row.indexOf(Math.max(...row))
    add(hashText(form), (common << commonShift) | (speech << speechShift))
  }
  const keys = Int32Array.from(entries.keys())
  const bits = Uint16Array.from(entries.values())
  return { keys, bits, lexicon: lexiconOf(keys, bits) }
}
