import type { Codebook, PatternMatch } from '../codebook/index.ts'
import { type ActorHit, conceptsOfActor, findConcepts, matchPatterns } from '../codebook/index.ts'
import { agents, negators, tone } from '../language/index.ts'
import { AUTHOR, type Coding, type Document, type Parse, type Statement } from '../model/index.ts'
import { anaphoraOf, type Topic } from './anaphora.ts'
import { type AttributionFound, attributionsOf, toldOf } from './attribution.ts'
import { type Climb, climb, type Stand, type Step } from './climb.ts'
import { type Features, logit, passageChance, statementChance } from './confidence.ts'
import { figuresOf } from './figures.ts'
import { exceptionsAt, type Holder, holdersAt, isBystander } from './holders.ts'
import type { Mention, Who } from './mention.ts'
import { mentionsOf } from './mentions.ts'
import { isFirstPerson } from './stand-ins.ts'
import { type SentenceView, type View, viewOf } from './view.ts'
import { type Voice, voiceOf } from './voice.ts'

export interface CodeOptions {
  /** Statements less sure than this are left out; 0.33 where it is not given. */
  minConfidence?: number
}

/** The threshold at which F1 is best: what is more likely than about F1/2 to be right is worth telling. */
const DEFAULT_MIN_CONFIDENCE = 0.33
/** Of an actor's two signs on an issue the less sure one is told only from here on. */
const SECOND_SIGN = 0.45

/** A statement that may be made, with what speaks for and against it. */
export interface Candidate {
  who: Who
  issue: string
  stance: number
  sentence: number
  tellers: string[]
  rule: string
  steps: Step[]
  features: Features
  confidence: number
}

/** All that the program makes of a document: who says what, who stands where, and the figures stated. Pure. */
export function code(document: Document, parse: Parse, codebook: Codebook, options: CodeOptions = {}): Coding {
  const minConfidence = options.minConfidence ?? DEFAULT_MIN_CONFIDENCE
  const work = prepare(document, parse, codebook)
  return {
    doc: document.id,
    statements: statementsOf(work.view, poolsOf(candidatesOf(work), work.mentions), minConfidence),
    attributions: toldOf(work.view, work.attributions).map(({ source, cueSpans, content }) => ({
      source,
      cue: cueSpans,
      content,
    })),
    figures: figuresOf(work),
  }
}

/** A document with everything found in it that stance is worked out from. */
export interface Work {
  view: View
  codebook: Codebook
  mentions: Mention[][]
  attributions: AttributionFound[]
  /** Whom each attribution's source means, by the attribution's index. */
  sources: Holder[][]
  topics: Topic[][]
  /** How far the document speaks in a voice of its own. */
  voice: Voice
  /** Issues that the document's first sentence names. */
  titleIssues: Set<string>
}

export function prepare(document: Document, parse: Parse, codebook: Codebook): Work {
  const view = viewOf(document, parse)
  const mentions = mentionsOf(view, codebook)
  const attributions = attributionsOf(view)
  const sources = attributions.map((attribution) => sourceOf(view, mentions, attribution))
  speakFirstPerson(view, mentions, attributions, sources)
  const concepts = new Map<string, number[]>()
  const conceptsOf = (who: Who): number[] => {
    let known = concepts.get(who.actor)
    if (!known) {
      const actor = codebook.actors.get(who.actor)
      known = actor ? conceptsOfActor(codebook.patterns, actor, document.date) : kindsOfUnknown(codebook, who)
      concepts.set(who.actor, known)
    }
    return known
  }
  const hits = view.sentences.map(({ tree, index }) =>
    findConcepts(
      codebook.patterns,
      tree,
      mentions[index]!.map(
        (mention): ActorHit => ({
          node: mention.node,
          start: mention.start,
          end: mention.end,
          concepts:
            mention.who.length === 1 ? conceptsOf(mention.who[0]!) : [...new Set(mention.who.flatMap(conceptsOf))],
        }),
      ),
    ),
  )
  const matches = matchPatterns(codebook.patterns, hits)
  const topics = matches.map((list) => list.map((match): Topic => ({ match, anaphor: false })))
  const anaphora = anaphoraOf(view, topics)
  return {
    view,
    codebook,
    mentions,
    attributions,
    sources,
    topics: topics.map((list, index) => [...list, ...anaphora[index]!]),
    voice: voiceOf(view, attributions),
    titleIssues: new Set((topics[0] ?? []).map(({ match }) => match.pattern.issue)),
  }
}

