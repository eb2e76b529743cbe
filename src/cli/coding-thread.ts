import { parentPort, workerData } from 'node:worker_threads'
import { readCodebook } from '../codebook/index.ts'
import type { Document } from '../model/index.ts'
import { type Answer, type CoderOptions, codeDocument } from './coder.ts'

const { folder, options } = workerData as { folder: string; options: CoderOptions }
const codebook = await readCodebook(folder)

parentPort!.on('message', (document: Document) => {
  let answer: Answer
  try {
    answer = { coding: codeDocument(document, codebook, options) }
  } catch (error) {
    answer = { error: (error as Error).message }
  }
  parentPort!.postMessage(answer)
})
