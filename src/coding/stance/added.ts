import {
  agents,
  authoringVerbs,
  childrenBy,
  cueVerbs,
  decisionNouns,
  type Effect,
  feelingVerbs,
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
import { reactionAt } from './parted.ts'
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
    clausesBeside(tree, node).flatMap((clause) => {
      if (passesVerbs.has(tree.words[clause]!.lemma)) return tell(clause, passedBy(tree, clause), SHARED)
      if (matched.has(clause) || (!isPassive(tree, clause) && !isParticiple(tree, clause))) return []
      const effect = attitudeOf(tree, clause)
      return effect ? tell(clause, mindsOf(tree, clause), effect) : []
    }),
  )
}

/** 'Was welcomed by Oslo and condemned by Bern': attitudes told by the passives that are joined with the one whose subject a noun is. */
export function attitudesJoined(tree: Tree, noun: number, matched: ReadonlySet<number>, tell: Telling): Stand[] {
  const { head, deprel } = tree.words[noun]!
  if (deprel !== 'nsubj:pass') return []
  return joinedParticiples(tree, head).flatMap((clause) => {
    const effect = matched.has(clause) ? undefined : attitudeOf(tree, clause)
    return effect ? tell(clause, mindsOf(tree, clause), effect) : []
  })
}

/** What somebody thinks of a thing, as a passive tells: 'opposed by Oslo', 'shared by Oslo', 'coolly received in Oslo'. */
export function attitudeOf(tree: Tree, clause: number): Effect | undefined {
  if (tree.words[clause]!.lemma === 'share' || makesIt(tree, clause)) return SHARED
  const effect = effectOf(tree, clause, [])
  return effect?.kind === 'attitude' ? effect : reactionAt(tree, clause, -1)
}

/** 'The plan that Oslo drew up', 'a target set by Bern': whoever makes what is proposed or asked is for it. */
export function makesIt(tree: Tree, verb: number): boolean {
  const { lemma } = tree.words[verb]!
  if (!authoringVerbs.has(lemma)) return false
  return lemma !== 'draw' || childrenBy(tree, verb, 'compound:prt').some((at) => tree.words[at]!.form === 'up')
}

/** Those of whom a passive tells what they think: its agents, or else those in whose place somebody does. */
export function mindsOf(tree: Tree, clause: number): number[] {
  const told = agents(tree, clause).filter((agent) => !isRelative(tree, agent))
  return told.length > 0 ? told : placesFeeling(tree, clause)
}

/** The clauses that hang on a noun, and the participles joined with one: 'backed by Oslo but opposed by Bern'. */
function clausesBeside(tree: Tree, noun: number): number[] {
  const found = childrenBy(tree, noun, 'acl', 'acl:relcl')
  return found.length === 0 ? found : found.flatMap((clause) => [clause, ...joinedParticiples(tree, clause)])
}

/** Participles without a subject of their own that are joined with a verb. */
export function joinedParticiples(tree: Tree, verb: number): number[] {
  return childrenBy(tree, verb, 'conj').filter(
    (other) => tree.words[other]!.xpos === 'VBN' && childrenBy(tree, other, 'nsubj', 'nsubj:pass', 'aux').length === 0,
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
  const effect = attitudeOf(tree, verb)
  const felt = effect && (effect.claim !== 0 || effect.policy < 0 || feelingVerbs.has(tree.words[verb]!.lemma))
  return felt ? placesOf(tree, verb) : []
}

const DONE: Effect = { policy: 1, claim: 0, kind: 'deed' }

/** 'The battlegroups that Oslo sent', 'penalties imposed by Oslo': who does the thing in a clause that lacks it as its object. */
export function deedsBeside(tree: Tree, noun: number, tell: Telling): Stand[] {
  return clausesBeside(tree, noun).flatMap((clause) => {
    const known = effectOf(tree, clause, [])
    // 'The ban, which Oslo described to reporters'.
    if (!known && cueVerbs.get(tree.words[clause]!.lemma)?.kind === 'speech') return []
    const effect = known ?? DONE
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
