import { type Document, type Problem, ProblemError } from '../model/index.ts'
import { assembleDocument } from './assemble.ts'
import { readFields } from './fields.ts'
import { normaliseRecordText } from './normalise.ts'

export interface RecordPlace {
  where: string
  line?: number
}

const shape =
  'one object a line, with at least `text`: {"id": …, "text": …, "date": …, "source": …, "title": …, "author": …}'

function refuse(code: string, place: RecordPlace, what: string, remedy: string): never {
  throw new ProblemError({ code, ...place, what, remedy })
}

/**
 * The document that a record holds: `text` and, where given, `id`, `date`, `source`, `title`, `author`, `url`. Its text keeps
 * its length, so offsets into the record's text hold. Throws a `ProblemError` for what is no such record; lesser
 * problems, after which the document is still one, go to `tell`.
 */
export function readRecord(
  record: unknown,
  place: RecordPlace = { where: 'record' },
  tell: (problem: Problem) => void = () => {},
): Document {
  if (typeof record !== 'object' || record === null || Array.isArray(record)) {
    return refuse('no-record', place, 'this is no record', `write ${shape}`)
  }
  const { text, ...rest } = record as Record<string, unknown>
  if (typeof text !== 'string') {
    return refuse(
      'no-text',
      place,
      text === undefined ? 'the record has no `text`' : '`text` is no string',
      `write ${shape}`,
    )
  }
  const document = assembleDocument(normaliseRecordText(text), readFields(rest, place, tell))
  if (!text.trim()) refuse('empty-text', place, 'the text is empty', 'leave the record out, or give it its text')
  return document
}

/** The record on one JSON line, by the same rules. */
export function readRecordLine(line: string, place: RecordPlace, tell?: (problem: Problem) => void): Document {
  let record: unknown
  try {
    record = JSON.parse(line)
  } catch (error) {
    const reason = (error as Error).message.replace(/\s+/g, ' ').slice(0, 100)
    return refuse('broken-json', place, `the line is no JSON (${reason})`, `write ${shape}`)
  }
  return readRecord(record, place, tell)
}
