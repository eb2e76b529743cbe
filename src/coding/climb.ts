import type { PatternMatch } from '../codebook/index.ts'
import {
  actingNouns,
  blame,
  childrenBy,
  felt,
  isPassive,
  isVerb,
  markers,
  patients,
  planningWords,
  questioningVerbs,
  relation,
  stanceEffects,
  type Tree,
  turningMarkers,
} from '../language/index.ts'
import { resumedBehind } from './added.ts'
import { applied, placedAt } from './applied.ts'
import { beside } from './beside.ts'
import { addsOn, asks, isAble, isEntry, isLoss, isSubject, isYetToCome, verdictVerb } from './clauses.ts'
import { completed } from './completed.ts'
import { calledBehind, calledBySubject, comparedWith } from './evaluations.ts'
import { type FixedPhrase, fixedPhraseAt } from './fixed-phrases.ts'
import { blameOf, effectOf, ownerOfPhrase, receptionOf } from './governors.ts'
import { influenceAt, influenced } from './influence.ts'
import { isCalledSo } from './labels.ts'
import { saysNone } from './modifiers.ts'
import { isOnlyAbout, isOnlyNamed, isTimed, namesBothSides } from './neutral.ts'
import type { Climb } from './stand.ts'
import { received, subject } from './subject.ts'
import { trace } from './traced.ts'
import { type Anchors, Walk } from './walk.ts'

/** Relations by which a word goes on into its governor without any change. */
const THROUGH = new Set(['appos', 'flat', 'fixed', 'list', 'goeswith'])
const ASIDE = new Set(['advcl', 'parataxis', 'dep', 'discourse', 'vocative'])

/**
 * Climbs from a pattern's anchor to the root of its sentence. Each governing word turns, keeps or weakens the stance;
 * at each, whoever does it or holds it is noted.
 */
export function climb(tree: Tree, match: PatternMatch, kind: 'policy' | 'claim', anchors: Anchors): Climb {
  const walk = new Walk(tree, match, kind, anchors)
  const { stands, path, steps, manner } = walk
  if (kind === 'policy' && namesBothSides(tree, match.anchor)) manner.open = true
  walk.modify(true)
  if (match.pattern.holder === undefined || walk.spoken) {
    begin(walk)
    judgedBySubject(walk)
    for (let guard = 0; guard < 60; guard++) {
      walk.takeSuggestion(true)
      path.push({ node: walk.node, stance: walk.stance })
      if (tree.words[walk.node]!.head < 0) break
      if (isOnlyAsked(walk)) return { stands: [], path, stance: walk.stance, manner, steps, overruled: true }
      const below = relation(tree.words[walk.node]!)
      step(walk)
      judgedBySubject(walk)
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
      walk.noteAdded(noun)
      trace(walk, noun)
    }
  } else path.push({ node: walk.node, stance: walk.stance })
  if (asks(tree)) manner.question = true
  return { stands, path, stance: walk.stance, manner, steps, overruled: false }
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
    marks.includes('whether') || (marks.includes('if') && node > head && questioningVerbs.has(tree.words[head]!.lemma))
  if (!whether || !['ccomp', 'advcl', 'acl', 'xcomp'].includes(relation(tree.words[node]!))) return false
  const effect = effectOf(tree, head, marks)
  // 'Doubts whether they would' does say something.
  return effect === undefined || walk.sized(effect) >= 0
}

