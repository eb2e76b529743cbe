import { promises as fs } from 'node:fs'
import { extname, join } from 'node:path'
import type { Problem } from '../model/index.ts'

export type Format = 'text' | 'markdown' | 'html' | 'jsonl' | 'json' | 'csv' | 'pdf' | 'docx'

const formats: Record<string, Format> = {
  '.txt': 'text',
  '.text': 'text',
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.html': 'html',
  '.htm': 'html',
  '.xhtml': 'html',
  '.jsonl': 'jsonl',
  '.ndjson': 'jsonl',
  '.json': 'json',
  '.csv': 'csv',
  '.tsv': 'csv',
  '.pdf': 'pdf',
  '.docx': 'docx',
}

/** What a file's name says it is. */
export function formatOf(path: string): Format | undefined {
  return formats[extname(path).toLowerCase()]
}

export const readable = '.txt .md .html .jsonl .json .csv .pdf .docx'

export interface FoundFile {
  path: string
  size: number
}
export type Found = { file: FoundFile; problem?: undefined } | { problem: Problem; file?: undefined }

const reasons: Record<string, [what: string, remedy: string]> = {
  ENOENT: ['no such file or folder', 'check the path'],
  EACCES: ['it may not be read', 'change its permissions, or leave it out'],
  EPERM: ['it may not be read', 'change its permissions, or leave it out'],
  ELOOP: ['the link leads round in a circle', 'remove the link'],
  ENAMETOOLONG: ['no such file or folder', 'check the path'],
}

/** What went wrong with a path, in words. */
export function pathProblem(where: string, error: unknown): Problem {
  const code = (error as NodeJS.ErrnoException).code ?? ''
  const [what, remedy] = reasons[code] ?? [(error as Error).message, 'check the path']
  return {
    code: code === 'ENOENT' ? 'no-such-path' : code === 'ELOOP' ? 'link-loop' : 'unreadable',
    where,
    what,
    remedy,
  }
}

/** In folders hidden files are passed over without a word, and project files, which lie beside what was read into them. */
const passedOver = /^\.|\.db(?:-wal|-shm|-journal)?$/

async function* walk(path: string, above: ReadonlySet<string>, named: boolean): AsyncGenerator<Found> {
  try {
    const status = await fs.stat(path)
    if (status.isDirectory()) {
      const real = await fs.realpath(path)
      if (above.has(real)) {
        yield {
          problem: {
            code: 'link-loop',
            where: path,
            what: 'the link leads back to a folder it lies in',
            remedy: 'remove the link',
          },
        }
        return
      }
      const entries = (await fs.readdir(path)).filter((name) => !passedOver.test(name)).sort()
      if (named && entries.length === 0) {
        yield {
          problem: {
            code: 'empty-folder',
            where: path,
            what: 'the folder is empty',
            remedy: `put articles into it (${readable})`,
          },
        }
      }
      for (const name of entries) yield* walk(join(path, name), new Set([...above, real]), false)
    } else if (!status.isFile()) {
      yield {
        problem: {
          code: 'no-file',
          where: path,
          what: 'it is neither a file nor a folder',
          remedy: 'leave it out, or use - for standard input',
        },
      }
    } else if (!named && !formatOf(path)) {
      yield {
        problem: {
          code: 'unknown-format',
          where: path,
          what: 'files of this kind are not read',
          remedy: `known kinds are ${readable}`,
        },
      }
    } else {
      yield { file: { path, size: status.size } }
    }
  } catch (error) {
    yield { problem: pathProblem(path, error) }
  }
}

/**
 * The files at a path: itself, or all in the folder and its folders, by name in code-unit order, hidden ones and project files left out. In a
 * folder only files of known kinds count; a file that is named itself is tried whatever it is called.
 */
export function findFiles(path: string): AsyncGenerator<Found> {
  return walk(path, new Set(), true)
}
