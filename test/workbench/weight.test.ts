import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { root } from './browser.fixture.ts'

const MOST = 250_000

it('sends no more than 250 KB of script, compressed, for all pages together', () => {
  const folder = join(root, 'dist', 'web', 'assets')
  const scripts = readdirSync(folder).filter((name) => name.endsWith('.js'))
  expect(scripts.length).toBeGreaterThan(0)
  const sizes = scripts.map((name) => gzipSync(readFileSync(join(folder, name))).length)
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(MOST)
})
