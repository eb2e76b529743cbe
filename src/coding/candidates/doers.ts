import {
  childrenBy,
  conferringVerbs,
  cueVerbs,
  enduringVerbs,
  enteringVerbs,
  exceptingMarkers,
  firstConjunct,
  futureModals,
  isVerb,
  isWithin,
  markers,
  occasionNouns,
  relation,
  relianceWords,
  stanceEffects,
  studyingCrowds,
  type Tree,
  undergoneNouns,
  warningVerbs,
} from '../../language/index.ts'
import { exceptionsAt, type Holder, holdersAt, isDenied } from '../actors/holders.ts'
import { standFeatures } from '../features.ts'
import type { Stand } from '../stance/stand.ts'
import type { Topic } from '../topics/anaphora.ts'
import { isSpokenOf } from '../topics/spoken-of.ts'
import { isForetold } from './foretold.ts'
import { holdersOf, type Occurrence, propose } from './occurrence.ts'
import { isAgentTerm, isFoe } from './surroundings.ts'

const enteringWords = new Set([...enteringVerbs, 'member', 'ally'])

/** Proposes whoever does or holds it by the grammar of the sentence; gives whether anybody does. */
export function proposeDoers(occurrence: Occurrence): boolean {
  const { work, sentence } = occurrence
  const mentions = work.mentions[sentence.index]!
  let anyone = false
  // '“A trap,” Oslo said of it': what is said of it tells, and not that something is.
  const spokenOf = isSpokenOf(sentence.tree, occurrence.topic.match.anchor)
  for (const stand of occurrence.climbed.stands) {
    const features = isJoint(occurrence, stand) ? { ...standFeatures(stand), joint: 1 } : standFeatures(stand)
    for (const node of stand.nodes) {
      if (stand.how === 'unknown' && (spokenOf || occurrence.topic.anaphor !== false || isOfKind(sentence.tree, node)))
        continue
      for (const holder of exceptionsAt(sentence.tree, mentions, node)) {
        anyone = true
        // 'Nobody but Oslo does it': Oslo does.
        const alone = isNobodyBut(sentence.tree, node)
        const step = { node: holder.node, effect: alone ? 'excepted: keeps' : 'excepted: turns' }
        const stance = alone ? stand.stance : -stand.stance
        propose(occurrence, holder, stance, 'excepted', standFeatures(stand), [...stand.steps, step])
      }
      // 'Backed by Oslo, but not by Bern'.
      const denied = /^obl/.test(sentence.tree.words[node]!.deprel) && isDenied(sentence.tree, node)
      for (const holder of holdersAt(sentence.tree, mentions, node)) {
        if (denied) {
          propose(occurrence, holder, -stand.stance, stand.how, features, [
            ...stand.steps,
            { node, effect: 'not: turns' },
          ])
          continue
        }
        if (isMatchedParty(occurrence, stand, holder)) continue
        anyone = true
        if (isPartOfName(occurrence, stand, holder)) continue
        if (!holds(occurrence, stand, node, holder)) continue
        if (remarksOnFailing(occurrence, stand, holder))
          propose(occurrence, holder, -stand.stance, 'reproach', { ...features, reproach: 1 }, [
            ...stand.steps,
            { node: stand.steps.at(-1)?.node ?? node, effect: 'reproach: turns' },
          ])
        else propose(occurrence, holder, stand.stance, stand.how, features, stand.steps)
      }
    }
    proposePartners(occurrence, stand)
  }
  return anyone
}

function isNobodyBut({ words }: Tree, node: number): boolean {
  return /^(?:nobody|none|nothing)$/i.test(words[node]!.form) && exceptingMarkers.has(words[node + 1]?.form ?? '')
}

/** 'Oslo, Bern and Moscow met', 'talks between Oslo and Moscow': whether those at odds do it together, so that it is the deed of each. */
function isJoint(occurrence: Occurrence, stand: Stand): boolean {
  if (stand.how !== 'deed' || stand.stance < 0) return false
  const foes = holdersOf(occurrence, stand).map(({ who }) => isFoe(occurrence.work.codebook, who.actor))
  return foes.includes(true) && foes.includes(false)
}

/** 'Moscow spoke with Oslo by telephone': whom those at odds meet takes part in it. */
function proposePartners(occurrence: Occurrence, stand: Stand): void {
  const { work, sentence, topic } = occurrence
  const { anchor, nodes } = topic.match
  const { tree } = sentence
  if (stand.how !== 'deed' || stand.stance < 0 || stand.unreal || stand.climbed > 0) return
  if (!conferringVerbs.has(tree.words[anchor]!.lemma) || !isVerb(tree.words[anchor]!)) return
  const isOdd = ({ who }: Holder): boolean => isFoe(work.codebook, who.actor)
  const doers = holdersOf(occurrence, stand)
  if (doers.length === 0 || !doers.every(isOdd)) return
  for (const node of nodes) {
    if (node < 0 || tree.words[node]!.head !== anchor || stand.nodes.includes(node)) continue
    const isWith = markers(tree, node).some((mark) => mark === 'with' || mark === 'to')
    if (relation(tree.words[node]!) !== 'obj' && !isWith) continue
    for (const holder of holdersAt(tree, work.mentions[sentence.index]!, node))
      if (!isOdd(holder))
        propose(occurrence, holder, stand.stance, 'deed', { ...standFeatures(stand), joint: 1 }, stand.steps)
  }
}

