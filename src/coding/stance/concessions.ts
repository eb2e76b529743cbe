import {
  childrenBy,
  cueVerbs,
  isNegated,
  isPassive,
  markers,
  relation,
  subjectEffects,
  type Tree,
} from '../../language/index.ts'
import type { Verdict } from './evaluations.ts'
import { effectOf, predicateOf } from './governors.ts'
import { judgementOf } from './labels.ts'
import { outcomeOf } from './outcomes.ts'

/**
 * What outweighs that which is granted of a thing at `head`: 'they hurt, but they are needed', 'risky as it may be, it is right',
 * 'although they hurt, they are needed'. The clause that goes on says of the same thing, by a pronoun or without a subject,
 * what the speaker comes down on. Where nothing is `judged` before, an 'and' will do: 'have hurt us and ought to be scrapped'.
 */
export function outweighing(tree: Tree, head: number, judged: boolean): Verdict | undefined {
  const added = judged ? [] : joinedBy(tree, head, ADDING)
  for (const clause of [...joinedBy(tree, head, CONTRAST), ...granting(tree, head), ...added]) {
    const at = repeated(tree, clause)
    const sign = isOfTheSame(tree, at) ? verdictAt(tree, at) : 0
    if (sign !== 0) return { sign: isNegated(tree, at) ? -sign : sign, node: at }
  }
  return undefined
}

const CONTRAST = new Set(['but', 'yet', 'though', 'however'])
const ADDING = new Set(['and'])
const GRANTING = new Set(['although', 'though', 'while', 'whilst', 'if'])

/** The clauses behind a conjunction: hung on what is granted, or on the verb that says both. */
function joinedBy(tree: Tree, head: number, conjunctions: ReadonlySet<string>): number[] {
  const above = relation(tree.words[head]!) === 'ccomp' ? tree.words[head]!.head : -1
  const joined = [head, above].flatMap((at) => (at < 0 ? [] : childrenBy(tree, at, 'conj')))
  return joined.filter(
    (clause) =>
      clause > head &&
      childrenBy(tree, clause, 'cc').some((cc) => conjunctions.has(tree.words[cc]!.form.toLowerCase())),
  )
}

/** The clause to which one with 'although' belongs. */
function granting(tree: Tree, head: number): number[] {
  const { head: main } = tree.words[head]!
  const grants = relation(tree.words[head]!) === 'advcl' && markers(tree, head).some((mark) => GRANTING.has(mark))
  return grants && main >= 0 ? [main] : []
}

/** 'But added that they were right': what is said in the clause, or done. */
function repeated(tree: Tree, clause: number): number {
  // 'And ought to be scrapped', where the verb hangs on 'ought'.
  const relations = cueVerbs.has(tree.words[clause]!.lemma)
    ? ['ccomp']
    : tree.words[clause]!.upos === 'AUX'
      ? ['xcomp']
      : []
  return childrenBy(tree, clause, ...relations)[0] ?? clause
}

/** Whether a clause has no subject of its own, or only a pronoun for what was named before. */
function isOfTheSame(tree: Tree, clause: number): boolean {
  return childrenBy(tree, clause, 'nsubj', 'nsubj:pass', 'csubj', 'expl').every((subject) =>
    /^(?:it|they|this|that|these|those)$/i.test(tree.words[subject]!.form),
  )
}

/** Whether a predicate speaks for what it is said of (+1) or against it (−1); 0 where neither. */
function verdictAt(tree: Tree, at: number): number {
  const effect = predicateOf(tree, at) ?? judgementOf(tree, at)?.effect ?? effectOf(tree, at, [])
  if (effect?.kind === 'value') return Math.sign(effect.policy)
  // 'They are needed'.
  if (effect?.kind === 'attitude' && isPassive(tree, at)) return Math.sign(effect.policy)
  if (effect?.kind === 'deed' && childrenBy(tree, at, 'obj', 'cop').length === 0) return Math.sign(effect.policy)
  return Math.sign(outcomeOf(tree, at) || (subjectEffects.get(tree.words[at]!.lemma) ?? 0))
}
