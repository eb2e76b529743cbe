import type { Stance } from '../../model/index.ts'
import type { CompiledPatterns } from './compile.ts'

/** The issues that a word may name by itself, each with the side that it names; undefined where it may name either. */
export type WordIssues = ReadonlyMap<string, Stance | undefined>

/** For each single word that is no verb and with which an issue is named, what it names: 'talks', 'deployment', 'ban'. */
export function vocabularyOf({ phrases, patterns, byConcept }: CompiledPatterns): Map<string, WordIssues> {
  const found = new Map<string, WordIssues>()
  for (const [word, list] of phrases) {
    const issues = new Map<string, Stance | undefined>()
    for (const { words, concepts, upos } of list) {
      if (words.length > 1 || (upos !== undefined && upos !== 'NOUN')) continue
      for (const concept of concepts)
        for (const index of byConcept[concept]!.patterns) {
          const { issue, stance, list: kind } = patterns[index]!
          if (kind === 'about')
            issues.set(issue, !issues.has(issue) || issues.get(issue) === stance ? stance : undefined)
        }
    }
    if (issues.size > 0) found.set(word, issues)
  }
  return found
}
