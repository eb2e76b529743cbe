import {
  adjectivePrepositions,
  agents,
  childrenBy,
  cueAdjectives,
  evidentAdjectives,
  hasChild,
  isNegated,
  markers,
  relation,
  type Tree,
} from '../../language/index.ts'
import type { Span } from '../../model/index.ts'
import { isObjectControl } from '../actors/roles.ts'
import { isResult } from '../stance/clauses.ts'
import type { SentenceView } from '../view.ts'
import type { AttributionFound } from './attribution.ts'
import { cutReport } from './reported.ts'
import { makerOf } from './sources.ts'
import { cueSpans, nounSpan, wordRange } from './spans.ts'

/** 'Oslo is confident that …', 'eager to …', 'critical of …'; 'it is unclear whether …', which nobody is named to say. */
export function ofAdjective(view: SentenceView, node: number): AttributionFound | undefined {
  const { tree } = view
  const { lemma } = tree.words[node]!
  const evident = evidentAdjectives.has(lemma) ? clauseSubject(tree, node) : undefined
  const cue = cueAdjectives.get(lemma)
  if ((!cue && evident === undefined) || isMade(tree, node)) return undefined
  const maker = makerOf(tree, node)
  const source =
    maker >= 0
      ? maker
      : evident === undefined
        ? (childrenBy(tree, node, 'nsubj')[0] ?? agents(tree, node, isObjectControl)[0])
        : -1
  if (source === undefined || (source >= 0 && tree.words[source]!.lemma === 'it')) return undefined
  const clause = evident ?? clauseBehind(tree, node)
  const oblique = childrenBy(tree, node, 'obl').find(
    (child) => child > node && adjectivePrepositions.includes(markers(tree, child)[0] ?? ''),
  )
  const content = clause ?? oblique
  if (content === undefined) return undefined
  const preposition = clause === undefined ? childrenBy(tree, content, 'case')[0] : undefined
  const [first, last] = cutReport(tree, wordRange(tree, content, preposition), node, clause === undefined)
  return {
    sentence: view.index,
    cue: node,
    sourceNode: source,
    kind: maker >= 0 ? 'speech' : evident === undefined ? (cue?.kind ?? 'belief') : 'stand',
    how: clause === undefined ? 'preposition' : 'clause',
    negated: isNegated(tree, node),
    source: source < 0 ? [] : [nounSpan(tree, source, node)],
    cueSpans: evident === undefined ? cueSpans(tree, node, preposition) : withIt(tree, node),
    content: [[tree.words[first]!.start, tree.words[last]!.end]],
  }
}

/** 'it is clear': the pronoun that stands for the clause belongs to the cue. */
function withIt(tree: Tree, node: number): Span[] {
  const [[start, end]] = cueSpans(tree, node) as [Span]
  const it = childrenBy(tree, node, 'expl', 'nsubj').find((child) => tree.words[child]!.lemma === 'it')
  return [[it === undefined ? start : Math.min(start, tree.words[it]!.start), end]]
}

/** 'made sure that …' is done, not thought. */
function isMade(tree: Tree, node: number): boolean {
  const { head, lemma } = tree.words[node]!
  return lemma === 'sure' && head >= 0 && tree.words[head]!.lemma === 'make'
}

function clauseBehind(tree: Tree, node: number): number | undefined {
  return childrenBy(tree, node, 'ccomp', 'xcomp', 'advcl').find(
    (child) =>
      child > node &&
      !isResult(tree, child) &&
      (relation(tree.words[child]!) !== 'advcl' ||
        ['that', 'whether', 'about', 'of'].includes(markers(tree, child)[0] ?? '')),
  )
}

/** The clause that 'it is clear' stands for. */
function clauseSubject(tree: Tree, node: number): number | undefined {
  const it = childrenBy(tree, node, 'expl', 'nsubj').some((child) => tree.words[child]!.lemma === 'it')
  if (!it) return undefined
  return childrenBy(tree, node, 'csubj', 'ccomp').find(
    (child) => child > node && (hasChild(tree, child, 'nsubj') || markers(tree, child)[0] !== 'to'),
  )
}
