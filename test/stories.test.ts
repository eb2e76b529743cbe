import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { root, standpoint } from './shell.fixture.ts'

const folder = mkdtempSync(join(tmpdir(), 'standpoint-stories-'))
const project = join(folder, 'nato.db')
beforeAll(async () => {
  expect((await standpoint(['read', join(root, 'examples/nato'), '-p', project])).code).toBe(0)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('docs/stories.md', () => {
  it('Hungary breaks unity on arms', async () => {
    const { out } = await standpoint(['cohesion', '--issue', 'arms-for-ukraine', '-f', 'json', '-p', project])
    expect(JSON.parse(out)[0].breakers[0].actor).toBe('HUN')
  })

  it('two camps stand apart over troops, Estonia and Hungary far', async () => {
    const { out } = await standpoint(['ties', '--issue', 'troops-in-ukraine', '-p', project])
    const camps = out
      .split(/The best split[^\n]*\n/)[1]!
      .split('\n')
      .slice(0, 2)
    const [britain] = camps.filter((camp) => camp.includes('GBR'))
    const [italy] = camps.filter((camp) => camp.includes('ITA'))
    for (const member of ['FRA', 'EST', 'LTU']) expect(britain).toContain(member)
    expect(italy).toContain('SVK')
    expect(britain).not.toBe(italy)
    expect(out.split('Furthest apart')[1]).toMatch(/EST {2}HUN +-\d/)
  })
})
