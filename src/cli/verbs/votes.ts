import { readFile } from 'node:fs/promises'
import { gunzipSync } from 'node:zlib'
import { Option } from 'commander'
import {
  buildColumns,
  comparePositions,
  distanceFromRest,
  positions,
  readVotes,
  type VoteMeaning,
  voteCohesionBy,
  voteMap,
  voteStatements,
  votesOf,
  voteTable,
} from '../../analysis/index.ts'
import { parseCsv } from '../../exchange/index.ts'
import { ProblemError } from '../../model/index.ts'
import { openProject } from '../../project/index.ts'
import { pathProblem } from '../../reading/index.ts'
import { evidenceOf } from '../evidence.ts'
import { UsageError } from '../failure.ts'
import { codebookOption, dayOption, formatOption, listOption, projectOption } from '../options.ts'
import { type Format, tableText, wrapped, writeRecords } from '../output.ts'
import type { Shell, Verb } from '../shell.ts'
import { type View, withView } from '../view.ts'

interface VotesOptions {
  project: string
  format: Format
  add?: string
  by: 'year' | 'topic'
  members?: boolean
  against?: string[]
  codebook?: string
  from?: string
  to?: string
}

/** Puts the roll calls of a CSV file (plain or gzipped) into the project. */
async function addVotes(file: string, projectFile: string, shell: Shell): Promise<void> {
  let bytes: Uint8Array
  try {
    bytes = await readFile(file)
  } catch (error) {
    throw new ProblemError(pathProblem(file, error))
  }
  const text = (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : Buffer.from(bytes)).toString('utf8')
  const table = readVotes(parseCsv(text))
  const project = await openProject(projectFile, { now: shell.now })
  try {
    const changed = await project.addVotes(votesOf(table))
    shell.terminal.say(
      `${table.calls.length} roll calls of ${table.members.length} members: ${changed} votes new or changed; kept in ${projectFile}`,
    )
  } finally {
    await project.close()
  }
}

/** `issue=call`, or `issue=call:no` where No supports the issue, as the meaning of a roll call. */
function meaningsOf(asked: readonly string[], view: View): Map<string, VoteMeaning> {
  return new Map(
    asked.map((text) => {
      const [, issue, call, no] = /^([^=]+)=(.+?)(:no)?$/.exec(text) ?? []
      if (!issue || !call)
        throw new UsageError(`'${text}' is no meaning of a roll call; write issue=call, or issue=call:no`)
      return [call, { issue: view.issues([issue])![0]!, yes: no ? '-' : '+' }]
    }),
  )
}

/** Positions from texts beside positions from the roll calls whose meaning is given. */
async function printAgainst(view: View, { against = [], format }: VotesOptions, { terminal }: Shell): Promise<void> {
  const table = voteTable(await view.project.votes())
  const byVotes = positions(buildColumns(voteStatements(table, meaningsOf(against, view))))
  const { columns } = await evidenceOf(view)
  const { pairs, correlation } = comparePositions(positions(columns), byVotes)
  const records = pairs.map(({ actor, issue, first, second, opposed }) => ({
    ...{ actor, issue, texts: first.mean, votes: second.mean, opposed },
  }))
  if (format !== 'table') return writeRecords(terminal, format, records)
  const fit = correlation === undefined ? '' : `, correlation ${correlation.toFixed(2)}`
  await terminal.write(wrapped(`Texts against votes: ${pairs.length} positions known from both${fit}`, terminal.width))
  await terminal.write(
    tableText(['actor', 'issue', 'texts', 'votes', 'opposed'], records.map(Object.values), terminal.width),
  )
}

export const votes: Verb = (program, shell) => {
  program
    .command('votes')
    .summary('roll calls: cohesion, and who votes apart from the rest')
    .description(
      'Prints the cohesion of the roll calls that the project holds, by year or topic, or for each member how often it votes otherwise than most of the rest and where it stands on a map of votes.',
    )
    .addOption(projectOption())
    .addOption(formatOption())
    .option(
      '--add <file.csv>',
      'first keep the roll calls of this file: one row a call (id, date, issue, title), one column a member, with Y, A, N or nothing',
    )
    .addOption(new Option('--by <what>', 'one row for each').choices(['year', 'topic']).default('year'))
    .option('--members', 'instead: one row for each member')
    .addOption(
      listOption('--against <issue=call>', 'instead: positions from texts against positions from these roll calls'),
    )
    .addOption(codebookOption())
    .addOption(dayOption('--from <day>', 'only from this day on'))
    .addOption(dayOption('--to <day>', 'only up to this day'))
    .action(async (options: VotesOptions) => {
      const { terminal } = shell
      const { from, to, format } = options
      if (options.add) await addVotes(options.add, options.project, shell)
      if (options.against) return withView(options, {}, (view) => printAgainst(view, options, shell))
      const project = await openProject(options.project, { readOnly: true })
      try {
        const kept = (await project.votes()).filter(
          ({ date }) => (!from || (date ?? '') >= from) && (!to || (date !== undefined && date <= to)),
        )
        const table = voteTable(kept)
        if (table.calls.length === 0)
          return terminal.say(`no roll call in ${options.project}; add some: standpoint votes --add FILE.csv`)
        if (options.members) {
          const { places, kept: shown } = voteMap(table)
          const placeOf = new Map(places.map((place) => [place.member, place]))
          const records = distanceFromRest(table).map(({ member, calls, distance, apart }) => ({
            member,
            calls,
            distance,
            apart: apart.length,
            x: placeOf.get(member)?.x,
            y: placeOf.get(member)?.y,
          }))
          if (format !== 'table') return writeRecords(terminal, format, records)
          await terminal.write(
            tableText(['member', 'calls', 'distance', 'apart', 'x', 'y'], records.map(Object.values), terminal.width),
          )
          return terminal.write(`\nThe map (x, y) shows ${(shown * 100).toFixed(0)} % of the spread.\n`)
        }
        const records = [...voteCohesionBy(table.calls, options.by)].map(([key, each]) => ({
          [options.by]: key,
          ...each,
        }))
        if (format !== 'table') return writeRecords(terminal, format, records)
        const rows = [...voteCohesionBy(table.calls, options.by)].map(([key, each]) => [
          key,
          each.calls,
          each.agreementIndex,
          each.rice,
          each.unanimous,
        ])
        await terminal.write(tableText([options.by, 'calls', 'agreement', 'Rice', 'unanimous'], rows, terminal.width))
      } finally {
        await project.close()
      }
    })
}
