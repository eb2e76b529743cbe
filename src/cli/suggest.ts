import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import {
  type CodebookFile,
  checkCodebook,
  readCodebook,
  type Sides,
  type SuggestionSource,
  suggestCodebook,
} from '../codebook/index.ts'
import { code } from '../coding/index.ts'
import { analyse, defaultModel } from '../language/index.ts'
import { type Document, describeProblem } from '../model/index.ts'
import { articleText, readPaths } from '../reading/index.ts'
import { QuietFailure } from './failure.ts'
import { codebookFolder } from './options.ts'
import type { Shell } from './shell.ts'

export interface SuggestOptions {
  into: string
  name?: string
  alliance?: string
  known: string
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
  const read: { document: Document; source: SuggestionSource }[] = []
  for await (const { document, problem } of readPaths(paths, { limit: options.maxSize * 1e6, stdin: terminal.stdin })) {
    if (problem) terminal.say(describeProblem(problem))
    else {
      const text = articleText(document)
      read.push({ document, source: { text, sentences: analyse(text, model).sentences, date: document.date } })
    }
  }
  if (read.length === 0) {
    terminal.say('nothing was read: no document that could be used')
    throw new QuietFailure()
  }
  const id = basename(options.into)
  const { actors, issues, alliance } = options
  const known = options.known === 'none' ? undefined : await readCodebook(codebookFolder(options.known))
  const files = suggestCodebook(
    read.map(({ source }) => source),
    { id, name: options.name ?? id, actors, issues, alliance, known, sides: (tried) => sidesTaken(tried, read) },
  )
  await write(files, options.into)
  const count = files.filter(({ path }) => path.startsWith('issues/')).length
  terminal.say(
    `${read.length} texts read, ${count} issues and their actors proposed in ${options.into}. Go over the files (they say how), then: standpoint codebook check ${options.into}`,
  )
}

/** How sure a stance must be to show that sides are taken on an issue. */
const SURE = 0.45

/** Who takes sides on each issue of a codebook in the texts: each actor once a document and side. */
function sidesTaken(
  files: readonly CodebookFile[],
  read: readonly { document: Document; source: SuggestionSource }[],
): Map<string, Sides> {
  const found = new Map<string, Sides & { actors: Set<string> }>()
  const { codebook } = checkCodebook(files)
  if (!codebook) return found
  for (const { document, source } of read) {
    const told = new Set<string>()
    const quoted = new Set<string>()
    for (const { actor, issue, stance, quote } of code(document, source, codebook, { minConfidence: SURE })
      .statements) {
      let sides = found.get(issue)
      if (!sides) found.set(issue, (sides = { plus: 0, minus: 0, actors: new Set(), passages: [] }))
      const key = JSON.stringify([actor, issue, stance])
      if (told.has(key)) continue
      told.add(key)
      if (stance === '+') sides.plus++
      else sides.minus++
      if (actor !== 'author') sides.actors.add(actor)
      const passage = `${actor} ${stance}: ${quote.replace(/\s+/g, ' ')}`
      if (sides.passages.length < 4 && !quoted.has(issue + stance) && passage.length < 300) sides.passages.push(passage)
      quoted.add(issue + stance)
    }
  }
  return found
}

async function write(files: readonly CodebookFile[], folder: string): Promise<void> {
  for (const { path, text } of files) {
    const file = join(folder, path)
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, text)
  }
}
