import { select, sourceReports } from '../analysis/index.ts'
import { titleOf } from './documents.ts'
import type { SourcesView } from './wire.ts'
import type { Asked, Shelf } from './workbench.ts'

/** What each outlet carries: whose voices, told by whom, its own stances, its copies, and the reader's grade. */
export async function sourcesView(shelf: Shelf, asked: Asked): Promise<SourcesView> {
  const snapshot = await shelf.now()
  const rows = select(snapshot.columns, asked.selection, snapshot.known)
  const title = async (id: string) => {
    const summary = snapshot.documents.get(id)
    return summary ? titleOf(summary, (await shelf.text(id))?.text) : id
  }
  const documents = await Promise.all(
    [...snapshot.documents.values()]
      .filter(({ source }) => !asked.selection.sources || (source && asked.selection.sources.includes(source)))
      .map(async ({ id, source }) => {
        return { id, ...(source ? { source } : {}), attributions: await shelf.attributionsIn(id) }
      }),
  )
  const { sources: grades } = await shelf.workbench.project.grades()
  const reports = sourceReports(snapshot.columns, documents, { rows, copies: snapshot.copies })
  return {
    sources: await Promise.all(
      reports
        .filter(({ statements, documents: held }) => statements > 0 || held > 0)
        .map(async (report) => {
          const grade = grades.get(report.name)
          const sides = (counts: readonly { plus: number; minus: number }[]) => ({
            for: counts.reduce((sum, { plus }) => sum + plus, 0),
            against: counts.reduce((sum, { minus }) => sum + minus, 0),
          })
          return {
            source: snapshot.documents.has(report.name) ? await title(report.name) : report.name,
            documents: report.documents,
            statements: report.statements,
            tellers: report.tellers,
            attributions: report.attributions,
            voices: report.voices.map((voice) => ({
              actor: voice.actor,
              statements: voice.statements,
              ...sides(voice.sides),
            })),
            stances: report.stances.map(({ issue, plus, minus }) => ({ issue, for: plus, against: minus })),
            copies: await Promise.all(
              report.copies.map(async ({ doc, of, share }) => ({
                doc,
                title: await title(doc),
                of,
                ofTitle: await title(of),
                share,
              })),
            ),
            ...(grade ? { reliability: grade } : {}),
          }
        }),
    ),
  }
}
