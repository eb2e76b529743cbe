import {
  actingNouns,
  blame,
  crowdNouns,
  disclosingVerbs,
  markers,
  personNouns,
  questioningVerbs,
  reportingVerbs,
} from '../../language/index.ts'
import type { Holder } from '../actors/holders.ts'
import { isFirstPerson } from '../actors/stand-ins.ts'
import type { AttributionFound } from '../attribution/attribution.ts'
import { isOwed, isWritersOwn } from '../attribution/unsaid.ts'
import type { Features } from '../confidence.ts'
import { quoteAt } from '../quotes.ts'
import { isVoiced, type Step } from '../stance/stand.ts'
import { isOpinion } from '../voice.ts'
import { proposeEndorser } from './author.ts'
import { holdersOf, type Occurrence, propose } from './occurrence.ts'
import { isShortcoming } from './shortcomings.ts'
import { reachedWithin, toneOf } from './surroundings.ts'

/** Proposes whoever says it, innermost first; gives whether nobody is told to say or think it, so that the author does. */
export function proposeSpeakers(occurrence: Occurrence): boolean {
  const { work, sentence, topic, kind, climbed } = occurrence
  const { manner } = climbed
  // 'Rejected the idea: “There will be none.”': what stands in a quotation of its own is said, and not rejected.
  const quote = quoteAt(work.view.quotes, sentence.tree.words[topic.match.anchor]!.start)
  const isDirect = quote !== undefined && /^\p{Lu}/u.test(work.view.text.slice(quote.start + 1))
  let outer = true
  let inner = false
  let distant = false
  const before = occurrence.found.length
  const claimed: Claimed[] = occurrence.found.flatMap(({ who, stance, features, steps }) =>
    features.attitude &&
    !steps.some(
      ({ node }) => RESOLVING.has(sentence.tree.words[node]!.lemma) || isGranted(sentence.tree.words[node]!.lemma),
    )
      ? [{ actor: who.actor, sign: stance }]
      : [],
  )
  for (const { attribution, index } of occurrence.covering) {
    if (isWritersOwn(work.view, attribution)) continue
    const speaks = ['speech', 'belief', 'denial', 'fear'].includes(attribution.kind)
    if ((!speaks && !(attribution.kind === 'question' && manner.suggested)) || isOwed(work.view, attribution)) continue
    // 'Would not say when they will be sent'.
    if (kind === 'policy' && !isVoiced(manner) && isUntold(occurrence, attribution)) continue
    const { stance: sign, steps: within } = reachedWithin(sentence, climbed, attribution)
    const turns = attribution.kind === 'denial' || (attribution.kind === 'fear' && kind === 'policy')
    if (kind === 'claim' && isEvidence(occurrence, attribution, index)) continue
    // 'The claim that they are split is a lie': nobody is told to say it, and the author denies it.
    if (kind === 'claim' && work.sources[index]!.length === 0 && sign * climbed.stance < 0) continue
    const own = (turns && !isDirect) || isRebuked(occurrence, attribution) ? -1 : 1
    if (isCrossed(occurrence, attribution)) {
      outer = false
      continue
    }
    // 'Met a day after Paris attacked the plan': what only goes along with what they say is not theirs.
    if (kind === 'policy' && (manner.circumstance || manner.crowdsView) && !isVoiced(manner)) continue
    if (kind === 'claim' && manner.circumstance && inner) continue
    if (kind === 'claim' && isNoClaim(occurrence, attribution)) continue
    if (kind === 'claim' && distant) {
      outer = false
      continue
    }
    if (kind === 'claim' && isDistant(occurrence, attribution, index)) {
      distant = true
      outer = false
      continue
    }
    if (kind === 'claim' && isOfAnother(occurrence, index, sign, claimed)) {
      outer = false
      continue
    }
    inner = true
    const factor = own * (attribution.negated ? -1 : 1)
    const turned = sign * factor
    const cue = attribution.sentence === sentence.index && attribution.cue >= 0 ? attribution.cue : topic.match.anchor
    const saying: Step[] =
      factor < 0 || cue !== topic.match.anchor
        ? [{ node: cue, effect: factor < 0 ? 'said: turns' : 'said: keeps' }]
        : []
    const denies = attribution.kind === 'denial' && !isDirect && kind === 'policy' && !isVoiced(manner)
    // 'Disagrees that Berlin buys it': that it is done is denied, and neither wanted nor not.
    const holders = work.sources[index]!.filter((holder) => !isOvertaken(occurrence, attribution, holder, turned))
    if (holders.length < work.sources[index]!.length) continue
    for (const holder of holders)
      if (denies && isOthersDeed(occurrence, holder)) continue
      else if (kind === 'policy') proposeOnPolicy(occurrence, holder, sign, turned, index, within, saying)
      else {
        const features: Features = attribution.negated ? { speaker: 1, negatedCue: 1 } : { speaker: 1 }
        propose(occurrence, holder, turned, 'speaker', features, [...within, ...saying], index)
      }
    if (!isGranted(sentence.tree.words[cue]!.lemma))
      for (const { who } of holders) claimed.push({ actor: who.actor, sign: turned })
    proposeEndorser(occurrence, attribution, index, before)
    if (['speech', 'belief', 'question'].includes(attribution.kind) && !isShared(occurrence, attribution)) outer = false
  }
  return outer
}

