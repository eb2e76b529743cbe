import type { Word } from '../model/index.ts'
import { wordsOfSame } from './en/reference.ts'

/** Where 'so' or 'the same' ends that stands at a word, with a form of 'do' before it or not: 'did so', 'will do the same'; the word itself for none. */
export function endOfAgain(words: readonly Word[], at: number): number {
  const so = words[at]?.lemma === 'do' ? at + 1 : at
  if (/^(?:so|likewise)$/i.test(words[so]?.form ?? '')) return so + 1
  return words[so]?.form === 'the' && words[so + 1]?.form === 'same' ? so + 2 : at
}

/** Where 'too', 'either' or 'as well' ends that stands at a word; the word itself for none. */
export function endOfSame(words: readonly Word[], at: number): number {
  const form = words[at]?.form.toLowerCase() ?? ''
  if (form === 'as' && words[at + 1]?.form === 'well' && words[at + 2]?.form !== 'as') return at + 2
  return wordsOfSame.has(form) ? at + 1 : at
}

/** 'So either', 'the same as well': whether behind a 'do' it is said that another does it as the one before, or does not. */
export function isLikewise(words: readonly Word[], at: number): boolean {
  const end = endOfAgain(words, at)
  return end > at && endOfSame(words, end) > end
}
