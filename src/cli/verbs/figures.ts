import { figureDisputes, type PlacedFigure } from '../../analysis/index.ts'
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
}

const signs = { '=': '', '<': 'under ', '>': 'over ', '~': 'about ' }
const number = (value: number) => value.toLocaleString('en', { maximumFractionDigits: 4 })

function figureText({
  actor,
  issue,
  of,
  value,
  valueTo,
  comparison,
  unit,
  kind,
  when,
  date,
  source,
}: PlacedFigure): string {
  // '2 diplomats', not '2 diplomat of diplomats'.
  const counted = of.startsWith(unit) && issue === undefined
  const amount = `${signs[comparison ?? '=']}${number(value)}${valueTo === undefined ? '' : ` to ${number(valueTo)}`} ${counted ? of : unit}`
  const about = [kind, when && `for ${when}`].filter(Boolean).join(', ')
  return `${actor ?? '(nobody named)'}: ${amount}${counted ? '' : ` of ${issue ?? of}`} (${about}) [${[date, source].filter(Boolean).join(', ')}]`
}

export const figures: Verb = (program, shell) => {
  const command = program
    .command('figures')
    .summary('numbers that are stated: whose, of what, pledged or actual')
    .description('Prints the numbers that the documents state, each with its sentence.')
    .addOption(projectOption())
    .addOption(codebookOption())
    .addOption(formatOption())
    .option('--disputes', 'only those that disagree about the same thing')
  addSelection(command).action((options: FiguresOptions) =>
    withView(options, {}, async (view) => {
      const { terminal } = shell
      const chosen = await chosenFigures(view, resolveSelection(options, view))
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
