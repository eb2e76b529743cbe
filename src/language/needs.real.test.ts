import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { readPaths } from '../reading/index.ts'
import { analyse, mended } from './index.ts'

it.each(['nato', 'river'])('a repair whose needs are not met would find nothing in examples/%s', async (folder) => {
  const path = fileURLToPath(new URL(`../../examples/${folder}`, import.meta.url))
  let sentences = 0
  for await (const { document } of readPaths([path]))
    for (const { words, names } of analyse(document?.text ?? '').sentences) {
      sentences++
      expect(mended(words, names)).toEqual(mended(words, names, true))
    }
  expect(sentences).toBeGreaterThan(20)
})