/**
 * 'Oslo pointed to Bern's failure to send them': whoever takes up what another fails to do, by whatever verb, wants it done; and who
 * takes up, or warns of, another's reliance on a thing would rather they did without it.
 */
function remarksOnFailing(occurrence: Occurrence, { how, stance, steps }: Stand, { who }: Holder): boolean {
  const { kind, sentence, topic, climbed } = occurrence
  const { words } = sentence.tree
  const relies = relianceWords.has(words[topic.match.anchor]!.lemma)
  const warns = relies && how === 'attitude' && warningVerbs.has(words[steps.at(-1)?.node ?? 0]!.lemma)
  if (kind !== 'policy' || stance > 0 !== relies || topic.match.pattern.holder === 'speaker') return false
  if (warns || how !== 'unknown') return warns
  const failing = climbed.stands
    .filter((stand) => stand.how === 'deed' || (!relies && stand.how !== 'unknown'))
    .filter((stand) => !stand.unreal && stand.stance > 0 === relies)
    .flatMap((stand) => holdersOf(occurrence, stand))
  return failing.length > 0 && failing.every(({ who: { actor } }) => actor !== who.actor)
}

/** Whether the pattern itself names the holder, and not as who does it. */
function isMatchedParty({ parties, topic }: Occurrence, stand: Stand, { who, node }: Holder): boolean {
  return (
    isNamedByPattern(topic, stand, node) &&
    parties.has(who.actor) &&
    topic.match.nodes.includes(node) &&
    !isAgentTerm(topic.match, node)
  )
}

/** 'An EU army': whoever is named within the phrase that names the thing does nothing by it. */
function isPartOfName({ sentence, topic }: Occurrence, stand: Stand, { node }: Holder): boolean {
  const { nodes } = topic.match
  const { head } = sentence.tree.words[node]!
  if (!isNamedByPattern(topic, stand, node) || nodes.includes(node)) return false
  return nodes.includes(head) && !isAgentTerm(topic.match, head)
}

function isNamedByPattern({ match }: Topic, { how, climbed }: Stand, node: number): boolean {
  return how === 'deed' && climbed === 0 && match.words.includes(node)
}

/** Whether somebody who stands where the thing is done or held does or holds it. */
function holds(occurrence: Occurrence, stand: Stand, node: number, { who, how, node: at }: Holder): boolean {
  const { work, sentence, topic, issue } = occurrence
  const { tree } = sentence
  const { anchor } = topic.match
  // 'The Yamal pipeline': a name that says which one.
  if (how === 'unknown' && tree.words[at]!.deprel === 'compound') return false
  if (stand.how !== 'attitude' && isOccasionsOwn(occurrence, stand, node, at)) return false
  if (isClaimedOf(occurrence, stand, node)) return false
  if (isSaidToNeed(occurrence, stand, who.actor) || isForetoldClaim(occurrence, stand, who.actor)) return false
  if (stand.how !== 'attitude' && bearsIt(tree, node)) return false
  if (how === 'crowd' && studyingCrowds.has(tree.words[at]!.lemma) && !isPartisan(tree, stand)) return false
  if (undergoneNouns.has(tree.words[anchor]!.lemma) && stand.how !== 'attitude' && isOwner(tree, node)) return false
  if (stand.how === 'deed' && isForetold(tree, node) && !isSource(occurrence, who.actor)) return false
  if (stand.how === 'deed' && isLetIn(occurrence, node) && !isSource(occurrence, who.actor)) return false
  const acts = stand.how === 'unknown' || (stand.how === 'deed' && !topic.alone)
  if (issue.outsiders.has(who.actor) && (acts || deniesOwn(tree, stand))) return false
  if (stand.unreal && (stand.how === 'deed' || stand.how === 'unknown')) return false
  return !isBlamedCrowd(stand, work.codebook.actors.get(who.actor)?.kind)
}

/** 'Denied sending them', 'denies having any there': what somebody denies, without a word of who else does it, is a deed of their own. */
function deniesOwn(tree: Tree, { how, steps }: Stand): boolean {
  const verb = steps.at(-1)?.node
  return how === 'attitude' && verb !== undefined && tree.words[verb]!.lemma === 'deny'
}

/** 'Faced curbs', 'felt the embargo': it is done by others. */
function bearsIt({ words }: Tree, node: number): boolean {
  const { head, deprel } = words[node]!
  return head >= 0 && deprel === 'nsubj' && enduringVerbs.has(words[head]!.lemma)
}

