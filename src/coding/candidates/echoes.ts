import { isNegated, reach, relation, type Tree, wordsOfEcho } from '../../language/index.ts'
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
import { sidingsIn } from './siding.ts'

/** Somebody who is said to do as the one before, or not to: 'and so has Oslo', 'as does Rome', 'Bern did not', 'not so Rome'. */
interface Echo {
  holders: Holder[]
  /** Where it begins: at 0 it echoes the sentence before. */
  at: number
  /** The word that says so, a 'not' where there is one. */
  word: number
  /** Whether it has a 'not' of its own; undefined where it says the same whatever was negated before ('so', 'nor', 'too'). */
  negated: boolean | undefined
}

function echoesIn(tree: Tree, mentions: Mention[]): Echo[] {
  const named = mentions.filter(({ how }) => how !== 'pronoun' && how !== 'demonym')
  return [
    ...inverted(tree, mentions),
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

function isAuxiliary(word: Word | undefined): boolean {
  return word !== undefined && (word.upos === 'AUX' || ['do', 'have', 'be'].includes(word.lemma))
}

/** 'Oslo did not', 'but Oslo does', 'Oslo too', 'not so Oslo': a clause of a name with no more than an auxiliary. */
function repeated(tree: Tree, mentions: Mention[], { start, end, node }: Mention): Echo[] {
  const { words } = tree
  const form = (at: number): string => words[at]?.form.toLowerCase() ?? ''
  let first = words[start - 1]?.upos === 'DET' ? start - 1 : start
  const no =
    form(first - 1) === 'not' ? first - 1 : form(first - 1) === 'so' && form(first - 2) === 'not' ? first - 2 : -1
  if (no >= 0) first = no
  const contrasted = form(first - 1) === 'but'
  if (contrasted || form(first - 1) === 'and') first--
  if (
    first > 0 &&
    !(contrasted && isAuxiliary(words[end])) &&
    words[first - 1]!.upos !== 'PUNCT' &&
    !JOINING.has(form(first - 1))
  )
    return []
  let at = end
  const auxiliary = isAuxiliary(words[at])
  if (auxiliary) at++
  const not = NOT.has(form(at))
  const word = no >= 0 ? no : not ? at : at - (auxiliary ? 1 : 0)
  if (not) at++
  const same = SAME.has(form(at))
  if (same) at++
  if (!auxiliary && !same && no < 0) return []
  // 'Warsaw, but not Budapest' is told with the names themselves.
  if (no >= 0 && (auxiliary || (first > 0 && form(no + 1) !== 'so'))) return []
  if (at < words.length && words[at]!.upos !== 'PUNCT' && words[at]!.upos !== 'CCONJ') return []
  const holders = holdersAt(tree, mentions, node)
  return holders.length > 0 ? [{ holders, at: first, word, negated: same ? undefined : not || no >= 0 }] : []
}

const JOINING = new Set(['while', 'whereas', 'though', 'although'])
const NOT = new Set(['not', "n't", 'n’t', 'never'])
const SAME = new Set(['too', 'either', 'also', 'likewise', 'neither'])

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

/** The stances that a sentence gives by an echo of its own candidates, or at its beginning of those of the sentence before. */
export function echoes(work: Work, sentence: SentenceView, here: Candidate[], before: Candidate[]): Candidate[] {
  const { tree, index } = sentence
  const mentions = work.mentions[index]!
  const sameFor = (holders: Holder[], first: Candidate, factor: number, word: number): Candidate[] =>
    holders
      .filter(({ who }) => who.actor !== first.who.actor)
      .map((holder) => echoed(work, sentence, first, factor, word, holder))
  const repeats = echoesIn(tree, mentions).flatMap(({ holders, at, word, negated }) =>
    surest(at === 0 ? before.filter((first) => isInTime(work, first, tree)) : here).flatMap((first) =>
      sameFor(holders, first, negated === undefined || negated === isNegatedAbove(work, first) ? 1 : -1, word),
    ),
  )
  const replies = answersIn(tree, mentions).flatMap(({ holders, at, sign, ofView }) =>
    surest(ofView ? [...before, ...here] : here.length > 0 ? here : before, ofView).flatMap((first) =>
      sameFor(holders, first, sign, at),
    ),
  )
  const sides = sidingsIn(tree, mentions).flatMap((siding) =>
    surest([...before, ...here], true)
      .filter(({ who }) => siding.with.some((other) => other.who.actor === who.actor))
      .flatMap((first) => sameFor(siding.holders, first, siding.sign, siding.verb)),
  )
  return [...repeats, ...replies, ...sides]
}

/** 'Turkey does not' takes up what others do, and not what one of them did: its verb stands in the present. */
function isInTime({ view }: Work, { sentence }: Candidate, { words }: Tree): boolean {
  if (!words.some(({ form }) => /^do(?:es)?$/i.test(form))) return true
  return view.sentences[sentence]!.tree.words.some(({ xpos }) => xpos === 'VBZ' || xpos === 'VBP')
}

/** Whether the main verb of the sentence is negated that is echoed: 'Oslo did not send them'. */
function isNegatedAbove({ view }: Work, { sentence }: Candidate): boolean {
  const { tree } = view.sentences[sentence]!
  return isNegated(
    tree,
    tree.words.findIndex(({ head }) => head < 0),
  )
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
