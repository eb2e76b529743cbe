import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { root, standpoint } from './shell.fixture.ts'

const folder = mkdtempSync(join(tmpdir(), 'standpoint-measures-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The page's commands, each with what it prints there. */
const page = readFileSync(join(root, 'docs/measures.md'), 'utf8')
const runs = [...page.matchAll(/^```sh\n([\s\S]*?)^```/gm)].flatMap(([, block]) =>
  block!.split(/^\$ /m).flatMap((run) => {
    const [command = '', ...printed] = run.split('\n')
    // What is named in attributions rests on how well the program codes.
    if (!command.startsWith('./bin/standpoint ') || command.includes(' sources ')) return []
    return [[command, printed.join('\n').trim()] as const]
  }),
)

/** The measured numbers of a text: its words, signs and keys may be put better without the page being wrong. */
const numbersOf = (text: string) => text.match(/-?\d+\.\d+/g) ?? []

// They stand on one another: the first ones fill the project.
it('docs/measures.md shows the numbers that the program prints', async () => {
  expect(runs.length).toBeGreaterThan(10)
  const file = join(folder, 'river.db')
  for (const [command, printed] of runs) {
    const args = command.split(' ').slice(1)
    const placed = args.map((arg) =>
      arg === 'river.db' ? file : /^(examples|docs|codebooks)\//.test(arg) ? join(root, arg) : arg,
    )
    const { code, out, err } = await standpoint(placed)
    expect([command, code, numbersOf(`${err}${out}`.replaceAll(file, ''))]).toEqual([command, 0, numbersOf(printed)])
  }
})
