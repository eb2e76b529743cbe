import { extractTextItems, getDocumentProxy, getMeta, type StructuredTextItem } from 'unpdf'
import { readDay } from '../day.ts'
import { type Fields, oneLine } from '../fields.ts'

interface Line {
  text: string
  y: number
  size: number
}

/** The lines of a page, from top to bottom of its text stream. */
function linesOf(items: StructuredTextItem[]): Line[] {
  const lines: Line[] = []
  let current: Line | undefined
  for (const { str, y, fontSize, hasEOL } of items) {
    if (current && str && Math.abs(current.y - y) > fontSize * 0.5) {
      lines.push(current)
      current = undefined
    }
    if (str) current = current ? { ...current, text: current.text + str } : { text: str, y, size: fontSize }
    if (hasEOL && current) {
      lines.push(current)
      current = undefined
    }
  }
  if (current) lines.push(current)
  return lines.filter(({ text }) => text.trim())
}

/** Heads and feet of pages: page numbers, and what stands at the edge of more than half of at least three pages. */
function isRunning(pages: Line[][]): (line: Line, index: number, page: Line[]) => boolean {
  const shape = (text: string) => text.replace(/\d+/g, '#').trim()
  const seen = new Map<string, number>()
  for (const page of pages) {
    for (const text of new Set([page[0], page.at(-1)].flatMap((line) => (line ? [shape(line.text)] : [])))) {
      seen.set(text, (seen.get(text) ?? 0) + 1)
    }
  }
  return (line, index, page) => {
    if (index !== 0 && index !== page.length - 1) return false
    const text = shape(line.text)
    return (
      /^(?:page )?#(?: (?:of|\/) #)?$/i.test(text) || (pages.length >= 3 && (seen.get(text) ?? 0) > pages.length / 2)
    )
  }
}

/** A page breaks lines where it ends, and paragraphs where the gap is wider than between the lines before. */
function joinLines(pages: Line[][]): string {
  let text = ''
  const running = isRunning(pages)
  let last: Line | undefined
  for (const page of pages) {
    const gaps = page
      .slice(1)
      .map((line, i) => Math.abs(page[i]!.y - line.y))
      .sort((a, b) => a - b)
    const usual = gaps[(gaps.length - 1) >> 2] ?? 0
    let first = true
    for (const [index, line] of page.entries()) {
      if (running(line, index, page)) continue
      const piece = line.text.replace(/\s+/g, ' ').trim()
      const ended = /[.!?:]["”’)]*$/.test(text)
      const apart =
        last && (first ? ended : Math.abs(last.y - line.y) > usual * 1.35 || Math.abs(last.size - line.size) > 1)
      if (!text) text = piece
      else if (apart) text += `\n\n${piece}`
      else if (/\p{Ll}-$/u.test(text) && /^\p{Ll}/u.test(piece)) text = text.slice(0, -1) + piece
      else text += ` ${piece}`
      last = line
      first = false
    }
  }
  return text
}

/** Text and properties of a PDF: lines joined to paragraphs, words broken at line ends mended. Throws where it is none or locked. */
export async function readPdf(bytes: Uint8Array): Promise<{ text: string; fields: Fields }> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 })
  try {
    const { info } = await getMeta(pdf)
    const { items } = await extractTextItems(pdf)
    const created = /^D:(\d{4})(\d{2})(\d{2})/.exec(String(info.CreationDate ?? ''))
    const fields: Fields = {
      title: oneLine(info.Title),
      author: oneLine(info.Author),
      date: created ? readDay(created.slice(1).join('-')) : undefined,
    }
    return { text: joinLines(items.map(linesOf)), fields }
  } finally {
    await pdf.destroy()
  }
}
