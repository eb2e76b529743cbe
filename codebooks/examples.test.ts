import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { readCodebook } from '../src/codebook/index.ts'
import { code } from '../src/coding/index.ts'
import { analyse } from '../src/language/index.ts'

const here = fileURLToPath(new URL('.', import.meta.url))
const codebooks = readdirSync(here, { withFileTypes: true }).filter((entry) => entry.isDirectory())

/** Low, so that an example of one sentence is judged by who and which side, not by how much more a document would say. */
const LEAST = 0.1

describe.each(codebooks.map(({ name }) => name))('the examples beside the patterns of %s', async (name) => {
  const codebook = await readCodebook(here + name)
  const examples = [...codebook.issues.values()].flatMap((issue) =>
    issue.examples.map((example) => ({ issue: issue.id, ...example })),
  )
  it.each(examples)('$issue: $text', ({ issue, text, date, stances }) => {
    const { statements } = code({ id: 'example', text, date }, analyse(text), codebook, { minConfidence: LEAST })
    const found = new Map<string, { sign: string; confidence: number }>()
    for (const { actor, issue: on, stance, confidence } of statements)
      if (on === issue && confidence > (found.get(actor)?.confidence ?? 0))
        found.set(actor, { sign: stance, confidence })
    for (const stance of stances) {
      const [, actor = '', sign] = /^(.+) ([+-])$/.exec(stance) ?? []
      expect(found.get(actor)?.sign, `${actor} of ${JSON.stringify([...found])}`).toBe(sign)
    }
    if (stances.length === 0) expect([...found].filter(([, { confidence }]) => confidence >= 0.5)).toEqual([])
  })
})
