import {
  agents,
  childrenBy,
  decisionNouns,
  type Effect,
  isPassive,
  markers,
  resumingNouns,
  sentimentNouns,
  type Tree,
  viewNouns,
} from '../../language/index.ts'
import { isParticiple, isRelative } from './clauses.ts'
import { effectOf } from './governors.ts'
import { modifiersOf } from './modifiers.ts'
import type { Stand } from './stand.ts'

/** Makes a stand out of what a clause beside a noun tells: who, by which effect. */
export type Telling = (clause: number, nodes: number[], effect: Effect) => Stand[]

/** How the stance on a noun stands for those whom a clause beside it names; `sized` is what an effect does to the stance. */
export function tellingOf(
  tree: Tree,
  matched: ReadonlySet<number>,
  stance: number,
  sized: (effect: Effect) => number,
): Telling {
  return (clause, nodes, effect) => {
    const turned = modifiersOf(tree, clause, matched, new Set()).turn
    const factor = sized(effect) * (turned ? -1 : 1)
    if (factor === 0 || nodes.length === 0) return []
    const how = effect.kind === 'deed' ? 'deed' : 'attitude'
    const steps = [{ node: clause, effect: factor < 0 ? 'turns' : 'keeps' }]
    return [{ nodes, stance: stance * factor, how, climbed: 1, unknown: 0, unreal: false, steps }]
  }
}

/** 'A wish shared by Oslo', 'a fear that Oslo shares'. */
export const SHARED: Effect = { policy: 1, claim: 1, kind: 'attitude' }

/** 'A move opposed by Moscow', 'an army, which is backed by Berlin': attitudes told in the passive beside a noun or what it is called further. */
export function attitudesBeside(tree: Tree, noun: number, matched: ReadonlySet<number>, tell: Telling): Stand[] {
  return [noun, ...furtherNames(tree, noun)].flatMap((node) =>
    childrenBy(tree, node, 'acl', 'acl:relcl').flatMap((clause) => {
      if (passesVerbs.has(tree.words[clause]!.lemma)) return tell(clause, passedBy(tree, clause), SHARED)
      const effect = tree.words[clause]!.lemma === 'share' ? SHARED : effectOf(tree, clause, [])
      if (effect?.kind !== 'attitude' || matched.has(clause)) return []
      if (!isPassive(tree, clause) && !isParticiple(tree, clause)) return []
      const told = agents(tree, clause).filter((agent) => !isRelative(tree, agent))
      return tell(clause, told.length > 0 ? told : placesFeeling(tree, clause), effect)
    }),
  )
}

/** What a noun is called further: 'talks, a policy that …'; not 'talks, a step that …', which takes up what was done about them. */
export function furtherNames(tree: Tree, noun: number): number[] {
  return childrenBy(tree, noun, 'appos').filter((child) => !takesUpClause(tree.words[child]!.lemma))
}

/** 'A step', 'a view': what was done or thought of a thing, and not another name for it. */
export function takesUpClause(lemma: string): boolean {
  return decisionNouns.has(lemma) || viewNouns.has(lemma) || sentimentNouns.has(lemma)
}

/** 'Passed the Senate', 'cleared the House': the chamber that a bill has behind it has voted for it. */
const passesVerbs = new Set(['pass', 'clear'])

export function passedBy(tree: Tree, verb: number): number[] {
  return passesVerbs.has(tree.words[verb]!.lemma) && !isPassive(tree, verb) ? childrenBy(tree, verb, 'obj') : []
}

/** 'Welcomed in Oslo', 'shared among the allies': where somebody is of that mind whom nothing else names. */
export function placesOf(tree: Tree, clause: number): number[] {
  return childrenBy(tree, clause, 'obl').filter((child) =>
    ['in', 'among', 'across'].includes(markers(tree, child)[0] ?? ''),
  )
}

/** The places of an attitude by its verb; things are signed in places, too. */
export function placesFeeling(tree: Tree, verb: number): number[] {
  const { lemma } = tree.words[verb]!
  const effect = lemma === 'share' ? SHARED : effectOf(tree, verb, [])
  const felt = effect && (effect.claim !== 0 || effect.policy < 0 || lemma === 'welcome')
  return felt ? placesOf(tree, verb) : []
}

const DONE: Effect = { policy: 1, claim: 0, kind: 'deed' }

/** 'The battlegroups that Oslo sent', 'penalties imposed by Oslo': who does the thing in a clause that lacks it as its object. */
export function deedsBeside(tree: Tree, noun: number, tell: Telling): Stand[] {
  return childrenBy(tree, noun, 'acl', 'acl:relcl').flatMap((clause) => {
    const effect = effectOf(tree, clause, []) ?? DONE
    if (effect.kind !== 'deed' || tree.words[clause]!.upos !== 'VERB') return []
    if (childrenBy(tree, clause, 'obj', 'ccomp', 'xcomp').some((object) => !isRelative(tree, object))) return []
    return tell(clause, doersBeside(tree, clause), effect)
  })
}

function doersBeside(tree: Tree, clause: number): number[] {
  if (isParticiple(tree, clause)) return agents(tree, clause).filter((agent) => markers(tree, agent)[0] === 'by')
  if (tree.words[clause]!.deprel === 'acl' || isPassive(tree, clause)) return []
  return childrenBy(tree, clause, 'nsubj').filter((subject) => !isRelative(tree, subject))
}

/** 'They halted it, a step welcomed in Minsk': nouns behind a comma that take up the whole clause before. */
export function resumedBehind(tree: Tree, from: number): number[] {
  const found: number[] = []
  for (let node = from + 3; node < tree.words.length; node++) {
    const { lemma } = tree.words[node]!
    if (!resumingNouns.has(lemma) && !sentimentNouns.has(lemma)) continue
    let first = node - 1
    while (first > from && tree.words[first]!.upos === 'ADJ') first--
    const article = tree.words[first]!.form.toLowerCase()
    if ((article === 'a' || article === 'an') && tree.words[first - 1]?.form === ',') found.push(node)
  }
  return found
}
