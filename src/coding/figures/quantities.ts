import {
  casualtyWords,
  childrenBy,
  countedDeterminers,
  currencies,
  filledNouns,
  furnitureNouns,
  headedNouns,
  headOf,
  markers,
  months,
  percentWords,
  relation,
  singledNouns,
  type Tree,
  timeUnits,
  uncountedNouns,
} from '../../language/index.ts'
import { fractionAt, isYear, lower, type Numeral, numeralAt } from './numerals.ts'

/** A number stated in a sentence, and what it is a number of. */
export interface Quantity {
  /** Words of the number with its sign, multiplier and unit (`end` exclusive). */
  start: number
  end: number
  node: number
  value: number
  valueTo?: number | undefined
  comparison: Numeral['comparison']
  unit: string
  /** The noun counted, where the number counts one. */
  counted?: number
  /** What is counted, where no noun of the sentence says it. */
  of?: string
}

/** The quantity that begins with the number at a word (or with the currency sign before it); undefined where none does. */
export function quantityAt(tree: Tree, at: number): Quantity | undefined {
  const fraction = fractionAt(tree, at)
  if (fraction) return quantityOf(tree, fraction, fraction.end, '%')
  const numeral = numeralAt(tree, at)
  return (
    numeral &&
    (measuredBy(tree, numeral) ?? countedBy(tree, at, numeral) ?? sufferedBy(tree, numeral) ?? filledBy(tree, numeral))
  )
}

function quantityOf(tree: Tree, numeral: Numeral, end: number, unit: string): Quantity {
  const { start, value, valueTo, comparison } = numeral
  return { start, end, node: headOf(tree, start, end), value, valueTo, comparison, unit }
}

/** Countries whose currency shares its name with others. */
const NATIONAL = new Map([
  ['canadian dollar', 'CAD'],
  ['australian dollar', 'AUD'],
  ['danish krone', 'DKK'],
  ['danish kroner', 'DKK'],
  ['danish crown', 'DKK'],
  ['norwegian crown', 'NOK'],
  ['czech crown', 'CZK'],
  ['swiss franc', 'CHF'],
])

/** A share or a sum of money. */
function measuredBy(tree: Tree, numeral: Numeral): Quantity | undefined {
  const { end, money } = numeral
  const to = (last: number, unit: string): Quantity => quantityOf(tree, numeral, last, unit)
  const at = lower(tree, end) === '-' ? end + 1 : end
  if (lower(tree, at) === 'per' && lower(tree, at + 1) === 'cent') return to(at + 2, percentOf(tree, at + 2))
  if (percentWords.has(lower(tree, at))) {
    const points = tree.words[at + 1]?.lemma === 'point'
    return points ? to(at + 2, 'percentage point') : to(at + 1, percentOf(tree, at + 1))
  }
  if (money !== undefined) return to(end, money)
  // '10 million US dollars', '3 billion Danish kroner'.
  for (let last = end; last <= end + 2; last++) {
    const lemma = tree.words[last]?.lemma.toLowerCase() ?? ''
    const currency = /[a-z]{3}/.test(lemma) ? currencies.get(lemma) : undefined
    if (currency !== undefined) {
      if (tree.words.some((word) => word.lemma === 'weigh')) return undefined
      return to(last + 1, NATIONAL.get(`${lower(tree, last - 1)} ${lemma}`) ?? currency)
    }
    if (!['PROPN', 'ADJ'].includes(tree.words[last]?.upos ?? '')) return undefined
  }
  return undefined
}

/** A count, which needs the noun that it counts. */
function countedBy(tree: Tree, at: number, numeral: Numeral): Quantity | undefined {
  const { words } = tree
  const { end, first, value } = numeral
  const { form } = words[at]!
  if (lower(tree, end) === '-' || isYear(form)) return undefined
  const node = headOf(tree, at, end)
  const counted = lower(tree, end) === 'of' ? partOf(tree, end + 1) : countedFrom(tree, at, end, node)
  if (counted === undefined) return undefined
  const noun = words[counted]!
  const unit = unitOf(tree, counted)
  const alone = first === 1 && value === 1
  if (timeUnits.has(noun.lemma) || timeUnits.has(lower(tree, end)) || /^\d/.test(noun.form)) return undefined
  if (alone && !(singledNouns.has(noun.lemma) && lower(tree, end) !== 'of')) return undefined
  if ((value < 10 && uncountedNouns.has(noun.lemma)) || furnitureNouns.has(unit)) return undefined
  if (value < 5 && noun.upos === 'NOUN' && !headedNouns.has(unit)) return undefined
  // 'Leopard 2 tanks' counts no tanks, and 'the two countries' tells no number.
  const before = words[at - 1]
  // A month before it may make it a day: 'in March 12 diplomats', but not 'in March 60 diplomats'.
  const dated = value > 31 && months.includes(lower(tree, at - 1))
  const isName = !dated && (before?.upos === 'PROPN' || (at > 1 && /^[A-Z]/.test(before!.form)))
  if (isName || (value < 10 && countedDeterminers.has(lower(tree, at - 1)))) return undefined
  return { ...quantityOf(tree, numeral, end, unit), start: at, node, counted }
}

/** One of the things a noun names. */
function unitOf(tree: Tree, node: number): string {
  const { form, lemma, xpos } = tree.words[node]!
  const single = lemma.toLowerCase()
  if (single !== form.toLowerCase() || !/^NNP?S$/.test(xpos)) return single
  return single.replace(/men$/, 'man').replace(/([^s])s$/, '$1')
}

