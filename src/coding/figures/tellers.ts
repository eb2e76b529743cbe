import {
  childrenBy,
  cueVerbs,
  estimateVerbs,
  findingVerbs,
  markers,
  pledgeVerbs,
  proceedingCues,
  promisingVerbs,
  reach,
  relation,
  type Tree,
  targetVerbs,
  timeNouns,
  uncountedNouns,
  wantingVerbs,
} from '../../language/index.ts'
import { AUTHOR, type Figure } from '../../model/index.ts'
import { type Holder, holdersAt } from '../actors/holders.ts'
import type { AttributionFound } from '../attribution/attribution.ts'
import { coveringAttributions } from '../candidates/surroundings.ts'
import type { SentenceView } from '../view.ts'
import type { Work } from '../work.ts'
import { assessmentOf } from './owner.ts'
import { apposedTo, leavesClause, type Step } from './path.ts'
import type { Quantity } from './quantities.ts'

/**
 * Who says a number, outermost first behind the author: the sources of the attributions that it stands in, whoever puts it on
 * something ('NATO pegs the share at 67 per cent'), and whose prediction or claim a relative clause says it is. Who wants or plans it
 * tells it only of others. A source that the codebook does not know is told in the document's own words.
 */
export function figureTellers(
  work: Work,
  sentence: SentenceView,
  quantity: Quantity,
  steps: Step[],
  owner: Holder | undefined,
  kind: Figure['kind'],
): { tellers: string[]; person?: string } {
  const { tree } = sentence
  const mentions = work.mentions[sentence.index]!
  const chain: Teller[] = []
  const covering = coveringOf(work, sentence, tree.words[quantity.start]!.start)
  for (let i = covering.length - 1; i >= 0; i--) {
    const { attribution, index } = covering[i]!
    if (attribution.sourceNode < 0 && attribution.source.length === 0) continue
    const { tree: cueTree } = work.view.sentences[attribution.sentence]!
    const source = sourceNamed(work, attribution, work.sources[index]![0])
    if (!source) continue
    const same = source.actor !== undefined && source.actor === owner?.who.actor
    const wants = attribution.kind === 'will' || attribution.how === 'infinitive'
    if (attribution.kind === 'stand' || (wants && (kind !== 'target' || same))) continue
    const cue = attribution.cue < 0 ? '' : cueTree.words[attribution.cue]!.lemma
    const deed = attribution.how === 'infinitive' || attribution.how === 'object' || promisingVerbs.has(cue)
    if (pledgeVerbs.has(cue) && deed && (same || source.actor === undefined)) continue
    if (proceedingCues.has(cue) && attribution.how !== 'quotation') continue
    if (isCounted(cueTree, attribution.sourceNode, quantity, attribution.sentence === sentence.index)) continue
    chain.push(source)
  }
  const putter = putterOf(tree, quantity, steps, owner)
  if (putter !== undefined && putter !== owner?.node) {
    const source = nameOf(work, sentence.index, putter, holdersAt(tree, mentions, putter)[0])
    if (source) chain.push(source)
  }
  const tellers = [AUTHOR, ...new Set(chain.map(({ name }) => name))]
  const own = chain.find(({ actor, person }) => person !== undefined && actor === owner?.who.actor)
  return own === undefined ? { tellers } : { tellers, person: own.person! }
}

/** The attributions a place stands in; else one whose phrase opens the sentence, or whose clause a colon before the place closes. */
function coveringOf(
  work: Work,
  { tree, index }: SentenceView,
  offset: number,
): ReturnType<typeof coveringAttributions> {
  const covering = coveringAttributions(work, work.view.sentences[index]!, offset)
  if (covering.length > 0) return covering
  const colon = tree.words.findLast(({ form, start }) => form === ':' && start < offset)
  return work.attributions.flatMap((attribution, at) => {
    if (attribution.sentence !== index) return []
    const opens = attribution.how === 'phrase' && attribution.cue >= 0 && attribution.cue < 8
    const goesOn =
      colon !== undefined &&
      attribution.kind === 'speech' &&
      attribution.content.some(([, end]) => Math.abs(end - colon.start) < 3)
    return opens || goesOn ? [{ attribution, index: at, size: 0 }] : []
  })
}

/** Who an attribution's source is; of one that nothing resolves, its words, where they are said to have told a clause. */
function sourceNamed(work: Work, attribution: AttributionFound, holder: Holder | undefined): Teller | undefined {
  const { sentence, sourceNode, source, how } = attribution
  const clause = how === 'clause' || how === 'phrase' || how === 'quotation' || how === 'colon'
  if (sourceNode >= 0) {
    const found = nameOf(work, sentence, sourceNode, holder)
    const told = clause && isTeller(work.view.sentences[sentence]!.tree, sourceNode)
    return found?.actor !== undefined || told ? found : undefined
  }
  const text = source[0] && plain(work.view.text.slice(...source[0]))
  return text && clause && !/^(?:who|which|that|it|he|she|they|we|i|you)\b/i.test(text) ? { name: text } : undefined
}

