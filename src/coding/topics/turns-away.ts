import {
  childrenBy,
  cueNouns,
  cueVerbs,
  disputeNouns,
  isVerb,
  markers,
  occasionNouns,
  relation,
  stanceEffects,
  type Tree,
  timeNouns,
} from '../../language/index.ts'

/** Prepositions behind which stands what somebody speaks of or takes sides on. */
const ABOUT = new Set(['about', 'on', 'over', 'against', 'regarding', 'concerning'])

/** Verbs by which a text passes on to something else: 'turned to', 'was given over to'. */
const PASSING = new Set('turn move switch shift pass return give devote come'.split(' '))

/** Words by which something is set beside what was spoken of: 'another matter', 'a different story'. */
const OTHER = new Set(['another', 'other', 'different', 'separate'])

/**
 * Whether a sentence that names no issue goes on to something else, so that what follows is about that: 'then the talk turned to the
 * budget', 'over dinner they argued about the bank', 'in another hall farmers protested against the quota'.
 */
export function turnsAway(tree: Tree): boolean {
  return tree.words.some((_, node) => isOtherMatter(tree, node) || isSpokenOfAnew(tree, node))
}

/** 'Is another matter', 'in another hall'. */
function isOtherMatter({ words, children }: Tree, node: number): boolean {
  const { upos, deprel } = words[node]!
  if (upos !== 'NOUN' || !/^(?:root|obl)$/.test(deprel)) return false
  return children[node]!.some((child) => OTHER.has(words[child]!.form.toLowerCase()))
}

/** Whether a noun names what is spoken of, argued about or wanted. */
function isSpokenOfAnew(tree: Tree, node: number): boolean {
  const { upos, lemma, head } = tree.words[node]!
  if (upos !== 'NOUN' || head < 0 || timeNouns.has(lemma) || occasionNouns.has(lemma)) return false
  const deprel = relation(tree.words[node]!)
  if (deprel === 'obj') return takesSides(tree, head) && childrenBy(tree, node, 'nmod', 'compound').length > 0
  const mark = markers(tree, node)[0] ?? ''
  if (mark === 'about') return true
  if (mark === 'to') return deprel === 'obl' && PASSING.has(tree.words[head]!.lemma)
  return ABOUT.has(mark) && (takesSides(tree, head) || speaks(tree, head))
}

function takesSides({ words }: Tree, node: number): boolean {
  return stanceEffects.get(words[node]!.lemma)?.kind === 'attitude' || disputeNouns.has(words[node]!.lemma)
}

function speaks({ words }: Tree, node: number): boolean {
  const { lemma } = words[node]!
  return (isVerb(words[node]!) ? cueVerbs : cueNouns).has(lemma)
}
