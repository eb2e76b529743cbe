import {
  changeWords,
  childrenBy,
  doingVerbs,
  effortNouns,
  estimateNouns,
  estimateVerbs,
  givingVerbs,
  isNegated,
  isVerb,
  kindAdjectives,
  markers,
  measuringVerbs,
  openAdjectives,
  opposingWords,
  oughtModals,
  pledgeNouns,
  pledgeVerbs,
  promisingVerbs,
  relation,
  type Tree,
  targetNouns,
  targetVerbs,
  wantingVerbs,
} from '../../language/index.ts'
import type { Figure } from '../../model/index.ts'
import { isYear, lower } from './numerals.ts'
import { assessmentOf, bracketed, standingAt } from './owner.ts'
import { isSubject, leavesClause, type Step } from './path.ts'
import type { Quantity } from './quantities.ts'

/**
 * How far a number is real, by the nearest word that says so: a noun it belongs to ('target', 'pledge', 'forecast'), an adjective
 * ('planned'), the mood of its verb ('must', 'will', 'may'), or the verb that governs its clause ('agreed to', 'urged them to').
 * What nothing says is open is told as it is.
 */
export function kindOf(tree: Tree, quantity: Quantity, steps: Step[]): Figure['kind'] {
  if (isEstimated(tree, quantity.start)) return 'estimate'
  const own =
    kindAdjectives.get(lower(tree, quantity.start - 1)) ?? byAdjective(tree, quantity.counted ?? quantity.node)
  if (own) return own
  const stands = standingAt(tree, quantity)
  if (stands !== undefined) {
    const kind =
      byNoun(tree.words[stands]!.lemma) ?? byAdjective(tree, stands) ?? byMood(tree, { node: quantity.node, below: -1 })
    if (kind) return kind
  }
  // What is there is told as it is: 'some of the 500 men', 'US spending (3 %)'.
  if (quantity.counted !== undefined && isDefinite(tree, quantity.counted)) return 'actual'
  if (bracketed(tree, quantity.start) !== undefined) return 'actual'
  const behind = [quantity.node, quantity.counted ?? quantity.node].flatMap((node) =>
    childrenBy(tree, node, 'acl').filter((clause) => tree.words[clause]!.xpos !== 'VBG' && !isDoneBy(tree, clause)),
  )
  const called = behind.map((clause) => bySaying(tree.words[clause]!.lemma)).find(Boolean)
  if (called) return called
  const beside = childrenBy(tree, quantity.node, 'nmod')
    .map((child) => byAdjective(tree, child))
    .find(Boolean)
  if (beside) return beside
  const assessed = assessmentOf(tree, steps)
  if (assessed) return byNoun(tree.words[assessed.object]!.lemma) ?? 'actual'
  for (const step of steps) {
    const below = tree.words[step.below]!
    if (relation(below) === 'conj' && /^VB[DZP]$/.test(below.xpos)) return 'actual'
    if (leavesClause(tree, step)) return byTelling(tree, step) ?? 'actual'
    const kind = byGovernor(tree, step, quantity.start)
    // 'Promised that it would reach 2 %'.
    if (kind === 'estimate' && steps.some((next) => leavesClause(tree, next) && byTelling(tree, next) === 'pledged'))
      return 'pledged'
    if (kind) return kind
  }
  return 'actual'
}

function isDefinite(tree: Tree, noun: number): boolean {
  return childrenBy(tree, noun, 'det', 'nmod:poss').some(
    (child) => tree.words[child]!.deprel === 'nmod:poss' || /^(?:the|these|those)$/i.test(tree.words[child]!.form),
  )
}

/** 'Nations, which announced it': the noun does what the clause behind it tells. */
function isDoneBy(tree: Tree, clause: number): boolean {
  return childrenBy(tree, clause, 'nsubj').some(
    (child) => tree.words[child]!.deprel === 'nsubj' && /^(?:which|who|that)$/i.test(tree.words[child]!.form),
  )
}

/** 'The $5 billion that Oslo promised', 'the gap that surveys predicted'. */
function bySaying(lemma: string): Figure['kind'] | undefined {
  if (pledgeVerbs.has(lemma)) return 'pledged'
  if (estimateVerbs.has(lemma)) return 'estimate'
  return wantingVerbs.has(lemma) ? 'target' : undefined
}

/** What the verb that tells a clause makes of what it tells: 'expects that', 'promised that', 'demanded that he spend'. */
function byTelling(tree: Tree, { node, below }: Step): Figure['kind'] | undefined {
  if (relation(tree.words[below]!) !== 'ccomp') return undefined
  const { lemma } = tree.words[node]!
  if (estimateVerbs.has(lemma)) return 'estimate'
  if (promisingVerbs.has(lemma)) return 'pledged'
  return targetVerbs.has(lemma) && tree.words[below]!.xpos === 'VB' ? 'target' : undefined
}

/** 'An estimated 500 tanks'. */
function isEstimated({ words }: Tree, start: number): boolean {
  return [start - 1, start - 2].some((at) => words[at]?.form.toLowerCase() === 'estimated')
}

