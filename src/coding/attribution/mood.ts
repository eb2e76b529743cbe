import { childrenBy, hasChild, relation, type Tree } from '../../language/index.ts'

/** How a verb stands in the world of its text: done, done beside something done, only possible, or left open. */
type Mood = 'fact' | 'participle' | 'possible' | 'infinitive'

/**
 * A fact is finite, or the purpose of something done ('took the floor to accuse'); a participle goes along with its clause;
 * what may, should or could be is possible; other infinitives are left open by the verb that governs them. A conjunct stands
 * as the first of its row does.
 */
export function moodOf(tree: Tree, node: number): Mood {
  const word = tree.words[node]!
  const auxiliaries = childrenBy(tree, node, 'aux').map((child) => tree.words[child]!)
  if (auxiliaries.some((auxiliary) => auxiliary.xpos === 'MD')) return 'possible'
  if (auxiliaries.some((auxiliary) => ['VBD', 'VBZ', 'VBP'].includes(auxiliary.xpos))) return 'fact'
  if (word.xpos === 'VBD' || word.xpos === 'VBZ' || word.xpos === 'VBP') return 'fact'
  const to = childrenBy(tree, node, 'mark').some((mark) => tree.words[mark]!.form.toLowerCase() === 'to')
  if (to) return relation(word) === 'advcl' ? 'fact' : 'infinitive'
  if (relation(word) === 'conj' && word.head >= 0 && word.head < node) return moodOf(tree, word.head)
  // A base form with a subject is a finite verb that the tagger missed.
  if (word.xpos === 'VB') return hasChild(tree, node, 'nsubj') && auxiliaries.length === 0 ? 'fact' : 'infinitive'
  return 'participle'
}
