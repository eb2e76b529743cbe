import { actingNouns, groupNouns, relation, stateNouns } from '../../language/index.ts'
import type { SentenceView, View } from '../view.ts'
import type { Mention } from './mention.ts'

/**
 * 'The bill passed both chambers of Congress. It lifts the penalties': whether 'it' opens a sentence that goes on about the thing that the
 * sentence before was about, and so means nobody who was only named there or further off.
 */
export function isOfTheme(view: View, { tree, index }: SentenceView, node: number, antecedent: Mention): boolean {
  const { form, deprel, head } = tree.words[node]!
  if (form.toLowerCase() !== 'it' || deprel !== 'nsubj' || tree.words[head]!.head >= 0) return false
  const before = view.sentences[index - 1]?.tree
  if (!before || antecedent.sentence >= index) return false
  const root = before.words.findIndex((word) => word.head < 0)
  return before.words.some(({ lemma, xpos, upos, ...word }, at) => {
    if (word.head !== root || relation(before.words[at]!) !== 'nsubj' || upos !== 'NOUN' || xpos !== 'NN') return false
    const isIt = antecedent.sentence === index - 1 && antecedent.start <= at && at < antecedent.end
    return !isIt && ![actingNouns, groupNouns, stateNouns].some((nouns) => nouns.has(lemma))
  })
}
