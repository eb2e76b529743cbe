import type { AttributionFound } from './attribution.ts'
import type { View } from './view.ts'

/** 'We must get along! — Ada Brook (@adabrook) July 16': a post as pages embed it, its writer behind a dash. */
const POST = /[—–]\s*([^\n()—–]{2,50}?) \(@\w+\)/gu

/** What embedded posts say, by whoever signed them: the line before the dash. */
export function ofPosts(view: View): AttributionFound[] {
  return [...view.text.matchAll(POST)].flatMap((match) => {
    const dash = match.index
    const start = dash + match[0].indexOf(match[1]!)
    const end = start + match[1]!.length
    const line = view.text.lastIndexOf('\n', view.text.slice(0, dash).trimEnd().length - 1) + 1
    const sentence = view.sentences.filter((candidate) => candidate.sentence.start <= start).at(-1)
    if (!sentence || dash - line < 3) return []
    return {
      sentence: sentence.index,
      cue: -1,
      sourceNode: sentence.tree.words.findIndex((word) => word.start >= start && word.end <= end),
      kind: 'speech',
      how: 'colon',
      negated: false,
      source: [[start, end]],
      cueSpans: [[dash, dash + 1]],
      content: [[line, view.text.slice(0, dash).trimEnd().length]],
    }
  })
}
