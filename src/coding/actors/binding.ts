import { childrenBy, hasChild, relation, type Tree } from '../../language/index.ts'
import type { Mention } from './mention.ts'

/**
 * 'They questioned the commitment to NATO', 'its doubts about Oslo': whoever is named behind a pronoun, within what it is the subject or
 * the owner of, is somebody else than the pronoun means. `mentions` are those of the pronoun's sentence.
 */
export function isNamedBelow(tree: Tree, pronoun: number, mentions: Mention[], { who }: Mention): boolean {
  const { deprel, head } = tree.words[pronoun]!
  if (head < 0 || who.length > 1 || !(deprel === 'nsubj' || deprel === 'nmod:poss')) return false
  return mentions.some(
    ({ start, node, who: [other], how }) =>
      start > pronoun &&
      how !== 'demonym' &&
      other!.actor === who[0]!.actor &&
      other!.person === who[0]!.person &&
      isBelow(tree, node, head),
  )
}

/** Whether a word stands under another, in no clause told by the way ('a pipe that links Oslo and Bern') nor one with a subject of its own beside it. */
function isBelow(tree: Tree, node: number, top: number): boolean {
  // 'Oslo's envoy', but 'an Oslo court': of what kind it is.
  if (tree.words[node]!.deprel === 'compound') return false
  for (let at = node; at >= 0; at = tree.words[at]!.head) {
    if (at === top) return true
    const deprel = relation(tree.words[at]!)
    if (deprel === 'acl' || deprel === 'advcl' || deprel === 'parataxis') return false
    if (deprel === 'conj' && hasChild(tree, at, 'nsubj')) return false
  }
  return false
}

/**
 * 'Oslo is ready to stop using it', 'Oslo tolerates them': a pronoun to which a verb does something means somebody else than does it, however
 * far off the verb's subject stands.
 */
export function isDoer(tree: Tree, pronoun: number, mention: Mention): boolean {
  const { deprel, head, form } = tree.words[pronoun]!
  if (head < 0 || !/^(?:obj|iobj|obl)$/.test(deprel) || tree.words[head]!.upos !== 'VERB') return false
  if (/sel(?:f|ves)$/i.test(form)) return false
  const subject = subjectOf(tree, head)
  return subject !== undefined && mention.start <= subject && subject < mention.end
}

/** The subject of a verb, or of the one that it shares its subject with. */
function subjectOf(tree: Tree, verb: number): number | undefined {
  const [own] = childrenBy(tree, verb, 'nsubj')
  if (own !== undefined) return own
  const { head, deprel } = tree.words[verb]!
  if (head < 0 || !/^(?:conj|xcomp|advcl)$/.test(deprel)) return undefined
  // 'Asked Bern to send them'.
  if (deprel === 'xcomp' && hasChild(tree, head, 'obj')) return childrenBy(tree, head, 'obj')[0]
  return subjectOf(tree, head)
}
