import {
  type Cue,
  childrenBy,
  cueAdjectives,
  cueNouns,
  cuePhrases,
  cueVerbs,
  hasChild,
  isNegated,
  isPassive,
  markers,
  ownAgents,
  proceedingVerbs,
  relation,
  relativeWords,
  type Tree,
  textNouns,
} from '../../language/index.ts'
import type { Span } from '../../model/index.ts'
import { type Quote, quoteAt } from '../quotes.ts'
import { effectOf } from '../stance/governors.ts'
import type { SentenceView, View } from '../view.ts'
import type { AttributionFound } from './attribution.ts'
import { contentsOf } from './contents.ts'
import { lightVerbOf, tellingObject } from './nouns.ts'
import { cutReport, reportedAround } from './reported.ts'
import { besideQuote, makerOf, sourceOfVerb } from './sources.ts'
import { cueSpans, nounSpan, wordRange } from './spans.ts'

/** 'Oslo said that …', 'wants to …', 'praised …', 'called for …', each with who says or wants it. */
export function ofVerb(view: View, sentence: SentenceView, node: number): AttributionFound | undefined {
  const { tree } = sentence
  const word = tree.words[node]!
  const cue = cueAt(tree, node)
  if (!cue || tellingObject(tree, node)) return undefined
  const inQuote = quoteAt(view.quotes, word.start)
  let source = sourceOfVerb(tree, node)
  if (source >= 0 && inQuote === undefined && quoteAt(view.quotes, tree.words[source]!.start))
    source = besideQuote(view, sentence, node) ?? source
  const contents = contentsOf(tree, node, source, cue)
  if (!contents) return undefined
  const lead = leadOf(tree, node)
  if (lead >= 0 && !contents.raised) source = sourceOfVerb(tree, lead)
  if (contents.raised) source = isPassive(tree, node) ? (ownAgents(tree, node)?.[0] ?? -1) : -1
  const believer = believerOf(tree, node, contents.how)
  if (source < 0) source = believer
  const maker = makerOf(tree, node)
  if (maker >= 0) source = maker
  // A clause without a source and without a passive is no attribution ('to say that …' excepted, which nobody says).
  if (source < 0 && !isPassive(tree, node) && contents.how !== 'clause' && !contents.raised) return undefined
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
    sentence: sentence.index,
    cue: node,
    sourceNode: source,
    kind: believer >= 0 ? 'belief' : maker >= 0 ? 'speech' : cue.kind,
    how: contents.how,
    negated: isNegated(tree, node) || isForgone(tree, node),
    source: source < 0 ? [] : [nounSpan(tree, source, node)],
    cueSpans: led(cueSpans(tree, lead < 0 ? node : lead), cueSpans(tree, node, contents.preposition, contents.over)),
    content: (contents.how === 'object' && !isPassive(tree, node) ? [around(spans)] : spans).map(
      ([start, end]): Span => clipToQuote(inQuote, start, end),
    ),
  }
}

/** 'Oslo is convinced that …', 'was not persuaded that …': who holds it; −1 where nobody does. */
function believerOf(tree: Tree, node: number, how: string): number {
  const convinced = /^(?:convince|persuade)$/.test(tree.words[node]!.lemma) && how === 'clause' && isPassive(tree, node)
  return convinced ? (childrenBy(tree, node, 'nsubj:pass')[0] ?? -1) : -1
}

/** 'Avoided saying it', 'stopped short of calling it so': it is not said. */
function isForgone(tree: Tree, node: number): boolean {
  const { head } = tree.words[node]!
  if (head < 0 || !['xcomp', 'advcl'].includes(relation(tree.words[node]!)) || tree.words[node]!.xpos !== 'VBG')
    return false
  // 'Delayed the vote while saying …' says it.
  const [mark] = markers(tree, node)
  if (relation(tree.words[node]!) === 'advcl' && (mark === undefined || !['of', 'from'].includes(mark))) return false
  const effect = effectOf(tree, head, markers(tree, node))
  return effect?.kind === 'deed' && effect.policy < 0
}

/** The cue that a verb is, with its particle ('rule out') or alone. */
function cueAt(tree: Tree, node: number): Cue | undefined {
  const { lemma } = tree.words[node]!
  for (const particle of childrenBy(tree, node, 'compound:prt', 'advmod')) {
    const phrase = cuePhrases.get(`${lemma} ${tree.words[particle]!.form.toLowerCase()}`)
    if (phrase) return phrase
  }
  // 'As Oslo put it'.
  if (lemma === 'put' && tree.words[node + 1]?.form === 'it' && markers(tree, node)[0] === 'as')
    return cueVerbs.get('say')
  return cueVerbs.get(lemma)
}

function led(lead: Span[], cue: Span[]): Span[] {
  return [[Math.min(lead[0]![0], cue[0]![0]), cue[0]![1]]]
}

/** The verb by which a cue is reached: 'went on to say', 'issued a statement saying', 'sent a letter that warns'; −1 where none is. */
function leadOf(tree: Tree, node: number): number {
  const { words } = tree
  const { head, deprel } = words[node]!
  if (head < 0 || head > node) return -1
  const to = markers(tree, node)[0] === 'to'
  if (['xcomp', 'advcl'].includes(relation(words[node]!)) && to && proceedingVerbs.has(words[head]!.lemma))
    return node - head < 6 ? head : -1
  if (relation(words[node]!) === 'xcomp' && (to || words[node]!.xpos === 'VBG'))
    return reachesCue(tree, head, node) ? head : -1
  if (relation(words[node]!) !== 'acl' || hasChild(tree, node, 'mark') || !tellingNoun(words[head]!.lemma)) return -1
  if (
    deprel === 'acl:relcl' &&
    !childrenBy(tree, node, 'nsubj').some((child) => relativeWords.has(words[child]!.lemma))
  )
    return -1
  return relation(words[head]!) === 'obj' ? lightVerbOf(tree, head) : -1
}

/** 'was able to say', 'avoids saying', 'tries to say': what governs a cue without telling anything or acting on anybody. */
function reachesCue(tree: Tree, governor: number, cue: number): boolean {
  const { lemma } = tree.words[governor]!
  if (cueVerbs.has(lemma) || cueAdjectives.has(lemma) || cue - governor > 6) return false
  return !hasChild(tree, governor, 'obj', 'iobj')
}

function tellingNoun(lemma: string): boolean {
  return cueNouns.has(lemma) || textNouns.has(lemma)
}

function clipToQuote(quote: Quote | undefined, start: number, end: number): Span {
  if (!quote) return [start, end]
  return [Math.max(start, quote.start), Math.min(end, quote.end)]
}

function around(spans: [number, number][]): [number, number] {
  return [Math.min(...spans.map(([start]) => start)), Math.max(...spans.map(([, end]) => end))]
}
