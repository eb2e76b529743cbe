import { hasChild, lowestCommonGovernor, markers, relation, type Tree } from '../../language/index.ts'

/** Whether a word stands in a clause of its own, beside that of the issue named before it: 'while Oslo wants talks, Bern rejects them'. */
export function isTold(tree: Tree, anchor: number, node: number): boolean {
  const meeting = lowestCommonGovernor(tree, anchor, node)
  if (meeting < 0) return false
  const parts = (from: number, ...relations: string[]): boolean => {
    for (let at = from; at !== meeting; at = tree.words[at]!.head)
      if (
        (at !== from || hasSubject(tree, at) || relation(tree.words[at]!) === 'parataxis') &&
        relations.includes(relation(tree.words[at]!))
      )
        return true
    return false
  }
  if (parts(node, 'conj', 'advcl', 'parataxis', 'ccomp')) return true
  // 'Pushed for talks, with Bern objecting', hung on the talks.
  if (tree.words[node]!.deprel.startsWith('acl') && markers(tree, node).includes('with')) return true
  return hasSubject(tree, meeting) && (parts(anchor, 'advcl', 'parataxis') || isToldOfSubject(tree, anchor, meeting))
}

/** 'Bern objects; Oslo wants talks': whether a word stands in a clause that is joined behind the one of another word. */
export function isInClauseBehind(tree: Tree, anchor: number, node: number): boolean {
  const meeting = lowestCommonGovernor(tree, anchor, node)
  for (let at = node; at >= 0 && at !== meeting; at = tree.words[at]!.head)
    if (relation(tree.words[at]!) !== 'xcomp') return false
  for (let at = anchor; at >= 0 && at !== meeting; at = tree.words[at]!.head)
    if (/^(?:conj|parataxis)$/.test(relation(tree.words[at]!)) && hasSubject(tree, at)) return true
  return false
}

/** 'Oslo, which long opposed talks, is in favour': whether a word stands in what a clause beside the name of its subject tells. */
function isToldOfSubject(tree: Tree, anchor: number, clause: number): boolean {
  for (let at = anchor; at !== clause; at = tree.words[at]!.head) {
    const { deprel, head } = tree.words[at]!
    if (deprel === 'acl:relcl' && tree.words[head]!.upos === 'PROPN') return tree.words[head]!.head === clause
  }
  return false
}

function hasSubject(tree: Tree, verb: number): boolean {
  return hasChild(tree, verb, 'nsubj', 'nsubj:pass')
}
