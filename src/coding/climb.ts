import type { PatternMatch } from '../codebook/index.ts'
import {
  askingWords,
  blame,
  childrenBy,
  conditionMarkers,
  contrastMarkers,
  cueVerbs,
  type Effect,
  felt,
  firstPersonPronouns,
  fitness,
  inducingVerbs,
  isNegated,
  isPassive,
  isVerb,
  localAgents,
  markers,
  negators,
  objectControl,
  omittingWords,
  opposingWords,
  patients,
  phrasalEffects,
  relation,
  stanceEffects,
  subjectEffects,
  type Tree,
  tone,
  turningMarkers,
  warningVerbs,
} from '../language/index.ts'
import { attitudesBeside, deedsBeside, resumedBehind, tellingOf } from './added.ts'
import {
  addsOn,
  asks,
  asksWhether,
  exceeds,
  hangsOnCondition,
  isAble,
  isEntry,
  isEventuality,
  isImpersonal,
  isLoss,
  isSubject,
  isSupposed,
  isYetToCome,
} from './clauses.ts'
import {
  asksWhy,
  blameOf,
  effectOf,
  isAgainst,
  isCalledSo,
  labelOf,
  outcomeOf,
  ownerOfPhrase,
  receptionOf,
} from './governors.ts'
import { isEnough, type Modifiers, modifiersOf } from './modifiers.ts'
import { isObjectControl } from './roles.ts'
import { type Climb, type Manner, plainManner, type Stand, type Step } from './stand.ts'

/** Relations by which a word goes on into its governor without any change. */
const THROUGH = new Set(['appos', 'flat', 'fixed', 'list', 'goeswith'])
const ASIDE = new Set(['advcl', 'parataxis', 'dep', 'discourse', 'vocative'])

/**
 * Climbs from a pattern's anchor to the root of its sentence. Each governing word turns, keeps or weakens the stance;
 * at each, whoever does it or holds it is noted. `anchors` are words at which the same issue is named: what they do is part of
 * what they name.
 */
