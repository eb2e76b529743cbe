import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { type Codebook, codebookFiles, readCodebook } from '../codebook/index.ts'
import { code } from '../coding/index.ts'
import { analyse } from '../language/index.ts'
import type { Coding, Document } from '../model/index.ts'
import type { Program } from '../project/index.ts'
import { articleText } from '../reading/index.ts'
import { compileLate } from './engine.ts'
import { packageFolder } from './options.ts'

export interface CoderOptions {
  minConfidence?: number | undefined
}

/** Codes documents, `width` of them at a time. */
export interface Coder {
  width: number
  code(document: Document): Promise<Coding>
  close(): Promise<void>
}

/** Parses and codes one document: the same on every thread. */
export function codeDocument(document: Document, codebook: Codebook, options: CoderOptions): Coding {
  const { minConfidence } = options
  return code(document, analyse(articleText(document)), codebook, minConfidence === undefined ? {} : { minConfidence })
}

interface Waiting {
  resolve(coding: Coding): void
  reject(error: Error): void
}

export interface Answer {
  coding?: Coding
  error?: string
}

/** One thread that codes; it answers in the order it was asked in. */
function codingThread(folder: string, options: CoderOptions) {
  const worker = new Worker(new URL('./coding-thread.js', import.meta.url), { workerData: { folder, options } })
  const waiting: Waiting[] = []
  worker.on('message', ({ coding, error }: Answer) => {
    const first = waiting.shift()
    if (coding) first?.resolve(coding)
    else first?.reject(new Error(error))
  })
  worker.on('error', (error) => {
    for (const each of waiting.splice(0)) each.reject(error)
  })
  return {
    worker,
    waiting,
    code: (document: Document) =>
      new Promise<Coding>((resolve, reject) => {
        waiting.push({ resolve, reject })
        worker.postMessage(document)
      }),
  }
}

/** A coder by the codebook in a folder: on this thread for one worker, else on as many threads. */
export async function openCoder(folder: string, workers: number, options: CoderOptions = {}): Promise<Coder> {
  compileLate()
  const codebook = await readCodebook(folder)
  if (workers === 1) {
    return { width: 1, code: async (document) => codeDocument(document, codebook, options), close: async () => {} }
  }
  const threads = Array.from({ length: workers }, () => codingThread(folder, options))
  return {
    // Two for each, so that none waits for the next to arrive.
    width: workers * 2,
    code(document) {
      const idlest = threads.reduce((best, each) => (each.waiting.length < best.waiting.length ? each : best))
      return idlest.code(document)
    },
    async close() {
      await Promise.all(threads.map(({ worker }) => worker.terminate()))
    },
  }
}

/** What `work` makes of each item, in the items' order, with at most `width` of them under way. */
export async function* inOrder<In, Out>(
  items: AsyncIterable<In>,
  width: number,
  work: (item: In) => Promise<Out>,
): AsyncGenerator<Out> {
  const underWay: Promise<Out>[] = []
  for await (const item of items) {
    const result = work(item)
    // Its failure is met when its turn comes; until then it is no unhandled one.
    result.catch(() => {})
    underWay.push(result)
    if (underWay.length >= width) yield await underWay.shift()!
  }
  while (underWay.length) yield await underWay.shift()!
}

/** Who codes: a version names all that codings depend on, so that a change of codebook, weights or options codes anew. */
export async function programOf(codebookFolder: string, { minConfidence }: CoderOptions): Promise<Program> {
  const root = packageFolder()
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const hash = createHash('sha256')
  for (const { path, text } of await codebookFiles(codebookFolder)) {
    // Rules and scenarios say what is decided with statements, not which there are.
    if (!/^(rules|scenarios)[./]/.test(path)) hash.update(`${path}\0${text}\0`)
  }
  hash.update(`${minConfidence}`)
  hash.update(readFileSync(join(root, 'models', 'en', 'weights.bin')))
  return { coder: 'standpoint', version: `${version}-${hash.digest('hex').slice(0, 8)}` }
}
