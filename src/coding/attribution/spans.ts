import { childrenBy, reach, relation, type Tree } from '../../language/index.ts'
import type { Span } from '../../model/index.ts'
import type { View } from '../view.ts'
import type { WordRange } from './reported.ts'

/** The words of a clause or noun and all that depends on it, without the part that depends on `outside`. */
export function wordRange(tree: Tree, node: number, outside?: number): WordRange {
  let [first, last] = reach(tree, node)
  if (outside !== undefined) {
    const [from, to] = reach(tree, outside)
    if (from <= first && to < last) first = to + 1
    else if (to >= last && from > first) last = from - 1
  }
  return [first, last]
}

/** A noun with what belongs to it, but no clause that hangs on it and nothing beyond the cue. */
export function nounSpan(tree: Tree, node: number, cue: number): Span {
  let first = node
  let last = node
  const stack = [node]
  while (stack.length > 0) {
    const at = stack.pop()!
    first = Math.min(first, at)
    last = Math.max(last, at)
    for (const child of tree.children[at]!) {
      const deprel = relation(tree.words[child]!)
      if (
        child === cue ||
        deprel === 'acl' ||
        deprel === 'parataxis' ||
        deprel === 'punct' ||
        deprel === 'cop' ||
        deprel === 'advcl'
      )
        continue
      if (at === node && (deprel === 'nsubj' || deprel === 'case' || deprel === 'mark' || deprel === 'cc')) continue
      stack.push(child)
    }
  }
  return [tree.words[first]!.start, tree.words[last]!.end]
}

/**
 * The verb with its auxiliaries, particles and the adverbs among them; with whoever is addressed and the preposition of what is
 * said, where they follow ('asked him about'), the 'by' of a passive, and a colon.
 */
export function cueSpans(tree: Tree, node: number, preposition?: number, over?: number): Span[] {
  const { words } = tree
  let first = node
  while (first > 0 && isOfVerb(tree, first - 1, node)) first--
  let last = node
  const next = (): number => last + 1
  if (words[next()]?.head === node && words[next()]!.deprel === 'compound:prt') last++
  const by = childrenBy(tree, node, 'obl:agent').flatMap((agent) => childrenBy(tree, agent, 'case'))
  if (preposition !== undefined && over !== undefined && reach(tree, over)[0] === next()) {
    const [, end] = reach(tree, over)
    if (end + 1 === preposition && end - last <= 3) last = end
  }
  if (preposition === next() || by.includes(next())) last++
  if (words[next()]?.form === ':') last++
  return [[words[first]!.start, words[last]!.end]]
}

/** The end of a cue with how and in what it was said, where that follows it: 'said sarcastically', 'said in an interview'. */
export function mannerEnd(tree: Tree, node: number, end: number, content: Span[]): number {
  const { words } = tree
  const next = words.findIndex((word) => word.start >= end)
  const word = words[next]
  if (!word || content.some(([from, to]) => from <= word.start && word.start < to)) return end
  if (word.head === node && relation(word) === 'advmod' && word.upos === 'ADV') return word.end
  const medium = word.form.toLowerCase() === 'in' && INDEFINITE.has(words[next + 1]?.form.toLowerCase() ?? '')
  return medium && word.head > next && words[word.head]!.head === node ? words[word.head]!.end : end
}

const INDEFINITE = new Set(['a', 'an'])

/** Whether a word before a verb is its auxiliary, or an adverb to it or to one of these. */
function isOfVerb(tree: Tree, at: number, verb: number): boolean {
  const { head, upos } = tree.words[at]!
  const deprel = relation(tree.words[at]!)
  if (head === verb)
    return (
      deprel === 'aux' ||
      deprel === 'cop' ||
      isTo(tree, at) ||
      (deprel === 'advmod' && (upos === 'ADV' || upos === 'PART'))
    )
  return deprel === 'advmod' && head > at && head < verb && isOfVerb(tree, head, verb)
}

function isTo(tree: Tree, at: number): boolean {
  return relation(tree.words[at]!) === 'mark' && tree.words[at]!.form.toLowerCase() === 'to'
}

/** Spans in order, those that touch joined, without blanks and stops at their ends. */
export function tidy(view: View, spans: Span[]): Span[] {
  const sorted = spans.map(([start, end]): [number, number] => [start, end]).sort((a, b) => a[0] - b[0] || a[1] - b[1])
  const merged: [number, number][] = []
  for (const span of sorted) {
    const last = merged.at(-1)
    if (last && span[0] <= last[1] + 1) last[1] = Math.max(last[1], span[1])
    else merged.push(span)
  }
  return merged
    .map(([start, end]): Span => {
      let from = start
      let to = end
      while (from < to && /[\s,;:.]/.test(view.text[from]!)) from++
      while (to > from && /[\s,;:]/.test(view.text[to - 1]!)) to--
      if (view.text[to - 1] === '.' && !/["”]/.test(view.text.slice(from, to))) to--
      while (to > from && /\s/.test(view.text[to - 1]!)) to--
      return [from, to]
    })
    .filter(([start, end]) => end > start)
}
