import {
  countedDeterminers,
  currencies,
  headOf,
  multipliers,
  numberWords,
  percentWords,
  relation,
  type Tree,
  timeUnits,
} from '../language/index.ts'

/** A number stated in a sentence, and what it is a number of. */
export interface Quantity {
  /** Words of the number with its sign, multiplier and unit (`end` exclusive). */
  start: number
  end: number
  node: number
  value: number
  valueTo?: number
  unit: string
  /** The noun counted, where the number counts one. */
  counted?: number
}

/** The quantity that begins with the number at a word (or with the currency sign before it); undefined where none does. */
export function quantityAt(tree: Tree, at: number): Quantity | undefined {
  const numeral = numeralAt(tree, at)
  return numeral && (measuredBy(tree, numeral) ?? countedBy(tree, at, numeral))
}

interface Numeral {
  start: number
  end: number
  /** What its first word says. */
  first: number
  value: number
  valueTo?: number
  /** The currency whose sign stands before it. */
  money?: string
}

const NUMERAL = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$|^\d+(?:\.\d+)?$/

/** The value of a numeral or number word; undefined for any other word. */
function numberOf(form: string): number | undefined {
  if (NUMERAL.test(form)) return Number(form.replaceAll(',', ''))
  return numberWords.get(form.toLowerCase())
}

function lower(tree: Tree, at: number): string {
  return tree.words[at]?.form.toLowerCase() ?? ''
}

/** A number with its range and multipliers: '1.5 to 2 billion', 'twenty-six'. */
function numeralAt(tree: Tree, at: number): Numeral | undefined {
  const { words } = tree
  const form = (i: number): string => lower(tree, i)
  const first = numberOf(words[at]!.form)
  if (first === undefined || (words[at]!.upos !== 'NUM' && !/\d/.test(words[at]!.form))) return undefined
  // A number joined to a name or word by a hyphen, or following a name, names a thing: F-16, Leopard 2, Article 5.
  if (form(at - 1) === '-' && at >= 2 && !/^[\d.]+$/.test(form(at - 2))) return undefined
  let end = at + 1
  let value = first
  let valueTo: number | undefined
  const unit = numberWords.get(form(at + 2))
  if (numberWords.has(form(at)) && first >= 20 && first % 10 === 0 && form(end) === '-' && unit && unit < 10) {
    value += unit
    end += 2
  } else if (['-', '–', 'to'].includes(form(end)) && numberOf(form(end + 1)) !== undefined) {
    const follows = form(end + 2)
    const measured = percentWords.has(follows) || multipliers.has(follows) || words[end + 2]?.upos === 'NOUN'
    if (form(end) !== 'to' || measured) {
      valueTo = numberOf(form(end + 1))!
      end += 2
    }
  }
  while (multipliers.has(form(end)) && (form(end).length > 2 || words[end]!.start === words[end - 1]!.end)) {
    const factor = multipliers.get(form(end))!
    value *= factor
    if (valueTo !== undefined) valueTo *= factor
    end++
  }
  const sign = form(at - 1)
  const money = currencies.get(sign) ?? (sign === '$' && form(at - 2) === 'us' ? 'USD' : undefined)
  return { start: money === undefined ? at : at - 1, end, first, value, valueTo, money }
}

/** A share or a sum of money. */
function measuredBy(tree: Tree, { start, end, value, valueTo, money }: Numeral): Quantity | undefined {
  const upTo = (to: number, unit: string): Quantity => ({
    start,
    end: to,
    node: headOf(tree, start, to),
    value,
    valueTo,
    unit,
  })
  if (lower(tree, end) === 'per' && lower(tree, end + 1) === 'cent') return upTo(end + 2, percentOf(tree, end + 2))
  if (percentWords.has(lower(tree, end))) return upTo(end + 1, percentOf(tree, end + 1))
  if (money !== undefined) return upTo(end, money)
  const lemma = tree.words[end]?.lemma ?? ''
  const currency = /[a-z]{3}/.test(lemma) ? currencies.get(lemma.toLowerCase()) : undefined
  return currency === undefined ? undefined : upTo(end + 1, currency)
}

/** A count, which needs the noun that it counts. */
function countedBy(tree: Tree, at: number, { end, first, value, valueTo }: Numeral): Quantity | undefined {
  const { words } = tree
  const { form } = words[at]!
  if (lower(tree, end) === '-') return undefined
  const node = headOf(tree, at, end)
  const counted = relation(words[at]!) === 'nummod' ? words[at]!.head : words[node]!.head
  const noun = words[counted]
  if (!noun || counted < at || noun.upos !== 'NOUN' || counted - end > 4) return undefined
  if (timeUnits.has(noun.lemma) || /^\d/.test(noun.form) || isYear(first, form)) return undefined
  if (first === 1 && /^one$/i.test(form)) return undefined
  if (timeUnits.has(lower(tree, end))) return undefined
  // 'Leopard 2 tanks' counts no tanks, and 'the two countries' tells no number.
  const before = words[at - 1]
  const isName = before?.upos === 'PROPN' || (at > 1 && /^[A-Z]/.test(before!.form))
  if (isName || (first < 10 && countedDeterminers.has(lower(tree, at - 1)))) return undefined
  return { start: at, end, node, value, valueTo, unit: noun.lemma, counted }
}

function isYear(value: number, form: string): boolean {
  return /^(19|20)\d\d$/.test(form) && value > 1900 && value < 2100
}

function percentOf(tree: Tree, end: number): string {
  const text = tree.words
    .slice(end, end + 5)
    .map((word) => word.form.toLowerCase())
    .join(' ')
  return /^of (?:its |their |his |her |our )?(?:gdp|gross domestic product)/.test(text) || /^gdp/.test(text)
    ? '% of GDP'
    : '%'
}
