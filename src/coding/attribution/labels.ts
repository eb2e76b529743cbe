import { titleNouns } from '../../language/index.ts'
import type { Span } from '../../model/index.ts'
import type { View } from '../view.ts'
import type { AttributionFound } from './attribution.ts'

const LABEL = /(^|\n)[ \t"“]*((?:[A-Z][\p{L}.'’-]*)(?: [\p{L}][\p{L}.'’-]*){0,6})(?:, [A-Z]+)?: (?=\S)/gu

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
    .filter(([, , name]) => !EDITORIAL.test(name!) && isName(name!))
    .map((match) => {
      const name = match[2]!
      const start = match.index + match[0].indexOf(name, match[1]!.length)
      return { name, line: match.index, start, colon: match.index + match[0].length - 2 }
    })
  const turns = new Map<string, number>()
  for (const { name } of lines) turns.set(name, (turns.get(name) ?? 0) + 1)
  const labels = lines.filter(
    ({ name }) =>
      turns.get(name)! > 2 ||
      name.split(' ').some((word) => names.has(word.toLowerCase())) ||
      !name.includes(' ') ||
      isOffice(name),
  )
  const spoken = labels.map(({ name, start, colon }, index): Turn => {
    const end = view.text.indexOf('\n', colon)
    let stop = end < 0 ? view.text.length : end
    const next = labels[index + 1]
    if (next && turns.get(name)! > 1) stop = next.line
    return { speaker: name.split(' ').at(-1)!.toLowerCase(), source: [start, colon], content: [colon + 2, stop] }
  })
  const hosts = hostsOf(spoken, view.text)
  return spoken.flatMap(({ speaker, source, content }) => {
    if (content[1] - source[1] < 12) return []
    const said = signed(view, source, [source[1], source[1] + 1], content)
    return hosts.has(speaker) ? said.map((found) => ({ ...found, hosts: true })) : said
  })
}

/** Up to four capitalised words, a longer title and name all in capitals, or an office: 'Dutch defence minister'. */
function isName(name: string): boolean {
  const words = name.split(' ')
  if (words.length > 2 && name === name.toUpperCase()) return true
  return (words.length <= 4 && words.every((word) => /^[A-Z]/.test(word))) || isOffice(name)
}

function isOffice(name: string): boolean {
  const words = name.toLowerCase().split(' ')
  return words.length > 1 && titleNouns.has(words.at(-1)!)
}

/** What one speaker of a transcript says at a time; the speaker goes by the last of their names. */
interface Turn {
  speaker: string
  source: Span
  content: Span
}

/** Those who seem to lead through a transcript: they ask or, where nobody does, open or close it and come back between the others. */
function hostsOf(turns: Turn[], text: string): Set<string> {
  const speakers = new Map<string, { turns: number; asks: number }>()
  for (const { speaker, content } of turns) {
    const each = speakers.get(speaker) ?? { turns: 0, asks: 0 }
    const asks = /\?["”’']?\s*$/.test(text.slice(...content))
    speakers.set(speaker, { turns: each.turns + 1, asks: each.asks + (asks ? 1 : 0) })
  }
  const hosts = new Set<string>()
  if (speakers.size < 2 || turns.length < 4) return hosts
  for (const [speaker, { turns: spoken, asks }] of speakers) if (asks > 1 && asks * 3 >= spoken) hosts.add(speaker)
  if (hosts.size > 0 || speakers.size < 3) return hosts
  for (const { speaker } of [turns[0]!, turns.at(-1)!])
    if (speakers.get(speaker)!.turns > 2 && speakers.get(speaker)!.turns * 4 > turns.length) hosts.add(speaker)
  return hosts
}

/** What a sign tells of a name beside a text: that it is the name's. */
export function signed(view: View, source: Span, cue: Span, content: Span): AttributionFound[] {
  const sentence = view.sentences.filter((candidate) => candidate.sentence.start <= source[0]).at(-1)
  if (!sentence) return []
  // 'President Ada Brook': the name stands behind the title.
  const comma = view.text.slice(...source).indexOf(',')
  const close = comma < 0 ? source[1] : source[0] + comma
  const sourceNode = sentence.tree.words.findLastIndex(({ start, end }) => start >= source[0] && end <= close)
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