/** 'As Oslo put it': in an article of opinion, whoever says it with another's words says it, too. */
function isShared({ work }: Occurrence, { sentence, cue }: AttributionFound): boolean {
  if (cue < 0 || !isOpinion(work.voice)) return false
  const { tree } = work.view.sentences[sentence]!
  return tree.words[cue]!.deprel === 'advcl' && markers(tree, cue)[0] === 'as'
}

/** Who was found to claim it within what others tell, and how. */
interface Claimed {
  actor: string
  sign: number
}

/**
 * 'Oslo said that Bern believes they are split': what another is only told to think is not claimed by whoever tells it; what is told as
 * known ('that Bern knows') or judged ('that Bern is wrong to think') is.
 */
function isOfAnother({ work, climbed }: Occurrence, index: number, sign: number, claimed: readonly Claimed[]): boolean {
  const sources = work.sources[index]!.map(({ who }) => who.actor)
  if (claimed.length === 0 || sources.length === 0 || climbed.verdict !== undefined) return false
  return claimed.every((other) => !sources.includes(other.actor) && other.sign * sign > 0)
}

/** 'Oslo decided to send them', 'was asked about the pledge': what another resolves to do or is asked about is claimed by whoever tells it. */
function isNoClaim(
  { sentence: { index, tree }, topic: { match } }: Occurrence,
  { sentence, cue, how }: AttributionFound,
): boolean {
  if (sentence !== index || cue < 0) return false
  const first = tree.words[0]!
  const comma = tree.words.findIndex(({ form }) => form === ',')
  if (questioningVerbs.has(first.lemma) && first.xpos !== 'VB' && match.anchor < comma && comma < cue) return true
  const { lemma } = tree.words[cue]!
  return RESOLVING.has(lemma) || (how !== 'clause' && how !== 'quotation' && questioningVerbs.has(lemma))
}

/** 'You say that they are split', 'some will tell you that': what is put into such mouths is not claimed by whoever tells of it. */
function isDistant(
  { work, climbed, sentence }: Occurrence,
  { sentence: at, sourceNode, kind, negated }: AttributionFound,
  index: number,
): boolean {
  if (at !== sentence.index || sourceNode < 0 || negated || climbed.verdict !== undefined) return false
  if (work.sources[index]!.length > 0 || (kind !== 'speech' && kind !== 'belief')) return false
  const { words } = sentence.tree
  return /^(?:you|some|others)$/i.test(words[sourceNode]!.form)
}

/** 'Oslo's decision shows that they are split': whoever says so claims it, and not whoever decided. */
function isEvidence({ work }: Occurrence, { sentence, cue, sourceNode }: AttributionFound, index: number): boolean {
  const { words } = work.view.sentences[sentence]!.tree
  const source = words[sourceNode]
  if (work.sources[index]!.length === 0 || cue < 0 || source?.upos !== 'NOUN' || !EVINCING.has(words[cue]!.lemma))
    return false
  return !actingNouns.has(source.lemma) && !personNouns.has(source.lemma) && !crowdNouns.has(source.lemma)
}

const EVINCING = new Set(
  'show illustrate demonstrate prove expose reveal confirm underline underscore highlight'.split(' '),
)

/** 'Oslo said that Bern has decided to send them': what another resolves to do is told as so. */
const RESOLVING = new Set('decide agree order approve authorise authorize begin start'.split(' '))

const KNOWING = new Set(
  'know understand realise recognise acknowledge admit concede prove show demonstrate remind see learn note discover'.split(
    ' ',
  ),
)

/** Whether what somebody is told by this verb to hold is held to be so by whoever tells it. */
function isGranted(lemma: string): boolean {
  return KNOWING.has(lemma)
}

/** 'Would not say how many', 'did not confirm that': what somebody keeps to themselves. */
function isUntold({ work }: Occurrence, { negated, how, sentence, cue }: AttributionFound): boolean {
  if (!negated || how !== 'clause' || cue < 0) return false
  const { lemma } = work.view.sentences[sentence]!.tree.words[cue]!
  return lemma === 'say' || lemma === 'tell' || disclosingVerbs.has(lemma)
}

