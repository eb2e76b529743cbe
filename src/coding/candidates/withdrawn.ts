import {
  childrenBy,
  isNegated,
  markers,
  positionNouns,
  reach,
  relation,
  reversingVerbs,
  softeningVerbs,
  type Tree,
  turnNouns,
  yieldingVerbs,
} from '../../language/index.ts'
import { type Holder, holdersAt } from '../actors/holders.ts'
import type { Mention } from '../actors/mention.ts'
import type { Candidate } from './occurrence.ts'

/** Somebody who gives up what they held: 'Bern has since changed its mind', 'Rome dropped its objections'. */
export interface Withdrawal {
  holders: Holder[]
  verb: number
  /** Something of it may be left: 'softened its stance'. */
  partly: boolean
}

/** The clauses of a sentence that tell no more than that somebody gave up what they held. */
export function withdrawalsIn(tree: Tree, mentions: Mention[]): Withdrawal[] {
  return tree.words.flatMap(({ lemma, xpos }, verb) => {
    if (!/^VB[DNZP]$/.test(xpos) || isNegated(tree, verb)) return []
    const how = wayOf(tree, verb, lemma)
    if (how === undefined || childrenBy(tree, verb, 'aux').some((aux) => tree.words[aux]!.xpos === 'MD')) return []
    const holders = whoseTurn(tree, verb).flatMap((node) => holdersAt(tree, mentions, node))
    return holders.length > 0 ? [{ holders, verb, partly: how === 'partly' }] : []
  })
}

function wayOf(tree: Tree, verb: number, lemma: string): 'wholly' | 'partly' | undefined {
  if (yields(tree, verb, lemma))
    // 'Backed away from the talks' names what it gives up.
    return childrenBy(tree, verb, 'obl').some((child) => child > verb && tree.words[child]!.upos !== 'PRON')
      ? undefined
      : 'wholly'
  // 'Has since turned against it'.
  const isTaken = (node: number): boolean => markers(tree, node)[0] === 'against' && tree.words[node]!.upos === 'PRON'
  if (lemma === 'turn' && childrenBy(tree, verb, 'obl').some(isTaken)) return 'wholly'
  const objects = childrenBy(tree, verb, 'obj')
  const isBare = (node: number): boolean =>
    childrenBy(tree, node, 'nmod', 'acl', 'ccomp').every((child) => child < node)
  if (objects.some((node) => turnNouns.has(tree.words[node]!.lemma) && isBare(node))) return 'wholly'
  if (!objects.some((node) => isHeld(tree, node) && isBare(node))) return undefined
  if (reversingVerbs.has(lemma)) return 'wholly'
  return softeningVerbs.has(lemma) ? 'partly' : undefined
}

/** 'Backed down', 'came round'. */
function yields(tree: Tree, verb: number, lemma: string): boolean {
  if (!YIELDING.has(lemma)) return false
  const particles = childrenBy(tree, verb, 'compound:prt', 'advmod').map((at) => tree.words[at]!.form.toLowerCase())
  return ['', ...particles].some((particle) => yieldingVerbs.has(`${lemma} ${particle}`))
}

const YIELDING = new Set([...yieldingVerbs].map((phrase) => phrase.split(' ')[0]!))

/** 'Its stance', 'course'; not 'the policy', which may be another's. */
function isHeld(tree: Tree, node: number): boolean {
  if (!positionNouns.has(tree.words[node]!.lemma)) return false
  return childrenBy(tree, node, 'nmod:poss').length > 0 || childrenBy(tree, node, 'det', 'amod').length === 0
}

/** Whose mind it is: the subject, that of the verb it is joined to, or the noun that its clause describes. */
function whoseTurn(tree: Tree, verb: number): number[] {
  const own = childrenBy(tree, verb, 'nsubj')
  const { head } = tree.words[verb]!
  if (own.some((node) => !/^(?:who|which|that)$/i.test(tree.words[node]!.form)) || head < 0) return own
  if (tree.words[verb]!.deprel === 'acl:relcl') return [head]
  return relation(tree.words[verb]!) === 'conj' ? whoseTurn(tree, head) : []
}

