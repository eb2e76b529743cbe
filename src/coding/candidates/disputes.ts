import { childrenBy, conjuncts, disputeNouns, manyNouns, markers, type Tree } from '../../language/index.ts'
import { type Holder, holdersAt, mentionAt } from '../actors/holders.ts'
import type { Mention } from '../actors/mention.ts'

/**
 * Who stands alone in a dispute of one with many: 'a row between Budapest and its partners', 'Budapest's row with the
 * other capitals'. What an alliance's policy is, the many want: the one does not, or not yet.
 */
export function dissentersIn(tree: Tree, mentions: Mention[], isBody: (actor: string) => boolean): Holder[] {
  const isMany = (node: number): boolean => {
    const mention = mentionAt(mentions, node)
    if (mention) return mention.who.length > 1 || mention.who.every(({ actor }) => isBody(actor))
    return manyNouns.has(tree.words[node]!.lemma)
  }
  return tree.words.flatMap(({ lemma }, noun) => {
    if (!disputeNouns.has(lemma)) return []
    const sides = sidesOf(tree, noun)
    const many = sides.filter(isMany)
    const alone = sides.filter((node) => !isMany(node))
    return many.length > 0 && alone.length === 1
      ? holdersAt(tree, mentions, alone[0]!).filter(({ how }) => how !== 'crowd')
      : []
  })
}

function sidesOf(tree: Tree, noun: number): number[] {
  const parts = childrenBy(tree, noun, 'nmod', 'nmod:poss')
  const between = parts.filter((part) => markers(tree, part)[0] === 'between').flatMap((part) => conjuncts(tree, part))
  if (between.length > 1) return between
  const owner = parts.filter((part) => tree.words[part]!.deprel === 'nmod:poss')
  const against = parts.filter((part) => markers(tree, part)[0] === 'with')
  return owner.length > 0 && against.length > 0 ? [...owner, ...against] : []
}
