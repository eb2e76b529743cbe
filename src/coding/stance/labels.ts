import {
  attemptWords,
  childrenBy,
  type Effect,
  isNegated,
  isVerb,
  judgedBehind,
  labelling,
  likening,
  markers,
  outcomes,
  punishments,
  relation,
  stanceEffects,
  subjectEffects,
  type Tree,
} from '../../language/index.ts'
import { isLittle } from './degrees.ts'
import { predicateAt } from './fixed-phrases.ts'
import { isEnough } from './modifiers.ts'
import { outcomeOf } from './outcomes.ts'

/** What a word says of what it is the predicate of: by a phrase that it stands in, by itself, by its adjective: 'a dead end', 'a mistake', 'a terrible idea'. */
export function judgementOf(tree: Tree, node: number): { effect: Effect; node: number } | undefined {
  const judged = judgementAt(tree, node)
  if (!judged || !isDeniedLabel(tree, judged.node)) return judged
  return { ...judged, effect: { ...judged.effect, policy: -judged.effect.policy, claim: -judged.effect.claim } }
}

/** 'Neither useful nor wise', 'not useful'. */
function isDeniedLabel(tree: Tree, node: number): boolean {
  const form = (at: number): string => tree.words[at]?.form.toLowerCase() ?? ''
  return form(node - 1) === 'neither' || (form(node - 1) === 'not' && childrenBy(tree, node, 'cop').length === 0)
}

function judgementAt(tree: Tree, node: number): { effect: Effect; node: number } | undefined {
  const phrase = predicateAt(tree, node)
  if (phrase?.effect.kind === 'value') return { effect: phrase.effect, node }
  const own = stanceEffects.get(tree.words[node]!.lemma)
  if (own?.kind === 'value') return { effect: inDegree(tree, node, own), node }
  const outcome = tree.words[node]!.upos === 'NOUN' ? (outcomes.get(tree.words[node]!.lemma) ?? 0) : 0
  if (outcome !== 0) return { effect: { kind: 'value', policy: outcome, claim: 1 }, node }
  for (const part of childrenBy(tree, node, 'amod')) {
    const inner = stanceEffects.get(tree.words[part]!.lemma)
    if (inner?.kind === 'value') return { effect: inDegree(tree, part, inner), node: part }
  }
  return purposeOf(tree, node) ?? madeOf(tree, node)
}

/** 'An act of folly', 'a recipe for disaster', 'nothing but blackmail': what stands behind such a noun judges it. */
function madeOf(tree: Tree, node: number): { effect: Effect; node: number } | undefined {
  const prepositions = judgedBehind.get(tree.words[node]!.lemma)
  if (prepositions === undefined) return undefined
  for (const child of childrenBy(tree, node, 'nmod', 'obl', 'conj')) {
    const mark = markers(tree, child)[0] ?? tree.words[child - 1]?.form.toLowerCase() ?? ''
    if (!prepositions.includes(mark) || punishments.has(tree.words[child]!.lemma)) continue
    const judged = judgementAt(tree, child)
    if (judged) return judged
  }
  return undefined
}

/** 'The least effective way': what is least good is bad. */
function inDegree(tree: Tree, node: number, effect: Effect): Effect {
  const least =
    tree.words[node - 1]?.form.toLowerCase() === 'least' ||
    childrenBy(tree, node, 'advmod').some((child) => tree.words[child]!.form.toLowerCase() === 'least')
  return least ? { ...effect, policy: -effect.policy, claim: -effect.claim } : effect
}

/** 'An attempt to undermine them', 'a plot to wreck the peace': what it is for judges it. */
function purposeOf(tree: Tree, node: number): { effect: Effect; node: number } | undefined {
  const { lemma, upos } = tree.words[node]!
  if (upos !== 'NOUN' || (!attemptWords.has(lemma) && !PLOYS.has(lemma))) return undefined
  for (const aim of childrenBy(tree, node, 'acl')) {
    if (markers(tree, aim)[0] !== 'to') continue
    const value = outcomeOf(tree, aim) || (subjectEffects.get(tree.words[aim]!.lemma) ?? 0)
    if (value !== 0) return { effect: { kind: 'value', policy: value, claim: 1 }, node: aim }
  }
  return undefined
}

