import {
  aboutPrepositions,
  agreements,
  aspectNouns,
  blame,
  blockingVerbs,
  changeNouns,
  childrenBy,
  degreeNouns,
  fulfillingVerbs,
  givingVerbs,
  happeningVerbs,
  hasChild,
  isLikewise,
  isNegated,
  joiningNouns,
  joiningWords,
  likeAdjectives,
  markers,
  ongoingNouns,
  phrasalEffects,
  pointingDeterminers,
  pointingNouns,
  relation,
  repeatingVerbs,
  resumingDeterminers,
  resumingNouns,
  resumingPronouns,
  sharingNouns,
  sidingPrepositions,
  stanceEffects,
  subjectEffects,
  type Tree,
  timeNouns,
  vetoNouns,
  viewNouns,
  viewVerbs,
} from '../../language/index.ts'
import { exceedsBounds } from '../stance/degrees.ts'
import { fixedPhraseAt } from '../stance/fixed-phrases.ts'
import { effectOf } from '../stance/governors.ts'
import { labelOf } from '../stance/labels.ts'
import { outcomeOf } from '../stance/outcomes.ts'
import { labelledSide } from './labelled-sides.ts'
import { isOneOfThem, loneStance } from './lone.ts'
import { moodAt } from './moods.ts'

/**
 * How a word takes up what was named: as a noun of the issue's own, as one that stands for any, or as a pronoun or a word of stance that goes
 * without it; `opened` where its own sentence began with what it speaks of, `isOwnWord` where an issue has the word.
 */
export function takesUp(
  tree: Tree,
  node: number,
  opened: boolean,
  isOwnWord: boolean,
): false | 'own' | 'noun' | 'bare' {
  const word = tree.words[node]!
  if (labelledSide(tree)?.node === node) return 'bare'
  if (word.upos === 'NOUN') {
    if (isSpeltOut(tree, node)) return false
    // 'Does not share that view': of the mind of whoever has it, or not.
    if (word.head >= 0 && agreements.has(`${tree.words[word.head]!.lemma} ${word.lemma}`)) return false
    if (isMindOf(tree, node)) return false
    // 'Its reserved position': a side, and not what was named.
    if (childrenBy(tree, node, 'amod').some((child) => moodAt(tree, child) !== undefined)) return false
    const points = pointingNouns.has(word.lemma) && isPointedAt(tree, node)
    const resumes = points || resumingNouns.has(word.lemma) || aspectNouns.has(word.lemma)
    if (joiningNouns.has(word.lemma) && isSidedOnAnew(tree, node)) return 'noun'
    const isOther = ongoingNouns.has(word.lemma) && !isPlain(tree, node)
    if (resumes && !isOther && isDetermined(tree, node)) return 'noun'
    if (loneStance(tree, node) !== 0) return 'bare'
    if (isOwnWord && ongoingNouns.has(word.lemma) && isSidedOnAnew(tree, node)) return 'own'
    if (!isDetermined(tree, node) || !isPlain(tree, node)) return false
    // 'Did not use their veto' is of nothing yet.
    if (vetoNouns.has(word.lemma) && hasChild(tree, node, 'nmod:poss')) return false
    if (changeNouns.has(word.lemma)) return 'noun'
    return isOwnWord && ongoingNouns.has(word.lemma) ? 'own' : false
  }
  if (isOneOfThem(tree, node) || (word.upos === 'PRON' && isSidedWith(tree, node))) return 'bare'
  if (word.upos === 'PRON' && (opened || resumingPronouns.has(word.form.toLowerCase())))
    return pronounTakesUp(tree, node) ? 'bare' : false
  if (isAnyOfThem(tree, node)) return 'bare'
  if (!STANDING_ALONE.has(word.upos) && word.form.toLowerCase() !== 'against') return false
  if (repeatingVerbs.has(word.lemma) && !hasChild(tree, node, 'ccomp', 'xcomp', 'csubj'))
    return doesAgain(tree, node) ? 'bare' : false
  return loneStance(tree, node) !== 0 ? 'bare' : false
}

/** 'Will not send any', 'wants none': of what was named. */
function isAnyOfThem(tree: Tree, node: number): boolean {
  const { form, deprel, upos, head } = tree.words[node]!
  if (deprel !== 'obj' || upos === 'NOUN' || !/^(?:any|none)$/i.test(form) || tree.children[node]!.length > 0)
    return false
  // 'Has reservations, has none', 'limits that were lifted, never imposed any': of something else that was told there.
  const { lemma } = tree.words[head]!
  const effect = stanceEffects.get(lemma)
  return givingVerbs.has(lemma) || (effect?.kind === 'attitude' && effect.policy > 0)
}

/** Parts of speech of words of stance that stand without what they are about. */
const STANDING_ALONE = new Set(['VERB', 'ADJ', 'ADV'])

