import {
  arrangingVerbs,
  askingWords,
  attemptWords,
  childrenBy,
  doubtfulWords,
  type Effect,
  firstPersonPronouns,
  foreseeingWords,
  grievingWords,
  hopefulWords,
  isNegated,
  isPassive,
  markers,
  noneWords,
  objectControl,
  omittingWords,
  opposingWords,
  placedNouns,
  planningWords,
  reach,
  relation,
  type Tree,
  warningVerbs,
  wishingWords,
} from '../../language/index.ts'
import { asks } from './clauses.ts'
import { isLittle, isScarce } from './degrees.ts'
import { effectOf, isDoneByThing, isThere } from './governors.ts'
import { haltedAt, noteAskedHalt, noteOwedHalt } from './halts.ts'
import { noBefore } from './modifiers.ts'
import { OF_ANOTHER, type Stand } from './stand.ts'
import type { Walk } from './walk.ts'

/**
 * The step into a governor whose effect is known: it turns the stance, and whoever stands there holds it. One that `opposes`
 * leaves no doubt that others do what it is against.
 */
export function applied(walk: Walk, first: Effect, head: number, opposes = false): void {
  const effect = rejoined(walk, head) ?? first
  const { tree, kind, manner, stands } = walk
  const from = walk.node
  const { lemma } = tree.words[head]!
  const value = feared(walk, effect) ? effect.claim : walk.sized(effect, lemma)
  const done = stands.filter(({ how, unreal }) => !unreal && (how === 'deed' || how === 'unknown'))
  // 'Regrets that the talks were short': what is regretted is not the talks.
  const { opaque } = manner
  const isBeside =
    kind === 'policy' && effect.kind === 'attitude' && opaque && !manner.value && isToldClause(tree, from)
  unmake(walk, effect, value, head, done, opposes)
  const halted = haltedAt(walk, effect, head)
  if (isReproach(walk, effect, done) || isDemand(walk, effect) || isGrievance(walk, lemma))
    walk.turn(head, 0.7, 'reproach')
  else if (isFear(walk, lemma, done) || isForeboding(walk, lemma)) walk.turn(head, -1, OF_ANOTHER)
  else if (value !== 0) walk.turn(head, value)
  if (effect.kind === 'attitude' && effect.claim > 0) walk.affirmed = true
  if (effect.kind === 'attitude' && value !== 0 && !isHeldByNobody(tree, head)) manner.held = true
  walk.node = head
  manner.value ||= effect.kind === 'value'
  manner.future ||= planningWords.has(lemma)
  const { stance } = walk
  walk.modify()
  // 'Has no plans to divide them' denies it.
  manner.attempted ||= attemptWords.has(lemma) && stance * walk.stance > 0
  if (halted) walk.halted = halted
  if (value === 0 || isBeside) {
    manner.unknown++
    return
  }
  const before = stands.length
  let holders: number[] = []
  if (effect.kind === 'attitude') {
    holders = walk.stand('attitude')
    if (holders.length === 0) walk.note(placedAt(tree, head, from), 'attitude')
  } else if (kind === 'claim' && walk.affirmed && omittingWords.has(lemma)) holders = walk.stand('attitude')
  else if (effect.kind === 'deed' && kind === 'policy' && !walk.spoken)
    holders = walk.stand(walk.pending === 'attitude' ? 'attitude' : 'deed')
  // 'Raised doubts about it'.
  else if (effect.kind === 'deed' && value > 0 && walk.pending === 'attitude') holders = walk.stand('attitude')
  // Whoever is against doing it has not done it.
  if (value < 0)
    for (const earlier of stands.slice(0, before))
      if (earlier.nodes.every((own) => holders.includes(own))) earlier.unreal = true
  noteOwedHalt(walk)
}

/** 'Nobody believes it', 'who doubts it?', 'we doubt it': those of whom that is told are no others than whoever tells it. */
function isHeldByNobody(tree: Tree, head: number): boolean {
  return childrenBy(tree, head, 'nsubj').some((child) => {
    const form = tree.words[child]!.form.toLowerCase()
    return noneWords.has(form) || firstPersonPronouns.has(form) || (form === 'who' && asks(tree))
  })
}

