import { type Document, describeProblem, type Problem } from '../model/index.ts'
import type { Entry, Outcome, Program, Project } from '../project/index.ts'
import { readPaths } from '../reading/index.ts'
import { type Coder, inOrder } from './coder.ts'
import { counted } from './output.ts'
import { progress } from './progress.ts'
import type { Shell } from './shell.ts'

export interface Intake {
  became: Record<Outcome['became'], number>
  problems: number
  statements: number
  /** Documents, new or known, for which no date was found. */
  undated: number
}

/** Documents are committed in groups: a group is on disk when the next begins. */
const groupSize = 16

async function* grouped<T>(items: AsyncIterable<T>, size: number): AsyncGenerator<T[]> {
  let group: T[] = []
  for await (const item of items) {
    group.push(item)
    if (group.length === size) {
      yield group
      group = []
    }
  }
  if (group.length) yield group
}

interface Wanted {
  /** Its place in the group. */
  index: number
  document: Document
}

/** The documents of a group that want coding, as they are kept: offsets must be those of the text that stays. */
async function uncoded(project: Project, group: Document[], outcomes: Outcome[], program: Program): Promise<Wanted[]> {
  const wanted: Wanted[] = []
  for (const [index, { id, became }] of outcomes.entries()) {
    const document = group[index]!
    if (became === 'new') wanted.push({ index, document })
    if (became !== 'amended' && became !== 'recoded') continue
    await project.add([{ document }], program)
    wanted.push({ index, document: (await project.document(id))! })
  }
  return wanted
}

async function* eachOf<T>(items: Iterable<T>): AsyncGenerator<T> {
  yield* items
}

/** Reads the paths into the project and codes what is new or was coded by another version. Problems are said as they come. */
export async function takeIn(
  paths: readonly string[],
  project: Project,
  { coder, program, limit }: { coder: Coder; program: Program; limit: number },
  { terminal }: Shell,
): Promise<Intake> {
  const intake: Intake = {
    became: { new: 0, recoded: 0, amended: 0, known: 0, refused: 0 },
    problems: 0,
    statements: 0,
    undated: 0,
  }
  const bar = progress(terminal, 'reading')
  const told: string[] = []
  const tell = (problem: Problem) => {
    intake.problems++
    // A bar that is drawn over would swallow the line.
    if (terminal.watched) told.push(describeProblem(problem))
    else terminal.say(describeProblem(problem))
  }
  async function* documents(): AsyncGenerator<Document> {
    for await (const { document, problem } of readPaths(paths, { limit, stdin: terminal.stdin })) {
      if (document) yield document
      else tell(problem)
    }
  }
  try {
    for await (const group of grouped(documents(), groupSize)) {
      const outcomes = await project.lookUp(group, program)
      const wanted = await uncoded(project, group, outcomes, program)
      const entries: (Entry & { index: number })[] = []
      const work = async (each: Wanted) => ({ ...each, coding: await coder.code(each.document) })
      for await (const entry of inOrder(eachOf(wanted), coder.width, work)) {
        entries.push(entry)
        bar.step(entry.document.title ?? entry.document.id)
      }
      for (const [i, outcome] of (await project.add(entries, program)).entries()) {
        const { index, coding } = entries[i]!
        // Within a group an id may have been taken by the document before.
        if (outcome.became === 'refused') outcomes[index] = outcome
        else intake.statements += coding!.statements.length
      }
      for (const [index, { id, became }] of outcomes.entries()) {
        intake.became[became]++
        if (became !== 'refused') {
          if (group[index]!.date === undefined) intake.undated++
          continue
        }
        tell({
          code: 'id-taken',
          where: id,
          what: 'another text has this id in the project already',
          remedy: 'give this one an id of its own',
        })
      }
    }
  } finally {
    bar.stop()
    for (const line of told) terminal.say(line)
  }
  return intake
}

/** What came of it, in a line; in another, what is to be known of documents without a date. */
export function intakeText({ became, problems, statements, undated }: Intake, file: string): string {
  const total = became.new + became.recoded + became.amended + became.known
  const parts = (['new', 'recoded', 'amended', 'known', 'refused'] as const)
    .filter((kind) => became[kind] > 0)
    .map((kind) => `${became[kind]} ${kind}`)
  const documents = `${counted(total, 'document')}${parts.length ? ` (${parts.join(', ')})` : ''}`
  const line = `${documents}, ${counted(statements, 'statement')} coded, ${counted(problems, 'problem')}; kept in ${file}`
  if (undated === 0) return line
  return `${line}\n${counted(undated, 'document')} without a date: counted as new, and left out by --from and --to`
}
