import { type Tree, undergoneNouns } from '../language/index.ts'
import { AUTHOR } from '../model/index.ts'
import type { Topic } from './anaphora.ts'
import { climb } from './climb.ts'
import { type Features, passageChance } from './confidence.ts'
import { dissentersIn } from './disputes.ts'
import { echoes } from './echoes.ts'
import { baseFeatures, holderFeatures, standFeatures } from './features.ts'
import { exceptionsAt, type Holder, holdersAt, isBystander } from './holders.ts'
import type { Who } from './mention.ts'
import { quoteAt } from './quotes.ts'
import type { Rule } from './reasons.ts'
import type { Stand, Step } from './stand.ts'
import { isFirstPerson } from './stand-ins.ts'
import {
  anchorsOf,
  coveringAttributions,
  isAgentTerm,
  isOutsidersDeed,
  isOwed,
  isPartOfAnother,
  isReference,
  namedHolders,
  partiesOf,
  stanceWithin,
  tellersOf,
  toneOf,
} from './surroundings.ts'
import type { SentenceView } from './view.ts'
import { isReport } from './voice.ts'
import type { Work } from './work.ts'

/** A statement that may be made, with what speaks for and against it. */
export interface Candidate {
  who: Who
  issue: string
  stance: number
  sentence: number
  tellers: string[]
  rule: Rule
  steps: Step[]
  features: Features
  confidence: number
}

export function candidatesOf(work: Work): Candidate[] {
  const found: Candidate[] = []
  let before: Candidate[] = []
  for (const sentence of work.view.sentences) {
    const here = work.topics[sentence.index]!.flatMap((topic) => markInner(ofTopic(work, sentence, topic)))
    markContradicted(here)
    here.push(...echoes(work, sentence, here, before))
    found.push(...here)
    before = here
  }
  return found
}

/**
 * Of an actor's opposite stances from one match those that take in less of the sentence go where the other is a deed or an
 * attitude ('refuse to send' is no sending), and are marked where it is a guess.
 */
function markInner(candidates: Candidate[]): Candidate[] {
  return candidates.filter((candidate) => {
    const wider = candidates.filter(
      (other) =>
        other.who.actor === candidate.who.actor &&
        other.stance * candidate.stance < 0 &&
        other.steps.length > candidate.steps.length &&
        !warnsOfOwn(other),
    )
    if (wider.length > 0) candidate.features.inner = 1
    return (
      !wider.some(({ features }) => features.deed || features.attitude) &&
      !(warnsOfOwn(candidate) && candidates.some((other) => isOpposite(other, candidate)))
    )
  })
}

/** Taken for a warning of what another would do, though it is the warner's own doing: 'he warned that Turkey would not agree'. */
function warnsOfOwn({ steps }: Candidate): boolean {
  return steps.at(-1)?.effect.startsWith('of another') ?? false
}

function isOpposite(one: Candidate, other: Candidate): boolean {
  return one.who.actor === other.who.actor && one.stance * other.stance < 0
}

/** Marks stances that another reading of the same sentence turns round, having gone through more that turns. */
function markContradicted(candidates: Candidate[]): void {
  const turns = ({ steps }: Candidate): number => steps.filter(({ effect }) => effect.includes('turns')).length
  for (const candidate of candidates) {
    const rivals = candidates.filter(
      (other) =>
        other.who.actor === candidate.who.actor &&
        other.issue === candidate.issue &&
        other.stance * candidate.stance < 0,
    )
    if (rivals.length === 0) continue
    candidate.features.contradicted = 1
    if (rivals.some((other) => turns(other) > turns(candidate))) candidate.features.fewerTurns = 1
    candidate.confidence = passageChance(candidate.features)
  }
}

