import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { readCodebook } from '../src/codebook/index.ts'
import { runExamples } from '../src/coding/index.ts'

const here = fileURLToPath(new URL('.', import.meta.url))
const codebooks = readdirSync(here, { withFileTypes: true }).filter((entry) => entry.isDirectory())

describe.each(codebooks.map(({ name }) => name))('the examples beside the patterns of %s', async (name) => {
  const results = runExamples(await readCodebook(here + name))
  it.each(results)('$issue: $text', ({ expected, found, passed }) => {
    expect(passed, `expected ${expected.join(', ') || 'nothing'}, found ${found.join(', ') || 'nothing'}`).toBe(true)
  })
})
