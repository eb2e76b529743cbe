import { buildColumns, describeSelection, select, tellerOf } from '../../analysis/index.ts'
import { reasonsOf } from '../../coding/index.ts'
import type { EffectiveStatement } from '../../model/index.ts'
import { codebookOption, countOption, formatOption, projectOption } from '../options.ts'
import { counted, type Format, wrapped, writeRecords } from '../output.ts'
import { addSelection, knownNames, resolveSelection, type SelectionOptions } from '../selection.ts'
import type { Verb } from '../shell.ts'
import { withView } from '../view.ts'

interface StatementsOptions extends SelectionOptions {
  project: string
  codebook?: string
  format: Format
  why?: boolean
  limit?: number
}

/** Who tells of the stance: the actor itself, those between reader and actor, or nobody but the author. */
function tellersText(statement: EffectiveStatement): string {
  const kind = tellerOf(statement)
  if (kind === 'source') return `via ${statement.tellers.slice(1).join(' > ')}`
  return kind === 'own' ? 'own words' : 'the author alone'
}

/** A statement as a person reads it: who stands where on what, who says so, and the sentence. */
function statementText(statement: EffectiveStatement, passages: number, width: number): string {
  const { actor, person, issue, stance, strength, confidence, date, source, doc, review, reviewer, why } = statement
  const who = person && person !== actor ? `${actor} (${person})` : actor
  const signs = `${stance} ${issue}${strength < 1 ? ' (weakly)' : ''}`
  const reviewed = review ? `, ${review} by ${reviewer}` : ''
  const origin = [date, source, doc].filter(Boolean).join(', ')
  let out = wrapped(
    `${who} ${signs}   ${(confidence * 100).toFixed(0)} %${reviewed}   ${tellersText(statement)}   [${origin}]`,
    width,
  )
  out += wrapped(`“${statement.quote}”`, width, '    ')
  if (why) {
    const { reason, steps, pattern } = reasonsOf(why)
    out += wrapped(`why: ${reason}`, width, '    ')
    if (passages > 1) {
      const pooled = `the ${(confidence * 100).toFixed(0)} % are those of all ${passages} passages of this stance in the document together`
      out += wrapped(`· ${pooled}`, width, '      ')
    }
    for (const step of steps) out += wrapped(`· ${step}`, width, '      ')
    if (pattern) out += wrapped(`issue found by the pattern: ${pattern}`, width, '      ')
  }
  return out
}

/** What the passages of one statement share: an actor's side on an issue in a document. */
function sideOf({ doc, actor, issue, stance }: EffectiveStatement): string {
  return JSON.stringify([doc, actor, issue, stance])
}

/** Oldest first; those without a date last. The sort is stable: within a day by document and place. */
function byDate(a: EffectiveStatement, b: EffectiveStatement): number {
  return (a.date ?? '9999').localeCompare(b.date ?? '9999')
}

const columns = [
  'actor',
  'person',
  'issue',
  'stance',
  'strength',
  'tellers',
  'confidence',
  'date',
  'source',
  'doc',
  'start',
  'end',
  'quote',
  'coder',
  'review',
  'reviewer',
  'id',
]

export const statements: Verb = (program, shell) => {
  const command = program
    .command('statements')
    .summary('who stands where, each with the sentence it rests on')
    .description(
      'Prints the statements that hold, a passage to a line: what the program coded and what people decided about it: by date and place, in the other formats by document. All passages of an actor’s side on an issue in a document show one confidence, that of them all.',
    )
    .addOption(projectOption())
    .addOption(codebookOption())
    .addOption(formatOption())
  addSelection(command)
    .option('--why', 'say why each was coded: the rule, the words it went through, and what each did')
    .addOption(countOption('--limit <number>', 'no more than so many'))
    .action((options: StatementsOptions) =>
      withView(options, { why: options.why === true }, async (view) => {
        const { terminal } = shell
        const selection = resolveSelection(options, view)
        const rows = select(buildColumns(view.statements), selection, knownNames(view))
        const found = [...rows].map((row) => view.statements[row]!)
        if (options.format === 'table') found.sort(byDate)
        const chosen = found.slice(0, options.limit)
        if (rows.length === 0)
          terminal.say(`no statement among ${view.statements.length}: ${describeSelection(selection)}`)
        if (options.format === 'table') {
          const passages = new Map<string, number>()
          for (const statement of found) {
            const side = sideOf(statement)
            passages.set(side, (passages.get(side) ?? 0) + 1)
          }
          for (const statement of chosen)
            await terminal.write(`${statementText(statement, passages.get(sideOf(statement))!, terminal.width)}\n`)
          if (rows.length > 0) {
            const shown = chosen.length < rows.length ? `${chosen.length} of ` : ''
            terminal.say(
              `${shown}${counted(rows.length, 'passage')} of ${counted(passages.size, 'statement')} (a statement: an actor’s side on an issue in a document)`,
            )
          }
        } else await writeRecords(terminal, options.format, chosen, columns)
      }),
    )
}
