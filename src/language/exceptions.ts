import type { Word } from '../model/index.ts'
import { change } from './change.ts'
import { exceptingMarkers } from './en/reference.ts'
import { dependsOn } from './tree.ts'

export const WHOLES = new Set('all every each everyone everybody anyone anybody no none nobody nothing'.split(' '))
const NOMINAL = new Set(['NOUN', 'PROPN', 'PRON'])
/** How many words may stand between the one that means the whole and the exception: 'all of the other members but'. */
const REACH = 5

/**
 * 'All allies but Bern backed it', 'every member bar Bern did', read as both of them or as Bern alone: a name right behind a word of
 * exception is left out of the whole before it. Changes `words` in place.
 */
export function exceptionsOfWholes(words: Word[]): void {
  for (let but = 1; but < words.length - 2; but++) {
    if (!exceptingMarkers.has(words[but]!.form.toLowerCase())) continue
    const whole = wholeBefore(words, but)
    const name = but + (words[but + 1]!.form.toLowerCase() === 'for' ? 2 : 1)
    if (whole < 0 || words[name]?.upos !== 'PROPN') continue
    let last = name
    while (words[last + 1]?.upos === 'PROPN') last++
    const top = topOf(words, name, last)
    const verb = verbOf(words, whole, but, top)
    if (verb <= last || dependsOn(words, verb, top)) continue
    const main = words[but]!
    // 'Every member bar Bern', read as barring it.
    if (main.upos === 'VERB' && words[verb]!.head === but) {
      words.forEach((word, at) => {
        if (word.head === but && at !== verb) change(words, at, { head: verb })
      })
      change(words, verb, { head: main.head, deprel: main.deprel })
    }
    change(words, but, { upos: 'ADP', xpos: 'IN', head: top, deprel: 'case' })
    change(words, top, { head: whole, deprel: 'nmod' })
    change(words, whole, { head: verb, deprel: 'nsubj', ...(words[whole]!.upos === 'ADV' && { upos: 'NOUN' }) })
  }
}

/** The noun or pronoun right before a word where it means all of them, or none; −1 where it does not. */
function wholeBefore(words: Word[], but: number): number {
  const noun = words[but - 1]!.form === ',' ? but - 2 : but - 1
  if (noun < 0) return -1
  if (WHOLES.has(words[noun]!.form.toLowerCase())) return noun
  if (!NOMINAL.has(words[noun]!.upos) && words[noun]!.lemma !== 'ally') return -1
  for (let at = noun - 1; at >= 0 && at >= noun - REACH; at--) {
    const { form, upos } = words[at]!
    if (WHOLES.has(form.toLowerCase())) return noun
    if (upos === 'VERB' || upos === 'PUNCT') return -1
  }
  return -1
}

function topOf(words: Word[], first: number, last: number): number {
  for (let at = first; at <= last; at++) if (words[at]!.head < first || words[at]!.head > last) return at
  return first
}

/** The verb that the whole or its exception was hung on. */
function verbOf(words: Word[], whole: number, but: number, name: number): number {
  const found = [whole, name, but]
    .map((at) => words[at]!.head)
    .find((at) => at > name && /^(?:VERB|ADJ|AUX)$/.test(words[at]!.upos))
  return found ?? -1
}
