import { currencies, percentWords, type Tree, votingWords } from '../language/index.ts'
import { isYear, lower, numeralAt } from './numerals.ts'
import type { Quantity } from './quantities.ts'

const TALLY = /^(\d{1,3})[-–](\d{1,3})$/

/** A quantity, and which part of its words is the number, where it is not all of them. */
export interface Counted {
  quantity: Quantity
  /** Offsets into the text. */
  span?: [number, number]
}

/** The two sides of a vote: 'voted 344-286', 'by 242 to 391'. Empty where no tally begins at the word or nobody votes. */
export function tallyAt(tree: Tree, at: number): Counted[] {
  const word = tree.words[at]!
  const joined = TALLY.exec(word.form)
  const quantity = (start: number, value: number): Quantity => ({
    start,
    end: start + 1,
    node: start,
    value,
    comparison: '=',
    unit: 'vote',
    of: 'votes',
  })
  if (joined) {
    const share = percentWords.has(lower(tree, at + 1)) && Number(joined[1]) > Number(joined[2])
    if (!share && !isVoted(tree, at)) return []
    const middle = word.start + joined[1]!.length
    const sort = share ? { unit: '%' } : {}
    return [
      { quantity: { ...quantity(at, Number(joined[1])), ...sort }, span: [word.start, middle] },
      { quantity: { ...quantity(at, Number(joined[2])), ...sort }, span: [middle + 1, word.end] },
    ]
  }
  if (!/^\d{1,3}$/.test(word.form) || !['to', '-', '–'].includes(lower(tree, at + 1))) return []
  const other = tree.words[at + 2]
  if (!other || !/^\d{1,3}$/.test(other.form) || isMeasured(tree, at + 3) || !isVoted(tree, at)) return []
  return [{ quantity: quantity(at, Number(word.form)) }, { quantity: quantity(at + 2, Number(other.form)) }]
}

/** The other side of a measured number: 'by 66 percent to 34', '432 votes to 202', 'from 20 percent to 30'. */
export function otherSide(tree: Tree, { end: last, unit, counted }: Quantity): Quantity | undefined {
  const end = counted === undefined ? last : Math.max(last, counted + 1)
  if (lower(tree, end) !== 'to' || currencies.has(lower(tree, end + 1))) return undefined
  const numeral = numeralAt(tree, end + 1)
  if (!numeral || isMeasured(tree, numeral.end) || isYear(lower(tree, end + 1))) return undefined
  const { start, value, comparison } = numeral
  return { start, end: numeral.end, node: start, value, comparison, unit }
}

function isMeasured(tree: Tree, at: number): boolean {
  const word = tree.words[at]
  return word !== undefined && (percentWords.has(lower(tree, at)) || ['NOUN', 'PROPN', 'NUM'].includes(word.upos))
}

/** Whether a word of voting stands just before, or governs the number. */
function isVoted(tree: Tree, at: number): boolean {
  const { words } = tree
  for (let before = at - 1; before >= at - 5 && before >= 0; before--)
    if (votingWords.has(words[before]!.lemma)) return true
  for (let node = words[at]!.head, steps = 0; node >= 0 && steps < 4; node = words[node]!.head, steps++)
    if (votingWords.has(words[node]!.lemma)) return true
  return false
}
