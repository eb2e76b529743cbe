import {
  childrenBy,
  conducts,
  isNegated,
  isPassive,
  isVerb,
  relation,
  stanceEffects,
  type Tree,
} from '../../language/index.ts'
import { consequenceOf } from './consequences.ts'
import { judgementOf } from './labels.ts'
import { outcomeOf, worthOf } from './outcomes.ts'
import type { Walk } from './walk.ts'

/**
 * The step into what is said of people whom only what they do or hold names: 'those who oppose it are wrong', 'its critics are
 * fools'. Who finds their conduct wrong is against what they do. Gives whether a verdict is passed on them.
 */
export function reckoned(walk: Walk, head: number, came: string): boolean {
  const { tree, node } = walk
  if (!isToldByDoing(walk, came)) return false
  const sign = conductOf(tree, head)
  if (sign === 0) return false
  walk.turn(head, sign, 'those who do it')
  walk.manner.value = true
  walk.verdict = head
  // What nobody by name thinks is left to whoever judges that.
  if (walk.kind === 'claim') walk.manner.held = false
  walk.pending = undefined
  for (const earlier of walk.stands) if (earlier.nodes.includes(node)) earlier.unreal = true
  walk.node = head
  walk.modify()
  return true
}

/**
 * 'Harmed them by meeting him', 'did right by sending them': what comes of what somebody does, as whoever tells it sees it. Gives whether that is
 * told.
 */
export function reckonedBy(walk: Walk, head: number, marks: readonly string[]): boolean {
  const { tree, node, kind, manner } = walk
  if (kind !== 'policy' || walk.spoken || marks[0] !== 'by' || isNegated(tree, head)) return false
  if (childrenBy(tree, node, 'nsubj').length > 0) return false
  const harmed = childrenBy(tree, head, 'obj').some((at) => walk.foes.has(at)) ? -1 : 1
  const worth = (conductOf(tree, head) || consequenceOf(tree, head)) * harmed
  if (worth === 0) return false
  walk.note(childrenBy(tree, head, 'nsubj'), 'deed')
  walk.turn(head, worth, 'what comes of it')
  manner.value = true
  manner.judged = true
  walk.adding = true
  walk.pending = undefined
  walk.node = head
  return true
}

/** 'Those who …', 'countries that …', 'its supporters': no names, which may be blamed for something else. */
function isToldByDoing({ tree, node, held }: Walk, came: string): boolean {
  const word = tree.words[node]!
  if (relation(word) !== 'nsubj' || (word.upos !== 'PRON' && word.upos !== 'NOUN')) return false
  if (word.upos === 'NOUN' && held.includes(node)) return true
  return came === 'acl' && childrenBy(tree, node, 'acl:relcl').some((clause) => opensAsSubject(tree, clause))
}

/** Whether a relative clause tells what its noun does: 'who oppose it', 'that refuse it'; not 'that they oppose'. */
function opensAsSubject(tree: Tree, clause: number): boolean {
  return childrenBy(tree, clause, 'nsubj').some((child) => /^(?:who|that|which)$/i.test(tree.words[child]!.form))
}

/** How what somebody is said to be or do is judged: +1 well, −1 ill, 0 not at all. */
function conductOf(tree: Tree, at: number): number {
  const { lemma } = tree.words[at]!
  const own = conducts.get(lemma)
  if (own !== undefined) return own
  // 'Should keep on dreaming'.
  const [going] = lemma === 'keep' || lemma === 'go' ? childrenBy(tree, at, 'xcomp', 'advcl', 'obl') : []
  if (going !== undefined) return conducts.get(tree.words[going]!.lemma.replace(/ing$/, '')) ?? 0
  if (!isVerb(tree.words[at]!)) return Math.sign(judgementOf(tree, at)?.effect.policy ?? 0)
  if (isPassive(tree, at)) {
    const effect = stanceEffects.get(lemma)
    return effect?.kind === 'value' ? Math.sign(effect.policy) : 0
  }
  const outcome = outcomeOf(tree, at)
  if (outcome !== 0) return outcome
  return ['make', 'do', 'commit'].includes(lemma)
    ? (childrenBy(tree, at, 'obj')
        .map((child) => worthOf(tree, child))
        .find((value) => value !== 0) ?? 0)
    : 0
}
