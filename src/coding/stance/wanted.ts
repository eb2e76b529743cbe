import { childrenBy, lapsingVerbs, markers, type Tree } from '../../language/index.ts'
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
  const ended = askedOf(tree, node, head, deprel)
  if (ended >= 0) {
    const effect = effectOf(tree, ended, [])
    if (ENDING.has(tree.words[ended]!.lemma)) walk.turn(ended, -1)
    else if (effect && effect.kind !== 'value' && walk.sized(effect) < 0) walk.turn(ended, walk.sized(effect))
    return
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

/** Verbs of wanting, with what is wanted as their object or behind a 'for'. */
const WANTING = new Set('want like need wish prefer order'.split(' '))
const ASKING = new Set('ask call press push plead vote argue'.split(' '))
/** What a thing does when it is no more. */
const ENDING = new Set([...lapsingVerbs, 'end', 'stop', 'cease'])

/** 'Wants the penalties to be phased out', 'to end', 'called for them to be dropped': the word for what is to become of the thing; −1 for none. */
function askedOf(tree: Tree, node: number, head: number, deprel: string): number {
  const { lemma } = tree.words[head]!
  const asks =
    deprel === 'obj' ? WANTING.has(lemma) : deprel === 'obl' && ASKING.has(lemma) && markers(tree, node)[0] === 'for'
  if (!asks) return -1
  const behind = [...childrenBy(tree, head, 'xcomp', 'advcl', 'ccomp', 'obl'), ...childrenBy(tree, node, 'acl')]
  const found = behind.find((child) => {
    if (child < node || markers(tree, child)[0] !== 'to') return false
    // 'Pleaded for them, only to be rebuffed': what came of it.
    if (childrenBy(tree, child, 'advmod').some((at) => tree.words[at]!.form === 'only')) return false
    const isDone = childrenBy(tree, child, 'aux:pass', 'aux').some((at) => tree.words[at]!.lemma === 'be')
    return isDone || (ENDING.has(tree.words[child]!.lemma) && tree.words[child - 1]!.form === 'to')
  })
  return found ?? -1
}
