import type { Codebook, PlaceInIssue, Problem } from '../codebook/index.ts'
import type { ExampleResult } from '../coding/index.ts'

const listed = (stances: readonly string[]) => stances.join(', ') || 'nothing'

/** Examples that give something else than they say, and issues that no example shows to work. */
export function exampleProblems(
  { actors, issues }: Pick<Codebook, 'actors' | 'issues'>,
  results: readonly ExampleResult[],
  placeInIssue: PlaceInIssue,
): Problem[] {
  const problems: Problem[] = []
  for (const { id } of issues.values()) {
    const own = results.filter(({ issue }) => issue === id)
    for (const { index, text, expected, found, passed } of own) {
      if (passed) continue
      const stranger = expected
        .map((stance) => stance.slice(0, -2))
        .find((actor) => actor !== 'author' && !actors.has(actor))
      problems.push({
        severity: 'error',
        ...placeInIssue(id, ['examples', index]),
        what: `the example ${JSON.stringify(text)} should give ${listed(expected)}, and gives ${listed(found)}`,
        remedy: remedy(stranger, found),
      })
    }
    const telling = own.filter(({ expected }) => expected.length > 0)
    if (telling.length === 0)
      problems.push({
        severity: 'warning',
        ...placeInIssue(id, []),
        what: `no example shows that the patterns of ${id} find anything`,
        remedy: 'add a sentence under examples, with the stances in it',
      })
    else if (telling.every(({ found }) => found.length === 0))
      problems.push({
        severity: 'warning',
        ...placeInIssue(id, []),
        what: `the patterns of ${id} find nothing in any of its examples`,
        remedy:
          'a blank in a pattern parts two terms that must both be there: write a phrase with _, as in wealth_tax, or as an entry of concepts',
      })
  }
  return problems
}

function remedy(stranger: string | undefined, found: readonly string[]): string {
  if (stranger !== undefined) return `${stranger} is no actor of this codebook: write an actor's id`
  if (found.length === 0) return 'add the words that name the issue to its patterns, or correct the example'
  return 'mend the patterns, or correct the stances'
}
