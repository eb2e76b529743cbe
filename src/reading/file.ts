import type { Document, Problem } from '../model/index.ts'
import { assembleDocument, isEmpty } from './assemble.ts'
import { decode, looksBinary } from './decode.ts'
import { type Fields, readFields } from './fields.ts'
import { markdownTitle, plainFromMarkdown } from './formats/markdown.ts'
import { readFrontMatter } from './front-matter.ts'
import { normaliseFileText } from './normalise.ts'
import { type Format, readable } from './walk.ts'

export type Read = { document: Document; problem?: undefined } | { problem: Problem; document?: undefined }

/** What the first bytes say, whatever the name says. */
export function sniff(bytes: Uint8Array): Format | undefined {
  const start = Buffer.from(bytes.subarray(0, 1024)).toString('latin1')
  if (start.startsWith('%PDF-')) return 'pdf'
  if (start.startsWith('PK\x03\x04')) return 'docx'
  if (/^\s*(?:<!doctype html|<html\b)/i.test(start)) return 'html'
  if (/^\s*\{\s*"/.test(start)) return 'jsonl'
  return undefined
}

interface Content {
  text: string
  fields: Fields
}

type TextFormat = Exclude<Format, 'jsonl' | 'json' | 'csv'>

async function readBinary(
  bytes: Uint8Array,
  format: 'pdf' | 'docx',
  where: string,
  tell: (problem: Problem) => void,
): Promise<Content | undefined> {
  const name = format === 'pdf' ? 'PDF' : 'DOCX'
  try {
    if (format === 'pdf') return await (await import('./formats/pdf.ts')).readPdf(bytes)
    return await (await import('./formats/docx.ts')).readDocx(bytes)
  } catch (error) {
    const { name: kind, message } = error as Error
    const locked = kind === 'PasswordException' || /password|encrypted/i.test(message)
    tell({
      code: locked ? 'encrypted' : 'broken-file',
      where,
      what: locked
        ? `the ${name} is locked by a password`
        : `this is no whole ${name} file (${message.replace(/\s+/g, ' ').slice(0, 80)})`,
      remedy: locked ? 'save it without the password' : 'save it again, or give it as text',
    })
    return undefined
  }
}

async function readContent(
  bytes: Uint8Array,
  format: TextFormat,
  where: string,
  tell: (problem: Problem) => void,
): Promise<Content | undefined> {
  if (format === 'pdf' || format === 'docx') return readBinary(bytes, format, where, tell)
  const decoded = decode(bytes).text
  if (looksBinary(decoded)) {
    tell({ code: 'binary', where, what: 'the file is binary, no text', remedy: `known kinds are ${readable}` })
    return undefined
  }
  const text = normaliseFileText(decoded)
  if (format === 'html') {
    try {
      return (await import('./formats/html.ts')).readHtml(text)
    } catch (error) {
      tell({
        code: 'broken-file',
        where,
        what: `the page cannot be read (${(error as Error).message})`,
        remedy: 'save it again, or give it as text',
      })
      return undefined
    }
  }
  const { fields, body, problem } = readFrontMatter(text, where)
  if (problem) tell(problem)
  const known = readFields(fields, { where }, tell)
  if (format === 'text') return { text: body, fields: known }
  return { text: plainFromMarkdown(body), fields: { title: markdownTitle(body), ...known } }
}

/** The document in the bytes of a file that holds one, and what there is to say about it. */
export async function readFileBytes(bytes: Uint8Array, format: TextFormat, where: string): Promise<Read[]> {
  const problems: Problem[] = []
  const content = await readContent(bytes, format, where, (problem) => problems.push(problem))
  const told = problems.map((problem) => ({ problem }))
  if (!content) return told
  const document = assembleDocument(normaliseFileText(content.text), content.fields)
  if (!isEmpty(document)) return [...told, { document }]
  const what =
    bytes.length === 0
      ? 'the file is empty'
      : format === 'html'
        ? 'the page shows no text (all script?)'
        : 'there is no text in it'
  const remedy =
    format === 'pdf'
      ? 'if it holds scanned pictures, have their text recognised first'
      : 'leave it out, or give it its text'
  return [...told, { problem: { code: 'no-text', where, what, remedy } }]
}
