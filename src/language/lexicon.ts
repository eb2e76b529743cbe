import { hashRange, mix } from './hash.ts'
import { candidatesOf, type TagDictionary } from './tag-dictionary.ts'

/** How a word is written, in a few bits. */
export const SHAPE = {
  capital: 1,
  allCapitals: 2,
  digit: 4,
  hyphen: 8,
  letter: 16,
  punctuation: 32,
  other: 64,
  mixed: 128,
}

/**
 * Every distinct word form met so far, as columns indexed by the form's number: what the trained parts want to know of a
 * form is worked out once, when it is first met. `reset` forgets everything, so that memory stays bounded.
 */
export interface Lexicon {
  dictionary: TagDictionary
  ids: Map<string, number>
  forms: string[]
  size: number
  form: Int32Array
  lower: Int32Array
  /** Hashes of the last 1–5 and the first 1–4 letters. */
  suffixes: Int32Array[]
  prefixes: Int32Array[]
  shape: Int32Array
  flags: Uint8Array
  /** Which list of the tag dictionary holds the tags the form can have. */
  candidates: Int32Array
}

const SUFFIXES = 5
const PREFIXES = 4

export function createLexicon(dictionary: TagDictionary): Lexicon {
  const lexicon: Lexicon = {
    dictionary,
    ids: new Map(),
    forms: [],
    size: 0,
    form: new Int32Array(1024),
    lower: new Int32Array(1024),
    suffixes: Array.from({ length: SUFFIXES }, () => new Int32Array(1024)),
    prefixes: Array.from({ length: PREFIXES }, () => new Int32Array(1024)),
    shape: new Int32Array(1024),
    flags: new Uint8Array(1024),
    candidates: new Int32Array(1024),
  }
  return lexicon
}

export function resetLexicon(lexicon: Lexicon): void {
  lexicon.ids.clear()
  lexicon.forms = []
  lexicon.size = 0
}

function grown<T extends Int32Array | Uint8Array>(column: T): T {
  const wider = new (column.constructor as { new (length: number): T })(column.length * 2)
  wider.set(column)
  return wider
}

function grow(lexicon: Lexicon): void {
  lexicon.form = grown(lexicon.form)
  lexicon.lower = grown(lexicon.lower)
  lexicon.suffixes = lexicon.suffixes.map(grown)
  lexicon.prefixes = lexicon.prefixes.map(grown)
  lexicon.shape = grown(lexicon.shape)
  lexicon.flags = grown(lexicon.flags)
  lexicon.candidates = grown(lexicon.candidates)
}

export function shapeFlags(form: string): number {
  let flags = 0
  let capitals = 0
  let letters = 0
  for (let i = 0; i < form.length; i++) {
    const code = form.charCodeAt(i)
    if (code >= 48 && code <= 57) flags |= SHAPE.digit
    else if (code === 45) flags |= SHAPE.hyphen
    else if (code >= 97 && code <= 122) letters++
    else if (code >= 65 && code <= 90) {
      letters++
      capitals++
      if (i === 0) flags |= SHAPE.capital
      else flags |= SHAPE.mixed
    } else if (code < 128) flags |= SHAPE.punctuation
    else {
      letters++
      flags |= SHAPE.other
      if (i === 0 && form[0] !== form[0]!.toLowerCase()) flags |= SHAPE.capital
    }
  }
  if (letters) flags |= SHAPE.letter
  if (capitals > 1 && capitals === letters) flags |= SHAPE.allCapitals
  return flags
}

/** A form with letters, capitals and digits folded together and runs cut to two: `Ab-12` is `Xx-dd`. */
export function shapeHash(form: string): number {
  let hash = 17
  let last = 0
  let run = 0
  for (let i = 0; i < form.length && i < 30; i++) {
    const code = form.charCodeAt(i)
    const kind =
      code >= 48 && code <= 57
        ? 1
        : code >= 97 && code <= 122
          ? 2
          : code >= 65 && code <= 90
            ? 3
            : code > 127
              ? 4
              : code
    run = kind === last ? run + 1 : 1
    last = kind
    if (run <= 2) hash = mix(hash, kind)
  }
  return hash
}

/**
 * The same text as a string of its own: a part of a text with curly quotes is kept with two bytes a letter, and is slow to
 * compare and to write small.
 */
function ownText(part: string): string {
  if (part.length > LONGEST_COPIED) return part
  return String.fromCharCode(...Array.from({ length: part.length }, (_, i) => part.charCodeAt(i)))
}

const LONGEST_COPIED = 40

/** The number of a form, which is given one where it is new. */
export function intern(lexicon: Lexicon, form: string): number {
  const known = lexicon.ids.get(form)
  if (known !== undefined) return known
  form = ownText(form)
  const id = lexicon.size++
  if (id >= lexicon.form.length) grow(lexicon)
  lexicon.ids.set(form, id)
  lexicon.forms.push(form)
  const lower = form.toLowerCase()
  const { length } = lower
  lexicon.form[id] = hashRange(form, 0, form.length)
  lexicon.lower[id] = hashRange(lower, 0, length)
  for (let k = 1; k <= SUFFIXES; k++)
    lexicon.suffixes[k - 1]![id] = length >= k ? mix(k, hashRange(lower, length - k, length)) : 0
  for (let k = 1; k <= PREFIXES; k++) lexicon.prefixes[k - 1]![id] = length > k ? mix(k + 9, hashRange(lower, 0, k)) : 0
  const flags = shapeFlags(form)
  lexicon.flags[id] = flags
  lexicon.shape[id] = shapeHash(form)
  lexicon.candidates[id] = candidatesOf(lexicon.dictionary, form, lower, flags)
  return id
}
