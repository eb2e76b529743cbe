import type { NameKind, Sentence, Word } from '../../model/index.ts'

/** A name as it stands in a sentence: words `start` to `end` (exclusive). */
export interface FoundName {
  text: string
  start: number
  end: number
  kind?: NameKind
}

/**
 * The names of a sentence: those its parse has, and other runs of capitalised proper nouns. One word alone is too weak a sign
 * of a person: a state that nobody has heard of acts and speaks as a person does.
 */
export function namesIn(sentence: Sentence, text: string): FoundName[] {
  const { words, names } = sentence
  const found: FoundName[] = names.map(({ start, end: last, kind }) => {
    const end = kind === 'PER' ? beforePlace(words, start, last) : last
    return {
      text: textOf(words, start, end, text),
      start,
      end,
      kind: kind === 'PER' && end === start + 1 ? undefined : kind,
    }
  })
  const taken = new Set(found.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, k) => start + k)))
  for (let start = 0; start < words.length; start++) {
    if (!isProper(words[start]!) || taken.has(start)) continue
    let end = start + 1
    while (end < words.length && isProper(words[end]!) && !taken.has(end)) end++
    found.push({ text: textOf(words, start, end, text), start, end })
    start = end
  }
  return found.sort((a, b) => a.start - b.start)
}

/** Where a full name ends that goes on with where its bearer belongs: `Mira Stenn of Upland`. */
function beforePlace(words: readonly Word[], start: number, end: number): number {
  for (let i = start + 2; i < end; i++) if (words[i]!.upos === 'ADP') return i
  return end
}

function isProper(word: Word): boolean {
  return word.upos === 'PROPN' && /^\p{Lu}/u.test(word.form)
}

function textOf(words: readonly Word[], start: number, end: number, text: string): string {
  return text.slice(words[start]!.start, words[end - 1]!.end).replace(/\s+/g, ' ')
}
