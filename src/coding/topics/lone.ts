import {
  agents,
  childrenBy,
  cueVerbs,
  differing,
  exemptNouns,
  hasChild,
  isNegated,
  isWithin,
  loneRoleNouns,
  loneStanceNouns,
  loneStancePhrases,
  loneStanceWords,
  markers,
  partisanNouns,
  relation,
  stanceEffects,
  stanceGivingVerbs,
  type Tree,
  threateningVerbs,
  timeNouns,
} from '../../language/index.ts'
import { verdictVerb } from '../stance/clauses.ts'
import { isScarce } from '../stance/degrees.ts'
import { lonePhraseAt } from '../stance/fixed-phrases.ts'
import { isThere } from '../stance/governors.ts'
import { campAt } from './camps.ts'
import { labelledSide } from './labelled-sides.ts'
import { courseAt, moodAt } from './moods.ts'

/**
 * Which side a word of stance takes that stands without what it is about: 'Oslo refused', 'Oslo's refusal', 'has misgivings', 'is in
 * favour', 'spoke of a mistake'; 0 for any other word.
 */
export function loneStance(tree: Tree, node: number): number {
  const { lemma, upos, form } = tree.words[node]!
  if (isOneOfThem(tree, node)) return 1
  const labelled = labelledSide(tree)
  if (labelled?.node === node) return labelled.sign
  const own = (stanceEffects.get(lemma)?.policy ?? 0) < 0 ? -1 : 1
  const camp = upos === 'NOUN' ? campAt(tree, node) : undefined
  if (camp) return camp.sign
  if (upos === 'NOUN' && isLoneRole(tree, node)) return loneRoleNouns.get(lemma)!
  const course = courseAt(tree, node)
  if (course) return course.sign
  if (upos === 'NOUN') {
    if (isMoreWanted(tree, node)) return 1
    if (!isLoneNoun(tree, node) && verdictVerb(tree, node) < 0) return 0
    return isSaidScarce(tree, node) ? -own : own
  }
  if (upos !== 'VERB' && upos !== 'ADJ' && form.toLowerCase() !== 'against') return 0
  if (upos === 'VERB' && isThreat(tree, node)) return -1
  if (isFurtherTold(tree, node)) return 0
  const side = upos === 'ADJ' && hasChild(tree, node, 'nsubj') ? SIDES.get(form.toLowerCase()) : undefined
  if (side !== undefined) return side
  const mood = moodAt(tree, node)
  if (mood) return mood.sign
  for (const child of childrenBy(tree, node, 'obj', 'obl', 'compound:prt', 'advmod', 'discourse')) {
    const sign = loneStancePhrases.get(`${lemma} ${tree.words[child]!.lemma}`)
    // 'Held out hope' is another thing than holding out, and 'backed out of the meeting' has its own.
    const own = childrenBy(tree, node, 'obj', 'obl').some((other) => other !== child && !isBesides(tree, other))
    if (sign !== undefined && !own && hasChild(tree, node, 'nsubj')) return sign
  }
  if (upos === 'VERB' && (hasChild(tree, node, 'nsubj') || relation(tree.words[node]!) === 'xcomp')) {
    const phrase = lonePhraseAt(tree, node)
    if (phrase) return phrase.policy < 0 ? -1 : 1
  }
  if (upos === 'VERB' && isSpared(tree, node)) return -1
  if (!loneStanceWords.has(lemma) || hasChild(tree, node, 'obj')) return 0
  // 'Oslo does not agree': with what was said, whichever side that took.
  if (differing.has(lemma) && isNegated(tree, node)) return 0
  if (childrenBy(tree, node, 'obl').some((child) => !timeNouns.has(tree.words[child]!.lemma))) return 0
  return hasChild(tree, node, 'nsubj') || isSideOfVerb(tree, node) || isKept(tree, node) ? own : 0
}

/** 'Oslo is among them', 'Bern is not one of them': of those told of before. */
export function isOneOfThem(tree: Tree, node: number): boolean {
  if (!hasChild(tree, node, 'cop') || !hasChild(tree, node, 'nsubj')) return false
  const { lemma } = tree.words[node]!
  if (lemma === 'one')
    return childrenBy(tree, node, 'nmod').some((child) => /^(?:them|these|those)$/i.test(tree.words[child]!.form))
  return /^(?:them|these)$/i.test(tree.words[node]!.form) && markers(tree, node)[0] === 'among'
}

/**
 * Whom a word of stance is said of that stands alone, where that is not whoever does what other words name: by their camp, what they
 * feel, how they take it or where it is found.
 */
export function holdersAlone(tree: Tree, node: number): number[] {
  return campAt(tree, node)?.members ?? placesAlone(tree, node) ?? moodAt(tree, node)?.holders ?? []
}

/** 'In Oslo there is little appetite', 'enthusiasm is scarce in Oslo': where a noun of stance is found that stands alone. */
function placesAlone(tree: Tree, node: number): number[] | undefined {
  const { lemma, upos, deprel, head } = tree.words[node]!
  if (upos !== 'NOUN' || !loneStanceNouns.has(lemma) || deprel !== 'nsubj' || head < 0) return undefined
  if (!isThere(tree, head) && !isSaidScarce(tree, node)) return undefined
  const places = [node, head].flatMap((at) => childrenBy(tree, at, 'nmod', 'obl'))
  return places.filter((at) => ['in', 'among', 'from'].includes(markers(tree, at)[0] ?? ''))
}

