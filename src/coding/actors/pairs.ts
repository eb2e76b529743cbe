import {
  childrenBy,
  meetingTitles,
  pairNouns,
  personNouns,
  relation,
  sideNouns,
  stateNouns,
  type Tree,
  titleNouns,
} from '../../language/index.ts'
import type { Mention, Who } from './mention.ts'

/** How many sentences back the two may have been named. */
const BACK = 3
/** How many mentions may lie between. */
const LATE = 60

/**
 * 'The two leaders', 'both countries', 'both called for it', 'the former': the two, or the one of the two, whom a sentence before named together, or this one before
 * the word `node`. `history` are the mentions before the sentence, `here` those in it.
 */
export function pairAt(
  tree: Tree,
  node: number,
  sentence: number,
  history: Mention[],
  here: Mention[],
  states: ReadonlySet<string>,
): Who[] {
  const one = /^(?:former|latter)$/i.test(tree.words[node]!.form) ? oneOf(tree, node) : undefined
  const kind = one === undefined ? kindOf(tree, node) : 'either'
  if (!kind) return []
  if (one === undefined) return twoBefore(node, sentence, kind, history, here, states)
  const pair = joinedBefore(node, sentence, history, here)
  return (pair.length > 0 ? pair : twoBefore(node, sentence, kind, history, here, states)).slice(one, one + 1)
}

/** The two whom this sentence before the word, or else the one before it, joined by an 'and'. */
function joinedBefore(node: number, sentence: number, history: Mention[], here: Mention[]): Who[] {
  for (const among of [
    here.filter(({ start }) => start < node),
    history.filter((one) => one.sentence === sentence - 1),
  ])
    for (const [at, second] of among.entries()) {
      const first = among[at - 1]
      if (first === undefined || first.who.length > 1 || second.who.length > 1 || second.how === 'pronoun') continue
      if (second.start - first.end === 1 && first.how !== 'demonym') return [first.who[0]!, second.who[0]!]
    }
  return []
}

/** Which of the two 'the former' (0) or 'the latter' (1) means, where it describes nothing else. */
function oneOf(tree: Tree, node: number): 0 | 1 | undefined {
  if (tree.words[node - 1]?.form.toLowerCase() !== 'the' || relation(tree.words[node]!) === 'amod') return undefined
  return tree.words[node]!.form.toLowerCase() === 'former' ? 0 : 1
}

/** The two whom a sentence named together, the nearest one that named any. */
function twoBefore(
  node: number,
  sentence: number,
  kind: 'persons' | 'states' | 'either',
  history: Mention[],
  here: Mention[],
  states: ReadonlySet<string>,
): Who[] {
  for (let back = 0; back <= BACK; back++) {
    const among = back === 0 ? here.filter(({ start }) => start < node) : history.slice(-LATE)
    const named = among.filter((mention) => mention.sentence === sentence - back && mention.who.length === 1)
    const persons = distinct(named.filter(({ who }) => who[0]!.person !== undefined))
    if (kind !== 'states' && persons.length > (back === 0 ? 1 : 0)) return persons.length === 2 ? persons : []
    const bodies = statesOf(named.filter(({ who, how }) => how !== 'demonym' && states.has(who[0]!.actor)))
    if (kind !== 'persons' && bodies.length > (back === 0 ? 1 : 0)) return bodies.length === 2 ? bodies : []
  }
  return []
}

function kindOf(tree: Tree, node: number): 'persons' | 'states' | 'either' | undefined {
  const { form, lemma, upos } = tree.words[node]!
  if (/^both$/i.test(form)) return relation(tree.words[node]!) === 'nsubj' && upos !== 'NOUN' ? 'either' : undefined
  if (upos !== 'NOUN') return undefined
  const before = childrenBy(tree, node, 'nummod', 'det').map((child) => tree.words[child]!.form.toLowerCase())
  if (pairNouns.has(lemma)) return before.includes('the') ? 'persons' : undefined
  if (form.toLowerCase() === lemma || childrenBy(tree, node, 'nmod', 'amod', 'compound', 'acl').length > 0)
    return undefined
  // 'The ministers agreed', behind two of them.
  if (meetingTitles.has(lemma) && before.includes('the')) return 'persons'
  if (!(before.includes('two') || before.includes('both'))) return undefined
  // Not 'a truce between the two sides'.
  if (sideNouns.has(lemma)) return relation(tree.words[node]!) === 'nsubj' ? 'either' : undefined
  if (personNouns.has(lemma) || titleNouns.has(lemma)) return 'persons'
  return stateNouns.has(lemma) ? 'states' : undefined
}

/** The states named, or spoken for by those who are. */
function statesOf(mentions: Mention[]): Who[] {
  return [...new Set(mentions.map(({ who }) => who[0]!.actor))].map((actor) => ({ actor }))
}

function distinct(mentions: Mention[]): Who[] {
  const found = new Map<string, Who>()
  for (const { who } of mentions) found.set(who[0]!.person ?? who[0]!.actor, who[0]!)
  return [...found.values()]
}
