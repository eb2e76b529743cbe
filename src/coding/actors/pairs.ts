import {
  childrenBy,
  meetingTitles,
  pairNouns,
  pairWords,
  personNouns,
  relation,
  sideNouns,
  stateNouns,
  type Tree,
  titleNouns,
} from '../../language/index.ts'
import type { SentenceView, View } from '../view.ts'
import type { Mention, Who } from './mention.ts'

/** How many sentences back the two may have been named. */
const BACK = 3
/** How many mentions may lie between. */
const LATE = 60

/**
 * 'The two leaders', 'both countries', 'both called for it', 'neither did', 'the former', 'the second': the two, or the one of the two, whom a
 * sentence before named together, or this one before the word `node`. `history` are the mentions before the sentence, `here` those in it.
 */
export function pairAt(
  view: View,
  { tree, index }: SentenceView,
  node: number,
  history: Mention[],
  here: Mention[],
  states: ReadonlySet<string>,
): Who[] {
  const one = oneOf(tree, node)
  const kind = one === undefined ? kindOf(tree, node) : 'either'
  if (!kind) return []
  const pair = kind === 'either' ? joinedBefore(view, node, index, history, here) : []
  const two = pair.length > 0 ? pair : twoBefore(node, index, kind, history, here, states)
  return one === undefined ? two : two.slice(one, one + 1)
}

/** The two whom this sentence before the word, or else the one before it, joined by an 'and', and no third with them. */
function joinedBefore(view: View, node: number, sentence: number, history: Mention[], here: Mention[]): Who[] {
  for (const among of [
    here.filter(({ start }) => start < node),
    history.filter((one) => one.sentence === sentence - 1),
  ])
    for (const [at, second] of among.entries()) {
      const first = among[at - 1]
      if (first === undefined || first.who.length > 1 || second.who.length > 1 || second.how === 'pronoun') continue
      const { words } = view.sentences[second.sentence]!.tree
      if (!isJoined(words, first, second, 'and')) continue
      // 'Oslo, Bern and Rome' are three.
      const third = among[at - 2]
      if (third === undefined || !isJoined(words, third, first, ',')) return [first.who[0]!, second.who[0]!]
    }
  return []
}

/** 'Oslo and Bern', 'the commission and the Maltese government': whether no more than a word and an article stands between. */
function isJoined(words: Tree['words'], first: Mention, second: Mention, by: string): boolean {
  if (words[first.end]?.form !== by || (first.how === 'demonym' && second.how !== 'demonym')) return false
  return second.start === first.end + 1 || (second.start === first.end + 2 && words[first.end + 1]!.upos === 'DET')
}

/** Which of the two 'the former' and 'the first' (0) or 'the latter' and 'the other' (1) mean, where they describe nothing else. */
function oneOf(tree: Tree, node: number): 0 | 1 | undefined {
  const paired = pairWords.get(tree.words[node]!.lemma)
  if (!paired || tree.words[node - 1]?.form.toLowerCase() !== 'the') return undefined
  const { head } = tree.words[node]!
  if (head > node && /^(?:NOUN|PROPN)$/.test(tree.words[head]!.upos) && !tree.words[node]!.deprel.startsWith('nsubj'))
    return undefined
  // 'The first is against it, the second for it', not 'the first of May'.
  return paired.with === undefined || hasPaired(tree, paired.with) ? paired.place : undefined
}

/** Whether 'the other' stands in a sentence, of which 'the one' is told as well. */
function hasPaired({ words }: Tree, other: string): boolean {
  return words.some(({ lemma }, at) => lemma === other && words[at - 1]?.form.toLowerCase() === 'the')
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
  if (lemma === 'both') return relation(tree.words[node]!) === 'nsubj' && upos !== 'NOUN' ? 'either' : undefined
  // 'Neither has agreed', not 'neither Oslo nor Bern has'.
  if (lemma === 'neither')
    return relation(tree.words[node]!) === 'nsubj' && !tree.words.some((word) => word.lemma === 'nor')
      ? 'either'
      : undefined
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
