import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { makeDocx, makePdf } from '../src/reading/made.fixture.ts'
import { type Ran, river, root, standpoint, standpointProcess } from './shell.fixture.ts'

let folder: string
let project: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'standpoint-bad-'))
  project = join(folder, 'x.db')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const good = 'Upland supports the dam. Lowland opposes the dam.'
function put(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}
const read = (paths: string[], ...more: string[]): Promise<Ran> =>
  standpoint(['read', ...paths, '-p', project, '-c', river, ...more])

/** One line of words about a file: where, what, and what to do. */
const lineAbout = (name: string) => new RegExp(`^\\S*${name}(:\\d+)?: [^;]+; .+$`, 'm')

describe('articles that cannot be read', () => {
  const bad: [name: string, make: () => string | Uint8Array | Promise<Uint8Array>][] = [
    ['empty.txt', () => ''],
    ['picture.txt', () => Uint8Array.from({ length: 3000 }, (_, i) => (i * 7919) % 256)],
    ['script.html', () => '<html><head></head><body><script>let a = "<p>no</p>"</script></body></html>'],
    ['locked.pdf', () => makePdf([[good]], {}, true)],
    ['cut.pdf', () => makePdf([[good]]).subarray(0, 90)],
    ['none.docx', () => 'this is no zip'],
    ['cut.docx', async () => (await makeDocx([good])).subarray(0, 150)],
    ['broken.jsonl', () => '{"id": "1", "te'],
    ['textless.jsonl', () => '{"id": "1"}\n'],
  ]
  it.each(bad)(
    '%s: one line, exit 1 where there is nothing else, and no project file left behind',
    async (name, make) => {
      const path = put(name, await make())
      const { code, err, out } = await read([path])
      expect(err).toMatch(lineAbout(name))
      expect(err.trim().split('\n')).toHaveLength(2)
      expect(err).toContain('nothing was read')
      expect([code, out]).toEqual([1, ''])
      expect(existsSync(project)).toBe(false)
    },
  )

  it('all of them at once, among good ones: the rest goes on, exit 0', async () => {
    for (const [name, make] of bad) put(name, await make())
    put('good.txt', good)
    put('day.txt', `---\ndate: 2023-02-30\n---\nFerryland rejected the dam.`)
    put('wide.txt', Buffer.from(`\uFEFFMireland’s café wants the dam.`, 'utf16le'))
    put('latin.txt', Buffer.from('Upland said at the Café Zürich that it supports the dam.', 'latin1'))
    put('mark.txt', `\uFEFFLowland rejected the dam.`)
    put(
      'middle.jsonl',
      `{"id": "m1", "text": "Upland wants the dam."}\n{"id": "m2", "text": \n{"id": "m3", "text": "Lowland rejects the dam."}\n`,
    )
    mkdirSync(join(folder, 'void'))
    symlinkSync(folder, join(folder, 'round'))
    const { code, err } = await read([folder, join(folder, 'nowhere'), join(folder, 'void')])
    for (const [name] of bad) expect(err).toMatch(lineAbout(name))
    for (const name of ['day.txt', 'middle.jsonl', 'round', 'nowhere', 'void']) expect(err).toMatch(lineAbout(name))
    expect(err).toMatch(/^7 documents \(7 new\), .* 14 problems; kept in /m)
    expect(code).toBe(0)
    const { out } = await standpoint(['statements', '-p', project, '-f', 'json'])
    expect(new Set(JSON.parse(out).map(({ doc }: { doc: string }) => doc))).toContain('m3')
  })

  it('a file over the limit is refused before it is read, and the limit is an option', async () => {
    const large = put('large.txt', good)
    truncateSync(large, 200_000_000)
    const { code, err } = await read([large])
    expect(err).toMatch(
      /large\.txt: the file \(200 MB\) is over the limit of 100 MB an article; split it, or raise the limit with --max-size/,
    )
    expect(code).toBe(1)
    const small = put('small.txt', good)
    expect((await read([small], '--max-size', '0.00001')).code).toBe(1)
    expect((await read([small], '--max-size', '0.001')).code).toBe(0)
  })

  it('the same content twice is one document, and an id that is taken by another text is told', async () => {
    put('a.txt', good)
    put('b.md', `${good}\n`)
    const other = put(
      'c.jsonl',
      '{"id": "c", "text": "Mireland wants the dam."}\n{"id": "c", "text": "Mireland rejects the dam."}\n',
    )
    const { err, code } = await read([join(folder, 'a.txt'), join(folder, 'b.md'), other])
    expect(err).toMatch(/^c: another text has this id in the project already; give this one an id of its own$/m)
    expect(err).toMatch(/^2 documents \(2 new, 1 refused\)/m)
    expect(code).toBe(0)
  })
})