/** Whether the word reached is listed as a finished stance of the other side. */
function isToldAbove({ anchors, node, stance }: Walk): boolean {
  const above = anchors.get(node)
  return above !== undefined && above.list === 'stances' && above.stance !== (stance < 0 ? '-' : '+')
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

/** 'Rather than send them', 'talks instead of sending them', 'would rather talk than send them': it is not done. */
function foregone(walk: Walk): void {
  const { tree, node } = walk
  const { head, deprel } = tree.words[node]!
  if (deprel !== 'advcl' || (markers(tree, node).includes('without') && isLoss(tree, head))) return
  const preferring = childrenBy(tree, head, 'advmod').some((child) =>
    /^(?:rather|sooner)$/i.test(tree.words[child]!.form),
  )
  for (const mark of childrenBy(tree, node, 'mark', 'case', 'cc')) {
    const { lemma } = tree.words[mark]!
    if (!(turningMarkers.has(lemma) || (lemma === 'than' && preferring)) || walk.spent.has(mark)) continue
    walk.spent.add(mark)
    walk.turn(node, -1, lemma)
    return
  }
}

/** Goes from the word reached to its governor, in the way that their relation asks for. */
export function step(walk: Walk): void {
  const { tree, node } = walk
  const word = tree.words[node]!
  const head = word.head
  const deprel = relation(word)
  if (addsOn(tree, node)) {
    walk.manner.relative = true
    walk.adding = true
  }
  if (walk.adding) {
    walk.node = head
    return
  }
  if (THROUGH.has(deprel)) {
    walk.node = head
    walk.modify()
    return
  }
  const phrase = fixedPhraseAt(tree, node, head)
  if (phrase && !walk.holds(phrase)) {
    inPhrase(walk, phrase)
    return
  }
  if (deprel === 'conj' && !(blame.has(tree.words[head]!.lemma) && markers(tree, node).includes('for'))) {
    walk.node = head
    walk.qualify(walk.modifiers())
    return
  }
  walk.climbed++
  walk.below = deprel
  if (walk.kind === 'policy' && !walk.matched.has(head) && isSetAside(walk, head)) return
  const compared = walk.kind === 'policy' ? comparedWith(tree, head, markers(tree, node)) : undefined
  if (compared) {
    walk.turn(compared.node, compared.sign)
    walk.spent.add(compared.node)
    walk.manner.value = true
    walk.pending = undefined
    walk.node = head
    walk.modify()
    return
  }
  const counted = childrenBy(tree, node, 'case', 'mark', 'cc').some((child) => walk.spent.has(child))
  const marks = markers(tree, node).filter((mark) => !(counted && turningMarkers.has(mark)))
  const blamed =
    deprel === 'advcl' || deprel === 'obl' || deprel === 'nmod' || deprel === 'conj'
      ? blameOf(tree, node, marks, walk.stance)
      : undefined
  const influence = influenceAt(tree, node, head, marks)
  if (influence) influenced(walk, head, influence, marks)
  else if (blamed) laidOn(walk, blamed)
  else if (ownerOfPhrase(tree, node) >= 0) completed(walk, ownerOfPhrase(tree, node), 'nmod', marks)
  else if (deprel === 'advcl' && walk.manner.suggested && questioningVerbs.has(tree.words[head]!.lemma))
    completed(walk, head, 'ccomp', marks)
  else if (deprel === 'advcl' && isCalledSo(tree, head)) completed(walk, head, deprel, marks)
  else if (deprel === 'advcl' && isYetToCome(tree, head)) completed(walk, head, 'xcomp', marks)
  else if (word.deprel === 'acl:relcl' && tree.words[head]!.lemma === 'reason') completed(walk, head, 'acl', marks)
  else if (isPurpose(tree, head, deprel, marks)) beside(walk, tree.words[head]!.head, deprel, marks)
  else if (ASIDE.has(deprel) || word.deprel === 'acl:relcl') beside(walk, head, deprel, marks)
  else if (deprel === 'nsubj' && receptionOf(tree, head)) received(walk, head)
  else if (isSubject(tree, node)) subject(walk, head)
  else completed(walk, head, deprel, marks)
}

/** Passes what is only about the thing ('a debate on it'), or only tells when something else happened ('the day they condemned it'). */
function isSetAside(walk: Walk, head: number): boolean {
  const { tree, node } = walk
  const about = isOnlyAbout(tree, node, head) || (node === walk.match.anchor && isOnlyNamed(tree, node, head))
  if (!about && !isTimed(tree, node)) return false
  walk.manner.circumstance = true
  walk.pending = undefined
  walk.node = head
  if (about && !isVerb(tree.words[head]!)) walk.aired = true
  else walk.adding = true
  return true
}

/** Into a fixed phrase that acts as one word: 'pours cold water on it', 'is off the table'. */
function inPhrase(walk: Walk, { start, end, top, effect, predicate }: FixedPhrase): void {
  walk.climbed++
  for (let at = start; at < end; at++) walk.spent.add(at)
  const before = walk.steps.length
  if (!predicate) {
    applied(walk, effect, top, !walk.tree.words.slice(start, end).some(({ lemma }) => lemma === 'doubt'))
    if (walk.steps[before]?.node === top) walk.steps[before]!.phrase = { start, end }
    return
  }
  walk.turn(top, walk.sized(effect))
  walk.steps[before]!.phrase = { start, end }
  walk.pending = undefined
  walk.node = top
  walk.manner.asSubject = true
  walk.manner.value ||= effect.kind === 'value'
  walk.modify()
  if (effect.kind === 'attitude') walk.note(receivers(walk.tree, start, end), 'attitude')
}

/** With whom a thing meets so: 'fell on deaf ears in Oslo'. */
function receivers(tree: Tree, start: number, end: number): number[] {
  return tree.words.flatMap(({ head }, at) => {
    if (at < end || head < start || head >= end) return []
    return ['in', 'with', 'from', 'among', 'by'].includes(markers(tree, at)[0] ?? '') ? [at] : []
  })
}

/** Somebody is praised or blamed for it: 'slammed Berlin for buying'. */
function laidOn(walk: Walk, { verb, sign }: { verb: number; sign: number }): void {
  walk.node = verb
  if (sign < 0) for (const earlier of walk.stands) earlier.blamed = true
  // Who is blamed for it is said to do it: a claim is held true either way.
  walk.turn(verb, walk.kind === 'claim' || walk.spoken ? 1 : sign, sign < 0 ? 'blamed' : 'praised')
  walk.stand('attitude')
  walk.modify()
}

/** 'obstructs unity to please Moscow': hung on the noun, it is what the deed is for. */
function isPurpose(tree: Tree, head: number, deprel: string, marks: string[]): boolean {
  const noun = tree.words[head]!
  return (
    deprel === 'acl' &&
    marks[0] === 'to' &&
    noun.upos === 'NOUN' &&
    relation(noun) === 'obj' &&
    !stanceEffects.has(noun.lemma) &&
    effectOf(tree, noun.head, [])?.kind === 'deed'
  )
}
