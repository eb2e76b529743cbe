import {
  agents,
  childrenBy,
  cueVerbs,
  endOfAgain,
  endOfSame,
  infinitiveWords,
  isLikewise,
  isNegated,
  reach,
  relation,
  type Tree,
  wordsOfEcho,
} from '../../language/index.ts'
import type { Word } from '../../model/index.ts'
import { type Holder, holdersAt } from '../actors/holders.ts'
import type { Mention } from '../actors/mention.ts'
import { COMPARING, opened } from './clause-openings.ts'

/** Somebody who is said to do as the one before, or not to: 'and so has Oslo', 'as does Rome', 'Bern did not', 'not so Rome'. */
export interface Echo {
  holders: Holder[]
  /** Where it begins: at 0 it echoes the sentence before. */
  at: number
  /** The word that says so, a 'not' where there is one. */
  word: number
  /** Whether it has a 'not' of its own; undefined where it says the same whatever was negated before ('so', 'nor', 'too'). */
  negated: boolean | undefined
  /** Whether it is only what was done that it takes up, and not that the one before refused to: 'Bern agreed to'. */
  ofDeed?: true
  /** Whether it goes along with what was said before, too, and not only with what was done or wanted. */
  ofView?: true
}

export function echoesIn(tree: Tree, mentions: Mention[]): Echo[] {
  const named = mentions.filter((mention) => mention.how !== 'pronoun' && !describes(tree, mention))
  const found = [
    ...inverted(tree, mentions),
    ...saidSo(tree, mentions),
    ...doneLikewise(tree, mentions),
    ...leftOpen(tree, mentions),
    ...named.flatMap((mention) => repeated(tree, mentions, mention)),
    ...named.flatMap((mention) => gapped(tree, mentions, mention)),
  ]
  return found.map((echo) => (echo.at > 0 && isBehindOpener(tree, echo.at) ? { ...echo, at: 0 } : echo))
}

/** 'So far, Oslo has not': whether no more than an adverbial opens the sentence before a word. */
function isBehindOpener({ words }: Tree, at: number): boolean {
  if (at > OPENER || words[at - 1]!.form !== ',') return false
  return words.slice(0, at - 1).every(({ upos }) => /^(?:ADV|ADP|DET|ADJ|NOUN|NUM|SCONJ)$/.test(upos))
}

const OPENER = 5

/** 'The Maltese minister': a nation that only describes; 'the Maltese' are meant themselves. */
function describes({ words }: Tree, { how, end }: Mention): boolean {
  return how === 'demonym' && /^(?:NOUN|PROPN|ADJ)$/.test(words[end]?.upos ?? '')
}

/** 'So', 'nor', 'neither' or ', as', an auxiliary, and names that end the clause, each perhaps behind a phrase between commas. */
function inverted(tree: Tree, mentions: Mention[]): Echo[] {
  const { words } = tree
  const found: Echo[] = []
  for (let at = 0; at + 2 < words.length; at++) {
    const form = words[at]!.form.toLowerCase()
    if (!wordsOfEcho.has(form) || (form === 'as' && words[at - 1]?.form !== ',')) continue
    const auxiliary = afterAside(words, at + 1)
    if (!isAuxiliary(words[auxiliary])) continue
    let end = auxiliary + 1
    const nodes: number[] = []
    for (; end < words.length; end++) {
      // 'And, to some surprise, Bern'.
      if (words[end]!.form === ',' && /^(?:and|or)$/.test(words[end - 1]!.form)) end = afterAside(words, end)
      if (!IN_NAMES.has(words[end]!.upos) && !/^even$/i.test(words[end]!.form)) break
      if (mentions.some(({ node }) => node === end)) nodes.push(end)
    }
    if (end < words.length && words[end]!.upos !== 'PUNCT') continue
    const holders = nodes.flatMap((node) => holdersAt(tree, mentions, node))
    if (holders.length > 0) found.push({ holders, at, word: at, negated: undefined })
  }
  return found
}

const IN_NAMES = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'CCONJ', 'PART', 'ADP'])

/** The word behind a phrase between commas that begins at a word: 'so, in softer words, did'; the word itself where none does. */
function afterAside(words: readonly Word[], at: number): number {
  if (words[at]?.form !== ',') return at
  for (let end = at + 2; end < words.length && end <= at + ASIDE; end++) if (words[end]!.form === ',') return end + 1
  return at
}

/** How long a phrase between commas may be. */
const ASIDE = 16

