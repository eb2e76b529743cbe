import type { CompiledIssue, PatternMatch } from '../../codebook/index.ts'
import { audienceVerbs, manyNouns, stanceEffects, type Tree } from '../../language/index.ts'
import { type Holder, holdersAt } from '../actors/holders.ts'
import type { Who } from '../actors/mention.ts'
import { type Features, passageChance } from '../confidence.ts'
import { baseFeatures, holderFeatures } from '../features.ts'
import type { Rule, RuleKind } from '../reasons.ts'
import { isOpenQuestion, takesForGranted } from '../stance/clauses.ts'
import { climb, climbBeside } from '../stance/climb.ts'
import type { Climb, Stand, Step } from '../stance/stand.ts'
import type { Topic } from '../topics/anaphora.ts'
import type { SentenceView } from '../view.ts'
import { opinionOf } from '../voice.ts'
import type { Work } from '../work.ts'
import { isDeadHistory } from './history.ts'
import {
  anchorsOf,
  coveringAttributions,
  foesIn,
  isOutsidersDeed,
  isPartOfAnother,
  isReference,
  partiesOf,
  tellersOf,
} from './surroundings.ts'
import { isOnlySupposed, isOnlyWished, isTask } from './wished.ts'

/** A statement that may be made, with what speaks for and against it. */
export interface Candidate {
  who: Who
  issue: string
  stance: number
  sentence: number
  tellers: string[]
  /** Whether it stands in what whoever holds it is told to say or think. */
  said: boolean
  rule: Rule
  steps: Step[]
  features: Features
  confidence: number
}

/** An issue named in a sentence, what the sentence makes of it, and whoever was found to hold a stance on it there. */
export interface Occurrence {
  work: Work
  sentence: SentenceView
  topic: Topic
  issue: CompiledIssue
  kind: 'policy' | 'claim'
  climbed: Climb
  /** A word above names the issue, too: only what is told beside this one counts. */
  beside: boolean
  /** Attributions that it stands in, innermost first. */
  covering: ReturnType<typeof coveringAttributions>
  /** Actors that the pattern itself names: what it is about. */
  parties: ReadonlySet<string>
  /** Features of every candidate found here. */
  base: Features
  found: Candidate[]
}

/**
 * What a sentence makes of an issue that it names; undefined where that is open, unless what is asked or offered is `wanted` as well, somebody else's or
 * part of another match.
 */
export function occurrenceOf(work: Work, sentence: SentenceView, topic: Topic, wanted = false): Occurrence | undefined {
  const { match } = topic
  const { tree } = sentence
  const issue = work.codebook.patterns.issues.get(match.pattern.issue)!
  const kind = issue.kind === 'claim' ? 'claim' : 'policy'
  const beside = isPartOfAnother(work, sentence, match)
  if (
    (beside && (kind === 'claim' || match.level !== 'strict' || tree.words[match.anchor]!.upos !== 'NOUN')) ||
    (kind === 'policy' && isAudience(tree, match.anchor)) ||
    (kind === 'policy' && isDeadHistory(sentence, match.anchor, work.written)) ||
    isReference(work.view.text.slice(sentence.sentence.start, sentence.sentence.end))
  )
    return undefined
  const foes = foesIn(work, sentence)
  const climbed = beside
    ? climbBeside(tree, match, kind, foes)
    : climb(tree, match, kind, anchorsOf(work, sentence, issue.id), foes)
  if (beside && climbed.stands.length === 0) return undefined
  const { manner } = climbed
  if (
    (kind === 'policy' ? manner.open && !manner.suggested && !wanted : manner.attempted) ||
    (climbed.overruled && !wanted) ||
    (kind === 'claim' && manner.question && !manner.suggested && !takesForGranted(tree)) ||
    (kind === 'claim' && isOpenQuestion(tree, match.anchor)) ||
    (kind === 'claim' && isClaimWished(tree, match, climbed)) ||
    // 'Moscow objected' is none.
    (!topic.alone && isOutsidersDeed(work, sentence, match, climbed, issue.outsiders))
  )
    return undefined
  return occurrenceWith(work, sentence, topic, climbed, beside)
}

/** An issue named in a sentence that makes of it what was `climbed`, with what stands around it. */
export function occurrenceWith(
  work: Work,
  sentence: SentenceView,
  topic: Topic,
  climbed: Climb,
  beside = false,
): Occurrence {
  const { match } = topic
  const issue = work.codebook.patterns.issues.get(match.pattern.issue)!
  const kind = issue.kind === 'claim' ? 'claim' : 'policy'
  const covering = coveringAttributions(work, sentence, sentence.tree.words[match.anchor]!.start)
  const parties = partiesOf(work, sentence, match)
  const named = work.topics[sentence.index]!
  // Of a sentence that names nothing itself, the one that was named before it.
  const base = baseFeatures(topic, named.length > 0 ? named : [topic], climbed)
  return { work, sentence, topic, issue, kind, climbed, beside, covering, parties, base, found: [] }
}

