import { foundAt, hasChild, hearsayAdverbs, isVerb, reach, sourcePhrases } from '../../language/index.ts'
import type { Span } from '../../model/index.ts'
import type { SentenceView, View } from '../view.ts'
import type { AttributionFound } from './attribution.ts'
import { nounSpan, tidy } from './spans.ts'

/** By their first word. */
const PHRASES = new Map<string, string[][]>()
for (const phrase of sourcePhrases) {
  const words = phrase.split(' ')
  PHRASES.set(words[0]!, [...(PHRASES.get(words[0]!) ?? []), words])
}

/** By preposition and noun, as in 'in X's view'. */
const OWNED = new Set(
  sourcePhrases.flatMap((phrase) => {
    const owned = /^(\w+) the (\w+) of$/.exec(phrase)
    return owned ? [`${owned[1]} ${owned[2]}`] : []
  }),
)

/** Words with which the phrases below begin. */
const OPENING = new Set([...PHRASES.keys(), 'as', 'so', 'insofar', 'if', 'for'])

/** 'according to X', 'in the words of X', 'in X's view': what X says is the sentence, or the clause, around the phrase. */
export function ofPhrase(view: SentenceView, node: number): AttributionFound | undefined {
  if (!OPENING.has(view.tree.words[node]!.form.toLowerCase())) return undefined
  return (
    ofOwned(view, node) ??
    ofConcern(view, node) ??
    ofBelieved(view, node) ??
    ofWhom(view, node) ??
    ofOpening(view, node)
  )
}

/** 'As far as X is concerned': the clause around it is told as X sees it. */
function ofConcern(view: SentenceView, node: number): AttributionFound | undefined {
  const { words } = view.tree
  const form = (at: number): string => words[at]?.form.toLowerCase() ?? ''
  if (!/^(?:as|so|insofar)$/.test(form(node)) || !(form(node) === 'insofar' || form(node + 1) === 'far'))
    return undefined
  const end = words.findIndex(({ form: own }, at) => at > node + 2 && own.toLowerCase() === 'concerned')
  if (end < 0 || end > node + 10) return undefined
  const source = words.findIndex(
    ({ upos, head }, at) =>
      at > node + 1 && at < end && /^(?:PROPN|NOUN|PRON)$/.test(upos) && (head >= end || head < node),
  )
  return source < 0 ? undefined : around(view, node, source, end)
}

/** 'If the minister is to be believed': the clause around it is told as the minister tells it. */
function ofBelieved(view: SentenceView, node: number): AttributionFound | undefined {
  const { words } = view.tree
  if (words[node]!.form.toLowerCase() !== 'if') return undefined
  const verb = words.findIndex(({ form }, at) => at > node + 3 && at < node + 12 && form === 'believed')
  if (verb < 0 || words[verb - 1]!.form !== 'be' || words[verb - 2]!.form !== 'to') return undefined
  const source = words.findIndex(
    ({ deprel, head }, at) => at > node && at < verb && deprel.startsWith('nsubj') && head > at && head <= verb,
  )
  return source < 0 ? undefined : around(view, node, source, verb)
}

/** 'The minister, for whom it would be a mistake': what such a clause calls a thing is what they call it. */
function ofWhom({ index, tree }: SentenceView, node: number): AttributionFound | undefined {
  const { words } = tree
  const pronoun = words[node]!.head
  if (words[node]!.form.toLowerCase() !== 'for' || pronoun !== node + 1) return undefined
  if (!/^wh(?:om|ich)$/i.test(words[pronoun]!.form)) return undefined
  const clause = words[pronoun]!.head
  if (clause < 0 || words[clause]!.deprel !== 'acl:relcl' || words[clause]!.head > node) return undefined
  if (!hasChild(tree, clause, 'cop') || !hasChild(tree, clause, 'nsubj', 'csubj')) return undefined
  const source = words[clause]!.head
  const [, last] = reach(tree, clause)
  return {
    sentence: index,
    cue: node,
    sourceNode: source,
    kind: 'belief',
    how: 'phrase',
    negated: false,
    source: [nounSpan(tree, source, node)],
    cueSpans: [[words[node]!.start, words[pronoun]!.end]],
    content: [[words[pronoun + 1]!.start, words[last]!.end]],
  }
}

