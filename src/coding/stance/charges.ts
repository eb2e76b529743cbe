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
