import { type CueKind, childrenBy, isVerb, relation } from '../../language/index.ts'
import type { Attribution, Document, Parse, Span } from '../../model/index.ts'
import { quoteAt } from '../quotes.ts'
import { type View, viewOf } from '../view.ts'
import { ofAdjective } from './adjectives.ts'
import { ofColon } from './colons.ts'
import { ofHeadline } from './headlines.ts'
import { idiomsOf } from './idioms.ts'
import { ofLabels } from './labels.ts'
import { moodOf } from './mood.ts'
import { ofNoun } from './nouns.ts'
import { hearsayOf, ofPhrase } from './phrases.ts'
import { ofPosts } from './posts.ts'
import { attachQuotes } from './quotes.ts'
import { remainsOf } from './remains.ts'
import { mannerEnd, tidy } from './spans.ts'
import { ofVerb } from './verbs.ts'

/** An attribution with the words it was found at, before its source is resolved to an actor. */
export interface AttributionFound {
  /** Index of the sentence in which the cue stands. */
  sentence: number
  /** Word of the cue; −1 where a colon stands for it. */
  cue: number
  /** Word at the head of the source, in the cue's sentence; −1 where nobody is named. */
  sourceNode: number
  kind: CueKind
  how: 'clause' | 'infinitive' | 'object' | 'preposition' | 'quotation' | 'phrase' | 'colon'
  negated: boolean
  /** Whether the source seems to lead through a transcript, and so only asks and tells. */
  hosts?: boolean
  source: Span[]
  cueSpans: Span[]
  content: Span[]
}

/** Who is said to say, think, want or plan what, in the order of the text. */
export function attributionsOf(view: View): AttributionFound[] {
  const found: AttributionFound[] = []
  const byCue = new Map<string, AttributionFound>()
  const keep = (attribution: AttributionFound): AttributionFound => {
    found.push(attribution)
    byCue.set(`${attribution.sentence} ${attribution.cue}`, attribution)
    return attribution
  }
  for (const sentence of view.sentences) {
    const { words } = sentence.tree
    for (let node = 0; node < words.length; node++) {
      const attribution = isVerb(words[node]!)
        ? ofVerb(view, sentence, node)
        : words[node]!.upos === 'NOUN'
          ? ofNoun(sentence, node)
          : words[node]!.upos === 'ADJ'
            ? ofAdjective(sentence, node)
            : undefined
      if (attribution) keep(attribution)
      const phrase = ofPhrase(sentence, node)
      if (phrase) keep(phrase)
    }
  }
  attachQuotes(view, byCue, keep)
  for (const sentence of view.sentences) {
    const told = ofColon(view, sentence)
    if (
      told &&
      !found.some((other) => other.sentence === sentence.index && other.cue === told.cue && covers(other, told))
    )
      found.push(told)
  }
  for (const signed of [...ofLabels(view), ...ofPosts(view)]) keep(signed)
  const title = found.filter(({ sentence }) => sentence === 0)
  const headline = title.some(({ how, source }) => how === 'colon' || source.length > 0) ? undefined : ofHeadline(view)
  const all = headline ? [headline, ...found.filter(({ sentence }) => sentence !== 0)] : found
  const texts = all.filter((attribution) => attribution.content.length > 0)
  for (const attribution of texts) {
    attribution.content = tidy(view, attribution.content)
    const { how, cue, cueSpans: spans, content } = attribution
    const { tree } = view.sentences[attribution.sentence]!
    if ((how === 'clause' || how === 'quotation') && isVerb(tree.words[cue]!))
      attribution.cueSpans = spans.map(([start, end]): Span => [start, mannerEnd(tree, cue, end, content)])
  }
  return texts.filter((attribution) => attribution.content.length > 0).sort(byPlace)
}

function covers(outer: AttributionFound, { content }: AttributionFound): boolean {
  return outer.content.some(([start, end]) => start <= content[0]![0] && content[0]![0] < end)
}

function sharesCue(a: AttributionFound, b: AttributionFound): boolean {
  return a.cueSpans.some(([start, end]) => b.cueSpans.some(([from, to]) => start < to && from < end))
}

