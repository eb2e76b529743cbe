import type { DocumentSummary } from '../project/index.ts'
import { evidenceItems } from './evidence.ts'
import type { DocumentInfo, DocumentView } from './wire.ts'
import type { Shelf } from './workbench.ts'

/** A document's title, or how it begins, or its id. */
export function titleOf(summary: DocumentSummary, text = ''): string {
  if (summary.title) return summary.title
  const opening = text.trim().split('\n', 1)[0] ?? ''
  if (!opening) return summary.id
  return opening.length > 90 ? `${opening.slice(0, 88).trimEnd()} …` : opening
}

/** An address that leads to the web; one that would run, or open what lies on this machine, is none. */
function webAddress(url: string | undefined): string | undefined {
  return url && URL.canParse(url) && /^https?:$/.test(new URL(url).protocol) ? url : undefined
}

/** Words of about five letters and a space: good enough to tell a note from a report without reading the text. */
const LETTERS_A_WORD = 6

function infoOf(summary: DocumentSummary, text?: string): DocumentInfo {
  const { id, source, author, date, dateInferred, url, statements, length } = summary
  return {
    id,
    title: titleOf(summary, text),
    source,
    author,
    date,
    dateInferred,
    url: webAddress(url),
    statements,
    words: Math.round(length / LETTERS_A_WORD),
  }
}

/** All documents, newest first, the undated after them. */
export async function documentList(shelf: Shelf): Promise<DocumentInfo[]> {
  const { documents } = await shelf.now()
  const list = await Promise.all(
    [...documents.values()].map(async (summary) =>
      infoOf(summary, summary.title ? undefined : (await shelf.text(summary.id))?.text),
    ),
  )
  return list.sort((a, b) => (b.date ?? '').localeCompare(a.date ?? '') || (a.title < b.title ? -1 : 1))
}

export async function documentView(shelf: Shelf, id: string): Promise<DocumentView | undefined> {
  const snapshot = await shelf.now()
  const summary = snapshot.documents.get(id)
  const document = await shelf.text(id)
  if (!summary || !document) return undefined
  const coding = await shelf.workbench.project.coding(id)
  const statements = snapshot.reviewed.filter((statement) => statement.doc === id)
  return {
    ...infoOf(summary, document.text),
    text: document.text,
    statementsIn: await evidenceItems(shelf, snapshot, statements, { why: true }),
    attributions: coding?.attributions ?? [],
    figures: coding?.figures ?? [],
  }
}
