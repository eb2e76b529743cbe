import {
  abilityNouns,
  affordingVerbs,
  alteringWords,
  askingWords,
  bringingVerbs,
  childrenBy,
  contrastMarkers,
  cueVerbs,
  type Effect,
  failingWords,
  fitness,
  isNegated,
  isVerb,
  markers,
  obtainingVerbs,
  omittingWords,
  outcomes,
  overdrawingVerbs,
  questioningVerbs,
  relation,
  stanceEffects,
  type Tree,
  turningMarkers,
} from '../../language/index.ts'
import { isObjectControl } from '../actors/roles.ts'
import { placesOf } from './added.ts'
import { applied } from './applied.ts'
import { exceeds, isEntry, isEventuality, isLoss } from './clauses.ts'
import { comparisonWith, consequenceOf, isMissed } from './consequences.ts'
import { noteDemand } from './demands.ts'
import { asksWhy, effectOf, isAgainst, setEffectOf } from './governors.ts'
import { noteAskedHalt, noteOwedHalt } from './halts.ts'
import { isCalledSo, labelOf } from './labels.ts'
import { isEnough, saysNone } from './modifiers.ts'
import { isTime } from './neutral.ts'
import type { Walk } from './walk.ts'
import { wanted } from './wanted.ts'

/** The step of a word that completes its governor, which may turn it: 'refuses to send them', 'the lack of unity'. */
export function completed(walk: Walk, head: number, deprel: string, marks: string[]): void {
  const { tree, kind } = walk
  const governor = tree.words[head]!
  if (marks[0] === 'without' && noteDemand(walk, head)) {
    walk.adding = true
    walk.node = head
    return
  }
  const compared = kind === 'policy' && !walk.spoken ? comparisonWith(tree, walk.node) : 0
  if (compared !== 0) {
    for (const earlier of walk.stands) earlier.unreal = true
    walk.turn(head, compared, 'compared')
    walk.manner.value = true
    walk.adding = true
    walk.node = head
    return
  }
  wanted(walk, head, deprel)
  if (isSparedChange(walk, head, deprel)) walk.turn(head, -1, 'a change of it')
  const label = labelAt(walk, head)
  if (label) {
    // 'Dismissed it as reckless': whoever dismisses a claim denies it, whatever they call it.
    if (kind === 'claim' && deniesIt(governor.lemma)) walk.turn(head, -1)
    else walk.turn(label.node, walk.sized(label.effect))
    walk.steps.push({ node: head, effect: 'keeps' })
    walk.node = head
    walk.modify()
    // 'Is seen in Oslo as a mistake'.
    if (walk.stand('attitude').length === 0) walk.note(placesOf(tree, head), 'attitude')
    return
  }
  if (kind === 'policy' && deprel === 'ccomp' && (asksWhy(tree, head, walk.node) || isWondered(walk, head))) {
    // 'wanted to know why they buy it': whoever asks for reasons would rather they did not.
    if (!walk.manner.suggested) walk.turn(head, -0.7, 'why')
    walk.node = head
    walk.modify()
    walk.stand('attitude')
    return
  }
  if (deprel === 'xcomp' && walk.manner.value && isFound(tree, head, walk.node)) {
    walk.steps.push({ node: head, effect: 'keeps' })
    walk.node = head
    walk.modify()
    walk.stand('attitude')
    return
  }
  if (exceeds(tree, head, marks)) {
    tooMuch(walk, head)
    return
  }
  if (
    kind === 'policy' &&
    deprel === 'xcomp' &&
    (isTriedInVain(walk, head) ||
      (omittingWords.has(governor.lemma) && obtainingVerbs.has(tree.words[walk.node]!.lemma)))
  ) {
    walk.steps.push({ node: head, effect: 'tried: keeps' })
    walk.node = head
    walk.stand('attitude')
    walk.modify()
    return
  }
  const fit = kind === 'policy' ? fitnessAt(walk, head) : undefined
  if (fit !== undefined) {
    measured(walk, head, fit)
    return
  }
  // 'Prefers deterrence to it'.
  if (isDispreferred(tree, walk.node, head, deprel, marks)) walk.turn(walk.node, -1, marks[0])
  const way = { from: walk.node, matched: walk.matched }
  const set = setEffectOf(tree, head, marks, way)
  const effect = explained(walk, set ?? effectOf(tree, head, marks, way), deprel, marks)
  if (isPreferred(tree, walk.node) && isAgainst(effect, kind)) {
    walk.steps.push({ node: walk.node, effect: 'preferred: keeps' })
    walk.node = head
    walk.modify()
    walk.stand('attitude')
    return
  }
  if (marks.some((mark) => turningMarkers.has(mark)) && !isAgainst(effect, kind)) {
    // 'protests against', 'peace without'; not where the governor itself opposes, nor where its lack would be a loss.
    if (marks.includes('without') && (isLoss(tree, head) || isMissed(tree, head) || consequenceOf(tree, head) < 0)) {
      walk.manner.value = true
      walk.steps.push({ node: head, effect: 'missed: keeps' })
      walk.node = head
      walk.pending = undefined
      walk.adding = true
      walk.qualify(walk.modifiers())
      return
    } else {
      walk.turn(walk.node, -1, marks.join(' '))
      // 'Better off without it'.
      walk.manner.value ||= marks.includes('without') && consequenceOf(tree, head) > 0
    }
    if (marks.includes('against') && isVerb(governor)) {
      walk.node = head
      if (weighsByThings(tree, head)) {
        walk.manner.value = true
        for (const earlier of walk.stands) if (earlier.how !== 'attitude') earlier.unreal = true
        walk.modify()
        return
      }
      walk.stand('attitude')
      walk.modify()
      return
    }
  }
  // 'Wants nothing of it'.
  if ((saysNone(tree, head) || isAnythingBut(tree, head)) && !walk.spent.has(head)) {
    walk.spent.add(head)
    walk.turn(head, -1)
  }
  const contrast = marks.some((mark) => contrastMarkers.has(mark)) || isEventuality(tree, walk.node, marks)
  walk.manner.circumstance ||= contrast
  // 'Refrained from it because of Oslo's reluctance', 'weary of it despite the truce': what is done above is not done to that.
  walk.adding ||= kind === 'policy' && (marks[0] === 'because' || marks[0] === 'despite')
  const away = deprel === 'obl' && !set && effect?.kind === 'deed' && childrenBy(tree, head, 'obj').length > 0
  // 'An escalation of the penalties' is more of them.
  const grown = marks[0] === 'of' && outcomes.has(governor.lemma)
  // 'Their discord has been exaggerated': so there is little of it.
  const overdrawn =
    kind === 'claim' &&
    overdrawingVerbs.has(governor.lemma) &&
    /^(?:obj|nsubj)$/.test(deprel) &&
    !/^(?:hard|difficult|impossible)$/.test(tree.words[governor.head]?.lemma ?? '')
  const valued = effect?.kind === 'value' && !overdrawn && (isVerb(governor) || grown)
  // 'Left for Oslo a day after it'.
  const timed = deprel === 'obl' && isTime(tree, walk.node)
  const isNamed = set === undefined && isNamedIn(walk, head)
  // 'Must insist that they spend it', where the insisting names it, too: they have not.
  if (isNamed && effect?.kind === 'attitude' && askingWords.has(governor.lemma))
    for (const earlier of walk.stands) if (earlier.how === 'deed') earlier.unreal = true
  if (effect && !contrast && !away && !valued && !timed && !isNamed) applied(walk, effect, head)
  else passed(walk, head, deprel, contrast)
}

