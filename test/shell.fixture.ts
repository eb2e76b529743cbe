import { spawnSync } from 'node:child_process'
import { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { run } from '../src/cli/program.ts'

export const root = fileURLToPath(new URL('..', import.meta.url))
export const river = `${root}test/river`

export interface Ran {
  code: number
  out: string
  err: string
}

/** Runs a command line in this process: quick, and all of the program but its process. */
export async function standpoint(args: readonly string[], input: string | Uint8Array = ''): Promise<Ran> {
  let out = ''
  let err = ''
  const terminal = {
    stdin: Readable.from([Buffer.from(input)]),
    async write(text: string) {
      out += text
    },
    say(text: string) {
      err += `${text}\n`
    },
    width: 80,
    watched: false,
    program: 'standpoint',
  }
  const code = await run(args, { terminal, now: () => new Date('2026-01-02T03:04:05Z') })
  return { code, out, err }
}

/** Runs the installed program as a user does. */
export function standpointProcess(
  args: readonly string[],
  options: { input?: string | Uint8Array; cwd?: string } = {},
): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`${root}bin/standpoint`, ...args], {
    input: options.input ?? '',
    cwd: options.cwd ?? root,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  return { code: status ?? -1, out: stdout, err: stderr }
}
