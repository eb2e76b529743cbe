import type { Name, Parse, Sentence, Word } from '../model/index.ts'
import { defaultModel } from './default-model.ts'
import { regularEndings } from './en/inflection.ts'
import { isKnown } from './form-features.ts'
import { isListed, lemmaOf } from './lemmas.ts'
import { intern, resetLexicon } from './lexicon.ts'
import type { Model } from './model.ts'
import { findNames } from './names.ts'
import { forgetForms } from './network.ts'
import { encode, parseEncoded, tagEncoded } from './network-run.ts'
import { partialMarks, putBack } from './partial-quotes.ts'
import { readAgain } from './second-reading.ts'
import { splitSentences } from './sentences.ts'
import { tagWords } from './tagger.ts'
import { pushToken, tokenise } from './tokens.ts'

/** So many distinct forms are remembered before the memory is cleared, between two texts. */
const MAX_FORMS = 200_000

function makeRoom(model: Model): void {
  if (model.lexicon.size <= MAX_FORMS) return
  resetLexicon(model.lexicon)
  forgetForms(model.network)
  model.memory.lemmas.clear()
  for (const chunks of model.memory.chunks) chunks.clear()
}

function lemma(model: Model, word: number, tag: number): string {
  const key = word * 256 + tag
  let known = model.memory.lemmas.get(key)
  if (known === undefined) {
    const form = model.lexicon.forms[word]!
    const isWord = (lower: string): boolean => isKnown(model.network.features, lower)
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

/** A sentence without end is read in stretches of so many words, so that memory stays bounded. */
const LONGEST_STRETCH = 2000
/** How the main clause of a later stretch hangs on that of the first. */
const LOOSELY = 'parataxis'
/** The tags of the marks of quotations. */
const [OPENING, CLOSING] = ['``', "''"]

/** Tags and parses the words from `from` to `to` of the model's tokens. */
function sentenceOf(model: Model, from: number, to: number): Sentence {
  const { lexicon, memory } = model
  const { tokens } = memory
  const [start, end] = [tokens.start[from]!, tokens.end[to - 1]!]
  const marks = partialMarks(lexicon, tokens, from, to)
  if (marks.length === 0) return { start, end, words: wordsOf(model, from, to), names: [] }
  const columns = [tokens.start, tokens.end, tokens.words]
  const whole = columns.map((column) => column.slice(from, to))
  const kept: number[] = []
  for (let at = from; at < to; at++) if (!marks.includes(at)) kept.push(at)
  for (const column of columns) for (const [i, at] of kept.entries()) column[from + i] = column[at]!
  const read = wordsOf(model, from, from + kept.length)
  const tags = tokens.tags.slice(from, from + kept.length)
  for (const [i, column] of columns.entries()) column.set(whole[i]!, from)
  for (const [i, at] of kept.entries()) tokens.tags[at] = tags[i]!
  const put = marks.map((at, i) => {
    const xpos = i % 2 === 0 ? OPENING : CLOSING
    tokens.tags[at] = lexicon.dictionary.tags.findIndex((tag) => tag.xpos === xpos)
    const form = lexicon.forms[tokens.words[at]!]!
    const mark = { start: tokens.start[at]!, end: tokens.end[at]!, form, lemma: form, upos: 'PUNCT', xpos }
    return { at: at - from, word: { ...mark, head: -1, deprel: 'punct' } }
  })
  return { start, end, words: putBack(read, put), names: [] }
}

function wordsOf(model: Model, from: number, to: number): Word[] {
  const { tokens } = model.memory
  const words: Word[] = []
  tagWords(model.lexicon, tokens.words, from, to, tokens.tags, model.tagger)
  for (let start = from; start < to; start += LONGEST_STRETCH)
    readStretch(model, start, Math.min(to, start + LONGEST_STRETCH), words)
  return words
}

/** Adds the words from `from` to `to`, which are part of the sentence that begins with `words`. */
function readStretch(model: Model, from: number, to: number, words: Word[]): void {
  const { lexicon, memory, network, labels } = model
  const { tokens, state } = memory
  const { tags } = lexicon.dictionary
  encode(network, lexicon, tokens.words, tokens.tags, from, to)
  tagEncoded(network, lexicon, tokens.words, from, to, tokens.tags, model.tagger)
  parseEncoded(network, to - from, state)
  readAgain(model, from, to)
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

/** Finds the names of a whole document: its sentences are those of the model's tokens, in order. */
function nameSentences(model: Model, sentences: Sentence[]): Sentence[] {
  if (!model.names) return sentences
  const { tags } = model.memory.tokens
  let from = 0
  const inputs = sentences.map(({ words }) => ({
    forms: words.map((word) => word.form),
    tags: tags.subarray(from, (from += words.length)),
  }))
  findNames(model.names, inputs).forEach((names, i) => {
    const { words } = sentences[i]!
    for (const name of names)
      if (!isPartyLabel(words, name)) sentences[i]!.names.push(undoubled(words, beforeVerb(words, name)))
  })
  return sentences
}

/** 'R-Maine' behind a senator's name: the party and the state. */
function isPartyLabel(words: readonly Word[], { start, end }: Name): boolean {
  return end - start > 2 && /^[A-Z]$/.test(words[start]!.form) && words[start + 1]!.form === '-'
}

/** 'To beat Brook Brook threatened …', where a heading ran into the text: the name is said twice. */
function undoubled(words: readonly Word[], { start, end, kind }: Name): Name {
  const twice = end - start === 2 && words[start]!.form === words[start + 1]!.form
  return { start: twice ? start + 1 : start, end, kind }
}

/** 'Brook warns Ford' in a headline is no one name. */
function beforeVerb(words: readonly Word[], name: Name): Name {
  if (name.kind !== 'PER') return name
  for (let i = name.start + 1; i < name.end; i++)
    if (words[i]!.upos === 'VERB' && /^\p{Ll}/u.test(words[i]!.form))
      return { start: name.start, end: i, kind: name.kind }
  return name
}

/**
 * The sentences of `text` with their words, tags, lemmas, dependencies and names. Every offset counts UTF-16 code units of
 * `text`, and `text.slice(word.start, word.end) === word.form` for every word.
 */
export function analyse(text: string, model: Model = defaultModel()): Parse {
  makeRoom(model)
  const { lexicon, memory } = model
  tokenise(text, memory.tokens, lexicon, model.boundaries, memory.chunks)
  const sentences: Sentence[] = []
  let from = 0
  for (const to of splitSentences(lexicon, memory.tokens, model.sentences)) {
    sentences.push(sentenceOf(model, from, to))
    from = to
  }
  return { sentences: nameSentences(model, sentences) }
}

/** The same for words that are already split: one sentence, its offsets as if the words stood with one space between them. */
export function analyseWords(forms: string[], model: Model = defaultModel()): Sentence {
  return analyseSentences([forms], model)[0]!
}

/**
 * The same for the sentences of a document that are already split into words; sentences stand apart by one space. Names are
 * surer where a document is given whole.
 */
export function analyseSentences(document: readonly string[][], model: Model = defaultModel()): Sentence[] {
  makeRoom(model)
  const { tokens } = model.memory
  tokens.count = 0
  let at = 0
  for (const forms of document) {
    for (const form of forms) {
      pushToken(tokens, at, at + form.length, intern(model.lexicon, form))
      at += form.length + 1
    }
  }
  let from = 0
  const sentences = document.map((forms): Sentence => {
    const to = from + forms.length
    if (from === to) return { start: 0, end: 0, words: [], names: [] }
    const sentence = sentenceOf(model, from, to)
    from = to
    return sentence
  })
  return nameSentences(model, sentences)
}
