import { childrenBy, reach, relation, type Tree } from '../language/index.ts'

/** Words of a sentence, both included. */
export type WordRange = [number, number]

const STOP = new Set(['.', '!', '?', ';'])

/**
 * What a verb of saying reports, read from where its clause stands rather than from the tree alone: everything before a
 * closing ', he said'; what is on both sides of ', he said,'; what follows 'he said' to the end of what depends on the verb.
 * Undefined where the clause stands in none of these ways.
 */
export function reportedAround(tree: Tree, cue: number, source: number, content: number): WordRange[] | undefined {
  const { words } = tree
  const last = words.length - 1
  const [start, end] = reportingClause(tree, cue, source, content)
  const before = start - 1
  let after = end + 1
  while (after <= last && isClosing(words[after]!.form)) after++
  const opens = before >= 0 && isComma(words[before]!.form)
  if (content < cue || relation(words[cue]!) === 'parataxis') {
    if (!opens) return undefined
    if (after > last || STOP.has(words[after]!.form)) return [[0, before - (words[before]!.form === ',' ? 1 : 0)]]
    if (words[after]!.form === ',' && after < last)
      return [
        [0, before],
        [after + 1, last],
      ]
    return undefined
  }
  const [first, lastOfContent] = reach(tree, content)
  if (first <= cue) return undefined
  let to = lastOfContent
  for (let grown = true; grown && to < last; ) {
    grown = false
    for (const child of tree.children[cue]!) {
      const [from, until] = reach(tree, child)
      if (from !== to + 1 || words[from]!.upos === 'PUNCT') continue
      if (!['advcl', 'obl', 'advmod', 'xcomp', 'parataxis', 'dep', 'obj'].includes(relation(words[child]!))) continue
      to = until
      grown = true
    }
  }
  return [[first, to]]
}

/** The source, the cue and what belongs to the cue beside its content: 'Trump told reporters on Tuesday'. */
function reportingClause(tree: Tree, cue: number, source: number, content: number): WordRange {
  let start = cue
  let end = cue
  const take = (node: number): void => {
    const [from, to] = reach(tree, node)
    if (from <= content && content <= to) return
    start = Math.min(start, from)
    end = Math.max(end, to)
  }
  if (source >= 0 && tree.words[source]!.head === cue) take(source)
  for (const child of tree.children[cue]!) {
    if (child === content) continue
    const deprel = relation(tree.words[child]!)
    if (['aux', 'advmod', 'obj', 'iobj', 'obl', 'compound'].includes(deprel) && Math.abs(child - cue) < 12) take(child)
  }
  for (const child of childrenBy(tree, cue, 'cc')) take(child)
  return [start, end]
}

function isComma(form: string): boolean {
  return [',', '”', '"', "''", '’', '?', '!', '—', '–', '--'].includes(form)
}

function isClosing(form: string): boolean {
  return ['”', '"', "''", '’', ')'].includes(form)
}
