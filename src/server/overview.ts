import {
  dayNumber,
  dayText,
  groupPosition,
  issueCohesion,
  type KnownPosition,
  leanOf,
  positions,
  rice,
} from '../analysis/index.ts'
import { campNumbers, riftOf } from './camps.ts'
import { evidenceItems } from './evidence.ts'
import type { OverviewView } from './wire.ts'
import { type Asked, positionsOf, remembered, type Shelf, type Snapshot } from './workbench.ts'

const POINTS = 9
const NEWEST = 5
const RIFTS = 5

/** Days spread evenly from the first dated statement to the last. */
function spreadDays(snapshot: Snapshot, rows: Int32Array): string[] {
  const days = [...rows].map((row) => snapshot.columns.day[row]!).filter((day) => day > dayNumber('1900-01-01'))
  if (days.length === 0) return []
  const first = days.reduce((a, b) => Math.min(a, b))
  const last = days.reduce((a, b) => Math.max(a, b))
  if (last === first) return []
  return Array.from({ length: POINTS }, (_, i) => dayText(Math.round(first + ((last - first) * (i + 1)) / POINTS)))
}

/** How the alliance holds on each issue; made ahead when the workbench starts, since it is what is opened first. */
export async function overviewView(shelf: Shelf, asked: Asked): Promise<OverviewView> {
  const snapshot = await shelf.now()
  return remembered(snapshot, `overview of ${JSON.stringify(asked)}`, () => overviewOf(shelf, snapshot, asked))
}

async function overviewOf(shelf: Shelf, snapshot: Snapshot, asked: Asked): Promise<OverviewView> {
  const { columns, members } = snapshot
  const { rows, positions: held } = positionsOf(snapshot, asked)
  const memberSet = new Set(members)
  const heardOf = held.filter((position): position is KnownPosition => position.evidence !== 'none')
  const known = heardOf.filter(({ actor }) => memberSet.has(actor))
  const timeline = spreadDays(snapshot, rows).map((at) => ({
    at,
    positions: positions(columns, { rows, at, ...(asked.halfLife ? { halfLife: asked.halfLife } : {}) }),
  }))
  const codebookIssues = [...shelf.workbench.codebook.issues.values()]
  const issues = codebookIssues.flatMap(({ id }) => {
    const cohesion = issueCohesion(id, members, known)
    if (cohesion.unity === undefined) return []
    const here = known.filter((position) => position.issue === id).sort((a, b) => b.mean - a.mean)
    const side = (lean: number) => here.filter((position) => leanOf(position) === lean).map(({ actor }) => actor)
    const agreement = rice({ for: side(1).length, against: side(-1).length, abstain: side(0).length })
    const series = timeline.flatMap(({ at, positions: then }) => {
      const group = groupPosition(id, id, members, then)
      return group.evidence === 'none'
        ? []
        : [{ at, mean: group.mean, low: group.low, high: group.high, heard: group.known }]
    })
    return [
      {
        issue: id,
        unity: cohesion.unity,
        ...(agreement === undefined ? {} : { rice: agreement }),
        heard: cohesion.known,
        members: cohesion.members,
        for: side(1),
        against: side(-1),
        undecided: side(0),
        breakers: cohesion.breakers.slice(0, 4).map(({ actor }) => actor),
        series,
      },
    ]
  })
  issues.sort((a, b) => b.heard - a.heard || (a.issue < b.issue ? -1 : 1))
  return {
    issues,
    rifts: riftList(snapshot, asked),
    contested: contested(heardOf, codebookIssues),
    news: await newest(shelf, snapshot, rows),
  }
}

/** The issues that most surely part the two camps of the members. */
function riftList(snapshot: Snapshot, asked: Asked): OverviewView['rifts'] {
  const found = riftOf(snapshot, asked, new Set(snapshot.members))
  if (!found) return []
  const camps = campNumbers(found)
  const side = (camp: number) => Object.keys(camps).filter((actor) => camps[actor] === camp)
  return found.issues
    .filter((issue) => issue.apart > 0.5)
    .slice(0, RIFTS)
    .map(({ issue, apart }) => ({ issue, apart, camps: [side(0), side(1)] }))
}

/** Claims that somebody affirms and somebody else denies. */
function contested(
  held: readonly KnownPosition[],
  issues: readonly { id: string; kind: string }[],
): OverviewView['contested'] {
  return issues
    .filter(({ kind }) => kind === 'claim')
    .map(({ id }) => {
      const side = (lean: number) =>
        held.filter((position) => position.issue === id && leanOf(position) === lean).map(({ actor }) => actor)
      return { issue: id, affirm: side(1), deny: side(-1) }
    })
    .filter(({ affirm, deny }) => affirm.length > 0 && deny.length > 0)
}

async function newest(shelf: Shelf, snapshot: Snapshot, rows: Int32Array): Promise<OverviewView['news']> {
  const { columns } = snapshot
  const latest = [...rows]
    .sort((a, b) => columns.day[b]! - columns.day[a]! || columns.confidence[b]! - columns.confidence[a]!)
    .slice(0, NEWEST)
  const statements = latest.flatMap((row) => snapshot.byId.get(columns.id[row]!) ?? [])
  return evidenceItems(shelf, snapshot, statements)
}
