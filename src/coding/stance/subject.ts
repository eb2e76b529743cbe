import {
  advantages,
  bleakWords,
  chanceNouns,
  childrenBy,
  cueNouns,
  doneToOthers,
  fadingVerbs,
  felt,
  handingVerbs,
  happeningVerbs,
  isNegated,
  isPassive,
  isVerb,
  likelihoodNouns,
  likelyWords,
  markers,
  pastWords,
  patients,
  pleasing,
  reach,
  stanceEffects,
  subjectEffects,
  type Tree,
  timesOf,
  unlikelyWords,
} from '../../language/index.ts'
import { accompanying } from './accompanied.ts'
import { passedBy } from './added.ts'
import { isSaidSoOfIt, isYetToCome } from './clauses.ts'
import { labelAt } from './completed.ts'
import { outweighing } from './concessions.ts'
import { exceedsBounds, fallsShort } from './degrees.ts'
import { weighed } from './evaluations.ts'
import { effectOf, predicateOf } from './governors.ts'
import { judgementOf } from './labels.ts'
import { outcomeOf } from './outcomes.ts'
import { receptionOf } from './receptions.ts'
import type { Walk } from './walk.ts'

/** The step of what its clause speaks of: 'enlargement threatens peace', 'talks have failed'. */
export function subject(walk: Walk, head: number): void {
  const { tree, manner } = walk
  const label = labelAt(walk, head)
  const told = raisedAt(tree, head)
  const isNamed = tree.words[told]!.upos === 'NOUN' && childrenBy(tree, told, 'cop').length > 0
  const effect =
    predicateOf(tree, told) ?? (isNamed ? judgementOf(tree, told)?.effect : undefined) ?? effectOf(tree, told, [])
  const scale = walk.kind === 'policy' ? weighed(tree, walk.node, head) : undefined
  // 'It will not happen': who says so is against it.
  const ruled = happeningVerbs.has(tree.words[told]!.lemma) && isNegated(tree, told) ? 1 : undefined
  // 'A single one falls short of what is needed': more is.
  const short = walk.kind === 'policy' && fallsShort(tree, told) ? 1 : undefined
  // 'Is too much of it'.
  const excess = walk.kind === 'policy' && effect === undefined && exceedsBounds(tree, told) ? -1 : undefined
  // 'Their chances are slim'.
  const outlook = tree.words[told]!.lemma
  const isUnlikely = bleakWords.has(outlook) || unlikelyWords.has(outlook)
  const slight = chanceNouns.has(tree.words[walk.node]!.lemma) && isUnlikely ? -1 : undefined
  const toFoe = walk.kind === 'policy' ? doneToFoe(walk, told) : 0
  const own =
    short ??
    excess ??
    slight ??
    likenedTo(walk, told) ??
    (toFoe || (subjectEffects.get(tree.words[told]!.lemma) ?? ruled))
  // 'Hastens Moscow's decline'.
  const foes = isDoneToFoe(walk, told) ? -1 : 1
  const outcome = foes * outcomeOf(tree, told) || (isPast(walk, told) ? -1 : 0)
  if (walk.kind === 'policy' && felt.has(tree.words[head]!.lemma) && !isPassive(tree, head))
    // 'The plan has angered Oslo'.
    walk.note(patients(tree, head), 'attitude', 0, pleasing.has(tree.words[head]!.lemma) ? 1 : -1, head)
  if (walk.kind === 'policy') walk.note(passedBy(tree, head), 'attitude')
  if (heldAs(walk, head)) return
  lostAt(walk, told)
  manner.asSubject = true
  walk.pending = undefined
  // 'The odds of a truce are slim', 'are good': how likely a policy is to come says nothing for or against it.
  if (
    walk.kind === 'policy' &&
    likelihoodNouns.has(tree.words[walk.node]!.lemma) &&
    (isUnlikely || likelyWords.has(outlook))
  ) {
    manner.opaque = true
    walk.node = head
    return
  }
  if (label) walk.turn(label.node, walk.sized(label.effect))
  else if (scale) {
    walk.turn(scale.node, scale.sign)
    manner.value = true
  } else if (
    effect &&
    toFoe === 0 &&
    short === undefined &&
    walk.sized(effect) !== 0 &&
    (effect.kind === 'value' ||
      (effect.kind === 'deed' && outcome === 0 && childrenBy(tree, told, 'obj', 'cop').length === 0))
  ) {
    walk.turn(head, walk.sized(effect))
    manner.value ||= effect.kind === 'value'
  } else if (outcome !== 0 || own !== undefined) {
    walk.turn(head, toFoe || outcome || own!)
    manner.value = true
  } else {
    manner.unknown++
    manner.opaque ||= isOpaque(walk, head)
    walk.node = head
    // 'the aim of it is not to punish': what is denied is something else.
    const isElse = childrenBy(tree, head, 'obj', 'xcomp', 'ccomp', 'cop').length > 0 || isAimed(tree, head)
    walk.modify(false, !isElse && !isYetToCome(tree, head))
    noteUrging(walk, head)
    return
  }
  // 'The claim that it does not work is nonsense': what others say is judged.
  const isCalled = childrenBy(tree, head, 'cop').length > 0 && childrenBy(tree, walk.node, 'acl').length > 0
  if (manner.value && isCalled && cueNouns.has(tree.words[walk.node]!.lemma)) walk.verdict = head
  if (manner.value) supposed(walk, head)
  walk.node = head
  walk.modify()
  noteUrging(walk, head)
}