describe('project files that cannot be used', () => {
  beforeEach(async () => {
    await read([put('good.txt', good)])
  })
  const failing = async (args: string[]): Promise<string> => {
    const { code, err, out } = await standpoint(args)
    expect([code, out]).toEqual([1, ''])
    expect(err).toMatch(/^[^;\n]+: [^;\n]+; [^\n]+\n$/)
    return err
  }

  it('no SQLite file', async () => {
    const plain = put('plain.db', 'These are plain words and no database. '.repeat(30))
    expect(await failing(['positions', '-p', plain])).toContain('is no project file')
    expect(await failing(['read', join(folder, 'good.txt'), '-p', plain])).toContain('is no project file')
  })

  it('from a newer version', async () => {
    const database = new DatabaseSync(project)
    database.exec('pragma user_version = 99')
    database.close()
    expect(await failing(['statements', '-p', project])).toContain('version 99')
  })

  it('read-only: it can be looked at, not written to', async () => {
    chmodSync(project, 0o444)
    expect((await standpoint(['statements', '-p', project])).code).toBe(0)
    expect(await failing(['read', put('more.txt', 'Mireland wants the dam.'), '-p', project])).toContain(
      'may not be written to',
    )
  })

  it('held by another process: nothing is lost, and it works again afterwards', async () => {
    const copy = join(folder, 'copy.db')
    copyFileSync(project, copy)
    const holder = new DatabaseSync(copy)
    holder.exec('begin exclusive')
    expect(await failing(['read', put('more.txt', 'Mireland wants the dam.'), '-p', copy])).toContain(
      'another process is writing',
    )
    holder.exec('rollback')
    holder.close()
    expect((await standpoint(['read', join(folder, 'more.txt'), '-p', copy])).code).toBe(0)
  })

  it('missing', async () => {
    expect(await failing(['positions', '-p', join(folder, 'none.db')])).toContain('there is no project file')
    expect(await failing(['read', join(folder, 'good.txt'), '-p', join(folder, 'none', 'x.db')])).toContain(
      'cannot be opened there',
    )
  })

  it('made for a codebook that is gone', async () => {
    const moved = join(folder, 'moved.db')
    expect((await standpoint(['read', join(folder, 'good.txt'), '-p', moved, '-c', join(folder, 'gone')])).code).toBe(1)
    expect(existsSync(moved)).toBe(false)
  })
})

describe('the process', () => {
  const record = (id: number) => JSON.stringify({ id: String(id), text: `${id}. ${good}` })
  const lines = Array.from({ length: 30 }, (_, id) => record(id)).join('\n')

  it('gives the same bytes for any number of threads', () => {
    const one = standpointProcess(['code', '-c', river], { input: lines })
    const three = standpointProcess(['code', '-c', river, '-w', '3'], { input: lines })
    expect(one.out.trim().split('\n')).toHaveLength(30)
    expect(three).toEqual(one)
  })

  it('ends quietly when its reader goes away', async () => {
    const input = put('in.jsonl', Array.from({ length: 400 }, (_, id) => record(id)).join('\n'))
    const script = `"$0" "$1" code -c "$2" < "$3" 2> "$4" | head -n 1; echo "\${PIPESTATUS[0]}"`
    const out = execFileSync(
      'bash',
      ['-c', script, process.execPath, `${root}bin/standpoint`, river, input, join(folder, 'err')],
      { encoding: 'utf8' },
    )
    expect(out.trim().split('\n').at(-1)).toBe('0')
    expect(out).toMatch(/^\{"doc":"0"/)
    expect(readFileSync(join(folder, 'err'), 'utf8')).toBe('')
  })
})
