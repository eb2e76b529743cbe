import { reach } from '../../language/index.ts'
import { AUTHOR } from '../../model/index.ts'
import { type Holder, holdersAt } from '../actors/holders.ts'
import type { Mention } from '../actors/mention.ts'
import { isVoiced } from '../stance/stand.ts'
import type { Topic } from '../topics/anaphora.ts'
import { labelEnd, labelledSide } from '../topics/labelled-sides.ts'
import { holdersAlone } from '../topics/lone.ts'
import { bringsIn } from '../topics/newcomers.ts'
import { isSpokenOf } from '../topics/spoken-of.ts'
import { turnsAway } from '../topics/turns-away.ts'
import type { SentenceView } from '../view.ts'
import type { Work } from '../work.ts'
import { isAuthorsVerdict, proposeAuthor, proposeOwn } from './author.ts'
import { isApart, isBystander } from './bystanders.ts'
import { dissentersIn } from './disputes.ts'
import { isBody, proposeDoers } from './doers.ts'
import { echoes } from './echoes.ts'
import { exclaimed } from './exclamations.ts'
import { type Candidate, type Occurrence, occurrenceOf, propose } from './occurrence.ts'
import { markContradicted, markInner, withoutMereLeave } from './rivals.ts'
import { proposeSpeakers } from './speakers.ts'
import { namedHolders } from './surroundings.ts'
import { asTold } from './taken-up.ts'
import { withdrawalsIn, withoutFormer, withoutWithdrawn } from './withdrawn.ts'

/** Every statement that a document may make, sentence by sentence. */
export function candidatesOf(work: Work): Candidate[] {
  const found: Candidate[] = []
  let before: Candidate[] = []
  let told: Candidate[] = []
  for (const sentence of work.view.sentences) {
    const isNamed = [sentence.index, sentence.index - 1].some((at) => (work.topics[at]?.length ?? 0) > 0)
    // Nothing is named, nor left from the sentences before, on which sides could be taken.
    if (!isNamed && before.length === 0 && told.length === 0) continue
    const { topics, found: verdicts } = exclaimed(work, sentence)
    const withdrawals = withdrawalsIn(sentence.tree, work.mentions[sentence.index]!)
    const coded = work.topics[sentence.index]!.flatMap((topic) =>
      topics.has(topic)
        ? []
        : markInner(withoutWithdrawn(sentence.tree, withdrawals, topic.match.anchor, taken(work, sentence, topic))),
    )
    const here = withoutMereLeave(sentence.tree, withoutFormer(sentence.tree, coded))
    here.push(...verdicts)
    markContradicted(here)
    if (work.view.sentences[sentence.index - 1]?.paragraph !== sentence.paragraph) told = []
    const repeats = echoes(work, sentence, here, before, told)
    if (repeats.length > 0) withdrawSuggested(found, sentence.index - 1, repeats)
    here.push(...repeats)
    found.push(...withoutSeconded(here))
    const along = goesAlong(work, sentence)
    if (here.length > 0 || !(along || goesOnAbout(work, sentence, before))) before = here
    if (along || work.topics[sentence.index]!.length > 0) told.push(...here)
    else told = []
  }
  return found
}

/** 'Who wants it? Oslo does': what is answered was asked in earnest, and suggests nothing of whoever asked. */
function withdrawSuggested(found: Candidate[], sentence: number, answers: Candidate[]): void {
  for (let at = found.length - 1; at >= 0 && found[at]!.sentence === sentence; at--) {
    const { features, steps, issue } = found[at]!
    const isAsked = features.author && steps.some(({ effect }) => effect.startsWith('asked'))
    if (isAsked && answers.some((answer) => answer.issue === issue)) found.splice(at, 1)
  }
}

