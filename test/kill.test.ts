import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openProject } from '../src/project/index.ts'
import { river, root, standpointProcess } from './shell.fixture.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'standpoint-kill-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Adds documents and reviews one by one without end, and prints each only when it is told to be done. */
const writer = (file: string, from: number) => `
  const { openProject } = await import(${JSON.stringify(new URL('../dist/src/project/index.js', import.meta.url).href)})
  const project = await openProject(${JSON.stringify(file)})
  const program = { coder: 'standpoint', version: '1' }
  for (let i = ${from}; ; i++) {
    const statement = { actor: 'UPL', issue: 'dam', stance: '+', strength: 1, tellers: ['author'], start: 0, end: 4, quote: 'Text', confidence: 0.5 }
    const coding = { doc: 'd' + i, statements: [statement], attributions: [], figures: [] }
    await project.add([{ document: { id: 'd' + i, text: 'Text number ' + i }, coding }], program)
    const [{ id }] = await project.statements({ doc: 'd' + i })
    await project.review('ana', [id], { verdict: 'accept' })
    process.stdout.write(i + '\\n')
  }
`

/** The numbers that the child told as done before it was killed. */
function killedAfter(child: ChildProcess, lines: number): Promise<number[]> {
  return new Promise((resolve, reject) => {
    let output = ''
    child.stdout!.on('data', (chunk) => {
      output += chunk
      if (output.split('\n').length > lines) child.kill('SIGKILL')
    })
    child.on('error', reject)
    child.on('close', () => resolve(output.split('\n').slice(0, -1).map(Number)))
  })
}

it('loses nothing that was told as done when the process is killed, and the file opens', async () => {
  const file = join(folder, 'x.db')
  let from = 0
  const done: number[] = []
  for (let round = 0; round < 6; round++) {
    const child = spawn(process.execPath, ['--input-type=module', '-e', writer(file, from)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const told = await killedAfter(child, 3 + 5 * round)
    expect(told.length).toBeGreaterThan(2)
    done.push(...told)
    const project = await openProject(file)
    const statements = await project.statements()
    for (const i of done) {
      expect(statements.find(({ doc }) => doc === `d${i}`)).toMatchObject({ review: 'accepted', reviewer: 'ana' })
    }
    from = (await project.documents()).length
    await project.close()
  }
})

it('goes on where a killed reading stopped', async () => {
  const file = join(folder, 'y.db')
  const articles = join(folder, 'articles.jsonl')
  const text = 'Upland supports the dam. Lowland opposes the dam. '.repeat(40)
  const lines = Array.from({ length: 120 }, (_, id) => JSON.stringify({ id: `r${id}`, text: `Article ${id}. ${text}` }))
  writeFileSync(articles, lines.join('\n'))
  const args = ['read', articles, '-p', file, '-c', river]
  const child = spawn(process.execPath, [`${root}bin/standpoint`, ...args], { stdio: 'ignore' })
  // Killed as soon as something is on its way to the disk: in the middle, or it was too quick and had all.
  while (!existsSync(`${file}-wal`) && child.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 2))
  await new Promise((resolve) => setTimeout(resolve, 100))
  child.kill('SIGKILL')
  await new Promise((resolve) => child.on('close', resolve))
  const { code, err } = standpointProcess(args)
  expect(code).toBe(0)
  expect(err).toMatch(/^120 documents \(/)
  const project = await openProject(file, { readOnly: true })
  expect(await project.documents()).toHaveLength(120)
  expect(new Set((await project.statements()).map(({ doc }) => doc)).size).toBe(120)
  await project.close()
})
