import type { Name, Parse, Sentence, Word } from '../model/index.ts'
import { defaultModel } from './default-model.ts'
import { intern, resetLexicon } from './lexicon.ts'
import type { Model } from './model.ts'
import { findNames } from './names.ts'
import { forgetForms } from './network.ts'
import { sentenceOf } from './read-sentence.ts'
import { splitSentences } from './sentences.ts'
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
