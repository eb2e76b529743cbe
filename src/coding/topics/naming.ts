import type { PatternMatch } from '../../codebook/index.ts'
import { blockingVerbs, refusingVerbs } from '../../language/index.ts'
import type { View } from '../view.ts'
import type { Topic } from './anaphora.ts'
import type { Theme } from './theme.ts'

/**
 * The match that names most surely, in the same paragraph, the issue that a word takes up: what the paragraph is about may first be named
 * loosely ('boots', 'a presence') and in so many words only later.
 */
export function surestNaming(view: View, named: Topic[][], { match, sentence }: Theme): PatternMatch {
  const { paragraph } = view.sentences[sentence]!
  let best = match
  for (const { index } of view.sentences.filter((other) => other.paragraph === paragraph))
    for (const { match: other } of named[index]!)
      if (other.pattern.issue === match.pattern.issue && isSurer(other, best)) best = other
  return best
}

function isSurer(a: PatternMatch, b: PatternMatch): boolean {
  if (a.level !== 'strict' && a.level !== 'clause') return false
  if (a.pattern.weight !== b.pattern.weight) return a.pattern.weight > b.pattern.weight
  return a.spread < b.spread
}

/** What was last told in the paragraph to be blocked or refused, which 'the veto' takes up however far back that was. */
export function lastBlocked(view: View, topics: Topic[][], index: number): Theme[] {
  const { paragraph } = view.sentences[index]!
  for (let at = index - 1; at >= 0 && view.sentences[at]!.paragraph === paragraph; at--) {
    const blocked = topics[at]!.filter(({ match }) => isBlocked(view, at, match))
    const issues = new Set(blocked.map(({ match }) => match.pattern.issue))
    if (issues.size > 0) return [...issues].map((issue) => ({ match: lastOf(blocked, issue), sentence: at }))
  }
  return []
}

function isBlocked(view: View, sentence: number, { anchor }: PatternMatch): boolean {
  const { words } = view.sentences[sentence]!.tree
  for (let at = anchor; at >= 0; at = words[at]!.head) {
    if (blockingVerbs.has(words[at]!.lemma) || refusingVerbs.has(words[at]!.lemma)) return true
    // 'Blocked the ban and withheld the loan'.
    if (words[at]!.deprel === 'conj' && words[at]!.upos === 'VERB') return false
  }
  return false
}

function lastOf(topics: Topic[], issue: string): PatternMatch {
  return topics.findLast(({ match }) => match.pattern.issue === issue)!.match
}
