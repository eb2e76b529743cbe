import {
  agents,
  blamingNouns,
  childrenBy,
  drawingVerbs,
  felt,
  isNegated,
  isPassive,
  isVerb,
  markers,
  patients,
  pleasing,
  relation,
  retaliatingVerbs,
  stanceEffects,
  type Tree,
} from '../../language/index.ts'

/** What somebody does, and who praises (1) or blames (−1) them for it, or is pleased or angered by it: who, and by which word. */
export interface Charge {
  verb: number
  word: number
  sign: number
  holders: number[]
}

/**
 * Who finds fault with whoever does the thing at `node`, or thinks well of them: 'drew fire from Oslo for blocking it', 'faces
 * criticism from Oslo for not paying', 'angered Oslo by blocking it', 'drew the ire of Oslo when it blocked it'.
 */
export function chargeOf(tree: Tree, node: number, marks: readonly string[]): Charge | undefined {
  const { head: above } = tree.words[node]!
  // 'Drew criticism for it', hung on the noun.
  const hung = above >= 0 && tree.words[above]!.upos === 'NOUN' && /^ob[jl]$/.test(relation(tree.words[above]!))
  const verb = hung ? tree.words[above]!.head : above
  if (verb < 0 || !isVerb(tree.words[verb]!) || isPassive(tree, verb)) return undefined
  const answer = answerOf(tree, verb, node)
  if (answer >= 0) return { verb, word: answer, sign: -1, holders: agents(tree, answer) }
  if (verb > node || !isCause(tree, node, marks)) return undefined
  const { lemma } = tree.words[verb]!
  // 'Drew no criticism from Oslo for it'.
  const denied = isNegated(tree, verb)
  if (felt.has(lemma)) {
    const holders = patients(tree, verb)
    if (marks.includes('for') || holders.length === 0) return undefined
    return { verb, word: verb, sign: pleasing.has(lemma) ? 1 : -1, holders: denied ? [] : holders }
  }
  const under = lemma === 'come' || lemma === 'be'
  if (!under && !drawingVerbs.has(lemma)) return undefined
  for (const word of childrenBy(tree, verb, under ? 'obl' : 'obj')) {
    const sign = signOf(tree.words[word]!.lemma)
    if (sign === 0 || (under && markers(tree, word)[0] !== 'under')) continue
    if (denied || isNegated(tree, word)) return { verb, word, sign: 1, holders: [] }
    const from = childrenBy(tree, verb, 'obl').filter((child) => ['from', 'by'].includes(markers(tree, child)[0] ?? ''))
    return { verb, word, sign, holders: [...new Set([...agents(tree, word), ...from])].filter((at) => at > verb) }
  }
  return undefined
}

/** 'Hit back after Oslo did it', 'when Oslo did it, vowed to retaliate': the verb by which somebody pays back what another does; −1 for none. */
function answerOf(tree: Tree, verb: number, node: number): number {
  const since = childrenBy(tree, node, 'advmod', 'mark').some((child) =>
    /^(?:when|after|if)$/i.test(tree.words[child]!.form),
  )
  if (!since || childrenBy(tree, node, 'nsubj').length === 0) return -1
  const isAnswer = (at: number): boolean =>
    retaliatingVerbs.has(tree.words[at]!.lemma) &&
    (tree.words[at]!.lemma === 'retaliate' || tree.words[at + 1]?.form.toLowerCase() === 'back') &&
    !isNegated(tree, at)
  return [verb, ...childrenBy(tree, verb, 'xcomp')].find(isAnswer) ?? -1
}

/** 'Oslo's criticism of Bern for blocking it', 'praise from Oslo for Bern for sending it': who is told to do it, and who thinks well or ill of that. */
export function reproofAt(
  tree: Tree,
  node: number,
  marks: readonly string[],
): (Charge & { doers: number[] }) | undefined {
  const { head, xpos } = tree.words[node]!
  if (head < 0 || head > node || xpos !== 'VBG' || !(marks.includes('for') || marks.includes('over'))) return undefined
  const sign = tree.words[head]!.upos === 'NOUN' ? signOf(tree.words[head]!.lemma) : 0
  if (sign === 0) return undefined
  const named = (...marked: string[]): number[] =>
    childrenBy(tree, head, 'nmod').filter((child) => child < node && marked.includes(markers(tree, child)[0] ?? ''))
  const doers = named('of', 'for', 'to', 'at', 'against', 'on')
  const holders = [...childrenBy(tree, head, 'nmod:poss', 'amod', 'compound'), ...named('by', 'from')]
  return doers.length > 0 ? { verb: head, word: head, sign, holders, doers } : undefined
}

/** 'For blocking it', 'by blocking it', 'when it blocked it': what somebody is blamed or praised for. */
function isCause(tree: Tree, node: number, marks: readonly string[]): boolean {
  if (marks.some((mark) => ['for', 'by', 'over', 'with'].includes(mark))) return true
  return childrenBy(tree, node, 'advmod', 'mark').some((child) => /^(?:when|after)$/i.test(tree.words[child]!.form))
}

function signOf(lemma: string): number {
  if (blamingNouns.has(lemma)) return -1
  const effect = stanceEffects.get(lemma)
  return effect?.kind === 'attitude' ? Math.sign(effect.policy) : 0
}
