import type { Kysely, Selectable } from 'kysely'
import { type Vote, voteSchema } from '../model/index.ts'
import { append } from './journal.ts'
import type { Tables } from './tables.ts'

type Query = Kysely<Tables>
type VoteRow = Selectable<Tables['votes']>

const rowOf = ({ rollcall, actor, choice, date, topics, title }: Vote): VoteRow => ({
  topics: topics ? JSON.stringify(topics) : null,
  ...{ rollcall, actor, choice, date: date ?? null, title: title ?? null },
})
const line = (row: VoteRow) => JSON.stringify([row.actor, row.choice, row.date, row.topics, row.title])

/** Replaces the roll calls named by these votes; gives how many votes that made new, different or gone. */
export async function keepVotes(db: Query, votes: readonly Vote[], at: string): Promise<number> {
  const rollcalls = new Map<string, Map<string, VoteRow>>()
  for (const vote of votes) {
    const row = rowOf(voteSchema.parse(vote))
    const actors = rollcalls.get(row.rollcall) ?? new Map<string, VoteRow>()
    rollcalls.set(row.rollcall, actors.set(row.actor, row))
  }
  let changed = 0
  for (const [rollcall, actors] of rollcalls) {
    const rows = [...actors.values()]
    const before = await db.selectFrom('votes').selectAll().where('rollcall', '=', rollcall).execute()
    const old = new Set(before.map(line))
    const fresh = rows.filter((row) => !old.has(line(row))).length
    const gone = before.filter(({ actor }) => !actors.has(actor)).length
    if (fresh + gone === 0) continue
    await db.deleteFrom('votes').where('rollcall', '=', rollcall).execute()
    await db.insertInto('votes').values(rows).execute()
    await append(db, {
      at,
      who: 'import',
      act: 'votes',
      subject: rollcall,
      before: before.length || null,
      after: rows.length,
    })
    changed += fresh + gone
  }
  return changed
}

export async function allVotes(db: Query): Promise<Vote[]> {
  const rows = await db.selectFrom('votes').selectAll().orderBy('rollcall').orderBy('actor').execute()
  return rows.map(({ rollcall, actor, choice, date, topics, title }) => {
    const vote: Vote = { rollcall, actor, choice: choice as Vote['choice'] }
    if (date !== null) vote.date = date
    if (topics !== null) vote.topics = JSON.parse(topics)
    if (title !== null) vote.title = title
    return vote
  })
}
