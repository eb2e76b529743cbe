import { childrenBy, isVerb, markers, reach, type Tree } from '../../language/index.ts'
import { furtherNames, makesIt, SHARED } from './added.ts'
import { applied } from './applied.ts'
import { completed } from './completed.ts'
import { strandedPhraseAt } from './fixed-phrases.ts'
import { step } from './step.ts'
import { subject } from './subject.ts'
import { Walk } from './walk.ts'

/**
 * 'A plan that Oslo would like to see dropped', 'talks, which Bern rejects and Oslo seeks': notes who holds what by clauses that
 * lack the noun as their object. Each is climbed from the place where the noun is missing.
 */
export function trace(walk: Walk, noun: number): void {
  const { tree } = walk
  for (const node of [noun, ...furtherNames(tree, noun)])
    for (const clause of childrenBy(tree, node, 'acl:relcl')) {
      const pronoun = missingIn(tree, clause)
      const mark = pronoun >= 0 ? markers(tree, pronoun)[0] : undefined
      const behind = mark === undefined ? undefined : strandedPhraseAt(tree, tree.words[pronoun]!.head, mark)
      if (behind) {
        const inner = begun(walk, noun)
        applied(inner, behind, tree.words[pronoun]!.head)
        finish(walk, inner, clause)
        continue
      }
      if (pronoun >= 0 && (tree.words[pronoun]!.head !== clause || tree.words[pronoun]!.deprel === 'obl'))
        finish(walk, begun(walk, pronoun), clause)
      else if (pronoun >= 0 || !tree.children[clause]!.some((child) => isOpener(tree, child)))
        complete(walk, node, clause)
      for (const joined of childrenBy(tree, clause, 'conj'))
        if (isVerb(tree.words[joined]!)) complete(walk, node, joined)
    }
}

/** The pronoun that stands for the noun as an object within a relative clause; −1 where none does. */
function missingIn(tree: Tree, clause: number): number {
  let first = reach(tree, clause)[0]
  while (first < clause && ['PUNCT', 'ADP'].includes(tree.words[first]!.upos)) first++
  return first < clause && isOpener(tree, first) && ['obj', 'obl'].includes(tree.words[first]!.deprel) ? first : -1
}

function isOpener(tree: Tree, node: number): boolean {
  return /^(?:which|that|who|whom|whose|where|when|why)$/i.test(tree.words[node]!.form)
}

/** The noun completes the last of the verbs that one completes the other, or is its subject: 'which Oslo says is too little'. */
function complete(walk: Walk, noun: number, clause: number): void {
  const { tree } = walk
  const has = (at: number, ...relations: string[]): boolean =>
    childrenBy(tree, at, ...relations).some((child) => !isOpener(tree, child))
  if (!has(clause, 'nsubj')) return
  let verb = clause
  for (let guard = 0; guard < 5; guard++) {
    const [told] = childrenBy(tree, verb, 'ccomp')
    const [next] = childrenBy(tree, verb, 'xcomp').filter((child) => isVerb(tree.words[child]!))
    if (told !== undefined && !has(told, 'nsubj', 'nsubj:pass', 'expl')) {
      const inner = begun(walk, noun)
      subject(inner, told)
      finish(walk, inner, clause)
      return
    }
    if (next === undefined) break
    verb = next
  }
  const stranded = strandedPhraseAt(tree, verb)
  if (stranded) {
    const inner = begun(walk, noun)
    applied(inner, stranded, verb)
    finish(walk, inner, clause)
    return
  }
  if (has(verb, 'obj', 'ccomp')) return
  const inner = begun(walk, noun)
  if (tree.words[verb]!.lemma === 'share' || makesIt(tree, verb)) applied(inner, SHARED, verb)
  else completed(inner, verb, 'obj', [])
  finish(walk, inner, clause)
}

function begun(walk: Walk, node: number): Walk {
  const inner = new Walk(walk.tree, walk.match, walk.kind, new Map(), walk.foes)
  inner.stance = walk.stance
  inner.node = node
  inner.climbed = 1
  return inner
}

function finish(walk: Walk, inner: Walk, clause: number): void {
  for (let guard = 0; guard < 8 && inner.node !== clause; guard++) step(inner)
  if (inner.manner.value && inner.stands.length === 0) inner.note(childrenBy(walk.tree, clause, 'nsubj'), 'attitude')
  walk.stands.push(...inner.stands.filter(({ how }) => how !== 'unknown'))
}
