import {
  blessingNouns,
  childrenBy,
  conjuncts,
  drawingVerbs,
  type Effect,
  feelingNouns,
  isPassive,
  markers,
  meetingVerbs,
  moodOf,
  outcomes,
  relation,
  stanceEffects,
  type Tree,
} from '../../language/index.ts'
import { isScarce } from './degrees.ts'

/** The attitude that a thing meets at a verb: what it does to the stance, the word for it, and who has it ('by the UK', 'from Berlin'). */
export function receptionOf(tree: Tree, verb: number): { effect: Effect; node: number; holders: number[] } | undefined {
  const { lemma } = tree.words[verb]!
  const against =
    lemma === 'come' && childrenBy(tree, verb, 'compound:prt', 'advmod').some((at) => tree.words[at]!.form === 'up')
  if (lemma === 'come' && !against) return comingAs(tree, verb)
  if (lemma === 'have' || lemma === 'lack') return blessingAt(tree, verb)
  const passive = isPassive(tree, verb)
  const into = lemma === 'run' || lemma === 'bump'
  if (!into && !against && !(passive ? meetingVerbs : drawingVerbs).has(lemma)) return undefined
  const nouns =
    into || against
      ? childrenBy(tree, verb, 'obl').filter((child) => markers(tree, child)[0] === (into ? 'into' : 'against'))
      : passive || lemma === 'meet'
        ? childrenBy(tree, verb, 'obl', 'obj').filter(
            (child) => relation(tree.words[child]!) === 'obj' || markers(tree, child)[0] === 'with',
          )
        : childrenBy(tree, verb, 'obj')
  const mood = passive && nouns.length === 0 ? moodBeside(tree, verb) : undefined
  if (mood) return mood
  for (const noun of nouns)
    for (const part of conjuncts(tree, noun)) {
      const own = stanceEffects.get(tree.words[part]!.lemma)
      if (own?.kind !== 'attitude') continue
      // 'Met with scant enthusiasm'.
      const effect = isScarce(tree, part) ? { ...own, policy: -own.policy, claim: -own.claim } : own
      const from = [verb, noun, part].flatMap((at) =>
        childrenBy(tree, at, 'obl', 'nmod').filter((child) =>
          ['by', 'from', 'among', 'in', 'of'].includes(markers(tree, child)[0] ?? ''),
        ),
      )
      const owners = childrenBy(tree, part, 'nmod:poss', 'amod', 'compound')
      return { effect, node: part, holders: [...new Set([...from, ...owners])] }
    }
  return undefined
}

/** 'Has the backing of Oslo', 'lacks the support of Bern': who stands behind a thing. */
function blessingAt(tree: Tree, verb: number): { effect: Effect; node: number; holders: number[] } | undefined {
  const noun = childrenBy(tree, verb, 'obj').find((child) => blessingNouns.has(tree.words[child]!.lemma))
  if (noun === undefined || tree.words[noun - 1]?.form.toLowerCase() !== 'the') return undefined
  const holders = childrenBy(tree, noun, 'nmod').filter((child) => markers(tree, child)[0] === 'of')
  const policy = tree.words[verb]!.lemma === 'lack' ? -1 : 1
  return holders.length > 0 ? { effect: { kind: 'attitude', policy, claim: 0 }, node: noun, holders } : undefined
}

/** 'Was coolly received in Oslo', 'is viewed in Oslo with suspicion': how it is taken, and where. */
function moodBeside(tree: Tree, verb: number): { effect: Effect; node: number; holders: number[] } | undefined {
  const adverb = childrenBy(tree, verb, 'advmod').find((child) => moodOf(tree.words[child]!.form.toLowerCase()) !== 0)
  if (adverb === undefined) return undefined
  const mood = moodOf(tree.words[adverb]!.form.toLowerCase())
  const holders = childrenBy(tree, verb, 'obl').filter((child) =>
    ['by', 'among', 'in'].includes(markers(tree, child)[0] ?? ''),
  )
  return { effect: { kind: 'attitude', policy: mood, claim: mood }, node: adverb, holders }
}

/** 'Came as a relief to Oslo', 'came as a blow to Oslo': what it is for whom. */
function comingAs(tree: Tree, verb: number): { effect: Effect; node: number; holders: number[] } | undefined {
  const phrases = childrenBy(tree, verb, 'obl')
  const noun = phrases.find((child) => markers(tree, child)[0] === 'as')
  const sign =
    noun === undefined ? 0 : (feelingNouns.get(tree.words[noun]!.lemma) ?? outcomes.get(tree.words[noun]!.lemma) ?? 0)
  if (noun === undefined || sign === 0) return undefined
  const to = [...phrases, ...childrenBy(tree, noun, 'nmod')].filter((child) =>
    ['to', 'for'].includes(markers(tree, child)[0] ?? ''),
  )
  return { effect: { kind: 'attitude', policy: sign, claim: 0 }, node: noun, holders: to }
}