/** 'Oslo says they are not', 'Bern insists that it is': a clause of a pronoun with no more than an auxiliary, and who says so. */
function saidSo(tree: Tree, mentions: Mention[]): Echo[] {
  const { words } = tree
  const form = (at: number): string => words[at]?.form.toLowerCase() ?? ''
  return words.flatMap((word, at) => {
    if (!isAuxiliary(word) || !/^(?:it|they|this|that)$/.test(form(at - 1))) return []
    const not = NOT.has(form(at + 1))
    const next = words[at + (not ? 2 : 1)]
    if (!closes(next)) return []
    const { head, deprel } = word
    const verb = deprel === 'ccomp' && head >= 0 ? head : form(at - 2) === 'that' ? at - 3 : at - 2
    const cue = verb < 0 ? undefined : cueVerbs.get(words[verb]!.lemma)
    if (!cue || !(cue.kind === 'speech' || cue.kind === 'belief') || isNegated(tree, verb)) return []
    const subjects = childrenBy(tree, verb, 'nsubj').filter((node) => node < at - 1)
    const holders = subjects.flatMap((node) => holdersAt(tree, mentions, node))
    if (holders.length === 0) return []
    const first = Math.min(...subjects.map((node) => reach(tree, node)[0]))
    return [{ holders, at: first, word: not ? at + 1 : at, negated: not, ofView: true }]
  })
}

/** 'Has no intention of doing so either', 'will do the same as well': whoever does again what was done, or again does not. */
function doneLikewise(tree: Tree, mentions: Mention[]): Echo[] {
  const { words } = tree
  return words.flatMap(({ lemma }, at) => {
    if (lemma !== 'do' || !isLikewise(words, at + 1)) return []
    const nodes = agents(tree, at)
    const holders = nodes.flatMap((node) => holdersAt(tree, mentions, node))
    const first = Math.min(...nodes.map((node) => reach(tree, node)[0]))
    return holders.length > 0 ? [{ holders, at: first, word: at, negated: undefined }] : []
  })
}

/** 'Bern has promised to', 'nor does Rome intend to', 'chose not to': a 'to' with nothing behind. */
function leftOpen(tree: Tree, mentions: Mention[]): Echo[] {
  const { words } = tree
  const form = (at: number): string => words[at]?.form.toLowerCase() ?? ''
  return words.flatMap((_, to) => {
    if (to < 2 || form(to) !== 'to' || !(closes(words[to + 1]) || words[to + 1]!.upos === 'CCONJ')) return []
    let at = to - 1
    let turned = false
    for (; at > 0 && (words[at]!.upos === 'ADV' || NOT.has(form(at))); at--) if (NOT.has(form(at))) turned = !turned
    const sign = infinitiveWords.get(words[at]!.lemma)
    if (sign === undefined) return []
    const verb = words[at]!.upos === 'NOUN' ? words[at]!.head : at
    if (verb < 0) return []
    const denied = isNegated(tree, verb) || (verb !== at && isNegated(tree, at))
    // The 'never' of 'means never to' may be hung on the verb.
    const negated = sign < 0 !== (denied || turned)
    const nodes = agents(tree, verb)
    // 'Nor does it plan to': whoever that is has been told of.
    const holders = nodes.flatMap((node) => holdersAt(tree, mentions, node)).filter(({ how }) => how !== 'pronoun')
    const first = Math.min(...nodes.map((node) => reach(tree, node)[0]))
    return holders.length > 0 ? [{ holders, at: first, word: to, negated, ofDeed: true }] : []
  })
}

