import {
  agents,
  agreements,
  answers,
  childrenBy,
  isNegated,
  likeAdjectives,
  patients,
  type Tree,
  viewNouns,
  viewVerbs,
} from '../../language/index.ts'
import { type Holder, holdersAt } from '../actors/holders.ts'
import type { Mention } from '../actors/mention.ts'

/** Somebody who answers what is asked, or is of the mind of whoever was told of before: 'but Bern refused', 'Bern took a similar line'. */
export interface Answer {
  holders: Holder[]
  at: number
  /** Whether they do it (+1) or not (−1). */
  sign: number
  /** Whether it goes along with what was said before, too, and not only with what was done or wanted. */
  ofView: boolean
}

/** The clauses of a sentence that do no more than answer. */
export function answersIn(tree: Tree, mentions: Mention[]): Answer[] {
  return tree.words.flatMap((_, at) => {
    const given = answerAt(tree, at)
    if (given === undefined) return []
    const { sign, ofView } = given
    const holders = answerers(tree, at).flatMap((node) => holdersAt(tree, mentions, node))
    return holders.length > 0 ? [{ holders, at, sign: isNegated(tree, at) ? -sign : sign, ofView }] : []
  })
}

function answerAt(tree: Tree, at: number): Pick<Answer, 'sign' | 'ofView'> | undefined {
  const { lemma, xpos } = tree.words[at]!
  const sign = answers.get(lemma)
  if (sign !== undefined && /^VB[DNPZ]$/.test(xpos)) {
    if (childrenBy(tree, at, 'obj', 'xcomp', 'ccomp', 'advcl', 'obl', 'aux:pass').some((child) => child > at))
      return undefined
    return { sign, ofView: false }
  }
  const mind = mindAt(tree, at)
  return mind === 0 ? undefined : { sign: mind, ofView: true }
}

/** 'Thought otherwise', 'begged to differ', 'shared the view', 'struck a similar note', 'is of a different mind'. */
function mindAt(tree: Tree, at: number): number {
  const { lemma, upos } = tree.words[at]!
  if (viewNouns.has(lemma) && childrenBy(tree, at, 'cop').length > 0) return likenessOf(tree, at)
  if (upos !== 'VERB') return 0
  for (const child of childrenBy(tree, at, 'advmod', 'xcomp', 'obj', 'obl')) {
    if (child < at || childrenBy(tree, child, 'acl', 'nmod', 'ccomp').length > 0) continue
    const agreed = agreements.get(`${lemma} ${tree.words[child]!.lemma}`)
    // 'Shared the assessment', not 'shared an assessment' nor 'shared his view of the past'.
    if (agreed !== undefined && (tree.words[child]!.upos !== 'NOUN' || isDefinite(tree, child))) return agreed
    if (viewVerbs.has(lemma) && viewNouns.has(tree.words[child]!.lemma)) return likenessOf(tree, child)
  }
  return 0
}

function isDefinite(tree: Tree, noun: number): boolean {
  return childrenBy(tree, noun, 'det', 'nmod:poss').some((child) =>
    /^(?:the|this|that|these|those|his|her|its|their|both)$/i.test(tree.words[child]!.form),
  )
}

function likenessOf(tree: Tree, noun: number): number {
  for (const child of childrenBy(tree, noun, 'amod')) {
    const like = likeAdjectives.get(tree.words[child]!.lemma)
    if (like !== undefined) return like
  }
  return 0
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
