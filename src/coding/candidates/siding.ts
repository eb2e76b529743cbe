import { childrenBy, isNegated, markers, sidingVerbs, type Tree } from '../../language/index.ts'
import { type Holder, holdersAt } from '../actors/holders.ts'
import type { Mention } from '../actors/mention.ts'

/** Somebody who takes the side of somebody else, or the other one: 'Oslo sided with Bern', 'Rome stands behind its minister'. */
export interface Siding {
  holders: Holder[]
  verb: number
  /** Whose side it is. */
  with: Holder[]
  /** Whether they take that side (+1) or the other (−1). */
  sign: number
}

/** Who takes whose side in a sentence. */
export function sidingsIn(tree: Tree, mentions: Mention[]): Siding[] {
  return tree.words.flatMap(({ lemma, upos }, verb) => {
    const sides = upos === 'VERB' ? sidingVerbs.get(lemma) : undefined
    if (!sides) return []
    const holders = childrenBy(tree, verb, 'nsubj').flatMap((node) => holdersAt(tree, mentions, node))
    if (holders.length === 0) return []
    return childrenBy(tree, verb, 'obj', 'obl').flatMap((node) => {
      const isObject = tree.words[node]!.deprel === 'obj'
      const sign = sides.get(isObject ? '' : (markers(tree, node)[0] ?? '-'))
      // 'Backed Bern's plan' is about the plan.
      const others = sign && mentions.some((one) => one.node === node) ? holdersAt(tree, mentions, node) : []
      if (!sign || others.length === 0) return []
      return [{ holders, verb, with: others, sign: isNegated(tree, verb) ? -sign : sign }]
    })
  })
}
