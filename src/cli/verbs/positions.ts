import {
  defaultHalfLife,
  describeSelection,
  figurePositions,
  type KnownPosition,
  newestDay,
  originalsOf,
  type Position,
  positions as positionsOf,
  select,
} from '../../analysis/index.ts'
import { membersOn } from '../../codebook/index.ts'
import type { EffectiveStatement, Issue } from '../../model/index.ts'
import { evidenceOf } from '../evidence.ts'
import { matrixText } from '../matrix.ts'
import { codebookOption, dayOption, formatOption, positiveOption, projectOption } from '../options.ts'
import { counted, type Format, tableText, wrapped, writeRecords } from '../output.ts'
import { addSelection, chosenFigures, knownNames, resolveSelection, type SelectionOptions } from '../selection.ts'
import type { Shell, Verb } from '../shell.ts'
import { type View, withView } from '../view.ts'

export interface PositionsOptions extends SelectionOptions {
  project: string
  codebook?: string
  format: Format
  at?: string
  halfLife: number
  all?: boolean
  scale?: boolean
}

/** A position with the statements it rests on, as JSON. */
function positionRecord(position: Position, byId: Map<string, EffectiveStatement>) {
  const { actor, issue } = position
  if (position.evidence === 'none') return { actor, issue, stance: null, statements: 0, evidence: [] }
  const { mean, low, high, support, alpha, beta, newest, uses } = position
  const { statements, plus, minus, documents, sources, tellers } = position.evidence
  const evidence = uses.map(({ id, weight, repeats }) => {
    const { doc, stance, person, tellers, date, source, start, end, quote, confidence } = byId.get(id)!
    return { id, doc, stance, person, tellers, date, source, start, end, quote, confidence, weight, repeats }
  })
  const stance = support > 0.5 ? '+' : '-'
  return {
    actor,
    issue,
    stance,
    mean,
    low,
    high,
    support,
    alpha,
    beta,
    statements,
    plus,
    minus,
    documents,
    sources,
    own: tellers.own,
    told: tellers.source,
    author: tellers.author,
    newest,
    evidence,
  }
}

const columns = [
  'actor',
  'issue',
  'stance',
  'mean',
  'low',
  'high',
  'support',
  'statements',
  'plus',
  'minus',
  'documents',
  'sources',
  'own',
  'told',
  'author',
  'newest',
]

/** The issues of the codebook on which sides are taken. */
const issuesOf = (view: View): Issue[] => [...view.codebook.issues.values()].filter(({ kind }) => kind !== 'scale')

/** Prints where actors stand: as a matrix for people, as records for programs. Gives the position with most evidence. */
export async function printPositions(
  view: View,
  options: PositionsOptions,
  { terminal }: Shell,
): Promise<KnownPosition | undefined> {
  const { columns: table } = await evidenceOf(view)
  const selection = resolveSelection(options, view)
  const { actors: _, ...rest } = selection
  const rows = select(table, rest, knownNames(view))
  const at = options.at ?? newestDay(table, rows)
  const members = membersOn(view.codebook, at)
  const actors = selection.actors ?? (options.all ? [...new Set([...members, ...table.actors])] : members)
  const issues = issuesOf(view).filter(({ id }) => selection.issues?.includes(id) ?? true)
  const found = positionsOf(table, {
    rows,
    at: options.at,
    halfLife: options.halfLife,
    actors,
    issues: issues.map(({ id }) => id),
  })
  const known = found.filter((position): position is KnownPosition => position.evidence !== 'none')
  const best = known.sort((a, b) => b.evidence.statements - a.evidence.statements)[0]
  if (options.format !== 'table') {
    const byId = new Map(view.statements.map((statement) => [statement.id, statement]))
    const records = found.map((position) => positionRecord(position, byId))
    await writeRecords(terminal, options.format, records, columns)
    return best
  }
  if (!best) {
    terminal.say(`no evidence on any of ${actors.length} actors: ${describeSelection(selection)}`)
    return undefined
  }
  // Those the cells count: neither what repeats another, nor what is about nobody shown.
  const used = new Set(known.flatMap(({ uses }) => uses.flatMap(({ id, repeats }) => (repeats ? [] : id))))
  const documents = new Set(view.statements.flatMap(({ id, doc }) => (used.has(id) ? doc : [])))
  await terminal.write(
    wrapped(
      `${view.codebook.name}${at ? ` on ${at}` : ''}: where ${options.all || selection.actors ? 'actors' : 'its members'} stand, from ${counted(used.size, 'statement')} in ${counted(documents.size, 'document')}`,
      terminal.width,
    ),
  )
  await terminal.write(`\n${matrixText(found, actors, issues, terminal.width)}`)
  return best
}

