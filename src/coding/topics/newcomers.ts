import {
  actingNouns,
  aspectNouns,
  changeNouns,
  childrenBy,
  cueNouns,
  cueVerbs,
  decisionNouns,
  hasChild,
  isWithin,
  markers,
  occasionNouns,
  relation,
  stanceEffects,
  type Tree,
  timeNouns,
} from '../../language/index.ts'

/** What a word may take up, by its number: one thing, or several; or, as 'the move' does, whatever was done. */
export type TakenNumber = 'one' | 'several' | 'deed'

/** What kind of thing a word may take up: 'it' and 'the plan' one, 'them' and 'the plans' several, 'the move' a deed. */
export function numberTaken({ words }: Tree, node: number): TakenNumber {
  const { form, upos, xpos, lemma } = words[node]!
  if (upos === 'PRON') return /^(?:them|they|these|those)$/i.test(form) ? 'several' : 'one'
  if (upos !== 'NOUN') return 'one'
  if (decisionNouns.has(lemma) || changeNouns.has(lemma)) return 'deed'
  return xpos === 'NNS' ? 'several' : 'one'
}

/**
 * Whether the words of a sentence before a place bring in something of their own, which a word behind would take up: 'it also passed a
 * law on wine', 'a storm hit the coast'; where that is a pronoun, whatever they are about ('the hall is old', 'he read the letter'). Not so
 * what only tells more of what was named ('the session lasted an hour', 'the command has a staff of 700', 'nobody expects it soon').
 */
export function bringsIn(tree: Tree, number: TakenNumber, byPronoun: boolean): boolean {
  return bringsInBefore(tree, number, byPronoun, tree.words.length)
}

/** 'Oslo has built a dam and defends it': whether a pronoun takes up what its own sentence brings in before it; not 'has patience for it'. */
export function bringsInItself(tree: Tree, node: number): boolean {
  return bringsInBefore(tree, numberTaken(tree, node), false, node)
}

function bringsInBefore(tree: Tree, number: TakenNumber, byPronoun: boolean, end: number): boolean {
  const given = byPronoun && !goesOn(tree, end)
  if (number === 'one' && tree.words.slice(0, end).some((_, node) => isNewPlan(tree, node))) return true
  return tree.words.slice(0, end).some((_, node) => {
    if (!isThing(tree, node, number) || (end < tree.words.length && isWithin(tree, end, node))) return false
    if ((given || (number === 'deed' && isDoneTo(tree, node))) && !isDenied(tree, node)) return true
    return isNew(tree, node) && !isOfGiven(tree, node)
  })
}

/** 'Raised the price', 'shut the harbour': what somebody does something to. */
function isDoneTo({ words }: Tree, node: number): boolean {
  const { deprel, head } = words[node]!
  return deprel === 'obj' && words[head]!.upos === 'VERB' && !DESCRIBING.has(words[head]!.lemma)
}

/** 'It wants to buy an island', 'has offered to host the games': what somebody means to do, which 'it' or 'the idea' takes up. */
function isNewPlan(tree: Tree, node: number): boolean {
  const { lemma } = tree.words[node]!
  const effect = stanceEffects.get(lemma)
  if (effect?.kind !== 'attitude' || effect.policy < 1 || !hasChild(tree, node, 'nsubj')) return false
  return childrenBy(tree, node, 'xcomp').some(
    (child) =>
      !cueVerbs.has(tree.words[child]!.lemma) &&
      childrenBy(tree, child, 'obj').some((at) => /^(?:NOUN|PROPN)$/.test(tree.words[at]!.upos)),
  )
}

/** 'No reason'. */
function isDenied(tree: Tree, node: number): boolean {
  return childrenBy(tree, node, 'det').some((child) => /^(?:no|any)$/i.test(tree.words[child]!.form))
}

function isThing(tree: Tree, node: number, number: TakenNumber): boolean {
  const { upos, form, xpos, lemma, deprel } = tree.words[node]!
  const determiners = childrenBy(tree, node, 'det')
  if (upos !== 'NOUN') return false
  // A name that the parser does not know.
  if (/^\p{Lu}/u.test(form) && xpos !== 'NNS' && determiners.length === 0) return false
  const isIndefinite = determiners.some((child) => /^an?(?:other)?$/i.test(tree.words[child]!.form))
  if (!/^(?:nsubj|nsubj:pass|obj|root|conj)$/.test(deprel) && !(deprel === 'obl' && isIndefinite)) return false
  // 'A plan' may be the one before, 'a plan for the bank' is not.
  if (cueNouns.has(lemma) && !hasChild(tree, node, 'nmod', 'acl', 'compound')) return false
  if (timeNouns.has(lemma) || occasionNouns.has(lemma) || aspectNouns.has(lemma) || actingNouns.has(lemma)) return false
  return number === 'deed' || (xpos === 'NNS') === (number === 'several')
}

function isSubject({ words }: Tree, node: number): boolean {
  return relation(words[node]!) === 'nsubj'
}

/** 'A bank', 'another bank', 'its bank', 'cheap grain': not 'the bank', 'this bank', 'no bank'. */
function isNew(tree: Tree, node: number): boolean {
  const determiners = childrenBy(tree, node, 'det').map((child) => tree.words[child]!.form.toLowerCase())
  return !determiners.some((form) => GIVEN.has(form))
}

const GIVEN = new Set('the this that these those such no any both all each every'.split(' '))

/** Verbs that tell of a thing what it is like. */
const DESCRIBING = new Set(
  'have be contain include comprise cover cost need require take last total involve remain become'.split(' '),
)

/** 'It has a staff', 'the text has four pages', 'the vote was a formality': told of what is given. */
function isOfGiven(tree: Tree, node: number): boolean {
  const { deprel, head } = tree.words[node]!
  const verb = deprel === 'root' ? node : head
  if (isSubject(tree, node) || verb < 0) return false
  if (!DESCRIBING.has(tree.words[verb]!.lemma) && !hasChild(tree, verb, 'cop')) return false
  return childrenBy(tree, verb, 'nsubj', 'nsubj:pass').some((subject) => {
    const { upos, form } = tree.words[subject]!
    if (upos === 'PRON') return /^(?:it|this|that|they|these|those)$/i.test(form)
    return upos === 'NOUN' && !isNew(tree, subject) && !hasChild(tree, subject, 'nmod:poss')
  })
}

/** 'The envoy ruled it out', 'nobody spoke of it': whether a sentence itself goes on about what was named before. */
function goesOn(tree: Tree, end: number): boolean {
  return tree.words
    .slice(0, end)
    .some(
      ({ upos, form, deprel }, node) =>
        upos === 'PRON' &&
        /^(?:it|this|that|them|these|those)$/i.test(form) &&
        (/^(?:obj|obl|nmod)$/.test(deprel) || markers(tree, node).length > 0),
    )
}
