import { changesOfSide, claims, select } from '../analysis/index.ts'
import { evidenceItems } from './evidence.ts'
import { issueInfo } from './positions.ts'
import type { ClaimsView } from './wire.ts'
import type { Asked, Shelf } from './workbench.ts'

/** Changes shown at once: the weightiest. */
const MOST_CHANGES = 20

/** Who affirms and who denies each claim, at which hand, and where somebody changed sides. */
export async function claimsView(shelf: Shelf, asked: Asked, query: Record<string, string>): Promise<ClaimsView> {
  const snapshot = await shelf.now()
  const { columns } = snapshot
  const rows = select(columns, asked.selection, snapshot.known)
  const kept = query.issue ? rows.filter((row) => columns.issues[columns.issue[row]!] === query.issue) : rows
  const voices = (list: readonly { actor: string; statements: string[]; hand: number }[]) =>
    list.map(({ actor, statements, hand }) => ({ actor, hand, statements: statements.length }))
  const items = async (id: string) =>
    (await evidenceItems(shelf, snapshot, [snapshot.byId.get(id)!], { why: true }))[0]!
  const shown = claims(columns, kept).filter(
    (claim) => query.issue === claim.issue || issueInfo(shelf, claim.issue).kind === 'claim',
  )
  return {
    claims: shown.map((claim) => ({
      issue: claim.issue,
      plus: issueInfo(shelf, claim.issue).plus,
      affirm: voices(claim.affirm),
      deny: voices(claim.deny),
      flags: claim.flags,
    })),
    changes: await Promise.all(
      changesOfSide(columns, kept, asked.selection.minConfidence)
        .slice(0, MOST_CHANGES)
        .map(async ({ actor, issue, kind, before, after }) => ({
          actor,
          issue,
          kind,
          before: await items(before),
          after: await items(after),
        })),
    ),
  }
}
