import type { NameKind, Sentence, Word } from '../../model/index.ts'

/** A name as it stands in a sentence: words `start` to `end` (exclusive). */
export interface FoundName {
  text: string
  start: number
  end: number
  kind?: NameKind
}

/** The names of a sentence: those its parse has, and other runs of capitalised proper nouns. */
export function namesIn(sentence: Sentence, text: string): FoundName[] {
  const { words, names } = sentence
  const found: FoundName[] = names.map(({ start, end, kind }) => ({
    text: textOf(words, start, end, text),
    start,
    end,
    kind,
  }))
  const taken = new Set(names.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, k) => start + k)))
  for (let start = 0; start < words.length; start++) {
    if (!isProper(words[start]!) || taken.has(start)) continue
    let end = start + 1
    while (end < words.length && isProper(words[end]!) && !taken.has(end)) end++
    found.push({ text: textOf(words, start, end, text), start, end })
    start = end
  }
  return found.sort((a, b) => a.start - b.start)
}

function isProper(word: Word): boolean {
  return word.upos === 'PROPN' && /^\p{Lu}/u.test(word.form)
}

function textOf(words: readonly Word[], start: number, end: number, text: string): string {
  return text.slice(words[start]!.start, words[end - 1]!.end).replace(/\s+/g, ' ')
}
