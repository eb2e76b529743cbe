import {
  abilityNouns,
  blame,
  childrenBy,
  cueVerbs,
  isVerb,
  markers,
  partisanNouns,
  patients,
  questioningVerbs,
  reasonNouns,
  relation,
  stanceEffects,
  type Tree,
  turningMarkers,
} from '../../language/index.ts'
import { applied } from './applied.ts'
import { beside } from './beside.ts'
import { type Charge, chargeOf, reproofAt } from './charges.ts'
import { addsOn, isAccompanying, isResult, isSaidSoOfIt, isSubject, isYetToCome } from './clauses.ts'
import { completed } from './completed.ts'
import { reckoned } from './conduct.ts'
import { comparedWith } from './evaluations.ts'
import { type FixedPhrase, fixedPhraseAt } from './fixed-phrases.ts'
import { blameOf, effectOf, ownerOfPhrase } from './governors.ts'
import { influenceAt, influenced } from './influence.ts'
import { isCalledSo, isLabelledOpenly, labelOf } from './labels.ts'
import { noBefore } from './modifiers.ts'
import { isInPlace, isKeptBack, isOnlyAbout, isOnlyNamed, isOnlyTopic, isTimed, isToldOf } from './neutral.ts'
import { isOccasion } from './occasions.ts'
import { receptionOf } from './receptions.ts'
import { isSignOfDeed } from './signs.ts'
import { noteUrging, outweigh, received, subject } from './subject.ts'
import type { Walk } from './walk.ts'

/** Relations by which a word goes on into its governor without any change. */
const THROUGH = new Set(['appos', 'flat', 'fixed', 'list', 'goeswith'])
/** Relations of a clause that stands beside its governor. */
const ASIDE = new Set(['advcl', 'parataxis', 'dep', 'discourse', 'vocative'])

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
  if (walk.kind === 'policy' && isReasonBeside(tree, head)) {
    walk.adding = true
    walk.manner.circumstance = true
    walk.node = head
    return
  }
  if (THROUGH.has(deprel) || deprel === 'conj') {
    // 'No tanks, no shells': none is denied twice.
    const no = noBefore(tree, head)
    if (no >= 0 && noBefore(tree, node) >= 0) walk.spent.add(no)
  }
  if (THROUGH.has(deprel)) {
    // 'Oslo, an advocate of it, refused': what Oslo did is not done to it.
    if (deprel === 'appos' && partisanNouns.has(word.lemma)) walk.adding = true
    walk.node = head
    if (!walk.adding) walk.modify()
    return
  }
  const phrase = fixedPhraseAt(tree, node, head)
  // 'Called an end to it a mistake' is no call for an end.
  const label = phrase && labelOf(tree, phrase.top, node)
  const isLabelled = label !== undefined && label.node >= phrase!.end
  if (phrase && !walk.holds(phrase) && !isLabelled) {
    inPhrase(walk, phrase)
    return
  }
  if (deprel === 'conj' && !(blame.has(tree.words[head]!.lemma) && markers(tree, node).includes('for'))) {
    walk.node = head
    walk.qualify(walk.modifiers())
    return
  }
  walk.climbed++
  walk.manner.open ||= walk.kind === 'policy' && ['ccomp', 'obj'].includes(deprel) && isKeptBack(tree, node, head)
  const came = walk.below
  walk.below = deprel
  if (reckoned(walk, head, came)) return
  if (walk.kind === 'policy' && !walk.matched.has(head) && isOccasion(tree, walk.match.anchor, node, head)) {
    attended(walk, head)
    return
  }
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
  const charge =
    walk.kind === 'policy' && !walk.manner.value && ['advcl', 'obl', 'acl', 'ccomp', 'nmod'].includes(deprel)
      ? chargeOf(tree, node, marks)
      : undefined
  const reproof = walk.kind === 'policy' ? reproofAt(tree, node, marks) : undefined
  const { stance: before } = walk
  if (reproof) {
    walk.note(reproof.doers, 'deed')
    charged(walk, reproof)
  } else if (charge) charged(walk, charge)
  else if (influence) influenced(walk, head, influence, marks)
  else if (blamed) laidOn(walk, blamed)
  else if (ownerOfPhrase(tree, node) >= 0) completed(walk, ownerOfPhrase(tree, node), 'nmod', marks)
  else if (deprel === 'advcl' && walk.manner.suggested && questioningVerbs.has(tree.words[head]!.lemma))
    completed(walk, head, 'ccomp', marks)
  else if (deprel === 'advcl' && isCalledSo(tree, head)) completed(walk, head, deprel, marks)
  else if (deprel === 'advcl' && isYetToCome(tree, head)) completed(walk, head, 'xcomp', marks)
  else if (word.deprel === 'acl:relcl' && tree.words[head]!.lemma === 'reason') completed(walk, head, 'acl', marks)
  else if (isSaidSoOfIt(tree, node)) completed(walk, head, 'ccomp', marks)
  else if (isResult(tree, node)) walk.adding = true
  else if (isPurpose(tree, head, deprel, marks)) beside(walk, tree.words[head]!.head, deprel, marks)
  else if (deprel === 'acl' && isAccompanying(tree, node, head, marks)) beside(walk, head, deprel, marks)
  else if (ASIDE.has(deprel) || word.deprel === 'acl:relcl') beside(walk, head, deprel, marks)
  else if (deprel === 'nsubj' && receptionOf(tree, head)) received(walk, head)
  else if (isSubject(tree, node)) subject(walk, head)
  else completed(walk, head, deprel, marks)
  if (deprel === 'nsubj' || deprel === 'csubj') outweigh(walk, head, before)
}