/** 'Scholz, who refuses it, was criticised by Kyiv': whoever blames somebody is against what is told of them by the way. */
function isRebuked({ work, climbed }: Occurrence, { sentence, cue, how }: AttributionFound): boolean {
  if (how !== 'object' || cue < 0 || !climbed.manner.relative) return false
  return (blame.get(work.view.sentences[sentence]!.tree.words[cue]!.lemma) ?? 0) < 0
}

/** Whether the climb went through the attribution's own cue as an attitude: its source was found there. */
function isCrossed({ sentence, climbed }: Occurrence, attribution: AttributionFound): boolean {
  return (
    attribution.sentence === sentence.index &&
    climbed.stands.some(
      (stand) => stand.how === 'attitude' && stand.steps.some((step) => step.node === attribution.cue),
    )
  )
}

/** 'Failed to honour its pledge to send them': what somebody then did about their own word counts, and not the word. */
function isOvertaken(
  occurrence: Occurrence,
  { sentence, cue }: AttributionFound,
  holder: Holder,
  said: number,
): boolean {
  return (
    sentence === occurrence.sentence.index &&
    occurrence.climbed.stands.some(
      (stand) =>
        stand.how === 'deed' &&
        stand.stance * said < 0 &&
        stand.steps.some(({ node }) => node === cue) &&
        holdersOf(occurrence, stand).some(({ who }) => who.actor === holder.who.actor),
    )
  )
}

/**
 * Proposes the source of attribution `index` as a speaker on a policy; `sign` is the stance of what is said, `turned` that of
 * saying it, `within` are the steps to what is said, `saying` that of saying it. Who tells what others do or fail to do may take the other side.
 */
function proposeOnPolicy(
  occurrence: Occurrence,
  holder: Holder,
  sign: number,
  turned: number,
  index: number,
  within: Step[],
  saying: Step[],
): void {
  const { work, sentence, climbed } = occurrence
  const { manner, stands } = climbed
  if (manner.opaque && !isVoiced(manner)) return
  const at = saying[0]?.node ?? occurrence.topic.match.anchor
  const voiced = isVoiced(manner)
  // 'Oslo disclosed that Bern would send them': it is Bern's, and Oslo takes no side; not 'thought Bern's entry unwise'.
  const reports = reportingVerbs.has(sentence.tree.words[at]!.lemma) && work.attributions[index]!.how === 'clause'
  if (!voiced && reports && isOthersStance(occurrence, holder)) return
  const features: Features = { speaker: 1 }
  if (manner.ought) features.speakerOught = 1
  else if (manner.value) features.speakerValue = 1
  else features.speakerReport = 1
  if (!voiced && isOthersDeed(occurrence, holder)) {
    features.othersDeed = 1
    const judged = toneOf(work, sentence, index)
    if (judged < 0) {
      propose(
        occurrence,
        holder,
        -Math.abs(sign) * 0.9,
        'tone',
        { ...features, toneAgainst: 1 },
        [...within, { node: at, effect: sign < 0 ? 'tone: keeps' : 'tone: turns' }],
        index,
      )
      return
    }
    if (judged > 0) features.toneFor = 1
  }
  const isOwn = stands.some(
    (stand) =>
      stand.how !== 'unknown' && holdersOf(occurrence, stand).some(({ who }) => who.actor === holder.who.actor),
  )
  if (!voiced && !isOwn && isShortcoming(occurrence, sign)) {
    propose(
      occurrence,
      holder,
      -sign,
      'reproach',
      { ...features, reproach: 1 },
      [...within, { node: at, effect: 'reproach: turns' }],
      index,
    )
    return
  }
  propose(occurrence, holder, turned, 'speaker', features, [...within, ...saying], index)
}

/** Whether somebody other than the speaker is named who does, wants or refuses it. */
function isOthersStance(occurrence: Occurrence, speaker: Holder): boolean {
  return occurrence.climbed.stands.some((stand) => {
    if (stand.how !== 'deed' && stand.how !== 'attitude') return false
    const holders = holdersOf(occurrence, stand)
    return holders.length > 0 && holders.every(({ who }) => who.actor !== speaker.who.actor)
  })
}

/** Whether somebody other than the speaker is told to do it. */
function isOthersDeed(occurrence: Occurrence, speaker: Holder): boolean {
  const { tree } = occurrence.sentence
  return occurrence.climbed.stands.some((stand) => {
    if (stand.how !== 'deed' || stand.nodes.length === 0) return false
    const doers = holdersOf(occurrence, stand)
    if (doers.length > 0) return doers.some(({ who }) => who.actor !== speaker.who.actor)
    // 'They pay billions for it': whoever they are, they are not the speaker.
    return stand.nodes.every((node) => tree.words[node]!.upos === 'PRON' && !isFirstPerson(tree.words[node]!.form))
  })
}
