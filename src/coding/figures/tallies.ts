import { currencies, percentWords, type Tree, votingWords } from '../../language/index.ts'
import { isParted, isYear, lower, numeralAt } from './numerals.ts'
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
  if (!other || !/^\d{1,3}$/.test(other.form)) return []
  // '52 to 48 percent', 'rose from 36 to 42 percent': the second has its unit, and is found by itself.
  const parted = Number(word.form) > Number(other.form) || isParted(tree, at)
  if (percentWords.has(lower(tree, at + 3)) && parted)
    return [{ quantity: { ...quantity(at, Number(word.form)), unit: '%' } }]
  if (isMeasured(tree, at + 3) || !isVoted(tree, at)) return []
  return [{ quantity: quantity(at, Number(word.form)) }, { quantity: quantity(at + 2, Number(other.form)) }]
}

/** A bare number beside one that is measured: '1,564 civilians, compared with 1,342', 'up from three'. */
export function comparedWith(tree: Tree, at: number, earlier: readonly Quantity[]): Quantity | undefined {
  // Writers repeat the sign of a share: of 'ten members spend 2 %, up from three' the members are three.
  const before = earlier.findLast(({ unit }) => !unit.startsWith('%'))
  if (!before) return undefined
  const opening = COMPARING.has(`${lower(tree, at - 2)} ${lower(tree, at - 1)}`)
  if (!opening || at - before.end > 30) return undefined
  const numeral = numeralAt(tree, at)
  if (!numeral || isMeasured(tree, numeral.end) || isYear(lower(tree, at))) return undefined
  const { start, end, value, comparison } = numeral
  const { unit, counted, of } = before
  return {
    start,
    end,
    node: start,
    value,
    comparison,
    unit,
    ...(counted === undefined ? {} : { counted }),
    ...(of ? { of } : {}),
  }
}

const COMPARING = new Set([
  'compared with',
  'compared to',
  'up from',
  'down from',
  'rather than',
  'as against',
  'instead of',
])

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
