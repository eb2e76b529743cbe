import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type CheckOptions, type Codebook, checkCodebook } from './check.ts'
import type { CodebookFile } from './entries.ts'
import { CodebookError } from './problem.ts'

/** The YAML files of a codebook's folder and its sub-folders. Throws CodebookError where there is no such folder. */
export async function codebookFiles(folder: string): Promise<CodebookFile[]> {
  let names: string[]
  try {
    names = await readdir(folder, { recursive: true })
  } catch {
    throw new CodebookError(folder, [
      {
        severity: 'error',
        file: folder,
        line: 1,
        what: 'is no folder that can be read',
        remedy: 'give the folder that holds codebook.yaml',
      },
    ])
  }
  const paths = names.filter((name) => /\.ya?ml$/.test(name)).sort()
  return Promise.all(
    paths.map(async (path) => ({ path: path.replaceAll('\\', '/'), text: await readFile(join(folder, path), 'utf8') })),
  )
}

/** Reads and checks a codebook's folder. Throws one CodebookError that lists all errors; warnings are left to `checkCodebook`. */
export async function readCodebook(folder: string, options: CheckOptions = {}): Promise<Codebook> {
  const { codebook, problems } = checkCodebook(await codebookFiles(folder), options)
  if (!codebook) throw new CodebookError(folder, problems)
  return codebook
}
