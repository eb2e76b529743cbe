import {
  agents,
  type Cue,
  type CueKind,
  childrenBy,
  cueAdjectives,
  cueNouns,
  cueVerbs,
  hasChild,
  isPassive,
  isVerb,
  markers,
  reach,
  relation,
  sourcePhrases,
  type Tree,
} from '../language/index.ts'
import type { Attribution, Document, Parse, Span } from '../model/index.ts'
import { type Quote, quoteAt } from './quotes.ts'
import { cutReport, reportedAround, reportedBehind, type WordRange } from './reported.ts'
import { isObjectControl } from './roles.ts'
import { signatureAfter } from './signature.ts'
import { type SentenceView, sentenceAt, type View, viewOf } from './view.ts'

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

/** Verbs that take an infinitive without telling what anybody says or wants. */
const NOT_WITH_INFINITIVE = new Set(
  'continue begin find hold show prove go come happen mean report see hear'.split(' '),
)
const SPEECH_ONLY_WITH_CLAUSE = new Set(
  'begin continue find hold rule see hear read sum go lie observe sign'.split(' '),
)

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

// ---- verbs

function ofVerb(view: View, view1: SentenceView, node: number): AttributionFound | undefined {
  const { tree } = view1
  const word = tree.words[node]!
  const cue = cueVerbs.get(word.lemma)
  if (!cue) return undefined
  const inQuote = quoteAt(view.quotes, word.start)
  const source = sourceOfVerb(tree, node)
  const contents = verbContents(tree, node, cue.frames) ?? hidden(tree, node, source, cue)
  if (!contents) return undefined
  // A clause without a source and without a passive is no attribution ('to say that …' excepted, which nobody says).
  if (source < 0 && !isPassive(tree, node) && contents.how !== 'clause') return undefined
  const ranges =
    contents.ranges ??
    (contents.how === 'clause' && inQuote === undefined
      ? reportedAround(tree, node, source, contents.nodes)
      : undefined)
  const noun = contents.how === 'object' || contents.how === 'preposition' || contents.how === 'infinitive'
  const spans = (ranges ?? contents.nodes.map((content) => wordRange(tree, content, contents.outside)))
    .map((range) => (range[0] > node ? cutReport(tree, range, node, noun) : range))
    .map(([first, last]): [number, number] => [tree.words[first]!.start, tree.words[last]!.end])
  return {
    sentence: view1.index,
    cue: node,
    sourceNode: source,
    kind: cue.kind,
    how: contents.how,
    negated:
      hasChild(tree, node, 'advmod') &&
      childrenBy(tree, node, 'advmod').some((child) => ['not', "n't", 'never'].includes(tree.words[child]!.lemma)),
    source: source < 0 ? [] : [nounSpan(tree, source, node)],
    cueSpans: cueSpans(tree, node, contents.preposition),
    content: (contents.how === 'object' && !isPassive(tree, node) ? [around(spans)] : spans).map(
      ([start, end]): Span => clipToQuote(inQuote, start, end),
    ),
  }
}

/** What a finite verb of saying with a subject reports though the tree gives it no clause: it closes the sentence, or opens it. */
function hidden(tree: Tree, node: number, source: number, cue: Cue): Contents | undefined {
  const word = tree.words[node]!
  if (!cue.frames.includes('s') || cue.kind === 'will' || !['VBD', 'VBZ', 'VBP'].includes(word.xpos)) return undefined
  if (source < 0 || tree.words[source]!.head !== node || SPEECH_ONLY_WITH_CLAUSE.has(word.lemma)) return undefined
  const around = reportedAround(tree, node, source, [])
  if (around) return { how: 'clause', nodes: [], ranges: around }
  if (source > node || childrenBy(tree, node, 'obj').length > 0 || cue.kind !== 'speech') return undefined
  const behind = reportedBehind(tree, node)
  return behind ? { how: 'clause', nodes: [], ranges: [behind] } : undefined
}

function clipToQuote(quote: Quote | undefined, start: number, end: number): Span {
  if (!quote) return [start, end]
  return [Math.max(start, quote.start), Math.min(end, quote.end)]
}

function around(spans: [number, number][]): [number, number] {
  return [Math.min(...spans.map(([start]) => start)), Math.max(...spans.map(([, end]) => end))]
}

interface Contents {
  /** Where the words of the content stand, where that is known better than from its nodes. */
  ranges?: WordRange[]
  how: AttributionFound['how']
  nodes: number[]
  /** A word whose dependents do not belong to the content (the cue itself, where it stands inside). */
  outside?: number
  /** A preposition that belongs to the cue. */
  preposition?: number
}

