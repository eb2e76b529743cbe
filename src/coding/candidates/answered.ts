import { agents, answers, childrenBy, isNegated, patients, type Tree } from '../../language/index.ts'
import { type Holder, holdersAt } from '../actors/holders.ts'
import type { Mention } from '../actors/mention.ts'

/** Somebody who answers what is asked: 'Oslo urged Bern to send them, but Bern refused', 'Bern was asked to and agreed'. */
export interface Answer {
  holders: Holder[]
  at: number
  /** Whether they do it (+1) or not (−1). */
  sign: number
}

/** The clauses of a sentence that do no more than answer. */
export function answersIn(tree: Tree, mentions: Mention[]): Answer[] {
  return tree.words.flatMap(({ lemma, xpos }, at) => {
    const sign = answers.get(lemma)
    if (sign === undefined || !/^VB[DNPZ]$/.test(xpos)) return []
    if (childrenBy(tree, at, 'obj', 'xcomp', 'ccomp', 'advcl', 'obl', 'aux:pass').some((child) => child > at)) return []
    const holders = answerers(tree, at).flatMap((node) => holdersAt(tree, mentions, node))
    return holders.length > 0 ? [{ holders, at, sign: isNegated(tree, at) ? -sign : sign }] : []
  })
}

/** Who answers: the verb's subject, or who was asked where it has none of its own ('Oslo was asked and agreed'). */
function answerers(tree: Tree, verb: number): number[] {
  const own = childrenBy(tree, verb, 'nsubj')
  if (own.length > 0) return own
  const { head, deprel } = tree.words[verb]!
  if (deprel !== 'conj' || head < 0) return []
  const asked = childrenBy(tree, head, 'nsubj:pass')
  return asked.length > 0 ? patients(tree, head) : agents(tree, verb)
}
