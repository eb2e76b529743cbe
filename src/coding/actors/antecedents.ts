import {
  askingWords,
  blame,
  hasChild,
  isVerb,
  landNouns,
  markers,
  objectControl,
  placingPrepositions,
  relation,
  stanceEffects,
  type Tree,
  wishingWords,
} from '../../language/index.ts'
import { quoteAt } from '../quotes.ts'
import type { SentenceView, View } from '../view.ts'
import type { Mention } from './mention.ts'

/** What a pronoun or a definite noun looks for among those named before. */
export interface Sought {
  fits: (mention: Mention) => boolean
  certainty: number
  /** The noun itself: who was named by it before ('the Biden administration') is meant before others. */
  noun?: string
  /** The word in whose place a mention stands in its sentence, where that is not its own. */
  stands?: (mention: Mention) => number
}

/** How many sentences back somebody may have been named whom a pronoun, or a noun that named them before, means. */
const BACK = { pronoun: 4, noun: 8 }
/** How many mentions count as of late. */
const LATE = 60

/** The mentions before a sentence that a stand-in in it can mean, and those of late. */
export function inView(history: Mention[], index: number): Mention[] {
  let from = history.length
  while (from > 0 && (index - history[from - 1]!.sentence <= BACK.noun || history.length - from < LATE)) from--
  return history.slice(from)
}

/** Words between a stand-in and whom it may mean count by sentences; a subject outside quotations comes first. */
export function antecedentOf(
  view: View,
  sentence: SentenceView,
  node: number,
  history: Mention[],
  { fits, noun, stands }: Sought,
): Mention | undefined {
  let best: Mention | undefined
  let bestScore = Number.NEGATIVE_INFINITY
  const quote = quoteAt(view.quotes, sentence.tree.words[node]!.start)
  for (let i = history.length - 1; i >= 0; i--) {
    const mention = history[i]!
    const back = sentence.index - mention.sentence
    if (back > (noun === undefined ? BACK.pronoun : BACK.noun)) break
    if (!fits(mention)) continue
    const { tree } = view.sentences[mention.sentence]!
    // 'In Oslo, the government said'.
    if (isPlace(tree, mention) && (noun === undefined || back > 0)) continue
    const at = stands?.(mention) ?? mention.node
    const deprel = relation(tree.words[at]!)
    const place = tree.words[mention.node]!.start
    let score = -2 * back
    if (deprel === 'nsubj') score += isWithin(tree, at) ? 1 : 2
    else if (isPerson(mention) && isOwnerOfSubject(tree, mention.node)) score += 0.5
    else if (deprel === 'nmod' || deprel === 'compound') score -= 1
    if (mention.how === 'pronoun') score += 0.3
    // 'Trump attacked Germany, saying the country …': a country is named by its own name.
    if (noun !== undefined && landNouns.has(noun) && isPerson(mention)) score -= 3
    // 'Attacked Berlin over its refusal', 'thanked Oslo for its help'.
    if (back === 0 && isBlamedFor(tree, node, mention.node)) score += 4
    if (noun !== undefined && tree.words[mention.end - 1]!.lemma === noun) score += 8
    const other = quoteAt(view.quotes, place)
    if (other !== quote && other !== undefined) score -= 1.5
    score += Math.min(0.9, mention.start / 200)
    if (back === 0 && isAskedToAct(tree, node, mention.node)) score += 4
    if (isPerson(mention)) score += 0.5 * Math.log(Math.max(1, timesNamed(mention, history)))
    if (score > bestScore) {
      best = mention
      bestScore = score
    }
  }
  return best
}

/** 'Marched through Brussels': a seat that says where. */
function isPlace(tree: Tree, { how, node }: Mention): boolean {
  return how === 'metonym' && placingPrepositions.has(markers(tree, node)[0] ?? '')
}

/** 'Urged Oslo to drop its veto': whether a stand-in belongs to what somebody is asked to do. */
function isAskedToAct(tree: Tree, node: number, asked: number): boolean {
  const { head, deprel } = tree.words[asked]!
  if (head < 0 || head > asked || !['obj', 'obl'].includes(deprel) || !isAsking(tree, head, asked)) return false
  for (let at = node; at >= 0 && at !== head; at = tree.words[at]!.head)
    if (tree.words[at]!.head === head)
      return at > asked && markers(tree, at)[0] === 'to' && isVerb(tree.words[at]!) && !hasChild(tree, at, 'nsubj')
  return false
}

function isAsking(tree: Tree, verb: number, asked: number): boolean {
  const { lemma } = tree.words[verb]!
  if (tree.words[asked]!.deprel === 'obj') return objectControl.has(lemma)
  return askingWords.has(lemma) || wishingWords.has(lemma) || stanceEffects.get(lemma)?.kind === 'attitude'
}

/** 'Orban's handshake with Putin angered them': what is told is told of Orban. */
function isOwnerOfSubject(tree: Tree, node: number): boolean {
  const { deprel, head } = tree.words[node]!
  return deprel === 'nmod:poss' && head >= 0 && ['nsubj', 'root'].includes(relation(tree.words[head]!))
}

/** Whether a subject is that of a relative clause, whose noun is spoken of before it. */
function isWithin(tree: Tree, node: number): boolean {
  const { head } = tree.words[node]!
  return head >= 0 && tree.words[head]!.deprel === 'acl:relcl'
}

/** How often somebody was named of late: who is spoken of most is meant before others. */
function timesNamed({ who }: Mention, history: Mention[]): number {
  const { actor, person } = who[0]!
  return history.slice(-LATE).filter((other) => other.who[0]!.actor === actor && other.who[0]!.person === person).length
}

/** Whether a possessive stands in what the object of a verb is praised or blamed for. */
function isBlamedFor(tree: Tree, node: number, object: number): boolean {
  const { deprel, head: owned } = tree.words[node]!
  const { head } = tree.words[object]!
  if (deprel !== 'nmod:poss' || head < 0 || owned < object || !blame.has(tree.words[head]!.lemma)) return false
  if (relation(tree.words[object]!) !== 'obj' || tree.words[owned]!.head !== head) return false
  return markers(tree, owned).some((mark) => mark === 'for' || mark === 'over' || mark === 'of')
}

/** Whether one person is meant. */
export function isPerson(mention: Mention): boolean {
  return mention.who.length === 1 && mention.who[0]!.person !== undefined
}
