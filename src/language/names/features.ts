import { Fact } from './facts.ts'
import { hashText, join } from './hash.ts'
import { type Memory, recall } from './memory.ts'
import type { View } from './view.ts'

/** No word has more features than this. */
export const maximalFeatures = 128

const yearShape = hashText('dd4')
const openBracket = hashText('(')
const closeBracket = hashText(')')

/**
 * Writes the features of word i as hashes into `out` and returns how many there are. The number that each is joined with
 * stands for the kind of feature; the weights were learned for these numbers.
 */
export function features(view: View, columns: Int32Array, i: number, out: Int32Array): number {
  const { at, tags, length: n } = view
  let count = 0
  const fact = (k: number, column: number) => (k < 0 ? -1 : k >= n ? -2 : columns[at[k]! + column]!)
  const own = at[i]!
  const lower = columns[own + Fact.lower]!
  const shape = columns[own + Fact.shape]!
  const lists = columns[own + Fact.listed]!
  const common = columns[own + Fact.common]! | (columns[own + Fact.speech]! << 2)
  const writing = columns[own + Fact.case]!
  const first = i === 0 ? 1 : 0
  const before = fact(i - 1, Fact.lower)
  const after = fact(i + 1, Fact.lower)
  const listsBefore = fact(i - 1, Fact.listed)
  const listsAfter = fact(i + 1, Fact.listed)
  const shapeBefore = fact(i - 1, Fact.shape)
  const shapeAfter = fact(i + 1, Fact.shape)
  const commonBefore = fact(i - 1, Fact.common) | (fact(i - 1, Fact.speech) << 2)
  const commonAfter = fact(i + 1, Fact.common) | (fact(i + 1, Fact.speech) << 2)
  const style = view.style

  out[count++] = join(1, 0)
  out[count++] = join(2, lower)
  out[count++] = join(3, columns[own + Fact.exact]!)
  out[count++] = join(4, before)
  out[count++] = join(5, after)
  out[count++] = join(6, fact(i - 2, Fact.lower))
  out[count++] = join(7, fact(i + 2, Fact.lower))
  out[count++] = join(8, join(before, lower))
  out[count++] = join(9, join(lower, after))
  out[count++] = join(10, join(before, after))
  out[count++] = join(11, join(shape, style))
  out[count++] = join(12, join(shapeBefore, shape))
  out[count++] = join(13, join(shape, shapeAfter))
  out[count++] = join(14, join(join(shapeBefore, shape), shapeAfter))
  for (let column: number = Fact.prefix2; column <= Fact.suffix4; column++) {
    if (columns[own + column] !== 0) out[count++] = join(15 + column - Fact.prefix2, columns[own + column]!)
  }
  out[count++] = join(21, join(columns[own + Fact.suffix3]!, writing))
  const tag = tags[i]!
  const b = i > 0 ? tags[i - 1]! : -1
  const a = i + 1 < n ? tags[i + 1]! : -1
  out[count++] = join(66, tag)
  out[count++] = join(67, join(b, tag))
  out[count++] = join(68, join(tag, a))
  out[count++] = join(69, join(join(b, tag), a))
  out[count++] = join(70, join(tag, lower))
  out[count++] = join(71, join(tag, lists))
  out[count++] = join(72, join(tag, shape))
  out[count++] = join(73, join(i > 1 ? tags[i - 2]! : -1, join(b, tag)))
  out[count++] = join(74, join(a, i + 2 < n ? tags[i + 2]! : -1))
  // What lists say of the word and its neighbours
  out[count++] = join(22, lists)
  out[count++] = join(23, join(lists, writing))
  out[count++] = join(24, join(lists, listsBefore))
  out[count++] = join(25, join(lists, listsAfter))
  out[count++] = join(26, join(join(listsBefore, lists), listsAfter))
  out[count++] = join(27, join(before, lists))
  out[count++] = join(28, join(lists, after))
  out[count++] = join(29, listsBefore)
  out[count++] = join(30, listsAfter)
  out[count++] = join(31, fact(i - 2, Fact.listed))
  out[count++] = join(32, fact(i + 2, Fact.listed))
  out[count++] = join(33, join(view.phrase[i]!, view.phrasePlace[i]!))
  // How the word is used when it is written small
  out[count++] = join(34, join(join(common, writing), first + style * 2))
  out[count++] = join(35, join(join(commonBefore, writing), common))
  out[count++] = join(36, join(join(commonAfter, writing), common))
  out[count++] = join(37, join(join(commonBefore, commonAfter), join(writing, lists)))
  // The run of capitalised words, and the chain of runs
  const start = view.runStart[i]!
  const end = view.runEnd[i]!
  const place = (i === start ? 1 : 0) | (i === end ? 2 : 0)
  const size = Math.min(end - start, 4)
  const beforeRun = fact(start - 1, Fact.lower)
  const afterRun = fact(end + 1, Fact.lower)
  const lastOfRun = fact(end, Fact.lower)
  out[count++] = join(38, join(place, size))
  out[count++] = join(39, join(join(place, size), lists))
  out[count++] = join(40, join(place, beforeRun))
  out[count++] = join(41, join(place, afterRun))
  out[count++] = join(42, join(size, join(beforeRun, afterRun)))
  out[count++] = join(43, join(place, lastOfRun))
  out[count++] = join(44, join(place, fact(start, Fact.lower)))
  out[count++] = join(45, join(join(place, fact(end, Fact.listed)), lists))
  out[count++] = join(46, join(join(place, fact(start, Fact.listed)), lists))
  out[count++] = join(47, join(join(place, size), join(fact(start, Fact.listed), fact(end, Fact.listed))))
  out[count++] = join(48, join(place, fact(end, Fact.suffix3)))
  const runLists = view.runLists[i]!
  out[count++] = join(49, join(place, runLists))
  out[count++] = join(50, join(join(place, size), join(runLists, lists)))
  const yearBefore = fact(start - 1, Fact.shape) === yearShape ? 1 : 0
  out[count++] = join(51, join(join(place, yearBefore), join(afterRun, fact(end + 2, Fact.lower))))
  out[count++] = join(52, join(join(beforeRun, fact(start - 2, Fact.lower)), place))
  // A word in brackets after a run, and a run before a word in brackets
  if (before === openBracket && after === closeBracket && i > 1) {
    out[count++] = join(53, join(1, join(view.runLists[i - 2]!, shape)))
    out[count++] = join(54, join(2, fact(i - 2, Fact.lower)))
    out[count++] = join(55, join(3, fact(view.chainStart[i - 2]!, Fact.lower)))
  }
  if (afterRun === openBracket && fact(end + 3, Fact.lower) === closeBracket) {
    out[count++] = join(56, join(join(place, fact(end + 2, Fact.case)), runLists))
    out[count++] = join(57, join(place, fact(end + 2, Fact.lower)))
  }
  const chain = view.chainStart[i]!
  const chainEnd = view.chainEnd[i]!
  if (chain !== start || chainEnd !== end) {
    const headEnd = view.runEnd[chain]!
    const where = (i <= headEnd ? 1 : 0) | (i >= view.runStart[chainEnd]! ? 2 : 0)
    out[count++] = join(58, join(where, fact(headEnd, Fact.lower)))
    out[count++] = join(59, join(where, fact(chainEnd, Fact.lower)))
    out[count++] = join(60, join(where, join(fact(headEnd, Fact.listed), fact(chainEnd, Fact.listed))))
    out[count++] = join(61, join(where, fact(chain - 1, Fact.lower)))
    out[count++] = join(62, join(where, fact(chainEnd + 1, Fact.lower)))
    out[count++] = join(63, join(where, view.chainLists[i]!))
    out[count++] = join(
      64,
      join(where, join(fact(headEnd, Fact.lower), fact(view.runStart[chainEnd]! - 1, Fact.lower))),
    )
    out[count++] = join(65, join(where, join(fact(headEnd, Fact.listed), lists)))
  }
  return count
}

/** Writes what the sentences around say of word i and its neighbours, as features; returns how many. */
export function memoryFeatures(view: View, columns: Int32Array, i: number, out: Int32Array, memory: Memory): number {
  const { at, length: n } = view
  let count = 0
  const own = at[i]!
  const lists = columns[own + Fact.listed]!
  const common = columns[own + Fact.common]! | (columns[own + Fact.speech]! << 2)
  const writing = columns[own + Fact.case]!
  const here = recall(memory, columns[own + Fact.titled]!)
  const previous = i > 0 ? recall(memory, columns[at[i - 1]! + Fact.titled]!) : 0
  const next = i + 1 < n ? recall(memory, columns[at[i + 1]! + Fact.titled]!) : 0
  const extent = (i === view.runStart[i] ? 1 : 0) | (i === view.runEnd[i] ? 2 : 0)
  out[count++] = join(75, here)
  out[count++] = join(76, join(here, extent))
  out[count++] = join(77, join(here, lists))
  out[count++] = join(78, join(previous, here))
  out[count++] = join(79, join(here, next))
  out[count++] = join(80, join(join(previous, extent), join(here, next)))
  out[count++] = join(81, join(here, join(writing, common)))
  return count
}
