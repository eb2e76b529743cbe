import {
  childrenBy,
  firstPersonPronouns,
  markers,
  pointlessNouns,
  questioningVerbs,
  relation,
  type Tree,
} from '../../language/index.ts'
import { asks } from './clauses.ts'

/** What a question lets whoever asks it be seen to think: −1 against what its verb says, +1 for it though it holds a 'not'. */
export interface Suggestion {
  sign: 1 | -1
  /** The word by which it does: 'why', 'who', 'really', 'not'. */
  node: number
  /** It says nothing of those who do or want it there: 'how could Oslo still want it'. */
  ofOthers: boolean
}

/**
 * 'Why should we send them?', 'who would trust him?', 'what good are they?', 'do we really want it?' answer themselves with no,
 * 'is it not time to act?' with yes; `node` is the verb or predicate of the question.
 */
export function suggestionAt(tree: Tree, node: number): Suggestion | undefined {
  const next = tree.words[node + 1]
  if (tree.words[node]!.lemma === 'what' && next && pointlessNouns.has(next.lemma))
    return { sign: -1, node, ofOthers: false }
  const { head } = tree.words[node]!
  if (pointlessNouns.has(tree.words[node]!.lemma) && head >= 0 && head < node && tree.words[head]!.lemma === 'what')
    return { sign: -1, node: head, ofOthers: false }
  const modals = childrenBy(tree, node, 'aux').map((child) => tree.words[child]!.lemma)
  const ofOthers = childrenBy(tree, node, 'nsubj').every(
    (child) => !firstPersonPronouns.has(tree.words[child]!.form.toLowerCase()),
  )
  for (const child of tree.children[node]!) {
    const form = tree.words[child]!.form.toLowerCase()
    const deprel = relation(tree.words[child]!)
    // 'Why not send them?'
    const bare =
      tree.words[child + 1]?.form.toLowerCase() === 'not' && childrenBy(tree, node, 'nsubj', 'aux').length === 0
    if (form === 'why' && bare && asks(tree)) return { sign: -1, node: child, ofOthers: false }
    if (form === 'why' && (modals.includes('should') || modals.includes('must')))
      return isAskedAt(tree, node) ? { sign: -1, node: child, ofOthers } : undefined
    if (form === 'who' && deprel === 'nsubj' && modals.some((modal) => modal !== 'should' && MODALS.has(modal)))
      return isInterrogative(tree, child) ? { sign: -1, node: child, ofOthers: false } : undefined
    // 'Who needs it?'
    if (form === 'who' && child === firstWord(tree) && WANTING.has(tree.words[node]!.lemma) && asks(tree))
      return { sign: -1, node: child, ofOthers: false }
    // 'Why on earth would they send them?'
    if (form === 'why' && modals.includes('would') && isInverted(tree, node)) return { sign: -1, node: child, ofOthers }
    // 'What good are they?'
    if (deprel === 'nsubj' && pointlessNouns.has(tree.words[child]!.lemma) && form !== 'right')
      if (tree.words[child - 1]?.lemma === 'what' && asks(tree)) return { sign: -1, node: child, ofOthers: false }
    if (form === 'how' && modals.some((modal) => modal === 'can' || modal === 'could') && isSaidOfAnybody(tree, node))
      return { sign: -1, node: child, ofOthers }
    if (form === 'what' && pointlessNouns.has(tree.words[node]!.lemma))
      return { sign: -1, node: child, ofOthers: false }
  }
  return isInverted(tree, node) ? bySmallWords(tree, node) : undefined
}

/** The first word that is no mark. */
function firstWord(tree: Tree): number {
  return tree.words.findIndex(({ upos }) => upos !== 'PUNCT')
}

const WANTING = new Set(['need', 'want', 'believe', 'doubt', 'think', 'trust', 'deny', 'dispute'])
const MODALS = new Set(['would', 'could', 'can', 'will'])

/** 'Why should they', 'asked why they should'; not 'the reason why they should', 'explained why they should'. */
function isAskedAt(tree: Tree, node: number): boolean {
  const { head } = tree.words[node]!
  if (isInverted(tree, node)) return true
  return head >= 0 && relation(tree.words[node]!) === 'ccomp' && questioningVerbs.has(tree.words[head]!.lemma)
}

/** 'Who would trust him', not 'those who would' nor 'an ally who would'. */
function isInterrogative(tree: Tree, who: number): boolean {
  const before = tree.words[who - 1]
  return before === undefined || before.upos === 'PUNCT' || before.upos === 'VERB' || before.upos === 'CCONJ'
    ? tree.words[tree.words[who]!.head]!.deprel !== 'acl:relcl'
    : false
}

/** 'How could anyone ever trust him', 'how can they still buy it', 'how can we talk after that'. */
function isSaidOfAnybody(tree: Tree, node: number): boolean {
  if (childrenBy(tree, node, 'obl', 'advcl').some((child) => AFTER.has(markers(tree, child)[0] ?? ''))) return true
  return childrenBy(tree, node, 'nsubj', 'advmod').some((child) =>
    /^(?:anyone|anybody|one|ever|still|possibly|seriously)$/i.test(tree.words[child]!.form),
  )
}

const AFTER = new Set(['after', 'while', 'when'])

/** Whether the clause asks by its auxiliary before its subject: 'is it not', 'do we really'. */
function isInverted(tree: Tree, node: number): boolean {
  const first = childrenBy(tree, node, 'aux', 'cop')[0]
  const subject = childrenBy(tree, node, 'nsubj', 'expl')[0]
  if (first === undefined || subject === undefined || first > subject) return false
  const before = tree.words[first - 1]
  // 'Why on earth would they'.
  const opener = before?.upos === 'NOUN' && before.head >= 0 ? tree.words[before.head] : before
  if (opener !== undefined && opener.upos !== 'PUNCT' && opener.form.toLowerCase() !== 'why') return false
  return asks(tree) || ['ccomp', 'parataxis', 'root'].includes(relation(tree.words[node]!))
}

function bySmallWords(tree: Tree, node: number): Suggestion | undefined {
  for (const child of childrenBy(tree, node, 'advmod', 'aux')) {
    const form = tree.words[child]!.form.toLowerCase()
    if (form === 'really' || form === 'seriously') return { sign: -1, node: child, ofOthers: false }
    if (form === 'not' || form === "n't" || form === 'n’t') return { sign: 1, node: child, ofOthers: false }
  }
  return undefined
}
