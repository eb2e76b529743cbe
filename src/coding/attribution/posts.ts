import type { View } from '../view.ts'
import type { AttributionFound } from './attribution.ts'
import { signed } from './labels.ts'

/** 'We must get along! — Ada Brook (@adabrook) July 16': a post as pages embed it, its writer behind a dash. */
const POST = /[—–]\s*([^\n()—–]{2,50}?) \(@\w+\)/gu

/** What embedded posts say, by whoever signed them: the line before the dash. */
export function ofPosts(view: View): AttributionFound[] {
  return [...view.text.matchAll(POST)].flatMap((match) => {
    const dash = match.index
    const start = dash + match[0].indexOf(match[1]!)
    const end = view.text.slice(0, dash).trimEnd().length
    const line = view.text.lastIndexOf('\n', end - 1) + 1
    return end - line < 3 ? [] : signed(view, [start, start + match[1]!.length], [dash, dash + 1], [line, end])
  })
}
