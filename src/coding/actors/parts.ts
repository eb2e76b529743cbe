import { childrenBy, fewWords, hasChild, type Tree } from '../../language/index.ts'
import type { Word } from '../../model/index.ts'

/** Nouns for those of whom a body is made up. */
const MEMBERS = new Set(['member', 'ally', 'country', 'nation', 'state', 'power', 'partner'])

/** 'A NATO member', 'several EU governments', 'its smaller allies': some of those whom a noun says whose they are, and not the whole. */
export function isPart(tree: Tree, node: number): boolean {
  const { form, lemma } = tree.words[node]!
  if (MEMBERS.has(lemma) && form.toLowerCase() === lemma) return isOne(tree, node)
  return (MEMBERS.has(lemma) || lemma === 'government') && areSome(tree, node)
}

/** 'Some Republicans', 'two Western countries', 'its smaller members': whether a plural noun, or a name from `start` on, is said of some only. */
export function areSome(tree: Tree, node: number, start = node, end = node + 1): boolean {
  const { lemma } = tree.words[node]!
  if (!/^NNP?S$/.test(tree.words[node]!.xpos) && !(end - start > 1 && /s$/.test(tree.words[end - 1]!.form)))
    return false
  const before: Word[] = []
  for (let at = start; at < end; at++)
    for (const child of childrenBy(tree, at, 'det', 'amod', 'nummod'))
      if (child < start || start === node) before.push(tree.words[child]!)
  const definite = before.some(({ form }) => /^(?:the|these|those|all)$/i.test(form))
  return before.some(({ form, xpos }) => {
    if (xpos === 'CD') return !definite && /^(?:\p{Ll}+|\d+)$/iu.test(form)
    return (
      fewWords.has(form.toLowerCase()) || (MEMBERS.has(lemma) && /^JJ[RS]$/.test(xpos) && !/^mo(?:re|st)$/i.test(form))
    )
  })
}

/** 'A member', 'the largest country'; but 'no member', 'every member'. */
function isOne(tree: Tree, node: number): boolean {
  return !childrenBy(tree, node, 'det').some((child) => /^(?:no|every|each)$/i.test(tree.words[child]!.form))
}

/** 'A handful of Democrats': whether a word counts few of those whom it is said to be of. */
export function countsFew(tree: Tree, node: number): boolean {
  const { form, lemma } = tree.words[node]!
  return fewWords.has(form.toLowerCase()) || fewWords.has(lemma)
}

/** 'Republicans who want it': only those of whom the clause is true; not 'Republicans, who want it', 'are countries that want it'. */
export function isNarrowed(tree: Tree, node: number): boolean {
  const { xpos } = tree.words[node]!
  if (childrenBy(tree, node, 'cop').length > 0) return false
  return /^NNP?S$/.test(xpos) && tree.words[node + 1]?.form !== ',' && hasChild(tree, node, 'acl')
}
