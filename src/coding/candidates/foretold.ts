import {
  childrenBy,
  firstConjunct,
  foreseeingWords,
  futureModals,
  isNegated,
  isVerb,
  markers,
  prospectWords,
  relation,
  type Tree,
} from '../../language/index.ts'
import { isResult } from '../stance/clauses.ts'

const PERHAPS = new Set(['may', 'might', 'could'])

/** Whether the subject at `node` is only thought to come to do something: 'Oslo may send them', 'there are fears that Oslo will send them'. */
export function isForetold(tree: Tree, node: number): boolean {
  const subject = firstConjunct(tree, node)
  const { head, deprel } = tree.words[subject]!
  if (deprel !== 'nsubj' || !isVerb(tree.words[head]!) || isNegated(tree, head)) return false
  const modals = childrenBy(tree, head, 'aux').map((child) => tree.words[child]!.lemma)
  if (modals.some((modal) => PERHAPS.has(modal))) return true
  return modals.some((modal) => futureModals.has(modal) || modal === 'would') && isForeseen(tree, head)
}

/** Whether a clause tells what somebody foresees: 'expects that …', 'holds out hope that …', 'the prospect that …'. */
function isForeseen(tree: Tree, clause: number): boolean {
  const { head } = tree.words[clause]!
  if (isResult(tree, clause)) return false
  const deprel = relation(tree.words[clause]!)
  if (deprel !== 'ccomp' && !(deprel === 'acl' && markers(tree, clause).includes('that'))) return false
  return [head, ...childrenBy(tree, head, 'nsubj', 'obj', 'obl')].some((at) => {
    const { lemma } = tree.words[at]!
    return at < clause && (at === head || tree.words[at]!.upos === 'NOUN') && isForeseeing(lemma)
  })
}

function isForeseeing(lemma: string): boolean {
  return foreseeingWords.has(lemma) || prospectWords.has(lemma)
}
