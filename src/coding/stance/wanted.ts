import { childrenBy, lapsingVerbs, markers } from '../../language/index.ts'
import { effectOf } from './governors.ts'
import type { Walk } from './walk.ts'

/** Verbs by which a thing is left to itself: 'let the penalties lapse', 'allowed deliveries to dry up'. */
const LEAVING = new Set(['let', 'allow', 'leave'])

/** 'Wants to see the penalties eased', 'had them lifted': what is to be done with the thing stands behind it. */
export function wanted(walk: Walk, head: number, deprel: string): void {
  const { tree, node } = walk
  if (deprel === 'obj' && LEAVING.has(tree.words[head]!.lemma)) {
    const lapse = childrenBy(tree, head, 'xcomp', 'ccomp').find(
      (child) => child > node && lapsingVerbs.has(tree.words[child]!.lemma),
    )
    if (lapse !== undefined) walk.turn(lapse, -1)
  }
  if (deprel !== 'obj' || !['see', 'want', 'have', 'get', 'like', 'leave', 'keep'].includes(tree.words[head]!.lemma))
    return
  const within = [node, ...childrenBy(tree, node, 'nmod')].flatMap((at) => childrenBy(tree, at, 'acl'))
  const beside = childrenBy(tree, head, 'advcl', 'xcomp').filter((child) => markers(tree, child).length === 0)
  for (const child of [...within, ...beside]) {
    const { xpos, deprel: relation } = tree.words[child]!
    const isParticiple = xpos === 'VBN' || (xpos === 'VBD' && relation === 'xcomp')
    if (child < node || !isParticiple || relation === 'acl:relcl' || childrenBy(tree, child, 'obl:agent').length > 0)
      continue
    const effect = effectOf(tree, child, [])
    if (effect?.kind === 'deed' && walk.sized(effect) < 0) walk.turn(child, walk.sized(effect))
  }
}
