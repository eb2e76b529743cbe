import type { Span } from '../model/index.ts'

/*
 * Web pages saved as text carry more than their article. What is told apart here is told by the form of a line: each
 * pattern is a class of lines that sites in general put around articles.
 */

const site = `(?:x|twitter|facebook|instagram|telegram|linkedin|whatsapp|youtube|tiktok|reddit|mastodon|threads|bluesky|pinterest|e-?mail)`

/** A short line of one of these forms is no sentence of the article. */
const lineForms: RegExp[] = [
  /^advertise?ments?(?: \(.*\))?$|^sponsored(?: content)?$|^story continued? below.*$|^(?:continue|keep) reading.*$/i,
  new RegExp(
    `^(?:share|tweet|post|save|print|comment|like)(?: (?:this|the|article|story|post|on|via|with|by|to|and|tweet|save|print|share|${site}))*[.:!]?$`,
    'i',
  ),
  new RegExp(
    String.raw`^(?:please |you can |to )?(?:also )?(?:follow|join|find|like) (?:\S+ ){1,9}?(?:on|at|via) (?:\S+ )*${site}\b`,
    'i',
  ),
  /^(?:please )?(?:sign up|subscribe|log in|register|donate)\b.{0,160}$|^get (?:the |our |your )?(?:\S+ ){0,8}(?:newsletter|inbox)\b/i,
  /\b(?:manage newsletters|privacy policy|terms of (?:use|service)|cookie policy|all rights reserved|reprint permission)\b/i,
  /^(?:copyright|\(c\)|©)|\bcopyright ©/i,
  /^click here\b|^download (?:the|our) app\b|^upgrade your browser|^please upgrade your browser/i,
  /^(?:read|see|watch|listen|more|related|recommended|also read|don['’]t miss|vote now)(?: (?:more|also|next|on this|now|stories|articles|to this article))*(?:\s*[:.…]+.*)?$/i,
  /^(?:enlarge this image|hide caption|toggle caption|image (?:copyright|caption|credit|source)|media playback is unsupported|slideshow|photos?:|picture:|view gallery|getty images|file photo)/i,
  /^just watched\b|\breplay more videos\b|\bhide caption \d+ of \d+|^(?:prev|next) image \d+ of \d+/i,
  /^this (?:post|page|article) is (?:also )?available in\b|^originally (?:appeared|published)\b|^this (?:piece|article|post|story|column) (?:was )?(?:originally|first) (?:appeared|published)\b/i,
  /^contribut(?:ing|ors?):|\bcontributed to this (?:report|article|story)\.?$|^reporting by\b.*;|^editing by\b|^write to .+@/i,
  /^(?:the associated press|associated press|reuters|afp|usa today|special for usa today)$/i,
  /^(?:please enter your (?:comment|name|e-?mail)|your e-?mail address will not|required fields are marked|save my name,|post comment|cancel reply|leave a (?:reply|comment)|view the discussion|log in to (?:reply|comment))/i,
  /^(?:tags?|topics?|filed under|categories|keywords)\s*:/i,
  /^(?:https?:\/\/|www\.)\S+$|^\S*pic\.twitter\.com\/\S+$/i,
  /^(?:home|menu|search|skip to (?:main )?content|navigation|back to top|print|close|next|previous|loading)\b[\s>|]*$/i,
  /^\[\d+\]:? .*(?:https?:|www\.|\b(?:19|20)\d\d\b)|^\[pullquote\]$/i,
  /^[_*=\-–—•·.]{1,}$/,
]

/** A photograph's caption, told by the credit it ends with. */
const caption =
  /\((?:[^()]{2,40}\/)?(?:reuters|ap|afp|getty images?|associated press|epa|tass|nato|handout|pool|wikimedia commons|[^()]{2,30} photo)(?: via [^()]+)?\)$|\bphotograph: [^.]{3,80}$|\/(?:reuters|ap|afp|getty images|landov)$/i

/** From a line of one of these forms on, nothing more of the article follows. */
const tailForms: RegExp[] = [
  /^(?:similar|related|recommended|popular|latest|more|other|previous) (?:posts?|articles?|stories|news|content|topics?|coverage|reading)\s*:?$/i,
  /^(?:references|notes|endnotes|footnotes|bibliography|works cited|sources|further reading|see also)\s*:?$/i,
  /^(?:\d+ )?(?:comments?|responses?|replies|reader comments|discussion)(?: \(\d+\))?\s*:?$|^\d+ thoughts? on\b/i,
  /^(?:about the authors?|author bio|you (?:may|might) also like.*|read next.*|trending(?: now)?|most (?:read|popular))\s*:?$/i,
  /^please enter your comment|^leave a (?:reply|comment)|^(?:join|start) the (?:conversation|discussion)/i,
]

/** Who the writer is, told at the end or the beginning of the text. */
const trade = `(?:fellow|professor|columnist|correspondent|contributor|contributing|journalist|editor|researcher|assistant|lecturer|commentator|writer|author|reporter|blogger|scholar|analyst|historian|expert)`
const biography = new RegExp(
  String.raw`^(?:[*•]? ?)(?:(?:dr|prof|mr|mrs|ms)\.? )?\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*){1,3}(?: is|, (?=member|senior|research|professor|expert|journalist|author)) ?(?:\S+ ){0,12}?${trade}\b`,
  'u',
)

/** A numbered reader's comment, as comment lists read when saved as text. */
const numbered = /^\d{1,3}\. /

/** A name's pop-up saved into the sentence: the full name, headlines run together, and the link that closes them. */
const popUp = / (?<=\b(\p{Lu}[\p{L}'’-]{1,40}) )(?:\p{Lu}[\p{L}.'’-]* ){1,4}\1(?=[\p{Lu}\d"“‘'])[^\n]{5,500}? MORE\b/gu

interface Line {
  text: string
  start: number
  end: number
}

function linesOf(text: string): Line[] {
  const lines: Line[] = []
  let start = 0
  for (const line of text.split('\n')) {
    const trimmed = line.trim()
    const lead = line.length - line.trimStart().length
    if (trimmed) lines.push({ text: trimmed, start: start + lead, end: start + lead + trimmed.length })
    start += line.length + 1
  }
  return lines
}

const longestLine = 240

/** Whether a line by itself is none of the article's. */
export function isBoilerplateLine(line: string): boolean {
  return line.length <= longestLine && (caption.test(line) || lineForms.some((form) => form.test(line)))
}

const isTail = ({ text }: Line) => text.length <= 80 && tailForms.some((form) => form.test(text))
const isForm = ({ text }: Line) => isBoilerplateLine(text)
const isBiography = ({ text }: Line) => biography.test(text.slice(0, 200))

/** First line of the tail: a heading of what sites put below an article, with the comments that stand right above a comment form. */
function tailStart(lines: Line[]): number {
  const earliest = Math.floor(lines.length * 0.4)
  let tail = lines.findIndex((line, index) => index >= earliest && index > 0 && isTail(line))
  if (tail < 0) return lines.length
  while (tail > earliest && numbered.test(lines[tail - 1]!.text)) tail--
  return tail
}

/** Sorted spans that neither touch nor overlap. */
export function mergeSpans(spans: Span[]): Span[] {
  const merged: Span[] = []
  for (const [start, end] of [...spans].sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = merged.at(-1)
    if (last && start <= last[1]) last[1] = Math.max(last[1], end)
    else if (end > start) merged.push([start, end])
  }
  return merged
}

/** The spans of a text that are no article text: share lines, sign-ups, captions' credits, comments, reference lists, writers' lives. */
export function findBoilerplate(text: string): Span[] {
  const lines = linesOf(text)
  const tail = tailStart(lines)
  const spans: Span[] = []
  if (tail < lines.length) spans.push([lines[tail]!.start, lines.at(-1)!.end])
  let body = tail
  // Lives stand among the last lines, which other boilerplate may follow.
  while (body > 1 && (isForm(lines[body - 1]!) || isBiography(lines[body - 1]!))) {
    const { start, end } = lines[--body]!
    spans.push([start, end])
  }
  for (const [index, line] of lines.slice(0, body).entries()) {
    if (isForm(line) || (index === 0 && lines.length > 2 && isBiography(line))) spans.push([line.start, line.end])
  }
  if (text.includes(' MORE'))
    for (const { index, 0: match } of text.matchAll(popUp)) spans.push([index, index + match.length])
  return mergeSpans(spans)
}
