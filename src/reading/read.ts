import { createReadStream, promises as fs } from 'node:fs'
import type { Readable } from 'node:stream'
import { type Document, type Problem, ProblemError } from '../model/index.ts'
import { type Read, readFileBytes, sniff } from './file.ts'
import { readCsvRows } from './formats/csv.ts'
import { contentHash, sameOutlet } from './identity.ts'
import { readLines } from './lines.ts'
import { type RecordPlace, readRecord, readRecordLine } from './record.ts'
import { type Format, type FoundFile, findFiles, formatOf, pathProblem } from './walk.ts'

export interface ReadingOptions {
  /** Largest article in bytes: a file, or one line of JSON lines or CSV. Default 100 MB (100,000,000). */
  limit?: number
  /** Where `-` reads from. Default standard input. */
  stdin?: Readable
}

export const defaultLimit = 100_000_000

const megabytes = (bytes: number) => `${(bytes / 1e6).toLocaleString('en', { maximumFractionDigits: 1 })} MB`

function tooLarge(place: RecordPlace, what: string, limit: number): Read {
  const remedy = 'split it, or raise the limit with --max-size'
  return {
    problem: {
      code: 'too-large',
      ...place,
      what: `${what} is over the limit of ${megabytes(limit)} an article`,
      remedy,
    },
  }
}

/** A record's document with its lesser problems, or the problem that makes it none. */
function attempt(read: (tell: (problem: Problem) => void) => Document): Read[] {
  const reads: Read[] = []
  try {
    const document = read((problem) => reads.push({ problem }))
    reads.push({ document })
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    for (const problem of error.problems) reads.push({ problem })
  }
  return reads
}

async function* readJsonLines(chunks: AsyncIterable<Uint8Array>, where: string, limit: number): AsyncGenerator<Read> {
  let any = false
  for await (const { line, text } of readLines(chunks, limit)) {
    if (text === undefined) yield tooLarge({ where, line }, 'the line', limit)
    else if (text.trim()) yield* attempt((tell) => readRecordLine(text, { where, line }, tell))
    else continue
    any = true
  }
  if (!any)
    yield {
      problem: { code: 'no-text', where, what: 'the file is empty', remedy: 'leave it out, or give it its text' },
    }
}

async function* readCsv(chunks: AsyncIterable<Uint8Array>, where: string, limit: number): AsyncGenerator<Read> {
  let header: string[] | undefined
  let any = false
  for await (const { line, cells, unclosed } of readCsvRows(readLines(chunks, limit))) {
    if (!header) {
      header = cells.map((cell) => cell.trim().toLowerCase())
      if (!header.includes('text')) {
        const what = `the first line names no column \`text\` (it names ${header.slice(0, 8).join(', ')})`
        yield {
          problem: {
            code: 'no-text-column',
            where,
            line,
            what,
            remedy: 'name the columns: id, text, date, source, title, author',
          },
        }
        return
      }
      continue
    }
    any = true
    if (unclosed) {
      const what = 'a quote opened in this row is never closed'
      yield {
        problem: { code: 'open-quote', where, line, what, remedy: 'close it, and write quotes inside cells twice' },
      }
      return
    }
    const record = Object.fromEntries(header.map((name, i) => [name, cells[i]]))
    yield* attempt((tell) => readRecord(record, { where, line }, tell))
  }
  if (!any)
    yield {
      problem: { code: 'no-text', where, what: 'the file holds no rows', remedy: 'leave it out, or give it its rows' },
    }
}

function readJson(text: string, where: string): Read[] {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    const what = `the file is no JSON (${(error as Error).message.replace(/\s+/g, ' ').slice(0, 100)})`
    return [
      {
        problem: {
          code: 'broken-json',
          where,
          what,
          remedy: 'write a list of records, or one record a line as .jsonl',
        },
      },
    ]
  }
  return (Array.isArray(value) ? value : [value]).flatMap((record) =>
    attempt((tell) => readRecord(record, { where }, tell)),
  )
}

async function* readChunks(
  chunks: AsyncIterable<Uint8Array>,
  format: Format | undefined,
  where: string,
  limit: number,
): AsyncGenerator<Read> {
  if (format === 'jsonl') return yield* readJsonLines(chunks, where, limit)
  if (format === 'csv') return yield* readCsv(chunks, where, limit)
  const parts: Uint8Array[] = []
  let size = 0
  for await (const chunk of chunks) {
    size += chunk.length
    if (size > limit) return yield tooLarge({ where }, 'the input', limit)
    parts.push(chunk)
  }
  const bytes = Buffer.concat(parts)
  const sniffed = sniff(bytes)
  const found = sniffed === 'pdf' || sniffed === 'docx' ? sniffed : (format ?? sniffed ?? 'text')
  if (found === 'json') yield* readJson(bytes.toString('utf8').replace(/^\uFEFF/, ''), where)
  else if (found === 'jsonl' || found === 'csv') yield* readChunks(once(bytes), found, where, limit)
  else yield* await readFileBytes(bytes, found, where)
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

async function* readFile({ path, size }: FoundFile, limit: number): AsyncGenerator<Read> {
  const format = formatOf(path)
  if (format !== 'jsonl' && format !== 'csv' && size > limit) {
    return yield tooLarge({ where: path }, `the file (${megabytes(size)})`, limit)
  }
  try {
    const wholeFile = format !== 'jsonl' && format !== 'csv'
    yield* readChunks(wholeFile ? once(await fs.readFile(path)) : createReadStream(path), format, path, limit)
  } catch (error) {
    if (!(error as NodeJS.ErrnoException).code) throw error
    yield { problem: pathProblem(path, error) }
  }
}

async function* readAll(
  paths: readonly string[],
  { limit = defaultLimit, stdin = process.stdin }: ReadingOptions,
): AsyncGenerator<Read> {
  for (const path of paths) {
    if (path === '-') {
      yield* readChunks(stdin, undefined, 'standard input', limit)
      continue
    }
    for await (const { file, problem } of findFiles(path)) {
      if (file) yield* readFile(file, limit)
      else yield { problem }
    }
  }
}

/**
 * The documents at the paths, in stable order, each once: what says the same as one before it, from the same outlet or
 * from none named, is left out. Folders are read with all their folders; `-` is standard input. What cannot be read is told as
 * a problem, and the rest goes on.
 */
export async function* readPaths(paths: readonly string[], options: ReadingOptions = {}): AsyncGenerator<Read> {
  const sources = new Map<string, (string | undefined)[]>()
  for await (const read of readAll(paths, options)) {
    if (read.problem) {
      yield read
      continue
    }
    const { text, source } = read.document
    const hash = contentHash(text)
    const before = sources.get(hash) ?? []
    if (before.some((other) => sameOutlet(other, source))) continue
    sources.set(hash, [...before, source])
    yield read
  }
}
