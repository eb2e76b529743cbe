import type { Word } from '../model/index.ts'
import type { Lexicon } from './lexicon.ts'
import type { Tokens } from './tokens.ts'

const MARK = /^(?:["“”„«»']|‘|’|``|'')$/
const LETTER = /^[\p{L}\p{N}$€£]/u

/**
 * The marks, among the tokens from `from` to `to`, of quotations that begin in the middle of a clause: 'said the plan “would
 * fail” unless …'. They part what belongs together, and a parser reads the clause better without them.
 */
export function partialMarks(lexicon: Lexicon, tokens: Tokens, from: number, to: number): number[] {
  const form = (at: number): string => lexicon.forms[tokens.words[at]!]!
  const touches = (at: number): boolean => tokens.end[at] === tokens.start[at + 1]
  const found: number[] = []
  for (let at = from + 1; at < to - 1; at++) {
    const opens = MARK.test(form(at)) && !touches(at - 1) && touches(at)
    if (!opens || !LETTER.test(form(at - 1)) || !/^\p{Ll}/u.test(form(at + 1))) continue
    const close = closingMark(at)
    found.push(at)
    if (close < 0) return found
    found.push(close)
    at = close
  }
  return found

  function closingMark(open: number): number {
    for (let at = open + 2; at < to; at++)
      if (MARK.test(form(at)) && touches(at - 1) && (at + 1 === to || !touches(at) || !LETTER.test(form(at + 1))))
        return at
    return -1
  }
}

/** Puts marks back among the words that were read without them: each hangs on the quoted word beside it. */
export function putBack(words: Word[], marks: { at: number; word: Word }[]): Word[] {
  const places = new Set(marks.map(({ at }) => at))
  const moved: number[] = []
  for (let at = 0; moved.length < words.length; at++) if (!places.has(at)) moved.push(at)
  const all: Word[] = []
  words.forEach((word, i) => {
    all[moved[i]!] = { ...word, head: word.head < 0 ? -1 : moved[word.head]! }
  })
  marks.forEach(({ at, word }, i) => {
    all[at] = { ...word, head: i % 2 === 0 ? at + 1 : at - 1 }
  })
  return all
}
