import {
  agents,
  childrenBy,
  cueVerbs,
  isPassive,
  markers,
  patients,
  reach,
  relation,
  relativeWords,
  type Tree,
} from '../../language/index.ts'
import { isObjectControl } from '../actors/roles.ts'
import { quoteAt } from '../quotes.ts'
import type { SentenceView, View } from '../view.ts'

const NOMINAL = new Set(['NOUN', 'PROPN', 'PRON'])

const quotingVerbs = new Set(['quote', 'cite', 'report'])

/** The word at the head of who says it; −1 where nobody does. */
export function sourceOfVerb(tree: Tree, node: number): number {
  const word = tree.words[node]!
  // 'Was quoted by an agency as saying': the agency only passes it on.
  if (isPassive(tree, node)) return quotingVerbs.has(word.lemma) ? -1 : (agents(tree, node, isObjectControl)[0] ?? -1)
  const own = childrenBy(tree, node, 'nsubj')[0]
  const near = FINITE.has(word.xpos) ? rightBefore(tree, node) : undefined
  if (near !== undefined && own !== undefined && !covers(tree, own, near)) return near
  if (own !== undefined)
    return relativeWords.has(tree.words[own]!.lemma) && word.deprel === 'acl:relcl' ? word.head : own
  // 'Minister X has called for it', where the tree made the verb a clause of the name.
  const perfect = childrenBy(tree, node, 'aux').some((child) => tree.words[child]!.lemma === 'have')
  if (perfect && relation(word) === 'acl') return word.head
  const quoted = quotedAs(tree, node)
  if (quoted >= 0) return quoted
  const speaker = goesOnAbout(tree, node)
  if (speaker >= 0) return sourceOfVerb(tree, speaker)
  return agents(tree, node, isObjectControl)[0] ?? -1
}

/** 'Quoted her as saying': who is quoted; −1 elsewhere. */
function quotedAs(tree: Tree, node: number): number {
  const { head, xpos } = tree.words[node]!
  if (head < 0 || xpos !== 'VBG' || !quotingVerbs.has(tree.words[head]!.lemma)) return -1
  return markers(tree, node)[0] === 'as' ? (patients(tree, head)[0] ?? -1) : -1
}

/** Who 'made it known that …', 'let it be understood that …', 'made it clear that …', at the word behind; −1 elsewhere. */
export function makerOf(tree: Tree, node: number): number {
  const { head } = tree.words[node]!
  if (head < 0 || head > node || !['make', 'let'].includes(tree.words[head]!.lemma)) return -1
  if (!['xcomp', 'ccomp', 'obj'].includes(relation(tree.words[node]!))) return -1
  const it = tree.words.slice(head + 1, node).some(({ lemma }) => lemma === 'it')
  return it ? sourceOfVerb(tree, head) : -1
}

const FINITE = new Set(['VBD', 'VBZ', 'VBP'])

function covers(tree: Tree, node: number, at: number): boolean {
  const [first, last] = reach(tree, node)
  return first <= at && at <= last
}

/** A noun that stands right before a finite verb, with nothing that makes it part of another phrase. */
function rightBefore(tree: Tree, node: number): number | undefined {
  const { words } = tree
  let at = node - 1
  while (at >= 0 && words[at]!.head === node && ['aux', 'advmod'].includes(relation(words[at]!))) at--
  if (at < 0 || !NOMINAL.has(words[at]!.upos)) return undefined
  while (
    words[at]!.head >= 0 &&
    words[at]!.head < node &&
    ['flat', 'compound', 'conj', 'appos'].includes(relation(words[at]!))
  )
    at = words[at]!.head
  return childrenBy(tree, at, 'case').length > 0 ? undefined : at
}

/** Of ', citing …' behind what somebody said, the verb by which they said it; −1 elsewhere. */
function goesOnAbout(tree: Tree, node: number): number {
  const { words } = tree
  if (words[node]!.xpos !== 'VBG' || words[node - 1]?.form !== ',') return -1
  for (let at = words[node]!.head; at >= 0; at = words[at]!.head)
    if (relation(words[at]!) === 'ccomp' && words[at]!.head >= 0 && cueVerbs.has(words[words[at]!.head]!.lemma))
      return words[at]!.head
  return -1
}

/** Whoever stands right before or behind a verb beside a quotation, where the tree looked for its subject in what is quoted. */
export function besideQuote(view: View, sentence: SentenceView, node: number): number | undefined {
  const { tree } = sentence
  const { words } = tree
  const outside = (at: number): boolean => quoteAt(view.quotes, words[at]!.start) === undefined
  for (const at of [node - 1, node + 1, node + 2]) {
    if (!words[at] || !NOMINAL.has(words[at]!.upos) || !outside(at)) continue
    let head = at
    while (
      words[head]!.head >= 0 &&
      words[head]!.head !== node &&
      NOMINAL.has(words[words[head]!.head]!.upos) &&
      outside(words[head]!.head) &&
      words[head]!.head < node === at < node
    )
      head = words[head]!.head
    return head
  }
  return undefined
}
