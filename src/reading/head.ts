import type { Span } from '../model/index.ts'
import { isBoilerplateLine } from './boilerplate.ts'
import { findDays, findMonths } from './day.ts'
import { isOutlet } from './outlet.ts'

/** What the first lines of a plain text say about it, and which parts of them are no article text. */
export interface Head {
  title?: string
  author?: string
  source?: string
  date?: string
  boilerplate: Span[]
}

interface Line {
  text: string
  start: number
  end: number
}

const linesRead = 8
const personName = String.raw`(?!(?:The|A|An|In|On|At|To|As|For|From|With|After|Before|Why|How|What|When|Who|Is|Are|Can|Will|Does|Do|No|New)\b)\p{Lu}[\p{L}.'’-]+(?: (?:(?:de|del|der|van|von|bin|al|la|le|di|da|dos) )*\p{Lu}[\p{L}.'’-]*){1,3}`
const byline = /^(?:(?:[Ww]ritten|[Ss]tory|[Tt]ext|[Aa]nalysis|[Oo]pinion) )?(?:[Bb]y|BY):? (?=\p{Lu})(.+)$/u
const bareNames = new RegExp(`^(?:${personName})(?:(?:, and |, | and | & )(?:${personName}))*$`, 'u')
const nameWord = /^(?:\p{Lu}[\p{L}.'’-]*,?|de|del|der|la|le|van|von|den|bin|al|di|da|dos|and|&|in|of|for|the)$/u
const published = /^(?:first |last )?(?:published|updated|posted|modified|date)\b/i
/** BRUSSELS, June 11 (Reuters) — · Washington (CNN) · KYIV, Ukraine (AP) - */
const dateline =
  /^(?:\p{Lu}[\p{Lu}.'’/-]+(?: \p{Lu}[\p{Lu}.'’/-]+)*(?:, [\p{L}. ]{2,25}){0,2}(?:,? \w+\.? \d{1,2}(?:, \d{4})?)?(?: ?\([^)]{2,30}\))? ?(?:—|–|--|-) ?|(?:\p{Lu}[\p{L}]+(?: \p{Lu}[\p{L}]+)?(?:, [\p{L}. ]{2,25})? ?)?\((?:AP|CNN|Reuters|AFP|UPI|dpa|TASS|CBN News|\p{Lu}{2,5})\) ?(?:(?:—|–|--|-) ?)?)/u

function headLines(text: string): Line[] {
  const lines: Line[] = []
  let start = 0
  while (start < text.length && lines.length < linesRead) {
    const feed = text.indexOf('\n', start)
    const end = feed < 0 ? text.length : feed
    const line = text.slice(start, end)
    if (line.trim()) {
      const lead = line.length - line.trimStart().length
      lines.push({ text: line.trim(), start: start + lead, end: start + line.trimEnd().length })
    }
    start = end + 1
  }
  return lines
}

function authorOf(line: string): string | undefined {
  const match = byline.exec(line)
  if (!match?.[1]) return undefined
  const named = match[1].split(/ [|•·–—] | - |\t|, (?=[a-z])/)[0]?.trim() ?? ''
  const firstDay = findDays(named)[0]
  const author = (firstDay ? named.slice(0, firstDay.start) : named).replace(/[,;|\s]+$/, '')
  // A sentence that begins with 'By' runs on; a by-line is names.
  return author.split(' ').every((word) => nameWord.test(word)) ? author : undefined
}

/** The date of a line that is little else than a date: at most four words beside it. */
function dateOfLine(line: string): string | undefined {
  const found = findDays(line)[0] ?? findMonths(line)[0]
  if (!found) return undefined
  const rest = (line.slice(0, found.start) + line.slice(found.end)).replace(
    /\d{1,2}[:.]\d{2}\s*(?:[ap]\.?m\.?)?/gi,
    ' ',
  )
  const words = rest.match(/\p{L}+/gu)?.length ?? 0
  // A sentence may be as short; it ends like one.
  return published.test(line) || (words <= 4 && !/[\p{L}\d][.!?]["”’)]*$/u.test(line)) ? found.day : undefined
}

/** A headline may look like an outlet's name; above a date or a by-line there is room for the outlet. */
function isDateOrByline(line: string | undefined): boolean {
  return line !== undefined && line.length <= 120 && Boolean(authorOf(line) ?? dateOfLine(line))
}

/** The outlet named before the date of a line that holds nothing else ('The Ferry Gazette, 3 May 2024'). */
function outletBeside(line: string): string | undefined {
  const name = line.slice(0, findDays(line)[0]?.start ?? 0).replace(/[\s,;|·•–—-]+$/, '')
  return isOutlet(name) ? name : undefined
}

function isTitle(line: string): boolean {
  if (line.length < 8 || line.length > 160 || dateline.test(line) || isBoilerplateLine(line)) return false
  if (/[.:;,]["”’)]?$/.test(line) && !/\.\.\.$|…$/.test(line)) return false
  return (line.match(/\p{L}+/gu)?.length ?? 0) >= 2 && !/^story highlights\b/i.test(line)
}

/**
 * Title, outlet, author and date from outlets' names, by-lines, datelines and dates that stand at the head of a text. A line is a title only if it is
 * the first one that is neither, ends like one, and something follows it.
 */
export function readHead(text: string): Head {
  const head: Head = { boilerplate: [] }
  const lines = headLines(text)
  // Bare names are a by-line only where one stands: at the very top or right under the title.
  let namesAt = 0
  for (const [index, line] of lines.entries()) {
    const follows = lines.length > index + 1
    const author = follows ? authorOf(line.text) : undefined
    const date = follows && line.text.length <= 120 ? dateOfLine(line.text) : undefined
    if (author || date) {
      head.author ??= author
      head.source ??= date ? outletBeside(line.text) : undefined
      head.date ??= date
      head.boilerplate.push([line.start, line.end])
      continue
    }
    const place = dateline.exec(line.text)?.[0]
    if (place) {
      head.date ??= findDays(place)[0]?.day
      head.boilerplate.push([line.start, line.start + place.length])
      break
    }
    if (index > 0 && index === namesAt && isOutlet(line.text) && isDateOrByline(lines[index + 1]?.text)) {
      head.source = line.text
      head.boilerplate.push([line.start, line.end])
      namesAt++
    } else if (index === namesAt && follows && bareNames.test(line.text)) {
      head.author ??= line.text
      head.boilerplate.push([line.start, line.end])
    } else if (head.title === undefined && index < 3 && follows && isTitle(line.text)) {
      head.title = line.text
      namesAt = index + 1
    } else if (line.text.length > 160) break
  }
  return head
}