/** What a noun of stance may be said to be of which there is next to none. */
const SCARCE = new Set('scarce scant thin minimal limited lacking absent muted'.split(' '))

/** 'Enthusiasm is thin in Oslo'; what is little by a word of its own ('little enthusiasm') is so wherever it stands. */
function isSaidScarce(tree: Tree, node: number): boolean {
  const { head, deprel } = tree.words[node]!
  return deprel === 'nsubj' && head >= 0 && SCARCE.has(tree.words[head]!.form.toLowerCase())
}

/** Whether a phrase tells when or where, and not of what. */
function isBesides(tree: Tree, node: number): boolean {
  return (
    timeNouns.has(tree.words[node]!.lemma) ||
    ['in', 'at', 'until', 'by', 'since'].includes(markers(tree, node)[0] ?? '')
  )
}

const OBTAINING = new Set(
  'secure win obtain get want seek demand request negotiate insist extract receive need keep gain'.split(' '),
)

/** 'Oslo has secured an exemption', 'wants a carve-out': out of what goes without saying. */
function isSpared(tree: Tree, node: number): boolean {
  return OBTAINING.has(tree.words[node]!.lemma) && objectsAlone(tree, node).some((lemma) => exemptNouns.has(lemma))
}

const ANSWERS = new Set('countermeasure retaliation reprisal consequence repercussion retribution response'.split(' '))
const ANSWERING = new Set(['respond', 'retaliate', 'react'])

/** 'Moscow threatened retaliation', 'vowed to respond': for what goes without saying. */
function isThreat(tree: Tree, node: number): boolean {
  if (!threateningVerbs.has(tree.words[node]!.lemma)) return false
  if (objectsAlone(tree, node).some((lemma) => ANSWERS.has(lemma))) return true
  return childrenBy(tree, node, 'xcomp').some(
    (child) => ANSWERING.has(tree.words[child]!.lemma) && !hasChild(tree, child, 'obl', 'obj', 'advcl'),
  )
}

/** The objects of a verb that say no more of what they are about. */
function objectsAlone(tree: Tree, node: number): string[] {
  return childrenBy(tree, node, 'obj')
    .filter(
      (child) => !childrenBy(tree, child, 'nmod', 'acl', 'compound', 'acl:relcl').some((at) => !saysOwner(tree, at)),
    )
    .filter(
      () =>
        !childrenBy(tree, node, 'obl').some(
          (child) =>
            ['for', 'from', 'against', 'over', 'to', 'on'].includes(markers(tree, child)[0] ?? '') &&
            !timeNouns.has(tree.words[child]!.lemma),
        ),
    )
    .map((child) => tree.words[child]!.lemma)
}

