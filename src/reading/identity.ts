import { createHash } from 'node:crypto'

/** Hash of what a text says, blind to how its white space is set: the same article as HTML and as plain text is one. */
export function contentHash(text: string): string {
  return createHash('sha256').update(text.replace(/\s+/g, ' ').trim()).digest('hex').slice(0, 24)
}

/** The id of a document that came without one. */
export function documentId(text: string): string {
  return `d-${contentHash(text).slice(0, 12)}`
}

/**
 * Whether two documents of the same content are one: they come from one outlet, or one names none. Two outlets that carry the
 * same words are two documents.
 */
export function sameOutlet(a: string | undefined, b: string | undefined): boolean {
  return !a || !b || a === b
}
