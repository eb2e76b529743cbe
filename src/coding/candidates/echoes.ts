import {
  childrenBy,
  cueVerbs,
  gappedVerdicts,
  isNegated,
  negators,
  reach,
  relation,
  type Tree,
  wordsOfEcho,
} from '../../language/index.ts'
import type { Word } from '../../model/index.ts'
import { type Holder, holdersAt } from '../actors/holders.ts'
import type { Mention } from '../actors/mention.ts'
import { type Features, passageChance } from '../confidence.ts'
import { holderFeatures } from '../features.ts'
import type { Rule } from '../reasons.ts'
import type { SentenceView } from '../view.ts'
import type { Work } from '../work.ts'
import { answersIn } from './answered.ts'
import type { Candidate } from './occurrence.ts'
import { type Siding, sidingsIn } from './siding.ts'

/** Somebody who is said to do as the one before, or not to: 'and so has Oslo', 'as does Rome', 'Bern did not', 'not so Rome'. */
interface Echo {
  holders: Holder[]
  /** Where it begins: at 0 it echoes the sentence before. */
  at: number
  /** The word that says so, a 'not' where there is one. */
  word: number
  /** Whether it has a 'not' of its own; undefined where it says the same whatever was negated before ('so', 'nor', 'too'). */
  negated: boolean | undefined
  /** Whether it goes along with what was said before, too, and not only with what was done or wanted. */
  ofView?: true
}

function echoesIn(tree: Tree, mentions: Mention[]): Echo[] {
  const named = mentions.filter(({ how }) => how !== 'pronoun' && how !== 'demonym')
  return [
    ...inverted(tree, mentions),
    ...saidSo(tree, mentions),
    ...named.flatMap((mention) => repeated(tree, mentions, mention)),
    ...named.flatMap((mention) => gapped(tree, mentions, mention)),
  ]
}

/** 'So', 'nor', 'neither' or ', as', an auxiliary, and a name that ends the clause. */
function inverted(tree: Tree, mentions: Mention[]): Echo[] {
  const { words } = tree
  const found: Echo[] = []
  for (let at = 0; at + 2 < words.length; at++) {
    const form = words[at]!.form.toLowerCase()
    if (!wordsOfEcho.has(form) || (form === 'as' && words[at - 1]?.form !== ',')) continue
    if (!isAuxiliary(words[at + 1])) continue
    let end = at + 2
    const nodes: number[] = []
    while (end < words.length && ['DET', 'ADJ', 'NOUN', 'PROPN', 'CCONJ', 'PART'].includes(words[end]!.upos)) {
      if (mentions.some(({ node }) => node === end)) nodes.push(end)
      end++
    }
    if (end < words.length && words[end]!.upos !== 'PUNCT') continue
    const holders = nodes.flatMap((node) => holdersAt(tree, mentions, node))
    if (holders.length > 0) found.push({ holders, at, word: at, negated: undefined })
  }
  return found
}

/** 'Oslo says they are not', 'Bern insists that it is': a clause of a pronoun with no more than an auxiliary, and who says so. */
function saidSo(tree: Tree, mentions: Mention[]): Echo[] {
  const { words } = tree
  const form = (at: number): string => words[at]?.form.toLowerCase() ?? ''
  return words.flatMap((word, at) => {
    if (!isAuxiliary(word) || !/^(?:it|they|this|that)$/.test(form(at - 1))) return []
    const not = NOT.has(form(at + 1))
    const next = words[at + (not ? 2 : 1)]
    if (!closes(next)) return []
    const verb = form(at - 2) === 'that' ? at - 3 : at - 2
    const cue = verb < 0 ? undefined : cueVerbs.get(words[verb]!.lemma)
    if (!cue || !(cue.kind === 'speech' || cue.kind === 'belief') || isNegated(tree, verb)) return []
    const subjects = childrenBy(tree, verb, 'nsubj').filter((node) => node < verb)
    const holders = subjects.flatMap((node) => holdersAt(tree, mentions, node))
    if (holders.length === 0) return []
    const first = Math.min(...subjects.map((node) => reach(tree, node)[0]))
    return [{ holders, at: first, word: not ? at + 1 : at, negated: not, ofView: true }]
  })
}