function byAdjective(tree: Tree, noun: number): Figure['kind'] | undefined {
  return childrenBy(tree, noun, 'amod', 'compound')
    .map((child) => kindAdjectives.get(tree.words[child]!.form.toLowerCase()))
    .find(Boolean)
}

function byGovernor(tree: Tree, step: Step, start: number): Figure['kind'] | undefined {
  const word = tree.words[step.node]!
  if (word.upos === 'NOUN' || word.upos === 'PROPN') {
    const [marker = ''] = markers(tree, step.below)
    if (['with', 'after', 'before', 'during', 'against'].includes(marker)) return undefined
    // 'Raise commitments to 4 %': raised to it, and not committed to it.
    if (marker === 'to' && changeWords.has(tree.words[word.head]?.lemma ?? '')) return undefined
    const subject = childrenBy(tree, step.node, 'cop').length > 0 ? childrenBy(tree, step.node, 'nsubj')[0] : undefined
    for (const noun of subject === undefined ? [step.node] : [step.node, subject]) {
      const kind = byNoun(tree.words[noun]!.lemma) ?? byAdjective(tree, noun)
      if (kind) return kind
    }
    return subject === undefined ? undefined : byMood(tree, step)
  }
  if (!isVerb(word)) return kindAdjectives.get(word.form.toLowerCase()) ?? byMood(tree, step)
  return byVerb(tree, step, start) ?? byMood(tree, step)
}

function byNoun(lemma: string): Figure['kind'] | undefined {
  if (targetNouns.has(lemma)) return 'target'
  if (pledgeNouns.has(lemma)) return 'pledged'
  return estimateNouns.has(lemma) ? 'estimate' : undefined
}

/** What the verb itself says of what completes it. */
function byVerb(tree: Tree, step: Step, start: number): Figure['kind'] | undefined {
  const { lemma } = tree.words[step.node]!
  const below = tree.words[step.below]!
  if (estimateVerbs.has(lemma)) return 'estimate'
  const [subject] = childrenBy(tree, step.node, 'nsubj')
  const object = below.deprel === 'nsubj:pass' || relation(below) === 'obj'
  if (isSubject(tree, step) && !object) return undefined
  if (subject !== undefined && measuringVerbs.has(lemma)) {
    const kind = byNoun(tree.words[subject]!.lemma)
    if (kind) return kind
  }
  const wanted = object
    ? wantingVerbs.has(lemma)
    : markers(tree, step.below).some((marker) => ['for', 'that', 'at', 'on'].includes(marker)) || below.xpos === 'VB'
  if (targetVerbs.has(lemma) && wanted) return 'target'
  // 'Rejected it by 12 votes' measures.
  if (opposingWords.has(lemma) && lower(tree, start - 1) !== 'by') return 'target'
  const beside = markers(tree, step.below).some((marker) => BESIDE.has(marker))
  return pledgeVerbs.has(lemma) && !beside ? 'pledged' : undefined
}

/** What stands behind these is when, where or how somebody pledges, and not what. */
const BESIDE = new Set(['at', 'in', 'by', 'with', 'after', 'before', 'during', 'from', 'among', 'without'])

/** What its auxiliaries, its negation, its infinitive and its term say of a verb. */
function byMood(tree: Tree, step: Step): Figure['kind'] | undefined {
  const { words } = tree
  const { lemma, deprel, head } = words[step.node]!
  const auxiliaries = childrenBy(tree, step.node, 'aux').map((child) => words[child]!.lemma)
  if (auxiliaries.some((modal) => oughtModals.has(modal))) return 'target'
  if (auxiliaries.some((modal) => ['could', 'can', 'may', 'might'].includes(modal))) return 'estimate'
  const subject = isSubject(tree, step)
  if (auxiliaries.some((modal) => ['will', 'would', 'shall', "'ll"].includes(modal)))
    return givingVerbs.has(lemma) && !subject ? 'pledged' : 'estimate'
  if (isNegated(tree, step.node) && !subject && !measuringVerbs.has(lemma)) return 'target'
  const infinitive =
    markers(tree, step.node)[0] === 'to' && ['xcomp', 'advcl', 'acl', 'ccomp'].includes(relation(words[step.node]!))
  if (infinitive && head >= 0) {
    const governor = words[head]!.lemma
    const known = byNoun(governor)
    if (known) return known
    const form = words[head]!.form.toLowerCase()
    const adjective = kindAdjectives.get(form) ?? openAdjectives.get(form)
    if (adjective) return adjective
    if (pledgeVerbs.has(governor)) return 'pledged'
    if (estimateVerbs.has(governor)) return 'estimate'
    if (words[head]!.upos === 'NOUN') return effortNouns.has(governor) ? 'target' : undefined
    return doingVerbs.has(governor) && !isNegated(tree, head) ? undefined : 'target'
  }
  const due = childrenBy(tree, step.node, 'obl', 'nmod').some(
    (child) => markers(tree, child)[0] === 'by' && isYear(words[child]!.form),
  )
  return due && !deprel.startsWith('acl') && words[step.node]!.xpos !== 'VBD' ? 'target' : undefined
}