/** The noun that a number stands before. */
function countedFrom(tree: Tree, at: number, end: number, node: number): number | undefined {
  const { words } = tree
  const { head } = words[at]!
  let counted = ['nummod', 'amod'].includes(relation(words[at]!)) && head >= end ? head : words[node]!.head
  // '1,200 or so soldiers'.
  if (words[end - 1]!.upos === 'ADV' || words[end - 2]?.form === 'or') counted = nounFrom(tree, end) ?? counted
  // '72 million road vehicle crossings'.
  while (counted >= end && words[counted]!.deprel === 'compound' && words[counted]!.head > counted)
    counted = words[counted]!.head
  // '8 to 10 million soldiers', 'access to 12 Russians': whatever a parser hung their parts on.
  if (counted < end || !['NOUN', 'PROPN'].includes(words[counted]!.upos)) counted = nounFrom(tree, end) ?? counted
  const noun = words[counted]
  if (!noun || counted < end || counted - end > 4) return undefined
  // '60 Russians', '118 MPs': names in the plural are counted like nouns.
  const plural = noun.upos === 'PROPN' && /^[A-Z].*s$/.test(noun.form) && !/^[A-Z]\w*\.$/.test(noun.form)
  return noun.upos === 'NOUN' || plural ? counted : undefined
}

/** The noun in the plural that ends the run of adjectives and nouns at a word. */
function nounFrom({ words }: Tree, from: number): number | undefined {
  let at = from
  while (['ADJ', 'NOUN', 'PROPN'].includes(words[at]?.upos ?? '')) at++
  return at > from && /^NNP?S$/.test(words[at - 1]!.xpos) ? at - 1 : undefined
}

/** 'Twelve of these individuals', '23 of its men'. */
function partOf(tree: Tree, from: number): number | undefined {
  for (let at = from; at < from + 5; at++) {
    const word = tree.words[at]
    if (!word) return undefined
    const next = tree.words[at + 1]
    if (word.upos === 'NOUN' && next?.upos !== 'NOUN') return at
    if (word.upos === 'PROPN' && /s$/.test(word.form) && next?.upos !== 'NOUN' && next?.upos !== 'PROPN') return at
    if (!['DET', 'PRON', 'ADJ', 'NOUN', 'PROPN', 'NUM', 'PART'].includes(word.upos)) return undefined
  }
  return undefined
}

const PASSED = new Set(
  'more other others were was are is have has had been be reported reportedly already confirmed'.split(' '),
)

/** People counted without a noun, by what befell them: '20 were killed', '300 wounded', 'all 298 on board'. */
function sufferedBy(tree: Tree, numeral: Numeral): Quantity | undefined {
  const { start, end } = numeral
  if (isYear(lower(tree, start)) || numeral.money !== undefined) return undefined
  let at = end
  while (at < end + 4 && PASSED.has(lower(tree, at))) at++
  const word = tree.words[at]
  if (!word) return undefined
  const form = word.form.toLowerCase()
  const aboard = form === 'aboard' || (form === 'on' && lower(tree, at + 1) === 'board')
  // 'Two wounded men' are counted by their noun.
  const attributive = tree.words[at + 1]?.upos === 'NOUN'
  const suffered = (casualtyWords.has(word.lemma) || casualtyWords.has(form)) && word.upos !== 'NOUN' && !attributive
  if (!suffered && !aboard) return undefined
  return { ...quantityOf(tree, numeral, end, 'people'), of: `people ${aboard ? 'on board' : form}` }
}

const FILLING = new Set(['of', 'at', 'to', 'by', 'from'])

/** A bare number that fills a noun: 'a population of 2 million', 'the toll rose to 40', 'the number of dead at 13'. */
function filledBy(tree: Tree, numeral: Numeral): Quantity | undefined {
  const { words } = tree
  const { start, end } = numeral
  if (isYear(lower(tree, start)) || numeral.money !== undefined) return undefined
  if (['NOUN', 'PROPN'].includes(words[end]?.upos ?? '') || lower(tree, end) === '-') return undefined
  if (![start - 1, start - 2, start - 3].some((at) => FILLING.has(lower(tree, at)))) return undefined
  const node = headOf(tree, start, end)
  const head = words[node]!.head
  if (head < 0) return undefined
  const noun = [head, ...childrenBy(tree, head, 'obj', 'nsubj')].find((at) => filledNouns.has(words[at]!.lemma))
  if (noun === undefined) return undefined
  const people = filledNouns.get(words[noun]!.lemma)!
  if (people) return { ...quantityOf(tree, numeral, end, people), of: words[noun]!.form.toLowerCase() }
  const counted = childrenBy(tree, noun, 'nmod').find((child) => markers(tree, child)[0] === 'of' && child !== node)
  return counted === undefined ? undefined : { ...quantityOf(tree, numeral, end, unitOf(tree, counted)), counted }
}

/** Gross domestic product by its names; a country's own 'output' is that too, and the world's output of oil is not. */
const GDP =
  /^(?:of )?(?:(?:its|their|his|her|our|the|national|annual|total|own|a|much|larger|country|’s|'s) )*(?:gdp|gross (?:domestic|national) product|economic output|national income|national output)\b|^of (?:its|their|our) (?:own |whole |annual )?(?:output|economy)\b/

function percentOf(tree: Tree, end: number): string {
  const text = tree.words
    .slice(end, end + 8)
    .map((word) => word.form.toLowerCase())
    .join(' ')
  return GDP.test(text) ? '% of GDP' : '%'
}
