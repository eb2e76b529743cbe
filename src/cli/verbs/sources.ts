import { Option } from 'commander'
import { countAttributions, type SourceReport, select, sourceReports } from '../../analysis/index.ts'
import { evidenceOf } from '../evidence.ts'
import { keepGrades, ownName } from '../grading.ts'
import { codebookOption, formatOption, projectOption } from '../options.ts'
import { type Format, tableText, wrapped, writeRecords } from '../output.ts'
import { addSelection, knownNames, resolveSelection, type SelectionOptions } from '../selection.ts'
import type { Verb } from '../shell.ts'
import { withView } from '../view.ts'

interface SourcesOptions extends SelectionOptions {
  project: string
  codebook?: string
  format: Format
  by: 'outlet' | 'document'
  grade?: string[]
  who: string
}

const key =
  'own, told, author: shares of statements the actors say themselves, a source tells, the author tells; named: of what is attributed, to a name; copies: near copies of other documents'

const collected = (text: string, before: string[] = []) => [...before, text]
const percent = (share: number) => `${(share * 100).toFixed(0)} %`
const shareNamed = ({ attributions: { named, anonymous } }: SourceReport) =>
  named + anonymous ? percent(named / (named + anonymous)) : ''

export const sources: Verb = (program, shell) => {
  const command = program
    .command('sources')
    .summary('whose voices each outlet carries, on which side')
    .description(
      'Prints for each outlet, or each document, how much it carries, by whom it is told, whose stances, the outlet’s own, how much of what it attributes has a name to it, which documents are near copies of others, and how somebody graded it.',
    )
    .addOption(projectOption())
    .addOption(codebookOption())
    .addOption(formatOption())
    .addOption(new Option('--by <what>', 'one row for each').choices(['outlet', 'document']).default('outlet'))
  addSelection(command)
    .option(
      '--grade <name=grade>',
      'first keep a grade: an outlet’s from A (reliable) to F, a document’s from 1 (confirmed) to 6',
      collected,
    )
    .option('--who <name>', 'whose grade it is', ownName())
    .action(async (options: SourcesOptions) => {
      if (options.grade) await keepGrades(options.grade, options.who, options.project, shell)
      await withView(options, {}, async (view) => {
        const { terminal } = shell
        const { project } = view
        const { columns, copies, documents } = await evidenceOf(view)
        const selection = resolveSelection(options, view)
        const rows = select(columns, selection, knownNames(view))
        const about = []
        for (const { id, source, text } of documents) {
          if (selection.sources && !(source && selection.sources.includes(source))) continue
          const coding = await project.coding(id)
          // Together, where none is known: a document's id is no outlet.
          const outlet = source ?? (options.by === 'outlet' ? '(no outlet)' : undefined)
          about.push({
            id,
            source: outlet,
            ...(coding ? { attributions: countAttributions(text, coding.attributions) } : {}),
          })
        }
        const reports = sourceReports(columns, about, { rows, copies, by: options.by })
        const grades = await project.grades()
        if (options.format !== 'table') {
          return writeRecords(
            terminal,
            options.format,
            reports.map((report) => ({ ...report, reliability: grades.sources.get(report.name) })),
          )
        }
        const head = [options.by, 'documents', 'statements', 'own', 'told', 'author', 'named', 'copies', 'grade']
        const table = reports.map((report) => {
          const { own, source, author } = report.tellers
          return [
            report.name,
            report.documents,
            report.statements,
            percent(own),
            percent(source),
            percent(author),
            shareNamed(report),
            report.copies.length,
            grades.sources.get(report.name),
          ]
        })
        await terminal.write(tableText(head, table, terminal.width))
        await terminal.write(`\n${wrapped(key, terminal.width)}`)
        await terminal.write('\nWhose stances they carry most, and their own\n')
        for (const { name, voices, stances } of reports.filter(({ statements }) => statements > 0)) {
          const most = voices
            .slice(0, 6)
            .map(({ actor, statements }) => `${actor} ${statements}`)
            .join(', ')
          const own = stances
            .slice(0, 5)
            .map(
              ({ issue, plus, minus }) => `${issue} ${'+'.repeat(Math.min(plus, 3))}${'-'.repeat(Math.min(minus, 3))}`,
            )
            .join(', ')
          await terminal.write(wrapped(`${name}: ${most}${own ? `; own: ${own}` : ''}`, terminal.width, '    '))
        }
      })
    })
}
