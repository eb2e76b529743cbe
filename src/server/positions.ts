import { type KnownPosition, leanOf } from '../analysis/index.ts'
import { AUTHOR } from '../model/index.ts'
import { campNumbers, riftOf } from './camps.ts'
import { evidenceItems } from './evidence.ts'
import { titleOfIssue } from './issue-title.ts'
import type { ActorInfo, Cell, EvidenceView, IssueInfo, PositionsView } from './wire.ts'
import { type Asked, BadRequest, positionsOf, type Shelf, type Snapshot } from './workbench.ts'

/** Actors shown beyond the members, at most: those heard most. */
const MOST_ROWS = 150

export function cellOf(position: KnownPosition): Cell {
  const { actor, issue, mean, low, high, support, evidence } = position
  return {
    actor,
    issue,
    lean: leanOf(position),
    mean,
    low,
    high,
    support,
    evidence: evidence.statements,
    for: evidence.plus,
    against: evidence.minus,
  }
}

export function actorInfo(shelf: Shelf, snapshot: Snapshot, id: string): ActorInfo {
  const actor = shelf.workbench.codebook.actors.get(id)
  return {
    id,
    name: id === AUTHOR ? 'the author' : (actor?.name ?? id),
    kind: actor?.kind ?? (id === AUTHOR ? 'author' : 'person'),
    member: snapshot.members.includes(id),
  }
}

export function issueInfo(shelf: Shelf, id: string, statements = 0): IssueInfo {
  const { codebook } = shelf.workbench
  const issue = codebook.issues.get(id)
  const title = titleOfIssue(id, codebook)
  return { id, title, kind: issue?.kind ?? 'policy', plus: issue?.plus ?? '', statements }
}

export async function positionsView(shelf: Shelf, asked: Asked, query: Record<string, string>): Promise<PositionsView> {
  const snapshot = await shelf.now()
  const known = positionsOf(snapshot, asked).positions.filter(
    (position): position is KnownPosition => position.evidence !== 'none',
  )
  const members = new Set(snapshot.members)
  const shown = query.group === 'all' ? known : known.filter((position) => members.has(position.actor))
  const heard = new Map<string, number>()
  for (const position of shown)
    heard.set(position.actor, (heard.get(position.actor) ?? 0) + position.evidence.statements)
  const actors = [...heard.keys()].sort((a, b) => heard.get(b)! - heard.get(a)! || (a < b ? -1 : 1)).slice(0, MOST_ROWS)
  const rows = new Set(actors)
  const cells = shown.filter((position) => rows.has(position.actor)).map(cellOf)
  const camps = campNumbers(riftOf(snapshot, asked, rows))
  const name = (id: string) => actorInfo(shelf, snapshot, id).name
  const byName = (a: string, b: string) => name(a).localeCompare(name(b))
  const stances = new Map(cells.filter((cell) => cell.issue === query.issue).map((cell) => [cell.actor, cell.mean]))
  const byStance = (a: string, b: string) => (stances.get(b) ?? -2) - (stances.get(a) ?? -2) || byName(a, b)
  const byCamp = (a: string, b: string) => (camps[a] ?? 99) - (camps[b] ?? 99) || byName(a, b)
  actors.sort(query.sort === 'name' ? byName : query.sort === 'stance' && query.issue ? byStance : byCamp)
  const used = new Set(cells.map((cell) => cell.issue))
  const issues = [...shelf.workbench.codebook.issues.keys()].filter((issue) => used.has(issue))
  return { actors, issues, cells, camps, at: asked.at ?? snapshot.newest }
}

export async function evidenceView(shelf: Shelf, asked: Asked, query: Record<string, string>): Promise<EvidenceView> {
  const { actor, issue } = query
  if (!actor || !issue) throw new BadRequest('name an actor and an issue')
  const snapshot = await shelf.now()
  const { selection } = asked
  const narrowed = { ...asked, selection: { ...selection, actors: [actor], issues: [issue] } }
  if (!snapshot.columns.actors.includes(actor)) narrowed.selection.actors = []
  const { rows, positions } = positionsOf(snapshot, narrowed)
  const position = positions.find((each): each is KnownPosition => each.evidence !== 'none')
  const shown = new Set([...rows].map((row) => snapshot.columns.id[row]!))
  // What a person rejected is shown too, struck out, so that the decision can be seen and taken back.
  const statements = snapshot.reviewed.filter(
    (statement) =>
      shown.has(statement.id) ||
      (statement.actor === actor && statement.issue === issue && statement.verdicts.at(-1)?.verdict === 'reject'),
  )
  statements.sort(
    (a, b) =>
      (b.date ?? '').localeCompare(a.date ?? '') || (a.doc < b.doc ? -1 : a.doc > b.doc ? 1 : a.start - b.start),
  )
  return {
    actor: actorInfo(shelf, snapshot, actor),
    issue: issueInfo(shelf, issue, rows.length),
    ...(position ? { position: cellOf(position) } : {}),
    items: await evidenceItems(shelf, snapshot, statements, { why: true }),
  }
}
