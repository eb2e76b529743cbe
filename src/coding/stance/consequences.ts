import {
  blame,
  challengingVerbs,
  childrenBy,
  comparedWorths,
  consequences,
  firstPersonPronouns,
  futureModals,
  isNegated,
  isVerb,
  markers,
  maybeModals,
  relation,
  stanceEffects,
  subjectEffects,
  type Tree,
  timeNouns,
} from '../../language/index.ts'
import { noBefore } from './modifiers.ts'
import { outcomeOf, worthOf } from './outcomes.ts'
import type { Walk } from './walk.ts'

/** Whether a clause tells of something good (1) or bad (−1) that comes about: 'we will be safer', 'there will be no peace'; 0 for neither. */
export function consequenceOf(tree: Tree, head: number): number {
  const { lemma, upos } = tree.words[head]!
  const turned = isNegated(tree, head) ? -1 : 1
  const [there] = childrenBy(tree, head, 'expl')
  if (there !== undefined) {
    const [thing] = childrenBy(tree, head, 'nsubj')
    return thing === undefined ? 0 : worthOf(tree, thing) * (noBefore(tree, thing) >= 0 ? -1 : turned)
  }
  const outcome = outcomeOf(tree, head) || endOf(tree, head)
  if (outcome !== 0) return outcome * turned
  if (upos === 'VERB') {
    const us = childrenBy(tree, head, 'obj', 'iobj').some((child) =>
      firstPersonPronouns.has(tree.words[child]!.form.toLowerCase()),
    )
    if (us && blame.has(lemma)) return blame.get(lemma)! * turned
    // Whose loss it is decides whether that is bad.
    if (childrenBy(tree, head, 'nsubj').some((child) => tree.words[child]!.upos === 'PROPN')) return 0
  }
  const effect = stanceEffects.get(lemma)
  const value = effect?.kind === 'value' ? Math.sign(effect.policy) : undefined
  return (consequences.get(lemma) ?? subjectEffects.get(lemma) ?? value ?? 0) * turned
}

/** 'The war would be over', 'the killing will stop': what ends is good or bad as what it ends is bad or good. */
function endOf(tree: Tree, head: number): number {
  if (!/^(?:over|end|stop|cease|finish)$/.test(tree.words[head]!.lemma)) return 0
  const [thing] = childrenBy(tree, head, 'nsubj')
  return thing === undefined || tree.words[thing]!.upos !== 'NOUN' ? 0 : -worthOf(tree, thing)
}

/**
 * Passes from a condition to what comes of it: 'if we do not send them, we will regret it', 'unless we send them …'. Who says what
 * comes of a thing is for or against it. Gives whether that is told.
 */
export function foretold(walk: Walk, head: number): boolean {
  const { tree, node, kind, manner, spoken } = walk
  const mark = childrenBy(tree, node, 'mark').find((child) => /^(?:if|unless)$/.test(tree.words[child]!.lemma))
  if (kind !== 'policy' || spoken || mark === undefined || isConceded(tree, mark)) return false
  const unless = tree.words[mark]!.lemma === 'unless'
  const theirs = childrenBy(tree, head, 'nsubj').some((at) => walk.foes.has(at)) ? -1 : 1
  const comes = theirs * consequenceOf(tree, head) || (walk.stance < 0 !== unless && isOurs(tree, node, head) ? -1 : 0)
  if (comes === 0) return false
  for (const earlier of walk.stands) if (earlier.how !== 'attitude') earlier.unreal = true
  walk.turn(head, unless ? -comes : comes, 'what comes of it')
  manner.value = true
  walk.adding = true
  walk.pending = undefined
  walk.node = head
  return true
}

function isConceded(tree: Tree, mark: number): boolean {
  return ['even', 'only', 'as', 'what'].includes(tree.words[mark - 1]?.form.toLowerCase() ?? '')
}

/** 'If we do not …, they will …': what we leave undone is told so for the harm that comes of it. */
function isOurs(tree: Tree, node: number, head: number): boolean {
  const we = childrenBy(tree, node, 'nsubj').some((child) => /^(?:we|i)$/i.test(tree.words[child]!.form))
  const later = childrenBy(tree, head, 'aux').some((child) => {
    const { lemma } = tree.words[child]!
    return futureModals.has(lemma) || maybeModals.has(lemma)
  })
  return we && later && isVerb(tree.words[head]!)
}

/** Whether what is told of a time without the thing is bad: 'every day without them costs lives'. */
export function isMissed(tree: Tree, head: number): boolean {
  const { lemma, head: verb } = tree.words[head]!
  return timeNouns.has(lemma) && verb >= 0 && consequenceOf(tree, verb) < 0
}

/**
 * How a comparison judges what it is made with: 'there are better ways than sending them' against it, 'nobody has a better plan than
 * that', 'nothing is worse than that'; 0 where it does not.
 */
export function comparisonWith(tree: Tree, node: number): number {
  if (markers(tree, node)[0] !== 'than') return 0
  for (let at = tree.words[node]!.head, steps = 0; at >= 0 && steps < 4; at = tree.words[at]!.head, steps++) {
    const word = tree.words[at]!
    const adjectives = word.upos === 'ADJ' ? [at] : childrenBy(tree, at, 'amod')
    const compared = adjectives.find((each) => isComparative(tree, each))
    if (compared !== undefined) {
      const worth = comparedWorths.get(tree.words[compared]!.lemma)!
      const none = isNoneBetter(tree, at)
      // That it is worse than this takes no side on this.
      return none ? worth : worth > 0 ? -1 : 0
    }
    if (!['NOUN', 'VERB'].includes(word.upos) || !['nmod', 'acl', 'obl', 'advcl'].includes(relation(word))) return 0
  }
  return 0
}

function isComparative(tree: Tree, node: number): boolean {
  const { lemma, xpos } = tree.words[node]!
  if (!comparedWorths.has(lemma)) return false
  return xpos === 'JJR' || childrenBy(tree, node, 'advmod').some((child) => tree.words[child]!.form === 'more')
}

/** 'No better way', 'nobody has a better plan', 'show me a better plan'. */
function isNoneBetter(tree: Tree, at: number): boolean {
  if (noBefore(tree, at) >= 0) return true
  const { head } = tree.words[at]!
  const verb = tree.words[at]!.upos === 'NOUN' && head >= 0 ? head : at
  if (isNegated(tree, verb)) return true
  if (
    childrenBy(tree, verb, 'nsubj').some((child) => /^(?:nobody|nothing|none|no-one)$/i.test(tree.words[child]!.form))
  )
    return true
  return challengingVerbs.has(tree.words[verb]!.lemma) && childrenBy(tree, verb, 'nsubj', 'aux').length === 0
}
