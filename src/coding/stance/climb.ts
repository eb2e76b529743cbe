import type { PatternMatch } from '../../codebook/index.ts'
import {
  actingNouns,
  childrenBy,
  decisionNouns,
  effectNouns,
  extentWords,
  felt,
  isNegated,
  isPassive,
  markers,
  patients,
  planningWords,
  questioningVerbs,
  relation,
  stanceEffects,
  type Tree,
  turningMarkers,
  workingVerbs,
} from '../../language/index.ts'
import { resumedBehind } from './added.ts'
import { thwarted } from './aims.ts'
import { placedAt } from './applied.ts'
import { asks, isAble, isEntry, isLoss, verdictVerb } from './clauses.ts'
import { contradictFact } from './contrary.ts'
import { calledBehind, calledBySubject } from './evaluations.ts'
import { effectOf } from './governors.ts'
import { saysNone } from './modifiers.ts'
import { namesBothSides } from './neutral.ts'
import type { Climb } from './stand.ts'
import { step } from './step.ts'
import { trace } from './traced.ts'
import { judgeDeed } from './verdicts.ts'
import { type Anchors, Walk } from './walk.ts'

/**
 * Climbs from a pattern's anchor to the root of its sentence. Each governing word turns, keeps or weakens the stance;
 * at each, whoever does it or holds it is noted.
 */
export function climb(
  tree: Tree,
  match: PatternMatch,
  kind: 'policy' | 'claim',
  anchors: Anchors,
  foes: ReadonlySet<number> = new Set(),
): Climb {
  const walk = new Walk(tree, match, kind, anchors, foes)
  const { stands, path, steps, manner } = walk
  if (kind === 'policy' && namesBothSides(tree, match.anchor)) manner.open = true
  walk.modify(true)
  if (match.pattern.holder === undefined || walk.spoken) {
    begin(walk)
    judgedBySubject(walk)
    judgeDeed(walk)
    contradictFact(walk)
    for (let guard = 0; guard < 60; guard++) {
      walk.takeSuggestion(true)
      thwarted(walk)
      path.push({ node: walk.node, stance: walk.stance, taken: steps.length })
      if (tree.words[walk.node]!.head < 0) break
      if (isOnlyAsked(walk)) return { stands: [], path, stance: walk.stance, manner, steps, overruled: true }
      const below = relation(tree.words[walk.node]!)
      if (kind === 'policy' && path.length > 1 && !walk.adding && foregone(walk))
        path[path.length - 1] = { node: walk.node, stance: walk.stance, taken: steps.length }
      const told = stands.some(
        ({ how, unreal, nodes }) =>
          !unreal && how !== 'unknown' && how !== 'doubted' && !nodes.some((at) => foes.has(at)),
      )
      const { value } = manner
      step(walk)
      judgedBySubject(walk)
      manner.judged ||=
        kind === 'policy' && told && !value && manner.value && !extentWords.has(tree.words[walk.node]!.lemma)
      judgeDeed(walk)
      contradictFact(walk)
      if ((below === 'nmod' || below === 'compound') && tree.words[walk.node]!.upos === 'NOUN') {
        walk.noteAdded(walk.node)
        trace(walk, walk.node)
      }
      if (isToldAbove(walk)) return { stands: [], path, stance: walk.stance, manner, steps, overruled: true }
    }
    const called = kind === 'policy' && !manner.held && !manner.value ? calledBehind(tree, match.anchor) : undefined
    if (called) {
      walk.stance = called.sign * (match.pattern.stance === '+' ? 1 : -1)
      stands.splice(0, stands.length, ...stands.filter(({ how }) => how !== 'unknown'))
      walk.note(called.holders, 'attitude')
      manner.value = true
      steps.push({ node: called.node, effect: called.sign < 0 ? 'turns' : 'keeps' })
    }
    for (const noun of resumedBehind(tree, match.anchor)) {
      // 'Rejected talks, a policy that Oslo backs': the policy is the talks, and was told of with them.
      const { head, lemma } = tree.words[noun]!
      const isName = relation(tree.words[noun]!) === 'appos' && !decisionNouns.has(lemma)
      if (isName && head <= match.anchor) continue
      walk.noteAdded(noun)
      trace(walk, noun)
    }
  } else path.push({ node: walk.node, stance: walk.stance, taken: steps.length })
  if (asks(tree)) manner.question = true
  return {
    stands,
    path,
    stance: walk.stance,
    manner,
    steps,
    overruled: false,
    ...(walk.verdict !== undefined && { verdict: walk.verdict }),
  }
}

/** Takes in what the subject calls the word reached, where that is its predicate: 'the worst thing would be to send them'. */
function judgedBySubject(walk: Walk): void {
  const verdict =
    walk.kind === 'policy' && !walk.adding
      ? calledBySubject(walk.tree, walk.node, walk.path.at(-1)?.node ?? -1)
      : undefined
  if (!verdict || walk.spent.has(verdict.node) || walk.matched.has(verdict.node)) return
  walk.spent.add(verdict.node)
  walk.turn(verdict.node, verdict.sign)
  walk.manner.value = true
}

