import { dayText, select, tieEvidence, ties, timeWindows } from '../analysis/index.ts'
import { campNumbers, riftOf } from './camps.ts'
import { evidenceItems } from './evidence.ts'
import { actorInfo } from './positions.ts'
import type { TiesView, TieView } from './wire.ts'
import { type Asked, BadRequest, type Shelf, type Snapshot } from './workbench.ts'

const MEASURES = ['subtract', 'congruence', 'conflict'] as const
const STEPS = { month: ['month', 1], quarter: ['month', 3], year: ['year', 1] } as const

/** Windows beyond this are no slider any more. */
const MOST_WINDOWS = 240
/** Ties beyond this are too many to draw and to read; the strongest are kept. */
const MOST_TIES = 5000

function issuesOf(query: Record<string, string>): string[] {
  return (query.issues ?? '').split(',').filter(Boolean)
}

/** The rows under the filters, the chosen issues and, where one is chosen, the window of time. */
function rowsOf(
  snapshot: Snapshot,
  asked: Asked,
  query: Record<string, string>,
): { rows: Int32Array; windows: TiesView['windows'] } {
  const issues = issuesOf(query)
  const { columns, members } = snapshot
  const selection = { ...asked.selection, ...(issues.length ? { issues } : {}) }
  const all = select(columns, selection, snapshot.known)
  const memberSet = new Set(members)
  const chosen = query.group === 'all' ? all : all.filter((row) => memberSet.has(columns.actors[columns.actor[row]!]!))
  const [unit, size] = STEPS[(query.step || 'month') as keyof typeof STEPS] ?? STEPS.month
  const windows = [...timeWindows(columns, { rows: chosen, unit, size, step: size })].slice(0, MOST_WINDOWS)
  const wanted = query.window ? windows[Number(query.window)] : undefined
  return {
    rows: wanted ? wanted.rows : chosen,
    windows: windows.map(({ from, to }) => ({ from: dayText(from), to: dayText(to) })),
  }
}

export async function tiesView(shelf: Shelf, asked: Asked, query: Record<string, string>): Promise<TiesView> {
  const snapshot = await shelf.now()
  const measure = MEASURES.find((each) => each === (query.measure || 'subtract'))
  if (!measure) throw new BadRequest(`measure is one of ${MEASURES.join(', ')}, not ${query.measure}`)
  const { columns } = snapshot
  const { rows, windows } = rowsOf(snapshot, asked, query)
  const options = { rows, duplicates: 'document', normalisation: 'average' } as const
  const congruence = ties(columns, { ...options, measure: 'congruence' })
  const conflict = ties(columns, { ...options, measure: 'conflict' })
  const size = congruence.nodes.length
  const edges: TiesView['edges'] = []
  for (let i = 0; i < size; i++) {
    for (let j = i + 1; j < size; j++) {
      const agree = congruence.values[i * size + j]!
      const differ = conflict.values[i * size + j]!
      const weight = measure === 'congruence' ? agree : measure === 'conflict' ? -differ : agree - differ
      if (agree || differ)
        edges.push({ a: congruence.nodes[i]!, b: congruence.nodes[j]!, congruence: agree, conflict: differ, weight })
    }
  }
  edges.sort((x, y) => Math.abs(y.weight) - Math.abs(x.weight) || (x.a + x.b < y.a + y.b ? -1 : 1))
  const counts = new Map<string, number>()
  for (const row of rows) {
    const actor = columns.actors[columns.actor[row]!]!
    counts.set(actor, (counts.get(actor) ?? 0) + 1)
  }
  const found = riftOf(snapshot, asked, new Set(counts.keys()), new Set(issuesOf(query)))
  const camps = campNumbers(found)
  return {
    nodes: congruence.nodes.map((id) => ({
      ...actorInfo(shelf, snapshot, id),
      camp: camps[id] ?? -1,
      statements: counts.get(id) ?? 0,
    })),
    edges: edges.slice(0, MOST_TIES),
    windows,
    ...(found ? { frustration: { count: found.broken.length, proven: found.frustration.proven } } : {}),
  }
}

export async function tieView(shelf: Shelf, asked: Asked, query: Record<string, string>): Promise<TieView> {
  const { a, b } = query
  if (!a || !b) throw new BadRequest('name the two actors of the tie')
  const snapshot = await shelf.now()
  const { rows } = rowsOf(snapshot, asked, query)
  const evidence = tieEvidence(snapshot.columns, a, b, { rows, duplicates: 'document' })
  const items = (ids: readonly string[]) =>
    evidenceItems(
      shelf,
      snapshot,
      ids.flatMap((id) => snapshot.byId.get(id) ?? []),
      { why: true },
    )
  return {
    a: actorInfo(shelf, snapshot, a),
    b: actorInfo(shelf, snapshot, b),
    issues: await Promise.all(
      evidence.map(async (row) => ({
        issue: row.through,
        a: await items([...row.a.plus, ...row.a.minus]),
        b: await items([...row.b.plus, ...row.b.minus]),
        agree: (row.a.plus.length > 0 && row.b.plus.length > 0) || (row.a.minus.length > 0 && row.b.minus.length > 0),
      })),
    ),
  }
}
