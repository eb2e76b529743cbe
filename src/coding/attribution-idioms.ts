import { type CueKind, type Idiom, idioms, isNegated, isVerb, reach, type Tree } from '../language/index.ts'
import type { AttributionFound } from './attribution.ts'
import { sourceOfVerb } from './attribution-sources.ts'
import { cueSpans, nounSpan, tidy } from './attribution-spans.ts'
import { cutReport, endOfReport } from './reported.ts'
import type { SentenceView, View } from './view.ts'

/** 'took issue with …', 'made the case that …', 'came out against …': fixed phrases that together tell something. */
export function idiomsOf(view: View): AttributionFound[] {
  return view.sentences.flatMap((sentence) =>
    sentence.tree.words.flatMap((_, node) => {
      const found = ofIdiom(sentence, node)
      if (!found) return []
      const content = tidy(view, found.content)
      return content.length === 0 ? [] : [{ ...found, content }]
    }),
  )
}

function ofIdiom(view: SentenceView, node: number): AttributionFound | undefined {
  const { tree } = view
  const { words } = tree
  const known = idioms.get(words[node]!.lemma)
  if (!known || (!isVerb(words[node]!) && words[node]!.lemma !== 'be')) return undefined
  const idiom = known
    .map((candidate) => ({ ...candidate, last: matched(tree, node, candidate) }))
    .find(({ last }) => last >= 0)
  return idiom && told(view, node, idiom.last, idiom.kind)
}

/** What stands behind the phrase is told by the subject of its verb. */
function told(view: SentenceView, node: number, last: number, kind: CueKind): AttributionFound | undefined {
  const { tree } = view
  const { words } = tree
  const predicate = words[node]!.lemma === 'be' && words[node]!.head >= 0 ? words[node]!.head : node
  const first = last + 1
  if (!words[first] || ['PUNCT', 'CCONJ', 'ADP'].includes(words[first]!.upos)) return undefined
  let top = first
  while (words[top]!.head > last) top = words[top]!.head
  const source = sourceOfVerb(tree, predicate)
  if (words[top]!.head < 0 || source < 0 || (source >= node && source <= last)) return undefined
  const end = endOfReport(tree, predicate, reach(tree, top)[1])
  const [from, to] = cutReport(tree, [first, end], last, !CLAUSE.has(words[last]!.form.toLowerCase()))
  return {
    sentence: view.index,
    cue: node,
    sourceNode: source,
    kind,
    how: 'preposition',
    negated: isNegated(tree, node),
    source: [nounSpan(tree, source, node)],
    cueSpans: [[cueSpans(tree, node)[0]![0], words[last]!.end]],
    content: [[words[from]!.start, words[to]!.end]],
  }
}

const CLAUSE = new Set(['that', 'how', 'what', 'why', 'whether', 'to'])
const BETWEEN = new Set(['DET', 'ADJ', 'ADV', 'NUM', 'PRON', 'PART'])
const LONGEST_GAP = 3

/** The last word of a phrase that begins with a verb; describing words may stand between. −1 where it is another. */
function matched(tree: Tree, verb: number, { words }: Idiom): number {
  let at = verb
  for (const word of words) {
    let next = at + 1
    while (next - at <= LONGEST_GAP && tree.words[next] && !is(tree, next, word) && BETWEEN.has(tree.words[next]!.upos))
      next++
    if (!is(tree, next, word)) return -1
    at = next
  }
  return at
}

function is(tree: Tree, at: number, word: string): boolean {
  const found = tree.words[at]
  return found !== undefined && (found.lemma === word || found.form.toLowerCase() === word)
}
