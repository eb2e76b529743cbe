import { childrenBy, reach, type Tree } from '../../language/index.ts'
import type { Walk } from './walk.ts'

/**
 * 'Had they kept their word, there would be no rift', 'if he had kept quiet, they would not be split': what is told as contrary to fact
 * is held not to be so. Once in a climb, for claims.
 */
export function contradictFact(walk: Walk): void {
  const { tree, node, kind } = walk
  if (kind !== 'claim' || walk.contrary || walk.adding || !isContrary(tree, node)) return
  walk.contrary = true
  walk.turn(node, -1, 'contrary to fact')
}

function isContrary(tree: Tree, node: number): boolean {
  if (hasWould(tree, node)) return tree.words.some((_, at) => isUnfulfilled(tree, at))
  return isUnfulfilled(tree, node) && tree.words.some((_, at) => hasWould(tree, at))
}

function hasWould(tree: Tree, node: number): boolean {
  return childrenBy(tree, node, 'aux').some((child) => /^(?:would|[’']d)$/i.test(tree.words[child]!.form))
}

/** 'If he had kept quiet', 'had he kept quiet', 'were it not for him'. */
function isUnfulfilled(tree: Tree, node: number): boolean {
  const form = (at: number): string => tree.words[at]?.form.toLowerCase() ?? ''
  const opens = (at: number): boolean =>
    at === 0 || (tree.words[at - 1]!.upos === 'PUNCT' && /^(?:it|he|she|they|we|i|the)$/.test(form(at + 1)))
  if (/^(?:had|were)$/.test(form(node)) && opens(node)) return true
  const first = reach(tree, node)[0]
  const auxiliaries = childrenBy(tree, node, 'aux', 'cop').map(form)
  if (/^(?:had|were)$/.test(form(first)) && opens(first) && auxiliaries.includes(form(first))) return true
  return auxiliaries.includes('had') && childrenBy(tree, node, 'mark').some((child) => form(child) === 'if')
}
