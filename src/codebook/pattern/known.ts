import type { PatternMatch } from './match.ts'

/** How often a document must have named an issue for its bare words to mean it. */
const OFTEN = 2
/** A text of so few sentences is about what it names once, before or after, where more than one word tells of it. */
const SHORT = 6
/** How many sentences back the issue may have been named last. */
const BACK = 12

/**
 * Of the matches of `known` patterns those that stand where the document has made their issue known by others: named it more
 * than once, not long before, and no other issue with the same word since. Where the sentence names the issue outright they are not needed.
 */
export function whereKnown(matches: PatternMatch[][]): PatternMatch[][] {
  const named = new Map<string, number[]>()
  matches.forEach((list, at) => {
    for (const { pattern, level, borrowed } of list) {
      if (pattern.known || borrowed > 0 || (level !== 'strict' && level !== 'clause')) continue
      const sentences = named.get(pattern.issue) ?? []
      if (sentences.at(-1) !== at) sentences.push(at)
      named.set(pattern.issue, sentences)
    }
  })
  const lastNamed = (issue: string, at: number, once = false): number => {
    const sentences = named.get(issue) ?? []
    if (once && sentences.length > 0 && matches.length <= SHORT)
      return sentences.findLast((sentence) => sentence <= at) ?? sentences[0]!
    if (sentences.length < OFTEN) return -1
    const last = sentences.findLast((sentence) => sentence <= at) ?? -1
    return at - last > BACK ? -1 : last
  }
  return matches.map((list, at) =>
    list.filter((match) => {
      if (!match.pattern.known) return true
      const { issue, terms } = match.pattern
      const last = lastNamed(issue, at, terms.filter(({ negative }) => !negative).length > 1)
      if (last < 0 || last === at) return false
      return !list.some(
        (other) =>
          other.pattern.issue !== issue &&
          other.anchor === match.anchor &&
          (!other.pattern.known || lastNamed(other.pattern.issue, at) > last),
      )
    }),
  )
}
