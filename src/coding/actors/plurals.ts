import {
  actingNouns,
  conjuncts,
  crowdNouns,
  cueVerbs,
  firstConjunct,
  markers,
  personNouns,
  relation,
  relationalNouns,
  type Tree,
} from '../../language/index.ts'
import type { SentenceView, View } from '../view.ts'
import type { Mention, Who } from './mention.ts'
import type { Known } from './stand-ins.ts'

/** Whether a mention can be taken up by 'they': a group or body, those joined, those of a nation, or those who act for it. */
export function isMany(mention: Mention, view: View, known: Known): boolean {
  if (mention.who.length > 1) return true
  const { actor, person } = mention.who[0]!
  const kind = known.codebook.actors.get(actor)?.kind
  if (person === undefined && (kind === 'group' || kind === 'organisation')) return true
  const { tree } = view.sentences[mention.sentence]!
  if (person === undefined && arePeople(tree, mention)) return true
  for (let node = mention.start; node < mention.end; node++)
    if (tree.children[node]!.some((child) => relation(tree.words[child]!) === 'conj')) return true
  return false
}

/** 'The Norwegians said', 'Norwegian officials', 'officials of Norway': several who are of it or act for it. */
function arePeople(tree: Tree, mention: Mention): boolean {
  const at = spokenForAt(tree, mention)
  const { lemma, deprel } = tree.words[at]!
  return isPlural(tree, at) && (actingNouns.has(lemma) || (mention.how === 'demonym' && deprel === 'nsubj'))
}

function isPlural(tree: Tree, node: number): boolean {
  return /^NNP?S$/.test(tree.words[node]!.xpos)
}

/** The word in whose place a mention stands: of 'German officials', 'ministers of Poland' those who act, else its own. */
export function spokenForAt(tree: Tree, { node }: Mention): number {
  const { head, deprel } = tree.words[node]!
  if (head < 0 || !actingNouns.has(tree.words[head]!.lemma) || relationalNouns.has(tree.words[head]!.lemma)) return node
  const isTheirs =
    deprel === 'amod' || deprel === 'compound' || deprel === 'nmod:poss' || markers(tree, node)[0] === 'of'
  return isTheirs && isPlural(tree, head) ? head : node
}

/**
 * 'NATO saw movements, but not their size', 'critics of NATO met, and they said': whether a plural subject that names nobody known was told of
 * after the antecedent: in the same sentence a thing or a crowd, before that a crowd or whoever speaks, or what a sentence since is about;
 * those who act for others may be the very ones meant.
 */
export function isOvershadowed(
  view: View,
  { index }: SentenceView,
  node: number,
  antecedent: Mention,
  known: Mention[],
): boolean {
  for (let at = index; at >= antecedent.sentence; at--) {
    const { tree } = view.sentences[at]!
    const from = at === antecedent.sentence ? antecedent.end : 0
    const to = at === index ? node : tree.words.length
    for (let noun = from; noun < to; noun++) {
      const { xpos, lemma, head, deprel } = tree.words[noun]!
      if (xpos !== 'NNS' || relation(tree.words[noun]!) !== 'nsubj') continue
      if (actingNouns.has(lemma) || personNouns.has(lemma)) continue
      const isTheme = at > antecedent.sentence && tree.words[head]!.head < 0
      const speaks = deprel === 'nsubj' && cueVerbs.has(tree.words[head]!.lemma)
      if (at !== index && !isTheme && !speaks && !crowdNouns.has(lemma)) continue
      if (!known.some(({ sentence, start, end }) => sentence === at && start <= noun && noun < end)) return true
    }
  }
  return false
}

/** Everybody with whom a mention is coordinated: 'Germany, France and Italy … they'. */
export function joinedWith(view: View, mention: Mention, history: Mention[], found: Mention[]): Who[] {
  const { tree } = view.sentences[mention.sentence]!
  const nodes = new Set<number>()
  for (let at = mention.start; at < mention.end; at++)
    for (const node of conjuncts(tree, firstConjunct(tree, at))) nodes.add(node)
  const joined = [...history.slice(-80), ...found].filter(
    (other) => other.sentence === mention.sentence && other !== mention && nodes.has(other.node),
  )
  return [...mention.who, ...joined.flatMap(({ who }) => who)]
}
