import { Option } from 'commander'
import {
  backbone,
  type Columns,
  calendarUnits,
  communities,
  type Dimension,
  type DuplicateRule,
  dayText,
  describeSelection,
  dimensions,
  duplicateRules,
  type Kernel,
  kernels,
  type Network,
  networkDistances,
  phases,
  positions,
  rift,
  seededRandom,
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
import { membersOn } from '../../codebook/index.ts'
import { evidenceOf } from '../evidence.ts'
import { UsageError } from '../failure.ts'
import { codebookOption, countOption, formatOption, positiveOption, projectOption } from '../options.ts'
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
  nodes: Dimension
  through: Dimension
  backbone?: number
  weighed?: boolean
  all?: boolean
  by?: (typeof calendarUnits)[number]
  size: number
  kernel?: Kernel
  phases?: boolean
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

/** What each row counts, where that is not 1: its weight as evidence, its distance from a window's middle, or both. */
function weightsOf({ weight }: Columns, { weighed }: TiesOptions, kernel?: Float64Array): { weights?: Float64Array } {
  if (!weighed) return kernel ? { weights: kernel } : {}
  return { weights: kernel ? weight.map((own, row) => own * kernel[row]!) : weight }
}

/** What the number of a pair says. */
const meanings: Record<TieMeasure, string> = {
  ignore: 'on how much both take a side, whichever it is',
  congruence: 'on how much both take the same side',
  conflict: 'on how much they take opposite sides',
  subtract: 'agreement (the same side) less conflict (opposite sides)',
}

/** All ties of a network, or those that stand out. */
const listOf = (network: Network, { backbone: level }: TiesOptions) =>
  level === undefined ? tieList(network) : backbone(network, level)

/** One network for each window of time: its ties as records, or the phases they fall into. */
function printWindows(columns: Columns, rows: Int32Array, options: TiesOptions, { terminal }: Shell) {
  const { by, size, kernel, format } = options
  const windows = [...timeWindows(columns, { rows, unit: by!, size, ...(kernel ? { kernel } : {}) })].map((window) => ({
    from: dayText(window.from),
    middle: dayText(window.middle),
    to: dayText(window.to),
    network: tiesOf(columns, {
      ...options,
      ...weightsOf(columns, options, window.weights),
      rows: window.rows,
      isolates: true,
    }),
  }))
  if (!options.phases) {
    const records = windows.flatMap(({ from, middle, to, network }) =>
      listOf(network, options).map((tie) => (kernel ? { middle, ...tie } : { from, to, ...tie })),
    )
    const columns = [...(kernel ? ['middle'] : ['from', 'to']), 'a', 'b', 'value']
    return writeRecords(terminal, format === 'table' ? 'csv' : format, records, columns)
  }
  const { starts, silhouette } = phases(networkDistances(windows.map(({ network }) => network)))
  const records = starts.map((start, index) => ({
    from: (kernel ? windows[start]?.middle : windows[start]?.from) ?? '',
    to: windows[(starts[index + 1] ?? windows.length) - 1]?.to ?? '',
    windows: (starts[index + 1] ?? windows.length) - start,
    silhouette,
  }))
  if (format !== 'table') return writeRecords(terminal, format, records)
  const rowsOf = records.map(({ from, to, windows: count }) => [from, to, count])
  const words =
    starts.length > 1
      ? `${starts.length} phases, silhouette ${silhouette.toFixed(2)}`
      : 'one phase: no division stands out'
  return terminal.write(`${tableText(['from', 'to', 'windows'], rowsOf, terminal.width)}\n${words}\n`)
}

async function printNetwork(columns: Columns, rows: Int32Array, options: TiesOptions, { terminal }: Shell) {
  const { measure } = options
  const network = tiesOf(columns, { ...options, rows, ...weightsOf(columns, options) })
  const list = listOf(network, options)
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
  else {
    const key = `${measure}: ${meanings[measure]}, normalisation ${options.normalisation}`
    await terminal.write(`${wrapped(key, terminal.width)}\n`)
  }
  await printCommunities(network, { terminal })
  if (options.nodes !== 'actor' || measure !== 'subtract' || differing.length === 0) return
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

async function printCommunities(network: Network, { terminal }: Pick<Shell, 'terminal'>) {
  const { groups, modularity } = communities(network, seededRandom(1))
  const large = groups.filter((group) => group.length > 1)
  if (large.length < 2) return
  await terminal.write(`Communities of those who agree (modularity ${modularity.toFixed(2)}):\n`)
  for (const group of large) await terminal.write(wrapped(group.join(' '), terminal.width, '    '))
  await terminal.write('\n')
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
    .addOption(new Option('--nodes <kind>', 'what is tied').choices(dimensions).default('actor'))
    .addOption(new Option('--through <kind>', 'through what').choices(dimensions).default('issue'))
    .option('--weighed', 'a statement counts as much as it weighs as evidence, instead of once')
    .addOption(positiveOption('--backbone <level>', 'only ties that stand out at this significance, such as 0.05'))
    .addOption(new Option('--by <unit>', 'one network for each, as records').choices(calendarUnits))
    .addOption(countOption('--size <number>', 'of so many units each').default(1))
    .addOption(
      new Option('--kernel <kernel>', 'weigh by distance from a middle that moves through time').choices(kernels),
    )
    .option('--phases', 'with --by: the stretches of time in which the networks are alike')
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
        if (options.by) return printWindows(columns, rows, options, shell)
        if (options.phases || options.kernel) throw new UsageError('--phases and --kernel go with --by')
        if (options.format === 'table') return printNetwork(columns, rows, options, shell)
        const list = listOf(tiesOf(columns, { ...options, rows, ...weightsOf(columns, options) }), options)
        await writeRecords(shell.terminal, options.format, list, [
          ...['a', 'b', 'value'],
          ...(options.backbone === undefined ? [] : ['significance']),
        ])
      }),
    )
}
