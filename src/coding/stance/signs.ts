import { childrenBy, isVerb, markers, relation, signVerbs, signWords, type Tree } from '../../language/index.ts'

/**
 * 'No sign that Oslo would send them', 'no prospect of Oslo sending them', 'nothing suggests that Oslo will': whether the word `node`, which is
 * denied, tells whether what somebody may do, at `from`, is to be looked for. Not 'no sign that Oslo had sent them', which tells what is not known.
 */
export function isSignOfDeed(tree: Tree, node: number, from: number): boolean {
  const { lemma, upos } = tree.words[node]!
  if (from < 0 || !isVerb(tree.words[from]!)) return false
  const isSign = upos === 'NOUN' ? signWords.has(lemma) : signVerbs.has(lemma) && isSaidByNothing(tree, node)
  if (!isSign) return false
  const deprel = relation(tree.words[from]!)
  if (tree.words[from]!.xpos === 'VBG') return deprel === 'acl' && markers(tree, from)[0] === 'of'
  const isTold = deprel === 'ccomp' || deprel === 'acl'
  return (
    isTold && childrenBy(tree, from, 'aux').some((aux) => /^(?:will|would|wo|'ll|’ll)$/i.test(tree.words[aux]!.form))
  )
}

function isSaidByNothing(tree: Tree, verb: number): boolean {
  return childrenBy(tree, verb, 'nsubj').some((child) => tree.words[child]!.lemma === 'nothing')
}
