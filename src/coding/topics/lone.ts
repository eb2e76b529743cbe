import {
  childrenBy,
  hasChild,
  isPassive,
  loneMoods,
  loneRoleNouns,
  loneStanceNouns,
  loneStancePhrases,
  loneStanceWords,
  markers,
  patients,
  receptionMoods,
  receptionNouns,
  relation,
  stanceEffects,
  stanceGivingVerbs,
  type Tree,
  timeNouns,
} from '../../language/index.ts'
import { verdictVerb } from '../stance/clauses.ts'
import { isLess } from '../stance/degrees.ts'
import { lonePhraseAt } from '../stance/fixed-phrases.ts'
import { campAt } from './camps.ts'
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
  const camp = upos === 'NOUN' ? campAt(tree, node) : undefined
  if (camp) return camp.sign
  if (upos === 'NOUN' && isLoneRole(tree, node)) return loneRoleNouns.get(lemma)!
  if (upos === 'NOUN') return isLoneNoun(tree, node) || verdictVerb(tree, node) >= 0 ? own : 0
  if (upos !== 'VERB' && upos !== 'ADJ' && form.toLowerCase() !== 'against') return 0
  if (hasChild(tree, node, 'ccomp', 'xcomp', 'csubj', 'advcl')) return 0
  const mood = loneMood(tree, node)
  if (mood !== 0) return mood
  for (const child of childrenBy(tree, node, 'obj', 'obl', 'compound:prt', 'advmod', 'discourse')) {
    const sign = loneStancePhrases.get(`${lemma} ${tree.words[child]!.lemma}`)
    // 'Held out hope' is another thing than holding out.
    const own = childrenBy(tree, node, 'obj').some((other) => other !== child)
    if (sign !== undefined && !own && hasChild(tree, node, 'nsubj')) return sign
  }
  if (upos === 'VERB' && (hasChild(tree, node, 'nsubj') || relation(tree.words[node]!) === 'xcomp')) {
    const phrase = lonePhraseAt(tree, node)
    if (phrase) return phrase.policy < 0 ? -1 : 1
  }
  if (!loneStanceWords.has(lemma) || hasChild(tree, node, 'obj', 'obl')) return 0
  return hasChild(tree, node, 'nsubj') || isSideOfVerb(tree, node) ? own : 0
}

/** 'Oslo is hostile', 'was less keen', 'has been delighted from the start': what a name is said to feel about what nothing behind names. */
function loneMood(tree: Tree, node: number): number {
  const { lemma, form } = tree.words[node]!
  const taken = takingSubject(tree, node) >= 0 ? receptionMoods.get(form.toLowerCase()) : undefined
  if (taken !== undefined) return taken
  const mood = [form.toLowerCase(), lemma].find((word) => loneMoods.has(word))
  const said = (hasChild(tree, node, 'cop') && hasChild(tree, node, 'nsubj')) || isPassive(tree, node)
  if (!said || mood === undefined || hasChild(tree, node, 'obj')) return 0
  if (childrenBy(tree, node, 'obl', 'nmod', 'acl').some((child) => !saysWhen(tree, child))) return 0
  const { policy } = stanceEffects.get(mood)!
  return policy < 0 !== isLess(tree, node) ? -1 : 1
}

/** 'Oslo's reaction was icy': the noun for how somebody takes it, where a word says how; −1 for none. */
function takingSubject(tree: Tree, node: number): number {
  const [subject] = childrenBy(tree, node, 'nsubj')
  if (subject === undefined || !receptionNouns.has(tree.words[subject]!.lemma)) return -1
  return hasChild(tree, subject, 'nmod:poss') ? subject : -1
}

/** Whom a word of stance is said of that stands alone, where that is not whoever does what other words name: by their label, their camp, what they feel or how they take it. */
export function holdersAlone(tree: Tree, node: number): number[] {
  const camp = campAt(tree, node)
  if (camp) return camp.members
  if (loneMood(tree, node) === 0) return []
  const subject = takingSubject(tree, node)
  if (subject >= 0) return childrenBy(tree, subject, 'nmod:poss')
  return isPassive(tree, node) ? patients(tree, node) : []
}

/** 'From the start', 'on Monday', 'at first'. */
function saysWhen(tree: Tree, node: number): boolean {
  const { lemma } = tree.words[node]!
  return timeNouns.has(lemma) || lemma === 'start' || lemma === 'first'
}

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

/**
 * How many words a sentence has besides a word of stance that say what more it is about: none in 'Oslo refused on Monday' or 'only Oslo
 * dragged its feet', many in 'the minister spoke of taxes and, to Oslo's dismay, of fish'.
 */
export function saidBesides(tree: Tree, node: number): number {
  const { words } = tree
  const own = new Set([node, words[node]!.head, ...childrenBy(tree, node, 'obj', 'compound:prt', 'advmod')])
  return words.filter(
    ({ upos, lemma }, at) =>
      (upos === 'NOUN' || upos === 'VERB' || upos === 'ADJ') && !own.has(at) && !timeNouns.has(lemma),
  ).length
}