/** 'Nothing speaks against it', 'much argues against it': what there is to be said of it. */
function weighsByThings(tree: Tree, verb: number): boolean {
  return (
    /^(?:speak|argue|militate|count|tell)$/.test(tree.words[verb]!.lemma) &&
    childrenBy(tree, verb, 'nsubj').some((child) =>
      /^(?:nothing|much|little|everything|all)$/i.test(tree.words[child]!.form),
    )
  )
}

function deniesIt(lemma: string): boolean {
  const own = stanceEffects.get(lemma)
  return own?.kind === 'attitude' && own.claim < 0
}

/** 'Wondered who would want them': whoever asks what answers itself. */
function isWondered({ tree, manner }: Walk, head: number): boolean {
  return manner.suggested && questioningVerbs.has(tree.words[head]!.lemma)
}

/** 'Finds it baffling that they buy it': the judgement that was passed is that of whoever finds so. */
function isFound(tree: Walk['tree'], head: number, node: number): boolean {
  return isCalledSo(tree, head) && stanceEffects.get(tree.words[node]!.lemma)?.kind === 'value'
}

/** 'Ruled out changes to it', 'will not amend it': who would have a thing not changed is for it as it is. */
function isSparedChange({ tree, node, kind, match, spoken }: Walk, head: number, deprel: string): boolean {
  const { head: above, lemma, upos } = tree.words[head]!
  if (kind !== 'policy' || spoken || !alteringWords.has(lemma)) return false
  if (deprel !== 'obj' && !(upos === 'NOUN' && ['nmod', 'obl'].includes(deprel))) return false
  const anchor = tree.words[match.anchor]!
  if (node !== match.anchor && (anchor.head !== node || anchor.deprel !== 'compound')) return false
  const own = isNegated(tree, head) ? -1 : 1
  if (above < 0 || !['obj', 'obl', 'xcomp', 'ccomp', 'nsubj:pass'].includes(tree.words[head]!.deprel)) return own < 0
  const against = isAgainst(effectOf(tree, above, markers(tree, head), { from: head }), 'policy') ? -1 : 1
  return own * against * (isNegated(tree, above) ? -1 : 1) < 0
}

