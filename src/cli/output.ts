import { csvLine } from '../exchange/index.ts'
import type { Terminal } from './terminal.ts'

export const formats = ['table', 'json', 'jsonl', 'csv'] as const
export type Format = (typeof formats)[number]

type Value = string | number | boolean | null | undefined | object
export type Record = { [column: string]: Value }

const plain = (value: Value): string | number | boolean | null | undefined =>
  typeof value === 'object' && value !== null ? JSON.stringify(value) : value

/**
 * Records as JSON (one array), JSON lines, or CSV. In CSV the columns are those of `columns`, or all that any record has; lists and
 * objects are written as JSON in their cell.
 */
export async function writeRecords(
  terminal: Terminal,
  format: Exclude<Format, 'table'>,
  records: readonly object[],
  columns?: readonly string[],
): Promise<void> {
  if (format === 'jsonl') {
    for (const record of records) await terminal.write(`${JSON.stringify(record)}\n`)
  } else if (format === 'csv') {
    const names = columns ?? [...new Set(records.flatMap((record) => Object.keys(record)))]
    await terminal.write(csvLine(names))
    for (const record of records) await terminal.write(csvLine(names.map((name) => plain((record as Record)[name]))))
  } else {
    let before = '['
    for (const record of records) {
      await terminal.write(`${before}\n  ${JSON.stringify(record)}`)
      before = ','
    }
    await terminal.write(records.length ? '\n]\n' : '[]\n')
  }
}

/** A value as one cell of a printed table. */
export function cellText(value: Value): string {
  if (value === undefined || value === null) return ''
  if (typeof value === 'number') return Number.isInteger(value) ? String(value) : value.toFixed(2)
  return Array.isArray(value) ? value.join(', ') : String(plain(value))
}

const cut = (text: string, width: number) => (text.length > width ? `${text.slice(0, width - 1)}…` : text)

/** Rows under a head, columns as wide as they need be; the widest is cut until the line fits. Numbers stand to the right. */
export function tableText(head: readonly string[], rows: readonly (readonly Value[])[], width: number): string {
  const cells = rows.map((row) => row.map(cellText))
  const right = head.map(
    (_, column) => rows.length > 0 && rows.every((row) => row[column] === undefined || typeof row[column] === 'number'),
  )
  const widths = head.map((name, column) => Math.max(name.length, ...cells.map((row) => row[column]?.length ?? 0)))
  const excess = widths.reduce((sum, each) => sum + each + 2, -2) - width
  if (excess > 0) {
    const widest = widths.indexOf(Math.max(...widths))
    widths[widest] = Math.max(8, widths[widest]! - excess)
  }
  const line = (row: readonly string[]) => {
    const shown = row.map((cell, column) => {
      const text = cut(cell, widths[column]!)
      return right[column] ? text.padStart(widths[column]!) : text.padEnd(widths[column]!)
    })
    return `${cut(shown.join('  ').trimEnd(), width)}\n`
  }
  return line(head) + cells.map(line).join('')
}

/** Text broken at spaces to lines of a width, each after an indent. */
export function wrapped(text: string, width: number, indent = ''): string {
  const lines: string[] = []
  let line = ''
  for (const word of text.replace(/\s+/g, ' ').trim().split(' ')) {
    if (line && indent.length + line.length + 1 + word.length > width) {
      lines.push(indent + line)
      line = word
    } else line = line ? `${line} ${word}` : word
  }
  if (line) lines.push(indent + line)
  return `${lines.join('\n')}\n`
}

/** '1 document', '3 documents'. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`
}