/**
 * 'Was glad but tired of it': of two attitudes before what they are about, the one behind the 'but' counts; not 'was hopeful but sceptical':
 * who hopes for a thing and doubts that it will be wants it.
 */
function rejoined({ tree, node }: Walk, head: number): Effect | undefined {
  if (node < head) return undefined
  const first = tree.words[head]!.head
  if (relation(tree.words[head]!) === 'conj' && isHopeDoubted(tree, first, head)) return effectOf(tree, first, [])
  for (const other of childrenBy(tree, head, 'conj')) {
    const but = childrenBy(tree, other, 'cc').some((child) => /^(?:but|yet|though)$/i.test(tree.words[child]!.form))
    if (!but || other > node || reach(tree, other)[1] > node || tree.words[other]!.upos !== 'ADJ') continue
    if (isHopeDoubted(tree, head, other)) continue
    const effect = effectOf(tree, other, [])
    if (effect?.kind === 'attitude') return effect
  }
  return undefined
}

function isHopeDoubted({ words }: Walk['tree'], first: number, second: number): boolean {
  return hopefulWords.has(words[first]!.lemma) && doubtfulWords.has(words[second]!.lemma)
}

/** 'There is resistance to it in Oslo': those in whose place an attitude that nobody is said to have is found. */
export function placedAt(tree: Tree, noun: number, from: number): number[] {
  const verb = tree.words[noun]!.head
  if (verb < 0 || !isThere(tree, verb)) {
    // 'Doubts in Oslo about it have grown loud'.
    if (tree.words[noun]!.upos !== 'NOUN' || !placedNouns.has(tree.words[noun]!.lemma)) return []
    // 'Will fade': what becomes of it is only foretold.
    if (verb >= 0 && childrenBy(tree, verb, 'aux').some((aux) => tree.words[aux]!.xpos === 'MD')) return []
    return childrenBy(tree, noun, 'nmod').filter((child) => markers(tree, child)[0] === 'in' && child === noun + 2)
  }
  return [noun, verb, from].flatMap((at) =>
    childrenBy(tree, at, 'nmod', 'obl').filter((child) =>
      ['in', 'among', 'within', 'from'].includes(markers(tree, child)[0] ?? ''),
    ),
  )
}

/** Takes back the deeds below that the governor tells as asked for, left undone or doubted. */
function unmake(walk: Walk, effect: Effect, value: number, head: number, done: Stand[], opposes: boolean): void {
  const { lemma } = walk.tree.words[head]!
  const asked = effect.kind === 'attitude' && (objectControl.has(lemma) || askingWords.has(lemma))
  const undone = effect.kind === 'deed' && value < 0
  // 'Hopes that Oslo will send them': nobody knows yet.
  const isContent =
    relation(walk.tree.words[walk.node]!) === 'ccomp' ||
    (relation(walk.tree.words[walk.node]!) === 'acl' && markers(walk.tree, walk.node).includes('that'))
  const foreseen = foreseeingWords.has(lemma) && walk.manner.future && isContent
  // 'Offered to host talks between Oslo and Bern': they have not met.
  const { lemma: below } = walk.tree.words[walk.node]!
  const offered = effect.kind === 'attitude' && arrangingVerbs.has(below) && walk.below === 'xcomp'
  // 'The embargo, blocked by Oslo, was dropped': what Oslo did is not undone.
  for (const earlier of done)
    if (asked || foreseen || offered || (undone && earlier.stance * walk.stance > 0)) earlier.unreal = true
  if (asked) noteAskedHalt(walk, head, done)
  const doubted =
    // 'There is no doubt that Oslo will send them'.
    !isNegated(walk.tree, head) &&
    noBefore(walk.tree, head) < 0 &&
    !isScarce(walk.tree, head) &&
    effect.kind === 'attitude' &&
    effect.claim === -1 &&
    !walk.manner.value &&
    !opposes &&
    !opposingWords.has(lemma)
  // What somebody only hopes or asks for, they go on wanting.
  if (walk.kind !== 'policy' || !doubted || wishingWords.has(walk.tree.words[walk.match.anchor]!.lemma)) return
  // A doubted commitment is, as told, the lack of one.
  for (const earlier of done.filter(({ how, stance }) => how === 'deed' && stance > 0)) {
    earlier.unreal = true
    walk.stands.push({
      ...earlier,
      stance: -earlier.stance,
      how: 'doubted',
      unreal: false,
      steps: [...earlier.steps, { node: head, effect: 'doubted' }],
    })
  }
}

