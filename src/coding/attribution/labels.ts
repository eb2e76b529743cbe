import type { Span } from '../../model/index.ts'
import type { View } from '../view.ts'
import type { AttributionFound } from './attribution.ts'

const LABEL = /(^|\n)[ \t"“]*((?:[A-Z][\p{L}.'’-]*)(?: [A-Z][\p{L}.'’-]*){0,3}): (?=\S)/gu

/** What an editor puts before a line, who is nobody. */
const EDITORIAL =
  /\b(latest|corrections?|clarifications?|notes?|updates?d?|photos?|images?|pictures?|videos?|sources?|related|more|watch|read|listen|summary|abstract|analysis|opinion|review|live|exclusive|breaking|tags|contact|email|tel|caption|credit)$/i

/**
 * Lines that begin with somebody's short name and a colon: headlines ('Pence: …') and transcripts, where a turn may run over
 * several paragraphs, to the next speaker's.
 */
export function ofLabels(view: View): AttributionFound[] {
  const names = nameWords(view)
  const lines = [...view.text.matchAll(LABEL)]
    .filter(([, , name]) => !EDITORIAL.test(name!))
    .map((match) => {
      const name = match[2]!
      const start = match.index + match[0].indexOf(name, match[1]!.length)
      return { name, line: match.index, start, colon: start + name.length }
    })
  const turns = new Map<string, number>()
  for (const { name } of lines) turns.set(name, (turns.get(name) ?? 0) + 1)
  const labels = lines.filter(
    ({ name }) =>
      turns.get(name)! > 2 || name.split(' ').some((word) => names.has(word.toLowerCase())) || !name.includes(' '),
  )
  return labels.flatMap(({ name, start, colon }, index) => {
    const end = view.text.indexOf('\n', colon)
    let stop = end < 0 ? view.text.length : end
    const next = labels[index + 1]
    if (next && turns.get(name)! > 1) stop = next.line
    return stop - colon < 12 ? [] : signed(view, [start, colon], [colon, colon + 1], [colon + 2, stop])
  })
}

/** What a sign tells of a name beside a text: that it is the name's. */
export function signed(view: View, source: Span, cue: Span, content: Span): AttributionFound[] {
  const sentence = view.sentences.filter((candidate) => candidate.sentence.start <= source[0]).at(-1)
  if (!sentence) return []
  const sourceNode = sentence.tree.words.findIndex((word) => word.start >= source[0] && word.end <= source[1])
  return [
    {
      sentence: sentence.index,
      cue: -1,
      sourceNode,
      kind: 'speech',
      how: 'colon',
      negated: false,
      source: [source],
      cueSpans: [cue],
      content: [content],
    },
  ]
}

/** The words of all names in a document, in lower case; articles are not names. */
function nameWords(view: View): Set<string> {
  const found = new Set<string>()
  for (const { sentence } of view.sentences)
    for (const { start, end } of sentence.names)
      for (let i = start; i < end; i++) found.add(sentence.words[i]!.form.toLowerCase())
  found.delete('the')
  return found
}
