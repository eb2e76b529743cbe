import {
  agents,
  type Cue,
  childrenBy,
  cueNouns,
  cueVerbs,
  hidingVerbs,
  isNegated,
  isVerb,
  lightVerbs,
  markers,
  ownAgents,
  receivingVerbs,
  relation,
  reversingVerbs,
  type Tree,
} from '../../language/index.ts'
import { isObjectControl } from '../actors/roles.ts'
import type { SentenceView } from '../view.ts'
import type { AttributionFound } from './attribution.ts'
import { cutReport } from './reported.ts'
import { sourceOfVerb } from './sources.ts'
import { cueSpans, nounSpan, wordRange } from './spans.ts'

/** What follows a noun of saying or thinking: a clause, an infinitive, or a noun behind a preposition. */
interface Complement {
  node: number
  how: 'clause' | 'infinitive' | 'preposition'
  /** The preposition, which belongs to the cue. */
  preposition?: number
}

/** 'the warning that …', 'their plan to …', 'Oslo expressed concern about …'. */
export function ofNoun(view: SentenceView, node: number): AttributionFound | undefined {
  const { tree } = view
  const cue = cueNouns.get(tree.words[node]!.lemma)
  const complement = cue && complementOf(tree, node, cue)
  if (!complement) return undefined
  const verb = lightVerbOf(tree, node)
  const received = verb >= 0 && receivingVerbs.has(tree.words[verb]!.lemma)
  const source =
    verb < 0
      ? (agents(tree, node, isObjectControl).filter((agent) => agent !== complement.node)[0] ?? placeOf(tree, node))
      : received
        ? (ownAgents(tree, node)?.find((agent) => agent !== complement.node) ?? -1)
        : sourceOfVerb(tree, verb)
  const range = cutReport(tree, wordRange(tree, complement.node, complement.preposition), node, true)
  const end = complement.preposition === node + 1 ? complement.preposition : node
  const start = verb < 0 || received ? tree.words[described(tree, node)]!.start : cueSpans(tree, verb)[0]![0]
  return {
    sentence: view.index,
    cue: node,
    sourceNode: source,
    kind: cue.kind,
    how: complement.how,
    // Whether or not it is hidden, it is held.
    negated:
      verb >= 0 &&
      !hidingVerbs.has(tree.words[verb]!.lemma) &&
      reversingVerbs.has(tree.words[verb]!.lemma) !== isNegated(tree, verb),
    source: source < 0 ? [] : [nounSpan(tree, source, node)],
    cueSpans: [[start, tree.words[end]!.end]],
    content: [[tree.words[range[0]]!.start, tree.words[range[1]]!.end]],
  }
}

/** 'The view in Oslo is that …': where those are who think so; −1 where nothing says that. */
function placeOf(tree: Tree, noun: number): number {
  return childrenBy(tree, noun, 'nmod').find((child) => markers(tree, child)[0] === 'in') ?? -1
}

/** The first of the words right before a noun that describe it: 'a sharp criticism'. */
function described(tree: Tree, node: number): number {
  let first = node
  while (first > 0) {
    const word = tree.words[first - 1]!
    if (word.head !== node || !['det', 'amod', 'nummod'].includes(relation(word))) break
    first--
  }
  return first
}

/** The verb that lends a noun its subject ('voiced concern', 'made a promise'); −1 where none does. */
export function lightVerbOf(tree: Tree, node: number): number {
  const { head } = tree.words[node]!
  if (head < 0 || head > node || relation(tree.words[node]!) !== 'obj' || !isVerb(tree.words[head]!)) return -1
  const { lemma } = tree.words[head]!
  return lightVerbs.has(lemma) || receivingVerbs.has(lemma) || !cueVerbs.has(lemma) ? head : -1
}

/** The object of a light verb that says itself what is said: the noun is then the cue, and the verb belongs to it. */
export function tellingObject(tree: Tree, verb: number): boolean {
  return childrenBy(tree, verb, 'obj').some((object) => {
    const cue = cueNouns.get(tree.words[object]!.lemma)
    return cue !== undefined && lightVerbOf(tree, object) === verb && complementOf(tree, object, cue) !== undefined
  })
}

function complementOf(tree: Tree, node: number, cue: Cue): Complement | undefined {
  const verb = lightVerbOf(tree, node)
  const beside = (child: number) => child > node
  const clause = childrenBy(tree, node, 'acl', 'ccomp').find((child) => {
    if (tree.words[child]!.deprel === 'acl:relcl' || child < node) return false
    const mark = markers(tree, child)[0]
    return mark === 'that' || (mark === 'to' && cue.frames.includes('i'))
  })
  if (clause !== undefined) return { node: clause, how: markers(tree, clause)[0] === 'to' ? 'infinitive' : 'clause' }
  if (verb >= 0) {
    const hung = childrenBy(tree, verb, 'ccomp', 'advcl', 'xcomp').find(
      (child) =>
        beside(child) && ['that', cue.frames.includes('i') ? 'to' : 'that'].includes(markers(tree, child)[0] ?? ''),
    )
    if (hung !== undefined) return { node: hung, how: markers(tree, hung)[0] === 'to' ? 'infinitive' : 'clause' }
  }
  if (!cue.frames.includes('p')) return undefined
  const phrases = [
    ...childrenBy(tree, node, 'nmod', 'acl'),
    ...(verb < 0 ? [] : childrenBy(tree, verb, 'obl', 'advcl')),
  ].filter(beside)
  for (const phrase of phrases) {
    const preposition = childrenBy(tree, phrase, 'case', 'mark')[0]
    if (preposition === undefined || tree.words[phrase]!.deprel === 'acl:relcl') continue
    if (['of', 'about', 'for', 'over', 'against', 'on', 'in'].includes(tree.words[preposition]!.form.toLowerCase()))
      return { node: phrase, how: 'preposition', preposition }
  }
  return undefined
}