/** Whoever asks whether others do it would have them do it: 'doubts whether Berlin pays'. */
function isReproach({ tree, node, kind }: Walk, effect: Effect, done: Stand[]): boolean {
  return (
    kind === 'policy' &&
    effect.claim === -1 &&
    effect.policy === -1 &&
    markers(tree, node).some((mark) => mark === 'whether' || mark === 'if') &&
    done.length > 0
  )
}

/** 'Complained that Berlin does little and needs to pay more': what others ought to do is no part of the grievance. */
function isDemand({ tree, node, kind, manner, stance }: Walk, effect: Effect): boolean {
  return (
    kind === 'policy' &&
    effect.kind === 'attitude' &&
    effect.policy === -1 &&
    effect.claim === 0 &&
    manner.ought &&
    stance > 0 &&
    isToldClause(tree, node) &&
    childrenBy(tree, node, 'nsubj').some((child) => tree.words[child]!.upos !== 'PRON')
  )
}

/** 'Complained that the penalties hurt', 'that there are too few': the complaint itself, and not what it is about; not 'that they are too weak'. */
function isGrievance({ tree, node, kind, manner, stance }: Walk, lemma: string): boolean {
  const isToo = childrenBy(tree, node, 'advmod').some((child) => tree.words[child]!.lemma === 'too')
  const tooLittle = isToo && (isLittle(tree, node) || WEAK.has(tree.words[node]!.lemma))
  return (
    kind === 'policy' &&
    grievingWords.has(lemma) &&
    manner.value &&
    stance < 0 !== tooLittle &&
    isToldClause(tree, node)
  )
}

const WEAK = new Set(['weak', 'feeble', 'lax', 'cautious', 'narrow', 'limited', 'low', 'meek', 'toothless'])

/** Who fears or warns that a thing does harm finds that it does: 'fears that the talks will divide them'. */
function feared({ kind, manner, complaint }: Walk, effect: Effect): boolean {
  return (
    kind === 'policy' &&
    !complaint &&
    manner.value &&
    effect.kind === 'attitude' &&
    effect.claim === 1 &&
    effect.policy < 1
  )
}

/** 'Warned that …', 'a warning that …'. */
function isToldClause(tree: Walk['tree'], node: number): boolean {
  const deprel = relation(tree.words[node]!)
  return deprel === 'ccomp' || (deprel === 'acl' && markers(tree, node).includes('that'))
}

/** 'Warned that such a move would end in tears': who warns of what comes of a thing, good or bad nobody knows, is against it. */
function isForeboding({ tree, node, kind, manner, stance, spoken }: Walk, lemma: string): boolean {
  const foretold = manner.asSubject && !manner.value && !spoken && stance > 0
  return kind === 'policy' && foretold && warningVerbs.has(lemma) && isToldClause(tree, node)
}

/** Who warns of what another does, or of what befalls the thing, is against that; of what they do themselves, ready for it. */
function isFear(walk: Walk, lemma: string, done: Stand[]): boolean {
  const { tree, node, kind } = walk
  return (
    kind === 'policy' &&
    warningVerbs.has(lemma) &&
    isToldClause(tree, node) &&
    (done.some(({ how, nodes }) => how === 'deed' && nodes.some((doer) => tree.words[doer]!.upos === 'PROPN')) ||
      isBefallen(walk))
  )
}

/** 'The dispute could derail it', 'it could collapse': nobody is told to do it. Not 'more of it will follow', which is a threat. */
function isBefallen({ tree, node, manner, stance, spoken }: Walk): boolean {
  if (manner.value || spoken || stance > 0 || isPassive(tree, node)) return false
  if (manner.asSubject) return true
  return isDoneByThing(tree, node)
}