/** 'Oslo said Bern would join', 'Bern joining them would help': what others say of whoever is to come in is no deed of theirs. */
function isLetIn({ work, sentence: { tree }, topic: { match }, covering }: Occurrence, node: number): boolean {
  const { anchor } = match
  const entering = match.nodes.find((at) => {
    if (at < 0 || !enteringWords.has(tree.words[at]!.lemma)) return false
    return at === anchor || (tree.words[at]!.head === anchor && !isVerb(tree.words[anchor]!))
  })
  if (entering === undefined) return false
  const { xpos, deprel } = tree.words[entering]!
  if (xpos === 'VBG' && deprel !== 'xcomp' && childrenBy(tree, entering, 'aux').length === 0) return true
  return (
    isToCome(tree, tree.words[firstConjunct(tree, node)]!.head) &&
    covering.some(({ index }) => work.sources[index]!.length > 0)
  )
}

/**
 * 'After the NATO summit he met Putin', 'the EU summit and the later talks with Putin', 'the summit did not help him before the talks': whether somebody is
 * only named for whose occasion it is, and what is held there is held with somebody else; and no occasion holds another.
 */
function isOccasionsOwn(
  { sentence: { tree }, topic: { match } }: Occurrence,
  { how }: Stand,
  node: number,
  named: number,
): boolean {
  const { words } = tree
  const isHeld = occasionNouns.has(words[match.anchor]!.lemma)
  if (node !== match.anchor && occasionNouns.has(words[node]!.lemma)) return how === 'unknown' || isHeld
  const { deprel, head } = words[named]!
  if (deprel !== 'compound' || head < 0 || !occasionNouns.has(words[head]!.lemma)) return false
  if (!match.nodes.includes(head)) return true
  return match.nodes.some((at) => at >= 0 && at !== head && at !== named && !isWithin(tree, at, head))
}

/** '“Europe needs an army,” the general said': what one is said to need is what whoever says so wants. */
function isSaidToNeed({ work, sentence, covering }: Occurrence, { how, steps }: Stand, actor: string): boolean {
  const verb = steps.at(-1)?.node
  if (how !== 'attitude' || verb === undefined || sentence.tree.words[verb]!.lemma !== 'need') return false
  const sources = covering.flatMap(({ index }) => work.sources[index]!)
  return sources.length > 0 && sources.every(({ who }) => who.actor !== actor)
}

/** Whether a stance is that of one who is for or against a thing ('oppose', 'call for'), and does not only think or speak about it. */
function isPartisan(tree: Tree, { how, steps }: Stand): boolean {
  const verb = steps.at(-1)?.node
  if (how !== 'attitude' || verb === undefined || !isVerb(tree.words[verb]!)) return false
  const { lemma } = tree.words[verb]!
  return Math.abs(stanceEffects.get(lemma)?.policy ?? 0) === 1 && cueVerbs.get(lemma)?.kind !== 'question'
}

/** 'Bern is a threat', 'Bern is to blame': whoever a claim is about does not make it. */
function isClaimedOf(
  { kind, sentence: { tree }, topic: { match } }: Occurrence,
  { climbed }: Stand,
  node: number,
): boolean {
  const { upos, lemma } = tree.words[match.anchor]!
  if (kind !== 'claim' || climbed > 0 || (upos !== 'NOUN' && lemma !== 'blame')) return false
  const { head, deprel } = tree.words[firstConjunct(tree, node)]!
  return head === match.anchor && deprel.startsWith('nsubj') && childrenBy(tree, head, 'cop').length > 0
}

/** 'Oslo said that Bern would defend them': what others foretell of somebody is no claim of theirs. */
function isForetoldClaim(
  { kind, sentence, topic, covering, work }: Occurrence,
  { how, climbed }: Stand,
  actor: string,
): boolean {
  if (kind !== 'claim' || how !== 'attitude' || climbed > 0 || !isToCome(sentence.tree, topic.match.anchor))
    return false
  const sources = covering.flatMap(({ index }) => work.sources[index]!)
  return sources.length > 0 && sources.every(({ who }) => who.actor !== actor)
}

function isToCome(tree: Tree, verb: number): boolean {
  if (verb < 0) return false
  return childrenBy(tree, verb, 'aux').some((aux) => {
    const { lemma } = tree.words[aux]!
    return futureModals.has(lemma) || lemma === 'would'
  })
}

/** Whether somebody is told to say or think what names it. */
function isSource({ work, covering }: Occurrence, actor: string): boolean {
  return covering.some(({ index }) => work.sources[index]!.some(({ who }) => who.actor === actor))
}

/** Whether a word is named only as that to which a noun belongs: 'the accession of Finland', 'Finland's accession'. */
function isOwner(tree: Tree, node: number): boolean {
  return isOfKind(tree, node) || tree.words[node]!.deprel === 'nmod:poss'
}

/** Whether a word says of what kind a noun is, or of what: 'a Russian pipeline', 'the idea of Europe'; who has it does nothing by that. */
function isOfKind(tree: Tree, node: number): boolean {
  const { deprel } = tree.words[node]!
  return deprel === 'amod' || deprel === 'compound' || deprel === 'nmod'
}

/** A group or body blamed for a deed: some of its members are meant, and nobody knows which. */
function isBlamedCrowd(stand: Stand, kind: string | undefined): boolean {
  return stand.how === 'deed' && stand.blamed === true && isBody(kind)
}

export function isBody(kind: string | undefined): boolean {
  return kind === 'group' || kind === 'organisation'
}
