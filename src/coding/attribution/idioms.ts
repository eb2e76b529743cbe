import { type CueKind, foundAt, type Idiom, idioms, isNegated, isVerb, reach, type Tree } from '../../language/index.ts'
import type { SentenceView, View } from '../view.ts'
import type { AttributionFound } from './attribution.ts'
import { cutReport, endOfReport } from './reported.ts'
import { sourceOfVerb } from './sources.ts'
import { cueSpans, nounSpan, tidy } from './spans.ts'

/** 'took issue with …', 'made the case that …', 'came out against …': fixed phrases that together tell something. */
export function idiomsOf(view: View): AttributionFound[] {
  return view.sentences.flatMap((sentence) =>
    foundAt(sentence.tree, (node) => {
      const found = ofIdiom(sentence, node)
      if (!found) return undefined
      found.content = tidy(view, found.content)
      return found.content.length === 0 ? undefined : found
    }),
  )
}

function ofIdiom(view: SentenceView, node: number): AttributionFound | undefined {
  const { tree } = view
  const { words } = tree
  if (!isVerb(words[node]!) && words[node]!.lemma !== 'be') return undefined
  const idiom = idioms.get(words[node]!.lemma)
  if (!idiom) return undefined
  const phrase = longest(tree, node, idiom)
  return phrase && told(view, node, phrase)
}

interface Phrase {
  last: number
  kind: CueKind
}

/** What stands behind the phrase is told by the subject of its verb. */
function told(view: SentenceView, node: number, { last, kind }: Phrase): AttributionFound | undefined {
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

/** The longest phrase that goes on behind a word; describing words may stand between. */
function longest(tree: Tree, at: number, { kind, next }: Idiom): Phrase | undefined {
  for (let after = at + 1; after <= at + 1 + LONGEST_GAP && tree.words[after]; after++) {
    const { lemma, form, upos } = tree.words[after]!
    const idiom = next.get(lemma) ?? next.get(form.toLowerCase())
    if (idiom) return longest(tree, after, idiom) ?? (kind && { last: at, kind })
    if (!BETWEEN.has(upos)) break
  }
  return kind && { last: at, kind }
}
