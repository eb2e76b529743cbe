import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Codebook, readCodebook } from '../codebook/index.ts'
import type { Document, Stance, Statement } from '../model/index.ts'
import { openProject, type Project } from '../project/index.ts'

export const hostile = `<script>alert(1)</script> <img src=x onerror=alert(2)>`

const documents: Document[] = [
  {
    id: 'one',
    title: 'Talks on tanks',
    source: 'Harbour Post',
    date: '2024-01-10',
    text: 'Poland sends tanks.\n\nHungary refuses to send any, officials said.\nItaly hesitates.',
  },
  {
    id: 'two',
    title: `=cmd|' /C calc'!A0 ${hostile}`,
    source: 'Inland Courier',
    date: '2024-06-02',
    text: `${hostile}\n\nFrance supports it. Moscow denies everything.`,
  },
  { id: 'three', source: 'Harbour Post', text: 'An undated note.\nPoland is for a truce.' },
]

function said(
  doc: string,
  words: string,
  actor: string,
  issue: string,
  stance: Stance,
  confidence: number,
  more: Partial<Statement> = {},
): { doc: string; statement: Statement } {
  const text = documents.find(({ id }) => id === doc)!.text
  const start = text.indexOf(words)
  return {
    doc,
    statement: {
      actor,
      issue,
      stance,
      strength: 1,
      tellers: ['author'],
      start,
      end: start + words.length,
      quote: words,
      confidence,
      ...more,
    },
  }
}

const coded = [
  said('one', 'Poland sends tanks.', 'POL', 'arms-for-ukraine', '+', 0.9, {
    why: { rule: 'deed', steps: [{ start: 0, end: 6, text: 'Poland', effect: 'acts' }] },
  }),
  said('one', 'Hungary refuses to send any, officials said.', 'HUN', 'arms-for-ukraine', '-', 0.8, {
    tellers: ['author', 'officials'],
  }),
  said('one', 'Italy hesitates.', 'ITA', 'arms-for-ukraine', '-', 0.55, { strength: 0.5 }),
  said('two', 'France supports it.', 'FRA', 'arms-for-ukraine', '+', 0.7),
  said('two', 'Moscow denies everything.', 'RUS', 'russia-threatens-nato', '-', 0.6),
  said('three', 'Poland is for a truce.', 'POL', 'ceasefire-now', '+', 0.4),
]

/** A small project as the program would have coded it, in a file of its own. */
export async function smallProject(): Promise<{ project: Project; codebook: Codebook }> {
  const codebook = await readCodebook(fileURLToPath(new URL('../../codebooks/nato', import.meta.url)))
  const project = await openProject(join(mkdtempSync(join(tmpdir(), 'standpoint-')), 'small.db'))
  const entries = documents.map((document) => ({
    document,
    coding: {
      doc: document.id,
      statements: coded.filter(({ doc }) => doc === document.id).map(({ statement }) => statement),
      attributions: [],
      figures: [],
    },
  }))
  await project.add(entries, { coder: 'standpoint', version: 'test' })
  return { project, codebook }
}
