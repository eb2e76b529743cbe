/**
 * The whole pipeline on real articles: JSON line → document → parse → coding.
 *
 *   node dist/bench/pipeline.js [ARTICLES.jsonl]
 *
 * Every figure is the median of fresh processes: seconds from cold for 14 articles into a new project file; words a second
 * on one core, by the processor's time, without loading; and the heap that is in use after each of three passes.
 */
import { spawnSync } from 'node:child_process'
import { createReadStream, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openCoder } from '../src/cli/coder.ts'
import { codebookFolder, packageFolder } from '../src/cli/options.ts'
import { analyse } from '../src/language/index.ts'
import { readLines, readRecordLine } from '../src/reading/index.ts'

const self = fileURLToPath(import.meta.url)

async function* documentsOf(file: string) {
  for await (const { line, text } of readLines(createReadStream(file), 1e8)) {
    if (text?.trim()) yield readRecordLine(text, { where: file, line })
  }
}

const processorSeconds = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}

/** In a process of its own: how many words a second are read, parsed and coded. */
async function speed(file: string): Promise<number> {
  const coder = await openCoder(codebookFolder('nato'), 1)
  let words = 0
  for await (const { text } of documentsOf(file))
    for (const sentence of analyse(text).sentences) words += sentence.words.length
  const begun = processorSeconds()
  for await (const document of documentsOf(file)) JSON.stringify(await coder.code(document))
  return words / (processorSeconds() - begun)
}

/** In a process of its own, run with --expose-gc: megabytes in use after each pass. */
async function memory(file: string): Promise<number[]> {
  const coder = await openCoder(codebookFolder('nato'), 1)
  const used: number[] = []
  for (let pass = 0; pass < 3; pass++) {
    for await (const document of documentsOf(file)) JSON.stringify(await coder.code(document))
    globalThis.gc?.()
    used.push(process.memoryUsage().heapUsed / 1e6)
  }
  return used
}

function inChild<T>(mode: string, file: string): T {
  const { stdout, stderr } = spawnSync(process.execPath, ['--expose-gc', self, mode, file], { encoding: 'utf8' })
  if (!stdout) throw new Error(stderr)
  return JSON.parse(stdout)
}

const median = (values: number[]) => [...values].sort((a, b) => a - b)[values.length >> 1]!

/** Seconds to read the first 14 articles of a file into a new project, from the start of the process to its end. */
function cold(file: string): number {
  const folder = mkdtempSync(join(tmpdir(), 'standpoint-bench-'))
  try {
    const some = join(folder, 'some.jsonl')
    writeFileSync(some, readFileSync(file, 'utf8').split('\n').slice(0, 14).join('\n'))
    const begun = performance.now()
    const { status, stderr } = spawnSync(
      process.execPath,
      [join(packageFolder(), 'bin', 'standpoint'), 'read', some, '-p', join(folder, 'x.db')],
      { encoding: 'utf8' },
    )
    if (status !== 0) throw new Error(stderr)
    return (performance.now() - begun) / 1000
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function report(file: string): void {
  const times = (count: number, measure: () => number) => median(Array.from({ length: count }, measure))
  console.log(`14 articles from cold      ${times(5, () => cold(file)).toFixed(2)} s`)
  console.log(
    `read, parsed and coded     ${Math.round(times(3, () => inChild<number>('speed', file))).toLocaleString('en')} words/s on one core`,
  )
  const used = inChild<number[]>('memory', file)
  console.log(`in use after each pass     ${used.map((megabytes) => megabytes.toFixed(1)).join(', ')} MB`)
}

const [first, second] = process.argv.slice(2)
if (first === 'speed' && second) console.log(JSON.stringify(await speed(second)))
else if (first === 'memory' && second) console.log(JSON.stringify(await memory(second)))
else {
  const file = first ?? join(packageFolder(), '..', 'shared', 'corpora', 'articles', 'raw.jsonl')
  if (existsSync(file)) report(file)
  else console.error(`there is no ${file}; name a file of articles: node dist/bench/pipeline.js ARTICLES.jsonl`)
}
