import { childrenBy, conjuncts, hasChild, loneRoleNouns, markers, type Tree } from '../../language/index.ts'

/** Those who are named as one of a side that goes without what it is about, and which side that is. */
export interface Camp {
  sign: number
  members: number[]
}

const LEADING = new Set('lead head spearhead'.split(' '))
const NAMING = new Set('include comprise count'.split(' '))

/**
 * Who belongs to those of one side: 'the sceptics, led by Oslo', 'among the holdouts are Bern and Rome', 'the doubters include Oslo',
 * 'Oslo is the loudest of the opponents'.
 */
export function campAt(tree: Tree, node: number): Camp | undefined {
  const { lemma, xpos } = tree.words[node]!
  const sign = loneRoleNouns.get(lemma)
  if (sign === undefined || xpos !== 'NNS' || !hasChild(tree, node, 'det')) return undefined
  const led = childrenBy(tree, node, 'acl').filter((child) => LEADING.has(tree.words[child]!.lemma))
  // 'The opponents of the ban' are of another camp.
  if (
    childrenBy(tree, node, 'nmod', 'acl', 'compound', 'acl:relcl').some(
      (child) => !led.includes(child) && !isExample(tree, child),
    )
  )
    return undefined
  const found = [
    ...led.flatMap((child) => childrenBy(tree, child, 'obl').filter((by) => markers(tree, by)[0] === 'by')),
    ...childrenBy(tree, node, 'nmod').filter((child) => isExample(tree, child)),
    ...namedBy(tree, node),
    ...counted(tree, node),
  ]
  const members = found.flatMap((member) => conjuncts(tree, member))
  return members.length > 0 ? { sign, members } : undefined
}

function isExample(tree: Tree, node: number): boolean {
  return ['such', 'like', 'including'].includes(markers(tree, node)[0] ?? '')
}

/** 'The sceptics include Oslo'. */
function namedBy(tree: Tree, node: number): number[] {
  const { head, deprel } = tree.words[node]!
  return deprel === 'nsubj' && head >= 0 && NAMING.has(tree.words[head]!.lemma) ? childrenBy(tree, head, 'obj') : []
}

/** 'Among the holdouts is Oslo', 'chief among the doubters is Oslo', 'Oslo is among the sceptics', 'Oslo is one of the opponents'. */
function counted(tree: Tree, node: number): number[] {
  if (!['among', 'of'].includes(markers(tree, node)[0] ?? '')) return []
  let at = node
  for (let steps = 0; steps < 2 && !hasChild(tree, at, 'cop') && tree.words[at]!.head >= 0; steps++)
    at = tree.words[at]!.head
  if (!hasChild(tree, at, 'cop')) return []
  return tree.words[at]!.upos === 'PROPN' ? [at] : childrenBy(tree, at, 'nsubj')
}