/** 'Asked whether Oslo would send them', 'must decide whether to': whether it is so, or will be, is left open. */
function isOnlyAsked(walk: Walk): boolean {
  const { tree, node } = walk
  const { head } = tree.words[node]!
  const marks = markers(tree, node)
  const whether =
    marks.includes('whether') ||
    (marks.includes('that') && tree.words[head]!.lemma === 'doubt' && isAtWork(tree, node)) ||
    (marks.includes('if') && node > head && questioningVerbs.has(tree.words[head]!.lemma))
  if (!whether || !['ccomp', 'advcl', 'acl', 'xcomp'].includes(relation(tree.words[node]!))) return false
  if (walk.kind === 'policy' && isAtWork(tree, node)) return true
  const effect = effectOf(tree, head, marks)
  // 'Doubts whether they would' does say something; so does 'is not sure whether they would', of a claim.
  if (walk.kind === 'claim' && KNOWING.has(tree.words[head]!.lemma) && isNegated(tree, head)) return false
  return effect === undefined || walk.sized(effect) >= 0
}

/** 'Doubts whether they have any effect': what comes of a thing is another question than whether it ought to be done. */
function isAtWork(tree: Tree, node: number): boolean {
  const { lemma } = tree.words[node]!
  if (childrenBy(tree, node, 'nsubj').length === 0) return false
  return (
    workingVerbs.has(lemma) || childrenBy(tree, node, 'obj').some((child) => effectNouns.has(tree.words[child]!.lemma))
  )
}

const KNOWING = new Set(['know', 'sure', 'certain', 'confident', 'convinced'])

/**
 * Whether the word reached is listed as a finished stance of the other side, or names the other side by what it is free from: an
 * 'exemption from the ban'.
 */
function isToldAbove({ tree, anchors, node, stance, path }: Walk): boolean {
  const above = anchors.get(node)
  if (above === undefined || above.stance === (stance < 0 ? '-' : '+')) return false
  return above.list === 'stances' || markers(tree, path.at(-1)!.node)[0] === 'from'
}

/** Who does or holds the thing at the very word that names it. */
function begin(walk: Walk): void {
  const { tree, node } = walk
  const { lemma } = tree.words[node]!
  const own = stanceEffects.get(lemma)
  walk.noteAdded(node)
  trace(walk, node)
  if (saysNone(tree, node) && !walk.spent.has(node)) {
    walk.spent.add(node)
    walk.turn(node, -1)
  }
  if (walk.kind === 'policy') {
    foregone(walk)
    const verdict = verdictVerb(tree, node)
    if (verdict >= 0) {
      walk.note(childrenBy(tree, verdict, 'nsubj'), 'attitude')
      return
    }
    walk.manner.future ||= planningWords.has(lemma)
    if (isEntry(tree, node) && isAble(tree, node)) walk.judge()
    walk.noteDeeds()
    // Who ought to do it has not done it.
    if (!walk.spoken && !walk.manner.ought && walk.stand('deed').length === 0)
      walk.note(ownersOfPatient(tree, node), 'deed')
    if (own?.kind === 'attitude' && tree.words[node]!.upos === 'NOUN') walk.note(placedAt(tree, node, node), 'attitude')
    tooMuchOf(walk)
  } else if (felt.has(lemma)) {
    walk.note(patients(tree, node), 'attitude')
  } else if (own?.claim === 1 && own.kind === 'attitude') walk.stand('attitude')
}

/** 'German deliveries were stepped up', 'Oslo's penalties were extended': where nobody is said to do it, those whose it is. */
function ownersOfPatient(tree: Tree, node: number): number[] {
  if (!isPassive(tree, node)) return []
  return patients(tree, node)
    .filter((noun) => tree.words[noun]!.upos === 'NOUN' && !actingNouns.has(tree.words[noun]!.lemma))
    .flatMap((noun) => childrenBy(tree, noun, 'nmod:poss', 'amod', 'compound'))
}

/** 'Too dependent on it': they are, and whoever says so would rather they were not. */
function tooMuchOf(walk: Walk): void {
  const { tree, node, matched } = walk
  if (tree.words[node]!.upos !== 'ADJ' || walk.spoken) return
  const too = childrenBy(tree, node, 'advmod').find((child) => tree.words[child]!.form.toLowerCase() === 'too')
  if (too === undefined || matched.has(too)) return
  walk.manner.value = true
  walk.turn(too, -1, 'too')
}

/** 'Rather than send them', 'talks instead of sending them', 'would rather talk than send them': it is not done. Gives whether that is told. */
function foregone(walk: Walk): boolean {
  const { tree, node } = walk
  const { head, deprel } = tree.words[node]!
  // 'Than support it', read as a phrase.
  const compared = deprel === 'obl' && tree.words[node]!.upos !== 'NOUN' && tree.words[node]!.upos !== 'PROPN'
  if ((deprel !== 'advcl' && !compared) || (markers(tree, node).includes('without') && isLoss(tree, head))) return false
  // 'Would rather see it end than go on', where 'rather' stands above.
  const above = ['ccomp', 'xcomp'].includes(relation(tree.words[head]!)) ? tree.words[head]!.head : head
  const preferring = [head, above].some((at) =>
    childrenBy(tree, at, 'advmod').some((child) => /^(?:rather|sooner)$/i.test(tree.words[child]!.form)),
  )
  for (const mark of childrenBy(tree, node, 'mark', 'case', 'cc')) {
    const { lemma } = tree.words[mark]!
    if (!(turningMarkers.has(lemma) || (lemma === 'than' && preferring)) || walk.spent.has(mark)) continue
    walk.spent.add(mark)
    walk.undo(node, lemma)
    return true
  }
  return false
}
