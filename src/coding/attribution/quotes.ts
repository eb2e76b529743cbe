import { childrenBy, cueVerbs, isVerb, quotingVerbs, type Tree } from '../../language/index.ts'
import { type Quote, quoteAt } from '../quotes.ts'
import { type SentenceView, sentenceAt, type View } from '../view.ts'
import type { AttributionFound } from './attribution.ts'
import { isPerson } from './colons.ts'
import { signatureAfter } from './signature.ts'
import { sourceOfVerb } from './sources.ts'
import { cueSpans, nounSpan } from './spans.ts'

/** Gives each quotation to the cue that stands beside it, or to the speaker of the one before. */
export function attachQuotes(
  view: View,
  byCue: Map<string, AttributionFound>,
  keep: (attribution: AttributionFound) => AttributionFound,
): void {
  let last: Attached | undefined
  for (const quote of view.quotes) {
    const inside = sentencesOf(view, quote)
    if (inside.length === 0 || !isSpeech(view, quote)) continue
    const signed = signedBy(view, quote)
    if (signed) {
      keep(signed)
      last = undefined
      continue
    }
    const place = cueBeside(view, quote, inside)
    let attribution: AttributionFound | undefined
    if (place) {
      attribution = byCue.get(`${place.sentence.index} ${place.node}`) ?? keep(quotedBy(view, place))
      giveTo(attribution, quote, place, attribution === last?.attribution)
    } else {
      attribution =
        (last && goesOn(view, quote, inside, last) ? last.attribution : introducedBefore(view, quote, byCue, keep)) ??
        ledInto(view, quote, inside, byCue, keep)
      attribution?.content.push([quote.start, quote.end])
    }
    if (attribution) last = { attribution, paragraph: inside[inside.length - 1]!.paragraph, open: !quote.closed }
  }
}

/** The quotation before: whose it is, in which paragraph it ends, and whether its mark is never closed. */
interface Attached {
  attribution: AttributionFound
  paragraph: number
  open: boolean
}

/** Whether a quotation goes on with the one before it, which has the same speaker. */
function goesOn(view: View, quote: Quote, inside: SentenceView[], last: Attached): boolean {
  const { paragraph } = inside[0]!
  if (paragraph === last.paragraph + 1 && last.open) return true
  return (paragraph === last.paragraph || paragraph === last.paragraph + 1) && standsAlone(view, quote, inside)
}

/** The attribution of a cue to which grammar gives nothing. */
function quotedBy(
  view: View,
  { sentence: { tree, index }, node }: Place,
  source = quoteSource(view, tree, node),
): AttributionFound {
  return {
    sentence: index,
    cue: node,
    sourceNode: source,
    kind: 'speech',
    how: 'quotation',
    negated: false,
    source: source < 0 ? [] : [nounSpan(tree, source, node)],
    cueSpans: cueSpans(tree, node),
    content: [],
  }
}

/** Gives a quotation to the attribution of its cue; `further` where the one before was given to it, too. */
function giveTo(attribution: AttributionFound, quote: Quote, place: Place, further: boolean): void {
  const { how, content } = attribution
  if (!further && how !== 'quotation' && !content.some(([start, end]) => start < quote.end && quote.start < end)) {
    // What grammar gave the cue lies elsewhere: a clause right behind the cue belongs to it too, else the quotation alone.
    if (how !== 'clause' || !content.some(([start]) => adjoinsCue(attribution, start))) attribution.content = []
  }
  // '“…,” she said': the quotation right before the clause that reports it is all that it reports.
  const clauseStart = Math.min(
    attribution.source[0]?.[0] ?? Number.POSITIVE_INFINITY,
    attribution.cueSpans[0]?.[0] ?? 0,
  )
  if (how === 'clause' && Math.abs(clauseStart - quote.end) <= 2)
    attribution.content = attribution.content.filter(([start]) => start > clauseStart && adjoinsCue(attribution, start))
  attribution.content.push([quote.start, quote.end])
  if (how === 'object' || how === 'preposition') {
    // Whom it was said to and when is no part of the cue where a quotation is what is said.
    if (attribution.content.length === 1) attribution.cueSpans = cueSpans(place.sentence.tree, place.node)
    attribution.how = 'quotation'
  }
}

function adjoinsCue(attribution: AttributionFound, start: number): boolean {
  const end = attribution.cueSpans[0]?.[1] ?? 0
  return start >= end && start - end <= 8
}

/** A quotation with the name of its source behind it, as digests of opinion print it; the unclosed ones that lead up to it belong to it. */
function signedBy(view: View, quote: Quote): AttributionFound | undefined {
  const names = signatureAfter(view.text, quote.end)
  const sentence = names && sentenceAt(view, names.start)
  if (!names || !sentence) return undefined
  let first = view.quotes.indexOf(quote)
  while (first > 0 && !view.quotes[first - 1]!.closed && quote.start - view.quotes[first - 1]!.end < 600) first--
  return {
    sentence: sentence.index,
    cue: -1,
    sourceNode: sentence.tree.words.findIndex((word) => word.start >= names.start && word.end <= names.end),
    kind: 'speech',
    how: 'colon',
    negated: false,
    source: [[names.start, names.end]],
    cueSpans: [],
    content: [[view.quotes[first]!.start, quote.end]],
  }
}

function sentencesOf(view: View, quote: Quote): SentenceView[] {
  return view.sentences.filter(({ sentence }) => sentence.start < quote.end && quote.start < sentence.end)
}

