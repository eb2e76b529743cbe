import { months, type Tree } from '../../language/index.ts'
import type { Figure } from '../../model/index.ts'
import { mentionAt } from '../actors/holders.ts'
import type { Mention } from '../actors/mention.ts'
import { isYear, lower } from './numerals.ts'
import type { Step } from './path.ts'
import type { Quantity } from './quantities.ts'

/** When a number holds or is due, and since when it counts: an ISO year or month each. */
export interface Time {
  when?: string
  since?: string
}

interface Named {
  at: number
  iso: string
  sort: 'when' | 'since' | 'due'
}

/** Past this many steps of the tree or words of the sentence a time is that of something else. */
const NEAR = 4
const REACH = 25

/**
 * The time that stands nearest to the number in its own clause: 'by 2027', 'in 2014', 'last year', 'since February'. What is pledged or
 * aimed at has the time it is due by, and not that of the pledge.
 */
export function timeOf(
  tree: Tree,
  mentions: Mention[],
  quantity: Quantity,
  steps: Step[],
  kind: Figure['kind'],
  date: string | undefined,
): Time {
  const nodes = [quantity.node, ...steps.map(({ node }) => node)]
  const time: Time = {}
  const far = { when: Number.POSITIVE_INFINITY, since: Number.POSITIVE_INFINITY }
  for (const { at, iso, sort } of timesIn(tree, mentions, quantity, date, kind !== 'actual')) {
    let climbed = 0
    let node = at
    while (node >= 0 && climbed <= NEAR && !nodes.includes(node)) {
      node = tree.words[node]!.head
      climbed++
    }
    const met = nodes.indexOf(node)
    if (met < 0 || climbed > NEAR) continue
    const slot = sort === 'since' ? 'since' : 'when'
    const open = kind === 'pledged' || kind === 'target'
    // 'Agreed in 2014 to spend 2 % by 2024'.
    if (slot === 'when' && open && sort !== 'due' && met > 1 && date !== undefined && iso <= date) continue
    const distance = met + climbed / 2 + Math.abs(at - quantity.start) / 100 - (open && sort === 'due' ? 2 : 0)
    if (distance >= far[slot]) continue
    far[slot] = distance
    time[slot] = iso
  }
  return time
}

/** The years and months that a sentence names. */
function timesIn(
  tree: Tree,
  mentions: Mention[],
  { start, end }: Quantity,
  date: string | undefined,
  open: boolean,
): Named[] {
  const found: Named[] = []
  for (let at = Math.max(0, start - REACH); at < Math.min(tree.words.length, end + REACH); at++) {
    const { upos } = tree.words[at]!
    if ((at >= start && at < end) || (upos !== 'NUM' && upos !== 'NOUN' && upos !== 'PROPN')) continue
    // 'In May': the month, or whoever is called so.
    if (mentionAt(mentions, at)) continue
    const iso = timeAt(tree, at, date, open)
    if (iso === undefined) continue
    const before = [at - 1, at - 2].map((i) => lower(tree, i))
    const sort = before.includes('since') ? 'since' : DUE.has(before[0]!) || before[1] === 'end' ? 'due' : 'when'
    found.push({ at, iso, sort })
  }
  return found
}

const DUE = new Set(['by', 'until', 'till', 'before'])

function timeAt(tree: Tree, at: number, date: string | undefined, open: boolean): string | undefined {
  const form = lower(tree, at)
  // A range of years, or a day before it, belongs to the year.
  if (isYear(form)) return form
  if (date === undefined) return undefined
  const year = Number(date.slice(0, 4))
  const before = lower(tree, at - 1)
  if (form === 'year' || form === 'month') return monthOf(tree, at - 2) > 0 ? undefined : beside(before, form, date)
  const month = monthOf(tree, at)
  if (month === 0 || isYear(lower(tree, at + 1)) || isYear(lower(tree, at + 2)) || isYear(lower(tree, at + 3)))
    return undefined
  const name = (of: number): string => `${of}-${String(month).padStart(2, '0')}`
  // 'August last year'.
  const shift = lower(tree, at + 2) === 'year' ? { last: -1, this: 0, next: 1 }[lower(tree, at + 1)] : undefined
  if (shift !== undefined) return name(year + shift)
  // A month without a year is the last one before the day of the text; one that something is due by, the next.
  const ahead = (open && DUE.has(before)) || before === 'next'
  if (ahead) return name(year) < date.slice(0, 7) ? name(year + 1) : name(year)
  return name(year) > date.slice(0, 7) ? name(year - 1) : name(year)
}

/** 'Last year', 'this month', 'earlier in the year'. */
function beside(before: string, unit: 'year' | 'month', date: string): string | undefined {
  const shift = before === 'last' ? -1 : before === 'next' ? 1 : before === 'this' || before === 'the' ? 0 : undefined
  if (shift === undefined || (before === 'the' && unit === 'month')) return undefined
  const [year, month] = date.split('-').map(Number)
  if (unit === 'year') return String(year! + shift)
  const months = year! * 12 + month! - 1 + shift
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`
}

const DATING = new Set('in since by until till before after last this next early late mid of during from to'.split(' '))

/** Whether 'May' is a month where it stands, and nobody's name: 'in May', 'May 3'; not 'confidence in May'. */
function isMonthOfMay(tree: Tree, at: number): boolean {
  if (/^\d/.test(tree.words[at + 1]?.form ?? '')) return true
  return DATING.has(lower(tree, at - 1)) && !['confidence', 'faith', 'trust', 'belief'].includes(lower(tree, at - 2))
}

/** The number of the month a word names, from 1; 0 where it names none. */
function monthOf(tree: Tree, at: number): number {
  const { words } = tree
  const { form, upos } = words[at] ?? { form: '', upos: '' }
  if (upos !== 'PROPN' && upos !== 'NOUN') return 0
  const name = form.toLowerCase().replace('.', '')
  if (!/^\p{Lu}/u.test(form) || name.length < 3) return 0
  if (name === 'may' && !isMonthOfMay(tree, at)) return 0
  return (
    months.findIndex((month) => month === name || (name.length <= 4 && month.startsWith(name) && form.endsWith('.'))) +
    1
  )
}
