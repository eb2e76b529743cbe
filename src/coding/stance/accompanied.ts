import {
  actingNouns,
  besettingPrepositions,
  blessingNouns,
  bringingPrepositions,
  childrenBy,
  concessivePhrases,
  defyingVerbs,
  feelingNouns,
  isVerb,
  markers,
  measuresOfUrging,
  protestNouns,
  stanceEffects,
  type Tree,
  urgingNouns,
  urgingPhrases,
  urgingVerbs,
} from '../../language/index.ts'

/** Somebody who is of a mind about what is done: with it (1) or against it (−1). */
export interface Accompaniment {
  holders: number[]
  factor: number
  /** The word that says so. */
  word: number
  /** Whether it was what kept others from it: 'failed because of Oslo's veto'. */
  prevents?: true
}

/**
 * Who is told, beside a deed, to be for or against it: 'at the request of Oslo', 'to Oslo's dismay', 'over protests from Oslo', 'with
 * the blessing of Oslo', 'ignoring pleas by Oslo'.
 */
export function accompanying(tree: Tree, node: number): Accompaniment[] {
  // 'Much to Oslo's dismay' hangs on the 'much'.
  const near = childrenBy(tree, node, 'obj', 'advmod')
  const beside = [node, ...near].flatMap((at) => childrenBy(tree, at, 'obl', 'nmod'))
  const phrases = beside.flatMap((noun) => {
    const factor = factorOf(tree, noun)
    if (factor === 0) return []
    const { noun: word, sign, prevents } = factor
    return [{ holders: ownersOf(tree, word), factor: sign, word, ...(prevents && { prevents }) }]
  })
  const clauses = [node, ...childrenBy(tree, node, 'nsubj')].flatMap((at) =>
    childrenBy(tree, at, 'advcl', 'acl', 'advmod'),
  )
  const defied = clauses.flatMap((clause) => {
    if (!defyingVerbs.has(tree.words[clause]!.lemma) || childrenBy(tree, clause, 'nsubj').length > 0) return []
    return childrenBy(tree, clause, 'obj', 'obl')
      .filter((noun) => isAttitude(tree, noun) && !hasTopic(tree, noun))
      .map((noun) => ({ holders: ownersOf(tree, noun), factor: -1, word: clause }))
  })
  const urged = clauses.flatMap((clause) => {
    const { lemma, xpos } = tree.words[clause]!
    if (!urgingVerbs.has(lemma) || xpos !== 'VBN') return []
    // 'Pressed by Oslo to do that'.
    if (childrenBy(tree, clause, 'xcomp', 'ccomp', 'advcl', 'nsubj', 'nsubj:pass').length > 0) return []
    const holders = childrenBy(tree, clause, 'obl:agent', 'obl').filter((at) => isUrger(tree, at))
    return [{ holders, factor: 1, word: clause }]
  })
  return [...phrases, ...defied, ...urged].filter(({ holders }) => holders.length > 0)
}

/** 'By Oslo', 'by its allies'; not 'hard-pressed by Moscow's efforts'. */
function isUrger(tree: Tree, node: number): boolean {
  const { upos, lemma } = tree.words[node]!
  return markers(tree, node).includes('by') && (upos === 'PROPN' || actingNouns.has(lemma))
}

/** What the phrase of a noun beside a deed says of those whose it is, and the noun that is theirs; 0 where it says nothing. */
function factorOf(tree: Tree, noun: number): 0 | { noun: number; sign: number; prevents?: true } {
  const { lemma } = tree.words[noun]!
  const [mark = ''] = markers(tree, noun)
  if (urgingPhrases.has(`${mark} ${lemma}`)) return { noun, sign: 1 }
  if (mark === 'to') return feelingNouns.has(lemma) ? { noun, sign: feelingNouns.get(lemma)! } : 0
  if (mark === 'with' && blessingNouns.has(lemma))
    return isVerb(tree.words[tree.words[noun]!.head]!) && !hasTopic(tree, noun) ? { noun, sign: 1 } : 0
  // 'In the face of protests', 'in spite of them': the second noun is what counts.
  if (concessivePhrases.has(`${mark} ${lemma}`)) {
    const within = childrenBy(tree, noun, 'nmod').find((child) => isAttitude(tree, child) && !hasTopic(tree, child))
    return within === undefined ? 0 : { noun: within, sign: -1 }
  }
  const urging = bringingPrepositions.has(mark) ? urgingAt(tree, noun) : -1
  if (urging >= 0) return { noun: urging, sign: 1 }
  if (hasTopic(tree, noun)) return 0
  if (mark === 'thanks' && (blessingNouns.has(lemma) || urgingNouns.has(lemma))) return { noun, sign: 1 }
  if (CAUSING.has(mark) && protestNouns.has(lemma)) return { noun, sign: 1, prevents: true }
  if ((mark === 'despite' || /^in spite/.test(markers(tree, noun).join(' '))) && isAttitude(tree, noun))
    return { noun, sign: -1 }
  return besettingPrepositions.has(mark) && protestNouns.has(lemma) ? { noun, sign: -1 } : 0
}

const CAUSING = new Set(['because', 'owing', 'due', 'thanks'])

/** 'After pressure from Oslo', 'after months of lobbying by Oslo': the noun of urging that brought it about; −1 for another. */
function urgingAt(tree: Tree, noun: number): number {
  const within = measuresOfUrging.has(tree.words[noun]!.lemma)
    ? childrenBy(tree, noun, 'nmod', 'acl').find((child) => markers(tree, child)[0] === 'of')
    : noun
  if (within === undefined) return -1
  const { lemma, form } = tree.words[within]!
  if (!urgingNouns.has(lemma) && !urgingNouns.has(form.toLowerCase())) return -1
  return hasTopic(tree, within) ? -1 : within
}

function isAttitude(tree: Tree, noun: number): boolean {
  const { lemma, upos } = tree.words[noun]!
  return upos === 'NOUN' && (protestNouns.has(lemma) || stanceEffects.get(lemma)?.kind === 'attitude')
}

/** Whether an attitude names what it is about: 'protests against it', 'calls to send them'. */
function hasTopic(tree: Tree, noun: number): boolean {
  return (
    childrenBy(tree, noun, 'acl').length > 0 ||
    childrenBy(tree, noun, 'nmod').some((child) =>
      ['to', 'against', 'over', 'about', 'on', 'for', 'at'].includes(markers(tree, child)[0] ?? ''),
    )
  )
}

/** Whose an attitude is: 'Oslo's protests', 'protests by Oslo', 'Norwegian protests'. */
function ownersOf(tree: Tree, noun: number): number[] {
  const owners = childrenBy(tree, noun, 'nmod:poss', 'amod', 'compound')
  const sources = childrenBy(tree, noun, 'nmod', 'obl', 'obl:agent').filter((child) =>
    ['of', 'from', 'by', 'in', 'among'].includes(markers(tree, child)[0] ?? ''),
  )
  return [...owners, ...sources]
}