/** What ought to be so is claimed by nobody; what is asked for because it is not, where that is denied, is. */
function isClaimWished(tree: Tree, { anchor, words, pattern }: PatternMatch, { stance }: Climb): boolean {
  const own = new Set(words)
  if (pattern.list === 'stances') return isOnlySupposed(tree, anchor, own)
  // 'Their plan to split them failed' denies it, and so is more than a wish.
  if (stance > 0 !== (pattern.stance === '+')) return false
  if (isOnlySupposed(tree, anchor, own)) return true
  return stance > 0 ? isOnlyWished(tree, anchor, own) : isTask(tree, anchor)
}

/** Whom the words mean at which a stance was noted. */
export function holdersOf({ work, sentence }: Occurrence, { nodes }: Stand): Holder[] {
  return nodes.flatMap((node) => holdersAt(sentence.tree, work.mentions[sentence.index]!, node))
}

/**
 * Adds a candidate. The first of `features` names how the holder was found; `beyond` is the attribution of which the holder
 * is the source, −1 for none: only those around it tell of it.
 */
export function propose(
  occurrence: Occurrence,
  holder: Holder,
  stance: number,
  rule: RuleKind,
  features: Features,
  steps: Step[] = occurrence.climbed.steps,
  beyond = -1,
): void {
  const { work, sentence, topic, issue } = occurrence
  const { match } = topic
  if (isOffLine(occurrence, holder, stance, features)) return
  const all: Features = {
    ...occurrence.base,
    ...features,
    certainty: holder.certainty,
    ...holderFeatures(holder, work.codebook),
  }
  const how = Object.keys(features)[0]!
  all[`${how}-${match.level}`] = 1
  // 'Oslo rejected the plan': whoever takes a side in so many words on the one thing named before.
  if (topic.isSure && features.attitude) delete all[topic.anaphor === 'noun' ? 'anaphor' : 'bareAnaphor']
  // Who only speaks for themselves is told of by the way more often than states are; not where they take sides in so many words.
  if (
    features.attitude ||
    features.speakerValue ||
    features.speakerOught ||
    features.named ||
    (features.speaker && occurrence.kind === 'claim')
  )
    delete all.ownVoice
  // 'Oslo's support for it is strong': what is said of the support leaves it Oslo's.
  const held = sentence.tree.words[steps.at(-1)?.node ?? match.anchor]!
  if ((features.deed || features.attitude) && held.upos === 'NOUN' && isAttitude(held.lemma)) delete all.asSubject
  if (!features.speaker && !features.author) {
    const { deprel } = sentence.tree.words[holder.node]!
    if (deprel.startsWith('nsubj')) all.subject = 1
    all.far = Math.min(20, Math.abs(holder.node - match.anchor)) / 10
  }
  if (occurrence.parties.has(holder.who.actor)) all.party = 1
  if (features.author) {
    all.opinion = opinionOf(work.voice)
    all.told = work.voice.told
  }
  if (work.titleIssues.has(issue.id)) all.inTitle = 1
  if (sentence.index < 6) all.early = 1
  occurrence.found.push({
    who: holder.who,
    issue: issue.id,
    stance,
    sentence: sentence.index,
    tellers: tellersOf(work, occurrence.covering, holder.who, beyond),
    said: isSaidBy(occurrence, holder) || (rule === 'deed' && isAttitude(sentence.tree.words[match.anchor]!.lemma)),
    rule: `${rule}: ${match.pattern.source}`,
    steps,
    features: all,
    confidence: passageChance(all),
  })
}

/** Whether a word tells what somebody wants, though a pattern has it among its own. */
function isAttitude(lemma: string): boolean {
  return stanceEffects.get(lemma)?.kind === 'attitude'
}

/** Whether whoever holds it is told to say, think or deny what names it. */
function isSaidBy({ work, covering }: Occurrence, { who }: Holder): boolean {
  return covering.some(
    ({ attribution: { kind }, index }) =>
      (kind === 'speech' || kind === 'belief' || kind === 'denial') &&
      work.sources[index]!.some((source) => source.who.actor === who.actor),
  )
}

/**
 * 'Many members do not pay' is told of them, and no stance of the alliance against what it has agreed on; nor is that anything to
 * guess.
 */
function isOffLine(
  { work, sentence, issue }: Occurrence,
  { who, node }: Holder,
  stance: number,
  { loose, deed, unknown, doubted }: Features,
): boolean {
  if (issue.line === undefined || who.actor !== work.codebook.alliance) return false
  const ofMembers = (deed || unknown || doubted) && manyNouns.has(sentence.tree.words[node]!.lemma)
  return (stance > 0 ? '+' : '-') !== issue.line && Boolean(loose || ofMembers)
}

/** 'Told a meeting that …', 'briefed the summit': whoever listens there is told something else. */
function isAudience(tree: Tree, node: number): boolean {
  const { head, upos, deprel } = tree.words[node]!
  return head >= 0 && upos === 'NOUN' && /^i?obj$/.test(deprel) && audienceVerbs.has(tree.words[head]!.lemma)
}
