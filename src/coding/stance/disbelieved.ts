import { childrenBy, relation, type Tree } from '../../language/index.ts'

/** The words by which whoever tells what a word names does not believe it: 'as if it were so', 'supposedly'. */
export function disbelieved(tree: Tree, node: number): { at: number; because: string }[] {
  const supposed = childrenBy(tree, node, 'advmod', 'amod').filter((child) =>
    /^(?:supposed(?:ly)?|purported(?:ly)?)$/i.test(tree.words[child]!.form),
  )
  return [
    ...(isAsIf(tree, node) ? [{ at: node, because: 'as if' }] : []),
    ...supposed.map((at) => ({ at, because: '' })),
    ...(isSoMuchFor(tree, node) ? [{ at: node, because: 'so much for' }] : []),
  ]
}

/** 'So much for their unity': there was none. */
function isSoMuchFor(tree: Tree, node: number): boolean {
  const [opener] = childrenBy(tree, node, 'case')
  const form = (at: number): string => tree.words[at]?.form.toLowerCase() ?? ''
  return opener !== undefined && form(opener) === 'for' && form(opener - 1) === 'much' && form(opener - 2) === 'so'
}

/** 'As if it were falling apart', 'as if they were gone, it were falling apart': whoever says so finds that it is not; not 'it looks as if'. */
function isAsIf(tree: Tree, clause: number): boolean {
  const { head } = tree.words[clause]!
  const opens = childrenBy(tree, clause, 'mark').some(
    (mark) => /^(?:if|though)$/i.test(tree.words[mark]!.form) && tree.words[mark - 1]?.form.toLowerCase() === 'as',
  )
  if (opens) return head < 0 || !LOOKING.has(tree.words[head]!.lemma)
  return ['conj', 'parataxis'].includes(relation(tree.words[clause]!)) && head < clause && isAsIf(tree, head)
}

const LOOKING = new Set(['look', 'seem', 'appear', 'feel', 'sound'])
