import { once } from 'node:events'
import type { Readable, Writable } from 'node:stream'

/** Where the commands read from and write to: data to `write`, words to `say`. */
export interface Terminal {
  stdin: Readable
  /** Writes data, and waits while the reader is behind. */
  write(text: string): Promise<void>
  /** A line of words, out of the way of the data. */
  say(text: string): void
  /** Columns of the screen, 80 where there is none. */
  width: number
  /** Whether a person watches the progress. */
  watched: boolean
}

interface Streams {
  stdin: Readable
  stdout: Writable & { columns?: number; isTTY?: boolean }
  stderr: Writable & { isTTY?: boolean }
}

/** The terminal of a process. A reader of the data that went away (`| head`) ends the process quietly. */
export function processTerminal({ stdin, stdout, stderr }: Streams = process): Terminal {
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0)
    throw error
  })
  stderr.on('error', () => {})
  return {
    stdin,
    async write(text) {
      if (!stdout.write(text)) await once(stdout, 'drain')
    },
    say(text) {
      stderr.write(`${text}\n`)
    },
    width: Math.max(40, stdout.columns ?? 80),
    watched: stderr.isTTY === true,
  }
}
