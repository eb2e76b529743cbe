import { clauseOf, markers, type Tree, timeNouns } from '../../language/index.ts'
import type { SentenceView, View } from '../view.ts'

/** Years after which what was done or held is no stance any more, where nothing carries it on. */
const DEAD_AFTER = 10
/** Prepositions before a year that say that it goes on. */
const ONGOING = new Set(['since', 'from', 'until', 'till', 'by', 'after'])

/** The year a document was written in: its date's, else the last that it names. */
export function yearWritten({ sentences }: View, date: string | undefined): number | undefined {
  if (date !== undefined) return Number(date.slice(0, 4))
  const years = sentences.flatMap(({ tree }) => tree.words.flatMap((_, at) => yearAt(tree, at) ?? []))
  return years.length === 0 ? undefined : Math.max(...years)
}

/** 'In 1966 Paris left the command': whether the clause of a word tells of a year long past, and nothing of today. */
export function isDeadHistory({ tree }: SentenceView, node: number, written: number | undefined): boolean {
  if (written === undefined) return false
  const years = tree.words.flatMap((_, at) => {
    const year = yearAt(tree, at)
    return year === undefined || !tells(tree, at, node) ? [] : [year]
  })
  return years.length > 0 && years.every((year) => year < written - DEAD_AFTER)
}

/** A year that says when something was: 'in 1966', 'in May 1966'; not one that tells which of several is meant ('the 1987 pact', 'the lines of 1997'). */
function yearAt({ words }: Tree, at: number): number | undefined {
  const { upos, form, head, deprel } = words[at]!
  if (upos !== 'NUM' || !/^(?:19|20)\d\d$/.test(form)) return undefined
  if (head < 0) return Number(form)
  const isTime = deprel.startsWith('obl') || words[head]!.upos === 'PROPN' || timeNouns.has(words[head]!.lemma)
  return isTime ? Number(form) : undefined
}

/** Whether a year says when what a clause tells was: 'in 1966', 'of May 1966', in the word's clause or the one above. */
function tells(tree: Tree, at: number, node: number): boolean {
  if ([at, tree.words[at]!.head].some((part) => part >= 0 && markers(tree, part).some((mark) => ONGOING.has(mark))))
    return false
  const when = clauseOf(tree, at)
  for (let clause = clauseOf(tree, node); ; clause = clauseOf(tree, tree.words[clause]!.head)) {
    if (clause === when) return true
    if (tree.words[clause]!.head < 0) return false
  }
}
