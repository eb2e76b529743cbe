import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Document, Statement } from '../../src/model/index.ts'
import { openProject } from '../../src/project/index.ts'
import { attacks, hostileAddresses } from './hostile.fixture.ts'

const issues = ['arms-for-ukraine', 'russia-threatens-nato']

/** A document all of whose parts are one attack, and two statements of it by one who is named so. */
function documentOf(attack: string, i: number): { document: Document; statements: Statement[] } {
  const text = `${attack}\n\nPoland sends tanks, said ${attack} in its own words.`
  const document = {
    id: `attack-${i}`,
    title: attack,
    author: attack,
    source: attack,
    url: hostileAddresses[i % hostileAddresses.length]!,
    date: '2024-05-01',
    text,
  }
  const statements = issues.map((issue, k) => ({
    actor: k === 0 ? 'POL' : attack,
    person: attack,
    issue,
    stance: '+' as const,
    strength: 1,
    tellers: ['author', attack],
    start: 0,
    end: attack.length,
    quote: attack,
    confidence: 0.5,
    why: { rule: attack, steps: [{ start: 0, end: attack.length, text: attack, effect: attack }] },
  }))
  return { document, statements }
}

/** A project file in which every title, author, outlet, address, text, name and reason is an attack. */
export async function hostileProject(): Promise<{ file: string; documents: Document[] }> {
  const file = join(mkdtempSync(join(tmpdir(), 'standpoint-')), 'hostile.db')
  const project = await openProject(file)
  const made = attacks.map(documentOf)
  const entries = made.map(({ document, statements }) => {
    return { document, coding: { doc: document.id, statements, attributions: [], figures: [] } }
  })
  await project.add(entries, { coder: 'standpoint', version: '<script>pwned()</script>' })
  await project.close()
  return { file, documents: made.map(({ document }) => document) }
}
