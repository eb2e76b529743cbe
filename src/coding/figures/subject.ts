import {
  actingNouns,
  agents,
  childrenBy,
  crowdNouns,
  filledNouns,
  groupNouns,
  isVerb,
  markers,
  measuringVerbs,
  personNouns,
  reach,
  relation,
  type Tree,
  targetNouns,
  unmeasuredNouns,
} from '../../language/index.ts'
import { mentionAt } from '../actors/holders.ts'
import type { Mention } from '../actors/mention.ts'
import { assessmentOf, bracketed, measuredNoun, standingAt, wholeOf } from './owner.ts'
import { isSubject, leavesClause, type Step } from './path.ts'
import type { Quantity } from './quantities.ts'

/** Prepositions behind which stands what money or a share of GDP is for, and what is behind others. */
const PURPOSES = ['on', 'in', 'for', 'worth']
const OTHERS = ['of', 'to', 'from']

/**
 * What a number is a number of, as words (both included): the noun counted or measured, the whole of a share, what money is
 * for, what stands at a level or is raised to it. Undefined where the sentence has no noun for it.
 */
export function subjectOf(
  tree: Tree,
  mentions: Mention[],
  quantity: Quantity,
  steps: Step[],
): [number, number] | undefined {
  const node = nounOf(tree, mentions, quantity, steps)
  return node === undefined ? undefined : phraseAt(tree, node, quantity)
}

function nounOf(tree: Tree, mentions: Mention[], quantity: Quantity, steps: Step[]): number | undefined {
  const { words } = tree
  if (quantity.counted !== undefined) return quantity.counted
  const assessed = assessmentOf(tree, steps)
  if (assessed && !unmeasuredNouns.has(words[assessed.object]!.lemma)) return assessed.object
  const usable = (node: number): boolean =>
    ['NOUN', 'PROPN'].includes(words[node]!.upos) && !unmeasuredNouns.has(words[node]!.lemma)
  const isThing = (node: number): boolean =>
    usable(node) && words[node]!.upos === 'NOUN' && !mentionAt(mentions, node) && !isSomebody(words[node]!.lemma)
  const measured = measuredNoun(tree, quantity, steps)
  if (measured !== undefined) {
    const meant = usable(measured) ? measured : childrenBy(tree, measured, 'compound', 'amod', 'nmod').find(usable)
    if (meant !== undefined && meant !== quantity.node) return meant
    if (targetNouns.has(words[measured]!.lemma)) return measured
  }
  const stands = standingAt(tree, quantity)
  if (stands !== undefined && isThing(stands)) return stands
  if (quantity.unit === '%') {
    const whole = wholeOf(tree, quantity).find((node) => ['NOUN', 'PROPN'].includes(words[node]!.upos))
    if (whole !== undefined) return whole
  }
  const before = bracketed(tree, quantity.start)
  if (before !== undefined && words[before]!.upos === 'NOUN') return before
  const [first] = steps
  if (first && measuringVerbs.has(words[first.node]!.lemma) && !leavesClause(tree, first)) {
    const stands = besideVerb(tree, quantity, first, isThing)
    if (stands !== undefined) return stands
  }
  const local = steps.slice(0, 3).filter((step) => !leavesClause(tree, step))
  for (const prepositions of [PURPOSES, OTHERS])
    for (const at of [quantity.node, ...totalOf(tree, quantity), ...local.map((step) => step.node)])
      for (const child of childrenBy(tree, at, 'nmod', 'obl', 'advcl'))
        if (
          child >= quantity.end &&
          child - quantity.end < 10 &&
          prepositions.includes(markers(tree, child)[0] ?? '') &&
          usable(child) &&
          words[child]!.upos === 'NOUN'
        )
          return child
  for (const step of steps) {
    if (leavesClause(tree, step)) break
    const found = besideVerb(tree, quantity, step, isThing)
    if (found !== undefined) return found
    if (isThing(step.node)) return step.node
  }
  return steps
    .map(({ node }) => node)
    .find((node) => words[node]!.upos === 'NOUN' && targetNouns.has(words[node]!.lemma))
}

/** What a number is a part of, behind which its purpose may stand: '$7 million of the $250 million in aid', '2 % of its GDP on defence'. */
function totalOf(tree: Tree, { node }: Quantity): number[] {
  return childrenBy(tree, node, 'nmod').filter(
    (child) => ['SYM', 'NUM'].includes(tree.words[child]!.upos) || unmeasuredNouns.has(tree.words[child]!.lemma),
  )
}

function isSomebody(lemma: string): boolean {
  return [actingNouns, crowdNouns, personNouns, groupNouns].some((nouns) => nouns.has(lemma))
}

/** What a verb says stands at the number, or is brought to it. */
function besideVerb(tree: Tree, quantity: Quantity, step: Step, usable: (node: number) => boolean): number | undefined {
  const word = tree.words[step.node]!
  const isCopula = childrenBy(tree, step.node, 'cop').length > 0
  if ((!isVerb(word) && !isCopula) || isSubject(tree, step)) return undefined
  const isObject = relation(tree.words[step.below]!) === 'obj'
  if (!isObject)
    for (const object of childrenBy(tree, step.node, 'obj', 'nsubj:pass'))
      if (object !== step.below && usable(object)) return object
  if (isCopula || measuringVerbs.has(word.lemma) || !isObject)
    for (const subject of agents(tree, step.node))
      if (
        subject !== step.below &&
        subject !== quantity.node &&
        tree.words[subject]!.upos === 'NOUN' &&
        usable(subject)
      )
        return subject
  return undefined
}

/** A noun with its modifiers; behind 'the number of' the noun that is numbered. */
function phraseAt(tree: Tree, node: number, quantity: Quantity): [number, number] {
  if (filledNouns.get(tree.words[node]!.lemma) === '' || tree.words[node]!.lemma === 'level') {
    const counted = childrenBy(tree, node, 'nmod').find((child) => markers(tree, child)[0] === 'of')
    if (counted !== undefined && counted !== quantity.node) return phraseAt(tree, counted, quantity)
  }
  let first = node
  for (const child of childrenBy(tree, node, 'amod', 'compound'))
    if (child < node && (child < quantity.start || child >= quantity.end))
      first = Math.min(first, reach(tree, child)[0])
  if (first < quantity.end && node >= quantity.end) first = Math.max(first, quantity.end)
  return [first, node]
}
