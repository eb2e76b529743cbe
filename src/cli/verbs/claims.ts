import { changesOfSide, claims as claimsOf, describeSelection, select, type Voice } from '../../analysis/index.ts'
import { evidenceOf } from '../evidence.ts'
import { codebookOption, formatOption, projectOption } from '../options.ts'
import { type Format, wrapped, writeRecords } from '../output.ts'
import { addSelection, knownNames, resolveSelection, type SelectionOptions } from '../selection.ts'
import type { Verb } from '../shell.ts'
import { withView } from '../view.ts'

interface ClaimsOptions extends SelectionOptions {
  project: string
  codebook?: string
  format: Format
  changes?: boolean
  policies?: boolean
}

const hands = ['', 'first hand', 'told by the author', 'told by a source']
const voiceText = ({ actor, hand, statements }: Voice) =>
  `${actor} (${statements.length}, ${hands[hand] ?? 'told by a source’s source'})`

export const claims: Verb = (program, shell) => {
  const command = program
    .command('claims')
    .summary('what is affirmed by some and denied by others, and on whose word')
    .description(
      'Prints who affirms and who denies each claim, at which hand, and whether it is contested, rests on one source, on authors alone, or is told at third hand only.',
    )
    .addOption(projectOption())
    .addOption(codebookOption())
    .addOption(formatOption())
    .option('--policies', 'policy issues too, not only claims')
    .option('--changes', 'instead: who changed sides or contradicted itself, with both sentences')
  addSelection(command).action((options: ClaimsOptions) =>
    withView(options, {}, async (view) => {
      const { terminal } = shell
      const { columns } = await evidenceOf(view)
      const selection = resolveSelection(options, view)
      const rows = select(columns, selection, knownNames(view))
      if (rows.length === 0)
        return terminal.say(`no statement among ${view.statements.length}: ${describeSelection(selection)}`)
      const byId = new Map(view.statements.map((statement) => [statement.id, statement]))
      if (options.changes) {
        const changes = changesOfSide(columns, rows, selection.minConfidence)
        if (options.format !== 'table') {
          const told = changes.map(({ before, after, beforeDay, afterDay, ...change }) => ({
            ...change,
            before: byId.get(before),
            after: byId.get(after),
          }))
          return writeRecords(terminal, options.format, told)
        }
        if (changes.length === 0)
          terminal.say('no change of side among statements sure enough (--min-confidence: 0.5 where none is given)')
        else terminal.say('a change may be an error of coding: read both sentences')
        for (const { actor, issue, kind, before, after } of changes) {
          await terminal.write(`${actor} on ${issue}: ${kind === 'change' ? 'changed sides' : 'contradicts itself'}\n`)
          for (const { stance, quote, date, source, confidence } of [byId.get(before)!, byId.get(after)!]) {
            await terminal.write(
              wrapped(
                `${stance} “${quote}” [${[date, source, `${(confidence * 100).toFixed(0)} %`].filter(Boolean).join(', ')}]`,
                terminal.width,
                '    ',
              ),
            )
          }
        }
        return
      }
      const issues = view.codebook.issues
      const found = claimsOf(columns, rows).filter(
        ({ issue }) => options.policies || selection.issues || issues.get(issue)?.kind === 'claim',
      )
      if (options.format !== 'table') return writeRecords(terminal, options.format, found)
      for (const { issue, affirm, deny, outlets, flags } of found) {
        await terminal.write(wrapped(`${issue}: + ${issues.get(issue)?.plus ?? ''}`, terminal.width))
        await terminal.write(wrapped(`+ ${affirm.map(voiceText).join(', ') || 'nobody'}`, terminal.width, '    '))
        await terminal.write(wrapped(`- ${deny.map(voiceText).join(', ') || 'nobody'}`, terminal.width, '    '))
        await terminal.write(
          wrapped(
            `${outlets} ${outlets === 1 ? 'outlet' : 'outlets'}${flags.length ? `; ${flags.join(', ')}` : ''}`,
            terminal.width,
            '    ',
          ),
        )
      }
      if (found.length === 0) terminal.say('no claim among the statements')
    }),
  )
}
