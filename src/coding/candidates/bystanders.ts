import {
  actingNouns,
  bringingVerbs,
  childrenBy,
  cueVerbs,
  headsClause,
  isLeaving,
  isVerb,
  lowestCommonGovernor,
  markers,
  objectControl,
  occasionNouns,
  ownedNouns,
  placingPrepositions,
  reach,
  relation,
  relationalNouns,
  stanceEffects,
  type Tree,
} from '../../language/index.ts'
import type { Mention } from '../actors/mention.ts'
import { areSome, isPart } from '../actors/parts.ts'

/** Whether a state or body is named only by the way: as a place, an object, or of what kind something is; `anchor` names the issue. */
export function isBystander(tree: Tree, mention: Mention, anchor: number): boolean {
  const own = tree.words[mention.node]!
  if (own.deprel === 'nsubj:pass' && isStruckBy(tree, own.head, anchor)) return true
  // '… if Oslo agrees': nothing is told of them.
  const clause = tree.words[tree.words[mention.node]!.head]
  if (own.deprel.startsWith('nsubj') && clause?.deprel === 'advcl' && markers(tree, own.head).includes('if'))
    return true
  // 'his guests', 'Macron's critics': others.
  if (own.deprel === 'nmod:poss' && own.head >= 0) {
    const { lemma } = tree.words[own.head]!
    if (!ownedNouns.has(lemma) && !stanceEffects.has(lemma)) return true
  }
  if (mention.who.some(({ person }) => person !== undefined)) return false
  if (areSome(tree, mention.node, mention.start, mention.end)) return true
  let node = top(tree, mention.node)
  // 'the leaders of France and Germany': they act by their leaders.
  const { head } = tree.words[node]!
  if (head >= 0 && actingNouns.has(tree.words[head]!.lemma) && markers(tree, node)[0] === 'of') {
    if (isPart(tree, head)) return true
    node = top(tree, head)
  }
  const deprel = relation(tree.words[node]!)
  // 'a Russian pipeline', 'the NATO summit': of what kind it is; but 'Turkish officials' act.
  if (deprel === 'amod' || deprel === 'compound') {
    const noun = tree.words[node]!.head
    const { lemma } = tree.words[noun]!
    if (isPart(tree, noun)) return true
    if (mention.how === 'demonym' || !actingNouns.has(lemma) || relationalNouns.has(lemma)) return true
    return isElsewhere(tree, noun, anchor)
  }
  if (deprel === 'obj' || deprel === 'iobj' || deprel === 'discourse') return true
  // 'Oslo was urged to send them'.
  if (tree.words[node]!.deprel === 'nsubj:pass' && isAsked(tree.words[tree.words[node]!.head]!.lemma)) return true
  const mark = markers(tree, node)[0] ?? ''
  if (isElsewhere(tree, node, anchor)) return true
  if (mark === 'from' && tree.words[node]!.head >= 0 && isLeaving(tree, tree.words[node]!.head)) return true
  return placingPrepositions.has(mark)
}

/** 'The talks were better than the summit with the NATO allies': with whom something else was held. */
function isElsewhere(tree: Tree, node: number, anchor: number): boolean {
  const { head } = tree.words[node]!
  const mark = markers(tree, node)[0]
  if (head < 0 || head === anchor || !occasionNouns.has(tree.words[head]!.lemma)) return false
  return mark === 'with' || mark === 'between'
}

/** 'Oslo was hit by the penalties', 'is listed under them': what is done to somebody by the thing is nothing that they do. */
function isStruckBy(tree: Tree, verb: number, anchor: number): boolean {
  for (let at = anchor; at >= 0 && at !== verb; at = tree.words[at]!.head)
    if (tree.words[at]!.head === verb)
      return relation(tree.words[at]!) === 'obl' && /^(?:by|under)$/.test(markers(tree, at)[0] ?? '')
  return false
}

/** Whether a verb asks its object for a thing, which they may do or not. */
function isAsked(verb: string): boolean {
  return objectControl.has(verb) && !bringingVerbs.has(verb) && verb !== 'expect' && verb !== 'allow'
}

/** The word in whose place a word stands: 'Helsinki' for 'Finland' in 'in Helsinki, Finland'. */
function top(tree: Tree, node: number): number {
  let at = node
  while (tree.words[at]!.head >= 0 && ['conj', 'appos', 'flat', 'list'].includes(relation(tree.words[at]!)))
    at = tree.words[at]!.head
  return at
}

/** Whether a word stands in a clause of its own that neither tells of another word nor stands within what is told of it. */
export function isApart(tree: Tree, node: number, anchor: number): boolean {
  const meeting = lowestCommonGovernor(tree, node, anchor)
  if (meeting < 0) return false
  // '…, a point on which Oslo insisted': told by the way; not '…, Oslo says, …'.
  for (let at = node; at !== meeting; at = tree.words[at]!.head) {
    if (isAside(tree, at)) continue
    if (headsClause(tree, at) && subjectsAt(tree, at).length > 0) return true
  }
  // 'Oslo wrote, and Bern signed, a treaty'.
  if (isVerb(tree.words[meeting]!) && childrenBy(tree, meeting, 'obj', 'ccomp', 'xcomp', 'cop').length === 0)
    return false
  // 'Oslo wants talks, and Bern holds that penalties …': the one says nothing of the other; not '… and it holds'.
  for (let at = anchor; at !== meeting; at = tree.words[at]!.head)
    if (
      ['conj', 'parataxis'].includes(relation(tree.words[at]!)) &&
      subjectsAt(tree, at).some((subject) => tree.words[subject]!.upos !== 'PRON')
    )
      return true
  return false
}

function subjectsAt(tree: Tree, at: number): number[] {
  return childrenBy(tree, at, 'nsubj', 'nsubj:pass')
}

/** '…, Oslo says, …', wherever the parser hung the rest. */
function isAside(tree: Tree, at: number): boolean {
  const { lemma } = tree.words[at]!
  if (relation(tree.words[at]!) !== 'parataxis' || !cueVerbs.has(lemma)) return false
  return subjectsAt(tree, at).some((subject) => /^[,"”]$/.test(tree.words[reach(tree, subject)[0] - 1]?.form ?? ''))
}