/** 'For itself', 'for its banks'. */
function saysOwner(tree: Tree, node: number): boolean {
  return markers(tree, node)[0] === 'for' && (tree.words[node]!.upos === 'PRON' || hasChild(tree, node, 'nmod:poss'))
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

/** 'Wanted a clear path', 'demand a firm commitment': more of what is dealt with, where nothing behind says of what. */
function isMoreWanted(tree: Tree, node: number): boolean {
  const { lemma, head } = tree.words[node]!
  if (!WANTED.has(lemma) || hasChild(tree, node, 'nmod', 'acl', 'acl:relcl', 'compound', 'nmod:poss')) return false
  if (!childrenBy(tree, node, 'amod').some((child) => FIRM.has(tree.words[child]!.lemma))) return false
  const isObject = relation(tree.words[node]!) === 'obj' || (markers(tree, node)[0] === 'for' && head >= 0)
  return isObject && WANTING.has(tree.words[head]?.lemma ?? '')
}

const WANTED = new Set(
  'path perspective commitment timetable roadmap signal step date decision pledge wording pace'.split(' '),
)
const FIRM = new Set('clear firm binding concrete bold strong quick swift fast rapid early speedy definite'.split(' '))
const WANTING = new Set('want demand seek urge favour call press push wish ask'.split(' '))

/** 'Oslo remains the lone holdout', 'is the obstacle'. */
function isLoneRole(tree: Tree, node: number): boolean {
  if (!loneRoleNouns.has(tree.words[node]!.lemma)) return false
  if (tree.words[node]!.deprel === 'appos') return isPairedRole(tree, node)
  if (!hasChild(tree, node, 'cop') || !hasChild(tree, node, 'nsubj')) return false
  return hasChild(tree, node, 'det') && !hasChild(tree, node, 'nmod', 'acl', 'acl:relcl')
}

/** 'Oslo, an advocate of it, and Bern, a sceptic from the beginning': the second is told beside the first, and is so of the same thing. */
function isPairedRole(tree: Tree, node: number): boolean {
  const { head } = tree.words[node]!
  if (tree.words[head]!.deprel !== 'conj') return false
  const first = childrenBy(tree, tree.words[head]!.head, 'appos').some((at) => partisanNouns.has(tree.words[at]!.lemma))
  return first && childrenBy(tree, node, 'nmod').every((at) => SINCE.has(markers(tree, at)[0] ?? ''))
}

const SINCE = new Set(['from', 'since', 'for', 'until', 'throughout'])

/** Whether a clause tells what a word of stance is about; not one that only tells why or when. */
function isFurtherTold(tree: Tree, node: number): boolean {
  return (
    hasChild(tree, node, 'ccomp', 'xcomp', 'csubj') ||
    childrenBy(tree, node, 'advcl').some((child) => !isBesideStance(tree, child))
  )
}

const BESIDE = new Set('because since as while whereas although though after before when even'.split(' '))

/** 'Objects, arguing that …', 'declined, citing …', 'is opposed because …', 'objected, while Bern was in favour'. */
function isBesideStance(tree: Tree, clause: number): boolean {
  const [mark] = markers(tree, clause)
  if (mark !== undefined) return BESIDE.has(mark)
  const { xpos, lemma } = tree.words[clause]!
  return xpos === 'VBG' && (cueVerbs.has(lemma) || GROUNDS.has(lemma))
}

/** Verbs of giving a reason. */
const GROUNDS = new Set('cite invoke fear point plead reason'.split(' '))

/** 'Voted against', 'spoke against': with nothing behind. */
function isSideOfVerb(tree: Tree, node: number): boolean {
  const { form, head, deprel } = tree.words[node]!
  if (form.toLowerCase() !== 'against' || head < 0 || !['obl', 'advmod', 'xcomp'].includes(deprel)) return false
  return tree.children[node]!.length === 0 && stanceEffects.get(tree.words[head]!.lemma)?.kind === 'attitude'
}

/** Verbs of having or showing little of it. */
const SHOWING = new Set('have show display evince see find betray muster'.split(' '))

/** Verbs behind which stands whose it is. */
const COMING = new Set('come stem emanate originate arise'.split(' '))

/** Prepositions behind a noun of stance that say whose it is, and not what it is about. */
const OWNING = new Set(['from', 'by', 'in', 'among'])

/** 'The misgivings of Berlin', 'resistance from Oslo'; not 'of the plan'. */
function saysWhose(tree: Tree, node: number): boolean {
  const mark = markers(tree, node)[0] ?? ''
  return OWNING.has(mark) || (mark === 'of' && tree.words[node]!.upos === 'PROPN')
}

function isLoneNoun(tree: Tree, node: number): boolean {
  const { lemma, head } = tree.words[node]!
  const about = childrenBy(tree, node, 'nmod', 'acl', 'acl:relcl', 'compound', 'appos').some(
    (child) => tree.words[child]!.deprel !== 'nmod:poss' && !saysWhose(tree, child),
  )
  if (about) return false
  if (lemma === 'favour' || lemma === 'board')
    return hasChild(tree, node, 'cop') && markers(tree, node).includes(lemma === 'board' ? 'on' : 'in')
  if (!loneStanceNouns.has(lemma)) return false
  const owned = childrenBy(tree, node, 'nmod:poss', 'amod', 'nmod').some(
    (child) => tree.words[child]!.upos === 'PROPN' || /^\p{Lu}/u.test(tree.words[child]!.form),
  )
  // 'Turkey's opposition' may be its parties.
  if ((placesAlone(tree, node)?.length ?? 0) > 0) return true
  if (isScarce(tree, node) && relation(tree.words[node]!) === 'obj') return SHOWING.has(tree.words[head]!.lemma)
  // 'Resistance comes from Oslo'.
  if (relation(tree.words[node]!) === 'nsubj' && COMING.has(tree.words[head]!.lemma) && agents(tree, node).length > 0)
    return true
  if (owned) return lemma !== 'opposition' || relation(tree.words[node]!) !== 'nsubj'
  return head >= 0 && relation(tree.words[node]!) === 'obj' && stanceGivingVerbs.has(tree.words[head]!.lemma)
}

/**
 * How many words a sentence has besides a word of stance that say what more it is about: none in 'Oslo refused on Monday' or 'only Oslo
 * dragged its feet', many in 'the minister spoke of taxes and, to Oslo's dismay, of fish'.
 */
export function saidBesides(tree: Tree, node: number): number {
  const { words } = tree
  const own = new Set([node, words[node]!.head, ...childrenBy(tree, node, 'obj', 'compound:prt', 'advmod', 'amod')])
  const beside = childrenBy(tree, node, 'advcl').filter((clause) => isBesideStance(tree, clause))
  // 'Several of the eastern members' says who, and not of what.
  const who = [node, words[node]!.head].flatMap((at) => (at < 0 ? [] : childrenBy(tree, at, 'nsubj')))
  return words.filter(
    ({ upos, lemma }, at) =>
      (upos === 'NOUN' || upos === 'VERB' || upos === 'ADJ') &&
      !own.has(at) &&
      !timeNouns.has(lemma) &&
      ![...beside, ...who].some((part) => isWithin(tree, at, part)),
  ).length
}
