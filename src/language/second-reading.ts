import { verbsOnly } from './en/verbs-only.ts'
import type { Model } from './model.ts'
import { encode, parseEncoded, tagEncoded } from './network-run.ts'
import { tagColumns } from './network-shape.ts'
import type { TagDictionary } from './tag-dictionary.ts'
import { tagWords } from './tagger.ts'

/** Sentences of fewer words are rarely without a verb by mistake. */
const SHORTEST = 5
/** Headlines have no full stop and so many words; what stands behind the name that opens one is a verb if it may be one. */
const HEADLINE = { least: 4, most: 16, lead: -3 }
/** How many words are tried as the verb. */
const TRIES = 4
/** By how much its finite tag must lead by the network's score for a word to be the verb. */
const LEAST = -1
const FINITE = new Set(['VBD', 'VBZ', 'VBP'])
/** The finite form that is spelt as another. */
const FINITE_OF = new Map([
  ['VB', 'VBP'],
  ['VBN', 'VBD'],
])
const NOMINAL = new Set(['NOUN', 'PROPN', 'ADJ', 'NUM'])
/** Relations of what makes a noun or an adjective a predicate. */
const OF_PREDICATES = /^(?:cop|aux|expl)/

/**
 * Reads the words from `from` to `to` again where one that can only be a verb came out as something else ('the allies oppose it', read as
 * oppose talks): as a verb. Gives whether there was one.
 */
export function readVerbs(model: Model, from: number, to: number): boolean {
  const { lexicon, memory, network, tagger } = model
  const { words, tags } = memory.tokens
  const { dictionary } = lexicon
  const width = tagColumns(network.shape)
  const scores = network.tagScores.view
  const forced: { at: number; tag: number }[] = []
  for (let at = from; at < to; at++) {
    const isThird = verbsOnly.get(lexicon.forms[words[at]!]!)
    if (isThird === undefined || dictionary.tags[tags[at]!]!.upos === 'VERB') continue
    let best = -1
    dictionary.tags.forEach(({ upos, xpos }, tag) => {
      if (upos !== 'VERB' || !(isThird ? xpos === 'VBZ' : xpos === 'VB' || xpos === 'VBP')) return
      const row = (at - from) * width
      if (best < 0 || scores[row + tag]! > scores[row + best]!) best = tag
    })
    if (best >= 0) forced.push({ at, tag: best })
  }
  if (forced.length === 0) return false
  tagWords(lexicon, words, from, to, tags, tagger)
  for (const { at, tag } of forced) tags[at] = tag
  encode(network, lexicon, words, tags, from, to)
  tagEncoded(network, lexicon, words, from, to, tags, tagger)
  for (const { at, tag } of forced) if (dictionary.tags[tags[at]!]!.upos !== 'VERB') tags[at] = tag
  parseEncoded(network, to - from, memory.state)
  return true
}

/**
 * Reads the words from `from` to `to` again where they came out as a noun without a verb though they close as a sentence does
 * ('lawmakers increasingly question it'): of the words that may be a finite verb, and that make a clause with a subject when
 * they are read as one, the surest is that. Where there is none the first reading stays.
 */
export function readAgain(model: Model, from: number, to: number): void {
  if (!lacksVerb(model, from, to)) return
  const headline = isHeadline(model, from, to)
  const { lexicon, memory, network, tagger } = model
  const { state } = memory
  const { words, tags } = memory.tokens
  const { dictionary } = lexicon
  const width = tagColumns(network.shape)
  const scores = network.tagScores.view
  const n = to - from
  const choices: { at: number; tag: number; lead: number }[] = []
  /** By how much a tag scores better than all others. */
  const leadOf = (at: number, tag: number): number => {
    const row = (at - from) * width
    let other = Number.NEGATIVE_INFINITY
    for (let k = 0; k < network.shape.tags; k++) if (k !== tag) other = Math.max(other, scores[row + k]!)
    return scores[row + tag]! - other
  }
  const opening = headline ? behindName(model, from, to) : -1
  for (let at = from + 1; at < to - 1; at++) {
    if (headline && at !== opening) continue
    if (FINITE.has(dictionary.tags[tags[at]!]!.xpos) || !isLower(model, at)) continue
    for (const tag of finiteTags(dictionary, lexicon.candidates[words[at]!]!))
      choices.push({ at, tag, lead: leadOf(at, tag) })
  }
  choices.sort((a, b) => b.lead - a.lead)
  const reading = (lead: number) => ({
    lead,
    tags: tags.slice(from, to),
    head: state.head.slice(0, n),
    label: state.label.slice(0, n),
  })
  let best = reading(headline ? HEADLINE.lead : LEAST)
  for (const { at, tag } of choices.slice(0, TRIES)) {
    tagWords(lexicon, words, from, to, tags, tagger)
    tags[at] = tag
    encode(network, lexicon, words, tags, from, to)
    tagEncoded(network, lexicon, words, from, to, tags, tagger)
    const lead = leadOf(at, tag)
    tags[at] = tag
    if (lead <= best.lead) continue
    parseEncoded(network, n, state)
    if (headline) asSubject(model, at - from)
    if (isHeadOfClause(model, at - from)) best = reading(lead)
  }
  tags.set(best.tags, from)
  state.head.set(best.head)
  state.label.set(best.label)
}