function byPlace(a: AttributionFound, b: AttributionFound): number {
  return (a.cueSpans[0]?.[0] ?? a.content[0]![0]) - (b.cueSpans[0]?.[0] ?? b.content[0]![0])
}

/**
 * The attributions that the text itself makes: what stands within a quotation, or within what somebody else is said to say, is
 * told by them and not by the text; and what is left open, or could only be done, is told by nobody. Fixed phrases tell where no
 * other cue stands in them.
 */
export function toldOf(view: View, attributions: AttributionFound[]): AttributionFound[] {
  const phrases = apart(idiomsOf(view), attributions)
  const known = outermost(view, [...attributions, ...phrases])
  const remains = apart([...remainsOf(view), ...hearsayOf(view)], [...attributions, ...phrases])
  return outermost(view, [...known, ...remains.filter((one) => !known.some((other) => holds(one, other)))])
}

/** Those that share no word of their cue with others. */
function apart(attributions: AttributionFound[], others: AttributionFound[]): AttributionFound[] {
  return attributions.filter((attribution) => !others.some((other) => sharesCue(attribution, other)))
}

function outermost(view: View, attributions: AttributionFound[]): AttributionFound[] {
  const told = attributions.filter((attribution) => isTold(view, attribution)).sort(byPlace)
  return told.filter((attribution) => !told.some((other) => other !== attribution && tells(other, attribution)))
}

function isTold(view: View, attribution: AttributionFound): boolean {
  if (attribution.how === 'colon') return true
  const { tree } = view.sentences[attribution.sentence]!
  const word = tree.words[attribution.cue]!
  const { kind, how } = attribution
  if (quoteAt(view.quotes, word.start)) return false
  if (how === 'quotation' || how === 'phrase') return true
  if (word.upos === 'NOUN') {
    // What a noun tells in passing ('after complaints about it') nobody is said to say; as what is done or there, it is.
    const done = ['obj', 'root'].includes(relation(word))
    if (how === 'preposition') return done
    const owner = tree.words[attribution.sourceNode]
    return how === 'clause' || (done && owner?.head === attribution.cue)
  }
  if (!isVerb(word)) return kind !== 'will' || childrenBy(tree, attribution.cue, 'cop').length > 0
  if (how === 'preposition' && kind === 'belief') return false
  switch (moodOf(tree, attribution.cue)) {
    case 'fact':
      return true
    case 'participle':
      return kind !== 'will' || how === 'object' || relation(word) !== 'acl'
    case 'possible':
      return attribution.sourceNode >= 0 && kind !== 'stand' && how !== 'preposition'
    case 'infinitive':
      if (how === 'object')
        return attribution.sourceNode >= 0 && relation(word) === 'xcomp' && kind !== 'will' && kind !== 'stand'
      return how === 'clause' && kind === 'speech'
  }
}

/**
 * Whether one attribution is part of what another's source is said to say. Of two that would hold each other the phrase tells ('it
 * plans to leave, according to Oslo'), or else the earlier cue.
 */
function tells(outer: AttributionFound, inner: AttributionFound): boolean {
  if (inner.how === 'colon' || !holds(outer, inner)) return false
  if (!holds(inner, outer))
    return inner.how !== 'phrase' || outer.sentence !== inner.sentence || outer.how === 'quotation'
  if ((outer.how === 'phrase') !== (inner.how === 'phrase')) return outer.how === 'phrase'
  return cueStart(outer) <= cueStart(inner)
}

function holds(outer: AttributionFound, inner: AttributionFound): boolean {
  const at = cueStart(inner)
  return outer.content.some(([start, end]) => start <= at && at < end)
}

function cueStart(attribution: AttributionFound): number {
  return attribution.cueSpans[0]?.[0] ?? attribution.content[0]![0]
}

/** The attributions of a document by themselves: spans of source, cue and content. Needs no codebook. */
export function attributionsIn(document: Document, parse: Parse): Attribution[] {
  const view = viewOf(document, parse)
  return toldOf(view, attributionsOf(view)).map(({ source, cueSpans, content }) => ({
    source,
    cue: cueSpans,
    content,
  }))
}
