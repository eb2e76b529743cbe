import {
  desertingWords,
  diminishers,
  negators,
  omittingWords,
  refusingWords,
  relianceWords,
} from '../../language/index.ts'
import type { Stand, Step } from '../stance/stand.ts'
import { holdersOf, type Occurrence } from './occurrence.ts'

/** 'They do not pay their share': whoever says of others that they fail to do it wants it done; not 'there will be none'. */
export function isShortcoming(occurrence: Occurrence, said: number): boolean {
  const {
    sentence: { tree },
    climbed: { manner, stands, steps },
    topic: { match },
  } = occurrence
  // 'There could be no talks with them' rules them out.
  const denied = steps.some(
    ({ node, effect }) => effect.includes('turns') && negators.has(tree.words[node]!.form.toLowerCase()),
  )
  if (manner.maybe && denied) return false
  const isSomebody = (node: number): boolean => !/^(?:it|there|this|that)$/i.test(tree.words[node]!.form)
  // 'Raises the risk of war': nobody fails to do it.
  const fails = (stand: Stand): boolean =>
    stand.stance < 0 &&
    stand.nodes.some(isSomebody) &&
    (stand.how !== 'attitude' || holdersOf(occurrence, stand).length > 0)
  // 'They depend on its gas': that they do is the shortcoming.
  const relies = relianceWords.has(tree.words[match.anchor]!.lemma)
  if (relies && said > 0 && steps.some(({ node }) => rendering.has(tree.words[node]!.lemma))) return true
  if (relies)
    return said > 0 && stands.some(({ how, stance, nodes }) => how === 'deed' && stance > 0 && nodes.some(isSomebody))
  return !manner.future && said < 0 && stands.some(fails) && isLeft(occurrence)
}

/** 'It makes them more reliant on it'. */
const rendering = new Set(['make', 'leave', 'render', 'keep'])

/** Whether what is told is a thing left undone ('have not paid', 'spend less', 'turned its back'), and not one done to somebody ('expelled envoys'). */
function isLeft({ sentence: { tree }, climbed, topic: { match } }: Occurrence): boolean {
  if (climbed.steps.some(({ effect }) => effect.includes('turns'))) return true
  return match.words.some((at) => {
    const { lemma, form } = tree.words[at]!
    return (
      negators.has(form.toLowerCase()) ||
      diminishers.has(lemma) ||
      omittingWords.has(lemma) ||
      refusingWords.has(lemma) ||
      desertingWords.has(lemma)
    )
  })
}

/** Whether a step turns by what is not done: 'never paid', 'refused to'; whoever 'put the visit off' may have been right to. */
export function isLeaving({ sentence: { tree } }: Occurrence, { node, effect }: Step): boolean {
  if (!effect.includes('turns')) return true
  const { form, lemma } = tree.words[node]!
  return negators.has(form.toLowerCase()) || omittingWords.has(lemma) || refusingWords.has(lemma)
}
