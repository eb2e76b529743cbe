import { mended, type Tree, treeOf } from '../language/index.ts'
import type { Document, Parse, Sentence } from '../model/index.ts'
import { type Quote, quotesOf } from './quotes.ts'

/** A document as the coder sees it: its sentences with their trees, and its quotations. */
export interface View {
  document: Document
  text: string
  sentences: SentenceView[]
  quotes: Quote[]
}

export interface SentenceView {
  index: number
  sentence: Sentence
  tree: Tree
  /** Number of the paragraph it stands in, from 0. */
  paragraph: number
}

export function viewOf(document: Document, parse: Parse): View {
  const { text } = document
  let paragraph = 0
  let last = 0
  const sentences = parse.sentences.map((sentence, index): SentenceView => {
    if (index > 0 && text.slice(last, sentence.start).includes('\n')) paragraph++
    last = sentence.end
    return { index, sentence, tree: treeOf(mended(sentence.words, sentence.names)), paragraph }
  })
  return { document, text, sentences, quotes: quotesOf(text) }
}

/** The sentence that holds a place of the text, or the last that begins before it. */
export function sentenceAt(view: View, offset: number): SentenceView | undefined {
  let low = 0
  let high = view.sentences.length - 1
  let found: SentenceView | undefined
  while (low <= high) {
    const middle = (low + high) >> 1
    if (view.sentences[middle]!.sentence.start <= offset) {
      found = view.sentences[middle]
      low = middle + 1
    } else high = middle - 1
  }
  return found
}
