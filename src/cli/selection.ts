import type { Command } from 'commander'
import { Option } from 'commander'
import { type PlacedFigure, type Selection, type TellerKind, tellerOfFigure } from '../analysis/index.ts'
import { UsageError } from './failure.ts'
import { dayOption, listOption, minConfidenceOption } from './options.ts'
import type { View } from './view.ts'

export interface SelectionOptions {
  actor?: string[]
  issue?: string[]
  source?: string[]
  doc?: string[]
  from?: string
  to?: string
  minConfidence?: number
  teller?: TellerKind
}

/** The options by which statements are chosen, the same for every verb that looks at them. */
export function addSelection(command: Command): Command {
  return command
    .addOption(listOption('-a, --actor <actor>', 'only these actors, by id or name, or what these persons say'))
    .addOption(listOption('-i, --issue <issue>', 'only these issues, by id or name'))
    .addOption(listOption('--source <outlet>', 'only what these outlets carried'))
    .addOption(listOption('--doc <id>', 'only these documents'))
    .addOption(dayOption('--from <day>', 'only from this day on'))
    .addOption(dayOption('--to <day>', 'only up to this day'))
    .addOption(minConfidenceOption())
    .addOption(
      new Option(
        '--teller <kind>',
        'only what the actors say themselves, what a source tells, or what the author tells',
      ).choices(['own', 'source', 'author']),
    )
}

/** The selection with every name resolved. Throws a `UsageError` that names the nearest for one nobody knows. */
export function resolveSelection(options: SelectionOptions, view: View): Selection {
  const selection: Selection = {}
  const persons = options.actor?.flatMap((name) => view.person(name) ?? [])
  if (persons?.length && persons.length < options.actor!.length)
    throw new UsageError('--actor takes actors or persons, not both at once')
  const actors = persons?.length ? undefined : view.actors(options.actor)
  if (persons?.length) selection.persons = persons
  const issues = view.issues(options.issue)
  const sources = view.sources(options.source)
  if (actors) selection.actors = actors
  if (issues) selection.issues = issues
  if (sources) selection.sources = sources
  if (options.doc) selection.documents = options.doc
  if (options.from) selection.from = options.from
  if (options.to) selection.to = options.to
  if (options.minConfidence !== undefined) selection.minConfidence = options.minConfidence
  if (options.teller) selection.tellers = [options.teller]
  return selection
}

/** What may be asked for although no statement has it. */
export function knownNames(view: View) {
  return {
    actors: new Set([...view.codebook.actors.keys(), 'author']),
    persons: new Set(view.codebook.people.keys()),
    issues: new Set(view.codebook.issues.keys()),
  }
}

/** The figures of a project that a selection chooses; a person's are not kept apart from the actor's. */
export async function chosenFigures({ project }: View, selection: Selection): Promise<PlacedFigure[]> {
  const { actors, issues, sources, documents, from, to, minConfidence = 0, tellers } = selection
  return (await project.figures()).filter(
    (figure) =>
      (!actors || actors.includes(figure.actor ?? '')) &&
      (!issues || issues.includes(figure.issue ?? '')) &&
      (!sources || sources.includes(figure.source ?? '')) &&
      (!documents || documents.includes(figure.doc)) &&
      (!from || (figure.date ?? '') >= from) &&
      (!to || (figure.date !== undefined && figure.date <= to)) &&
      figure.confidence >= minConfidence &&
      (!tellers || tellers.includes(tellerOfFigure(figure))),
  )
}
