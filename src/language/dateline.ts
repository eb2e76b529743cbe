import type { Name, Word } from '../model/index.ts'
import { change } from './change.ts'

const DASHES = new Set(['-', '–', '—', '--'])
const LONGEST = 14

/** How many words a date line takes up at a sentence's beginning: 'HELSINKI (Reuters) -', 'BRUSSELS, April 4 —'; 0 without one. */
export function datelineOf(words: readonly Word[], names: readonly Name[]): number {
  const end = words.findIndex(({ form }, at) => at > 0 && DASHES.has(form))
  if (end < 0 || end > LONGEST || end >= words.length - 2) return 0
  const before = words.slice(0, end)
  if (before.some(({ upos }) => !['PROPN', 'PUNCT', 'NUM', 'ADP', 'X', 'SYM'].includes(upos))) return 0
  const place = names.some(({ start, kind }) => start === 0 && kind === 'LOC')
  const shouted = words[0]!.form === words[0]!.form.toUpperCase()
  return before.at(-1)!.form === ')' || (place && shouted) ? end + 1 : 0
}

/** Hangs a date line on its sentence as a thing said beside it, so that the place does nothing. Changes `words` in place. */
export function setApart(words: Word[], length: number): void {
  if (length === 0) return
  let root = words.findIndex(({ head }) => head < 0)
  if (root < length) {
    root = words.findIndex(({ head }, at) => at >= length && head >= 0 && head < length)
    if (root < 0) return
    change(words, root, { head: -1, deprel: 'root' })
  }
  for (let at = 0; at < words.length; at++) {
    const { head, upos, deprel } = words[at]!
    const crosses = at < length ? head < 0 || head >= length : head >= 0 && head < length
    if (crosses) change(words, at, { head: root, deprel: at < length && upos !== 'PUNCT' ? 'discourse' : deprel })
  }
}
