import {
  blame,
  childrenBy,
  type Effect,
  felt,
  firstPersonPronouns,
  haltingWords,
  isVerb,
  localAgents,
  markers,
  patients,
  pleasing,
  reactionMoods,
  reactionVerbs,
  relation,
  stanceEffects,
  type Tree,
  undoneForms,
} from '../../language/index.ts'
import { isObjectControl } from '../actors/roles.ts'
import { judgementOf, labelOf } from './labels.ts'
import type { Stand, Step } from './stand.ts'
import type { Walk } from './walk.ts'

/** What a word makes an end of, as it stood before: who is asked to stop doing a thing does it. */
export interface Halted {
  stance: number
  steps: Step[]
}

/** What is halted at `head`, where that is what its doer does or wants: 'stop blocking it', 'drop its resistance'; not 'end the war'. */
export function haltedAt({ tree, node, kind, stance, steps }: Walk, effect: Effect, head: number): Halted | undefined {
  if (kind !== 'policy' || effect.kind !== 'deed' || effect.policy >= 0) return undefined
  if (!haltingWords.has(tree.words[head]!.lemma)) return undefined
  return isVerb(tree.words[node]!) || isOwn(tree, node) ? { stance, steps: [...steps] } : undefined
}

/** Whether a noun tells what its owner, who is halted in it, does against something or wants: 'its veto', 'its resistance', 'plans'. */
function isOwn(tree: Tree, noun: number): boolean {
  const effect = stanceEffects.get(tree.words[noun]!.lemma)
  if (!effect || effect.kind === 'value') return false
  return (
    effect.kind === 'attitude' ||
    childrenBy(tree, noun, 'nmod:poss').some((child) => tree.words[child]!.upos === 'PRON')
  )
}

/** Notes that whoever ought to stop it, at the word reached, goes on with it: 'Oslo must stop blocking it'. */
export function noteOwedHalt(walk: Walk): void {
  if (!walk.halted || !walk.owed) return
  const { tree, node } = walk
  // 'It is time for Oslo to stop it'.
  const named = tree.words[node]!.upos === 'NOUN' ? childrenBy(tree, node, 'nmod', 'obl') : []
  const doers = [
    ...named.filter((child) => markers(tree, child)[0] === 'for'),
    ...(localAgents(tree, node, isObjectControl) ?? []),
  ]
  noteHalted(
    walk,
    doers.filter((at) => !firstPersonPronouns.has(tree.words[at]!.form.toLowerCase())),
  )
}

/**
 * Notes that whoever is asked at `head` to stop it goes on with it: 'urged Oslo to stop blocking it'; `done` is what was told below. Who is only
 * told to stop doing a thing ('told Oslo to stop buying it') is for nothing by that.
 */
export function noteAskedHalt(walk: Walk, head: number, done: Stand[]): void {
  const { tree } = walk
  if (walk.halted && walk.halted.stance > 0) walk.halted = undefined
  const askers = childrenBy(tree, head, 'nsubj')
  const told = done.flatMap(({ nodes }) => nodes).filter((node) => !askers.includes(node))
  const addressed = childrenBy(tree, head, 'obl').filter((child) =>
    ['on', 'with', 'to', 'at'].includes(markers(tree, child)[0] ?? ''),
  )
  noteHalted(walk, [...new Set([...told, ...patients(tree, head), ...addressed])])
}

/**
 * The participle by which a thing is named as not done, where somebody is glad or sorry of that or it is called good or bad: 'regrets the
 * cancelled talks'; −1 for none. Who would resume, calls for or plans 'the cancelled talks' means the talks.
 */
export function undoneAt(tree: Tree, anchor: number): number {
  let noun = anchor
  while (relation(tree.words[noun]!) === 'compound') noun = tree.words[noun]!.head
  const undone = childrenBy(tree, noun, 'amod').find((at) => undoneForms.has(tree.words[at]!.form.toLowerCase()))
  return undone !== undefined && isReactedTo(tree, noun) ? undone : -1
}

function isReactedTo(tree: Tree, noun: number): boolean {
  const { head } = tree.words[noun]!
  if (head < 0) return false
  const { lemma } = tree.words[head]!
  const how = relation(tree.words[noun]!)
  if (how === 'nsubj') return judgementOf(tree, head) !== undefined || pleasing.has(lemma) || felt.has(lemma)
  if (labelOf(tree, head, noun)) return true
  return blame.has(lemma) || reactionVerbs.has(lemma) || reactionMoods.has(lemma) || felt.has(lemma)
}

function noteHalted(walk: Walk, nodes: number[]): void {
  const { halted, climbed, stands } = walk
  if (!halted || nodes.length === 0) return
  stands.push({ nodes, ...halted, how: 'deed', climbed, unknown: 0, unreal: false, halted: true })
  walk.halted = undefined
}
