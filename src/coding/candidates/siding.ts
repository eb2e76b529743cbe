import {
  agents,
  childrenBy,
  conjuncts,
  degreeNouns,
  echoingVerbs,
  hasChild,
  isNegated,
  isPassive,
  markers,
  patients,
  sidingVerbs,
  type Tree,
  timeNouns,
} from '../../language/index.ts'
import { type Holder, holdersAt } from '../actors/holders.ts'
import type { Mention } from '../actors/mention.ts'

/** Somebody who takes the side of somebody else, or the other one: 'Oslo sided with Bern', 'Rome stands behind its minister'. */
export interface Siding {
  holders: Holder[]
  verb: number
  /** Whose side it is. */
  with: Holder[]
  /** Whether they take that side (+1) or the other (−1). */
  sign: number
}

/** Who takes whose side, each by the words for them. */
interface Sided {
  who: number[]
  whose: number
  sign: number
}

/** Who takes whose side in a sentence. */
export function sidingsIn(tree: Tree, mentions: Mention[]): Siding[] {
  return tree.words.flatMap(({ upos }, verb) => {
    if (upos !== 'VERB') return []
    return sidesAt(tree, verb).flatMap(({ who, whose, sign }) => {
      const holders = who.flatMap((node) => holdersAt(tree, mentions, node))
      // 'Backed Bern's plan' is about the plan.
      const isNamed = mentions.some(({ node }) => node === whose)
      const others = isNamed ? holdersAt(tree, mentions, whose).filter(({ node }) => !who.includes(node)) : []
      if (holders.length === 0 || others.length === 0) return []
      return [{ holders, verb, with: others, sign: isNegated(tree, verb) ? -sign : sign }]
    })
  })
}

/** Those whom somebody is told to echo by saying what they say, or to contradict: 'Oslo called for it, echoing Bern'. */
export interface Echoed {
  holders: Holder[]
  verb: number
  /** Who says so, where that is known. */
  by: Holder[]
  sign: number
}

export function echoedIn(tree: Tree, mentions: Mention[]): Echoed[] {
  return tree.words.flatMap(({ lemma, xpos }, verb) => {
    const sign = xpos === 'VBG' ? echoingVerbs.get(lemma) : undefined
    if (!sign || hasChild(tree, verb, 'nsubj', 'aux', 'case') || !isJoinedAlone(tree, verb)) return []
    // 'Echoing Bern's plea' is told by the plea.
    const named = childrenBy(tree, verb, 'obj').filter((node) => mentions.some((mention) => mention.node === node))
    const holders = named.flatMap((node) => holdersAt(tree, mentions, node))
    const by = agents(tree, verb).flatMap((node) => holdersAt(tree, mentions, node))
    return holders.length > 0 ? [{ holders, verb, by, sign: isNegated(tree, verb) ? -sign : sign }] : []
  })
}

function sidesAt(tree: Tree, verb: number): Sided[] {
  if (isPassive(tree, verb)) return joinedBy(tree, verb)
  const who = childrenBy(tree, verb, 'nsubj')
  return [...tookSide(tree, verb, who), ...sidedWith(tree, verb, who)]
}

/** 'Sided with Bern', 'backed Bern', 'joined Bern'. */
function sidedWith(tree: Tree, verb: number, who: number[]): Sided[] {
  const sides = sidingVerbs.get(tree.words[verb]!.lemma)
  if (!sides || !isJoinedAlone(tree, verb)) return []
  return childrenBy(tree, verb, 'obj', 'obl').flatMap((whose) => {
    const preposition = tree.words[whose]!.deprel === 'obj' ? '' : (markers(tree, whose)[0] ?? '-')
    const sign = sides.get(preposition)
    return sign ? [{ who, whose, sign }, ...gapped(tree, whose, preposition, sign)] : []
  })
}

/** 'Oslo sided with Bern, Rome with Madrid': those who are joined with whose side it is and have another behind them. */
function gapped(tree: Tree, whose: number, preposition: string, sign: number): Sided[] {
  return [...conjuncts(tree, whose), ...childrenBy(tree, whose, 'appos')].flatMap((other) =>
    other === whose
      ? []
      : childrenBy(tree, other, 'nmod', 'obl')
          .filter((node) => markers(tree, node)[0] === preposition)
          .map((node) => ({ who: [other], whose: node, sign })),
  )
}

/** 'Took Bern's side'. */
function tookSide(tree: Tree, verb: number, who: number[]): Sided[] {
  if (tree.words[verb]!.lemma !== 'take') return []
  return childrenBy(tree, verb, 'obj')
    .filter((side) => tree.words[side]!.lemma === 'side')
    .flatMap((side) => childrenBy(tree, side, 'nmod:poss').map((whose) => ({ who, whose, sign: 1 })))
}

/** 'They were joined by Oslo', 'Bern was contradicted by Rome'. */
function joinedBy(tree: Tree, verb: number): Sided[] {
  const sign = sidingVerbs.get(tree.words[verb]!.lemma)?.get('')
  const who = sign && isJoinedAlone(tree, verb) ? agents(tree, verb) : []
  return sign && who.length > 0 ? patients(tree, verb).map((whose) => ({ who, whose, sign })) : []
}

/** 'Was joined this year by Oslo', 'follows Bern halfway', not 'was joined on the stage by Oslo', 'joined Bern for a drill'. */
function isJoinedAlone(tree: Tree, verb: number): boolean {
  if (!/^(?:join|follow)$/.test(tree.words[verb]!.lemma)) return true
  return childrenBy(tree, verb, 'obl', 'xcomp', 'advcl').every(
    (child) =>
      timeNouns.has(tree.words[child]!.lemma) ||
      degreeNouns.has(tree.words[child]!.lemma) ||
      /^obl:(?:agent|unmarked)$/.test(tree.words[child]!.deprel),
  )
}
