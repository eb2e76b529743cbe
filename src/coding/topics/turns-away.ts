import {
  childrenBy,
  cueNouns,
  cueVerbs,
  disputeNouns,
  hasChild,
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
  return tree.words.some(
    (_, node) => isOtherMatter(tree, node) || isSpokenOfAnew(tree, node) || isAskedOfAnother(tree, node),
  )
}

/** 'Oslo wants Bern to open the harbour', 'urged Bern to sell it': what somebody else is to do, which an answer behind is about. */
function isAskedOfAnother(tree: Tree, node: number): boolean {
  if (!takesSides(tree, node) || !hasChild(tree, node, 'nsubj') || !hasChild(tree, node, 'obj')) return false
  return childrenBy(tree, node, 'xcomp', 'ccomp').some((child) => hasChild(tree, child, 'obj', 'obl'))
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
  const mark = markers(tree, node)[0] ?? ''
  if (upos === 'PROPN') return mark === 'to' && PASSING.has(tree.words[head]?.lemma ?? '')
  if (upos !== 'NOUN' || timeNouns.has(lemma) || occasionNouns.has(lemma)) return false
  if (mark === 'about' || isAbout(tree, node)) return true
  if (head < 0) return false
  const deprel = relation(tree.words[node]!)
  if (deprel === 'obj') {
    if (takesSides(tree, head)) return childrenBy(tree, node, 'nmod', 'compound').length > 0
    // 'It also wants to regulate chatbots', 'to cut its budget for farms', not 'to regulate the sector'.
    const wants = relation(tree.words[head]!) === 'xcomp' && takesSides(tree, tree.words[head]!.head)
    const isSpeltOut = childrenBy(tree, node, 'nmod').some((child) => tree.words[child]!.deprel !== 'nmod:poss')
    return wants && (isSpeltOut || !hasChild(tree, node, 'det', 'nmod:poss'))
  }
  if (mark === 'to') return deprel === 'obl' && PASSING.has(tree.words[head]!.lemma)
  // 'Resigned over a thesis'.
  if (mark === 'over' && deprel === 'obl' && isVerb(tree.words[head]!)) return true
  // 'Hosts a conference on whales'.
  if (mark === 'on' && deprel === 'nmod' && occasionNouns.has(tree.words[head]!.lemma)) return true
  return ABOUT.has(mark) && (takesSides(tree, head) || speaks(tree, head))
}

/** 'Is about tourism', where parsers take that for 'nearly'. */
function isAbout(tree: Tree, node: number): boolean {
  return tree.words[node - 1]?.form.toLowerCase() === 'about' && hasChild(tree, node, 'cop')
}

function takesSides({ words }: Tree, node: number): boolean {
  return stanceEffects.get(words[node]!.lemma)?.kind === 'attitude' || disputeNouns.has(words[node]!.lemma)
}

function speaks({ words }: Tree, node: number): boolean {
  const { lemma } = words[node]!
  return (isVerb(words[node]!) ? cueVerbs : cueNouns).has(lemma)
}