/** Whether a sentence that names no issue leaves what was said before it to be echoed behind: nothing else is said there, nor brought in. */
function goesAlong({ view, topics, attributions }: Work, { tree, index, paragraph }: SentenceView): boolean {
  if (topics[index]!.length > 0 || view.sentences[index - 1]?.paragraph !== paragraph) return false
  return !attributions.some(({ sentence }) => sentence === index) && !turnsAway(tree) && !bringsIn(tree, 'deed', true)
}

/** Whether a sentence that gives no stance takes up only what was said before it: 'no such plan exists'. */
function goesOnAbout({ view, topics }: Work, { index, paragraph }: SentenceView, before: Candidate[]): boolean {
  const list = topics[index]!
  if (list.length === 0 || view.sentences[index - 1]?.paragraph !== paragraph) return false
  return list.every(({ match, anaphor }) => anaphor && before.some(({ issue }) => issue === match.pattern.issue))
}

/** What somebody in the sentence is told to claim, the author does not claim as well by further words that name it; unless by a verdict. */
function withoutSeconded(here: Candidate[]): Candidate[] {
  const claims = ({ who, features: { speaker, attitude, named } }: Candidate): boolean =>
    who.actor !== AUTHOR && Boolean(speaker || attitude || named)
  return here.filter(
    (candidate) =>
      !candidate.features.authorClaim ||
      candidate.steps.some(({ effect }) => effect.startsWith('judged')) ||
      !here.some((other) => other.issue === candidate.issue && other.stance * candidate.stance > 0 && claims(other)),
  )
}

/** What a topic gives as it was told: where what it takes up was halted or refused, the word that does so is part of the why. */
function taken(work: Work, sentence: SentenceView, topic: Topic): Candidate[] {
  const told = asTold(work, sentence, topic)
  const found = ofTopic(work, sentence, told)
  if (told === topic) return found
  const step = { node: topic.match.anchor, effect: 'takes up what was halted or refused before' }
  return found.map((candidate) => ({ ...candidate, steps: [step, ...candidate.steps] }))
}

function ofTopic(work: Work, sentence: SentenceView, topic: Topic): Candidate[] {
  const occurrence = occurrenceOf(work, sentence, topic)
  if (!occurrence) return []
  const { match } = topic
  const { found, climbed } = occurrence
  if (match.pattern.holder !== undefined && match.pattern.holder !== 'speaker') {
    for (const holder of namedHolders(work, sentence, match, match.pattern.holder))
      propose(occurrence, holder, climbed.stance, 'stance', { named: 1 })
    return found
  }
  const anyone = proposeDoers(occurrence)
  if (occurrence.beside) return found
  proposeAlone(occurrence)
  if (isNamedEnough(occurrence)) {
    const unsaid = proposeSpeakers(occurrence)
    if (!proposeOwn(occurrence) && (unsaid || isAuthorsVerdict(occurrence)) && topic.anaphor !== 'bare')
      proposeAuthor(occurrence)
  }
  markOutranked(found)
  proposeDissenters(occurrence)
  if (!anyone && topic.anaphor === false) proposeNamed(occurrence)
  return found
}

/** Proposes whom a word of stance is said of that stands alone: '- Oslo: opposed', 'the sceptics, led by Oslo', 'Oslo's reaction was icy'. */
function proposeAlone(occurrence: Occurrence): void {
  const { work, sentence, topic, climbed } = occurrence
  if (topic.anaphor !== 'bare') return
  const { tree, index } = sentence
  const { anchor, pattern } = topic.match
  const isLabelled = labelledSide(tree)?.node === anchor
  const end = isLabelled ? labelEnd(tree) : 0
  const holders = isLabelled
    ? work.mentions[index]!.filter(({ node, how }) => node < end && how !== 'pronoun').flatMap(each)
    : holdersAlone(tree, anchor).flatMap((node) => holdersAt(tree, work.mentions[index]!, node))
  const stance = isLabelled ? (pattern.stance === '+' ? 1 : -1) : climbed.path[0]!.stance
  for (const holder of holders) propose(occurrence, holder, stance, 'attitude', { attitude: 1, subject: 1 }, [])
}

