import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { type CodebookFile, type SuggestionSource, suggestCodebook } from '../codebook/index.ts'
import { analyse, defaultModel } from '../language/index.ts'
import { describeProblem } from '../model/index.ts'
import { readPaths } from '../reading/index.ts'
import { QuietFailure } from './failure.ts'
import type { Shell } from './shell.ts'

export interface SuggestOptions {
  into: string
  name?: string
  actors: number
  issues: number
  maxSize: number
}

/** Reads the texts and writes a codebook proposed for them into a new or empty folder. */
export async function suggestInto(paths: string[], options: SuggestOptions, { terminal }: Shell): Promise<void> {
  const there = await readdir(options.into).catch(() => [])
  if (there.length > 0) {
    terminal.say(`${options.into} is not empty: a proposal overwrites nothing; give another folder`)
    throw new QuietFailure()
  }
  const model = defaultModel()
  const sources: SuggestionSource[] = []
  for await (const { document, problem } of readPaths(paths, { limit: options.maxSize * 1e6, stdin: terminal.stdin })) {
    if (problem) terminal.say(describeProblem(problem))
    else sources.push({ text: document.text, sentences: analyse(document.text, model).sentences })
  }
  if (sources.length === 0) {
    terminal.say('nothing was read: no document that could be used')
    throw new QuietFailure()
  }
  const id = basename(options.into)
  const { actors, issues } = options
  const files = suggestCodebook(sources, { id, name: options.name ?? id, actors, issues })
  await write(files, options.into)
  const count = files.filter(({ path }) => path.startsWith('issues/')).length
  terminal.say(
    `${sources.length} texts read, ${count} issues and their actors proposed in ${options.into}. Go over the files (they say how), then: standpoint codebook check ${options.into}`,
  )
}

async function write(files: readonly CodebookFile[], folder: string): Promise<void> {
  for (const { path, text } of files) {
    const file = join(folder, path)
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, text)
  }
}