/** 'Is not directed against anyone': at whom it is aimed is another thing than whether it is wanted. */
function isAimed(tree: Tree, verb: number): boolean {
  return /^(?:directed|aimed|targeted)$/i.test(tree.words[verb]!.form)
}

/** 'The truce came after pressure from Oslo', 'went unsaid at Oslo's insistence': at whose wish what is spoken of came about. */
export function noteUrging(walk: Walk, head: number): void {
  if (walk.kind !== 'policy') return
  for (const { holders, factor, word } of accompanying(walk.tree, head)) walk.note(holders, 'attitude', 0, factor, word)
}

/** 'Is a novelty', 'is blue': nothing tells whether it is good or bad; 'is likely to go on' tells more. */
function isOpaque({ tree }: Walk, head: number): boolean {
  if (!['ADJ', 'NOUN'].includes(tree.words[head]!.upos) || childrenBy(tree, head, 'cop').length === 0) return false
  // 'Is no issue for him but a duty'.
  const [, last] = reach(tree, head)
  if (isNegated(tree, head) && tree.words.slice(head, last).some(({ form }) => form === 'but')) return false
  return childrenBy(tree, head, 'xcomp', 'ccomp', 'advcl', 'csubj').length === 0
}

/** 'Hurts Moscow', 'helps the Kremlin': what is done to those with whom the alliance is at odds is good where it harms them (1), and bad where it serves them (−1). */
function doneToFoe(walk: Walk, head: number): number {
  const { tree, foes } = walk
  if (foes.size === 0) return 0
  const isFoe = (at: number): boolean => isOfFoe(walk, at)
  // 'Would help to isolate Moscow', 'would allow Moscow to regroup'.
  const verbs = [...childrenBy(tree, head, 'xcomp'), head]
  const verb = verbs.find(
    (at) => doneToOthers.has(tree.words[at]!.lemma) && childrenBy(tree, at, 'obj', 'iobj').some(isFoe),
  )
  if (verb !== undefined) return doneToOthers.get(tree.words[verb]!.lemma)!
  // 'Would give Moscow time'.
  const handed = verbs.some(
    (at) =>
      handingVerbs.has(tree.words[at]!.lemma) &&
      childrenBy(tree, at, 'iobj').some(isFoe) &&
      childrenBy(tree, at, 'obj').some((gift) => advantages.has(tree.words[gift]!.lemma) && !isNegated(tree, gift)),
  )
  return handed ? -1 : 0
}

function isOfFoe({ tree, foes }: Walk, at: number): boolean {
  return (
    foes.has(at) ||
    childrenBy(tree, at, 'nmod:poss', 'amod', 'compound').some((own) => foes.has(own)) ||
    childrenBy(tree, at, 'nmod').some((own) => markers(tree, own)[0] === 'of' && foes.has(own))
  )
}

function isDoneToFoe(walk: Walk, verb: number): boolean {
  const { tree, foes } = walk
  // 'Adds to Moscow's fears' does it no harm.
  return (
    foes.size > 0 &&
    childrenBy(tree, verb, 'obj').some(
      (object) => stanceEffects.get(tree.words[object]!.lemma)?.kind !== 'attitude' && isOfFoe(walk, object),
    )
  )
}

/** 'Inviting him would be like feeding a wolf': who likens a deed to another makes little of it. */
function likenedTo({ tree, node, kind }: Walk, head: number): number | undefined {
  const isDeed = (at: number): boolean => tree.words[at]!.xpos === 'VBG' || markers(tree, at)[0] === 'to'
  const like = markers(tree, head).includes('like') && tree.words[head]!.xpos === 'VBG'
  return kind === 'policy' && like && isVerb(tree.words[node]!) && isDeed(node) ? -1 : undefined
}