/** Whether a clause may end before a word: nothing, or a mark that opens no quotation. */
function closes(word: Word | undefined): boolean {
  return word === undefined || (word.upos === 'PUNCT' && !/^[“‘(]$/.test(word.form))
}

function isAuxiliary(word: Word | undefined): boolean {
  return word !== undefined && (word.upos === 'AUX' || ['do', 'have', 'be'].includes(word.lemma))
}

/** 'Oslo did not', 'but Oslo and Bern do', 'Oslo too', 'not so Oslo', 'Oslo less so': a clause of a name with no more than an auxiliary. */
function repeated(tree: Tree, mentions: Mention[], mention: Mention): Echo[] {
  const { words } = tree
  const form = (at: number): string => words[at]?.form.toLowerCase() ?? ''
  // 'But Oslo certainly does not'.
  let begin = mention.end
  while (words[begin]?.upos === 'ADV' && /^(?:still|\p{L}+ly)$/iu.test(form(begin))) begin++
  const auxiliary = isAuxiliary(words[begin]) || /^(?:will|would)$/.test(form(begin))
  const { named, first, no } = opened(tree, mentions, mention, auxiliary)
  if (first < 0) return []
  let at = auxiliary ? begin + 1 : mention.end
  const not = NOT.has(form(at))
  const word = no >= 0 ? no : not ? at : at - (auxiliary ? 1 : 0)
  if (not) at++
  const contrary = CONTRARY.find((phrase) => phrase.every((each, i) => form(at + i) === each))
  if (contrary) at += contrary.length
  const same = SAME.has(form(at))
  if (same) at++
  if (!auxiliary && !same && !contrary && no < 0) return []
  // 'Warsaw, but not Budapest' is told with the names themselves.
  if (no >= 0 && (auxiliary || (first > 0 && form(no + 1) !== 'so'))) return []
  if (!closes(words[at]) && words[at]!.upos !== 'CCONJ') return []
  const holders = named.flatMap((one) => holdersAt(tree, mentions, one.node))
  // 'Just as Oslo does'.
  const likewise = same || (auxiliary && !not && form(first) === 'just' && form(first + 1) === 'as')
  const negated = likewise ? undefined : not || no >= 0 || contrary !== undefined
  return holders.length > 0 ? [{ holders, at: first, word, negated }] : []
}

/** Where a clause of a name begins, with the 'not' before it (−1 for none) and those joined with it; `first` is −1 where no clause does. */
function opened(
  tree: Tree,
  mentions: Mention[],
  mention: Mention,
  auxiliary: boolean,
): { named: Mention[]; first: number; no: number } {
  const { words } = tree
  const form = (at: number): string => words[at]?.form.toLowerCase() ?? ''
  const begin = ({ start }: Mention): number => (words[start - 1]?.upos === 'DET' ? start - 1 : start)
  const isFree = (first: number, contrasted: boolean): boolean =>
    first === 0 || (contrasted && auxiliary) || words[first - 1]!.upos === 'PUNCT' || JOINING.has(form(first - 1))
  // 'Oslo and Bern do not', where no more than a comma or a 'but' stands before the first.
  const named = [mention]
  for (;;) {
    const joint = begin(named[0]!) - 1
    const before = mentions.find(({ end, how }) => end === joint && how !== 'pronoun' && how !== 'demonym')
    if (!before || !(form(joint) === 'and' || (form(joint) === ',' && named.length > 1))) break
    named.unshift(before)
  }
  const start = begin(named[0]!)
  const joint = /^(?:but|and)$/.test(form(start - 1)) ? start - 1 : start
  if (named.length > 1 && auxiliary && (joint < start || isFree(start, false))) return { named, first: joint, no: -1 }
  let first = begin(mention)
  if (form(first - 1) === 'as' && form(first - 2) === 'just') return { named, first: first - 2, no: -1 }
  const no =
    form(first - 1) === 'not' ? first - 1 : form(first - 1) === 'so' && form(first - 2) === 'not' ? first - 2 : -1
  if (no >= 0) first = no
  const contrasted = form(first - 1) === 'but'
  if (contrasted || form(first - 1) === 'and') first--
  return isFree(first, contrasted) ? { named: [mention], first, no } : { named: [], first: -1, no: -1 }
}

const JOINING = new Set(['while', 'whereas', 'though', 'although'])
const NOT = new Set(['not', "n't", 'n’t', 'never'])
const SAME = new Set(['too', 'either', 'also', 'likewise', 'neither'])
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

/**
 * The stances that a sentence gives by an echo of its own candidates, or at its beginning of those of the sentence before; who sides with
 * somebody, of what that one was last `told` in the paragraph.
 */
export function echoes(
  work: Work,
  sentence: SentenceView,
  here: Candidate[],
  before: Candidate[],
  told: Candidate[],
): Candidate[] {
  const { tree, index } = sentence
  const mentions = work.mentions[index]!
  const sameFor = (holders: Holder[], first: Candidate, factor: number, word: number): Candidate[] =>
    holders
      .filter(({ who }) => who.actor !== first.who.actor)
      .map((holder) => echoed(work, sentence, first, factor, word, holder))
  const repeats = echoesIn(tree, mentions).flatMap(({ holders, at, word, negated, ofView }) =>
    surest(at === 0 ? before.filter((first) => isInTime(work, first, tree)) : here, ofView).flatMap((first) =>
      sameFor(holders, first, negated === undefined || negated === isNegatedAbove(work, first) ? 1 : -1, word),
    ),
  )
  const verdicts = gappedVerdicts(tree.words).flatMap(({ name, verdict, sign }) => {
    return surest(here, true).flatMap((first) => {
      const named = work.topics[index]!.find(({ match }) => match.pattern.issue === first.issue)
      const side = named?.match.pattern.stance === '-' ? -sign : sign
      return sameFor(holdersAt(tree, mentions, name), first, side * Math.sign(first.stance), verdict)
    })
  })
  const replies = answersIn(tree, mentions).flatMap(({ holders, at, sign, ofView }) =>
    surest(ofView ? [...before, ...here] : here.length > 0 ? here : before, ofView).flatMap((first) =>
      sameFor(holders, first, sign, at),
    ),
  )
  const sides = sidingsIn(tree, mentions).flatMap((siding) =>
    lastOf([...told, ...before, ...here], siding).flatMap((first) =>
      sameFor(siding.holders, first, siding.sign, siding.verb),
    ),
  )
  return [...repeats, ...verdicts, ...replies, ...sides]
}

/** What somebody whose side is taken was last told to hold. */
function lastOf(candidates: Candidate[], { with: others }: Siding): Candidate[] {
  const theirs = candidates.filter(({ who }) => others.some((other) => other.who.actor === who.actor))
  const last = Math.max(...theirs.map(({ sentence }) => sentence))
  return surest(
    theirs.filter(({ sentence }) => sentence === last),
    true,
  )
}

/** 'Turkey does not' takes up what others do, and not what one of them did: its verb stands in the present. */
function isInTime({ view }: Work, { sentence }: Candidate, { words }: Tree): boolean {
  if (!words.some(({ form }) => /^do(?:es)?$/i.test(form))) return true
  return view.sentences[sentence]!.tree.words.some(({ xpos }) => xpos === 'VBZ' || xpos === 'VBP')
}

/** Whether what is echoed was itself denied: 'Oslo did not send them', 'nobody wants it'. */
function isNegatedAbove({ view }: Work, { sentence, steps }: Candidate): boolean {
  const { words } = view.sentences[sentence]!.tree
  const through = steps.flatMap(({ node, phrase }) => (phrase ? words.slice(phrase.start, phrase.end) : [words[node]!]))
  return through.filter(({ form }) => negators.has(form.toLowerCase())).length % 2 === 1
}

/** For each issue the surest of what somebody is told to do or want, or also to say. */
function surest(candidates: Candidate[], orSay = false): Candidate[] {
  const best = new Map<string, Candidate>()
  for (const candidate of candidates) {
    const { deed, attitude, speaker } = candidate.features
    if (!deed && !attitude && !(orSay && speaker)) continue
    if (candidate.confidence > (best.get(candidate.issue)?.confidence ?? 0)) best.set(candidate.issue, candidate)
  }
  return [...best.values()]
}

/** The same stance, or where the factor is −1 the contrary, for somebody else. */
function echoed(
  { codebook }: Work,
  { index }: SentenceView,
  first: Candidate,
  factor: number,
  word: number,
  holder: Holder,
): Candidate {
  const steps = first.sentence === index ? first.steps : []
  const features: Features = { ...first.features, certainty: holder.certainty }
  for (const name in holderFeatures({ ...holder, who: first.who }, codebook)) delete features[name]
  Object.assign(features, holderFeatures(holder, codebook))
  return {
    who: holder.who,
    issue: first.issue,
    stance: first.stance * factor,
    sentence: index,
    tellers: first.tellers,
    said: false,
    rule: first.rule.replace(/^\w+/, 'echo') as Rule,
    steps: [...steps, { node: word, effect: factor < 0 ? 'turns' : 'keeps' }],
    features,
    confidence: passageChance(features),
  }
}
