import {
  childrenBy,
  conditionMarkers,
  type Effect,
  isVerb,
  markers,
  type Tree,
  turningMarkers,
} from '../../language/index.ts'
import { applied } from './applied.ts'
import { exceeds, isAccompanying, isImpersonal, isSupposed } from './clauses.ts'
import { completed } from './completed.ts'
import { reckonedBy } from './conduct.ts'
import { foretold } from './consequences.ts'
import { noteDemand } from './demands.ts'
import { effectOf, setEffectOf } from './governors.ts'
import type { Walk } from './walk.ts'

/**
 * The step of a clause beside its governor ('… after they sent them', '… to please Moscow'): what the governor does leaves it
 * alone, unless it completes the governor.
 */
export function beside(walk: Walk, head: number, deprel: string, marks: string[]): void {
  const { tree, node, manner } = walk
  const governor = tree.words[head]!
  const supposed = isSupposed(tree, node, marks)
  if (deprel === 'advcl') {
    if (exceeds(tree, head, marks)) {
      completed(walk, head, deprel, marks)
      return
    }
    if (marks.includes('against')) {
      completed(walk, head, deprel, marks)
      return
    }
    const effect = effectBeside(walk, head, marks, supposed)
    if (effect) {
      applied(walk, effect, head)
      return
    }
  }
  if (deprel === 'advcl' && noteDemand(walk, head)) {
    walk.adding = true
    manner.circumstance = true
    walk.pending = undefined
    walk.node = head
    return
  }
  if (deprel === 'advcl' && (foretold(walk, head) || reckonedBy(walk, head, marks))) return
  // 'Will go on even if they stop': that they do is only supposed.
  if (supposed && isEvenIf(tree, node))
    for (const earlier of walk.stands) if (earlier.how !== 'attitude') earlier.unreal = true
  if (tree.words[node]!.deprel === 'acl:relcl') manner.relative = true
  if (marks.some((mark) => turningMarkers.has(mark))) walk.turn(node, -1, marks.join(' '))
  if (marks.some((mark) => conditionMarkers.has(mark))) manner.condition = true
  // 'agreed on it after Oslo lamented the rift', 'with Oslo lamenting it, they agreed': the one says nothing of the other.
  const accompanies = isAccompanying(tree, node, head, marks)
  if (accompanies) {
    walk.adding = true
    manner.circumstance = true
  }
  manner.circumstance ||= supposed || tree.words[node]!.deprel === 'advcl:asked'
  if (supposed) walk.denied = false
  walk.adding ||= (supposed || isMeanwhile(tree, node, marks)) && walk.kind === 'policy'
  walk.pending = undefined
  // 'as soon as it holds' hangs on the 'soon'.
  walk.node = supposed && governor.upos === 'ADV' && governor.head >= 0 ? governor.head : head
  const change = walk.modifiers()
  // 'Will sign no text that invites them': a thing that does it is what is refused.
  if (tree.words[node]!.deprel === 'acl:relcl' && change.turn && isComplement(tree, head)) walk.turn(head, -1, 'none')
  // 'Has not raised it to reach the goal', 'will not be drawn in by sending them': what was not done serves no end.
  const serves = (marks[0] === 'to' || marks[0] === 'by') && childrenBy(tree, node, 'nsubj').length === 0
  if (change.turn && serves) walk.undo(head, 'not done')
  // 'Will send them once there is a truce': the truce is only awaited.
  manner.open ||= supposed && walk.stance > 0 && !change.turn && (change.maybe || change.future)
  // 'They ought to pay, as Oslo sends them', 'to escape them, Moscow must yield': what ought to be is something else.
  const isFoesAim = marks.includes('to') && childrenBy(tree, head, 'nsubj').some((doer) => walk.foes.has(doer))
  if (!accompanies && !isFoesAim) walk.qualify(change)
}

/** 'Even if they stop'. */
function isEvenIf(tree: Tree, node: number): boolean {
  return childrenBy(tree, node, 'mark').some(
    (mark) => tree.words[mark]!.lemma === 'if' && tree.words[mark - 1]?.form.toLowerCase() === 'even',
  )
}

/** 'Denied that it had known of it when they met': a clause that only tells when, which nothing above it turns. */
function isMeanwhile(tree: Walk['tree'], node: number, marks: readonly string[]): boolean {
  const isTold = childrenBy(tree, node, 'nsubj', 'nsubj:pass').length > 0
  const opener = childrenBy(tree, node, 'advmod').map((child) => tree.words[child]!.form.toLowerCase())
  const { deprel, head } = tree.words[node]!
  return (
    deprel === 'advcl' &&
    isVerb(tree.words[head]!) &&
    isTold &&
    [...marks, ...opener].some((mark) => MEANWHILE.has(mark))
  )
}

const MEANWHILE = new Set(['when', 'while', 'after', 'before'])

/** Whether a noun completes a verb: as its object or behind a preposition. */
function isComplement(tree: Tree, noun: number): boolean {
  const { deprel, head } = tree.words[noun]!
  return head >= 0 && isVerb(tree.words[head]!) && (deprel === 'obj' || deprel === 'obl')
}

/** Prepositions by which a gerund completes its governor: 'stopped short of sending', 'cast doubt on sending'. */
const COMPLETING = new Set(['of', 'on', 'to', 'with', 'from', 'about', 'over', 'against', 'for', 'at'])

/** 'Vacillated on sending them', 'reneged on joining': a gerund right behind a verb and its preposition. */
function isHeldBehind(tree: Tree, node: number, head: number, marks: readonly string[]): boolean {
  const { upos } = tree.words[head]!
  if (upos !== 'VERB' || !COMPLETING.has(marks[0]!) || tree.words[node]!.xpos !== 'VBG') return false
  return tree.words[head + 1]?.head === node && childrenBy(tree, head, 'obj').length === 0
}

/** What the governor does to a clause that completes it, though it hangs beside it: 'is glad to help', 'it is wrong to send them'. */
function effectBeside(
  { tree, node, foes }: Walk,
  head: number,
  marks: string[],
  supposed: boolean,
): Effect | undefined {
  const governor = tree.words[head]!
  // 'Threw its rules overboard to pay for them': the rules went, and not the pay.
  const isPurpose = marks[0] === 'to' && isVerb(tree.words[node]!) && childrenBy(tree, head, 'obj').length > 0
  const set = !isPurpose && marks.some((mark) => COMPLETING.has(mark)) ? setEffectOf(tree, head, marks) : undefined
  if (set) return set
  const completes =
    (governor.upos === 'ADJ' && !supposed && marks.length > 0) ||
    (marks[0] === 'to' && childrenBy(tree, head, 'obj').length === 0) ||
    isHeldBehind(tree, node, head, marks)
  const effect = completes ? effectOf(tree, head, marks) : undefined
  if (effect?.kind === 'attitude' || (effect && effect.policy < 0 && isHeldBehind(tree, node, head, marks)))
    return effect
  if (effect?.kind !== 'value' || marks[0] !== 'to' || !isImpersonal(tree, head)) return undefined
  // 'It is vital for Moscow to have them lifted': what is good for others is not called so by whoever says it.
  const forWhom = [head, ...tree.children[head]!].flatMap((at) => childrenBy(tree, at, 'obl', 'nmod'))
  return forWhom.some((at) => foes.has(at) && markers(tree, at)[0] === 'for') ? undefined : effect
}
