import {
  type Bound,
  boundFillers,
  bounds,
  changeWords,
  currencies,
  fractions,
  multipliers,
  numberWords,
  percentWords,
  type Tree,
  timeUnits,
  trailingBounds,
  votingWords,
} from '../../language/index.ts'
import type { Word } from '../../model/index.ts'

/** A number as it is written: with its range, multipliers, bound and the currency sign before it. */
export interface Numeral {
  /** Words of the number with its sign and multipliers (`end` exclusive), without the words that bound it. */
  start: number
  end: number
  /** What its first word says. */
  first: number
  value: number
  valueTo?: number | undefined
  comparison: '=' | Bound
  /** The currency whose sign stands before it. */
  money?: string | undefined
}

const NUMERAL = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$|^\d+(?:\.\d+)?$/
const DASHES = new Set(['-', '–', '—'])

export function lower(tree: Tree, at: number): string {
  return tree.words[at]?.form.toLowerCase() ?? ''
}

/** The value of a numeral or number word; undefined for any other word. */
function numberOf(form: string): number | undefined {
  if (NUMERAL.test(form)) return Number(form.replaceAll(',', ''))
  return numberWords.get(form.toLowerCase())
}

export function isYear(form: string): boolean {
  return /^(?:19|20)\d\d$/.test(form)
}

interface Plain {
  end: number
  first: number
  value: number
  /** What its multipliers come to. */
  factor: number
}

/** 'One' is a number only where it is tagged so; others are numbers whatever they were taken for. */
function isNumber({ form, upos }: Word): boolean {
  return upos === 'NUM' || /\d/.test(form) || (/^[a-z]+$/i.test(form) && form.toLowerCase() !== 'one')
}

/** One number with its multipliers: '8', 'twenty-six', '1.5 billion', 'a million', 'half a billion', 'two and a half million'. */
function plainAt(tree: Tree, at: number): Plain | undefined {
  const { words } = tree
  const form = (i: number): string => lower(tree, i)
  const isArticle = form(at) === 'a' || form(at) === 'an'
  const isHalf = form(at) === 'half' && form(at + 1) === 'a'
  let end = at + 1
  let value: number
  if (isArticle && (multipliers.get(form(end)) ?? 0) > 1 && form(end).length > 2) value = 1
  else if (isHalf && (multipliers.has(form(at + 2)) || percentWords.has(form(at + 2)))) {
    value = 0.5
    end = at + 2
  } else {
    const number = numberOf(words[at]?.form ?? '')
    if (number === undefined || !isNumber(words[at]!)) return undefined
    value = number
    const unit = numberWords.get(form(at + 2))
    if (numberWords.has(form(at)) && value >= 20 && value % 10 === 0 && form(end) === '-' && unit && unit < 10) {
      value += unit
      end += 2
    }
  }
  const first = value
  if (form(end) === 'and' && form(end + 1) === 'a' && form(end + 2) === 'half') {
    value += 0.5
    end += 3
  }
  let factor = 1
  while (multipliers.has(form(end)) && (form(end).length > 2 || words[end]!.start === words[end - 1]!.end))
    factor *= multipliers.get(form(end++))!
  return { end, first, value: value * factor, factor }
}

/** Of the words that begin a number. */
const FIRST_LETTERS = new Set(['a', 'half', ...numberWords.keys()].map((word) => word.charCodeAt(0)))

/** Whether a number may begin at a word, which most words rule out at a glance. */
export function mayBegin({ words }: Tree, at: number): boolean {
  const { form } = words[at]!
  const code = form.charCodeAt(0)
  if (code >= 48 && code <= 57) return true
  if (form.length > 9 || !FIRST_LETTERS.has(code | 32)) return false
  const word = form.toLowerCase()
  if (word === 'a' || word === 'an' || word === 'one') {
    const next = words[at + 1]?.form.toLowerCase() ?? ''
    return word === 'one' || multipliers.has(next) || fractions.has(next)
  }
  return word === 'half' || numberWords.has(word)
}

/** The number that begins at a word (or has its currency sign before it); undefined where none does. */
export function numeralAt(tree: Tree, at: number): Numeral | undefined {
  const plain = plainAt(tree, at)
  if (!plain) return undefined
  const form = (i: number): string => lower(tree, i)
  // A number joined to a name or word by a hyphen, or following a name, names a thing: F-16, Leopard 2, Article 5.
  if (form(at - 1) === '-' && at >= 2 && !/^[\d.]+$/.test(form(at - 2))) return undefined
  // 'Number two', 'the 700th', '(3)', 'the Group of 20'.
  if (/^(?:number|no\.?)$/.test(form(at - 1))) return undefined
  if (/^(?:st|nd|rd|th)$/.test(form(at + 1)) || (form(at - 1) === '(' && form(at + 1) === ')')) return undefined
  if (form(at - 1) === 'of' && tree.words[at - 2]?.form === 'Group') return undefined
  const sign = form(at - 1)
  const money = currencies.get(sign) ?? (sign === '$' && form(at - 2) === 'us' ? 'USD' : undefined)
  const start = money === undefined ? at : at - 1
  const range = rangeFrom(tree, start, plain)
  const value = range && plain.factor === 1 ? plain.value * range.factor : plain.value
  let end = range?.end ?? plain.end
  let comparison = boundBefore(tree, range?.start ?? start)
  const trailing = trailingAt(tree, end)
  if (trailing) {
    end = trailing.end
    comparison ??= trailing.sign
  }
  return { start, end, first: plain.first, value, valueTo: range?.value, comparison: comparison ?? '=', money }
}

