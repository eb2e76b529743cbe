import {
  childrenBy,
  hasChild,
  loneRoleNouns,
  loneStanceNouns,
  loneStancePhrases,
  loneStanceWords,
  markers,
  relation,
  stanceEffects,
  stanceGivingVerbs,
  type Tree,
} from '../../language/index.ts'
import { verdictVerb } from '../stance/clauses.ts'
import { lonePhraseAt } from '../stance/fixed-phrases.ts'
import { labelledSide } from './labelled-sides.ts'

/**
 * Which side a word of stance takes that stands without what it is about: 'Oslo refused', 'Oslo's refusal', 'has misgivings', 'is in
 * favour', 'spoke of a mistake'; 0 for any other word.
 */
export function loneStance(tree: Tree, node: number): number {
  const { lemma, upos, form } = tree.words[node]!
  const labelled = labelledSide(tree)
  if (labelled?.node === node) return labelled.sign
  const own = (stanceEffects.get(lemma)?.policy ?? 0) < 0 ? -1 : 1
  if (upos === 'NOUN' && isLoneRole(tree, node)) return loneRoleNouns.get(lemma)!
  if (upos === 'NOUN') return isLoneNoun(tree, node) || verdictVerb(tree, node) >= 0 ? own : 0
  if (upos !== 'VERB' && upos !== 'ADJ' && form.toLowerCase() !== 'against') return 0
  if (hasChild(tree, node, 'ccomp', 'xcomp', 'csubj', 'advcl')) return 0
  const side = upos === 'ADJ' && hasChild(tree, node, 'nsubj') ? SIDES.get(form.toLowerCase()) : undefined
  if (side !== undefined) return side
  for (const child of childrenBy(tree, node, 'obj', 'obl', 'compound:prt', 'advmod', 'discourse')) {
    const sign = loneStancePhrases.get(`${lemma} ${tree.words[child]!.lemma}`)
    if (sign !== undefined && hasChild(tree, node, 'nsubj')) return sign
  }
  if (upos === 'VERB' && (hasChild(tree, node, 'nsubj') || relation(tree.words[node]!) === 'xcomp')) {
    const phrase = lonePhraseAt(tree, node)
    if (phrase) return phrase.policy < 0 ? -1 : 1
  }
  if (!loneStanceWords.has(lemma) || hasChild(tree, node, 'obj', 'obl')) return 0
  return hasChild(tree, node, 'nsubj') || isSideOfVerb(tree, node) || isKept(tree, node) ? own : 0
}

/** 'Remains opposed', 'stayed sceptical'. */
function isKept(tree: Tree, node: number): boolean {
  const { head, deprel } = tree.words[node]!
  return deprel === 'xcomp' && KEEPING.has(tree.words[head]!.lemma) && hasChild(tree, head, 'nsubj')
}

const KEEPING = new Set(['remain', 'stay', 'seem', 'appear', 'sound', 'prove'])

/** Whether a side is all that is said of somebody, with no verb: 'Bern against', 'Oslo opposed', 'is for it'. */
export function isBareSide(tree: Tree, node: number): boolean {
  const { upos, form, deprel } = tree.words[node]!
  if (upos === 'PRON') return hasChild(tree, node, 'nsubj')
  return /^(?:against|opposed)$/i.test(form) || (upos === 'ADJ' && deprel !== 'amod' && SIDES.has(form.toLowerCase()))
}

/** Sides that are said of somebody by a bare word: 'Oslo is for, Bern against', 'Oslo said yes, Bern no'. */
const SIDES = new Map([
  ['for', 1],
  ['yes', 1],
  ['no', -1],
])

/** 'Oslo remains the lone holdout', 'is the obstacle'. */
function isLoneRole(tree: Tree, node: number): boolean {
  if (!loneRoleNouns.has(tree.words[node]!.lemma) || !hasChild(tree, node, 'cop') || !hasChild(tree, node, 'nsubj'))
    return false
  return hasChild(tree, node, 'det') && !hasChild(tree, node, 'nmod', 'acl', 'acl:relcl')
}

/** 'Voted against', 'spoke against': with nothing behind. */
function isSideOfVerb(tree: Tree, node: number): boolean {
  const { form, head, deprel } = tree.words[node]!
  if (form.toLowerCase() !== 'against' || head < 0 || !['obl', 'advmod', 'xcomp'].includes(deprel)) return false
  return tree.children[node]!.length === 0 && stanceEffects.get(tree.words[head]!.lemma)?.kind === 'attitude'
}

/** Prepositions behind a noun of stance that say whose it is, and not what it is about. */
const OWNING = new Set(['from', 'by', 'in', 'among'])

function isLoneNoun(tree: Tree, node: number): boolean {
  const { lemma, head } = tree.words[node]!
  const about = childrenBy(tree, node, 'nmod', 'acl', 'acl:relcl', 'compound', 'appos').some(
    (child) => tree.words[child]!.deprel !== 'nmod:poss' && !OWNING.has(markers(tree, child)[0] ?? ''),
  )
  if (about) return false
  if (lemma === 'favour' || lemma === 'board')
    return hasChild(tree, node, 'cop') && markers(tree, node)[0] === (lemma === 'board' ? 'on' : 'in')
  if (!loneStanceNouns.has(lemma)) return false
  const owned = childrenBy(tree, node, 'nmod:poss', 'amod', 'nmod').some(
    (child) => tree.words[child]!.upos === 'PROPN' || /^\p{Lu}/u.test(tree.words[child]!.form),
  )
  // 'Turkey's opposition' may be its parties.
  if (owned) return lemma !== 'opposition' || relation(tree.words[node]!) !== 'nsubj'
  return head >= 0 && relation(tree.words[node]!) === 'obj' && stanceGivingVerbs.has(tree.words[head]!.lemma)
}
