import {
  chanceNouns,
  childrenBy,
  isVerb,
  measureNouns,
  relianceWords,
  scarceWords,
  smallWords,
  stanceEffects,
  type Tree,
  tone,
} from '../../language/index.ts'

/** Whether an attitude told by a noun, the chance of a thing or its measure is said to be next to none: 'little doubt', 'scant hope', 'the slow pace of it'. */
export function isScarce(tree: Tree, node: number): boolean {
  const { upos, lemma } = tree.words[node]!
  if (upos === 'NOUN' && measureNouns.has(lemma))
    return childrenBy(tree, node, 'amod').some((child) => smallWords.has(tree.words[child]!.form.toLowerCase()))
  if (upos !== 'NOUN' || (stanceEffects.get(lemma)?.kind !== 'attitude' && !chanceNouns.has(lemma))) return false
  return childrenBy(tree, node, 'amod', 'det').some((child) => scarceWords.has(tree.words[child]!.form.toLowerCase()))
}

/** 'Less keen than Oslo on it'. */
export function isLess(tree: Tree, node: number): boolean {
  const { upos, lemma } = tree.words[node]!
  if (upos !== 'ADJ' || stanceEffects.get(lemma)?.kind !== 'attitude') return false
  return childrenBy(tree, node, 'advmod').some((child) => tree.words[child]!.form.toLowerCase() === 'less')
}

/** Whether a word speaks ill of whom it names, or finds a thing too little: a 'freeloader', a 'free rider', 'too reliant on others'. */
export function complains({ words }: Tree, at: number): boolean {
  const { lemma } = words[at]!
  const effect = stanceEffects.get(lemma)
  const rides = /^rid(?:e|er|ing)$/.test(lemma) && [at - 1, at - 2].some((before) => words[before]?.lemma === 'free')
  return (
    rides ||
    relianceWords.has(lemma) ||
    (tone.get(lemma) ?? 0) < 0 ||
    (effect?.kind === 'value' && effect.policy > 0 && effect.claim < 0)
  )
}

/** Whether a word condemns the thing by naming it: whoever resents or warns of 'appeasement' is against talks. */
export function condemns({ words }: Tree, at: number): boolean {
  const effect = stanceEffects.get(words[at]!.lemma)
  return effect?.kind === 'value' && effect.policy < 0 && words[at]!.upos === 'NOUN'
}

/** What is said of a thing by which there is too little of it: 'falls short', 'came too late', 'are too few'. */
export function fallsShort(tree: Tree, at: number): boolean {
  const { lemma } = tree.words[at]!
  const adverbs = childrenBy(tree, at, 'advmod', 'xcomp', 'compound:prt')
  if (isVerb(tree.words[at]!) && lemma === 'fall') return adverbs.some((child) => tree.words[child]!.lemma === 'short')
  const tooLittle = (word: number): boolean =>
    isLittle(tree, word) &&
    childrenBy(tree, word, 'advmod').some((child) => tree.words[child]!.form.toLowerCase() === 'too')
  if (isVerb(tree.words[at]!)) return ['come', 'arrive', 'move', 'go'].includes(lemma) && adverbs.some(tooLittle)
  return tooLittle(at)
}

/** Behind 'too', that there is less of a thing than there should be. */
export function isLittle({ words }: Tree, at: number): boolean {
  return /^(?:few|little|late|slow|slowly|small|timid|modest|soft|mild|lenient)$/.test(words[at]!.lemma)
}

/** 'Is too much', 'is too early': more of something than there should be, of a thing that is none too little. */
export function exceedsBounds(tree: Tree, at: number): boolean {
  if (tree.words[at]!.upos !== 'ADJ' || fallsShort(tree, at)) return false
  return childrenBy(tree, at, 'advmod').some((child) => tree.words[child]!.form.toLowerCase() === 'too')
}
