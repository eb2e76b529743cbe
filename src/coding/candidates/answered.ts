import {
  agents,
  agreeingVerbs,
  agreements,
  answers,
  childrenBy,
  compliedVerbs,
  differing,
  hasChild,
  isLikewise,
  isNegated,
  isPassive,
  lightVerbs,
  likeAdjectives,
  markers,
  movingVerbs,
  patients,
  rebuffingVerbs,
  saidNouns,
  stanceEffects,
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
    const other = likenedAt(tree, at)
    if (other) {
      const holders = other.nodes.flatMap((node) => holdersAt(tree, mentions, node))
      return holders.length > 0 ? [{ holders, at, sign: other.sign, ofView: true }] : []
    }
    const rebuffing = rebuffAt(tree, at).flatMap((node) => holdersAt(tree, mentions, node))
    if (rebuffing.length > 0) return [{ holders: rebuffing, at, sign: -1, ofView: false }]
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
  const differs = differing.has(lemma)
  if (sign !== undefined && (/^VB[DNPZ]$/.test(xpos) || (xpos === 'VB' && isNegated(tree, at)))) {
    const behind = childrenBy(tree, at, 'obj', 'xcomp', 'ccomp', 'advcl', 'obl', 'aux:pass').filter(
      (child) => child > at,
    )
    if (behind.some((child) => !isResumed(tree, child))) return undefined
    // 'Refuses to do so as well' is told of as the one before.
    if (behind.some((child) => tree.words[child]!.lemma === 'do' && isLikewise(tree.words, child + 1))) return undefined
    return { sign, ofView: differs }
  }
  const mind = mindAt(tree, at)
  return mind === 0 ? undefined : { sign: mind, ofView: true }
}

/** 'With that', 'to this', 'declined to sign', 'refused to do so'. */
function isResumed(tree: Tree, node: number): boolean {
  if (tree.words[node]!.deprel === 'xcomp') return compliedVerbs.has(tree.words[node]!.lemma) && isBareOf(tree, node)
  return /^(?:that|this)$/i.test(tree.words[node]!.form) && childrenBy(tree, node, 'case').length > 0
}

/** 'Do so', 'follow suit', 'join them': nothing behind that says of what. */
function isBareOf(tree: Tree, verb: number): boolean {
  return childrenBy(tree, verb, 'obj', 'obl', 'xcomp', 'ccomp', 'advcl').every((child) =>
    /^(?:so|suit|same|it|them|likewise|along)$/i.test(tree.words[child]!.form),
  )
}

/** 'Thought otherwise', 'begged to differ', 'shared the view', 'struck a similar note', 'is of a different mind'. */
function mindAt(tree: Tree, at: number): number {
  const { lemma, upos } = tree.words[at]!
  if (viewNouns.has(lemma) && childrenBy(tree, at, 'cop').length > 0) return likenessOf(tree, at)
  if (upos !== 'VERB') return 0
  if (viewBefore(tree, at) >= 0) return 1
  if (movingVerbs.has(lemma) && isMoved(tree, at)) return 1
  if (!agreeingVerbs.has(lemma) && !viewVerbs.has(lemma) && !lightVerbs.has(lemma)) return 0
  for (const child of childrenBy(tree, at, 'advmod', 'xcomp', 'ccomp', 'obj', 'obl')) {
    if (child < at || isSpeltOut(tree, child)) continue
    const agreed = [tree.words[child]!.lemma, tree.words[child]!.form]
      .map((word) => agreements.get(`${lemma} ${word}`))
      .find((sign) => sign !== undefined)
    // 'Shared the assessment', not 'shared an assessment' nor 'shared his view of the past'.
    if (agreed !== undefined && (tree.words[child]!.upos !== 'NOUN' || isDefinite(tree, child))) return agreed
    if (viewVerbs.has(lemma) && viewNouns.has(tree.words[child]!.lemma)) return likenessOf(tree, child)
    // 'Made similar remarks'; who made different ones need not contradict.
    if (lightVerbs.has(lemma) && saidNouns.has(tree.words[child]!.lemma) && likenessOf(tree, child) > 0) return 1
  }
  return 0
}