/** Longer than a scare quote: it holds a clause, or at least six words. */
function isSpeech(view: View, quote: Quote): boolean {
  const text = view.text.slice(quote.start + 1, quote.end - 1)
  const words = text.trim().split(/\s+/).length
  if (words >= 6) return true
  const parted = /[.,!?…]["”’']?$/.test(text.trim())
  return parted && (words >= 2 || view.sentences.some(({ sentence }) => sentence.start === quote.start))
}

interface Place {
  sentence: SentenceView
  node: number
}

/** A cue outside the quotation, in the sentence where it ends (after it) or begins (before it). */
function cueBeside(view: View, quote: Quote, inside: SentenceView[]): Place | undefined {
  const after = nearestCue(view, inside[inside.length - 1]!, quote.end, 1)
  const next = view.sentences[inside[inside.length - 1]!.index + 1]
  const before = nearestCue(view, inside[0]!, quote.start, -1)
  const closing = view.text
    .slice(quote.start, quote.end)
    .replace(/["”»’']+$/, '')
    .slice(-1)
  const opening = view.text.slice(Math.max(0, quote.start - 2), quote.start).trim()
  if (before && (opening === ',' || opening === ':')) return before
  if (after && ',?!…—-'.includes(closing)) return after
  if (after && before) return quote.end - wordAt(before).end < wordAt(after).start - quote.end ? before : after
  if (after ?? before) return after ?? before
  // '"… ?" he asked.': the sentence may have been cut behind the mark.
  if (next && next.paragraph === inside[0]!.paragraph && /[,?!]/.test(closing)) {
    const cue = nearestCue(view, next, quote.end, 1)
    if (cue && cue.node <= 4) return cue
  }
  return undefined
}

function wordAt(place: Place): { start: number; end: number } {
  return place.sentence.tree.words[place.node]!
}

function nearestCue(view: View, sentence: SentenceView, offset: number, direction: 1 | -1): Place | undefined {
  const { words } = sentence.tree
  let best: Place | undefined
  for (let node = 0; node < words.length; node++) {
    const word = words[node]!
    if (direction > 0 ? word.start < offset : word.end > offset) continue
    if (!isVerb(word) || !(cueVerbs.get(word.lemma)?.frames.includes('s') || quotingVerbs.has(word.lemma))) continue
    if (quoteAt(view.quotes, word.start)) continue
    if (direction > 0 && best) break
    best = { sentence, node }
  }
  return best
}

/** The source of a verb beside a quotation: its subject, or what follows it where subject and verb are turned round. */
function quoteSource(view: View, tree: Tree, node: number): number {
  const source = sourceOfVerb(tree, node)
  // '“Bravo,” wrote Oslo': not what is quoted.
  if (source >= 0 && quoteAt(view.quotes, tree.words[source]!.start) === undefined) return source
  const object = childrenBy(tree, node, 'obj', 'obl', 'dep', 'flat').find(
    (child) => child > node && ['PROPN', 'NOUN', 'PRON'].includes(tree.words[child]!.upos),
  )
  return object ?? -1
}

/** Whether the quotation opens its sentence, in which nobody else is said to speak. */
function standsAlone(view: View, quote: Quote, inside: SentenceView[]): boolean {
  const { start } = inside[0]!.sentence
  const last = inside[inside.length - 1]!
  return (
    quote.start - start <= 2 &&
    (last.sentence.end - quote.end <= 2 || nearestCue(view, last, quote.end, 1) === undefined)
  )
}

/** 'Oslo's minister was blunt. “They must go.”': a quotation of its own behind a sentence about somebody, in the same paragraph, is theirs. */
function ledInto(
  view: View,
  quote: Quote,
  inside: SentenceView[],
  byCue: Map<string, AttributionFound>,
  keep: (attribution: AttributionFound) => AttributionFound,
): AttributionFound | undefined {
  const before = view.sentences[inside[0]!.index - 1]
  if (before?.paragraph !== inside[0]!.paragraph || !standsAlone(view, quote, inside)) return undefined
  if (quoteAt(view.quotes, before.sentence.start) || quoteAt(view.quotes, before.sentence.end - 2)) return undefined
  const { tree } = before
  const cue = tree.words.findIndex(({ head }) => head < 0)
  const source = childrenBy(tree, cue, 'nsubj').find((node) => isPerson(before, node))
  if (source === undefined) return undefined
  return byCue.get(`${before.index} ${cue}`) ?? keep(quotedBy(view, { sentence: before, node: cue }, source))
}

/** The cue that ends the paragraph before with a colon, or with nothing: 'Caddell continued:'. */
function introducedBefore(
  view: View,
  quote: Quote,
  byCue: Map<string, AttributionFound>,
  keep: (attribution: AttributionFound) => AttributionFound,
): AttributionFound | undefined {
  const gap = view.text.slice(0, quote.start).trimEnd()
  if (!gap.endsWith(':')) return undefined
  let sentence: SentenceView | undefined
  for (const candidate of view.sentences) {
    if (candidate.sentence.start >= quote.start) break
    sentence = candidate
  }
  if (!sentence) return undefined
  const cue = nearestCue(view, sentence, quote.start, -1)
  if (!cue) return undefined
  return byCue.get(`${cue.sentence.index} ${cue.node}`) ?? keep(quotedBy(view, cue))
}