const scaleColumns = ['actor', 'issue', 'unit', 'kind', 'mean', 'low', 'high', 'figures', 'effective']

/** Prints where actors stand on scales, by the figures stated of them, each unit and kind apart. */
async function printScales(view: View, options: PositionsOptions, { terminal }: Shell): Promise<void> {
  const selection = resolveSelection(options, view)
  const chosen = await chosenFigures(view, selection)
  const members = membersOn(view.codebook, options.at)
  const { copies } = await evidenceOf(view)
  const found = figurePositions(chosen, {
    at: options.at,
    halfLife: options.halfLife,
    copies: originalsOf(copies),
    unitOf: (issue) => view.codebook.issues.get(issue)?.unit,
  })
    .filter(({ actor }) => options.all || selection.actors || members.includes(actor))
    // Without a unit of its own an issue has no scale; its figures are told where it is asked for.
    .filter(({ issue }) => selection.issues || view.codebook.issues.get(issue)?.unit !== undefined)
  const records = found.map(({ evidence, uses, ...rest }) => ({
    ...rest,
    figures: evidence,
    evidence: uses.map(({ figure: { doc, value, valueTo, when, date, source, start, end, quote }, weight }) => {
      return { doc, value, valueTo, when, date, source, start, end, quote, weight }
    }),
  }))
  if (options.format !== 'table') return writeRecords(terminal, options.format, records, scaleColumns)
  if (found.length === 0) {
    terminal.say(
      `no figure on an issue that has a unit in the codebook (--issue shows any): ${describeSelection(selection)}`,
    )
    return
  }
  await terminal.write(
    wrapped(
      `Where ${options.all || selection.actors ? 'actors' : 'members'} stand on scales, from ${counted(
        records.reduce((sum, { figures }) => sum + figures, 0),
        'figure',
      )}; low to high: 90 %`,
      terminal.width,
    ),
  )
  const digits = (value: number | undefined) => (value === undefined ? '' : value.toFixed(2))
  const rows = records.map(({ actor, issue, unit, kind, mean, low, high, figures }) => {
    return [actor, issue, kind, digits(mean), digits(low), digits(high), unit, figures]
  })
  const head = ['actor', 'issue', 'kind', 'mean', 'low', 'high', 'unit', 'figures']
  await terminal.write(`\n${tableText(head, rows, terminal.width)}`)
}

export const positions: Verb = (program, shell) => {
  const command = program
    .command('positions')
    .summary('members × issues: who stands where, how surely, on how much evidence')
    .description(
      'Prints the position of each member on each issue: a distribution over its evidence, told as a side, how likely it is, and the number of statements it rests on. JSON gives the mean on [-1, 1], its 90 % interval, the probability of support, and every sentence with its weight.',
    )
    .addOption(projectOption())
    .addOption(codebookOption())
    .addOption(formatOption())
    .addOption(dayOption('--at <day>', 'on this day: later evidence does not count (default: the newest evidence)'))
    .addOption(positiveOption('--half-life <days>', 'days after which evidence weighs half').default(defaultHalfLife))
    .option('--all', 'every actor that has evidence, not only members')
    .option('--scale', 'positions on scales, by the figures stated: spending, troops, systems, each unit apart')
  addSelection(command).action((options: PositionsOptions) =>
    withView(options, {}, async (view) => {
      await (options.scale ? printScales : printPositions)(view, options, shell)
    }),
  )
}