export function climb(
  tree: Tree,
  match: PatternMatch,
  kind: 'policy' | 'claim',
  anchors: ReadonlyMap<number, PatternMatch['pattern']>,
): Climb {
  // A 'not' among a pattern's own words ('not_spend') is a negation all the same.
  const matched = new Set(
    match.words.filter((at) => match.nodes.includes(at) || !negators.has(tree.words[at]!.form.toLowerCase())),
  )
  const spoken = match.pattern.holder === 'speaker'
  /** A complaint (`delinquent`) stays one whoever wants or resents what it names: only saying that it is not so turns it. */
  const complaint =
    spoken &&
    kind === 'policy' &&
    match.pattern.stance === '+' &&
    match.nodes.some((at) => at >= 0 && (tone.get(tree.words[at]!.lemma) ?? 0) < 0)
  const manner: Manner = { ...plainManner(), value: spoken, open: asksWhether(tree) }
  const stands: Stand[] = []
  const path: Climb['path'] = []
  const steps: Step[] = []
  const spent = new Set<number>()
  let stance = match.pattern.stance === '+' ? 1 : -1
  let climbed = 0
  let node = match.anchor
  /** What the doer, who stands further up, does: sought again at the next governor. */
  let pending: 'deed' | 'attitude' | undefined
  /** Within a clause that only adds something to a noun: nothing above it turns it. */
  let adding = false
  /** Something that affirms was passed: endorse, say, commit to. */
  let affirmed = false
  /** Whoever comes in is judged fit or unfit for it: nothing that they do or want is told. */
  let judged = false
  /** The word ought to be done, and so is not: 'must insist', 'need to spend'. */
  let owed = false

  modify(true)
  if (match.pattern.holder === undefined || spoken) {
    begin()
    for (let guard = 0; guard < 60; guard++) {
      path.push({ node, stance })
      if (tree.words[node]!.head < 0) break
      const below = relation(tree.words[node]!)
      step()
      if (below === 'nmod' && tree.words[node]!.upos === 'NOUN') added(node)
      if (isToldAbove()) return { stands: [], path, stance, manner, steps, overruled: true }
    }
    for (const noun of resumedBehind(tree, match.anchor)) added(noun)
  } else path.push({ node, stance })
  if (asks(tree)) manner.question = true
  return { stands, path, stance, manner, steps, overruled: false }

  function isToldAbove(): boolean {
    const above = anchors.get(node)
    return above !== undefined && above.list === 'stances' && above.stance !== (stance < 0 ? '-' : '+')
  }

  function begin(): void {
    const own = stanceEffects.get(tree.words[node]!.lemma)
    added(node)
    if (kind === 'policy') {
      if (isEntry(tree, node) && isAble(tree, node)) judge()
      stands.push(...deedsBeside(tree, node, tellingOf(tree, matched, stance, sized)))
      // Who ought to do it has not done it.
      if (!spoken && !manner.ought) stand('deed')
    } else if (felt.has(tree.words[node]!.lemma)) {
      note(patients(tree, node), 'attitude')
    } else if (own?.claim === 1 && own.kind === 'attitude') stand('attitude')
  }

  /** What clauses that hang on a noun say of it. */
  function added(noun: number): void {
    stands.push(...attitudesBeside(tree, noun, matched, tellingOf(tree, matched, stance, sized)))
  }

  /** Takes in what hangs on the word. */
  function modify(anchor = false, negates = true): void {
    const change = modifiersOf(tree, node, matched, spent)
    // 'They do not spend enough' turns for them; 'the sanctions do not go far enough' asks for more.
    const asked = change.insufficient && manner.asSubject
    manner.value ||= asked
    steps.push(...(asked ? change.words.map((word) => ({ ...word, effect: 'not enough: keeps' })) : change.words))
    if ((change.turn || (change.insufficient && !asked)) && negates && !(complaint && climbed > 0)) stance = -stance
    else if (anchor && change.diminished) stance *= -0.5
    qualify(change)
    owed = change.ought
  }

  function note(nodes: number[], how: Stand['how'], unknown = 0): void {
    if (judged && how !== 'attitude') return
    if (nodes.length > 0) stands.push({ nodes, stance, how, climbed, unknown, unreal: false, steps: [...steps] })
  }

  function qualify({ turn, ought, maybe, condition, future }: Modifiers): void {
    // What will not be done unless something else is, is refused for now.
    manner.open ||= !turn && (maybe || future) && hangsOnCondition(tree, node)
    manner.future ||= future
    manner.ought ||= ought
    manner.maybe ||= maybe
    manner.condition ||= condition
  }

  /** Notes who does or holds it at this word; leaves it pending where the doer stands further up. */
  function stand(how: Stand['how']): number[] {
    const feels = how === 'attitude' && felt.has(tree.words[node]!.lemma) && isPassive(tree, node)
    const local = feels ? patients(tree, node) : localAgents(tree, node, isObjectControl)
    if (local === undefined) {
      if (how === 'deed' || how === 'attitude') pending = how
      return []
    }
    pending = undefined
    // 'We must act': whoever says so means it.
    const meant =
      owed && kind === 'policy'
        ? local.filter((at) => firstPersonPronouns.has(tree.words[at]!.form.toLowerCase()))
        : local
    note(meant, how, manner.unknown)
    return local
  }

  function turn(at: number, factor: number, because = ''): void {
    stance *= factor
    const effect = factor < 0 ? (factor > -1 ? 'turns, weakly' : 'turns') : factor < 1 ? 'keeps, weakly' : 'keeps'
    steps.push({ node: at, effect: because ? `${because}: ${effect}` : effect })
  }

  function step(): void {
    const word = tree.words[node]!
    const head = word.head
    const deprel = relation(word)
    if (addsOn(tree, node)) {
      manner.relative = true
      adding = true
    }
    if (adding) {
      node = head
      return
    }
    if (THROUGH.has(deprel)) {
      node = head
      modify()
      return
    }
    if (deprel === 'conj' && !(blame.has(tree.words[head]!.lemma) && markers(tree, node).includes('for'))) {
      node = head
      qualify(modifiersOf(tree, node, matched, spent))
      return
    }
    climbed++
    if (pending && deprel === 'xcomp' && inducingVerbs.has(tree.words[head]!.lemma)) {
      note(patients(tree, head), pending, manner.unknown)
      pending = undefined
    }
    const counted = childrenBy(tree, node, 'case', 'mark').some((child) => spent.has(child))
    const marks = markers(tree, node).filter((mark) => !(counted && turningMarkers.has(mark)))
    const blamed =
      deprel === 'advcl' || deprel === 'obl' || deprel === 'nmod' || deprel === 'conj'
        ? blameOf(tree, node, marks, stance)
        : undefined
    if (blamed) {
      node = blamed.verb
      if (blamed.sign < 0) for (const earlier of stands) earlier.blamed = true
      // Who is blamed for it is said to do it: a claim is held true either way.
      turn(node, kind === 'claim' ? 1 : blamed.sign, blamed.sign < 0 ? 'blamed' : 'praised')
      stand('attitude')
      modify()
    } else if (ownerOfPhrase(tree, node) >= 0) inside(ownerOfPhrase(tree, node), 'nmod', marks)
    else if (deprel === 'advcl' && isCalledSo(tree, head)) inside(head, deprel, marks)
    else if (deprel === 'advcl' && isYetToCome(tree, head)) inside(head, 'xcomp', marks)
    else if (isPurpose(head, deprel, marks)) aside(tree.words[head]!.head, deprel, marks)
    else if (ASIDE.has(deprel) || word.deprel === 'acl:relcl') aside(head, deprel, marks)
    else if (deprel === 'nsubj' && receptionOf(tree, head)) received(head)
    else if (isSubject(tree, node)) asSubject(head)
    else inside(head, deprel, marks)
  }

  /** How a word finds whoever comes in; 'ready to join' tells what they want. */
  function fitnessAt(head: number): number | undefined {
    if (!isEntry(tree, match.anchor)) return undefined
    const { lemma } = tree.words[head]!
    const wants =
      stanceEffects.has(lemma) &&
      tree.words[head]!.upos === 'ADJ' &&
      !isNegated(tree, head) &&
      isVerb(tree.words[node]!)
    return wants ? undefined : fitness.get(lemma)
  }

  /** Passes from what is told of those who come in to what the speaker thinks of it. */
  function judge(): void {
    judged = true
    manner.value = true
    stands.splice(0, stands.length, ...stands.filter(({ how }) => how === 'attitude'))
  }

  /** What a governor calls the thing, if not by words that name the issue. */
  function labelAt(head: number): ReturnType<typeof labelOf> {
    const label = labelOf(tree, head, node)
    return label && matched.has(label.node) ? undefined : label
  }

  /** 'obstructs unity to please Moscow': hung on the noun, it is what the deed is for. */
  function isPurpose(head: number, deprel: string, marks: string[]): boolean {
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

  /** A clause beside its governor: what the governor does leaves it alone, unless it completes the governor. */
  function aside(head: number, deprel: string, marks: string[]): void {
    const governor = tree.words[head]!
    const supposed = isSupposed(tree, node, marks)
    if (deprel === 'advcl') {
      if (exceeds(tree, head, marks)) {
        inside(head, deprel, marks)
        return
      }
      const phrasal = marks.map((mark) => phrasalEffects.get(`${governor.lemma} ${mark}`)).find(Boolean)
      const completes =
        (governor.upos === 'ADJ' && !supposed) || (marks[0] === 'to' && childrenBy(tree, head, 'obj').length === 0)
      const effect = phrasal ?? (completes ? effectOf(tree, head, marks) : undefined)
      if (
        effect &&
        (phrasal ||
          effect.kind === 'attitude' ||
          (effect.kind === 'value' && marks[0] === 'to' && isImpersonal(tree, head)))
      ) {
        apply(effect, head)
        return
      }
    }
    if (tree.words[node]!.deprel === 'acl:relcl') manner.relative = true
    if (marks.some((mark) => turningMarkers.has(mark))) turn(node, -1, marks.join(' '))
    if (marks.some((mark) => conditionMarkers.has(mark))) manner.condition = true
    // 'agreed on it after Oslo lamented the rift': whoever does the one says nothing of the other.
    if (marks.some((mark) => contrastMarkers.has(mark)) && childrenBy(tree, node, 'nsubj', 'nsubj:pass').length > 0) {
      adding = true
      manner.circumstance = true
    }
    manner.circumstance ||= supposed
    adding ||= supposed && kind === 'policy'
    pending = undefined
    // 'as soon as it holds' hangs on the 'soon'.
    node = supposed && governor.upos === 'ADV' && governor.head >= 0 ? governor.head : head
    const change = modifiersOf(tree, node, matched, spent)
    // 'has not raised it to reach the goal': what was not done serves no end.
    if (change.turn && marks[0] === 'to') turn(head, -1)
    // 'Will send them once there is a truce': the truce is only awaited.
    manner.open ||= supposed && stance > 0 && !change.turn && (change.maybe || change.future)
    qualify(change)
  }

  /** The issue meets with an attitude: 'the plan was met with scepticism by Berlin', 'drew criticism from Berlin'. */
  function received(head: number): void {
    const { effect, node: attitude, holders } = receptionOf(tree, head)!
    pending = undefined
    if (sized(effect) !== 0) turn(attitude, sized(effect))
    node = head
    modify()
    note(holders, 'attitude')
  }

  /** The issue is what the clause speaks of: 'enlargement threatens peace', 'talks have failed'. */
  function asSubject(head: number): void {
    const label = labelAt(head)
    const effect = effectOf(tree, head, [])
    const own = subjectEffects.get(tree.words[head]!.lemma)
    const outcome = outcomeOf(tree, head)
    manner.asSubject = true
    pending = undefined
    if (label) turn(label.node, sized(label.effect))
    else if (
      effect &&
      sized(effect) !== 0 &&
      (effect.kind === 'value' || (effect.kind === 'deed' && childrenBy(tree, head, 'obj', 'cop').length === 0))
    ) {
      turn(head, sized(effect))
      manner.value ||= effect.kind === 'value'
    } else if (own !== undefined) {
      turn(head, own)
      manner.value = true
    } else if (outcome !== 0) {
      turn(head, outcome)
      manner.value = true
    } else {
      manner.unknown++
      node = head
      // 'the aim of it is not to punish': what is denied is something else.
      modify(false, childrenBy(tree, head, 'obj', 'xcomp', 'ccomp', 'cop').length === 0)
      return
    }
    node = head
    modify()
  }

  /** The word completes its governor, which may turn it. */
  function inside(head: number, deprel: string, marks: string[]): void {
    const governor = tree.words[head]!
    const label = labelAt(head)
    if (label) {
      turn(label.node, sized(label.effect))
      steps.push({ node: head, effect: 'keeps' })
      node = head
      modify()
      stand('attitude')
      return
    }
    if (kind === 'policy' && deprel === 'ccomp' && asksWhy(tree, head, node)) {
      // 'wanted to know why they buy it': whoever asks for reasons would rather they did not.
      turn(head, -0.7, 'why')
      node = head
      stand('attitude')
      modify()
      return
    }
    const fit = kind === 'policy' ? fitnessAt(head) : undefined
    const excess = exceeds(tree, head, marks)
    if (fit !== undefined || excess) {
      // 'Too eager to talk': they are, and whoever says so would rather they were not.
      const own = stanceEffects.get(governor.lemma)
      if (excess && own?.kind === 'attitude' && own.policy > 0) {
        node = head
        stand('attitude')
        manner.value = true
        turn(head, -1, 'too')
        return
      }
      if (isEntry(tree, match.anchor)) judge()
      else for (const earlier of stands) earlier.unreal = true
      turn(head, excess ? -1 : fit!)
      node = head
      modify()
      if (kind === 'policy' && !spoken) stand('deed')
      return
    }
    const effect = effectOf(tree, head, marks)
    if (marks.some((mark) => turningMarkers.has(mark)) && !isAgainst(effect, kind)) {
      // 'protests against', 'peace without'; not where the governor itself opposes, nor where its lack would be a loss.
      if (marks.includes('without') && isLoss(tree, head)) {
        manner.value = true
        steps.push({ node: head, effect: 'missed: keeps' })
      } else turn(node, -1, marks.join(' '))
      if (marks.includes('against') && isVerb(governor)) {
        node = head
        stand('attitude')
        modify()
        return
      }
    }
    const contrast = marks.some((mark) => contrastMarkers.has(mark)) || isEventuality(tree, node, marks)
    manner.circumstance ||= contrast
    const away = deprel === 'obl' && effect?.kind === 'deed' && childrenBy(tree, head, 'obj').length > 0
    const valued = effect?.kind === 'value' && isVerb(governor)
    if (effect && !contrast && !away && !valued && !anchors.has(head)) {
      apply(effect, head)
      return
    }
    const goesOn = pending !== undefined && !contrast && ['obj', 'xcomp', 'ccomp', 'acl', 'nsubj'].includes(deprel)
    const how = goesOn ? pending! : 'unknown'
    if (cueVerbs.get(governor.lemma)?.kind === 'speech') affirmed = true
    if (!goesOn) pending = undefined
    node = head
    if (!isVerb(governor) && governor.upos !== 'ADJ' && governor.upos !== 'NOUN') return
    manner.unknown++
    manner.asSubject ||= isEnough(tree, node) && !isVerb(governor)
    steps.push({ node, effect: 'keeps' })
    modify()
    if (contrast || (manner.asSubject && how === 'unknown')) return
    if (kind === 'policy' && !spoken && (how !== 'unknown' || deprel !== 'ccomp')) stand(how)
    else if (kind === 'claim' && how === 'attitude') stand(how)
  }

  /** For policies and claims; refusing to affirm a claim denies it, though refusing says nothing of claims. */
  function sized(effect: Effect, lemma = ''): number {
    if (complaint) return cueVerbs.get(lemma)?.kind === 'denial' ? effect.policy : Math.abs(effect.policy)
    if (kind === 'policy') return effect.policy
    if (effect.claim === 0 && effect.policy < 0 && affirmed) return effect.policy
    return effect.claim
  }

  function apply(effect: Effect, head: number): void {
    const { lemma } = tree.words[head]!
    const marks = markers(tree, node)
    const value = sized(effect, lemma)
    const done = stands.filter(({ how, unreal }) => !unreal && (how === 'deed' || how === 'unknown'))
    if (effect.kind === 'attitude' && (objectControl.has(lemma) || askingWords.has(lemma)))
      for (const earlier of done) earlier.unreal = true
    if (effect.kind === 'deed' && value < 0) for (const earlier of done) earlier.unreal = true
    if (
      effect.kind === 'attitude' &&
      effect.claim === -1 &&
      kind === 'policy' &&
      !manner.value &&
      !opposingWords.has(lemma)
    )
      // A doubted commitment is, as told, the lack of one.
      for (const earlier of done.filter(({ how }) => how === 'deed')) {
        earlier.unreal = true
        stands.push({
          ...earlier,
          stance: -earlier.stance,
          how: 'doubted',
          unreal: false,
          steps: [...earlier.steps, { node: head, effect: 'doubted' }],
        })
      }
    // Who warns of what another does is against it; of what they do themselves, ready for it.
    const fears =
      kind === 'policy' &&
      warningVerbs.has(lemma) &&
      relation(tree.words[node]!) === 'ccomp' &&
      done.some(({ how, nodes }) => how === 'deed' && nodes.some((doer) => tree.words[doer]!.upos === 'PROPN'))
    const doubts =
      kind === 'policy' &&
      effect.claim === -1 &&
      effect.policy === -1 &&
      marks.some((mark) => mark === 'whether' || mark === 'if') &&
      done.length > 0
    if (doubts) turn(head, 0.7, 'reproach')
    else if (fears) turn(head, -1, 'of another')
    else if (value !== 0) turn(head, value)
    if (effect.kind === 'attitude' && effect.claim > 0) affirmed = true
    if (effect.kind === 'attitude' && value !== 0) manner.held = true
    node = head
    manner.value ||= effect.kind === 'value'
    modify()
    if (value === 0) {
      manner.unknown++
      return
    }
    const before = stands.length
    let holders: number[] = []
    if (effect.kind === 'attitude') holders = stand('attitude')
    else if (kind === 'claim' && affirmed && omittingWords.has(lemma)) holders = stand('attitude')
    else if (effect.kind === 'deed' && kind === 'policy' && !spoken)
      holders = stand(pending === 'attitude' ? 'attitude' : 'deed')
    // Whoever is against doing it has not done it.
    if (value < 0)
      for (const earlier of stands.slice(0, before))
        if (earlier.nodes.every((own) => holders.includes(own))) earlier.unreal = true
  }
}