/** 'Rejected it as a trap': what it is rejected as is no further turn. */
function explained({ stance }: Walk, effect: Effect | undefined, deprel: string, marks: string[]): Effect | undefined {
  if (!effect || deprel !== 'obl' || marks[0] !== 'as' || stance > 0 || effect.kind !== 'attitude') return effect
  return { ...effect, policy: Math.abs(effect.policy), claim: Math.abs(effect.claim) }
}

/** 'Is anything but glad about it'. */
function isAnythingBut(tree: Tree, node: number): boolean {
  return tree.words[node]!.form.toLowerCase() === 'anything' && tree.words[node + 1]?.form === 'but'
}

/** Whether the issue is named by the governor, too, and on the same side. */
function isNamedIn({ anchors, stance }: Walk, head: number): boolean {
  const above = anchors.get(head)
  return above !== undefined && above.stance === (stance < 0 ? '-' : '+')
}

/** 'Prefers the one to the other', 'over the other': the other is not wanted, wherever the parser hung it. */
function isDispreferred(tree: Tree, node: number, head: number, deprel: string, marks: string[]): boolean {
  const prefers = (at: number): boolean => tree.words[at]?.lemma === 'prefer'
  const isObject = relation(tree.words[head]!) === 'obj' && prefers(tree.words[head]!.head)
  if (deprel === 'obl') return prefers(head) && /^(?:to|over)$/.test(marks[0] ?? '') && node > head
  return isObject && ((deprel === 'nmod' && marks[0] === 'over') || (deprel === 'acl' && marks[0] === 'to'))
}

/** 'Rejected the one in favour of the other': the other is what is wanted. */
function isPreferred(tree: Tree, node: number): boolean {
  return tree.words[node]!.lemma === 'favour' && markers(tree, node)[0] === 'in'
}

