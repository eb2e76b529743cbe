import {
  childrenBy,
  cueVerbs,
  futureModals,
  isNegated,
  isVerb,
  localAgents,
  maybeModals,
  punishments,
  relation,
  remainingVerbs,
  retaliatingVerbs,
  stanceEffects,
  type Tree,
  threateningVerbs,
} from '../../language/index.ts'
import { isObjectControl } from '../actors/roles.ts'
import { effectOf } from './governors.ts'
import type { Walk } from './walk.ts'

/** What somebody makes their consent or their threat hang on: who, and whether they want it (1) or not (−1). */
interface Demand {
  holders: number[]
  sign: 1 | -1
}

/**
 * What a condition at `node` demands by what hangs on it at `head`: who refuses a thing 'unless' or 'until' another is done wants that
 * done; who threatens one 'if' another is done does not.
 */
function demandAt(tree: Tree, node: number, head: number): Demand | undefined {
  const kind = conditionOf(tree, node)
  if (!kind || !isVerb(tree.words[head]!)) return undefined
  const { refused, threatened, top } = heldBack(tree, head)
  if (!refused && !threatened) return undefined
  if (kind === 'if' && refused === threatened) return undefined
  const agents = localAgents(tree, top, isObjectControl) ?? []
  // 'Oslo will be forced to respond'.
  const holders = agents.length > 0 || !threatened ? agents : childrenBy(tree, top, 'nsubj:pass')
  return holders.length === 0 ? undefined : { holders, sign: kind === 'unless' ? 1 : -1 }
}

/** Notes what a condition demands; gives whether it demands anything. */
export function noteDemand(walk: Walk, head: number): boolean {
  if (walk.kind !== 'policy') return false
  const demand = demandAt(walk.tree, walk.node, head)
  if (!demand) return false
  for (const earlier of walk.stands) if (earlier.how !== 'attitude') earlier.unreal = true
  // 'Will respond if the penalties hurt its firms': the harm that is threatened for is theirs.
  const isHarm = walk.manner.asSubject && walk.manner.value && walk.stance < 0
  const sign = isHarm ? 1 : demand.sign
  const effect = sign < 0 ? 'a threat: turns' : 'demanded: keeps'
  walk.stands.push({
    nodes: demand.holders,
    stance: walk.stance * sign,
    how: 'attitude',
    climbed: walk.climbed,
    unknown: 0,
    unreal: false,
    steps: [...walk.steps, { node: head, effect }],
  })
  return true
}

function conditionOf(tree: Tree, node: number): 'unless' | 'if' | undefined {
  const form = (at: number): string => tree.words[at]?.form.toLowerCase() ?? ''
  for (const child of childrenBy(tree, node, 'mark', 'advmod', 'case')) {
    const word = form(child)
    if (word === 'unless' || word === 'until' || word === 'without') return 'unless'
    if (
      tree.words[child]!.lemma === 'if' &&
      form(child - 1) !== 'even' &&
      form(child - 1) !== 'only' &&
      form(child - 1) !== 'as'
    )
      return 'if'
    // 'As long as they send them'.
    if (word === 'as' && form(child - 1) === 'long' && ['as', 'so'].includes(form(child - 2))) return 'if'
  }
  return undefined
}

/** Whether what is to come at `head` is refused, or is a harm that is threatened; and the verb of whoever refuses or threatens. */
function heldBack(tree: Tree, head: number): { refused: boolean; threatened: boolean; top: number } {
  const aux = (at: number): string[] =>
    childrenBy(tree, at, 'aux').map((child) => tree.words[child]!.form.toLowerCase())
  const modal = (at: number): boolean =>
    aux(at).some((form) => futureModals.has(form) || maybeModals.has(form) || form === 'ca')
  let top = head
  let refused = modal(head) && isNegated(tree, head)
  let threatened = threatensPunishment(tree, head)
  const effect = effectOf(tree, head, [])
  const harm = effect?.kind === 'deed' && effect.policy < 0
  for (let steps = 0; steps < 4; steps++) {
    const { head: above } = tree.words[top]!
    const deprel = relation(tree.words[top]!)
    if (above < 0 || !isVerb(tree.words[above]!) || (deprel !== 'xcomp' && deprel !== 'ccomp')) break
    const { lemma } = tree.words[above]!
    const own = stanceEffects.get(lemma)
    if (own?.kind === 'attitude' && own.policy === -1 && own.claim < 0) refused = !refused
    else if (lemma === 'threaten' || (lemma === 'warn' && deprel === 'ccomp')) threatened = true
    else if (!cueVerbs.has(lemma) && own?.kind !== 'attitude') break
    top = above
  }
  // 'The penalties will stay until …'.
  if (modal(head) && !isNegated(tree, head) && remainingVerbs.has(tree.words[head]!.lemma)) refused = true
  if (harm && aux(head).some((form) => ['will', 'would'].includes(form)) && !isNegated(tree, head)) threatened = true
  // 'If they do it, Oslo will respond', 'will be forced to respond'.
  const answers = [head, ...childrenBy(tree, head, 'xcomp')].some((at) => retaliatingVerbs.has(tree.words[at]!.lemma))
  if (answers && modal(head) && !isNegated(tree, head)) threatened = true
  return { refused: refused && !threatened, threatened, top }
}

/** 'Threatened consequences', 'warned of reprisals', 'vowed retaliation'. */
function threatensPunishment(tree: Tree, verb: number): boolean {
  return (
    threateningVerbs.has(tree.words[verb]!.lemma) &&
    childrenBy(tree, verb, 'obj', 'obl').some((child) => punishments.has(tree.words[child]!.lemma))
  )
}
