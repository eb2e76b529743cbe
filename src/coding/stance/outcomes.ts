import {
  causingVerbs,
  childrenBy,
  hostileAdjectives,
  leadingMarkers,
  makingVerbs,
  markers,
  noneWords,
  outcomes,
  reactionNouns,
  relation,
  stanceEffects,
  states,
  subjectEffects,
  type Tree,
} from '../../language/index.ts'

/**
 * Whether what a verb says its subject brings about, raises or ends is good or bad: 'would do damage', 'leads to disaster',
 * 'ends the war', 'wrecks the peace process'; 0 for neither.
 */
export function outcomeOf(tree: Tree, verb: number): number {
  const own = stanceEffects.get(tree.words[verb]!.lemma)
  const factor =
    makingVerbs.has(tree.words[verb]!.lemma) || causingVerbs.has(tree.words[verb]!.lemma)
      ? 1
      : own?.kind === 'deed'
        ? Math.sign(own.policy)
        : 0
  const contest = contestOf(tree, verb) || paidFor(tree, verb)
  if (factor === 0 || contest !== 0) return contest
  if (makingVerbs.has(tree.words[verb]!.lemma)) return stateOf(tree, verb)
  for (const child of childrenBy(tree, verb, 'obj', 'obl')) {
    if (relation(tree.words[child]!) === 'obl' && !leadingMarkers.has(markers(tree, child)[0] ?? '')) continue
    const value = tree.words[child]!.upos === 'NOUN' ? worthOf(tree, child) : 0
    if (value !== 0) return value * factor
  }
  return causingVerbs.has(tree.words[verb]!.lemma) ? doingOf(tree, verb) : 0
}

/** 'Would win the war', 'will lose the war': how a contest ends, and not that there is one. */
function contestOf(tree: Tree, verb: number): number {
  const sign = CONTESTS.get(tree.words[verb]!.lemma)
  if (sign === undefined) return 0
  return childrenBy(tree, verb, 'obj').some((child) => /^(?:war|battle|fight|conflict)$/.test(tree.words[child]!.lemma))
    ? sign
    : 0
}

const CONTESTS = new Map([
  ['win', 1],
  ['lose', -1],
])

/** 'Pays for the war'. */
function paidFor(tree: Tree, verb: number): number {
  if (tree.words[verb]!.lemma !== 'pay') return 0
  const isBad = (child: number): boolean => markers(tree, child)[0] === 'for' && worthOf(tree, child) < 0
  return childrenBy(tree, verb, 'obl').some(isBad) ? -1 : 0
}

/** 'Would mean rewarding them', 'amounts to emboldening them'. */
function doingOf(tree: Tree, verb: number): number {
  for (const child of childrenBy(tree, verb, 'xcomp', 'ccomp', 'advcl')) {
    const { lemma, form } = tree.words[child]!
    const stem = form.toLowerCase().replace(/ing$/, '')
    if (stem === form.toLowerCase() || child < verb) continue
    const effect = [lemma, stem, `${stem}e`]
      .map((each) => subjectEffects.get(each))
      .find((found) => found !== undefined)
    const doing = effect ?? outcomeOf(tree, child)
    if (doing) return doing
  }
  return 0
}

/** 'Makes Europe less safe', 'leaves us vulnerable'. */
function stateOf(tree: Tree, verb: number): number {
  // 'Makes nobody safer'.
  const none = childrenBy(tree, verb, 'obj').some((child) => noneWords.has(tree.words[child]!.form.toLowerCase()))
    ? -1
    : 1
  for (const child of childrenBy(tree, verb, 'xcomp')) {
    const { lemma, upos } = tree.words[child]!
    if (upos !== 'ADJ' && upos !== 'ADV') continue
    const less = childrenBy(tree, child, 'advmod').some((at) => /^(?:less|no)$/i.test(tree.words[at]!.form))
    const value = states.get(lemma) ?? Math.sign(signOfValue(lemma))
    if (value !== 0) return none * (less ? -value : value)
  }
  return 0
}

function signOfValue(lemma: string): number {
  const effect = stanceEffects.get(lemma)
  return effect?.kind === 'value' ? effect.policy : 0
}

function isHostile(tree: Tree, noun: number): boolean {
  return childrenBy(tree, noun, 'amod').some((child) => hostileAdjectives.has(tree.words[child]!.lemma))
}

/** Whether a noun names something good or bad: 'the wrong signal', 'peace talks', 'an end to the war'. */
export function worthOf(tree: Tree, noun: number): number {
  if (reactionNouns.has(tree.words[noun]!.lemma) && isHostile(tree, noun)) return -1
  for (const part of [noun, ...childrenBy(tree, noun, 'amod', 'compound')]) {
    const { lemma } = tree.words[part]!
    const effect = stanceEffects.get(lemma)
    const value = effect?.kind === 'value' ? Math.sign(effect.policy) : (outcomes.get(lemma) ?? 0)
    if (value !== 0) return value
  }
  const own = stanceEffects.get(tree.words[noun]!.lemma)
  if (own?.kind !== 'deed') return 0
  for (const of of childrenBy(tree, noun, 'nmod'))
    for (const part of [of, ...childrenBy(tree, of, 'compound')]) {
      const value = outcomes.get(tree.words[part]!.lemma) ?? 0
      if (value !== 0) return value * Math.sign(own.policy)
    }
  return 0
}
