import { spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { readCodebook } from '../codebook/index.ts'
import { openProject, type Program } from '../project/index.ts'
import { type AddedView, serve } from '../server/index.ts'
import { type Coder, openCoder, programOf } from './coder.ts'
import { takeIn } from './intake.ts'
import { codebookFolder, packageFolder } from './options.ts'
import type { Shell } from './shell.ts'

/** In characters, of up to four bytes each: file systems take 255 bytes. */
const LONGEST_NAME = 60

export interface WorkbenchOptions {
  project: string
  codebook?: string
  port?: number
  /** Largest dropped file, in megabytes. */
  maxSize: number
  minConfidence?: number
  /** Shows the address in the browser that the system prefers. */
  browse?: boolean
}

/** Serves the project as a workbench until the process is told to stop. */
export async function runWorkbench(options: WorkbenchOptions, shell: Shell): Promise<void> {
  // Opened to be read first, which creates nothing: a mistyped name is told and not served.
  await (await openProject(options.project, { readOnly: true })).close()
  const project = await openProject(options.project, { now: shell.now })
  try {
    const folder = codebookFolder(options.codebook ?? (await project.setting('codebook')) ?? 'nato')
    const { minConfidence } = options
    const codebook = await readCodebook(folder)
    // Who only looks need not wait for the weights: they are read when the first document comes.
    let reader: Promise<[Coder, Program]> | undefined
    const readerOf = () => {
      reader ??= Promise.all([openCoder(folder, 1, { minConfidence }), programOf(folder, { minConfidence })])
      return reader
    }
    const ingest = async (name: string, bytes: Uint8Array): Promise<AddedView> => {
      const answer: AddedView = { added: [], known: [], problems: [] }
      const place = await mkdtemp(join(tmpdir(), 'standpoint-'))
      try {
        // The same way in as from the command line: the file's name tells what it is.
        // Its end tells it; a name longer than a file system takes is cut before.
        const path = join(place, basename(name).slice(-LONGEST_NAME) || 'unnamed')
        await writeFile(path, bytes)
        const before = new Set((await project.documents()).map(({ id }) => id))
        const quiet: Shell = {
          ...shell,
          terminal: {
            ...shell.terminal,
            watched: false,
            say: (words) => answer.problems.push({ name, problem: words.replaceAll(path, name) }),
          },
        }
        const [coder, program] = await readerOf()
        const { became } = await takeIn([path], project, { coder, program, limit: options.maxSize * 1e6 }, quiet)
        for (const { id, title, statements } of await project.documents()) {
          if (!before.has(id)) answer.added.push({ name, doc: id, title: title ?? name, statements })
        }
        const known = became.known + became.amended + became.recoded
        for (let i = 0; i < known; i++) answer.known.push({ name })
        return answer
      } finally {
        await rm(place, { recursive: true, force: true })
      }
    }
    const served = await serve(
      { project, codebook, ingest },
      { pages: join(packageFolder(), 'dist', 'web'), ...(options.port ? { port: options.port } : {}) },
    )
    try {
      shell.terminal.say(`\nThe workbench is at ${served.url}\n(this address opens it once; stop it with Ctrl-C)`)
      if (options.browse) openInBrowser(served.url)
      await toldToStop()
    } finally {
      await served.close()
      await (await reader)?.[0].close()
    }
  } finally {
    await project.close()
  }
}

function toldToStop(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })
}

const OPENERS: Partial<Record<NodeJS.Platform, [string, ...string[]]>> = {
  darwin: ['open'],
  win32: ['cmd', '/c', 'start', ''],
  linux: ['xdg-open'],
}

/** Asks the system to show an address; where it cannot, the printed address serves as well. */
function openInBrowser(url: string): void {
  const [command, ...args] = OPENERS[process.platform] ?? []
  if (!command) return
  const child = spawn(command, [...args, url], { stdio: 'ignore', detached: true })
  child.on('error', () => {})
  child.unref()
}
