import {
  childrenBy,
  conjuncts,
  type Effect,
  markers,
  moodOf,
  partedEffects,
  partisanNouns,
  reactingVerbs,
  stanceEffects,
  type Tree,
} from '../../language/index.ts'

/** How far behind its verb a phrase may stand that the object parts from it. */
const FAR = 14

/**
 * What a verb does by what stands behind its object, wherever the parser has hung that: 'put the vote on hold', 'greeted it with
 * derision', 'reacted angrily to it'. What is come `from` stands before that, or is not known (−1).
 */
export function partedEffectOf(tree: Tree, head: number, from: number): Effect | undefined {
  return phraseBehind(tree, head, from) ?? reactionAt(tree, head, from)
}

function phraseBehind(tree: Tree, head: number, from: number): Effect | undefined {
  const phrases = partedEffects.get(tree.words[head]!.lemma)
  if (!phrases) return undefined
  const phraseAt = (at: number): Effect | undefined =>
    phrases.get(tree.words[at]?.form.toLowerCase() ?? '')?.find(({ words }) => standsAt(tree, at, words))?.effect
  // 'Put on hold a vote that was due in June': what is long stands last.
  const early = from > head + 2 ? phraseAt(head + 1) : undefined
  if (early) return early
  const end = Math.min(head + FAR, tree.words.length)
  for (let at = Math.max(head, from) + 1; at < end; at++) {
    if (/^[.;:,]$/.test(tree.words[at]!.form)) break
    const found = phraseAt(at)
    if (found) return found
  }
  return undefined
}

function standsAt(tree: Tree, start: number, words: string[]): boolean {
  let at = start
  return words.every((word) => {
    while (['DET', 'PRON'].includes(tree.words[at]?.upos ?? '')) at++
    const here = tree.words[at++]
    return here !== undefined && (here.form.toLowerCase() === word || here.lemma === word)
  })
}

/** 'Greeted it with derision', 'reacted to it in fury', 'spoke disparagingly of it'. */
export function reactionAt(tree: Tree, verb: number, from: number): Effect | undefined {
  if (!reactingVerbs.has(tree.words[verb]!.lemma)) return undefined
  for (const adverb of childrenBy(tree, verb, 'advmod')) {
    const mood = moodOf(tree.words[adverb]!.form.toLowerCase())
    if (mood !== 0) return { kind: 'attitude', policy: mood, claim: mood }
  }
  for (const noun of childrenBy(tree, verb, 'obl', 'nmod')) {
    if (noun === from || !['with', 'in'].includes(markers(tree, noun)[0] ?? '')) continue
    for (const part of conjuncts(tree, noun)) {
      const { upos, lemma } = tree.words[part]!
      // Not 'met with supporters of it'.
      const effect = upos === 'NOUN' && !partisanNouns.has(lemma) ? stanceEffects.get(lemma) : undefined
      if (effect?.kind === 'attitude') return effect
    }
  }
  return undefined
}
