import {
  causingVerbs,
  childrenBy,
  leadingMarkers,
  makingVerbs,
  markers,
  outcomes,
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
  if (factor === 0) return 0
  if (makingVerbs.has(tree.words[verb]!.lemma)) return stateOf(tree, verb)
  for (const child of childrenBy(tree, verb, 'obj', 'obl')) {
    if (relation(tree.words[child]!) === 'obl' && !leadingMarkers.has(markers(tree, child)[0] ?? '')) continue
    const value = tree.words[child]!.upos === 'NOUN' ? worthOf(tree, child) : 0
    if (value !== 0) return value * factor
  }
  return causingVerbs.has(tree.words[verb]!.lemma) ? doingOf(tree, verb) : 0
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
    if (effect) return effect
  }
  return 0
}

/** 'Makes Europe less safe', 'leaves us vulnerable'. */
function stateOf(tree: Tree, verb: number): number {
  for (const child of childrenBy(tree, verb, 'xcomp')) {
    const { lemma, upos } = tree.words[child]!
    if (upos !== 'ADJ' && upos !== 'ADV') continue
    const less = childrenBy(tree, child, 'advmod').some((at) => /^(?:less|no)$/i.test(tree.words[at]!.form))
    const value = states.get(lemma) ?? Math.sign(signOfValue(lemma))
    if (value !== 0) return less ? -value : value
  }
  return 0
}

function signOfValue(lemma: string): number {
  const effect = stanceEffects.get(lemma)
  return effect?.kind === 'value' ? effect.policy : 0
}

/** Whether a noun names something good or bad: 'the wrong signal', 'peace talks', 'an end to the war'. */
export function worthOf(tree: Tree, noun: number): number {
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
