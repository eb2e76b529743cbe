import type { Sentence, Word } from '../model/index.ts'
import { change } from './change.ts'
import { regularEndings } from './en/inflection.ts'
import { fold } from './en/spelling.ts'
import { vocabulary } from './en/vocabulary.ts'
import { isKnown } from './form-features.ts'
import { isListed, lemmaOf } from './lemmas.ts'
import { intern } from './lexicon.ts'
import type { Model } from './model.ts'
import { encode, parseEncoded, tagEncoded } from './network-run.ts'
import { type Aside, asidesOf, openerOf, partialMarks, semicolons, tellersOf } from './parts.ts'
import { type Part, putTogether } from './put-together.ts'
import { readAgain, readVerbs } from './second-reading.ts'
import { tagWords } from './tagger.ts'
import { pushToken } from './tokens.ts'

/** A sentence without end is read in stretches of so many words, so that memory stays bounded. */
const LONGEST_STRETCH = 2000
/** How the main clause of a later stretch hangs on that of the first. */
const LOOSELY = 'parataxis'
/** The tags of the marks that set parts of a sentence apart. */
const [OPENING, CLOSING, DASH, COMMA] = ['``', "''", ':', ',']

/**
 * Tags and parses the words from `from` to `to` of the model's tokens. What is set apart by dashes is read by itself, and the marks of
 * quotations in the middle of a clause are left out of what is read.
 */
export function sentenceOf(model: Model, from: number, to: number): Sentence {
  const { lexicon, memory } = model
  const { tokens } = memory
  const [start, end] = [tokens.start[from]!, tokens.end[to - 1]!]
  const marks = partialMarks(lexicon, tokens, from, to)
  const dashed = asidesOf(lexicon, tokens, from, to)
  const asides = dashed.length > 0 ? dashed : tellersOf(lexicon, tokens, from, to)
  const opener = openerOf(lexicon, tokens, from, to)
  const whole = marks.length === 0 && asides.length === 0 && opener === 0
  return {
    start,
    end,
    words: whole ? wordsOf(model, from, to) : wordsOfParts(model, from, to, { marks, asides, opener }),
    names: [],
  }
}

interface Parts {
  marks: number[]
  asides: Aside[]
  opener: number
}

function wordsOfParts(model: Model, from: number, to: number, { marks, asides, opener }: Parts): Word[] {
  const { tokens } = model.memory
  const asideOf = (at: number): Aside | undefined => asides.find(({ open, close }) => open <= at && at <= close)
  const read: number[] = []
  for (let at = from; at < to; at++) if (!marks.includes(at)) read.push(at)
  const partOf = (places: number[], comma = 0): Part => ({
    places: places.map((at) => at - from),
    words: wordsAt(model, places, comma),
  })
  const main = partOf(
    read.filter((at) => !asideOf(at)),
    opener,
  )
  const inner = asides.map(({ open, close, tells }) => ({
    ...partOf(read.filter((at) => open < at && at < close)),
    tells,
  }))
  const words = putTogether(main, inner)
  const put = (at: number, xpos: string, head: number): void => {
    tokens.tags[at] = model.lexicon.dictionary.tags.findIndex((tag) => tag.xpos === xpos)
    const form = model.lexicon.forms[tokens.words[at]!]!
    const [start, end] = [tokens.start[at]!, tokens.end[at]!]
    words[at - from] = { start, end, form, lemma: form, upos: 'PUNCT', xpos, head: head - from, deprel: 'punct' }
  }
  for (const { open, close, tells } of asides) {
    put(open, tells ? COMMA : DASH, open + 1)
    put(close, tells ? COMMA : DASH, close - 1)
  }
  for (const [i, at] of marks.entries()) put(at, i % 2 === 0 ? OPENING : CLOSING, i % 2 === 0 ? at + 1 : at - 1)
  // An array that was filled out of order stays slow wherever it is read: one filled in order takes its place.
  const inOrder: Word[] = []
  for (let at = 0; at < to - from; at++) inOrder.push(words[at]!)
  return inOrder
}