/** 'Did the same', 'does not take part', 'will contribute to some degree'; not 'contributed to the film'. */
function doesAgain(tree: Tree, verb: number): boolean {
  const again = repeatingVerbs.get(tree.words[verb]!.lemma)!
  const after = tree.words.slice(verb + 1, verb + 3).map(({ form }) => form.toLowerCase())
  // 'Will not do so either' is told as of the one before.
  if (tree.words[verb]!.lemma === 'do' && isLikewise(tree.words, verb + 1)) return false
  if (after.some((form) => again.has(form))) return true
  return again.has('') && !hasChild(tree, verb, 'obj') && childrenBy(tree, verb, 'obl').every(saysHowMuch(tree))
}

/** 'To varying degrees', 'on Monday'. */
function saysHowMuch({ words }: Tree): (node: number) => boolean {
  return (node) => degreeNouns.has(words[node]!.lemma) || timeNouns.has(words[node]!.lemma)
}

/** Whether a pronoun stands where sides are taken on what it takes up: 'opposes it', 'doubts about it', 'it is a mistake'. */
function pronounTakesUp(tree: Tree, node: number): boolean {
  const at = wholeOf(tree, node)
  const word = tree.words[at]!
  const { head } = word
  // 'Planes that violate it'.
  if (head < 0 || (word.form.toLowerCase() === 'that' && tree.words[head]!.deprel === 'acl:relcl')) return false
  if (fixedPhraseAt(tree, node, head)) return true
  const [mark = ''] = markers(tree, node)
  const effect = effectOf(tree, head, markers(tree, node))
  const { lemma, upos } = tree.words[head]!
  const completes =
    relation(word) === 'obj' ||
    (relation(word) === 'iobj' && !hasChild(tree, head, 'obj') && tree.children[node]!.length === 0) ||
    (relation(word) === 'obl' && (upos === 'VERB' ? sidingPrepositions : aboutPrepositions).has(mark)) ||
    (relation(word) === 'nmod' && aboutPrepositions.has(mark))
  // 'Opposes it', 'has blocked it', 'met it'; 'sent it' may be of anything.
  const takesSides = effect?.kind === 'attitude' || blockingVerbs.has(lemma) || fulfillingVerbs.has(lemma)
  if (completes && takesSides && !isFurtherTold(tree, head)) return true
  // 'Participate in it', 'any contribution to it'.
  if ((joiningWords.has(lemma) || sharesIn(tree, head)) && (mark === 'in' || mark === 'to')) return true
  // 'Stays out of it'.
  if (relation(word) === 'obl' && mark === 'out' && phrasalEffects.has(`${lemma} out`)) return true
  if (relation(word) === 'obj' && isLabelled(tree, head, at)) return true
  // 'Thanked him for it', 'condemned them for this'.
  if (relation(word) === 'obl' && blame.has(lemma) && mark === 'for') return true
  if (word.deprel !== 'nsubj' || hasChild(tree, head, 'csubj', 'ccomp', 'xcomp')) return false
  // 'It supports the move': whoever it is.
  if (effect?.kind === 'attitude' && hasChild(tree, head, 'obj')) return false
  return (
    effect?.kind === 'value' ||
    subjectEffects.has(lemma) ||
    outcomeOf(tree, head) !== 0 ||
    isRuledOn(tree, head) ||
    (exceedsBounds(tree, head) && !hasChild(tree, head, 'advcl', 'acl'))
  )
}

/** 'Takes no part in it', 'has no role in it'. */
function sharesIn(tree: Tree, verb: number): boolean {
  return childrenBy(tree, verb, 'obj').some((child) => sharingNouns.has(tree.words[child]!.lemma))
}

/** 'More of it', 'most of it': the word that says how much, which stands where the pronoun would. */
function wholeOf(tree: Tree, node: number): number {
  const { head, deprel } = tree.words[node]!
  if (deprel !== 'nmod' || markers(tree, node)[0] !== 'of') return node
  return QUANTITIES.has(tree.words[head]!.form.toLowerCase()) ? head : node
}

const QUANTITIES = new Set(['more', 'most', 'much', 'all', 'part', 'less', 'none', 'any', 'some'])

/** 'Wants it to rain', 'asked them to leave'; not 'wants them extended', 'wants it to be stopped': what is to become of it. */
function isFurtherTold(tree: Tree, verb: number): boolean {
  return childrenBy(tree, verb, 'xcomp', 'ccomp').some((child) => tree.words[child]!.xpos !== 'VBN')
}

/** 'It will not happen', 'that must not happen'. */
function isRuledOn(tree: Tree, verb: number): boolean {
  return happeningVerbs.has(tree.words[verb]!.lemma) && isNegated(tree, verb)
}

/** 'called it absurd', where no clause behind tells what is called so. */
function isLabelled(tree: Tree, head: number, node: number): boolean {
  const label = labelOf(tree, head, node)
  return label !== undefined && ![head, label.node].some((at) => hasChild(tree, at, 'ccomp', 'csubj', 'advcl'))
}

