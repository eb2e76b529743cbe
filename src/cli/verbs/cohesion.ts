import { Option } from 'commander'
import {
  type Columns,
  calendarUnits,
  dayText,
  defaultHalfLife,
  type IssueCohesion,
  issueCohesion,
  newestDay,
  positions,
  select,
  timeWindows,
} from '../../analysis/index.ts'
import { membersOn } from '../../codebook/index.ts'
import { evidenceOf } from '../evidence.ts'
import { codebookOption, dayOption, formatOption, positiveOption, projectOption } from '../options.ts'
import { type Format, tableText, wrapped, writeRecords } from '../output.ts'
import { addSelection, knownNames, resolveSelection, type SelectionOptions } from '../selection.ts'
import type { Verb } from '../shell.ts'
import { withView } from '../view.ts'

interface CohesionOptions extends SelectionOptions {
  project: string
  codebook?: string
  format: Format
  at?: string
  halfLife: number
  by?: (typeof calendarUnits)[number]
}

const percent = (share: number | undefined) => (share === undefined ? '' : `${(share * 100).toFixed(0)} %`)

/** Two decimals, or nothing where too few are known. */
const decimal = (value: number | undefined) => (value === undefined ? '' : value.toFixed(2))

const key =
  'known: members with evidence, of all; for, against, open: where they stand; likeness: |for − against| / all, likely, from 0 to 1, and its 90 % interval; unity: chance that all stand on one side'

const head = ['issue', 'known', 'for', 'against', 'open', 'likeness', 'from', 'to', 'unity']
const rowOf = ({ issue, known, members, sides, likely, unity }: IssueCohesion) => [
  ...[issue, `${known}/${members}`, sides.for, sides.against, sides.abstain],
  ...[decimal(likely?.mean), decimal(likely?.low), decimal(likely?.high), percent(unity)],
]

export const cohesion: Verb = (program, shell) => {
  const command = program
    .command('cohesion')
    .summary('how far the members hold one position on each issue, and who breaks it')
    .description(
      'Prints for each issue how many members are known, on which sides, how alike they are likely to be (Rice’s |for − against| / all, from 0 to 1, with its 90 % interval), and the chance that all of them stand on one side. JSON adds the agreement index, van der Eijk’s A, Esteban and Ray’s polarisation and what each member does to unity.',
    )
    .addOption(projectOption())
    .addOption(codebookOption())
    .addOption(formatOption())
    .addOption(dayOption('--at <day>', 'on this day (default: the newest evidence)'))
    .addOption(positiveOption('--half-life <days>', 'days after which evidence weighs half').default(defaultHalfLife))
    .addOption(new Option('--by <unit>', 'from the evidence of each, one after the other').choices(calendarUnits))
  addSelection(command).action((options: CohesionOptions) =>
    withView(options, {}, async (view) => {
      const { terminal } = shell
      const { columns } = await evidenceOf(view)
      const selection = resolveSelection(options, view)
      const { actors, ...rest } = selection
      const rows = select(columns, rest, knownNames(view))
      const members = actors ?? membersOn(view.codebook, options.at ?? newestDay(columns, rows))
      const issues = selection.issues ?? columns.issues.filter((id) => view.codebook.issues.get(id)?.kind !== 'scale')
      const measured = (table: Columns, some: Int32Array): IssueCohesion[] => {
        const found = positions(table, { rows: some, at: options.at, halfLife: options.halfLife })
        return issues.map((issue) => issueCohesion(issue, members, found)).filter(({ known }) => known > 0)
      }
      const { by, format } = options
      if (by) {
        const spans = [...timeWindows(columns, { rows, unit: by, size: 1 })].flatMap((window) =>
          measured(columns, window.rows).map((each) => ({ from: dayText(window.from), to: dayText(window.to), each })),
        )
        if (format !== 'table')
          return writeRecords(
            terminal,
            format,
            spans.map(({ from, to, each }) => ({ from, to, ...each })),
          )
        return terminal.write(
          tableText(
            ['begins', ...head],
            spans.map(({ from, each }) => [from, ...rowOf(each)]),
            terminal.width,
          ),
        )
      }
      const all = measured(columns, rows)
      if (format !== 'table') return writeRecords(terminal, format, all)
      if (all.length === 0) return terminal.say('no evidence on any member')
      await terminal.write(tableText(head, all.map(rowOf), terminal.width))
      await terminal.write(`\n${wrapped(key, terminal.width)}`)
      const breaking = all.filter(({ breakers }) => breakers.length > 0)
      if (breaking.length) await terminal.write('\nWho breaks unity (and the chance of it without them)\n')
      for (const { issue, breakers } of breaking) {
        const told = breakers.slice(0, 3).map(({ actor, unityWithout }) => `${actor} (${percent(unityWithout)})`)
        await terminal.write(wrapped(`${issue}: ${told.join(', ')}`, terminal.width, '    '))
      }
    }),
  )
}