function ofTopic(work: Work, sentence: SentenceView, topic: Topic): Candidate[] {
  const { match } = topic
  const { codebook, mentions } = work
  const issue = codebook.patterns.issues.get(match.pattern.issue)!
  const kind = issue.kind === 'claim' ? 'claim' : 'policy'
  const { tree } = sentence
  if (
    isPartOfAnother(work, sentence, match) ||
    isReference(work.view.text.slice(sentence.sentence.start, sentence.sentence.end))
  )
    return []
  const climbed = climb(tree, match, kind, anchorsOf(work, sentence, issue.id))
  if (
    (kind === 'policy' && climbed.manner.open) ||
    climbed.overruled ||
    isOutsidersDeed(work, sentence, match.anchor, climbed, issue.outsiders)
  )
    return []
  const doersOf = ({ nodes }: Stand) => nodes.flatMap((node) => holdersAt(tree, mentions[sentence.index]!, node))
  const isOutsider = ({ who }: Holder): boolean => issue.outsiders.has(who.actor)
  const found: Candidate[] = []
  const base = baseFeatures(topic, climbed)
  const offset = tree.words[match.anchor]!.start
  const covering = coveringAttributions(work, sentence, offset)
  const excluded = partiesOf(work, sentence, match)

  // What members leave undone is told of them, and no stance of the alliance against what it has agreed on.
  const isOffLine = (holder: Holder, stance: number): boolean =>
    issue.line !== undefined && holder.who.actor === codebook.alliance && (stance > 0 ? '+' : '-') !== issue.line

  const add = (holder: Holder, stance: number, rule: Rule, features: Features, steps: Step[], beyond: number): void => {
    const told = features.deed || features.loose || features.unknown || features.doubted
    if (told && isOffLine(holder, stance)) return
    const all: Features = { ...base, ...features, certainty: holder.certainty, ...holderFeatures(holder, codebook) }
    const how = Object.keys(features)[0]!
    all[`${how}-${match.level}`] = 1
    if (!features.speaker && !features.author) {
      const { deprel } = tree.words[holder.node]!
      if (deprel.startsWith('nsubj')) all.subject = 1
      all.far = Math.min(20, Math.abs(holder.node - match.anchor)) / 10
    }
    if (excluded.has(holder.who.actor)) all.party = 1
    if (features.author) {
      all.opinion = work.voice.opinion
      all.told = work.voice.told
    }
    if (work.titleIssues.has(issue.id)) all.inTitle = 1
    if (sentence.index < 6) all.early = 1
    found.push({
      who: holder.who,
      issue: issue.id,
      stance,
      sentence: sentence.index,
      tellers: tellersOf(work, covering, holder.who, beyond),
      rule,
      steps,
      features: all,
      confidence: passageChance(all),
    })
  }

  if (match.pattern.holder !== undefined && match.pattern.holder !== 'speaker') {
    for (const holder of namedHolders(work, sentence, match, match.pattern.holder))
      add(holder, climbed.stance, `stance: ${match.pattern.source}`, { named: 1 }, climbed.steps, -1)
    return found
  }

  let anyone = false
  for (const stand of climbed.stands) {
    for (const node of stand.nodes) {
      if (stand.how === 'unknown' && isOfKind(tree, node)) continue
      for (const holder of exceptionsAt(tree, mentions[sentence.index]!, node))
        add(holder, -stand.stance, `excepted: ${match.pattern.source}`, standFeatures(stand), stand.steps, -1)
      for (const holder of holdersAt(tree, mentions[sentence.index]!, node)) {
        if (
          stand.how === 'deed' &&
          excluded.has(holder.who.actor) &&
          stand.climbed === 0 &&
          match.nodes.includes(holder.node) &&
          !isAgentTerm(match, holder.node)
        )
          continue
        anyone = true
        if (undergoneNouns.has(tree.words[match.anchor]!.lemma) && isOwner(tree, node)) continue
        if (stand.how === 'unknown' && isOutsider(holder)) continue
        if (stand.unreal && stand.how === 'deed') continue
        if (isBlamedCrowd(stand, codebook.actors.get(holder.who.actor)?.kind)) continue
        add(holder, stand.stance, `${stand.how}: ${match.pattern.source}`, standFeatures(stand), stand.steps, -1)
      }
    }
  }

  // Whoever says it, innermost first; the author where nobody does.
  const manner = climbed.manner
  const voiced = manner.ought || manner.value
  // 'Rejected the idea: “There will be none.”': what stands in a quotation of its own is said, and not rejected.
  const quote = quoteAt(work.view.quotes, offset)
  const isDirect = quote !== undefined && /^\p{Lu}/u.test(work.view.text.slice(quote.start + 1))
  let outer = true
  for (const { attribution, index } of covering) {
    if (!['speech', 'belief', 'denial', 'fear'].includes(attribution.kind) || isOwed(work, attribution)) continue
    const sign = stanceWithin(sentence, climbed, attribution)
    const turns = attribution.kind === 'denial' || (attribution.kind === 'fear' && kind === 'policy')
    const own = turns && !isDirect ? -1 : 1
    const crossed =
      attribution.sentence === sentence.index &&
      climbed.stands.some(
        (stand) => stand.how === 'attitude' && stand.steps.some((step) => step.node === attribution.cue),
      )
    if (crossed) {
      outer = false
      continue
    }
    // 'Met a day after Paris attacked the plan': what only goes along with what they say is not theirs.
    if (kind === 'policy' && manner.circumstance && !voiced) continue
    for (const holder of work.sources[index]!) {
      const features: Features = { speaker: 1 }
      if (kind === 'policy') {
        if (manner.ought) features.speakerOught = 1
        else if (manner.value) features.speakerValue = 1
        else features.speakerReport = 1
        const doers = climbed.stands.filter(({ how }) => how === 'deed').flatMap(doersOf)
        // 'They pay billions for it': whoever they are, they are not the speaker.
        const others = climbed.stands.some(
          (stand) =>
            stand.how === 'deed' &&
            stand.nodes.length > 0 &&
            doersOf(stand).length === 0 &&
            stand.nodes.every((node) => tree.words[node]!.upos === 'PRON' && !isFirstPerson(tree.words[node]!.form)),
        )
        if (!voiced && (others || doers.some(({ who }) => who.actor !== holder.who.actor))) features.othersDeed = 1
        if (features.othersDeed) {
          const judged = toneOf(work, sentence, index)
          if (judged < 0) {
            add(
              holder,
              -Math.abs(sign) * 0.9,
              `tone: ${match.pattern.source}`,
              { ...features, toneAgainst: 1 },
              climbed.steps,
              index,
            )
            continue
          }
          if (judged > 0) features.toneFor = 1
        }
        const themselves = climbed.stands.flatMap(doersOf).some(({ who }) => who.actor === holder.who.actor)
        if (
          !voiced &&
          !manner.future &&
          sign < 0 &&
          climbed.stands.some((stand) => stand.nodes.length > 0) &&
          !themselves
        ) {
          // 'They do not pay their share': whoever says of others that they fail to do it wants it done; not 'there will be none'.
          add(holder, -sign, `reproach: ${match.pattern.source}`, { ...features, reproach: 1 }, climbed.steps, index)
          continue
        }
      } else if (attribution.negated) features.negatedCue = 1
      const turned = sign * own * (attribution.negated ? -1 : 1)
      add(holder, turned, `speaker: ${match.pattern.source}`, features, climbed.steps, index)
    }
    if (attribution.kind === 'speech' || attribution.kind === 'belief') outer = false
  }
  // A plain report of a policy takes no side; nor does the author where somebody else wants or does what is told.
  const others = found.some(
    ({ who, features }) => who.actor !== AUTHOR && (features.deed || features.attitude || features.named),
  )
  if (outer && !others && (kind === 'claim' ? !manner.held : voiced && !isReport(work.voice))) {
    const author: Holder = { who: { actor: AUTHOR }, node: match.anchor, certainty: 1, how: 'name' }
    const features: Features = { author: 1 }
    if (kind === 'claim') features.authorClaim = 1
    else if (manner.ought) features.authorOught = 1
    else features.authorValue = 1
    add(author, climbed.stance, `author: ${match.pattern.source}`, features, climbed.steps, -1)
  }
  const doers = new Set(
    found.filter(({ features }) => features.deed || features.attitude || features.named).map(({ who }) => who.actor),
  )
  for (const candidate of found)
    if (
      (candidate.features.unknown || candidate.features.speaker) &&
      [...doers].some((actor) => actor !== candidate.who.actor)
    )
      candidate.features.outranked = 1
  // At odds with the many, and so with what they have agreed on.
  if (issue.line !== undefined && match.level !== 'near')
    for (const holder of dissentersIn(tree, mentions[sentence.index]!, (actor) =>
      isBody(codebook.actors.get(actor)?.kind),
    ))
      add(holder, issue.line === '+' ? -0.5 : 0.5, `dispute: ${match.pattern.source}`, { dispute: 1 }, [], -1)
  // Nobody found by grammar: whoever else is named in the sentence.
  if (!anyone && !voiced && !climbed.manner.circumstance && kind === 'policy' && match.level !== 'near')
    for (const mention of mentions[sentence.index]!) {
      if (match.nodes.includes(mention.node) || excluded.has(mention.who[0]!.actor) || isBystander(tree, mention))
        continue
      for (const who of mention.who)
        if (!issue.outsiders.has(who.actor))
          add(
            { who, node: mention.node, certainty: mention.certainty, how: mention.how },
            climbed.stance,
            `loose: ${match.pattern.source}`,
            { loose: 1 },
            climbed.steps,
            -1,
          )
    }
  return found
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

function isBody(kind: string | undefined): boolean {
  return kind === 'group' || kind === 'organisation'
}