/** Reads tokens as if they stood alone, behind all others, with a comma behind the first `comma` of them, and gives them their tags. */
function wordsAt(model: Model, places: number[], comma: number): Word[] {
  const { tokens } = model.memory
  const from = tokens.count
  for (const [i, at] of places.entries()) {
    if (comma > 0 && i === comma) pushToken(tokens, tokens.start[at]!, tokens.start[at]!, intern(model.lexicon, ','))
    pushToken(tokens, tokens.start[at]!, tokens.end[at]!, tokens.words[at]!)
  }
  const words = wordsOf(model, from, tokens.count)
  const shift = (i: number): number => (comma > 0 && i >= comma ? i + 1 : i)
  for (const [i, at] of places.entries()) tokens.tags[at] = tokens.tags[from + shift(i)]!
  tokens.count = from
  return comma > 0 ? without(words, comma) : words
}

/** The words but for one; what hangs on it hangs on its governor. */
function without(words: Word[], left: number): Word[] {
  const above = words[left]!.head
  const rest = words.filter((_, at) => at !== left)
  rest.forEach((word, at) => {
    const head = word.head === left ? above : word.head
    change(rest, at, { head: head > left ? head - 1 : head })
  })
  return rest
}

function wordsOf(model: Model, from: number, to: number): Word[] {
  const { tokens } = model.memory
  const words: Word[] = []
  tagWords(model.lexicon, tokens.words, from, to, tokens.tags, model.tagger)
  if (readClauses(model, from, to, words)) return words
  for (let start = from; start < to; start += LONGEST_STRETCH)
    readStretch(model, start, Math.min(to, start + LONGEST_STRETCH), words)
  return words
}

/** Reads the clauses that semicolons part each by itself; nothing, where one of the parts is no clause of its own ('tanks; shells'). */
function readClauses(model: Model, from: number, to: number, words: Word[]): boolean {
  const ends = semicolons(model.lexicon, model.memory.tokens, from, to)
  if (ends.length === 0 || to - from > LONGEST_STRETCH) return false
  let start = from
  for (const end of [...ends, to]) {
    const first = words.length
    readStretch(model, start, end, words)
    if (!hasClause(words, first)) {
      words.length = 0
      tagWords(model.lexicon, model.memory.tokens.words, from, to, model.memory.tokens.tags, model.tagger)
      return false
    }
    start = end
  }
  return true
}

/** Whether a finite verb that has its own subject stands at the top of the words from `first`. */
function hasClause(words: readonly Word[], first: number): boolean {
  const root = words.findIndex(({ head }, at) => at >= first && head < first)
  return words.some(({ head, deprel }, at) => at >= first && head === root && /^(?:nsubj|expl)/.test(deprel))
}

/** Adds the words from `from` to `to`, which are part of the sentence that begins with `words`. */
function readStretch(model: Model, from: number, to: number, words: Word[]): void {
  const { lexicon, memory, network, labels } = model
  const { tokens, state } = memory
  const { tags } = lexicon.dictionary
  encode(network, lexicon, tokens.words, tokens.tags, from, to)
  tagEncoded(network, lexicon, tokens.words, from, to, tokens.tags, model.tagger)
  parseEncoded(network, to - from, state)
  if (!readVerbs(model, from, to)) readAgain(model, from, to)
  const before = words.length
  const root = before ? words.findIndex(({ head }) => head < 0) : -1
  for (let i = from; i < to; i++) {
    const word = tokens.words[i]!
    const tag = tokens.tags[i]!
    const head = state.head[i - from]!
    words.push({
      start: tokens.start[i]!,
      end: tokens.end[i]!,
      form: lexicon.forms[word]!,
      lemma: lemma(model, word, tag),
      upos: tags[tag]!.upos,
      xpos: tags[tag]!.xpos,
      head: head < 0 ? root : head + before,
      deprel: head < 0 && before ? LOOSELY : labels[state.label[i - from]!]!,
    })
  }
}

function lemma(model: Model, word: number, tag: number): string {
  const key = word * 256 + tag
  let known = model.memory.lemmas.get(key)
  if (known === undefined) {
    const form = model.lexicon.forms[word]!
    const isWord = (lower: string): boolean => isKnown(model.network.features, lower) || vocabulary.has(fold(lower))
    known = lemmaOf(form, tag, model.lemmas, isWord)
    const endings = regularEndings.get(model.lexicon.dictionary.tags[tag]!.xpos)
    const lower = form.toLowerCase()
    // Neither a word nor a regular form: the form is its own lemma, whatever it was taken for.
    const regular = !endings || endings.some((ending) => lower.endsWith(ending))
    if (!regular && !isWord(known.toLowerCase()) && !isListed(form, tag, model.lemmas)) known = lower
    model.memory.lemmas.set(key, known)
  }
  return known
}