function verbContents(tree: Tree, node: number, frames: string): Contents | undefined {
  const word = tree.words[node]!
  const clauses = childrenBy(tree, node, 'ccomp').filter((child) => child !== node)
  if (clauses.length > 0 && (frames.includes('s') || frames.includes('o') || frames.includes('i')))
    return { how: 'clause', nodes: clauses }
  if (
    frames.includes('s') &&
    (relation(word) === 'parataxis' || word.deprel === 'ccomp') &&
    word.head >= 0 &&
    hasChild(tree, node, 'nsubj')
  ) {
    if (
      relation(word) === 'parataxis' &&
      !SPEECH_ONLY_WITH_CLAUSE.has(word.lemma) &&
      (node > word.head || reach(tree, word.head)[0] < node)
    )
      return { how: 'clause', nodes: [word.head], outside: node }
  }
  if (frames.includes('s')) {
    // 'he said: …', 'said he' — a clause beside the verb.
    const beside = childrenBy(tree, node, 'parataxis').filter((child) => child > node && hasChild(tree, child, 'nsubj'))
    if (beside.length > 0 && !SPEECH_ONLY_WITH_CLAUSE.has(word.lemma)) return { how: 'clause', nodes: [beside[0]!] }
  }
  const infinitives = childrenBy(tree, node, 'xcomp').filter((child) =>
    childrenBy(tree, child, 'mark').some((mark) => tree.words[mark]!.form.toLowerCase() === 'to'),
  )
  if (
    infinitives.length > 0 &&
    (frames.includes('i') || (frames.includes('s') && !NOT_WITH_INFINITIVE.has(word.lemma)))
  )
    return { how: 'infinitive', nodes: infinitives }
  if (frames.includes('o')) {
    const objects = isPassive(tree, node) ? childrenBy(tree, node, 'nsubj:pass') : childrenBy(tree, node, 'obj')
    if (objects.length > 0 && !isPassive(tree, node))
      return { how: 'object', nodes: [...objects, ...completions(tree, node, objects[0]!)] }
    if (objects.length > 0)
      return {
        how: 'object',
        nodes: [...objects, ...childrenBy(tree, node, 'xcomp'), ...completions(tree, node, node)],
      }
  }
  if (frames.includes('p')) {
    const obliques = [...childrenBy(tree, node, 'obl'), ...childrenBy(tree, node, 'advcl')].filter((child) => {
      const mark = markers(tree, child)[0]
      return child > node && mark !== undefined && ['of', 'about', 'on', 'against', 'for', 'over', 'to'].includes(mark)
    })
    const first = obliques[0]
    if (first !== undefined) {
      const preposition = childrenBy(tree, first, 'case', 'mark')[0]
      // 'called on Berlin to act': what they are to do is part of what is said.
      const end = reach(tree, first)[1]
      const further = childrenBy(tree, node, 'advcl', 'xcomp').filter(
        (child) => markers(tree, child)[0] === 'to' && reach(tree, child)[0] === end + 1,
      )
      const range: WordRange[] | undefined =
        further[0] === undefined || preposition === undefined
          ? undefined
          : [[preposition + 1, reach(tree, further[0])[1]]]
      return { how: 'preposition', nodes: [first], preposition, outside: preposition, ranges: range }
    }
  }
  return undefined
}

/** What a verb says of its object, behind it: 'called it a mistake', 'blamed Berlin for the delay', 'described him as …'. */
function completions(tree: Tree, node: number, object: number): number[] {
  return tree.children[node]!.filter((child) => {
    if (child <= object) return false
    const deprel = relation(tree.words[child]!)
    if (deprel === 'xcomp' || deprel === 'ccomp') return true
    const mark = markers(tree, child)[0]
    return (
      (deprel === 'obl' || deprel === 'advcl') &&
      mark !== undefined &&
      ['as', 'for', 'of', 'over', 'from', 'with', 'to', 'in'].includes(mark)
    )
  })
}

/** The word at the head of who says it; −1 where nobody does. */
function sourceOfVerb(tree: Tree, node: number): number {
  const own = childrenBy(tree, node, 'nsubj')[0]
  if (own !== undefined && !isPassive(tree, node)) return own
  const found = agents(tree, node, isObjectControl)[0]
  if (found === undefined) return -1
  return found
}

// ---- nouns and adjectives

