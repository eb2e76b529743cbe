import { decodeNarrow, wideEncoding } from './decode.ts'

/** A line of a stream, from 1; `text` is undefined where the line was longer than the limit, and was skipped. */
export interface NumberedLine {
  line: number
  text?: string
}

/** Bytes of a stream whose lines end in 0x0A: wide encodings are told by the first chunk and turned into UTF-8 on the way. */
async function* narrowed(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let decoder: InstanceType<typeof TextDecoder> | undefined
  let first = true
  for await (let chunk of chunks) {
    if (chunk.length === 0) continue
    if (first) {
      first = false
      const wide = wideEncoding(chunk)
      if (wide) chunk = chunk.subarray(wide.length)
      if (wide && wide.encoding !== 'utf-8') decoder = new TextDecoder(wide.encoding)
    }
    yield decoder ? Buffer.from(decoder.decode(chunk, { stream: true }), 'utf8') : chunk
  }
}

/**
 * The lines of a stream of bytes, each decoded by itself, in memory that holds one line at a time. Line ends are LF or CRLF.
 * `limit` is in bytes of one line.
 */
export async function* readLines(chunks: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<NumberedLine> {
  let parts: Uint8Array[] = []
  let length = 0
  let line = 1
  const take = (rest: Uint8Array): NumberedLine => {
    const bytes = Buffer.concat([...parts, rest])
    const whole = length + rest.length <= limit
    parts = []
    length = 0
    const text = decodeNarrow(bytes).text
    return whole ? { line: line++, text: text.endsWith('\r') ? text.slice(0, -1) : text } : { line: line++ }
  }
  for await (const chunk of narrowed(chunks)) {
    let start = 0
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, start)) {
      yield take(chunk.subarray(start, end))
      start = end + 1
    }
    const rest = chunk.subarray(start)
    length += rest.length
    if (length > limit) parts = []
    else if (rest.length) parts.push(rest)
  }
  if (length > 0) yield take(new Uint8Array())
}
