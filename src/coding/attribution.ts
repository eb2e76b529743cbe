import { type CueKind, isVerb } from '../language/index.ts'
import type { Attribution, Document, Parse, Span } from '../model/index.ts'
import { attachQuotes, ofColons } from './attribution-quotes.ts'
import { tidy } from './attribution-spans.ts'
import { ofAdjective, ofNoun, ofPhrase, ofVerb } from './attribution-words.ts'
import { quoteAt } from './quotes.ts'
import { type View, viewOf } from './view.ts'

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
  for (const colon of ofColons(view)) keep(colon)
  const texts = found.filter((attribution) => attribution.content.length > 0)
  for (const attribution of texts) attribution.content = tidy(view, attribution.content)
  return texts.filter((attribution) => attribution.content.length > 0).sort(byPlace)
}

function byPlace(a: AttributionFound, b: AttributionFound): number {
  return (a.cueSpans[0]?.[0] ?? a.content[0]![0]) - (b.cueSpans[0]?.[0] ?? b.content[0]![0])
}

/**
 * The attributions that the text itself makes: what stands within a quotation is told by whoever is quoted, and what is only
 * wished for, or could be said, is told by nobody.
 */
export function toldOf(view: View, attributions: AttributionFound[]): AttributionFound[] {
  return attributions.filter((attribution) => {
    if (attribution.how === 'colon') return true
    const word = view.sentences[attribution.sentence]!.tree.words[attribution.cue]!
    if (quoteAt(view.quotes, word.start)) return false
    const bare = word.xpos === 'VB'
    if (attribution.kind === 'will') return word.xpos === 'VBZ' || (word.xpos === 'VBD' && attribution.how !== 'object')
    if (attribution.how === 'infinitive' && attribution.kind === 'belief') return false
    if (attribution.how === 'preposition' && attribution.kind === 'belief') return false
    return !bare || attribution.how === 'quotation' || (attribution.how === 'clause' && attribution.kind === 'speech')
  })
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