/** The finite tags of verbs that forms with a list of tags can have; who knows a form as an infinitive knows its plural. */
function finiteTags({ lists, tags }: TagDictionary, list: number): number[] {
  const found: number[] = []
  for (let tag = 0; tag < tags.length; tag++) {
    const { upos, xpos } = tags[tag]!
    if (upos !== 'VERB' || !FINITE.has(xpos)) continue
    const fits = (own: string): boolean => own === xpos || FINITE_OF.get(own) === xpos
    if (lists[list]!.some((known) => fits(tags[known]!.xpos))) found.push(tag)
  }
  return found
}

/** Whether the words read last end as a sentence does, or begin as a headline, and hang on a noun or an adjective that nothing makes a predicate. */
function lacksVerb(model: Model, from: number, to: number): boolean {
  const {
    memory: { state, tokens },
    lexicon,
    labels,
  } = model
  const form = (at: number): string => lexicon.forms[tokens.words[at]!]!
  const closes = form(to - 1) === '.' || (/^["”’']$/.test(form(to - 1)) && form(to - 2) === '.')
  const n = to - from
  const upos = (at: number): string => lexicon.dictionary.tags[tokens.tags[at]!]!.upos
  if (!isHeadline(model, from, to) && (n < SHORTEST || !closes)) return false
  const root = state.head.indexOf(-1)
  if (root >= n || !NOMINAL.has(upos(from + root))) return false
  for (let i = 0; i < n; i++) if (state.head[i] === root && OF_PREDICATES.test(labels[state.label[i]!]!)) return false
  return true
}

function isHeadline({ memory: { tokens }, lexicon }: Model, from: number, to: number): boolean {
  const n = to - from
  const ends = lexicon.dictionary.tags[tokens.tags[to - 1]!]!.upos === 'PUNCT'
  return n >= HEADLINE.least && n <= HEADLINE.most && !ends && /^\p{Lu}/u.test(lexicon.forms[tokens.words[from]!]!)
}

/** Where the first word in small letters stands that may be the verb of a headline: behind a name, with an ending of the verb or the name. */
function behindName(model: Model, from: number, to: number): number {
  const { memory, lexicon } = model
  const form = (at: number): string => lexicon.forms[memory.tokens.words[at]!]!
  const upos = (at: number): string => lexicon.dictionary.tags[memory.tokens.tags[at]!]!.upos
  const { lists, tags } = lexicon.dictionary
  // 'Norwegian troops' opens no clause; an unknown name may have been read as an adjective.
  const describes = (at: number): boolean =>
    upos(at) === 'ADJ' && lists[lexicon.candidates[memory.tokens.words[at]!]!]!.some((tag) => tags[tag]!.upos === 'ADJ')
  let at = from
  while (at < to && !isLower(model, at) && upos(at) !== 'NOUN' && !describes(at)) at++
  const ends = /(?:[^s]s|ed)$/.test(form(at)) || /s$/.test(form(at - 1))
  return at > from && at < to - 1 && isLower(model, at) && ends ? at : -1
}

/** What stands before the verb of a headline and hangs on it is its subject. */
function asSubject({ memory: { state }, labels }: Model, verb: number): void {
  const before = state.head.findLastIndex((head, at) => at < verb && head === verb)
  if (state.head[verb] === -1 && before >= 0) state.label[before] = labels.indexOf('nsubj')
}

function isLower({ memory: { tokens }, lexicon }: Model, at: number): boolean {
  return /^\p{Ll}/u.test(lexicon.forms[tokens.words[at]!]!)
}

/** Whether a word heads the sentence, with a subject before it and something else than a mark behind it. */
function isHeadOfClause({ memory: { state }, labels }: Model, verb: number): boolean {
  if (state.head[verb] !== -1) return false
  const relationAt = (i: number): string => (state.head[i] === verb ? labels[state.label[i]!]! : '')
  let subject = false
  for (let i = 0; i < verb; i++) subject ||= relationAt(i).startsWith('nsubj')
  let goesOn = false
  for (let i = verb + 1; i < state.n; i++) goesOn ||= relationAt(i) !== '' && relationAt(i) !== 'punct'
  return subject && goesOn
}