function ofNoun(view: SentenceView, node: number): AttributionFound | undefined {
  const { tree } = view
  const word = tree.words[node]!
  const cue = cueNouns.get(word.lemma)
  if (!cue) return undefined
  const clauses = childrenBy(tree, node, 'acl', 'ccomp').filter((child) => {
    if (tree.words[child]!.deprel === 'acl:relcl' || child < node) return false
    const mark = childrenBy(tree, child, 'mark')[0]
    return (
      mark !== undefined &&
      (tree.words[mark]!.form.toLowerCase() === 'that' ||
        (tree.words[mark]!.form.toLowerCase() === 'to' && cue.frames.includes('i')))
    )
  })
  const content = clauses[0]
  if (content === undefined) return undefined
  const source = agents(tree, node, isObjectControl).filter((agent) => agent !== content)[0] ?? -1
  return {
    sentence: view.index,
    cue: node,
    sourceNode: source,
    kind: cue.kind,
    how: childrenBy(tree, content, 'mark').some((mark) => tree.words[mark]!.form.toLowerCase() === 'to')
      ? 'infinitive'
      : 'clause',
    negated: false,
    source: source < 0 ? [] : [nounSpan(tree, source, node)],
    cueSpans: [[word.start, word.end]],
    content: [wordsSpan(tree, content)],
  }
}

function ofAdjective(view: SentenceView, node: number): AttributionFound | undefined {
  const { tree } = view
  const word = tree.words[node]!
  const cue = cueAdjectives.get(word.lemma)
  if (!cue) return undefined
  const source = childrenBy(tree, node, 'nsubj')[0] ?? agents(tree, node, isObjectControl)[0]
  if (source === undefined) return undefined
  const clause = childrenBy(tree, node, 'ccomp', 'xcomp', 'advcl').find(
    (child) => child > node && (relation(tree.words[child]!) !== 'advcl' || markers(tree, child).includes('that')),
  )
  const oblique = childrenBy(tree, node, 'obl').find(
    (child) => child > node && ['about', 'of', 'that', 'over'].includes(markers(tree, child)[0] ?? ''),
  )
  const content = clause ?? oblique
  if (content === undefined || tree.words[source]!.lemma === 'it') return undefined
  const copulas = childrenBy(tree, node, 'cop', 'aux')
  return {
    sentence: view.index,
    cue: node,
    sourceNode: source,
    kind: cue.kind,
    how: clause === undefined ? 'preposition' : 'clause',
    negated: childrenBy(tree, node, 'advmod').some((child) =>
      ['not', "n't", 'never'].includes(tree.words[child]!.lemma),
    ),
    source: [nounSpan(tree, source, node)],
    cueSpans: [[tree.words[Math.min(node, ...copulas)]!.start, word.end]],
    content: [wordsSpan(tree, content)],
  }
}

// ---- phrases: 'according to X', 'in the words of X'

const PHRASES = sourcePhrases.map((phrase) => phrase.split(' '))

function ofPhrase(view: SentenceView, node: number): AttributionFound | undefined {
  const { tree } = view
  const { words } = tree
  const first = words[node]!.form.toLowerCase()
  const phrase = PHRASES.find(
    (candidate) => candidate[0] === first && candidate.every((form, k) => words[node + k]?.form.toLowerCase() === form),
  )
  if (!phrase) return undefined
  const after = node + phrase.length
  // The noun behind the phrase: the nearest word from which everything after it, up to a comma, depends.
  let source = -1
  for (let i = after; i < words.length; i++) {
    if (words[i]!.upos === 'PUNCT' && source >= 0) break
    if (
      ['NOUN', 'PROPN', 'PRON', 'NUM', 'ADJ'].includes(words[i]!.upos) &&
      (words[i]!.head < after || words[i]!.head >= words.length)
    ) {
      source = i
      break
    }
    if (source < 0 && ['NOUN', 'PROPN', 'PRON'].includes(words[i]!.upos)) source = i
  }
  if (source < 0) return undefined
  const [, last] = reach(tree, source)
  // The sentence without the phrase where that opens or closes it; else the clause it stands in.
  let top = source
  while (top >= 0 && !(isVerb(words[top]!) || hasChild(tree, top, 'nsubj'))) top = words[top]!.head
  if (top < 0) top = words.findIndex((word) => word.head < 0)
  const whole = node <= 1 || last >= words.length - 2
  const [from, to] = whole ? [0, words.length - 1] : reach(tree, top)
  const content: Span[] = []
  if (from < node) content.push([words[from]!.start, words[node - 1]!.end])
  if (to > last) content.push([words[last + 1]!.start, words[to]!.end])
  if (content.length === 0) return undefined
  return {
    sentence: view.index,
    cue: node,
    sourceNode: source,
    kind: 'speech',
    how: 'phrase',
    negated: false,
    source: [nounSpan(tree, source, -1)],
    cueSpans: [[words[node]!.start, words[after - 1]!.end]],
    content,
  }
}

