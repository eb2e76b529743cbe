import { childrenBy, isNegated, isPassive, isVerb, losingVerbs, maybeModals, type Tree } from '../language/index.ts'
import { effectOf } from './governors.ts'

export function isRelative(tree: Tree, node: number): boolean {
  return ['which', 'who', 'that'].includes(tree.words[node]!.form.toLowerCase())
}

/** A past participle without its auxiliary: 'opposed by Moscow'. */
export function isParticiple(tree: Tree, node: number): boolean {
  return tree.words[node]!.xpos === 'VBN' && childrenBy(tree, node, 'obj').length === 0
}

/** Whether a word is what its governor is said of, as an active clause's subject. */
export function isSubject(tree: Tree, node: number): boolean {
  const { deprel, head } = tree.words[node]!
  if (deprel === 'nsubj' || deprel === 'nsubj:outer') return !isPassive(tree, head)
  return deprel === 'csubj' && isVerb(tree.words[head]!) && !isPassive(tree, head)
}

/** 'Without it the alliance would fall apart', 'cannot survive': what comes of the lack is bad. */
export function isLoss(tree: Tree, head: number): boolean {
  const auxiliaries = childrenBy(tree, head, 'aux').map((child) => tree.words[child]!.lemma)
  if (!auxiliaries.some((lemma) => lemma === 'will' || maybeModals.has(lemma))) return false
  const effect = effectOf(tree, head, [])
  const bad =
    (effect !== undefined && (effect.policy < 0 || effect.claim < 0)) || losingVerbs.has(tree.words[head]!.lemma)
  return bad !== isNegated(tree, head)
}

/** Whether a word heads a relative clause set off by a comma: ', which blocks it'. */
export function addsOn(tree: Tree, node: number): boolean {
  if (tree.words[node]!.deprel !== 'acl:relcl') return false
  const pronoun = childrenBy(tree, node, 'nsubj', 'obj', 'obl').find((child) =>
    ['which', 'who', 'whom'].includes(tree.words[child]!.form.toLowerCase()),
  )
  return pronoun !== undefined && tree.words[pronoun - 1]?.form === ','
}

const INTERROGATIVES = new Set(['why', 'how', 'who', 'whom', 'whose', 'what', 'where'])

/** Whether the sentence asks for a yes or a no, and so takes none of them for granted; 'why' and 'who' do. */
export function asksWhether(tree: Tree): boolean {
  return asks(tree) && !tree.words.some(({ form }) => INTERROGATIVES.has(form.toLowerCase()))
}

/** Whether the sentence is a question. */
export function asks(tree: Tree): boolean {
  for (let i = tree.words.length - 1; i >= 0 && i >= tree.words.length - 3; i--)
    if (tree.words[i]!.form === '?') return true
  return false
}

/** Whether something is told on a condition: 'could be eased if …', 'will agree provided that …'; not 'even if'. */
export function hangsOnCondition(tree: Tree, node: number): boolean {
  return childrenBy(tree, node, 'advcl').some((clause) =>
    childrenBy(tree, clause, 'mark').some((mark) => {
      const form = tree.words[mark]!.form.toLowerCase()
      return ['if', 'provided', 'unless'].includes(form) && tree.words[mark - 1]?.form.toLowerCase() !== 'even'
    }),
  )
}