/** Whether a noun that names nobody known can tell: a person, a body, a paper; not a deed, a time or an example. */
function isTeller(tree: Tree, node: number): boolean {
  const { upos, lemma, deprel, head } = tree.words[node]!
  if (deprel === 'compound' && head > node) return isTeller(tree, head)
  return upos !== 'NOUN' || !(/ing$/.test(lemma) || uncountedNouns.has(lemma) || timeNouns.has(lemma))
}

interface Teller {
  name: string
  actor?: string
  person?: string
}

/** Who a source is: the actor or person it names, one that its words name, or the words themselves. */
function nameOf(work: Work, index: number, node: number, holder: Holder | undefined): Teller | undefined {
  if (node < 0) return undefined
  const { tree } = work.view.sentences[index]!
  const { deprel, head } = tree.words[node]!
  // 'A defence analyst' is no defence.
  if (deprel === 'compound' && head > node) return nameOf(work, index, head, holder)
  const [first, last] = reach(tree, node)
  const within = work.mentions[index]!.find(
    (mention) => first <= mention.node && mention.node <= node && mention.how !== 'pronoun',
  )
  // 'According to NATO data, six countries': the data are NATO's, whoever is named behind.
  if (holder && holder.how !== 'crowd' && !(holder.node > node && within)) {
    const { actor, person } = holder.who
    return person === undefined ? { name: actor, actor } : { name: person, actor, person }
  }
  if (tree.words[node]!.upos === 'PRON') return undefined
  const named = apposedTo(tree, node)
  if (named !== undefined) return { name: nameAt(work, index, named) }
  if (within && within.who.length === 1) {
    const { actor, person } = within.who[0]!
    return person === undefined ? { name: actor, actor } : { name: person, actor, person }
  }
  const end = Math.min(last, nounEnd(tree, node))
  return { name: plain(work.view.text.slice(tree.words[first]!.start, tree.words[end]!.end)) }
}

/** The name that ends at a word. */
function nameAt(work: Work, index: number, last: number): string {
  const { words } = work.view.sentences[index]!.tree
  let first = last
  while (first > 0 && words[first - 1]!.upos === 'PROPN') first--
  return work.view.text.slice(words[first]!.start, words[last]!.end)
}

/** Whether a subject is part of whose the number is: 'Oslo's army reported 20 deaths'. */
function isOwner(tree: Tree, subject: number, owner: Holder | undefined): boolean {
  if (owner === undefined) return false
  const [first, last] = reach(tree, subject)
  return first <= owner.node && owner.node <= last
}

/** The last word of a noun's own phrase, without clauses and asides behind it. */
function nounEnd(tree: Tree, node: number): number {
  let last = node
  for (const child of childrenBy(tree, node, 'nmod', 'flat', 'compound')) last = Math.max(last, reach(tree, child)[1])
  return last
}

function plain(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/^(?:,?\s*according to\s+)?(?:(?:both|an?|the|one|some)\s+)*/i, '')
    .trim()
}

/** Whether the number is part of the source itself: 'a poll of 7,000 voters found'. */
function isCounted(tree: Tree, source: number, { start, end }: Quantity, here: boolean): boolean {
  if (!here || source < 0) return false
  const [first, last] = reach(tree, source)
  const aside = tree.words.findIndex(({ form }, at) => at > source && ASIDES.has(form))
  return first <= start && end - 1 <= (aside < 0 ? last : Math.min(last, aside))
}

function isToldBy(lemma: string): boolean {
  return estimateVerbs.has(lemma) || findingVerbs.has(lemma) || ['claim', 'say', 'state', 'quote'].includes(lemma)
}

const ASIDES = new Set([',', '—', '–', '--', '('])

/** Who puts a number on something, or is said behind it to have told it: 'the 20 points that surveys predicted'. */
function putterOf(tree: Tree, quantity: Quantity, steps: Step[], owner: Holder | undefined): number | undefined {
  const assessed = assessmentOf(tree, steps)
  if (assessed) return childrenBy(tree, assessed.verb, 'nsubj')[0]
  for (const step of steps) {
    const [subject] = childrenBy(tree, step.node, 'nsubj')
    const { lemma } = tree.words[step.node]!
    // 'The audit found a $5 million gap', 'Paris called on them to spend 2 %'.
    if (subject !== undefined && subject !== step.below && subject !== owner?.node) {
      if (findingVerbs.has(lemma) && !isOwner(tree, subject, owner)) return subject
      if (targetVerbs.has(lemma) && !wantingVerbs.has(lemma) && step !== steps[0]) return subject
    }
    if (leavesClause(tree, step)) break
  }
  for (const node of [quantity.node, quantity.counted ?? quantity.node])
    for (const clause of childrenBy(tree, node, 'acl')) {
      const cue = cueVerbs.get(tree.words[clause]!.lemma)
      if (!cue || !isToldBy(tree.words[clause]!.lemma)) continue
      const passive = childrenBy(tree, clause, 'obl').find((child) => markers(tree, child)[0] === 'by')
      const subject = childrenBy(tree, clause, 'nsubj').find(
        (child) => relation(tree.words[child]!) === 'nsubj' && !/^(?:that|which|who)$/i.test(tree.words[child]!.form),
      )
      return passive ?? subject
    }
  return undefined
}
