import { basename } from 'node:path'
import { AUTHOR } from '../model/index.ts'
import { actorInfo, issueInfo } from './positions.ts'
import type { ProjectInfo } from './wire.ts'
import type { Shelf } from './workbench.ts'

/** What the project is and holds: names for every id that pages show. */
export async function projectView(shelf: Shelf, reviewer: string): Promise<ProjectInfo> {
  const { project, codebook } = shelf.workbench
  const snapshot = await shelf.now()
  const { columns, documents, reviewed } = snapshot
  const counts = new Map<string, number>()
  for (const issue of columns.issue) counts.set(columns.issues[issue]!, (counts.get(columns.issues[issue]!) ?? 0) + 1)
  const heard = new Set([...columns.actors, ...reviewed.flatMap(({ tellers }) => tellers)])
  for (const actor of codebook.actors.values()) heard.add(actor.id)
  heard.delete(AUTHOR)
  const dates = [...documents.values()].flatMap(({ date }) => (date ? [date] : [])).sort()
  return {
    name: basename(project.file).replace(/\.db$/, ''),
    file: project.file,
    codebook: codebook.name,
    alliance: codebook.alliance,
    documents: documents.size,
    statements: columns.length,
    reviewed: reviewed.filter(({ verdicts }) => verdicts.length > 0).length,
    ...(dates.length ? { from: dates[0], to: dates.at(-1) } : {}),
    issues: [...codebook.issues.keys()].map((id) => issueInfo(shelf, id, counts.get(id) ?? 0)),
    actors: [...heard].map((id) => actorInfo(shelf, snapshot, id)),
    sources: columns.sources,
    coders: columns.coders,
    reviewer,
  }
}
