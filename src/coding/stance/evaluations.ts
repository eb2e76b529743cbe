import {
  agents,
  childrenBy,
  costNouns,
  exceedingVerbs,
  gainNouns,
  labelling,
  markers,
  noneWords,
  stanceEffects,
  type Tree,
} from '../../language/index.ts'
import { judgementOf } from './labels.ts'

/** A judgement on a thing: +1 or −1, and the word that passes it. */
export interface Verdict {
  sign: number
  node: number
}

/** 'The worst thing would be to send them', 'the last thing we need is a ban', 'the danger is a truce': what the subject calls its predicate, unless that was come `from`. */
export function calledBySubject(tree: Tree, node: number, from: number): Verdict | undefined {
  if (childrenBy(tree, node, 'cop').length === 0) return undefined
  for (const subject of childrenBy(tree, node, 'nsubj')) {
    const { upos, lemma } = tree.words[subject]!
    if (upos !== 'NOUN' || subject > node || subject === from) continue
    for (const part of childrenBy(tree, subject, 'amod')) {
      const { xpos, lemma: adjective } = tree.words[part]!
      if (lemma === 'thing' && adjective === 'last') return { sign: -1, node: part }
      if (xpos === 'JJS' && adjective === 'bad') return { sign: -1, node: part }
      if (xpos === 'JJS' && adjective === 'good') return { sign: 1, node: part }
    }
    const judged = judgementOf(tree, subject)
    if (judged) return { sign: Math.sign(judged.effect.policy), node: judged.node }
  }
  return undefined
}

/** 'Nothing would be more harmful than a ban', 'anything would be better than a ban'. */
export function comparedWith(tree: Tree, head: number, marks: readonly string[]): Verdict | undefined {
  const { upos, lemma } = tree.words[head]!
  const effect = upos === 'ADJ' && marks.includes('than') ? stanceEffects.get(lemma) : undefined
  if (effect?.kind !== 'value') return undefined
  for (const subject of childrenBy(tree, head, 'nsubj')) {
    const form = tree.words[subject]!.form.toLowerCase()
    if (noneWords.has(form)) return { sign: Math.sign(effect.policy), node: subject }
    if (form === 'anything' || form === 'everything') return { sign: -Math.sign(effect.policy), node: subject }
  }
  return undefined
}

/** 'The price of it is too high', 'its benefits outweigh its costs': what is said of a thing's cost or gain. */
export function weighed(tree: Tree, node: number, head: number): Verdict | undefined {
  const { lemma } = tree.words[node]!
  const side = costNouns.has(lemma) ? -1 : gainNouns.has(lemma) ? 1 : 0
  if (side === 0) return undefined
  if (exceedingVerbs.has(tree.words[head]!.lemma)) return { sign: side, node: head }
  const too = childrenBy(tree, head, 'advmod').find((child) => tree.words[child]!.form.toLowerCase() === 'too')
  return side < 0 && too !== undefined && tree.words[head]!.upos === 'ADJ' ? { sign: -1, node: too } : undefined
}

/** 'Spoke of the talks, calling them a farce': what a participle behind calls the thing by a pronoun, and who does. */
export function calledBehind(tree: Tree, anchor: number): (Verdict & { holders: number[] }) | undefined {
  for (let verb = anchor + 2; verb < tree.words.length - 2; verb++) {
    const { xpos, lemma } = tree.words[verb]!
    if (xpos !== 'VBG' || !labelling.has(lemma) || tree.words[verb - 1]!.form !== ',') continue
    if (!/^(?:it|them|this|these)$/i.test(tree.words[verb + 1]!.form)) continue
    for (let at = verb + 2; at < Math.min(verb + 8, tree.words.length); at++) {
      const judged =
        markers(tree, at)[0] === undefined || markers(tree, at)[0] === 'as' ? judgementOf(tree, at) : undefined
      if (judged) return { sign: Math.sign(judged.effect.policy), node: judged.node, holders: agents(tree, verb) }
      if (/^[,.;]$/.test(tree.words[at]!.form)) break
    }
  }
  return undefined
}
