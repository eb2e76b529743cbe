import { agents, childrenBy, type Effect, isPassive, resumingNouns, type Tree } from '../language/index.ts'
import { isParticiple, isRelative } from './clauses.ts'
import { effectOf } from './governors.ts'
import { modifiersOf } from './modifiers.ts'

/** What a clause that hangs on a noun says of it, and of whom. */
export interface Added {
  clause: number
  nodes: number[]
  effect: Effect
  turned: boolean
}

/** 'A move opposed by Moscow', 'an army, which is backed by Berlin': the attitudes told beside a noun or what stands beside it. */
export function addedTo(tree: Tree, noun: number, matched: ReadonlySet<number>): Added[] {
  return [noun, ...childrenBy(tree, noun, 'appos')].flatMap((node) =>
    childrenBy(tree, node, 'acl', 'acl:relcl').flatMap((clause) => {
      const effect = effectOf(tree, clause, [])
      if (effect?.kind !== 'attitude' || matched.has(clause)) return []
      const nodes = agents(tree, clause).filter((agent) => !isRelative(tree, agent))
      if (nodes.length === 0) return []
      if (!isPassive(tree, clause) && tree.words[clause]!.deprel === 'acl' && !isParticiple(tree, clause)) return []
      return [{ clause, nodes, effect, turned: modifiersOf(tree, clause, matched, new Set()).turn }]
    }),
  )
}

/** 'They halted it, a step welcomed in Minsk': nouns behind a comma that take up the whole clause before. */
export function resumedBehind(tree: Tree, from: number): number[] {
  const found: number[] = []
  for (let node = from + 3; node < tree.words.length; node++) {
    if (!resumingNouns.has(tree.words[node]!.lemma)) continue
    let first = node - 1
    while (first > from && tree.words[first]!.upos === 'ADJ') first--
    const article = tree.words[first]!.form.toLowerCase()
    if ((article === 'a' || article === 'an') && tree.words[first - 1]?.form === ',') found.push(node)
  }
  return found
}