// ---- quotations

/** Gives each quotation to the cue that stands beside it, or to the speaker of the one before. */
function attachQuotes(
  view: View,
  byCue: Map<string, AttributionFound>,
  keep: (attribution: AttributionFound) => AttributionFound,
): void {
  let last: AttributionFound | undefined
  let lastParagraph = -9
  let lastQuoteOpen = false
  for (const quote of view.quotes) {
    const inside = sentencesOf(view, quote)
    if (inside.length === 0 || !isSpeech(view, quote)) continue
    const paragraph = inside[0]!.paragraph
    const signed = signedBy(view, quote)
    const place = signed ? undefined : cueBeside(view, quote, inside)
    if (signed) {
      keep(signed)
      last = undefined
      continue
    }
    if (place) {
      const key = `${place.sentence.index} ${place.node}`
      let attribution = byCue.get(key)
      if (!attribution) {
        const { tree } = place.sentence
        const source = quoteSource(tree, place.node)
        attribution = keep({
          sentence: place.sentence.index,
          cue: place.node,
          sourceNode: source,
          kind: 'speech',
          how: 'quotation',
          negated: false,
          source: source < 0 ? [] : [nounSpan(tree, source, place.node)],
          cueSpans: cueSpans(tree, place.node),
          content: [],
        })
      }
      if (
        attribution.how !== 'quotation' &&
        !attribution.content.some(([start, end]) => start < quote.end && quote.start < end)
      ) {
        // What grammar gave the cue lies elsewhere: a clause right behind the cue belongs to it too, else the quotation alone.
        const adjoins = attribution.content.some(([start]) => adjoinsCue(attribution!, start))
        if (attribution.how !== 'clause' || !adjoins) attribution.content = []
      }
      // '“…,” she said': the quotation right before the clause that reports it is all that it reports.
      const clauseStart = Math.min(
        attribution.source[0]?.[0] ?? Number.POSITIVE_INFINITY,
        attribution.cueSpans[0]?.[0] ?? 0,
      )
      if (attribution.how === 'clause' && Math.abs(clauseStart - quote.end) <= 2)
        attribution.content = attribution.content.filter(
          ([start]) => start > clauseStart && adjoinsCue(attribution!, start),
        )
      attribution.content.push([quote.start, quote.end])
      if (attribution.how === 'object' || attribution.how === 'preposition') attribution.how = 'quotation'
      last = attribution
    } else if (
      last &&
      (paragraph === lastParagraph || paragraph === lastParagraph + 1) &&
      standsAlone(view, quote, inside)
    ) {
      last.content.push([quote.start, quote.end])
    } else if (last && lastQuoteOpen && paragraph === lastParagraph + 1) {
      last.content.push([quote.start, quote.end])
    } else {
      const before = introducedBefore(view, quote, byCue, keep)
      if (before) {
        before.content.push([quote.start, quote.end])
        last = before
      } else continue
    }
    lastParagraph = inside[inside.length - 1]!.paragraph
    lastQuoteOpen = !quote.closed
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
  return words >= 6 || (words >= 2 && /[.,!?…]["”’']?$/.test(text.trim()))
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
  const closing = view.text.slice(quote.end - 2, quote.end - 1)
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
    if (!isVerb(word) || !cueVerbs.get(word.lemma)?.frames.includes('s')) continue
    if (quoteAt(view.quotes, word.start)) continue
    if (direction > 0 && best) break
    best = { sentence, node }
  }
  return best
}

/** The source of a verb beside a quotation: its subject, or what follows it where subject and verb are turned round. */
function quoteSource(tree: Tree, node: number): number {
  const source = sourceOfVerb(tree, node)
  if (source >= 0) return source
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
  const known = byCue.get(`${cue.sentence.index} ${cue.node}`)
  if (known) return known
  const source = quoteSource(cue.sentence.tree, cue.node)
  return keep({
    sentence: cue.sentence.index,
    cue: cue.node,
    sourceNode: source,
    kind: 'speech',
    how: 'quotation',
    negated: false,
    source: source < 0 ? [] : [nounSpan(cue.sentence.tree, source, cue.node)],
    cueSpans: cueSpans(cue.sentence.tree, cue.node),
    content: [],
  })
}

// ---- 'Pence: …'

/** Lines that begin with a short name and a colon: headlines and transcripts. */
function ofColons(view: View): AttributionFound[] {
  const found: AttributionFound[] = []
  const line = /(^|\n)[ \t"“]*((?:[A-Z][\p{L}.'’-]*)(?: [A-Z][\p{L}.'’-]*){0,3}): (?=\S)/gu
  for (const match of view.text.matchAll(line)) {
    const name = match[2]!
    const start = match.index + match[0].indexOf(name, match[1]!.length)
    const colon = start + name.length
    const end = view.text.indexOf('\n', colon)
    const stop = end < 0 ? view.text.length : end
    const sentence = view.sentences.filter((candidate) => candidate.sentence.start <= start).at(-1)
    if (!sentence || stop - colon < 12) continue
    const node = sentence.tree.words.findIndex((word) => word.start >= start && word.end <= colon)
    found.push({
      sentence: sentence.index,
      cue: -1,
      sourceNode: node,
      kind: 'speech',
      how: 'colon',
      negated: false,
      source: [[start, colon]],
      cueSpans: [[colon, colon + 1]],
      content: [[colon + 2, stop]],
    })
  }
  return found
}

// ---- spans

/** The characters of a clause or noun and all that depends on it, without the part that depends on `outside`. */
function wordsSpan(tree: Tree, node: number, outside?: number): [number, number] {
  const [first, last] = wordRange(tree, node, outside)
  return [tree.words[first]!.start, tree.words[last]!.end]
}

function wordRange(tree: Tree, node: number, outside?: number): WordRange {
  let [first, last] = reach(tree, node)
  if (outside !== undefined) {
    const [from, to] = reach(tree, outside)
    if (from <= first && to < last) first = to + 1
    else if (to >= last && from > first) last = from - 1
  }
  return [first, last]
}

/** A noun with what belongs to it, but no clause that hangs on it and nothing beyond the cue. */
function nounSpan(tree: Tree, node: number, cue: number): Span {
  let first = node
  let last = node
  const stack = [node]
  while (stack.length > 0) {
    const at = stack.pop()!
    first = Math.min(first, at)
    last = Math.max(last, at)
    for (const child of tree.children[at]!) {
      const deprel = relation(tree.words[child]!)
      if (
        child === cue ||
        deprel === 'acl' ||
        deprel === 'parataxis' ||
        deprel === 'punct' ||
        deprel === 'cop' ||
        deprel === 'advcl'
      )
        continue
      if (at === node && (deprel === 'nsubj' || deprel === 'case' || deprel === 'mark' || deprel === 'cc')) continue
      stack.push(child)
    }
  }
  return [tree.words[first]!.start, tree.words[last]!.end]
}

/** The verb with its auxiliaries, particles and the adverbs among them. */
function cueSpans(tree: Tree, node: number, preposition?: number): Span[] {
  let first = node
  let last = node
  for (const child of tree.children[node]!) {
    const deprel = relation(tree.words[child]!)
    if (deprel === 'aux' && child < node) first = Math.min(first, child)
    if (deprel === 'advmod' && child === node - 1) first = Math.min(first, child)
    if (deprel === 'compound' && tree.words[child]!.deprel === 'compound:prt' && child === node + 1) last = child
  }
  // A subject between auxiliary and verb keeps them apart.
  const subject = childrenBy(tree, node, 'nsubj')[0]
  if (subject !== undefined && subject > first && subject < node) first = node
  if (preposition === last + 1) last = preposition
  return [[tree.words[first]!.start, tree.words[last]!.end]]
}

/** Spans in order, those that touch joined, without blanks and stops at their ends. */
function tidy(view: View, spans: Span[]): Span[] {
  const sorted = spans.map(([start, end]): [number, number] => [start, end]).sort((a, b) => a[0] - b[0] || a[1] - b[1])
  const merged: [number, number][] = []
  for (const span of sorted) {
    const last = merged.at(-1)
    if (last && span[0] <= last[1] + 1) last[1] = Math.max(last[1], span[1])
    else merged.push(span)
  }
  return merged
    .map(([start, end]): Span => {
      let from = start
      let to = end
      while (from < to && /[\s,;:.]/.test(view.text[from]!)) from++
      while (to > from && /[\s,;:]/.test(view.text[to - 1]!)) to--
      if (view.text[to - 1] === '.' && !/["”]/.test(view.text.slice(from, to))) to--
      return [from, to]
    })
    .filter(([start, end]) => end > start)
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