const PLOYS = new Set([
  'ploy',
  'trick',
  'tactic',
  'tool',
  'weapon',
  'way',
  'means',
  'manoeuvre',
  'maneuver',
  'pretext',
  'excuse',
  'step',
  'move',
])

/** The prepositions by which a verb says what its object is, or is like: 'described it as', 'compared it to'; none where it does not. */
function labelMarks(lemma: string): readonly string[] {
  if (labelling.has(lemma)) return ['as']
  return likening.has(lemma) ? ['to', 'with'] : []
}

/** What a labelling verb calls the thing that depends on it: the effect of its predicate, and where that stands. */
export function labelOf(tree: Tree, head: number, node: number): { effect: Effect; node: number } | undefined {
  const short = tooLittleAt(tree, head)
  if (short !== undefined) return { effect: { kind: 'value', policy: 1, claim: -1 }, node: short }
  const marks = labelMarks(tree.words[head]!.lemma)
  if (marks.length === 0) return undefined
  for (const child of tree.children[head]!) {
    if (child === node || child < head) continue
    const deprel = relation(tree.words[child]!)
    if (!['xcomp', 'obl', 'advcl', 'obj', 'ccomp'].includes(deprel)) continue
    if (deprel === 'obl' && !marks.includes(markers(tree, child)[0] ?? marks[0]!)) continue
    const judged = judgementOf(tree, child)
    if (judged) return judged
  }
  return undefined
}

/** 'Criticised them as too little', 'dismissed it as not going far enough': what is found wanting is wanted. */
function tooLittleAt(tree: Tree, head: number): number | undefined {
  const { lemma } = tree.words[head]!
  const effect = stanceEffects.get(lemma)
  if (!isVerb(tree.words[head]!) || (!labelling.has(lemma) && !(effect?.kind === 'attitude' && effect.policy < 0)))
    return undefined
  // However the parser hangs 'too little, too late'.
  const said = tree.words.findIndex(
    ({ form }, at) =>
      at > head && form === 'too' && tree.words[at - 1]!.form === 'as' && tree.words[at + 1] && isLittle(tree, at + 1),
  )
  if (said > 0) return said + 1
  return childrenBy(tree, head, 'advcl', 'xcomp').find(
    (child) => child > head && markers(tree, child)[0] === 'as' && isNegated(tree, child) && isEnough(tree, child),
  )
}

/**
 * Whether a labelling verb calls the thing that depends on it something of which nothing tells whether it is good or bad, or
 * only likens something else to it.
 */
export function isLabelledOpenly(tree: Tree, head: number, node: number): boolean {
  const { lemma } = tree.words[head]!
  const marks = labelMarks(lemma)
  if (marks.length === 0 || !isVerb(tree.words[head]!)) return false
  if (likening.has(lemma) && marks.includes(markers(tree, node)[0] ?? '')) return true
  if (relation(tree.words[node]!) !== 'obj') return false
  const label = tree.children[head]!.find((child) => {
    const { upos, deprel } = tree.words[child]!
    if (child <= node || !['NOUN', 'ADJ', 'PROPN'].includes(upos)) return false
    return (
      (deprel === 'xcomp' && markers(tree, child).length === 0) ||
      (['obl', 'advcl', 'xcomp'].includes(relation(tree.words[child]!)) &&
        marks.includes(markers(tree, child)[0] ?? ''))
    )
  })
  return (label !== undefined || likening.has(lemma)) && labelOf(tree, head, node) === undefined
}

/** 'calls it absurd that …': what follows is what is called so. */
export function isCalledSo(tree: Tree, head: number): boolean {
  return (
    labelling.has(tree.words[head]!.lemma) &&
    childrenBy(tree, head, 'obj', 'expl').some((child) => tree.words[child]!.lemma === 'it')
  )
}
