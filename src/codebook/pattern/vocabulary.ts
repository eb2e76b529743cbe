import type { CompiledPatterns } from './compile.ts'

/** For each single word with which patterns of an issue begin, the issues that have it: 'talks', 'deployment', 'measures'. */
export function vocabularyOf({ phrases, patterns, byConcept }: CompiledPatterns): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>()
  for (const [word, list] of phrases)
    for (const { words, concepts } of list) {
      if (words.length > 1) continue
      const issues = found.get(word) ?? new Set()
      for (const concept of concepts) for (const index of byConcept[concept] ?? []) issues.add(patterns[index]!.issue)
      if (issues.size > 0) found.set(word, issues)
    }
  return found
}
