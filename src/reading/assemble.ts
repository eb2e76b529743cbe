import type { Document, Span } from '../model/index.ts'
import { findBoilerplate, mergeSpans } from './boilerplate.ts'
import { findDays } from './day.ts'
import type { Fields } from './fields.ts'
import { readHead } from './head.ts'
import { documentId } from './identity.ts'

/** Words before a date that say it is a term or a beginning, not the day of which the text tells. */
const termBefore = /\b(?:by|until|till|before|from|since|after|due|on or before) $/i

/** The latest whole date that the article itself names. */
function latestDay(text: string, boilerplate: Span[]): string | undefined {
  let latest: string | undefined
  for (const { day, start } of findDays(text)) {
    if (boilerplate.some(([from, to]) => start >= from && start < to)) continue
    if (termBefore.test(text.slice(Math.max(0, start - 16), start))) continue
    if (!latest || day > latest) latest = day
  }
  return latest
}

/**
 * A document from its normalised text and from what came with it. Where title, outlet, author or date did not come with it, the
 * head of the text is asked; a date from there, or failing that the latest one the article names, is marked as inferred.
 */
export function assembleDocument(text: string, fields: Fields): Document {
  const head = readHead(text)
  const boilerplate = mergeSpans([...head.boilerplate, ...findBoilerplate(text)])
  const inferred = fields.date ? undefined : (head.date ?? latestDay(text, boilerplate))
  const document: Document = { id: fields.id ?? documentId(text), text }
  const known = {
    source: fields.source ?? head.source,
    author: fields.author ?? head.author,
    date: fields.date ?? inferred,
  }
  for (const [name, value] of Object.entries({ ...known, title: fields.title ?? head.title, url: fields.url })) {
    if (value !== undefined) document[name as 'title'] = value
  }
  if (inferred) document.dateInferred = true
  if (boilerplate.length) document.boilerplate = boilerplate
  return document
}

/** Whether nothing but boilerplate and white space is left of a document. */
export function isEmpty({ text, boilerplate = [] }: Document): boolean {
  let at = 0
  for (const [start, end] of boilerplate) {
    if (text.slice(at, start).trim()) return false
    at = end
  }
  return !text.slice(at).trim()
}

/**
 * A document's text with everything that is no article text blanked out: as long as the text, so that what is found in
 * it stands at the same place there.
 */
export function articleText({ text, boilerplate = [] }: Document): string {
  const parts: string[] = []
  let at = 0
  for (const [start, end] of boilerplate) {
    parts.push(text.slice(at, start), text.slice(start, end).replace(/[^\n]/g, ' '))
    at = end
  }
  return parts.join('') + text.slice(at)
}