/** The upper end of a range: '1.5 to 2 billion', '60-70', 'two or three', 'between 19 percent and 30 percent'. */
function rangeFrom(tree: Tree, start: number, plain: Plain): (Plain & { start: number }) | undefined {
  const form = (i: number): string => lower(tree, i)
  const unit = unitEnd(tree, plain.end)
  let at = form(unit) === 'to' ? unit : plain.end
  let from = start
  if (form(start - 1) === 'between') {
    at = unitEnd(tree, at)
    if (form(at) !== 'and') return undefined
    from = start - 1
  } else if (!(DASHES.has(form(at)) || form(at) === 'to' || form(at) === 'or')) return undefined
  // 'Rose from 2 to 3 per cent', 'won by 48 to 52 per cent'.
  if (form(at) === 'to' && isParted(tree, start)) return undefined
  const next = currencies.has(form(at + 1)) ? at + 2 : at + 1
  const upper = plainAt(tree, next)
  const scale = plain.factor === 1 ? (upper?.factor ?? 1) : 1
  if (!upper || upper.value <= plain.value * scale || isYear(form(next))) return undefined
  const follows = form(upper.end)
  const measured =
    upper.factor > 1 ||
    percentWords.has(follows) ||
    next === at + 2 ||
    ['NOUN', 'ADJ'].includes(tree.words[upper.end]?.upos ?? '')
  return DASHES.has(form(at)) || from !== start || measured ? { ...upper, start: from } : undefined
}

/** Whether two numbers joined by 'to' are two, and no range. */
export function isParted({ words }: Tree, start: number): boolean {
  for (let at = start - 1; at >= Math.max(0, start - 9); at--)
    if (changeWords.has(words[at]!.lemma) || votingWords.has(words[at]!.lemma)) return true
  return false
}

/** Past the unit that may stand behind a number. */
function unitEnd(tree: Tree, at: number): number {
  if (lower(tree, at) === 'per' && lower(tree, at + 1) === 'cent') return at + 2
  return percentWords.has(lower(tree, at)) || currencies.has(tree.words[at]?.lemma ?? '') ? at + 1 : at
}

/** Bounds by their last word, the longest first. */
const BY_LAST = new Map<string, { words: string[]; sign: Bound }[]>()
for (const [words, sign] of bounds) {
  const last = words.at(-1)!
  BY_LAST.set(last, [...(BY_LAST.get(last) ?? []), { words, sign }])
}

function standsAt(tree: Tree, words: string[], last: number): boolean {
  return words.every((word, i) => lower(tree, last - words.length + 1 + i) === word)
}

/** What the words before a number make of it. */
function boundBefore(tree: Tree, start: number): Bound | undefined {
  // Bounds of one word stand just before the number; longer ones may have others between.
  for (const { words, sign } of BY_LAST.get(lower(tree, start - 1)) ?? [])
    if (standsAt(tree, words, start - 1)) return sign
  for (let at = start - 1; at > 0 && boundFillers.has(lower(tree, at)); at--)
    for (const { words, sign } of BY_LAST.get(lower(tree, at - 1)) ?? [])
      if (words.length > 1 && standsAt(tree, words, at - 1)) return sign
  return undefined
}

/** '20 or so', '500 or more', '75-plus'. */
function trailingAt(tree: Tree, end: number): { end: number; sign: Bound } | undefined {
  const at = lower(tree, end) === '-' ? end + 1 : end
  if (lower(tree, at) === 'plus' || lower(tree, at) === '+') {
    const joined = at > end || tree.words[at]!.start === tree.words[end - 1]!.end
    return joined ? { end: at + 1, sign: '>' } : undefined
  }
  const sign = lower(tree, end) === 'or' ? trailingBounds.get(lower(tree, end + 1)) : undefined
  return sign && { end: end + 2, sign }
}

/** A part of a whole in per cent, from its first word: 'half the fleet', 'a third of', 'two-thirds of'; not 'the second half'. */
export function fractionAt(tree: Tree, at: number): Numeral | undefined {
  const form = (i: number): string => lower(tree, i)
  const times = form(at) === 'a' || form(at) === 'one' ? 1 : (numberWords.get(form(at)) ?? 0)
  let node = at
  if (form(at) !== 'half') {
    if (times === 0) return undefined
    node = form(at + 1) === '-' ? at + 2 : at + 1
  }
  const share = fractions.get(form(node))
  if (share === undefined) return undefined
  const next = tree.words[node + 1]
  const bare =
    form(node) === 'half' &&
    !['that', 'this', 'as'].includes(form(node + 1)) &&
    next !== undefined &&
    ['DET', 'PRON'].includes(next.upos) &&
    form(node + 1) !== 'a'
  if (form(node + 1) !== 'of' && !bare) return undefined
  const whole = tree.words
    .slice(node + 1, node + 6)
    .find(({ upos }) => upos === 'NOUN' || upos === 'PROPN' || upos === 'NUM')
  if (!whole || whole.upos === 'NUM' || timeUnits.has(whole.lemma)) return undefined
  if (['-', 'first', 'second', 'other', 'latter', 'former', 'better', 'and'].includes(form(at - 1))) return undefined
  const value = Math.round(Math.max(1, times) * share * 10) / 10
  return { start: at, end: node + 1, first: value, value, comparison: boundBefore(tree, at) ?? '=' }
}
