import { Option } from 'commander'
import { figureDisputes, newestFigures, type PlacedFigure } from '../../analysis/index.ts'
import { type FigureKind, figureKindSchema } from '../../model/index.ts'
import { codebookOption, formatOption, projectOption } from '../options.ts'
import { type Format, wrapped, writeRecords } from '../output.ts'
import { addSelection, chosenFigures, resolveSelection, type SelectionOptions } from '../selection.ts'
import type { Verb } from '../shell.ts'
import { withView } from '../view.ts'

interface FiguresOptions extends SelectionOptions {
  project: string
  codebook?: string
  format: Format
  disputes?: boolean
  unit?: string
  kind?: FigureKind
  of?: string
  newest?: boolean
}

const signs = { '=': '', '<': 'under ', '>': 'over ', '~': 'about ' }
const number = (value: number) => value.toLocaleString('en', { maximumFractionDigits: 4 })

function figureText(figure: PlacedFigure): string {
  const { actor, issue, of, value, valueTo, comparison, unit, kind, when, since, tellers, date, source } = figure
  // '2 diplomats', not '2 diplomat of diplomats'.
  const counted = of.startsWith(unit)
  const amount = `${signs[comparison ?? '=']}${number(value)}${valueTo === undefined ? '' : ` to ${number(valueTo)}`} ${counted ? of : unit}`
  const told = tellers.length > 1 && `told by ${tellers.slice(1).join(', ')}`
  const what = of === unit ? '' : unit === '% of GDP' ? ` on ${of}` : ` of ${of}`
  const about = [kind, since && `since ${since}`, when && `for ${when}`, told, issue && `on ${issue}`]
    .filter(Boolean)
    .join(', ')
  return `${actor ?? '(nobody named)'}: ${amount}${counted ? '' : what} (${about}) [${[date, source].filter(Boolean).join(', ')}]`
}

/** The figures that the options leave, by whose they are where only the newest are asked for. */
function kept(
  figures: PlacedFigure[],
  { unit, kind, of, newest }: FiguresOptions,
  unitOf: (issue: string) => string | undefined,
): PlacedFigure[] {
  const plain = (text: string): string => text.trim().toLowerCase()
  // Writers leave out what a percentage is of where the matter makes it plain.
  const meantUnit = ({ unit, issue }: PlacedFigure): string =>
    unit === '%' && issue !== undefined && unitOf(issue)?.startsWith('% of ') ? unitOf(issue)! : unit
  const left = figures.filter(
    (figure) =>
      (unit === undefined || plain(meantUnit(figure)) === plain(unit)) &&
      (kind === undefined || figure.kind === kind) &&
      (of === undefined || plain(`${figure.of} ${figure.issue ?? ''}`).includes(plain(of))),
  )
  return newest
    ? newestFigures(left).sort((a, b) => ((a.actor ?? '~') < (b.actor ?? '~') ? -1 : a.actor === b.actor ? 0 : 1))
    : left
}

export const figures: Verb = (program, shell) => {
  const command = program
    .command('figures')
    .summary('numbers that are stated: whose, of what, pledged or actual')
    .description(
      'Prints the numbers that the documents state: whose, how much of what, what is (actual), pledged, aimed at or estimated, for when, who tells it, each with its sentence. What each member is said to spend, and by whom: figures --unit "% of GDP" --kind actual --newest',
    )
    .addOption(projectOption())
    .addOption(codebookOption())
    .addOption(formatOption())
    .option('--disputes', 'only those that disagree about the same thing')
    .option('--unit <unit>', 'only figures in this unit: "% of GDP", USD, soldier …')
    .addOption(new Option('--kind <kind>', 'only figures of this kind').choices(figureKindSchema.options))
    .option('--of <words>', 'only figures of what these words name')
    .option('--newest', 'of each thing and teller only the newest figure, in order of whose it is')
  addSelection(command).action((options: FiguresOptions) =>
    withView(options, {}, async (view) => {
      const { terminal } = shell
      const all = await chosenFigures(view, resolveSelection(options, view))
      const chosen = kept(all, options, (issue) => view.codebook.issues.get(issue)?.unit)
      if (options.disputes) {
        const disputes = figureDisputes(chosen)
        if (options.format !== 'table') return writeRecords(terminal, options.format, disputes)
        if (disputes.length === 0) terminal.say(`none of ${chosen.length} figures disagree`)
        for (const { actor, of, unit, when, values } of disputes) {
          await terminal.write(wrapped(`${actor}: ${of} in ${unit}${when ? ` for ${when}` : ''}`, terminal.width))
          for (const { figures: same } of values) {
            for (const figure of same)
              await terminal.write(
                wrapped(
                  `${number(figure.value)} “${figure.quote}” [${[figure.date, figure.source].filter(Boolean).join(', ')}]`,
                  terminal.width,
                  '    ',
                ),
              )
          }
        }
        return
      }
      if (options.format !== 'table') return writeRecords(terminal, options.format, chosen)
      if (chosen.length === 0) terminal.say('no figure among the documents chosen')
      for (const figure of chosen) {
        await terminal.write(wrapped(figureText(figure), terminal.width))
        await terminal.write(wrapped(`“${figure.quote}”`, terminal.width, '    '))
      }
    }),
  )
}
