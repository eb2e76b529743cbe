import { childrenBy, cueVerbs, isVerb, markers, months, reach, relation, type Tree } from '../../language/index.ts'
import type { Quantity } from './quantities.ts'

/** A word that governs a number, and the word below through which it does. */
export interface Step {
  node: number
  below: number
}

/** The words that govern a number, the nearest first, within the clause it is stated in and those that this completes. */
export function governorsOf(tree: Tree, quantity: Quantity): Step[] {
  const steps: Step[] = []
  let below = quantity.node
  while (steps.length < 10) {
    const node = governorOf(tree, quantity, below)
    if (node < 0) break
    steps.push({ node, below })
    below = node
  }
  return steps
}

/**
 * The governor of a word, read from the order of words where a parser hung the number on a verb of saying that closes the
 * sentence: 'Oslo committed to $3 billion, he said'.
 */
function governorOf(tree: Tree, { start }: Quantity, below: number): number {
  const { words } = tree
  const { head } = words[below]!
  const beside = infinitiveBeside(tree, below)
  if (beside !== undefined) return beside
  if (head <= below || head < 0 || !isTelling(tree, head) || !words.slice(below, head).some(({ form }) => form === ','))
    return head
  for (let at = start - 1; at >= 0 && !CLOSING.has(words[at]!.form); at--)
    if (words[at]!.upos === 'VERB' && at !== below) return at
  return head
}

/** The infinitive that a base form goes with where it is joined to the finite verb before both: 'called on them to spend 2 % and raise it'. */
export function infinitiveBeside({ words }: Tree, node: number): number | undefined {
  const { head, deprel, xpos } = words[node]!
  if (deprel !== 'conj' || xpos !== 'VB' || head < 0 || head >= node || !/^VB[DZ]$/.test(words[head]!.xpos))
    return undefined
  for (let at = node - 1; at > head; at--) if (words[at]!.xpos === 'VB') return at
  return undefined
}

const CLOSING = new Set([',', ';', ':', '.', '(', '—', '–'])

export function isTelling(tree: Tree, node: number): boolean {
  const word = tree.words[node]!
  if (!isVerb(word)) return false
  const kind = cueVerbs.get(word.lemma)?.kind
  return kind === 'speech' || kind === 'belief'
}

/** Whom a noun between commas says more of, where a parser took it for what it stands beside: 'Oslo, the richest capital, spent'. */
export function apposedTo(tree: Tree, node: number): number | undefined {
  const [first] = reach(tree, node)
  const name = first - 2
  if (name < 0 || tree.words[first - 1]!.form !== ',' || tree.words[name]!.upos !== 'PROPN') return undefined
  if (/^(?:obl|nmod)/.test(tree.words[name]!.deprel) || months.includes(tree.words[name]!.form.toLowerCase()))
    return undefined
  return name
}

/** Whether the step leads out of a clause of its own into one that tells it or stands beside it. */
export function leavesClause(tree: Tree, { node, below }: Step): boolean {
  const word = tree.words[below]!
  const deprel = relation(word)
  if (deprel === 'parataxis' || word.deprel === 'acl:relcl') return true
  if (deprel === 'ccomp') return isTelling(tree, node) && markers(tree, below)[0] !== 'to'
  return (deprel === 'advcl' || deprel === 'conj') && childrenBy(tree, below, 'nsubj', 'expl').length > 0
}

/** Whether a word below a verb is what it is said of, rather than what completes it. */
export function isSubject(tree: Tree, { below }: Step): boolean {
  return below >= 0 && ['nsubj', 'csubj'].includes(relation(tree.words[below]!))
}