/** 'is against it', 'Bern for that': the pronoun is the predicate. */
function isSidedWith(tree: Tree, node: number): boolean {
  return (
    resumingPronouns.has(tree.words[node]!.form.toLowerCase()) &&
    hasChild(tree, node, 'nsubj') &&
    sidingPrepositions.has(markers(tree, node)[0] ?? '')
  )
}

/** 'Its plan for sending them', 'the decision to send them': what it is follows, wherever the parser hung that. */
function isSpeltOut({ words }: Tree, noun: number): boolean {
  return /^(?:for|of|to)$/.test(words[noun + 1]?.form ?? '') && /^VBG?$/.test(words[noun + 2]?.xpos ?? '')
}

/** 'Ruled out a deployment', 'supports rapid accession', 'considers a contribution to be premature': where sides are taken on it. */
export function isSidedOnAnew(tree: Tree, node: number): boolean {
  const { upos, deprel, head } = tree.words[node]!
  const determiners = childrenBy(tree, node, 'det').map((child) => tree.words[child]!.form.toLowerCase())
  if (upos !== 'NOUN' || deprel !== 'obj' || !determiners.every((form) => /^(?:an?|any|no)$/.test(form))) return false
  if (!isPlain(tree, node) || hasChild(tree, node, 'nmod', 'acl:relcl', 'compound', 'conj')) return false
  if (childrenBy(tree, node, 'acl').some((clause) => !hasChild(tree, clause, 'cop'))) return false
  const phrase = fixedPhraseAt(tree, node, head)
  return phrase !== undefined || effectOf(tree, head, [])?.kind === 'attitude'
}

/** 'Such a path', 'this journey'. */
function isPointedAt(tree: Tree, node: number): boolean {
  return tree.children[node]!.some((child) => pointingDeterminers.has(tree.words[child]!.form.toLowerCase()))
}

/** 'the plan', 'such a move', not 'a plan' nor 'the plan to …'. */
function isDetermined(tree: Tree, node: number): boolean {
  let determined = childrenBy(tree, node, 'nmod:poss').length > 0
  for (const child of tree.children[node]!) {
    const dependent = tree.words[child]!
    if (dependent.deprel === 'nmod:poss') continue
    // 'Any such use of its own'.
    if (dependent.form.toLowerCase() === 'such' && tree.words[node + 1]?.form.toLowerCase() !== 'as') return true
    if (resumingDeterminers.has(dependent.form.toLowerCase())) determined = true
    // 'Similar sanctions', 'a comparable offer'.
    else if ((likeAdjectives.get(dependent.lemma) ?? 0) > 0) determined = true
    else if (dependent.deprel === 'acl:relcl' && !isContent(tree, child)) continue
    else if (['acl', 'advcl', 'ccomp', 'xcomp'].includes(relation(dependent))) return false
    else if (relation(dependent) === 'compound' && dependent.upos !== 'PROPN') return false
    else if (relation(dependent) === 'nmod' && dependent.upos !== 'PROPN' && !saysWhereOrWhen(tree, child)) return false
  }
  return determined
}

/** 'Expressed a similar view', 'spoke in the same sense': of whose mind somebody is. */
function isMindOf(tree: Tree, node: number): boolean {
  const { head, lemma } = tree.words[node]!
  if (head < 0 || !viewNouns.has(lemma) || !viewVerbs.has(tree.words[head]!.lemma)) return false
  return childrenBy(tree, node, 'amod').some((child) => likeAdjectives.has(tree.words[child]!.lemma))
}

/** 'The ban', 'the long ban': not 'the Iranian ban', 'a new ban', 'the ban on wine'. */
function isPlain(tree: Tree, node: number): boolean {
  return childrenBy(tree, node, 'amod', 'compound', 'nmod', 'appos').every((child) => {
    const { deprel, form, upos } = tree.words[child]!
    if (deprel === 'nmod:poss') return upos === 'PRON'
    if (saysWhereOrWhen(tree, child)) return true
    return deprel === 'amod' && !/^\p{Lu}/u.test(form) && !OTHER.has(form.toLowerCase())
  })
}

/** 'The ban at the summit', 'the ban until May', where parsers hang on a noun what its verb has. */
function saysWhereOrWhen(tree: Tree, node: number): boolean {
  return ['at', 'before', 'until', 'by', 'after', 'since', 'during'].includes(markers(tree, node)[0] ?? '')
}

const OTHER = new Set(['new', 'other', 'another', 'different', 'first', 'last', 'next', 'second'])

/** 'Its view that the pact is dead', where parsers take what is thought for a relative clause: nothing is wanting in it. */
function isContent(tree: Tree, clause: number): boolean {
  const isThat = (at: number): boolean => tree.words[at]!.form.toLowerCase() === 'that'
  const subjects = childrenBy(tree, clause, 'nsubj', 'nsubj:pass')
  const filled = childrenBy(tree, clause, 'cop', 'obj', 'aux:pass').some((at) => !isThat(at))
  return tree.children[clause]!.some(isThat) && subjects.length > 0 && !subjects.some(isThat) && filled
}
