import {
  blame,
  childrenBy,
  cueVerbs,
  desertNouns,
  deservingVerbs,
  honourPhrases,
  isNegated,
  markers,
  relation,
  stanceEffects,
  type Tree,
  truthAdverbs,
  verdictAdverbs,
} from '../../language/index.ts'
import type { Verdict } from './evaluations.ts'
import { judgementOf } from './labels.ts'
import type { Walk } from './walk.ts'

/**
 * What whoever tells it thinks of what is done, wanted or said at `node`: 'rightly refused', 'to its shame refused', 'was wrong to
 * refuse', 'deserves scorn for refusing'.
 */
export function verdictOn(tree: Tree, node: number): Verdict | undefined {
  return byAdverb(tree, node) ?? byHonour(tree, node) ?? ofDoer(tree, node)
}

function byAdverb(tree: Tree, node: number): Verdict | undefined {
  for (const child of childrenBy(tree, node, 'advmod')) {
    const sign = verdictAdverbs.get(tree.words[child]!.form.toLowerCase())
    // 'Not wrongly', 'as X wrongly fears'.
    if (
      sign === undefined ||
      tree.children[child]!.some((at) => relation(tree.words[at]!) === 'advmod' && isNo(tree, at))
    )
      continue
    return { sign: isNo(tree, child - 1) ? -sign : sign, node: child }
  }
  return undefined
}

function isNo(tree: Tree, node: number): boolean {
  return tree.words[node]?.form.toLowerCase() === 'not'
}

/** 'To its credit', 'to their shame', 'at its peril'. */
function byHonour(tree: Tree, node: number): Verdict | undefined {
  for (const child of childrenBy(tree, node, 'obl')) {
    const sign = honourPhrases.get(`${markers(tree, child)[0]} ${tree.words[child]!.lemma}`)
    if (sign !== undefined && childrenBy(tree, child, 'nmod:poss').length > 0) return { sign, node: child }
  }
  return undefined
}

/** 'Oslo was wrong to refuse', 'was right when it said', 'deserves praise for sending': what whoever does it is called or owed for it. */
function ofDoer(tree: Tree, node: number): Verdict | undefined {
  const { head } = tree.words[node]!
  if (head < 0 || head > node || !['advcl', 'csubj', 'xcomp', 'ccomp', 'acl'].includes(relation(tree.words[node]!)))
    return undefined
  const marks = markers(tree, node)
  const { lemma, upos } = tree.words[head]!
  if (deservingVerbs.has(lemma) && marks.includes('for')) {
    const owed = childrenBy(tree, head, 'obj').find((child) => desertNouns.has(tree.words[child]!.lemma))
    return owed === undefined
      ? undefined
      : { sign: desertNouns.get(tree.words[owed]!.lemma)! * turned(tree, head), node: owed }
  }
  if (ERRING.has(lemma) && ['when', 'in'].includes(marks[0] ?? '')) return { sign: -turned(tree, head), node: head }
  const effect = upos === 'ADJ' ? stanceEffects.get(lemma) : undefined
  if (effect?.kind !== 'value' || !isOfSomebody(tree, head)) return undefined
  const at = childrenBy(tree, node, 'mark', 'advmod')[0]
  const mark = at === undefined ? '' : tree.words[at]!.form.toLowerCase()
  if (!['to', 'when', 'in', 'that'].includes(mark)) return undefined
  return { sign: Math.sign(effect.policy) * turned(tree, head), node: head }
}

/** 'Erred when they believed it'. */
const ERRING = new Set(['err', 'miscalculate', 'blunder', 'misjudge'])

function turned(tree: Tree, node: number): 1 | -1 {
  return isNegated(tree, node) ? -1 : 1
}

/** 'Oslo's claim that they are split is a lie', 'is true': what whoever tells it thinks of what is said by the noun at `node`. */
export function verdictOnWord(tree: Tree, node: number): Verdict | undefined {
  const { head, upos } = tree.words[node]!
  if (upos !== 'NOUN' || head < node || relation(tree.words[node]!) !== 'nsubj') return undefined
  if (childrenBy(tree, head, 'cop').length === 0) return undefined
  const called = judgementOf(tree, head)
  return called && { sign: Math.sign(called.effect.policy) * turned(tree, head), node: called.node }
}

function isSupposed(tree: Tree, node: number): boolean {
  return childrenBy(tree, node, 'aux').some((aux) => /^(?:would|['’]d)$/i.test(tree.words[aux]!.form))
}

/** Whether it is said of somebody, and not of 'it' or 'that'. */
function isOfSomebody(tree: Tree, adjective: number): boolean {
  const subjects = childrenBy(tree, adjective, 'nsubj')
  return (
    childrenBy(tree, adjective, 'cop').length > 0 &&
    subjects.length > 0 &&
    subjects.every(
      (at) =>
        tree.words[at]!.upos === 'PROPN' ||
        /^(?:he|she|they|we|you|i)$/i.test(tree.words[at]!.form) ||
        tree.words[at]!.upos === 'NOUN',
    )
  )
}

/**
 * Takes in what whoever tells it thinks of whoever does or wants the thing at the word reached. From there on the stance is that of
 * the one who judges.
 */
export function judgeDeed(walk: Walk): void {
  const { tree, node, kind, manner } = walk
  if (walk.adding || walk.spoken || manner.circumstance) return
  const verdict = verdictOn(tree, node)
  if (!verdict || walk.spent.has(verdict.node) || walk.matched.has(verdict.node)) return
  const effect = stanceEffects.get(tree.words[node]!.lemma)
  const isTruth = truthAdverbs.has(tree.words[verdict.node]!.form.toLowerCase())
  // 'Wrongly believes that they have sent them': whether they should have is another matter.
  const { lemma } = tree.words[node]!
  const holds = walk.below === 'ccomp' && (cueVerbs.has(lemma) || (effect?.kind === 'attitude' && effect.claim > 0))
  if (kind === 'policy' && isTruth && holds && !manner.ought && !manner.value) return
  // 'Rightly said that …': whose words are thought right is told of the one who said them.
  if (effect === undefined && !blame.has(lemma) && cueVerbs.get(lemma)?.kind === 'speech') return
  // 'Was foolish to bet on their quarrel'.
  const believes = cueVerbs.get(lemma)?.kind === 'belief' && !stanceEffects.has(lemma)
  if (kind === 'claim' && !believes && !(effect?.kind === 'attitude' && effect.claim !== 0)) return
  walk.spent.add(verdict.node)
  const { head } = tree.words[node]!
  if (verdict.node === head || (verdict.node > head && tree.words[verdict.node]!.head === head)) {
    const doers = childrenBy(tree, head, 'nsubj')
    const isTold = walk.stands.some(({ nodes }) => nodes.some((at) => doers.includes(at)))
    // 'Oslo would be mad to send them': it has not.
    if (isSupposed(tree, head)) for (const stand of walk.stands) stand.unreal ||= stand.how !== 'attitude'
    else if (kind === 'policy' && (walk.pending || (verdict.node !== head && !isTold)))
      walk.note(doers, walk.pending ?? 'deed')
    walk.pending = undefined
    walk.adding = true
  }
  walk.turn(verdict.node, verdict.sign, 'judged')
  manner.value = true
  walk.verdict = verdict.node
}