function kindsOfUnknown(codebook: Codebook, who: Who): number[] {
  const { kinds } = codebook.patterns
  return [...(kinds.get('actor') ?? []), ...(kinds.get(who.person === undefined ? 'organisation' : 'person') ?? [])]
}

function sourceOf(view: View, mentions: Mention[][], attribution: AttributionFound): Holder[] {
  if (attribution.sourceNode < 0) return []
  return holdersAt(view.sentences[attribution.sentence]!.tree, mentions[attribution.sentence]!, attribution.sourceNode)
}

/** 'I' and 'we' in a quotation mean whoever is quoted. */
function speakFirstPerson(
  view: View,
  mentions: Mention[][],
  attributions: AttributionFound[],
  sources: Holder[][],
): void {
  for (const quote of view.quotes) {
    const at = attributions.findIndex(
      (attribution, index) =>
        sources[index]!.length > 0 &&
        attribution.content.some(([start, end]) => start <= quote.start + 1 && quote.end - 1 <= end),
    )
    if (at < 0) continue
    const speaker = sources[at]![0]!
    for (const sentence of view.sentences) {
      if (sentence.sentence.end <= quote.start) continue
      if (sentence.sentence.start >= quote.end) break
      sentence.tree.words.forEach((word, node) => {
        if (word.upos !== 'PRON' || word.start < quote.start || word.end > quote.end || !isFirstPerson(word.form))
          return
        const list = mentions[sentence.index]!
        if (list.some((mention) => mention.start <= node && node < mention.end)) return
        list.push({
          sentence: sentence.index,
          start: node,
          end: node + 1,
          node,
          who: [speaker.who],
          how: 'pronoun',
          certainty: 0.8 * speaker.certainty,
        })
        list.sort((a, b) => a.start - b.start)
      })
    }
  }
}

// ---- candidates

const LEVEL = ['strict', 'clause', 'sentence', 'near'] as const

