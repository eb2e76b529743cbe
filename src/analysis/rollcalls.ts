import type { Choice, Vote } from '../model/index.ts'
import { dayNumber } from './days.ts'
import { AnalysisError } from './errors.ts'

/** A vote that was cast. */
export type Cast = Exclude<Choice, 'absent'>

/** One roll call: who voted how; members that are not named were absent. */
export interface RollCall {
  id: string
  date?: string
  /** Codes of what it was about, as the table has them. */
  topics: string[]
  title?: string
  choices: ReadonlyMap<string, Cast>
}

export interface VoteTable {
  members: string[]
  calls: RollCall[]
}

const wording: Record<string, Choice> = {
  y: 'yes',
  yes: 'yes',
  n: 'no',
  no: 'no',
  a: 'abstain',
  abstain: 'abstain',
  '': 'absent',
  x: 'absent',
  absent: 'absent',
}

/** What the columns that are no members are called, in lower case. */
const about = {
  id: ['id', 'rcid', 'call', 'vote'],
  date: ['date', 'day'],
  topics: ['issue', 'issues', 'topic', 'topics'],
  title: ['title', 'short', 'name', 'descr', 'description'],
  ignored: ['unres', 'session', 'year', 'importantvote', 'amend', 'para'],
} as const

/**
 * Roll calls from the rows of a table: a head, then one row a call. Columns named `id` (or `rcid`), `date`, `issue`
 * (several joined by `|` or `;`), `title` (or `short`) describe the call, every other is a member with Y, A, N or
 * nothing. Throws `bad-vote` or `bad-table` naming the row (the head is row 1) and the column.
 */
export function readVotes(table: readonly (readonly string[])[]): VoteTable {
  const [head, ...rows] = table
  if (!head) throw new AnalysisError('bad-table', 'the table of votes is empty; its first row must name the columns')
  const kindOf = (name: string) =>
    (Object.keys(about) as (keyof typeof about)[]).find((kind) =>
      (about[kind] as readonly string[]).includes(name.trim().toLowerCase()),
    )
  const kinds = head.map(kindOf)
  const members = head.filter((_, column) => kinds[column] === undefined).map((name) => name.trim())
  const twice = members.find((name, index) => members.indexOf(name) !== index)
  if (twice !== undefined) throw new AnalysisError('bad-table', `two columns are named '${twice}'`, twice)
  if (members.length === 0) {
    throw new AnalysisError(
      'bad-table',
      `no column is a member's (columns: ${head.join(', ')}); name one for each member`,
    )
  }
  const calls: RollCall[] = []
  rows.forEach((row, index) => {
    const line = index + 2
    if (row.every((cell) => cell.trim() === '')) return
    if (row.length !== head.length) {
      throw new AnalysisError('bad-table', `row ${line} has ${row.length} cells, the head has ${head.length}`)
    }
    const choices = new Map<string, Cast>()
    const call: RollCall = { id: `call ${line - 1}`, topics: [], choices }
    row.forEach((cell, column) => {
      const text = cell.trim()
      const kind = kinds[column]
      if (kind === undefined) {
        const choice = wording[text.toLowerCase()]
        if (choice === undefined) {
          const where = `row ${line}, column '${head[column]}'`
          throw new AnalysisError('bad-vote', `${where}: '${text}' is no vote; write Y, A, N or nothing (absent)`, text)
        }
        if (choice !== 'absent') choices.set(head[column]!.trim(), choice)
      } else if (kind === 'date' && text !== '') {
        dayOrError(text, line, head[column]!)
        call.date = text
      } else if (kind === 'topics')
        call.topics = text
          .split(/[|;]/)
          .map((topic) => topic.trim())
          .filter(Boolean)
      else if (kind === 'id' && text !== '') call.id = text
      else if (kind === 'title' && text !== '') call.title = text
    })
    calls.push(call)
  })
  return { members, calls }
}

function dayOrError(text: string, line: number, column: string): void {
  try {
    dayNumber(text)
  } catch (problem) {
    throw new AnalysisError('bad-date', `row ${line}, column '${column}': ${(problem as Error).message}`, text)
  }
}

/** One vote for each member and call, as a project keeps them. */
export function votesOf({ members, calls }: VoteTable): Vote[] {
  return calls.flatMap(({ id, date, topics, title, choices }) =>
    members.map((actor): Vote => {
      const vote: Vote = { rollcall: id, actor, choice: choices.get(actor) ?? 'absent' }
      if (date !== undefined) vote.date = date
      if (topics.length > 0) vote.topics = topics
      if (title !== undefined) vote.title = title
      return vote
    }),
  )
}

/** Roll calls from single votes, by date and id, the undated last; what is told of a call is taken from its first vote that tells it. */
export function voteTable(votes: readonly Vote[]): VoteTable {
  const calls = new Map<string, RollCall & { choices: Map<string, Cast> }>()
  const members = new Set<string>()
  for (const { rollcall, actor, choice, date, topics, title } of votes) {
    members.add(actor)
    let call = calls.get(rollcall)
    if (!call) calls.set(rollcall, (call = { id: rollcall, topics: [], choices: new Map() }))
    call.date ??= date
    call.title ??= title
    if (call.topics.length === 0 && topics) call.topics = topics
    if (choice !== 'absent') call.choices.set(actor, choice)
  }
  const order = (call: RollCall) => `${call.date ?? 'undated'} ${call.id}`
  return {
    members: [...members].sort(),
    calls: [...calls.values()].sort((a, b) => (order(a) < order(b) ? -1 : 1)),
  }
}
