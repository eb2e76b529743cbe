import { relation } from '../../language/index.ts'
import { isFirstPerson } from '../actors/stand-ins.ts'
import { quoteAt } from '../quotes.ts'
import { modifiersOf } from '../stance/modifiers.ts'
import type { View } from '../view.ts'
import type { AttributionFound } from './attribution.ts'

/** 'The alliance must insist', 'should say': whoever ought to say it has not. */
export function isOwed({ sentences }: View, { sentence, cue, sourceNode }: AttributionFound): boolean {
  if (cue < 0) return false
  const { tree } = sentences[sentence]!
  // 'I must say' says it.
  if (sourceNode >= 0 && isFirstPerson(tree.words[sourceNode]!.form)) return false
  const { head } = tree.words[cue]!
  const ought = (node: number): boolean => modifiersOf(tree, node, new Set(), new Set()).ought
  return ought(cue) || (head >= 0 && relation(tree.words[cue]!) === 'xcomp' && ought(head))
}

/** 'I think', 'in our view': outside of quotations whoever writes tells what they think themselves. */
export function isWritersOwn({ sentences, quotes }: View, { sentence, sourceNode }: AttributionFound): boolean {
  const source = sentences[sentence]!.tree.words[sourceNode]
  return source !== undefined && isFirstPerson(source.form) && !quoteAt(quotes, source.start)
}
