import { createWriteStream } from 'node:fs'
import { finished } from 'node:stream/promises'
import { Option } from 'commander'
import { positions, select, ties } from '../../analysis/index.ts'
import { membersOn } from '../../codebook/index.ts'
import {
  documentTable,
  networkOfTies,
  positionRecord,
  positionTable,
  statementTable,
  type TableFormat,
  voteTable,
  writeGexf,
  writeGraphml,
  writeTable,
} from '../../exchange/index.ts'
import { ProblemError } from '../../model/index.ts'
import { evidenceOf } from '../evidence.ts'
import { UsageError } from '../failure.ts'
import { codebookOption, projectOption } from '../options.ts'
import { addSelection, knownNames, resolveSelection, type SelectionOptions } from '../selection.ts'
import type { Shell, Verb } from '../shell.ts'
import { type View, withView } from '../view.ts'

const things = ['statements', 'documents', 'positions', 'votes', 'ties'] as const
type Thing = (typeof things)[number]
const exportFormats = ['csv', 'jsonl', 'graphml', 'gexf'] as const

interface ExportOptions extends SelectionOptions {
  project: string
  codebook?: string
  format?: (typeof exportFormats)[number]
  output?: string
}

async function piecesOf(thing: Thing, view: View, options: ExportOptions): Promise<Iterable<string>> {
  const network = options.format === 'graphml' || options.format === 'gexf' || (thing === 'ties' && !options.format)
  if (network !== (thing === 'ties')) {
    throw new UsageError(
      `${thing} cannot be written as ${options.format}; ${thing === 'ties' ? 'write graphml or gexf' : 'write csv or jsonl'}`,
    )
  }
  const format = (options.format ?? 'csv') as TableFormat
  if (thing === 'votes') return writeTable(voteTable, await view.project.votes(), format)
  const { columns, documents } = await evidenceOf(view)
  const selection = resolveSelection(options, view)
  const rows = select(columns, selection, knownNames(view))
  if (thing === 'statements')
    return writeTable(
      statementTable,
      Array.from(rows, (row) => view.statements[row]!),
      format,
    )
  if (thing === 'documents') {
    const wanted = documents.filter(
      ({ id, source }) =>
        (!selection.documents || selection.documents.includes(id)) &&
        (!selection.sources || selection.sources.includes(source ?? '')),
    )
    return writeTable(documentTable, wanted, format)
  }
  if (thing === 'positions') return writeTable(positionTable, positions(columns, { rows }).map(positionRecord), format)
  const members = new Set(membersOn(view.codebook, selection.to))
  const described = networkOfTies(ties(columns, { rows, normalisation: 'average', duplicates: 'document' }), (id) => ({
    label: view.codebook.actors.get(id)?.name ?? id,
    attributes: { member: members.has(id) },
  }))
  return options.format === 'gexf' ? writeGexf(described) : writeGraphml(described)
}

async function printExport(thing: Thing, view: View, options: ExportOptions, { terminal }: Shell): Promise<void> {
  const pieces = await piecesOf(thing, view, options)
  if (options.output === undefined) {
    for (const piece of pieces) await terminal.write(piece)
    return
  }
  const file = createWriteStream(options.output)
  for (const piece of pieces) file.write(piece)
  file.end()
  try {
    await finished(file)
  } catch (error) {
    const what = `this cannot be written to (${(error as NodeJS.ErrnoException).code})`
    const remedy = 'name a file in a folder that exists and may be written to'
    throw new ProblemError({ code: 'unwritable', where: options.output, what, remedy })
  }
  terminal.say(`${thing} written to ${options.output}`)
}

export const exporting: Verb = (program, shell) => {
  const command = program
    .command('export')
    .summary('to the formats of the field: CSV, JSON lines, GraphML, GEXF')
    .description(
      `Writes what the project holds for other programs: ${things.join(', ')}. Tables as CSV (cells that a spreadsheet would run are defused) or JSON lines, ties as GraphML or GEXF.`,
    )
    .argument('<what>', `one of ${things.join(', ')}`)
    .addOption(projectOption())
    .addOption(codebookOption())
    .addOption(
      new Option('-f, --format <format>', 'how to write (default: csv, for ties graphml)').choices(exportFormats),
    )
    .option('-o, --output <file>', 'to a file instead of standard output')
  addSelection(command).action((what: string, options: ExportOptions) => {
    const thing = things.find((each) => each === what)
    if (!thing) throw new UsageError(`nothing is called '${what}' here; write one of ${things.join(', ')}`)
    return withView(options, {}, (view) => printExport(thing, view, options, shell))
  })
}