/** Whether a clause may end before a word: nothing, or a mark that opens no quotation, though it may stand for a verb that goes without saying. */
function closes(word: Word | undefined): boolean {
  return word === undefined || (word.upos === 'PUNCT' ? !/^[“‘(]$/.test(word.form) : /^[,;]$/.test(word.form))
}

function isAuxiliary(word: Word | undefined): boolean {
  return word !== undefined && (word.upos === 'AUX' || ['do', 'have', 'be'].includes(word.lemma))
}

/** 'Oslo did not', 'but Oslo and Bern do', 'Oslo too', 'not so Oslo', 'Oslo less so': a clause of a name with no more than an auxiliary. */
function repeated(tree: Tree, mentions: Mention[], mention: Mention): Echo[] {
  const { words } = tree
  const form = (at: number): string => words[at]?.form.toLowerCase() ?? ''
  const { begin, never } = auxiliaryBehind(words, mention.end)
  const auxiliary = begin >= 0
  const { named, first, no } = opened(tree, mentions, mention, auxiliary)
  if (first < 0) return []
  let at = auxiliary ? begin + 1 : mention.end
  const not = never || NOT.has(form(at))
  const word = no >= 0 ? no : not && !never ? at : at - (auxiliary ? 1 : 0)
  if (not && !never) at++
  const contrary = CONTRARY.find((phrase) => phrase.every((each, i) => form(at + i) === each))
  if (contrary) at += contrary.length
  // 'Did so', 'has done so', not 'has so far'.
  const does = auxiliary && (words[begin]!.lemma === 'do' || words[at]?.lemma === 'do')
  const again = does ? endOfAgain(words, at) : at
  const doesSo = again > at
  at = again
  const same = endOfSame(words, at) > at
  if (same) at = endOfSame(words, at)
  else if (auxiliary && SO_FAR.has(form(at))) at++
  if (!auxiliary && !same && !contrary && no < 0) return briefly(tree, mentions, mention, named, first)
  // 'Warsaw, but not Budapest' is told with the names themselves.
  if (no >= 0 && (auxiliary || (first > 0 && form(no + 1) !== 'so'))) return []
  if (!closes(words[at]) && words[at]!.upos !== 'CCONJ' && !(doesSo && /^AD[PV]$/.test(words[at]!.upos))) return []
  const holders = named.flatMap((one) => holdersAt(tree, mentions, one.node))
  // 'Just as Oslo does', 'before Oslo did'.
  const compared = auxiliary && !not && (form(first) === 'just' || COMPARING.has(form(first)))
  const neither = form(mention.start) === 'neither' || /^(?:none|neither)$/.test(form(first))
  const negated = same || compared ? undefined : not || neither || no >= 0 || contrary !== undefined
  return holders.length > 0 ? [{ holders, at: first, word, negated }] : []
}

/** 'Oslo, yes; Bern, not yet', 'Rome, too': a name and a word for yes or no. */
function briefly(tree: Tree, mentions: Mention[], { end }: Mention, named: Mention[], first: number): Echo[] {
  const { words } = tree
  const form = (at: number): string => words[at]?.form.toLowerCase() ?? ''
  const word = form(end) === ',' ? end + 1 : end
  const not = form(word) === 'not' && form(word + 1) === 'yet'
  const says = not ? false : BRIEF.get(form(word))
  if (says === undefined && !(word > end && endOfSame(words, word) > word)) return []
  if (!closes(words[not ? word + 2 : word + 1])) return []
  const holders = named.flatMap((one) => holdersAt(tree, mentions, one.node))
  const negated = says === undefined ? undefined : !says
  return holders.length > 0 ? [{ holders, at: first, word, negated }] : []
}

const BRIEF = new Map([
  ['yes', true],
  ['no', false],
])

/** The auxiliary behind a name, past an adverb or a phrase between commas, −1 where there is none; and whether a 'never' stands before it. */
function auxiliaryBehind(words: readonly Word[], end: number): { begin: number; never: boolean } {
  // 'Oslo, for its part, has not', 'but Oslo certainly does not'.
  let begin = words[end]?.form !== ',' ? end : isAuxiliary(words[end + 1]) ? end + 1 : afterAside(words, end)
  let never = false
  while (words[begin]?.upos === 'ADV' && /^(?:still|never|\p{L}+ly)$/iu.test(words[begin]!.form)) {
    never ||= words[begin]!.lemma === 'never'
    begin++
  }
  const isAux = isAuxiliary(words[begin]) || /^(?:will|would)$/i.test(words[begin]?.form ?? '')
  return { begin: isAux && !serves(words, begin) ? begin : -1, never }
}

/** 'Oslo is, alas, sending them': whether an auxiliary serves a word behind a phrase between commas. */
function serves(words: readonly Word[], at: number): boolean {
  const { deprel, head } = words[at]!
  return words[at + 1]?.form === ',' && head > at && /^(?:aux|cop)/.test(deprel)
}

/** Adverbs of time that may stand behind a 'not'. */
const SO_FAR = new Set(['yet', 'again', 'already', 'anymore', 'now', 'then', 'there', 'today'])
const NOT = new Set(['not', "n't", 'n’t', 'never'])
/** What is said of somebody who is of another mind: 'is less so', 'is anything but', 'on the other side'. */
const CONTRARY = [
  'none',
  'rather not',
  'prefer not to',
  'prefer not',
  'rather not do so',
  'less so',
  'rather less so',
  'anything but',
  'on the other side',
  'on the other',
  'on the opposite side',
  'of the opposite view',
].map((phrase) => phrase.split(' '))

/** 'Sweden promised guns, Finland tanks': a name and what it does the same with. */
function gapped(tree: Tree, mentions: Mention[], { start, end, node }: Mention): Echo[] {
  const { words } = tree
  const { head } = words[node]!
  const before = words[start - 1]
  if (head < end || before === undefined || !(before.form === ',' || before.upos === 'CCONJ')) return []
  const { xpos, deprel } = words[head]!
  if (xpos !== 'NNS' || !['appos', 'conj'].includes(deprel) || relation(words[node]!) !== 'compound') return []
  const next = words[reach(tree, head)[1] + 1]
  const closed = next === undefined || next.upos === 'PUNCT' || next.upos === 'CCONJ'
  return closed ? [{ holders: holdersAt(tree, mentions, node), at: start, word: node, negated: undefined }] : []
}
