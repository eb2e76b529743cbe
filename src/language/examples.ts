import type { Word } from '../model/index.ts'
import { change } from './change.ts'
import { exampleMarkers } from './en/reference.ts'
import { dependsOn } from './tree.ts'

const NOMINAL = new Set(['NOUN', 'PROPN', 'PRON'])
/** How somebody who is among those that a noun means hangs on it. */
export const EXAMPLE = 'nmod:example'

/** What joins somebody to the one named before: 'Oslo, as well as Bern, …'. */
const JOINING = ['as well as', 'along with', 'together with'].map((phrase) => phrase.split(' '))
/** What may close an example: 'Oslo in particular, …'. */
const CLOSING = new Set(['in particular', 'above all', 'among them', 'for example', 'for instance'])

/** Words of which one stands beside every such example. */
export const EXEMPLIFYING = [
  ...exampleMarkers,
  ...JOINING.map((phrase) => phrase.at(-2)!),
  ...[...CLOSING].map((phrase) => phrase.split(' ')[1]!),
]

/**
 * 'Some governments, notably that of Oslo, refuse', read as that one refusing; 'Oslo, as well as Bern, refuses', read as refusing Bern:
 * between commas right behind a subject stands who is among those it means, or is joined with it. Changes `words` in place.
 */
export function examplesBetweenCommas(words: Word[]): void {
  const form = (at: number): string => words[at]?.form.toLowerCase() ?? ''
  for (let open = 1; open < words.length - 4; open++) {
    if (form(open) !== ',') continue
    const close = words.findIndex((word, at) => at > open + 1 && word.form === ',')
    if (close < 0 || close - open > LONGEST) continue
    const joining = JOINING.find((phrase) => phrase.every((each, i) => form(open + 1 + i) === each))
    const among = form(open + 1) === 'among' && form(open + 2) === 'them'
    const behind = CLOSING.has(`${form(close - 2)} ${form(close - 1)}`)
    if (!joining && !among && !behind && !exampleMarkers.has(form(open + 1))) continue
    const whole = topBefore(words, open)
    if (whole < 0 || (!joining && !/^NNP?S$/.test(words[whole]!.xpos))) continue
    const skipped = joining?.length ?? (among ? 2 : 0)
    const first = words.findIndex(({ upos }, at) => at > open + skipped && at < close && NOMINAL.has(upos))
    if (first < 0) continue
    const example = topWithin(words, first, open, close)
    if (!NOMINAL.has(words[example]!.upos)) continue
    hang(words, { whole, example, open, close, joined: joining !== undefined })
    takeVerb(words, whole, example, close)
  }
}

/** So many words may stand between the commas. */
const LONGEST = 12

interface Example {
  whole: number
  example: number
  open: number
  close: number
  joined: boolean
}

function hang(words: Word[], { whole, example, open, close, joined }: Example): void {
  for (let at = open + 1; at < close; at++) {
    const { head } = words[at]!
    if (at === example || (head > open && head < close)) continue
    change(words, at, { head: example, deprel: words[at]!.upos === 'PUNCT' ? 'punct' : words[at]!.deprel })
  }
  change(words, example, { head: whole, deprel: joined ? 'conj' : EXAMPLE })
}

/** The noun that heads the phrase which ends before a comma and is what a verb is said of; −1 where there is none. */
function topBefore(words: Word[], comma: number): number {
  let at = comma - 1
  while (at >= 0 && !NOMINAL.has(words[at]!.upos)) at--
  if (at < 0 || comma - at > 2) return -1
  while (words[at]!.head >= 0 && words[at]!.head < at && NOMINAL.has(words[words[at]!.head]!.upos)) at = words[at]!.head
  return at
}

/** The word between the commas that heads the phrase of `first`. */
function topWithin(words: Word[], first: number, open: number, close: number): number {
  let at = first
  while (words[at]!.head > open && words[at]!.head < close && words[at]!.head !== at) at = words[at]!.head
  return at
}

/** The verb right behind the second comma that was given to the example is said of the whole. */
function takeVerb(words: Word[], whole: number, example: number, close: number): void {
  const verb = words.findIndex(({ upos }, at) => at > close && at <= close + 3 && upos === 'VERB')
  if (verb < 0 || !dependsOn(words, verb, whole) || dependsOn(words, verb, example)) return
  const has = words.some(({ head, deprel }) => head === verb && deprel.startsWith('nsubj'))
  if (has || words[verb]!.head !== whole) return
  const { head, deprel } = words[whole]!
  change(words, verb, { head, deprel })
  change(words, whole, { head: verb, deprel: 'nsubj' })
}
