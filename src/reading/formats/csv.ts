import type { NumberedLine } from '../lines.ts'

export interface CsvRow {
  /** The line on which the row begins, from 1. */
  line: number
  cells: string[]
  /** The row holds a quote that nothing closes: all lines up to the end are in it. */
  unclosed?: boolean
}

/** Splits a row at the separators outside quotes; a doubled quote inside quotes stands for one. */
function splitCells(text: string, separator: string): string[] {
  const cells: string[] = []
  let at = 0
  while (true) {
    let cell = ''
    if (text[at] === '"') {
      let quote = at
      do {
        at = quote + 1
        quote = text.indexOf('"', at)
        if (quote < 0) quote = text.length
        cell += text.slice(at, quote)
        at = quote + 1
        if (text[at] === '"') cell += '"'
        quote = at
      } while (text[at] === '"')
    }
    const next = text.indexOf(separator, at)
    cells.push(cell + text.slice(at, next < 0 ? text.length : next))
    if (next < 0) return cells
    at = next + separator.length
  }
}

/** The character that parts the cells of a header: whichever of tab, semicolon and comma it holds most of. */
function separatorOf(header: string): string {
  const count = (separator: string) => header.split(separator).length
  return ['\t', ';', ','].reduce((best, separator) => (count(separator) > count(best) ? separator : best), ',')
}

/** The rows of a CSV stream (RFC 4180; the header names the separator). A row goes on while its quotes are odd in number. */
export async function* readCsvRows(lines: AsyncIterable<NumberedLine>): AsyncGenerator<CsvRow> {
  let separator: string | undefined
  let parts: string[] = []
  let open = false
  let begun = 0
  for await (const { line, text } of lines) {
    if (text === undefined) continue
    separator ??= separatorOf(text)
    if (!open) begun = line
    parts.push(text)
    if ((text.split('"').length - 1) % 2 === 1) open = !open
    if (open) continue
    const cells = splitCells(parts.join('\n'), separator)
    parts = []
    if (cells.length > 1 || cells[0]?.trim()) yield { line: begun, cells }
  }
  if (open) yield { line: begun, cells: splitCells(parts.join('\n'), separator ?? ','), unclosed: true }
}
