import {
  type Cue,
  type CueKind,
  childrenBy,
  cueVerbs,
  foundAt,
  hasChild,
  isNegated,
  isPassive,
  isVerb,
  markers,
  openingPrepositions,
  reach,
  relation,
  seemingVerbs,
  type Tree,
  tellingNoNoun,
  timeNouns,
} from '../../language/index.ts'
import type { Span } from '../../model/index.ts'
import type { SentenceView, View } from '../view.ts'
import type { AttributionFound } from './attribution.ts'
import { moodOf } from './mood.ts'
import { cutReport, endOfReport } from './reported.ts'
import { sourceOfVerb } from './sources.ts'
import { cueSpans, nounSpan, tidy } from './spans.ts'

/**
 * What verbs of saying and thinking tell where the tree does not give them what they usually take: a finite one with its subject
 * tells what stands behind it; 'the levels set by Oslo' tells what it hangs on.
 */
export function remainsOf(view: View): AttributionFound[] {
  return view.sentences.flatMap((sentence) =>
    foundAt(sentence.tree, (node): AttributionFound | undefined => {
      const { tree } = sentence
      const word = tree.words[node]!
      const cue = isVerb(word) ? cueVerbs.get(word.lemma) : undefined
      if (!cue || cue.frames === '' || tellingNoNoun.has(word.lemma)) return undefined
      const found = finite(sentence, node, cue.kind) ?? beside(view, sentence, node, cue) ?? reduced(sentence, node)
      if (!found) return undefined
      const { source, end } = found
      const content = tidy(view, found.content)
      if (content.length === 0) return undefined
      return {
        sentence: sentence.index,
        cue: node,
        sourceNode: source,
        kind: cue.kind,
        how: 'object',
        negated: isNegated(tree, node),
        source: [nounSpan(tree, source, node)],
        cueSpans: [[cueSpans(tree, node)[0]![0], tree.words[end]!.end]],
        content,
      }
    }),
  )
}

interface Remains {
  source: number
  content: Span[]
  /** The last word of the cue. */
  end: number
}

function finite({ tree }: SentenceView, node: number, kind: CueKind): Remains | undefined {
  const { words } = tree
  if (isPassive(tree, node) || moodOf(tree, node) !== 'fact' || seemingVerbs.has(words[node]!.lemma)) return undefined
  const source = childrenBy(tree, node, 'nsubj')[0]
  if (source === undefined || source > node) return undefined
  const told = tree.children[node]!.find((child) => child > node && isTold(tree, child, kind))
  if (told === undefined) return undefined
  let [first, last] = reach(tree, told)
  let end = node
  const preposition = childrenBy(tree, told, 'case')[0]
  if (preposition === first) {
    end = first === node + 1 ? first : node
    first++
  }
  last = endOfReport(tree, node, last)
  if (first > last || first <= node) return undefined
  const [from, to] = cutReport(tree, [first, last], node, true)
  return { source: sourceOfVerb(tree, node), content: [[words[from]!.start, words[to]!.end]], end }
}

const FINITE = new Set(['VBD', 'VBZ', 'VBP', 'MD'])

/** What is said where the tree gives its verb nothing: the clause behind it, what it closes, or the quotation that follows. */
function beside(
  view: View,
  { tree, sentence }: SentenceView,
  node: number,
  { frames, kind }: Cue,
): Remains | undefined {
  const { words } = tree
  if (!frames.includes('s') || (kind !== 'speech' && kind !== 'belief')) return undefined
  if (isPassive(tree, node) || moodOf(tree, node) !== 'fact' || hasChild(tree, node, 'obj', 'xcomp', 'ccomp'))
    return undefined
  const source = childrenBy(tree, node, 'nsubj')[0]
  if (source === undefined) return undefined
  const first = Math.min(node, reach(tree, source)[0])
  const before: Span[] = first > 0 ? [[words[0]!.start, words[first - 1]!.end]] : []
  if (words.slice(node + 1).some(({ xpos }) => FINITE.has(xpos))) {
    const last = words.findLast(({ form }) => form !== '.')!
    const behind: Span = [words[node + 1]!.start, last.end]
    const inserted = words[first - 1]?.form === ',' && words[node + 1]!.form === ','
    return { source, content: inserted ? [...before, behind] : [behind], end: node }
  }
  if (first > 3) return { source, content: before, end: node }
  const quote = view.quotes.find(({ start }) => start >= sentence.end)
  if (!quote || view.text.slice(sentence.end, quote.start).trim() !== '') return undefined
  return { source, content: [[quote.start, quote.end]], end: node }
}

function isTold(tree: Tree, node: number, kind: CueKind): boolean {
  const word = tree.words[node]!
  const deprel = relation(word)
  if (deprel === 'xcomp' || deprel === 'ccomp') return true
  if (kind === 'will') return false
  if (deprel === 'obj') return true
  if (deprel !== 'obl' || word.upos === 'NUM' || timeNouns.has(word.lemma)) return false
  const preposition = markers(tree, node)[0] ?? ''
  return preposition === 'for' || preposition === 'with' || openingPrepositions.includes(preposition)
}

function reduced({ tree }: SentenceView, node: number): Remains | undefined {
  const word = tree.words[node]!
  if (relation(word) !== 'acl' || word.xpos !== 'VBN' || word.head > node) return undefined
  const source = childrenBy(tree, node, 'obl:agent')[0]
  return source === undefined ? undefined : { source, content: [nounSpan(tree, word.head, node)], end: node }
}