export function candidatesOf(work: Work): Candidate[] {
  const found: Candidate[] = []
  for (const sentence of work.view.sentences) {
    const here = work.topics[sentence.index]!.flatMap((topic) => markInner(ofTopic(work, sentence, topic)))
    markContradicted(here)
    found.push(...here)
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
        other.steps.length > candidate.steps.length,
    )
    if (wider.length > 0) candidate.features.inner = 1
    return !wider.some(({ features }) => features.deed || features.attitude)
  })
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
  const found: Candidate[] = []
  const base = baseFeatures(topic, climbed)
  const offset = tree.words[match.anchor]!.start
  const covering = coveringAttributions(work, sentence, offset)
  const excluded = partiesOf(work, sentence, match)

  const add = (
    holder: Holder,
    stance: number,
    rule: string,
    features: Features,
    steps: Step[],
    beyond: number,
  ): void => {
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
  if (match.pattern.holder === undefined || match.pattern.holder === 'speaker')
    for (const stand of climbed.stands) {
      for (const node of stand.nodes) {
        for (const holder of exceptionsAt(tree, mentions[sentence.index]!, node))
          add(holder, -stand.stance, `excepted: ${match.pattern.source}`, standFeatures(stand), stand.steps, -1)
        for (const holder of holdersAt(tree, mentions[sentence.index]!, node)) {
          if (
            stand.how === 'deed' &&
            excluded.has(holder.who.actor) &&
            stand.climbed === 0 &&
            match.nodes.includes(holder.node)
          ) {
            if (!isAgentTerm(match, holder.node)) continue
          }
          anyone = true
          if (isBlamedCrowd(stand, codebook.actors.get(holder.who.actor)?.kind)) continue
          add(holder, stand.stance, `${stand.how}: ${match.pattern.source}`, standFeatures(stand), stand.steps, -1)
        }
      }
    }

  // Whoever says it, innermost first; the author where nobody does.
  const manner = climbed.manner
  const voiced = manner.ought || manner.value
  let outer = true
  for (const { attribution, index } of covering) {
    if (!['speech', 'belief', 'denial', 'fear'].includes(attribution.kind)) continue
    const sign = stanceWithin(sentence, climbed, attribution)
    const own = attribution.kind === 'denial' ? -1 : attribution.kind === 'fear' && kind === 'policy' ? -1 : 1
    const crossed =
      attribution.sentence === sentence.index &&
      climbed.stands.some(
        (stand) => stand.how === 'attitude' && stand.steps.some((step) => step.node === attribution.cue),
      )
    if (crossed) {
      outer = false
      continue
    }
    for (const holder of work.sources[index]!) {
      const features: Features = { speaker: 1 }
      if (kind === 'policy') {
        if (manner.ought) features.speakerOught = 1
        else if (manner.value) features.speakerValue = 1
        else features.speakerReport = 1
        const doersOf = ({ nodes }: Stand) => nodes.flatMap((node) => holdersAt(tree, mentions[sentence.index]!, node))
        const doers = climbed.stands.filter(({ how }) => how === 'deed').flatMap(doersOf)
        if (!voiced && doers.some(({ who }) => who.actor !== holder.who.actor)) features.othersDeed = 1
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
        const others = climbed.stands.some((stand) => stand.nodes.length > 0)
        if (!voiced && sign < 0 && others && !themselves) {
          // 'They do not pay their share': whoever says of others that they fail to do it wants it done.
          add(holder, -sign, `reproach: ${match.pattern.source}`, { ...features, reproach: 1 }, climbed.steps, index)
          continue
        }
      } else if (attribution.negated) features.negatedCue = 1
      const turned = sign * own * (attribution.negated ? -1 : 1)
      add(holder, turned, `speaker: ${match.pattern.source}`, features, climbed.steps, index)
    }
    if (attribution.kind === 'speech' || attribution.kind === 'belief') outer = false
  }
  if (outer) {
    const author: Holder = { who: { actor: AUTHOR }, node: match.anchor, certainty: 1, how: 'name' }
    const features: Features = { author: 1 }
    if (kind === 'claim') features.authorClaim = 1
    else if (manner.ought) features.authorOught = 1
    else if (manner.value) features.authorValue = 1
    else features.authorReport = 1
    add(author, climbed.stance, `author: ${match.pattern.source}`, features, climbed.steps, -1)
  }
  const doers = new Set(
    found.filter(({ features }) => features.deed || features.attitude || features.named).map(({ who }) => who.actor),
  )
  for (const candidate of found)
    if (
      (candidate.features.unknown || candidate.features.author || candidate.features.speaker) &&
      [...doers].some((actor) => actor !== candidate.who.actor)
    )
      candidate.features.outranked = 1
  // Nobody found by grammar: whoever else is named in the sentence.
  if (!anyone && !voiced && kind === 'policy' && match.level !== 'near')
    for (const mention of mentions[sentence.index]!) {
      if (match.nodes.includes(mention.node) || excluded.has(mention.who[0]!.actor) || isBystander(tree, mention))
        continue
      for (const who of mention.who)
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

/** Lines of references and links say nothing. */
function isReference(text: string): boolean {
  return /https?:\/\/|^\s*\[\d+\]/.test(text)
}

/** Whether the word above the anchor names the issue too, with this word among its own: 'undermine unity' where both are listed. */
function isPartOfAnother(work: Work, sentence: SentenceView, match: PatternMatch): boolean {
  const head = sentence.tree.words[match.anchor]!.head
  return work.topics[sentence.index]!.some(
    ({ match: other }) =>
      other !== match &&
      other.pattern.issue === match.pattern.issue &&
      other.anchor === head &&
      other.nodes.includes(match.anchor),
  )
}

/** How a speaker speaks of it: the words of praise less those of blame, in the sentence and what the same speaker says beside it. */
function toneOf(work: Work, sentence: SentenceView, index: number): number {
  const speaker = work.sources[index]![0]?.who.actor
  let sum = 0
  for (let at = sentence.index - 1; at <= sentence.index + 2; at++) {
    const view = work.view.sentences[at]
    if (!view) continue
    const offset = view.sentence.start
    const said =
      at === sentence.index ||
      work.attributions.some(
        ({ content }, i) =>
          work.sources[i]![0]?.who.actor === speaker &&
          content.some(([start, end]) => start < view.sentence.end && offset < end),
      )
    if (!said) continue
    view.tree.words.forEach((word, node) => {
      const value = tone.get(word.lemma)
      if (value === undefined) return
      const negated = view.tree.children[node]!.some((child) =>
        negators.has(view.tree.words[child]!.form.toLowerCase()),
      )
      sum += (negated ? -value : value) * (at === sentence.index ? 1.5 : 1)
    })
  }
  return sum
}

function anchorsOf(work: Work, sentence: SentenceView, issue: string): Set<number> {
  return new Set(
    work.topics[sentence.index]!.filter(({ match }) => match.pattern.issue === issue).map(({ match }) => match.anchor),
  )
}

/** The stance as it stands inside an attribution's content: at the highest word of the path that the content covers. */
function stanceWithin(sentence: SentenceView, climbed: Climb, attribution: AttributionFound): number {
  let stance = climbed.path[0]!.stance
  for (const { node, stance: here } of climbed.path) {
    const { start } = sentence.tree.words[node]!
    if (!attribution.content.some(([from, to]) => from <= start && start < to)) break
    stance = here
  }
  return stance
}

/** Attributions whose content covers a place, innermost first. */
function coveringAttributions(
  work: Work,
  sentence: SentenceView,
  offset: number,
): { attribution: AttributionFound; index: number; size: number }[] {
  const found: { attribution: AttributionFound; index: number; size: number }[] = []
  work.attributions.forEach((attribution, index) => {
    if (attribution.sentence > sentence.index + 12 || attribution.sentence < sentence.index - 30) return
    const span = attribution.content.find(([start, end]) => start <= offset && offset < end)
    if (span) found.push({ attribution, index, size: span[1] - span[0] })
  })
  return found.sort((a, b) => a.size - b.size)
}

function tellersOf(work: Work, covering: { index: number }[], holder: Who, self: number): string[] {
  const chain: string[] = [AUTHOR]
  for (let i = covering.length - 1; i >= 0; i--) {
    const { index } = covering[i]!
    if (index === self) break
    const who = work.sources[index]![0]?.who
    if (!who || who.actor === holder.actor) continue
    const name = who.person ?? who.actor
    if (!chain.includes(name)) chain.push(name)
  }
  return chain
}

/** Actors that the pattern itself names: they are what the issue is about, and do not hold it by being named there. */
function partiesOf(work: Work, sentence: SentenceView, match: PatternMatch): Set<string> {
  const actors = new Set<string>()
  match.nodes.forEach((node, t) => {
    if (node < 0 || match.pattern.terms[t]?.roles.includes('agent') || match.pattern.terms[t]?.roles.includes('party'))
      return
    for (const mention of work.mentions[sentence.index]!)
      if (mention.start <= node && node < mention.end) for (const who of mention.who) actors.add(who.actor)
  })
  return actors
}

function isAgentTerm(match: PatternMatch, node: number): boolean {
  return match.pattern.terms.some(
    (term, t) => match.nodes[t] === node && (term.roles.includes('agent') || term.roles.includes('party')),
  )
}

function namedHolders(work: Work, sentence: SentenceView, match: PatternMatch, role: string): Holder[] {
  const mentions = work.mentions[sentence.index]!
  const found: Holder[] = []
  match.pattern.terms.forEach((term, t) => {
    if (term.roles.includes(role) && match.nodes[t]! >= 0)
      found.push(...holdersAt(sentence.tree, mentions, match.nodes[t]!))
  })
  if (found.length === 0 && role === 'agent')
    for (const node of agents(sentence.tree, match.anchor)) found.push(...holdersAt(sentence.tree, mentions, node))
  return found
}

function baseFeatures(topic: Topic, climbed: Climb): Features {
  const { match } = topic
  const { manner } = climbed
  const features: Features = { weight: Math.log(Math.max(0.05, match.pattern.weight)) }
  for (const level of LEVEL) if (match.level === level) features[level] = 1
  if (topic.anaphor) features[topic.anaphor === 'noun' ? 'anaphor' : 'bareAnaphor'] = 1
  if (match.borrowed > 0) features.borrowed = 1
  if (manner.maybe) features.maybe = 1
  if (manner.condition) features.condition = 1
  if (manner.question) features.question = 1
  if (manner.relative) features.relative = 1
  if (manner.asSubject) features.asSubject = 1
  if (Math.abs(climbed.stance) < 1) features.weak = 1
  features.passed = Math.min(3, manner.unknown)
  features.linked =
    match.pattern.terms.filter((term, t) => term.scope === 'linked' && !term.negative && match.nodes[t]! >= 0).length -
    1
  features.spread = Math.min(8, match.spread) / 4
  if (match.pattern.list === 'stances') features.stancePattern = 1
  return features
}

/** A group or body blamed for a deed: some of its members are meant, and nobody knows which. */
function isBlamedCrowd(stand: Stand, kind: string | undefined): boolean {
  return stand.how === 'deed' && stand.blamed === true && (kind === 'group' || kind === 'organisation')
}

function standFeatures(stand: Stand): Features {
  const features: Features = { [stand.how]: 1, climbed: Math.min(4, stand.climbed), passed: Math.min(3, stand.unknown) }
  if (stand.unreal) features.unreal = 1
  return features
}

function holderFeatures(holder: Holder, codebook: Codebook): Features {
  const features: Features = {}
  if (holder.how === 'demonym') features.demonym = 1
  if (holder.how === 'pronoun' || holder.how === 'noun') features.pronoun = 1
  if (holder.how === 'crowd') features.crowd = 1
  const actor = codebook.actors.get(holder.who.actor)
  if (actor?.kind === 'group') features.group = 1
  if (actor === undefined && holder.who.actor !== AUTHOR)
    features[holder.who.person === undefined ? 'unknownBody' : 'ownVoice'] = 1
  if (holder.who.person !== undefined && actor !== undefined) features.spokenFor = 1
  const standing =
    holder.who.actor === codebook.alliance
      ? 'member'
      : actor?.memberships.find(({ in: body }) => body === codebook.alliance)?.as
  if (standing !== undefined) features[standing === 'member' ? 'ofAlliance' : standing] = 1
  return features
}

// ---- statements

/** An actor's stance on an issue in a document, with the passages it rests on (the best of each sentence). */
export interface Pool {
  who: Who
  issue: string
  sign: '+' | '-'
  passages: Candidate[]
  features: Features
  confidence: number
}

/** Gathers the passages for each actor, issue and sign, and judges them together. */
export function poolsOf(candidates: Candidate[], mentions: Mention[][]): Pool[] {
  const pools = new Map<string, Pool>()
  const keyOf = (candidate: Candidate, sign: string): string => `${candidate.who.actor}\n${candidate.issue}\n${sign}`
  for (const candidate of candidates) {
    const sign = candidate.stance > 0 ? '+' : '-'
    const key = keyOf(candidate, sign)
    let pool = pools.get(key)
    if (!pool) {
      pool = { who: candidate.who, issue: candidate.issue, sign, passages: [], features: {}, confidence: 0 }
      pools.set(key, pool)
    }
    const same = pool.passages.findIndex((other) => other.sentence === candidate.sentence)
    if (same < 0) pool.passages.push(candidate)
    else if (candidate.confidence > pool.passages[same]!.confidence) pool.passages[same] = candidate
  }
  const named = new Map<string, number>()
  for (const list of mentions)
    for (const { who } of list) for (const { actor } of who) named.set(actor, (named.get(actor) ?? 0) + 1)
  const most = Math.max(1, ...named.values())
  const issues = new Map<string, number>()
  const actors = new Map<string, number>()
  const top = (pool: Pool | undefined): number =>
    pool ? Math.max(...pool.passages.map(({ confidence }) => confidence)) : 0
  for (const pool of pools.values()) {
    const mass = pool.passages.reduce((sum, { confidence }) => sum + confidence, 0)
    issues.set(pool.issue, (issues.get(pool.issue) ?? 0) + mass)
    actors.set(pool.who.actor, (actors.get(pool.who.actor) ?? 0) + mass)
  }
  for (const [key, pool] of pools) {
    const opposite = pools.get(key.slice(0, -1) + (pool.sign === '+' ? '-' : '+'))
    const best = top(pool)
    const mass = pool.passages.reduce((sum, { confidence }) => sum + confidence, 0)
    pool.features = {
      best: logit(best),
      more: Math.log1p(mass - best),
      opposite: top(opposite),
      oppositeBetter: top(opposite) > best ? 1 : 0,
      issue: Math.log1p(issues.get(pool.issue)! - mass),
      actor: Math.log1p(actors.get(pool.who.actor)! - mass),
      minus: pool.sign === '-' ? 1 : 0,
      isAuthor: pool.who.actor === AUTHOR ? 1 : 0,
      named: Math.log1p(named.get(pool.who.actor) ?? 0),
      share: (named.get(pool.who.actor) ?? 0) / most,
      passages: Math.log(pool.passages.length),
    }
    pool.confidence = statementChance(pool.features)
    pool.passages.sort((a, b) => a.sentence - b.sentence)
  }
  return [...pools.values()]
}

function pairOf({ who, issue }: Pool): string {
  return `${who.actor}\n${issue}`
}

/** Statements in the order of the text; of a pool's passages those that are not far weaker than its best. */
function statementsOf(view: View, pools: Pool[], minConfidence: number): Statement[] {
  const best = new Map<string, number>()
  for (const pool of pools) best.set(pairOf(pool), Math.max(best.get(pairOf(pool)) ?? 0, pool.confidence))
  return pools
    .filter((pool) => pool.confidence >= minConfidence)
    .filter((pool) => pool.confidence >= SECOND_SIGN || pool.confidence === best.get(pairOf(pool)))
    .flatMap((pool) => {
      const best = Math.max(...pool.passages.map(({ confidence }) => confidence))
      return pool.passages
        .filter(({ confidence }) => confidence >= best * 0.5)
        .map((passage) => ({ passage, confidence: pool.confidence }))
    })
    .sort(
      (a, b) =>
        a.passage.sentence - b.passage.sentence ||
        compare(a.passage.issue, b.passage.issue) ||
        compare(a.passage.who.actor, b.passage.who.actor) ||
        b.passage.stance - a.passage.stance,
    )
    .map(({ passage, confidence }) => statementOf(view, passage, confidence))
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function statementOf(view: View, candidate: Candidate, confidence: number): Statement {
  const { sentence, tree } = view.sentences[candidate.sentence]!
  return {
    actor: candidate.who.actor,
    ...(candidate.who.person === undefined ? {} : { person: candidate.who.person }),
    issue: candidate.issue,
    stance: candidate.stance > 0 ? '+' : '-',
    strength: Math.min(1, Math.abs(candidate.stance)),
    tellers: candidate.tellers,
    start: sentence.start,
    end: sentence.end,
    quote: view.text.slice(sentence.start, sentence.end),
    confidence: Math.round(confidence * 1000) / 1000,
    why: {
      rule: candidate.rule,
      steps: candidate.steps.map(({ node, effect }) => {
        const { start, end, form } = tree.words[node]!
        return { start, end, text: form, effect }
      }),
    },
  }
}