/** What a governor calls the thing, if not by words that name the issue. */
export function labelAt({ tree, node, matched }: Walk, head: number): ReturnType<typeof labelOf> {
  const label = labelOf(tree, head, node)
  return label && matched.has(label.node) ? undefined : label
}

/** How a word finds whoever comes in; 'ready to join' tells what they want. */
function fitnessAt({ tree, match, node }: Walk, head: number): number | undefined {
  if (!isEntry(tree, match.anchor)) return undefined
  const { lemma } = tree.words[head]!
  const wants =
    stanceEffects.has(lemma) && tree.words[head]!.upos === 'ADJ' && !isNegated(tree, head) && isVerb(tree.words[node]!)
  return wants ? undefined : fitness.get(lemma)
}

/** The governor is too much of what it is for the thing to be done: 'too divided to act'. */
function tooMuch(walk: Walk, head: number): void {
  const own = stanceEffects.get(walk.tree.words[head]!.lemma)
  if (own?.kind !== 'attitude' || own.policy <= 0) {
    measured(walk, head, -1)
    return
  }
  // 'Too eager to talk': they are, and whoever says so would rather they were not.
  walk.node = head
  walk.stand('attitude')
  walk.manner.value = true
  walk.turn(head, -1, 'too')
}

/** Somebody or something is found fit (`fit` above 0) or unfit (below) for the thing: it is not done yet. */
function measured(walk: Walk, head: number, fit: number): void {
  if (isEntry(walk.tree, walk.match.anchor)) walk.judge()
  else for (const earlier of walk.stands) earlier.unreal = true
  walk.turn(head, fit)
  walk.node = head
  walk.modify()
  if (walk.kind === 'policy' && !walk.spoken) walk.stand('deed')
}

/** The governor has no known effect: whoever stands there may hold the stance as it is. */
function passed(walk: Walk, head: number, deprel: string, contrast: boolean): void {
  const { tree, kind, manner } = walk
  const governor = tree.words[head]!
  const goesOn = walk.pending !== undefined && !contrast && ['obj', 'xcomp', 'ccomp', 'acl', 'nsubj'].includes(deprel)
  const how = goesOn ? walk.pending! : 'unknown'
  if (cueVerbs.get(governor.lemma)?.kind === 'speech') walk.affirmed = true
  if (!goesOn) walk.pending = undefined
  const isContent = deprel === 'acl' && markers(tree, walk.node).includes('that')
  if (kind === 'policy' && isAbility(tree, walk.node, head)) manner.open = true
  walk.node = head
  if (!isVerb(governor) && governor.upos !== 'ADJ' && governor.upos !== 'NOUN') return
  manner.unknown++
  manner.asSubject ||= isEnough(tree, head) && !isVerb(governor)
  walk.steps.push({ node: head, effect: 'keeps' })
  if (isObjectControl(governor.lemma) && !bringingVerbs.has(governor.lemma)) noteAskedHalt(walk, head, [])
  walk.modify()
  noteOwedHalt(walk)
  if (contrast || (manner.asSubject && how === 'unknown')) return
  walk.told ||= deprel === 'ccomp' || isContent
  if (kind === 'policy' && !walk.spoken && (how !== 'unknown' || !walk.told)) walk.stand(how)
  else if (kind === 'claim' && how === 'attitude') walk.stand(how)
}

/** 'Gives them the flexibility to send them': they may or may not; not 'curbs their power to'. */
function isAbility(tree: Tree, node: number, noun: number): boolean {
  const { lemma, upos, head } = tree.words[noun]!
  if (upos !== 'NOUN' || !abilityNouns.has(lemma) || markers(tree, node)[0] !== 'to') return false
  return head >= 0 && affordingVerbs.has(tree.words[head]!.lemma)
}

/** Whether the verb reached, which moves others to a thing, was tried in vain: who 'failed to persuade them' wanted it. */
function isTriedInVain(walk: Walk, head: number): boolean {
  return walk.influencing === walk.node && failingWords.has(walk.tree.words[head]!.lemma)
}
