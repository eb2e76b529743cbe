import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))

it('installs without a compiler: no dependency is fetched from outside the registry', () => {
  for (const version of Object.values({ ...manifest.dependencies, ...manifest.devDependencies }) as string[]) {
    expect(version).toMatch(/^[\^~]?\d/)
  }
})