/** What is left of stances named at a word, where the sentence tells that who took them gave them up: they turn round, or go where something may be left. */
export function withoutWithdrawn(
  tree: Tree,
  withdrawals: Withdrawal[],
  anchor: number,
  found: Candidate[],
): Candidate[] {
  const here = withdrawals.filter(({ verb }) => isOfAnotherClause(tree, anchor, verb))
  if (here.length === 0) return found
  return found.flatMap((candidate) => {
    const withdrawal = here.find((one) => isWithdrawnBy(one, candidate))
    if (withdrawal?.partly) return []
    if (withdrawal) {
      candidate.stance = -candidate.stance
      candidate.steps = [...candidate.steps, { node: withdrawal.verb, effect: 'withdrawn: turns' }]
    }
    return [candidate]
  })
}

/**
 * 'Oslo, which once opposed it, now backs it': of opposite stances of somebody in one sentence the one that is told of an earlier time goes
 * where the other is told of now.
 */
export function withoutFormer(tree: Tree, found: Candidate[]): Candidate[] {
  const isFormer = ({ steps, features }: Candidate): boolean => {
    // What Oslo says of itself is told of an earlier time, too.
    const verb = steps.filter(({ effect }) => !effect.startsWith('said')).at(-1)?.node
    const isHeld = features.attitude || features.deed || features.doubted || features.speaker
    return verb !== undefined && Boolean(isHeld) && isOfEarlierTime(tree, verb)
  }
  return found.filter(
    (one) =>
      !isFormer(one) ||
      !found.some(
        (other) =>
          other.issue === one.issue &&
          other.who.actor === one.who.actor &&
          other.stance * one.stance < 0 &&
          (other.features.attitude || other.features.deed) &&
          !isFormer(other),
      ),
  )
}

/** 'Had fought', 'once opposed', 'long resisted', 'used to block', 'backed it at first', 'once sceptical of it, …'. */
function isOfEarlierTime(tree: Tree, verb: number): boolean {
  const { words } = tree
  const { head, deprel } = words[verb]!
  if (deprel === 'xcomp' && words[head]!.lemma === 'use') return true
  // The parser may hang the 'once' above.
  const first = reach(tree, verb)[0]
  const isOpened = [first, first - 1].some((at) => words[at]?.form.toLowerCase() === 'once')
  if (isOpened && words[verb]!.upos !== 'VERB' && childrenBy(tree, verb, 'nsubj', 'cop').length === 0) return true
  return childrenBy(tree, verb, 'aux', 'advmod', 'obl').some((child) => {
    const form = words[child]!.form.toLowerCase()
    if (form === 'first') return markers(tree, child)[0] === 'at' || words[child - 1]?.form.toLowerCase() === 'at'
    return form === 'had' || (words[child]!.upos === 'ADV' && EARLIER.has(form))
  })
}

const EARLIER = new Set([
  'once',
  'long',
  'formerly',
  'previously',
  'initially',
  'originally',
  'earlier',
  'traditionally',
])

export function isWithdrawnBy({ holders }: Withdrawal, { who }: Candidate): boolean {
  return holders.some((holder) => holder.who.actor === who.actor)
}

/** Whether a word stands before a verb, or beside the clause that only describes who gave it up; 'by sending them' tells how. */
function isOfAnotherClause(tree: Tree, anchor: number, verb: number): boolean {
  let at = anchor
  while (at >= 0 && tree.words[at]!.head !== verb) at = tree.words[at]!.head
  if (
    at >= 0 &&
    ['advcl', 'obl'].includes(relation(tree.words[at]!)) &&
    /^(?:by|in|with)$/.test(markers(tree, at)[0] ?? '')
  )
    return false
  return anchor < verb || (at < 0 && tree.words[verb]!.deprel === 'acl:relcl')
}
