import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { describeProject, makeCoding, makeDocument, makeStatement, program } from './conformance.fixture.ts'
import { openProject } from './index.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'standpoint-project-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

let files = 0
const newFile = () => join(folder, `${files++}.db`)
const now = () => new Date('2026-01-02T03:04:05Z')

describeProject('a project file', () => openProject(newFile(), { now }))
describeProject('a project in memory', () => openProject(':memory:', { now }))

async function filled(): Promise<string> {
  const file = newFile()
  const project = await openProject(file)
  await project.add([{ document: makeDocument('a'), coding: makeCoding('a', [makeStatement()]) }], program)
  await project.close()
  return file
}

describe('a project file on disk', () => {
  it('is one file after it was closed, and opens again with all that was in it', async () => {
    const file = await filled()
    expect(existsSync(`${file}-wal`)).toBe(false)
    const project = await openProject(file, { readOnly: true })
    expect(await project.statements()).toHaveLength(1)
    await project.close()
  })

  it('is not left behind where nothing was put into it', async () => {
    const file = newFile()
    const project = await openProject(file)
    expect(await project.documents()).toEqual([])
    await project.close()
    expect(existsSync(file)).toBe(false)
  })

  it('keeps its journal whatever is tried on it', async () => {
    const file = await filled()
    const database = new DatabaseSync(file)
    expect(() => database.exec('delete from journal')).toThrow('append-only')
    expect(() => database.exec("update journal set who = 'x'")).toThrow('append-only')
    database.close()
  })

  it('can be looked at after a process was killed in the middle of a change', async () => {
    const file = await filled()
    const half = `
      const { DatabaseSync } = await import('@photostructure/sqlite')
      const database = new DatabaseSync(process.argv[1])
      database.exec('pragma cache_size = 2; begin immediate')
      const insert = database.prepare('insert into settings values (?, ?)')
      for (let i = 0; i < 2000; i++) insert.run('name ' + i, 'x'.repeat(400))
      process.kill(process.pid, 'SIGKILL')`
    spawnSync(process.execPath, ['--input-type=module', '-e', half, file])
    expect(existsSync(`${file}-journal`)).toBe(true)
    const project = await openProject(file, { readOnly: true })
    expect(await project.statements()).toHaveLength(1)
    expect(await project.setting('name 1')).toBeUndefined()
    await project.close()
  })

  it('gives what another process wrote meanwhile', async () => {
    const file = await filled()
    const [one, other] = [await openProject(file), await openProject(file, { readOnly: true })]
    await one.add([{ document: makeDocument('b'), coding: makeCoding('b', [makeStatement()]) }], program)
    expect(await other.statements()).toHaveLength(2)
    await one.close()
    await other.close()
  })
})

describe('a file that cannot be a project', () => {
  const opening = async (file: string, options = {}) => (await openProject(file, { patience: 50, ...options })).close()

  it('is no SQLite file', async () => {
    const file = newFile()
    writeFileSync(file, 'These are plain words and no database at all. '.repeat(20))
    await expect(opening(file)).rejects.toThrow(`${file}: this file is no project file; name another one with -p`)
    expect(readFileSync(file, 'utf8')).toContain('plain words')
  })

  it("is another program's database", async () => {
    const file = newFile()
    const database = new DatabaseSync(file)
    database.exec('create table t (x)')
    database.close()
    await expect(opening(file)).rejects.toThrow('this database is no project file')
  })

  it('is from a newer version', async () => {
    const file = await filled()
    const database = new DatabaseSync(file)
    database.exec('pragma user_version = 99')
    database.close()
    await expect(opening(file)).rejects.toThrow(
      'the project file is of version 99, and this program knows up to 1; use the newer program',
    )
  })

  it('may not be written to: reading works, writing is refused', async () => {
    const file = await filled()
    chmodSync(file, 0o444)
    await expect(opening(file)).rejects.toThrow('may not be written to')
    const project = await openProject(file, { readOnly: true })
    expect(await project.statements()).toHaveLength(1)
    await expect((async () => project.undo('ana'))()).rejects.toThrow('opened to be read only')
    await project.close()
  })

  it('is held by another process', async () => {
    const file = await filled()
    const project = await openProject(file, { patience: 50 })
    const holder = new DatabaseSync(file)
    holder.exec('begin immediate')
    await expect(project.addVotes([{ rollcall: 'r', actor: 'UPL', choice: 'yes' }])).rejects.toThrow(
      'another process is writing',
    )
    holder.exec('rollback')
    expect(await project.addVotes([{ rollcall: 'r', actor: 'UPL', choice: 'yes' }])).toBe(1)
    await project.close()
    holder.close()
    const other = new DatabaseSync(await filled())
    other.exec('begin exclusive')
    await expect(opening(other.location()!)).rejects.toThrow('another process is writing')
    other.close()
  })

  it('is damaged', async () => {
    const file = await filled()
    const bytes = readFileSync(file)
    bytes.fill(0x5a, 4096)
    writeFileSync(file, bytes)
    await expect(
      (async () => {
        const project = await openProject(file)
        try {
          await project.statements()
        } finally {
          await project.close()
        }
      })(),
    ).rejects.toThrow('the project file is damaged')
  })

  it('is not there, or lies in a folder that is not', async () => {
    await expect(opening(newFile(), { readOnly: true })).rejects.toThrow(
      'there is no project file; read articles into one first',
    )
    await expect(opening(join(folder, 'nowhere', 'x.db'))).rejects.toThrow(
      'cannot be opened there; check that the folder exists',
    )
  })
})