/** 'In X's view', 'in his words'. */
function ofOwned(view: SentenceView, node: number): AttributionFound | undefined {
  const { words } = view.tree
  const { form, head, deprel } = words[node]!
  const noun = words[head]
  if (deprel !== 'case' || head < node || !OWNED.has(`${form.toLowerCase()} ${noun!.form.toLowerCase()}`))
    return undefined
  const source = words.findIndex((word) => word.head === head && word.deprel === 'nmod:poss')
  return source < node ? undefined : around(view, node, source, head)
}

function ofOpening(view: SentenceView, node: number): AttributionFound | undefined {
  const { tree } = view
  const { words } = tree
  const phrase = PHRASES.get(words[node]!.form.toLowerCase())?.find((candidate) =>
    candidate.every((form, k) => words[node + k]?.form.toLowerCase() === form),
  )
  if (!phrase) return undefined
  const after = node + phrase.length
  // The noun behind the phrase: the nearest word from which everything after it, up to a comma, depends.
  let source = -1
  for (let i = after; i < words.length; i++) {
    if (words[i]!.upos === 'PUNCT' && source >= 0) break
    if (
      ['NOUN', 'PROPN', 'PRON', 'NUM', 'ADJ'].includes(words[i]!.upos) &&
      (words[i]!.head < after || words[i]!.head >= words.length)
    ) {
      source = i
      break
    }
    if (source < 0 && ['NOUN', 'PROPN', 'PRON'].includes(words[i]!.upos)) source = i
  }
  // 'The Latvian secret service': the head of what stands together.
  while (source >= 0 && words[source]!.deprel === 'compound' && words[source]!.head > source)
    source = words[source]!.head
  return source < 0 ? undefined : around(view, node, source, after - 1, reach(tree, source)[1])
}

/** What a source says around a phrase from `node` on: its words for saying so end with `end`, the phrase with `last`. */
function around(
  view: SentenceView,
  node: number,
  source: number,
  end: number,
  last = end,
): AttributionFound | undefined {
  const { tree } = view
  const { words } = tree
  // The sentence without the phrase where that opens or closes it; else the clause it stands in.
  let top = source
  while (top >= 0 && !(isVerb(words[top]!) || hasChild(tree, top, 'nsubj'))) top = words[top]!.head
  if (top < 0) top = words.findIndex((word) => word.head < 0)
  const whole = node <= 1 || last >= words.length - 2
  const [from, to] = whole ? [0, words.length - 1] : reach(tree, top)
  const content: Span[] = []
  if (from < node) content.push([words[from]!.start, words[node - 1]!.end])
  if (to > last) content.push([words[last + 1]!.start, words[to]!.end])
  if (content.length === 0) return undefined
  return {
    sentence: view.index,
    cue: node,
    sourceNode: source,
    kind: 'speech',
    how: 'phrase',
    negated: false,
    source: [nounSpan(tree, source, -1)],
    cueSpans: [[words[node]!.start, words[end]!.end]],
    content,
  }
}

/** 'Talks have reportedly failed': what is told is the clause, by nobody named. */
export function hearsayOf(view: View): AttributionFound[] {
  return view.sentences.flatMap(({ index, tree }) =>
    foundAt(tree, (node): AttributionFound | undefined => {
      const word = tree.words[node]!
      if (word.upos !== 'ADV' || !hearsayAdverbs.has(word.lemma) || word.head < 0) return undefined
      const [first, last] = reach(tree, word.head)
      const content: Span[] = []
      if (first < node) content.push([tree.words[first]!.start, tree.words[node - 1]!.end])
      if (last > node) content.push([tree.words[node + 1]!.start, tree.words[last]!.end])
      const told = tidy(view, content)
      if (told.length === 0) return undefined
      return {
        sentence: index,
        cue: node,
        sourceNode: -1,
        kind: 'speech',
        how: 'phrase',
        negated: false,
        source: [],
        cueSpans: [[word.start, word.end]],
        content: told,
      }
    }),
  )
}
