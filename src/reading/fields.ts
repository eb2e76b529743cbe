import type { Document, Problem } from '../model/index.ts'
import { readDay } from './day.ts'

/** What a document says about itself, by any of the names in use for it. */
export type Fields = Pick<Document, 'title' | 'source' | 'author' | 'url' | 'date'> & { id?: string }

const names: Record<Exclude<keyof Fields, 'date'>, string[]> = {
  id: ['id', 'doc'],
  title: ['title', 'headline'],
  source: ['source', 'outlet', 'publisher', 'publication'],
  author: ['author', 'authors', 'byline', 'creator'],
  url: ['url', 'link'],
}
const dateNames = ['date', 'published', 'datePublished', 'published_at', 'publish_date']

const allNames = new Set([...Object.values(names).flat(), ...dateNames].map((name) => name.toLowerCase()))

/** Whether a name is one by which a document says something about itself. */
export function isFieldName(name: string): boolean {
  return allNames.has(name.toLowerCase())
}

/** A value as one line of text; lists are joined, objects give their name; empty is undefined. */
export function oneLine(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value)
  if (Array.isArray(value)) return value.map(oneLine).filter(Boolean).join(', ') || undefined
  if (value && typeof value === 'object' && 'name' in value) return oneLine(value.name)
  if (typeof value !== 'string') return undefined
  return value.replace(/\s+/g, ' ').trim() || undefined
}

function pick(fields: Record<string, unknown>, accepted: string[]): unknown {
  const lower = new Map(Object.entries(fields).map(([name, value]) => [name.toLowerCase(), value]))
  for (const name of accepted) {
    const value = lower.get(name.toLowerCase())
    if (value !== undefined && value !== null && value !== '') return value
  }
  return undefined
}

/**
 * The known fields of a record or a front matter. A date that the calendar does not have is told and left out: the document
 * is read without it.
 */
export function readFields(
  record: Record<string, unknown>,
  where: { where: string; line?: number },
  tell: (problem: Problem) => void,
): Fields {
  const fields: Fields = {}
  for (const [name, accepted] of Object.entries(names) as [keyof typeof names, string[]][]) {
    const value = oneLine(pick(record, accepted))
    if (value !== undefined) fields[name] = value
  }
  const date = pick(record, dateNames)
  if (date !== undefined) {
    const day = readDay(date)
    if (day) fields.date = day
    else {
      tell({
        code: 'impossible-date',
        ...where,
        what: `no such date: ${JSON.stringify(date)}`,
        remedy: 'write it as yyyy-mm-dd; the document was read without it',
      })
    }
  }
  return fields
}