/** 'The view that it is late', 'a line on taxes'; not 'its example'. */
function isSpeltOut(tree: Tree, node: number): boolean {
  return childrenBy(tree, node, 'acl', 'nmod', 'ccomp').some((child) => tree.words[child]!.deprel !== 'nmod:poss')
}

/** 'An assessment that Oslo shares', 'a view Bern does not share': the noun before the subject, behind a comma and 'a'; −1 where there is none. */
function viewBefore(tree: Tree, verb: number): number {
  if (!agreeingVerbs.has(tree.words[verb]!.lemma)) return -1
  for (let noun = verb - 2; noun > 1 && noun >= verb - BEFORE; noun--) {
    if (!agreements.has(`${tree.words[verb]!.lemma} ${tree.words[noun]!.lemma}`)) continue
    return /^an?$/i.test(tree.words[noun - 1]!.form) && tree.words[noun - 2]!.form === ',' ? noun : -1
  }
  return -1
}

const BEFORE = 6

/** 'Was not convinced': with nothing behind of what. */
function isMoved(tree: Tree, verb: number): boolean {
  return isPassive(tree, verb) && childrenBy(tree, verb, 'obj', 'obl', 'xcomp', 'ccomp', 'advcl').length === 0
}

/** 'The opposite is true of Bern', 'the same goes for Rome', 'the same cannot be said of Oslo': of whom it is said, and whether they are like. */
function likenedAt(tree: Tree, at: number): { nodes: number[]; sign: number } | undefined {
  const { lemma, head, deprel } = tree.words[at]!
  const like = LIKE.get(lemma)
  if (like === undefined || !deprel.startsWith('nsubj') || head < at) return undefined
  if (tree.words[at - 1]?.form.toLowerCase() !== 'the' || !HOLDING.has(tree.words[head]!.lemma)) return undefined
  const nodes = childrenBy(tree, head, 'obl', 'nmod').filter((child) => OF_WHOM.has(markers(tree, child)[0] ?? ''))
  return { nodes, sign: isNegated(tree, head) ? -like : like }
}

const LIKE = new Map([
  ['same', 1],
  ['opposite', -1],
  ['reverse', -1],
  ['contrary', -1],
])
const HOLDING = new Set(['true', 'go', 'hold', 'apply', 'say', 'case'])
const OF_WHOM = new Set(['of', 'for', 'to', 'with', 'in'])

/** 'Asked for it, but was turned down by Bern', 'only to be rebuffed by Bern': who answers so to whoever wants it. */
function rebuffAt(tree: Tree, verb: number): number[] {
  const { lemma, deprel } = tree.words[verb]!
  const form = tree.words[verb + 1]?.form.toLowerCase() === 'down' ? `${lemma} down` : lemma
  if (!rebuffingVerbs.has(form) || !isPassive(tree, verb) || !/^(?:conj|xcomp|advcl)$/.test(deprel)) return []
  return hasChild(tree, verb, 'nsubj', 'nsubj:pass') ? [] : childrenBy(tree, verb, 'obl:agent')
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
  const own = childrenBy(tree, verb, 'nsubj', ...(movingVerbs.has(tree.words[verb]!.lemma) ? ['nsubj:pass'] : []))
  const view = viewBefore(tree, verb)
  if (own.length > 0) return own.filter((node) => node !== view)
  const { head, deprel } = tree.words[verb]!
  // 'Wants to go further'.
  if (deprel === 'xcomp' && stanceEffects.get(tree.words[head]!.lemma)?.policy === 1) return agents(tree, head)
  if (deprel !== 'conj' || head < 0) return []
  const asked = childrenBy(tree, head, 'nsubj:pass')
  return asked.length > 0 ? patients(tree, head) : agents(tree, verb)
}