/** 'Oslo joining would help', 'deliveries by Bern could end it': what is spoken of has not been done. */
function supposed({ tree, kind, stands }: Walk, head: number): void {
  const maybe = childrenBy(tree, head, 'aux').some((child) => /^(?:would|could|might)$/i.test(tree.words[child]!.form))
  if (kind === 'policy' && maybe) for (const earlier of stands) if (earlier.how !== 'attitude') earlier.unreal = true
}

/** 'Membership is a wish of Oslo', 'was Bern's demand': what it is called is somebody's attitude. */
function heldAs(walk: Walk, head: number): boolean {
  const { tree } = walk
  const effect = stanceEffects.get(tree.words[head]!.lemma)
  if (tree.words[head]!.upos !== 'NOUN' || effect?.kind !== 'attitude' || walk.sized(effect) === 0) return false
  if (childrenBy(tree, head, 'cop').length === 0) return false
  const holders = [
    ...childrenBy(tree, head, 'nmod:poss', 'amod'),
    ...childrenBy(tree, head, 'nmod').filter((child) => markers(tree, child)[0] === 'of'),
  ]
  if (holders.length === 0) return false
  walk.turn(head, walk.sized(effect))
  walk.pending = undefined
  walk.node = head
  walk.modify()
  walk.note(holders, 'attitude')
  return true
}

/** 'Oslo's enthusiasm for it has evaporated', 'gone is its resistance to it': whoever had the attitude has it no more. */
function lostAt({ tree, node, stands, kind }: Walk, verb: number): void {
  const { lemma, form } = tree.words[verb]!
  if (!fadingVerbs.has(lemma) && form.toLowerCase() !== 'gone') return
  if (kind !== 'policy' || tree.words[node]!.upos !== 'NOUN' || isNegated(tree, verb)) return
  // 'Will fade' is foretold.
  if (childrenBy(tree, verb, 'aux').some((aux) => tree.words[aux]!.xpos === 'MD')) return
  if (stanceEffects.get(tree.words[node]!.lemma)?.kind !== 'attitude') return
  // 'Has gone up', 'has gone unheard'.
  const further = childrenBy(tree, verb, 'obj', 'xcomp', 'advmod', 'compound:prt').filter((child) => child > verb)
  if (further.some((child) => tree.words[child]!.lemma !== 'away')) return
  for (const stand of stands) {
    // Not those told of by the way: 'its enthusiasm for it, which Bern shares, has gone'.
    if (!stand.nodes.every((at) => tree.words[at]!.head === node)) continue
    if (stand.how !== 'attitude' && stand.how !== 'deed') continue
    stand.stance = -stand.stance
    stand.steps.push({ node: verb, effect: 'turns' })
  }
}

/** 'Costly, but worth it': what the speaker comes down on counts, and not what is granted before. */
export function outweigh(walk: Walk, head: number, before: number): void {
  const judged = walk.manner.value || Math.sign(before) !== Math.sign(walk.stance)
  const verdict =
    walk.kind === 'policy' && before !== 0 && !isSaidSoOfIt(walk.tree, head)
      ? outweighing(walk.tree, head, judged)
      : undefined
  if (!verdict) return
  walk.manner.value = true
  const wanted = Math.sign(before) * verdict.sign
  walk.turn(verdict.node, wanted === Math.sign(walk.stance) ? 1 : -1, 'but')
}

/** 'The time for talks is over', 'the days of cheap gas are gone'. */
function isPast({ tree, node }: Walk, head: number): boolean {
  return timesOf.has(tree.words[node]!.lemma) && pastWords.has(tree.words[head]!.form.toLowerCase())
}

/** The verb that tells what the subject does where the governor only says that it must or begins to: 'has to end', 'needs to stop'. */
function raisedAt(tree: Walk['tree'], head: number): number {
  const { lemma } = tree.words[head]!
  const complements = ['have', 'need', 'ought', 'begin', 'start'].includes(lemma) ? childrenBy(tree, head, 'xcomp') : []
  return complements[0] ?? head
}

/** The step of what meets with an attitude: 'the plan was met with scepticism by Berlin', 'drew criticism from Berlin'. */
export function received(walk: Walk, head: number): void {
  const { effect, node: attitude, holders } = receptionOf(walk.tree, head)!
  walk.pending = undefined
  if (walk.sized(effect) !== 0) walk.turn(attitude, walk.sized(effect))
  walk.node = head
  walk.modify()
  walk.note(holders, 'attitude')
}