function each({ who, node, certainty, how }: Mention): Holder[] {
  return who.map((one) => ({ who: one, node, certainty, how }))
}

/** Whether the issue is named well enough to ask who speaks of it: a stand-in only where a policy is judged by it ('the plan is a mistake'). */
function isNamedEnough({ topic, kind, climbed }: Occurrence): boolean {
  if (topic.anaphor === false || topic.resumed !== undefined) return true
  return kind === 'policy' && (topic.anaphor === 'noun' ? isVoiced(climbed.manner) : climbed.manner.value)
}

/** Marks guesses and speakers where somebody else is told to do or hold it. */
function markOutranked(found: Candidate[]): void {
  const doers = new Set(
    found
      .filter(({ features }) => (features.deed || features.attitude || features.named) && !features.halted)
      .map(({ who }) => who.actor),
  )
  for (const { who, features } of found)
    if ((features.unknown || features.speaker) && [...doers].some((actor) => actor !== who.actor))
      features.outranked = 1
}

/** Proposes who is at odds with the many, and so with what they have agreed on. */
function proposeDissenters(occurrence: Occurrence): void {
  const { work, sentence, topic, issue } = occurrence
  if (issue.line === undefined || topic.match.level === 'near') return
  const isMany = (actor: string): boolean => isBody(work.codebook.actors.get(actor)?.kind)
  for (const holder of dissentersIn(sentence.tree, work.mentions[sentence.index]!, isMany))
    propose(occurrence, holder, issue.line === '+' ? -0.5 : 0.5, 'dispute', { dispute: 1 }, [])
}

/** Proposes, where nobody was found by grammar, whoever else is named in the sentence. */
function proposeNamed(occurrence: Occurrence): void {
  const { work, sentence, topic, issue, kind, climbed, parties } = occurrence
  const { match } = topic
  if (
    isVoiced(climbed.manner) ||
    climbed.manner.circumstance ||
    climbed.manner.opaque ||
    kind !== 'policy' ||
    match.level === 'near'
  )
    return
  // '“Sending them would be folly,” Oslo said of the plan to send them': what is said names it, too.
  const others = work.topics[sentence.index]!.filter(
    (other) => other !== topic && other.match.pattern.issue === issue.id,
  )
  if (others.some(({ match: { anchor } }) => anchor < match.anchor - 3) && isSpokenOf(sentence.tree, match.anchor))
    return
  for (const mention of work.mentions[sentence.index]!) {
    const { node, certainty, how } = mention
    if (match.nodes.includes(node) || parties.has(mention.who[0]!.actor)) continue
    if (climbed.manner.othersView && !isAmongHolders(occurrence, node)) continue
    if (isReproached(occurrence, mention)) continue
    if (isBystander(sentence.tree, mention, match.anchor) || isApart(sentence.tree, node, match.anchor)) continue
    for (const who of mention.who)
      if (!issue.outsiders.has(who.actor))
        propose(occurrence, { who, node, certainty, how }, climbed.stance, 'loose', { loose: 1 })
  }
}

/** 'Oslo said that the row endangers it': what that tells of Oslo, who is named only there, is known, and no other guess is due. */
function isReproached({ found, work, sentence }: Occurrence, { who }: Mention): boolean {
  const isTheirs = (actor: string): boolean => who.some((one) => one.actor === actor)
  const named = work.mentions[sentence.index]!.filter((mention) => mention.who.some(({ actor }) => isTheirs(actor)))
  return named.length === 1 && found.some((candidate) => candidate.features.reproach && isTheirs(candidate.who.actor))
}

/** 'An adviser to the minister refused it': whether somebody is named within the words for whoever is said to want or dread it. */
function isAmongHolders({ sentence: { tree }, climbed }: Occurrence, named: number): boolean {
  return climbed.stands.some(({ how, nodes }) => {
    if (how !== 'attitude') return false
    return nodes.some((node) => reach(tree, node)[0] <= named && named <= reach(tree, node)[1])
  })
}
