import {
  attendingVerbs,
  edgeNouns,
  heldNouns,
  isVerb,
  markers,
  occasionNouns,
  relation,
  type Tree,
  timingPrepositions,
} from '../../language/index.ts'
import { setEffectOf } from './governors.ts'

/**
 * Whether a noun of what is held and attended only tells when or where something else happens: 'refused to comment during the talks',
 * 'on the eve of the summit', 'denied the charge after her visit'. What is done there is not done to it.
 */
export function isOccasion(tree: Tree, anchor: number, node: number, head: number): boolean {
  const { lemma, upos } = tree.words[anchor]!
  if (upos !== 'NOUN' || !(occasionNouns.has(lemma) || heldNouns.has(lemma))) return false
  if (!['obl', 'nmod'].includes(relation(tree.words[node]!))) return false
  // 'Aides present for the talks'.
  if (tree.words[head]!.lemma === 'present' && tree.words[head]!.upos === 'ADJ') return node === anchor
  if (node === anchor) return isTiming(tree, node) || isPlace(tree, node, head)
  // 'On the eve of it', 'in the run-up to it'.
  return tree.words[anchor]!.head === node && isEdge(tree, node)
}

/** 'During', 'following', 'ahead of', where the parser took the 'ahead' for a word of its own. */
function isTiming(tree: Tree, node: number): boolean {
  const [mark = ''] = markers(tree, node)
  if (timingPrepositions.has(mark)) return true
  const of = tree.children[node]!.find((child) => tree.words[child]!.form === 'of')
  return of !== undefined && timingPrepositions.has(`${tree.words[of - 1]?.form.toLowerCase()} of`)
}

/** 'At the summit', but not 'appeared at it', nor 'balked at it'. */
function isPlace(tree: Tree, node: number, head: number): boolean {
  const marks = markers(tree, node)
  if (marks[0] !== 'at') return false
  const { lemma } = tree.words[head]!
  if (isVerb(tree.words[head]!)) return !attendingVerbs.has(lemma) && setEffectOf(tree, head, marks) === undefined
  return tree.children[head]!.some((child) => tree.words[child]!.deprel === 'cop') && tree.words[head]!.upos === 'NOUN'
}

function isEdge(tree: Tree, node: number): boolean {
  return edgeNouns.has(tree.words[node]!.lemma) && /^(?:on|in|at|by|from)$/.test(markers(tree, node)[0] ?? '')
}
