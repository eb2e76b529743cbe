import { Option } from 'commander'
import {
  type Columns,
  calendarUnits,
  type DuplicateRule,
  dayText,
  describeSelection,
  duplicateRules,
  positions,
  rift,
  select,
  type TieMeasure,
  type TieNormalisation,
  tieEvidence,
  tieList,
  tieMeasures,
  tieNormalisations,
  ties as tiesOf,
  timeWindows,
} from '../../analysis/index.ts'
import { evidenceOf } from '../evidence.ts'
import { UsageError } from '../failure.ts'
import { membersOn } from '../names.ts'
import { codebookOption, countOption, formatOption, projectOption } from '../options.ts'
import { type Format, tableText, wrapped, writeRecords } from '../output.ts'
import { addSelection, knownNames, resolveSelection, type SelectionOptions } from '../selection.ts'
import type { Shell, Verb } from '../shell.ts'
import { type View, withView } from '../view.ts'

interface TiesOptions extends SelectionOptions {
  project: string
  codebook?: string
  format: Format
  measure: TieMeasure
  normalisation: TieNormalisation
  duplicates: DuplicateRule
  all?: boolean
  by?: (typeof calendarUnits)[number]
  limit: number
  between?: string[]
}

/** What two actors agree and differ on, with the sentences. */
async function printBetween(
  view: View,
  columns: Columns,
  rows: Int32Array,
  names: string[],
  options: TiesOptions,
  { terminal }: Shell,
) {
  const [a, b] = view.actors(names) ?? []
  if (!a || !b || names.length !== 2) throw new UsageError('--between takes two actors: --between FRA,ITA')
  const found = tieEvidence(columns, a, b, { rows, duplicates: options.duplicates })
  const byId = new Map(view.statements.map((statement) => [statement.id, statement]))
  if (options.format !== 'table') {
    const told = (ids: string[]) => ids.map((id) => byId.get(id)!)
    const side = ({ plus, minus }: { plus: string[]; minus: string[] }) => ({ plus: told(plus), minus: told(minus) })
    return writeRecords(
      terminal,
      options.format,
      found.map((each) => ({ issue: each.through, [a]: side(each.a), [b]: side(each.b) })),
    )
  }
  if (found.length === 0) terminal.say(`${a} and ${b} take sides on no issue that both speak about`)
  for (const { through, ...sides } of found) {
    await terminal.write(`${through}\n`)
    for (const [actor, { plus, minus }] of [
      [a, sides.a],
      [b, sides.b],
    ] as const) {
      for (const id of [...plus, ...minus]) {
        const { stance, quote, date, source } = byId.get(id)!
        await terminal.write(
          wrapped(
            `${actor} ${stance} “${quote}” [${[date, source].filter(Boolean).join(', ')}]`,
            terminal.width,
            '    ',
          ),
        )
      }
    }
  }
}

async function printNetwork(columns: Columns, rows: Int32Array, options: TiesOptions, { terminal }: Shell) {
  const { measure, normalisation, duplicates } = options
  const network = tiesOf(columns, { rows, measure, normalisation, duplicates })
  const list = tieList(network)
  const pairs = (some: typeof list) =>
    tableText(
      ['', '', measure],
      some.map(({ a, b, value }) => [a, b, value]),
      terminal.width,
    )
  const agreeing = list.filter(({ value }) => value > 0)
  const differing = list.filter(({ value }) => value < 0).reverse()
  if (agreeing.length)
    await terminal.write(`Closest (of ${agreeing.length})\n${pairs(agreeing.slice(0, options.limit))}\n`)
  if (differing.length)
    await terminal.write(`Furthest apart (of ${differing.length})\n${pairs(differing.slice(0, options.limit))}\n`)
  if (list.length === 0) await terminal.write('No two of them take sides on the same issue.\n')
  if (measure !== 'subtract' || differing.length === 0) return
  const { camps, frustration, between, issues } = rift(network, positions(columns, { rows }))
  const certain = frustration.proven ? 'no split breaks less' : `at least ${frustration.atLeast.toFixed(2)} must break`
  await terminal.write(`The best split into two camps breaks ${frustration.index.toFixed(2)} of ties (${certain}):\n`)
  for (const camp of camps) await terminal.write(wrapped(camp.join(' ') || '(nobody)', terminal.width, '    '))
  const dividing = issues.filter(({ apart }) => apart > 0.5).slice(0, 5)
  if (dividing.length)
    await terminal.write(
      wrapped(
        `What divides them: ${dividing.map(({ issue, apart }) => `${issue} (${(apart * 100).toFixed(0)} %)`).join(', ')}`,
        terminal.width,
      ),
    )
  if (between.length)
    await terminal.write(
      wrapped(
        `Least bound to their camp: ${between
          .slice(0, 3)
          .map(({ actor }) => actor)
          .join(', ')}`,
        terminal.width,
      ),
    )
}

export const ties: Verb = (program, shell) => {
  const command = program
    .command('ties')
    .summary('who agrees and who differs with whom, and the camps that makes')
    .description(
      'Prints how actors are tied by the sides they take: agreement (congruence), disagreement (conflict), or both (subtract), and the split into two camps that fits these ties best. JSON and CSV give every tie.',
    )
    .addOption(projectOption())
    .addOption(codebookOption())
    .addOption(formatOption())
    .addOption(new Option('--measure <measure>', 'what ties').choices(tieMeasures).default('subtract'))
    .addOption(
      new Option('--normalisation <kind>', 'what ties are measured against')
        .choices(tieNormalisations)
        .default('average'),
    )
    .addOption(
      new Option('--duplicates <rule>', 'repeated statements: all are kept, or they count once in each')
        .choices(duplicateRules)
        .default('document'),
    )
    .addOption(new Option('--by <unit>', 'one network for each, as records').choices(calendarUnits))
    .option('--all', 'every actor, not only members')
    .addOption(countOption('--limit <number>', 'pairs shown of each kind').default(10))
  addSelection(command)
    .option('--between <a,b>', 'what two actors agree and differ on, with the sentences', (text: string) =>
      text.split(',').map((name) => name.trim()),
    )
    .action((options: TiesOptions) =>
      withView(options, {}, async (view) => {
        const { columns } = await evidenceOf(view)
        const selection = resolveSelection(options, view)
        const here = new Set(columns.actors)
        const actors =
          selection.actors ??
          (options.all ? undefined : membersOn(view.codebook, options.to).filter((member) => here.has(member)))
        const between = options.between
        const rows = select(columns, between || !actors ? selection : { ...selection, actors }, knownNames(view))
        if (between) return printBetween(view, columns, rows, between, options, shell)
        if (rows.length === 0)
          return shell.terminal.say(`no statement among ${view.statements.length}: ${describeSelection(selection)}`)
        const { measure, normalisation, duplicates, by, format } = options
        if (by) {
          const records = [...timeWindows(columns, { rows, unit: by, size: 1 })].flatMap((window) =>
            tieList(tiesOf(columns, { rows: window.rows, measure, normalisation, duplicates })).map((tie) => ({
              from: dayText(window.from),
              to: dayText(window.to),
              ...tie,
            })),
          )
          return writeRecords(shell.terminal, format === 'table' ? 'csv' : format, records, [
            'from',
            'to',
            'a',
            'b',
            'value',
          ])
        }
        if (format === 'table') return printNetwork(columns, rows, options, shell)
        await writeRecords(
          shell.terminal,
          format,
          tieList(tiesOf(columns, { rows, measure, normalisation, duplicates })),
          ['a', 'b', 'value'],
        )
      }),
    )
}
