import { type Rift, rift, ties } from '../analysis/index.ts'
import type { Asked, Snapshot } from './workbench.ts'
import { positionsOf, remembered } from './workbench.ts'

/** Actors above this number make no picture of two camps that anybody could read. */
const MOST_IN_CAMPS = 60

/** The two camps of these actors by all they take sides on, counted once a document; undefined where nobody parts them. */
export function riftOf(
  snapshot: Snapshot,
  asked: Asked,
  actors: ReadonlySet<string>,
  issues?: ReadonlySet<string>,
): Rift | undefined {
  if (actors.size > MOST_IN_CAMPS) return undefined
  const heard = [...actors].filter((actor) => snapshot.columns.actors.includes(actor)).sort()
  const key = `rift ${JSON.stringify([asked, heard, [...(issues ?? [])].sort()])}`
  return remembered(snapshot, key, () => campsOf(snapshot, asked, actors, issues))
}

function campsOf(
  snapshot: Snapshot,
  asked: Asked,
  actors: ReadonlySet<string>,
  issues: ReadonlySet<string> | undefined,
): Rift | undefined {
  const { columns } = snapshot
  const { rows, positions } = positionsOf(snapshot, asked)
  const chosen = rows.filter(
    (row) =>
      actors.has(columns.actors[columns.actor[row]!]!) &&
      (!issues?.size || issues.has(columns.issues[columns.issue[row]!]!)),
  )
  const network = ties(columns, { rows: chosen, measure: 'subtract', normalisation: 'average', duplicates: 'document' })
  const found = rift(network, positions)
  return found.split ? found : undefined
}

/** The number of each actor's camp. */
export function campNumbers(found: Rift | undefined): Record<string, number> {
  const camps: Record<string, number> = {}
  found?.camps.forEach((members, camp) => {
    for (const actor of members) camps[actor] = camp
  })
  return camps
}
