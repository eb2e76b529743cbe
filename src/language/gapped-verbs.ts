import type { Word } from '../model/index.ts'
import { change } from './change.ts'
import { pairWords } from './en/persons.ts'
import { timeNouns } from './en/reports.ts'

/** Marks and conjunctions behind which a clause may go without its verb. */
const OPENERS = new Set([',', ';', 'and', 'but', 'while', 'whereas'])
/** Marks that part one clause from the next. */
const CLOSERS = new Set([',', ';', '.', ':', '?', '!', '—', '–', '(', ')'])
/** What stands behind a name and a preposition and says nothing that somebody does: 'Oslo for one', 'Bern in particular'. */
const BY_THE_WAY = new Set(
  'one example instance now once part particular turn general addition all fact first last least long years'.split(' '),
)

/** Somebody whose verb stands only in the clause before: 'Oslo asked for a ship, Bern for a plane'. */
interface Gap {
  /** The mark or conjunction before the name. */
  opener: number
  name: number
  verb: number
  /** The word on which the rest hangs, and how that hangs on the verb. */
  rest: number
  deprel: string
  /** Where the clause ends, exclusive. */
  end: number
}

/**
 * 'Oslo asked for a ship, Bern for a plane', 'Oslo said no, Bern yes': the mark before a name whose clause has no verb takes the place of the verb
 * before, so that the name is its subject and what stands behind hangs on it as on the first. Changes `words` in place.
 */
export function gappedVerbs(words: Word[]): void {
  for (let opener = 3; opener < words.length - 2; opener++) {
    if (!OPENERS.has(words[opener]!.form)) continue
    const gap = gapAt(words, opener)
    if (gap) fill(words, gap)
  }
}

function gapAt(words: Word[], opener: number): Gap | undefined {
  const name = nameBehind(words, opener)
  if (name < 0) return undefined
  const first = name + 1
  // 'From Oslo, Bern and Rome for': a list of names.
  if (/^(?:and|but)$/.test(words[opener]!.form) && words[opener - 1]!.upos === 'PROPN') return undefined
  const form = words[first]!.form.toLowerCase()
  const { upos } = words[first]!
  if (upos !== 'ADP' && !/^(?:to|that|yes|no)$/.test(form)) return undefined
  if (BY_THE_WAY.has(words[first + 1]?.form.toLowerCase() ?? '')) return undefined
  const end = endOf(words, first)
  const rest =
    form === 'that'
      ? verbBehind(words, first, end)
      : form === 'yes' || form === 'no'
        ? first
        : headBehind(words, first, end)
  if (rest < 0 || (rest === first && end !== first + 1) || timeNouns.has(words[rest]!.lemma)) return undefined
  for (let like = opener - 1; like > 1; like--) {
    if (words[like]!.form.toLowerCase() !== form) continue
    const found = verbOf(words, like, rest === first, opener)
    if (!found) continue
    const { verb, deprel } = found
    const above = words[verb]!.head
    if (!/^(?:VERB|ADJ)$/.test(words[verb]!.upos) || (above > opener && above < end) || !isWhole(words, verb, opener))
      continue
    return { opener, name, verb, rest, deprel, end }
  }
  return undefined
}

/** The verb on which a preposition, a 'that' or a 'no' hangs, and how it does; where parsers hung that on what stands behind the gap, the one before it. */
function verbOf(
  words: Word[],
  like: number,
  isAnswer: boolean,
  opener: number,
): { verb: number; deprel: string } | undefined {
  const dependent = isAnswer ? like : words[like]!.head
  const { head, deprel } = words[dependent] ?? { head: -1, deprel: '' }
  if (isAnswer || words[like]!.form === 'that')
    if (dependent >= opener || head >= opener)
      return words[like - 1]!.upos === 'VERB' ? { verb: like - 1, deprel: isAnswer ? 'discourse' : 'ccomp' } : undefined
  if (dependent < 0 || dependent >= opener || head < 0 || head >= like) return undefined
  return /^(?:obl|obj|xcomp|ccomp|discourse|advmod|advcl)$/.test(deprel) ? { verb: head, deprel } : undefined
}

/** The last word of a name, or of 'the other', right behind an opener that is followed by no verb; −1 where there is none. */
function nameBehind(words: Word[], opener: number): number {
  let at = opener + 1
  if (words[at]!.upos === 'DET') at++
  const paired = words[at] !== undefined && pairWords.has(words[at]!.lemma) && words[at - 1]!.form === 'the'
  if (!paired && words[at]?.upos !== 'PROPN') return -1
  while (words[at + 1]?.upos === 'PROPN') at++
  return words[at + 1] === undefined ? -1 : at
}

/** Where the clause of the rest ends: at the next mark, or a conjunction with another name behind. */
function endOf(words: Word[], first: number): number {
  let end = first + 1
  while (end < words.length && !CLOSERS.has(words[end]!.form)) {
    if (words[end]!.upos === 'CCONJ' && nameBehind(words, end) >= 0) break
    end++
  }
  return end
}

/** The noun or verb behind a preposition; −1 where a clause with its own verb stands there. */
function headBehind(words: Word[], first: number, end: number): number {
  let at = first + 1
  if (/^VBG?$/.test(words[at]?.xpos ?? '')) return at < end ? at : -1
  while (at < end && /^(?:DET|ADJ|ADV|NUM)$/.test(words[at]!.upos)) at++
  while (at + 1 < end && /^(?:NOUN|PROPN)$/.test(words[at + 1]!.upos)) at++
  const isNoun = at < end && /^(?:NOUN|PROPN|PRON)$/.test(words[at]!.upos)
  const finite = words.slice(first, end).some(({ xpos }) => /^(?:VB[DPZ]|MD)$/.test(xpos))
  return isNoun && !finite ? at : -1
}

/** The verb of a clause behind 'that'; −1 for none. */
function verbBehind(words: Word[], first: number, end: number): number {
  for (let at = first + 1; at < end; at++) {
    const { upos, head } = words[at]!
    if (upos !== 'VERB' && upos !== 'AUX') continue
    return upos === 'AUX' && head > at && head < end && words[head]!.upos === 'VERB' ? head : at
  }
  return -1
}

/** Whether a verb has a subject of its own and is neither passive nor denied: what it says is said of the next as it stands. */
function isWhole(words: Word[], verb: number, opener: number): boolean {
  let subject = false
  for (let at = 0; at < opener; at++) {
    const { head, deprel, form } = words[at]!
    if (head !== verb) continue
    if (deprel === 'aux:pass' || /^(?:not|n't|n’t|never)$/i.test(form)) return false
    if (deprel === 'nsubj') subject = true
  }
  return subject
}

function fill(words: Word[], { opener, name, verb, rest, deprel, end }: Gap): void {
  const { lemma, upos, xpos } = words[verb]!
  const isWithin = (at: number): boolean => at > opener && at < end
  words.forEach((word, at) => {
    // What was hung on the words behind the gap from elsewhere hangs on the verb that is there.
    if (!isWithin(at) && isWithin(word.head)) change(words, at, { head: verb })
    else if (isWithin(at) && !isWithin(word.head)) change(words, at, { head: at < name ? name : rest })
  })
  change(words, opener, { lemma, upos, xpos: xpos === 'VBN' ? 'VBD' : xpos, head: verb, deprel: 'conj' })
  change(words, name, { head: opener, deprel: 'nsubj' })
  change(words, rest, { head: opener, deprel })
  if (rest > name + 1 && words[name + 1]!.head !== rest) change(words, name + 1, { head: rest })
}
