import type { Codebook } from '../codebook/index.ts'
import { type ConceptHit, conceptsOfActor, findConcepts, matchPatterns } from '../codebook/index.ts'
import type { Document, Parse } from '../model/index.ts'
import { type Holder, holdersAt } from './actors/holders.ts'
import type { Mention, Who } from './actors/mention.ts'
import { mentionsOf } from './actors/mentions.ts'
import { isFirstPerson } from './actors/stand-ins.ts'
import { type AttributionFound, attributionsOf } from './attribution/attribution.ts'
import { goingOn } from './attribution/goes-on.ts'
import { yearWritten } from './candidates/history.ts'
import type { Quote } from './quotes.ts'
import { anaphoraOf, type Topic } from './topics/anaphora.ts'
import { type SentenceView, type View, viewOf } from './view.ts'
import { type Voice, voiceOf } from './voice.ts'

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
  /** The year in which it was written, where that is known. */
  written: number | undefined
  /** Issues that the document's first sentence names. */
  titleIssues: Set<string>
}

export function prepare(document: Document, parse: Parse, codebook: Codebook): Work {
  const view = viewOf(document, parse)
  const mentions = mentionsOf(view, codebook)
  const told = attributionsOf(view)
  const attributions = [...told, ...goingOn(view, told)]
  const sources = attributions.map((attribution) => sourceOf(view, mentions, attribution, codebook))
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
        (mention): ConceptHit => ({
          node: mention.node,
          start: mention.start,
          end: mention.end,
          concepts:
            mention.who.length === 1 ? conceptsOf(mention.who[0]!) : [...new Set(mention.who.flatMap(conceptsOf))],
        }),
      ),
    ),
  )
  const matches = matchPatterns(codebook.patterns, hits, document.date)
  const topics = matches.map((list) => list.map((match): Topic => ({ match, anaphor: false })))
  const anaphora = anaphoraOf(view, topics, codebook.patterns)
  return {
    view,
    codebook,
    mentions,
    attributions,
    sources,
    topics: topics.map((list, index) => {
      const resumed = new Set(anaphora[index]!.flatMap(({ resumed: matches }) => matches ?? []))
      return [...list.filter(({ match }) => !resumed.has(match)), ...anaphora[index]!]
    }),
    voice: voiceOf(view, attributions),
    written: yearWritten(view, document.date),
    titleIssues: new Set((topics[0] ?? []).map(({ match }) => match.pattern.issue)),
  }
}

function kindsOfUnknown(codebook: Codebook, who: Who): number[] {
  const { kinds } = codebook.patterns
  return [...(kinds.get('actor') ?? []), ...(kinds.get(who.person === undefined ? 'organisation' : 'person') ?? [])]
}

/** Whom an attribution's source means; nobody for hosts of a transcript, who take no side, where the codebook knows them not for one. */
function sourceOf(
  view: View,
  mentions: Mention[][],
  { sentence, sourceNode, hosts }: AttributionFound,
  codebook: Codebook,
): Holder[] {
  if (sourceNode < 0) return []
  const found = holdersAt(view.sentences[sentence]!.tree, mentions[sentence]!, sourceNode)
  return hosts ? found.filter(({ who: { person } }) => person === undefined || codebook.people.has(person)) : found
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
      dropSelf(sentence, mentions[sentence.index]!, quote, speaker.who)
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

/** Nobody calls themselves 'he': a pronoun in a quotation that seemed to mean its speaker means somebody unknown. */
function dropSelf({ tree }: SentenceView, list: Mention[], quote: Quote, speaker: Who): void {
  for (let i = list.length - 1; i >= 0; i--) {
    const { how, node, who } = list[i]!
    const word = tree.words[node]!
    if (how !== 'pronoun' || word.start < quote.start || word.end > quote.end || isFirstPerson(word.form)) continue
    if (who.length === 1 && who[0]!.actor === speaker.actor && who[0]!.person === speaker.person) list.splice(i, 1)
  }
}
