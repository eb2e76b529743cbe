import {
  attemptWords,
  childrenBy,
  conducts,
  isNegated,
  markers,
  relation,
  stanceEffects,
  type Tree,
  vainWords,
} from '../../language/index.ts'
import type { Walk } from './walk.ts'

/**
 * Takes in that nothing came of what somebody tried or hoped to bring about, where the word reached says so: 'his plan to divide them
 * failed', 'if his aim was to divide them, he was wrong'. Whoever says so denies it.
 */
export function thwarted(walk: Walk): void {
  const { tree, node, kind } = walk
  if (kind !== 'claim' || walk.adding || !isAim(tree, node) || isNegated(tree, node)) return
  const failure = failureOf(tree, node)
  if (failure < 0) return
  walk.turn(failure, -1, 'came to nothing')
  walk.manner.attempted = false
  walk.manner.held = false
  for (const earlier of walk.stands) earlier.unreal = true
  walk.adding = true
  walk.pending = undefined
}

function isAim(tree: Tree, node: number): boolean {
  const { lemma } = tree.words[node]!
  return attemptWords.has(lemma) || EXPECTING.has(lemma)
}

const EXPECTING = new Set([
  'think',
  'expect',
  'believe',
  'bet',
  'calculate',
  'reckon',
  'count',
  'bank',
  'assume',
  'gamble',
  'gambit',
  'calculation',
  'expectation',
])

/** The word by which an aim is said to have failed: its own verb, what comes of it behind an 'if', what was said next with a 'but'; −1 for none. */
function failureOf(tree: Tree, aim: number): number {
  const { head } = tree.words[aim]!
  const deprel = relation(tree.words[aim]!)
  const [mark = ''] = [...markers(tree, aim), ...openers(tree, aim)]
  // 'Was wrong to bet on it', 'miscalculated when he bet on it'.
  const judged = /^(?:advcl|xcomp)$/.test(deprel) && ['if', 'to', 'in', 'when'].includes(mark)
  if (head >= 0 && (deprel === 'nsubj' || judged) && isFailure(tree, head)) return head
  const next = childrenBy(tree, aim, 'conj', 'parataxis').filter((child) => child > aim)
  // 'If the aim is to divide them, it has failed', where the parser hangs what comes of it on what is aimed at.
  const told = markers(tree, aim).includes('if') ? childrenBy(tree, aim, 'acl', 'xcomp', 'ccomp') : []
  const later = told.flatMap((child) => childrenBy(tree, child, 'parataxis', 'conj', 'advcl'))
  return [...next, ...later].find((child) => isFailure(tree, child)) ?? -1
}

function openers(tree: Tree, clause: number): string[] {
  return childrenBy(tree, clause, 'advmod').map((child) => tree.words[child]!.form.toLowerCase())
}

function isFailure(tree: Tree, at: number): boolean {
  if (isNegated(tree, at)) return false
  const { lemma } = tree.words[at]!
  if (lemma === 'come')
    return childrenBy(tree, at, 'obl').some((child) => /^(?:nothing|naught|nought)$/i.test(tree.words[child]!.form))
  const effect = stanceEffects.get(lemma)
  // 'Gambled on it and lost'.
  if (lemma === 'lose') return childrenBy(tree, at, 'obj').length === 0
  return (
    vainWords.has(lemma) ||
    conducts.get(lemma) === -1 ||
    (effect?.kind === 'value' && effect.policy < 0 && effect.claim < 0)
  )
}
