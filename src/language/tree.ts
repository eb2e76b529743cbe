import type { Word } from '../model/index.ts'

/** A sentence's dependencies, indexed: children in word order, and each word's distance from the root. */
export interface Tree {
  words: Word[]
  children: number[][]
  depth: number[]
}

export function treeOf(words: Word[]): Tree {
  const children: number[][] = []
  for (let i = 0; i < words.length; i++) children.push([])
  for (let i = 0; i < words.length; i++) {
    const head = words[i]!.head
    if (head >= 0 && head < words.length && head !== i) children[head]!.push(i)
  }
  const depth = new Array<number>(words.length).fill(-1)
  const stack: number[] = []
  for (let i = 0; i < words.length; i++) {
    const head = words[i]!.head
    if (head < 0 || head >= words.length || head === i) {
      depth[i] = 0
      stack.push(i)
    }
  }
  while (stack.length > 0) {
    const node = stack.pop()!
    for (const child of children[node]!) {
      if (depth[child]! >= 0) continue
      depth[child] = depth[node]! + 1
      stack.push(child)
    }
  }
  return { words, children, depth }
}

/** A relation without its subtype: `nsubj:pass` → `nsubj`. */
export function relation({ deprel }: Word): string {
  if (!deprel.includes(':')) return deprel
  let base = bases.get(deprel)
  if (base === undefined) bases.set(deprel, (base = deprel.split(':')[0]!))
  return base
}

/** Relations without their subtypes: asked for so often that none is cut anew. */
const bases = new Map<string, string>()

export function childrenBy(tree: Tree, node: number, ...relations: string[]): number[] {
  const found: number[] = []
  for (const child of tree.children[node]!) {
    if (isAmong(tree.words[child]!, relations)) found.push(child)
  }
  return found
}

export function hasChild(tree: Tree, node: number, ...relations: string[]): boolean {
  for (const child of tree.children[node]!) if (isAmong(tree.words[child]!, relations)) return true
  return false
}

/** Whether a word's relation is one of those, with its subtype or without. */
function isAmong(word: Word, relations: string[]): boolean {
  if (relations.includes(word.deprel)) return true
  return word.deprel.includes(':') && relations.includes(relation(word))
}

/** The words that mark a dependent, lower case: its prepositions (with their fixed parts) and subordinators. */
export function markers(tree: Tree, node: number): string[] {
  const found: string[] = []
  for (const child of tree.children[node]!) {
    const deprel = relation(tree.words[child]!)
    const rather = deprel === 'cc' && node - child < 4 && tree.words[child]!.lemma === 'rather'
    if (deprel !== 'case' && deprel !== 'mark' && !rather) continue
    found.push(tree.words[child]!.form.toLowerCase())
    for (const part of tree.children[child]!)
      if (relation(tree.words[part]!) === 'fixed') found.push(tree.words[part]!.form.toLowerCase())
  }
  return found
}

/** The lowest word that governs both (or is one of them); −1 where the words have no common root. */
export function lowestCommonGovernor(tree: Tree, a: number, b: number): number {
  let left = a
  let right = b
  while (left !== right) {
    if (left < 0 || right < 0) return -1
    if (tree.depth[left]! >= tree.depth[right]!) left = tree.words[left]!.head
    else right = tree.words[right]!.head
  }
  return left
}

/** Steps between two words over the tree; Infinity where nothing joins them. */
export function distance(tree: Tree, a: number, b: number): number {
  const top = lowestCommonGovernor(tree, a, b)
  return top < 0 ? Number.POSITIVE_INFINITY : tree.depth[a]! + tree.depth[b]! - 2 * tree.depth[top]!
}

/** The word of those from `start` to `end` (exclusive) that is nearest the root, the first of several. */
export function headOf(tree: Tree, start: number, end: number): number {
  let head = start
  for (let i = start + 1; i < end; i++) if (tree.depth[i]! < tree.depth[head]!) head = i
  return head
}

/** Whether `node` is `top` or depends on it, directly or not. */
export function isUnder(tree: Tree, node: number, top: number): boolean {
  let at = node
  while (at >= 0 && tree.depth[at]! > tree.depth[top]!) at = tree.words[at]!.head
  return at === top
}

/** Whether a word stands under another, and not only under one joined with that ('will help, but will not send them'). */
export function isWithin(tree: Tree, node: number, top: number): boolean {
  let at = node
  while (at >= 0 && at !== top && relation(tree.words[at]!) !== 'conj') at = tree.words[at]!.head
  return at === top
}

/** First and last word (both included) of everything that depends on `node`. */
export function reach(tree: Tree, node: number): [number, number] {
  let first = node
  let last = node
  const stack = [node]
  while (stack.length > 0) {
    const at = stack.pop()!
    if (at < first) first = at
    if (at > last) last = at
    stack.push(...tree.children[at]!)
  }
  return [first, last]
}

const PREDICATE = new Set(['VERB', 'AUX'])

export function isVerb(word: Word): boolean {
  return PREDICATE.has(word.upos)
}

/** Whether the word heads a clause: it has a subject or a verb of its own, or stands where only clauses stand. */
export function headsClause(tree: Tree, node: number): boolean {
  const word = tree.words[node]!
  const deprel = relation(word)
  if (deprel === 'ccomp' || deprel === 'advcl' || deprel === 'csubj' || deprel === 'parataxis') return true
  if (deprel === 'acl' || deprel === 'xcomp' || deprel === 'root') return true
  return hasChild(tree, node, 'nsubj', 'csubj') || (word.upos === 'VERB' && deprel === 'conj')
}

/** The head of the clause a word stands in. */
export function clauseOf(tree: Tree, node: number): number {
  let at = node
  while (tree.words[at]!.head >= 0 && !headsClause(tree, at)) at = tree.words[at]!.head
  return at
}

/** The words joined to `node` by coordination, itself first, in order. */
export function conjuncts(tree: Tree, node: number): number[] {
  const found = [node]
  for (let i = 0; i < found.length; i++)
    for (const child of tree.children[found[i]!]!) if (relation(tree.words[child]!) === 'conj') found.push(child)
  return found
}

/** The first of the words with which `node` is coordinated (itself where it is the first). */
export function firstConjunct(tree: Tree, node: number): number {
  let at = node
  while (tree.words[at]!.head >= 0 && relation(tree.words[at]!) === 'conj') at = tree.words[at]!.head
  return at
}

export function isPassive(tree: Tree, node: number): boolean {
  let passive = false
  let have = false
  let be = false
  for (const child of tree.children[node]!) {
    const { deprel, lemma } = tree.words[child]!
    if (deprel === 'nsubj:pass' || deprel === 'aux:pass' || deprel === 'csubj:pass') passive = true
    if (deprel.startsWith('aux')) {
      if (lemma === 'have') have = true
      else if (lemma === 'be' || lemma === 'get') be = true
    }
  }
  // 'has called' without 'been' is active, whatever its subject was taken for.
  return (passive && (be || !have)) || tree.words[node]!.deprel === 'advcl:asked'
}

/** What is found at the words of a tree, in order, nothing where nothing is. */
export function foundAt<T>(tree: Tree, find: (node: number) => T | undefined): T[] {
  const found: T[] = []
  for (let node = 0; node < tree.words.length; node++) {
    const one = find(node)
    if (one !== undefined) found.push(one)
  }
  return found
}

/** Whether a word depends on another, directly or not, or is it. */
export function dependsOn(words: readonly Word[], node: number, top: number): boolean {
  for (let at = node, steps = 0; at >= 0 && steps < words.length; at = words[at]!.head, steps++)
    if (at === top) return true
  return false
}
