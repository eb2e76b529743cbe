import type { Name, Word } from '../model/index.ts'
import { change } from './change.ts'
import { honorifics, titleNouns } from './en/persons.ts'
import { relation } from './tree.ts'

/**
 * Makes one phrase under the name of 'Russian Foreign Minister Sergei Lavrov', however the parser tore it apart: the name takes
 * the place that the phrase has in the sentence, and what hung on its other words from outside hangs on the name. Changes
 * `words` in place.
 */
export function gatherTitles(words: Word[], name: Name): void {
  const start = titleStart(words, name)
  if (start < 0) return
  const inside = (at: number): boolean => at >= start && at < name.end
  const depths = words.slice(start, name.end).map((_, i) => depthOf(words, start + i))
  const shallowest = (from: number): number => {
    let best = from
    for (let i = from; i < name.end; i++) if (depths[i - start]! < depths[best - start]!) best = i
    return best
  }
  const top = shallowest(start)
  const head = shallowest(name.start)
  const moved = new Set<number>()
  for (let i = start; i < name.end; i++) if (i !== head && !inside(words[i]!.head)) moved.add(i)
  if (top !== head) for (let at = head; at !== top && inside(words[at]!.head); ) moved.add((at = words[at]!.head))
  // 'For Premier Ada Brook': the preposition is that of the name.
  for (let i = 0; i < start; i++) if (words[i]!.deprel === 'case' && inside(words[i]!.head)) change(words, i, { head })
  if (moved.size === 0) return
  const place = { head: words[top]!.head, deprel: words[top]!.deprel }
  for (let i = 0; i < words.length; i++) {
    if (inside(i) || !moved.has(words[i]!.head)) continue
    // What follows the name and is no part of it belongs to the verb that the phrase completes.
    const follows = i >= name.end && place.head >= 0 && words[place.head]!.upos === 'VERB'
    change(words, i, { head: follows ? place.head : head })
  }
  for (const i of moved)
    change(words, i, { head, deprel: i > head ? 'flat' : words[i]!.upos === 'ADJ' ? 'amod' : 'compound' })
  change(words, head, place)
}

/** The first word of the title before a name; −1 where no title stands there. */
function titleStart(words: Word[], { start: from, end }: Name): number {
  let start = from
  for (let i = from - 1; i >= 0; i--) {
    const word = words[i]!
    if (start === from) {
      if (!titleNouns.has(word.lemma.toLowerCase()) && !honorifics.has(word.form.toLowerCase())) break
    } else if (word.form !== '-' && !isPartOfTitle(words, i, start, end)) break
    start = i
  }
  return start === from || words[start]!.form === '-' ? -1 : start
}

/** Whether word `at` belongs to the title that begins with `start`, before the name that ends at `end`: the parser joined them either way. */
function isPartOfTitle(words: Word[], at: number, start: number, end: number): boolean {
  const word = words[at]!
  const capital = word.form[0] !== word.form[0]!.toLowerCase()
  if (word.upos === 'ADJ') return capital || relation(word) === 'amod'
  if (word.upos !== 'PROPN' && word.upos !== 'NOUN') return false
  const joined =
    (word.head >= start && word.head < end) || (capital && words.slice(start, end).some(({ head }) => head === at))
  return joined || /^(?:[A-Z]\.?){2,5}$/.test(word.form)
}

function depthOf(words: Word[], index: number): number {
  let depth = 0
  for (let at = index; words[at]!.head >= 0 && depth <= words.length; at = words[at]!.head) depth++
  return depth
}
