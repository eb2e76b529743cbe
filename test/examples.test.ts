import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { type Document, describeProblem } from '../src/model/index.ts'
import { readPaths } from '../src/reading/index.ts'

async function documentsIn(folder: string): Promise<Document[]> {
  const documents: Document[] = []
  for await (const { document, problem } of readPaths([
    fileURLToPath(new URL(`../examples/${folder}`, import.meta.url)),
  ])) {
    if (problem) throw new Error(describeProblem(problem))
    documents.push(document)
  }
  return documents
}

it.each([
  ['nato', 20, 6],
  ['river', 6, 3],
])(
  'examples/%s: dated articles of invented outlets that put nothing into quotation marks',
  async (folder, least, outlets) => {
    const documents = await documentsIn(folder)
    expect(documents.length).toBeGreaterThanOrEqual(least)
    expect(new Set(documents.map(({ source }) => source)).size).toBe(outlets)
    for (const { title, source, author, date, dateInferred, text } of documents) {
      expect(source, title).toMatch(/ \(invented\)$/)
      expect(author, title).toBeTruthy()
      expect(date, title).toMatch(/^\d{4}-\d{2}-\d{2}$/)
      expect(dateInferred, title).toBeFalsy()
      expect(text, title).not.toMatch(/["“”]/)
    }
  },
)
