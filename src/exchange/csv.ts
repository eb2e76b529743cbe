/** Rows of a table in CSV (RFC 4180): quoted cells may hold commas, quotes (doubled) and line breaks; a BOM is dropped. */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0
  while (at < text.length) {
    if (text[at] === '"') {
      let cell = ''
      for (at++; at < text.length; at++) {
        const quote = text.indexOf('"', at)
        const end = quote < 0 ? text.length : quote
        cell += text.slice(at, end)
        at = end
        if (text[at + 1] !== '"') break
        cell += '"'
        at++
      }
      at++
      row.push(cell)
    } else {
      let end = at
      while (end < text.length && text[end] !== ',' && text[end] !== '\n' && text[end] !== '\r') end++
      row.push(text.slice(at, end))
      at = end
    }
    if (text[at] === ',') {
      at++
      if (at < text.length && text[at] !== '\n' && text[at] !== '\r') continue
      row.push('')
    }
    if (text[at] === '\r') at++
    if (text[at] === '\n') at++
    rows.push(row)
    row = []
  }
  return rows
}

/** What a cell may hold in CSV. */
export type Cell = string | number | boolean | null | undefined

/**
 * A cell as CSV. Text that a spreadsheet would take for a formula (= + - @, tab, carriage return before it) gets an
 * apostrophe in front, as OWASP advises, also where it has one already; numbers stay numbers.
 */
function cellText(cell: Cell): string {
  if (cell === null || cell === undefined) return ''
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : ''
  if (typeof cell === 'boolean') return String(cell)
  const defused = /^'*[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell
  return /[",\n\r]/.test(defused) ? `"${defused.replaceAll('"', '""')}"` : defused
}

/** A line of CSV, with its line break. */
export function csvLine(cells: readonly Cell[]): string {
  return `${cells.map(cellText).join(',')}\r\n`
}

/** Undoes the apostrophe that `csvLine` puts before what looks like a formula. */
export function undefused(cell: string): string {
  return /^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell
}
