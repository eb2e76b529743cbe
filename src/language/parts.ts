import { honorifics, titleNouns } from './en/persons.ts'
import { addresseeForms, isDay, tellingForms } from './en/reports.ts'
import type { Lexicon } from './lexicon.ts'
import { GAP, type Tokens } from './tokens.ts'

/** What is set apart within a sentence: the tokens of its marks, and those between them, from `from` to `to`. */
export interface Aside {
  open: number
  close: number
  /** It tells who says the rest. */
  tells?: boolean
}

const QUOTE = /^(?:["“”„«»']|‘|’|``|'')$/
/** A hyphen is a dash where it stands between spaces. */
const DASH = /^(?:[—–]|--)$/
const LETTER = /^[\p{L}\p{N}$€£]/u
/** So many words at most are an aside. */
const LONGEST = 40

/**
 * The marks, among the tokens from `from` to `to`, of quotations that begin in the middle of a clause: 'said the plan “would
 * fail” unless …'. They part what belongs together, and a parser reads the clause better without them.
 */
export function partialMarks(lexicon: Lexicon, tokens: Tokens, from: number, to: number): number[] {
  const form = (at: number): string => lexicon.forms[tokens.words[at]!]!
  const touches = (at: number): boolean => tokens.gap[at] === GAP.none
  const found: number[] = []
  for (let at = from + 1; at < to - 1; at++) {
    const opens = QUOTE.test(form(at)) && !touches(at - 1) && touches(at)
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
      if (QUOTE.test(form(at)) && touches(at - 1) && (at + 1 === to || !touches(at) || !LETTER.test(form(at + 1))))
        return at
    return -1
  }
}

/**
 * What dashes set apart within the tokens from `from` to `to`: 'the plan — the third this year — would fail'. A parser reads the
 * sentence better without it.
 */
export function asidesOf(lexicon: Lexicon, tokens: Tokens, from: number, to: number): Aside[] {
  const form = (at: number): string => lexicon.forms[tokens.words[at]!]!
  const touches = (at: number): boolean => tokens.gap[at] === GAP.none
  const dashes: number[] = []
  for (let at = from + 1; at < to - 1; at++)
    if (DASH.test(form(at)) || (form(at) === '-' && !touches(at - 1) && !touches(at))) dashes.push(at)
  if (dashes.length === 0 || dashes.length % 2 > 0) return []
  const asides: Aside[] = []
  for (let i = 0; i < dashes.length; i += 2) asides.push({ open: dashes[i]!, close: dashes[i + 1]! })
  const fits = ({ open, close }: Aside): boolean =>
    close - open > 1 && close - open <= LONGEST && LETTER.test(form(open - 1)) && LETTER.test(form(close + 1))
  return asides.every(fits) ? asides : []
}

/** So many words at most tell who says the rest. */
const LONGEST_TELLER = 14
/** So many of them at most stand before the verb. */
const LONGEST_NAME = 9
/** Words that begin a clause, or go on with one, and no name. */
const JOINING =
  /^(?:who|which|that|whose|where|when|while|as|if|and|but|or|because|since|after|before|though|although|to|not|what|how|why)$/i
/** Words that may follow a verb of saying that has its object before it: when, where and to whom it was said. */
const TAIL =
  /^(?:in|on|at|to|during|from|after|before|by|last|this|yesterday|today|tonight|earlier|later|recently|again|monday|tuesday|wednesday|thursday|friday|saturday|sunday|me|him|her|us)$/i
const PERSON = /^(?:he|she|they|i|we)$/i

/**
 * What tells, between commas in the middle of what is said, who says it: 'the ban, Oslo said on Monday, must go', 'the ban, argued the minister,
 * must go'. A parser reads the sentence better without it.
 */
export function tellersOf(lexicon: Lexicon, tokens: Tokens, from: number, to: number): Aside[] {
  const form = (at: number): string => lexicon.forms[tokens.words[at]!]!
  const found: Aside[] = []
  for (let open = from + 1; open < to - 4; open++) {
    if (form(open) !== ',') continue
    let close = open + 1
    while (close < to && close - open <= LONGEST_TELLER && form(close) !== ',' && !QUOTE.test(form(close))) close++
    if (close >= to - 2 || form(close) !== ',' || close - open < 3 || !/^\p{Ll}/u.test(form(close + 1))) continue
    if (!tells(open + 1, close)) continue
    found.push({ open, close, tells: true })
    open = close
  }
  return found

  /** Whether the words from `start` to `end` are a verb of saying, with who says it before or behind it, and no more than when, where and to whom. */
  function tells(start: number, end: number): boolean {
    const forms = Array.from({ length: end - start }, (_, i) => form(start + i))
    const verb = forms.findIndex((each) => tellingForms.has(each.toLowerCase()))
    if (verb < 0 || verb > LONGEST_NAME || forms.some((each) => JOINING.test(each) && !TAIL.test(each))) return false
    const named = (words: string[]): boolean =>
      words.some((each) => /^\p{Lu}/u.test(each) || titleNouns.has(each.toLowerCase()) || PERSON.test(each))
    if (verb === 0) return addresseeForms.has(forms[0]!.toLowerCase()) ? false : named(forms.slice(1))
    const behind = forms[verb + 1]
    // 'Is said to have left'.
    if (/^(?:is|are|was|were|be|been|being)$/.test(forms[verb - 1]!)) return false
    const told = addresseeForms.has(forms[verb]!.toLowerCase())
    return named(forms.slice(0, verb)) && (behind === undefined || told || TAIL.test(behind))
  }
}

const MONTH =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|jan\.|feb\.|aug\.|sept\.|oct\.|nov\.|dec\.)$/i
const NUMBER = /^\d{1,4}$/
const PLACING = /^(?:In|At|From|Outside|Near)$/
/** Words with which a subject may begin behind an opener: names, and what stands before nouns or for them. */
const BEGINS = /^(?:\p{Lu}.*|the|a|an|his|her|its|their|our|he|she|it|they|we|several|some|many|two|three)$/u

/**
 * How many tokens from `from` on say when or where it was, before a subject and without a comma between: 'On Monday Oslo refused',
 * 'In Oslo Mr. Brook refused', 'In Oslo on Monday Brook refused'; 0 for none. A parser takes the day for the subject, or the two for one name.
 */
export function openerOf(lexicon: Lexicon, tokens: Tokens, from: number, to: number): number {
  const form = (at: number): string => (at < to ? lexicon.forms[tokens.words[at]!]! : '')
  const first = form(from)
  if (PLACING.test(first) && /^\p{Lu}\p{L}+$/u.test(form(from + 1)) && !isTime(form(from + 1))) {
    const placed = from + 2
    if (/^on$/.test(form(placed)) && isTime(form(placed + 1))) return timesFrom(placed + 1)
    const next = form(placed).toLowerCase()
    return honorifics.has(next) || (titleNouns.has(next) && /^\p{Lu}/u.test(form(placed))) ? 2 : 0
  }
  return /^(?:On|In|By|Since|Until|Before|After)$/.test(first) ? timesFrom(from + 1) : 0

  /** How many tokens there are to the end of the days and years from `start` on. */
  function timesFrom(start: number): number {
    let at = start
    while (isTime(form(at)) || (at > start && /^(?:morning|afternoon|evening|night)$/.test(form(at)))) at++
    // 'In 2014 Oslo …' is a year, 'In 40 towns …' is none.
    const counts = at > start && (at > start + 1 || !NUMBER.test(form(at - 1)) || form(at - 1).length === 4)
    return counts && BEGINS.test(form(at)) ? at - from : 0
  }
}

function isTime(form: string): boolean {
  return isDay(form) || MONTH.test(form) || NUMBER.test(form)
}

/** So many words at least are a clause. */
const SHORTEST = 4

/** Where clauses end that semicolons part, outside of quotations, among the tokens from `from` to `to`: the token behind each. */
export function semicolons(lexicon: Lexicon, tokens: Tokens, from: number, to: number): number[] {
  const found: number[] = []
  let last = from
  let quoted = false
  for (let at = from; at < to; at++) {
    const form = lexicon.forms[tokens.words[at]!]!
    if (QUOTE.test(form) && form !== "'" && form !== '’') quoted = !quoted
    if (form !== ';' || quoted) continue
    if (at - last < SHORTEST || to - at <= SHORTEST) return []
    found.push(at + 1)
    last = at + 1
  }
  return found
}