/** 'Doubts the leak, the reason for it': nothing above the reason is done to the thing. */
function isReasonBeside(tree: Tree, node: number): boolean {
  const word = tree.words[node]!
  if (!reasonNouns.has(word.lemma) || !['appos', 'parataxis', 'list', 'dep'].includes(relation(word))) return false
  return childrenBy(tree, node, 'nsubj', 'cop').length === 0
}

/** Passes what is only about the thing ('a debate on it'), or only tells when something else happened ('the day they condemned it'). */
function isSetAside(walk: Walk, head: number): boolean {
  const { tree, node } = walk
  const told = isToldOf(tree, node, head)
  const about =
    told ||
    isOnlyAbout(tree, node, head) ||
    (node === walk.match.anchor && (isOnlyNamed(tree, node, head) || isOnlyTopic(tree, node, head)))
  const { anchor } = walk.match
  const isIt = node === anchor || (tree.words[anchor]!.head === node && relation(tree.words[anchor]!) === 'compound')
  const labelled = isIt && isLabelledOpenly(tree, head, node)
  if (!about && !labelled && !isTimed(tree, node) && !(isIt && isInPlace(tree, node))) return false
  // 'A hearing on sending them': nobody sends them there.
  if (about && tree.words[node]!.xpos === 'VBG' && childrenBy(tree, node, 'nsubj').length === 0)
    for (const stand of walk.stands) if (stand.how === 'deed') stand.unreal = true
  walk.manner.circumstance = true
  walk.pending = undefined
  walk.node = head
  walk.toldOf ||= told
  if (about && !isVerb(tree.words[head]!)) walk.aired = true
  else walk.adding = true
  return true
}

/** Out of what only tells when or where something else is done: whoever does that was there, and nothing that they do turns it. */
function attended(walk: Walk, head: number): void {
  walk.manner.circumstance = true
  walk.manner.unknown++
  walk.pending = undefined
  walk.node = head
  walk.steps.push({ node: head, effect: 'keeps' })
  const { words } = walk.tree
  const isOpen = childrenBy(walk.tree, head, 'nsubj').some((at) => /^(?:they|it)$/i.test(words[at]!.form))
  if (!walk.spoken && !isOpen && cueVerbs.get(words[head]!.lemma)?.kind !== 'speech') walk.stand('unknown')
  walk.adding = true
}

/** Into a fixed phrase that acts as one word: 'pours cold water on it', 'is off the table'. */
function inPhrase(walk: Walk, { start, end, top, effect, predicate }: FixedPhrase): void {
  walk.climbed++
  for (let at = start; at < end; at++) walk.spent.add(at)
  const before = walk.steps.length
  const { head } = walk.tree.words[walk.node]!
  const isUnlikely = walk.kind === 'policy' && walk.sized(effect) < 0 && isSignOfDeed(walk.tree, head, walk.node)
  if (!predicate) {
    applied(walk, effect, top, !walk.tree.words.slice(start, end).some(({ lemma }) => lemma === 'doubt'))
    if (walk.steps[before]?.node === top) walk.steps[before]!.phrase = { start, end }
    if (isUnlikely) walk.deny()
    return
  }
  walk.turn(top, walk.sized(effect))
  walk.steps[before]!.phrase = { start, end }
  walk.pending = undefined
  walk.node = top
  const holders = effect.kind === 'attitude' ? receivers(walk.tree, start, end) : []
  // 'That is a red line': where nobody is named, for whoever says so.
  const own = holders.length === 0 && childrenBy(walk.tree, top, 'cop').length > 0
  walk.manner.asSubject ||= holders.length === 0
  walk.manner.value ||= effect.kind === 'value' || own
  walk.modify()
  walk.note(holders, 'attitude')
  noteUrging(walk, top)
}

/** With whom a thing meets so: 'fell on deaf ears in Oslo', 'for Oslo it is a red line', 'is a bugbear of Oslo's'. */
function receivers(tree: Tree, start: number, end: number): number[] {
  return tree.words.flatMap(({ head, deprel }, at) => {
    if (head < start || head >= end || (start <= at && at < end)) return []
    const [mark] = markers(tree, at)
    if (at < start) return mark === 'for' || deprel === 'nmod:poss' || deprel === 'amod' ? [at] : []
    return RECEIVING.has(mark ?? '') ? [at] : []
  })
}

const RECEIVING = new Set(['in', 'with', 'from', 'among', 'by', 'for', 'to', 'of'])

/** Somebody is told to think well or ill of whoever does it: 'drew fire from Oslo for blocking it'. */
function charged(walk: Walk, { verb, word, sign, holders }: Charge): void {
  const { tree, node, stands } = walk
  const doers = childrenBy(tree, node, 'nsubj').length > 0 ? [] : childrenBy(tree, verb, 'nsubj')
  if (!stands.some(({ nodes }) => nodes.some((at) => doers.includes(at)))) walk.note(doers, 'deed')
  if (sign < 0) for (const earlier of walk.stands) earlier.blamed = true
  walk.node = verb
  walk.note(holders, 'attitude', 0, sign, word)
  walk.pending = undefined
  walk.adding = true
}

/** Somebody is praised or blamed for it: 'slammed Berlin for buying'. */
function laidOn(walk: Walk, { verb, sign }: { verb: number; sign: number }): void {
  // 'Was criticised for slow deliveries': whose they are, where nobody else is named for it.
  const named = walk.stands.some(
    ({ how, nodes }) => how !== 'unknown' && nodes.some((at) => /^(?:PROPN|PRON)$/.test(walk.tree.words[at]!.upos)),
  )
  if (walk.kind === 'policy' && !named && !isVerb(walk.tree.words[walk.node]!))
    walk.note(patients(walk.tree, verb), 'deed')
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
    !abilityNouns.has(noun.lemma) &&
    effectOf(tree, noun.head, [])?.kind === 'deed'
  )
}
