import { once } from 'node:events'
import { relative } from 'node:path'
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
  /** How the program was called, for telling what to call next. */
  program: string
}

interface Streams {
  stdin: Readable
  stdout: Writable & { columns?: number; isTTY?: boolean }
  stderr: Writable & { isTTY?: boolean }
}

/** Within a checkout the program lies below the folder one stands in; installed, it is found by its name. */
function calledAs(path = ''): string {
  const from = relative(process.cwd(), path)
  return from.startsWith('bin') ? `./${from}` : 'standpoint'
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
    program: calledAs(process.argv[1]),
  }
}
