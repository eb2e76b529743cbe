import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from './shell.fixture.ts'

const pages = [
  'README.md',
  ...readdirSync(join(root, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
]

/** The command lines of a page: those of its fenced blocks that run the program; one that never ends is left out. */
function commandsOf(page: string): string[] {
  const text = readFileSync(join(root, page), 'utf8')
  return [...text.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)]
    .filter(([, language]) => language === '' || language === 'sh')
    .flatMap(([, , block]) => block!.replaceAll(/\\\n\s*/g, ' ').split('\n'))
    .map((line) => line.replace(/^\$ /, '').replace(/\s+# .*$/, ''))
    .filter((line) => line.includes('./bin/standpoint ') && !/standpoint (?:serve|open)\b/.test(line))
}

describe('the pages’ commands run, one after the other, on a fresh checkout', () => {
  it.each(pages.map((page) => [page, commandsOf(page)] as const).filter(([, commands]) => commands.length > 0))(
    '%s',
    (_, commands) => {
      const folder = mkdtempSync(join(tmpdir(), 'standpoint-docs-'))
      try {
        for (const name of ['bin', 'codebooks', 'docs', 'examples']) symlinkSync(join(root, name), join(folder, name))
        for (const command of commands) {
          const { status, stdout, stderr } = spawnSync(
            'bash',
            ['-o', 'pipefail', '-c', command.replaceAll('/tmp/', `${folder}/`)],
            { cwd: folder, encoding: 'utf8', input: '' },
          )
          expect([command, status, stderr]).toEqual([command, 0, expect.any(String)])
          expect(`${stdout}${stderr}`, command).not.toBe(/>/.test(command) ? 'nothing' : '')
        }
      } finally {
        rmSync(folder, { recursive: true, force: true })
      }
    },
    300_000,
  )
})

describe('the pages’ links', () => {
  it.each(pages)('%s leads only to what is there', (page) => {
    const text = readFileSync(join(root, page), 'utf8')
    const base = join(root, page, '..')
    for (const [, target] of text.matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)) {
      expect(readdirSync(join(base, target!, '..')), `${page}: ${target}`).toContain(
        target!.replace(/\/$/, '').split('/').at(-1),
      )
    }
  })
})
