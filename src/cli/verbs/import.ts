import { readFileSync } from 'node:fs'
import { Option } from 'commander'
import { AnalysisError, readVotes, votesOf } from '../../analysis/index.ts'
import { parseCsv, readDna, readTable, statementTable, type TableFormat, voteTable } from '../../exchange/index.ts'
import { describeProblem, type EffectiveStatement, ProblemError } from '../../model/index.ts'
import { openProject, type Project, statementId } from '../../project/index.ts'
import { QuietFailure } from '../failure.ts'
import { projectOption } from '../options.ts'
import type { Shell, Verb } from '../shell.ts'

const kinds = ['dna', 'statements', 'votes'] as const
type Kind = (typeof kinds)[number]

interface ImportOptions {
  project: string
  as?: Kind
}

const columnsOfVotes = ['rollcall', 'actor', 'choice']

/** What a file holds, by its name and its first line; documents are for `read`. */
function kindOf(file: string, text: string): Kind {
  const problem = (code: string, what: string, remedy: string) => new ProblemError({ code, where: file, what, remedy })
  const [first = ''] = text.split('\n', 1)
  if (first.trim() === '') throw problem('empty-file', 'the file is empty', 'name another')
  let head: string[]
  try {
    head = file.endsWith('.csv') ? parseCsv(first)[0]! : Object.keys(JSON.parse(first))
  } catch {
    throw problem('no-json', 'the first line is no JSON', 'write one JSON object a line, or name a .csv or .dna file')
  }
  if (head.includes('stance')) return 'statements'
  if (head.includes('text')) {
    throw problem(
      'documents',
      'this holds documents, which are read and not imported',
      `read them: standpoint read ${file}`,
    )
  }
  return 'votes'
}

/** Takes statements in as their coders' own; one that the program coded just so counts as accepted. Gives how many are new. */
async function takeStatements(
  project: Project,
  statements: readonly EffectiveStatement[],
  say: (line: string) => void,
  file: string,
) {
  const held = new Map((await project.reviewed()).map((statement) => [statement.id, statement]))
  let taken = 0
  let refused = 0
  for (const statement of statements) {
    const { id, doc, date: _, source: __, coder, review: ___, reviewer: ____, ...own } = statement
    const known = held.get(statementId(doc, own))
    if (known?.coder === coder || known?.verdicts.some(({ who }) => who === coder)) continue
    try {
      if (known) await project.review(coder, [known.id], { verdict: 'accept' })
      else await project.addStatement(coder, doc, own)
      taken++
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error
      refused++
      const what = `statement ${id}: ${error.problems.map((problem) => problem.what).join('; ')}`
      say(describeProblem({ code: 'refused', where: file, what, remedy: 'import or read its document first' }))
    }
  }
  return { taken, refused }
}

async function importInto(file: string, options: ImportOptions, { terminal, now }: Shell): Promise<void> {
  const dna = options.as === 'dna' || (!options.as && file.endsWith('.dna'))
  // Everything is read before the project is touched.
  const from = dna ? readDna(file) : textOf(file)
  const kind: Kind = dna ? 'dna' : (options.as ?? kindOf(file, from as string))
  const format: TableFormat = file.endsWith('.csv') ? 'csv' : 'jsonl'
  if (kind === 'votes') {
    const votes = votesIn(from as string, format, file)
    await withProject(options.project, now, async (project) => {
      const changed = await project.addVotes(votes)
      const calls = new Set(votes.map(({ rollcall }) => rollcall)).size
      terminal.say(`${calls} roll calls, ${votes.length} votes (${changed} new or changed); kept in ${options.project}`)
    })
    return
  }
  const { documents, statements, left } =
    typeof from === 'string'
      ? { documents: [], statements: readTable(statementTable, from, format, file), left: [] }
      : from
  await withProject(options.project, now, async (project) => {
    await project.add(
      documents.map((document) => ({ document })),
      { coder: 'import', version: '1' },
    )
    for (const { statement, why } of left) terminal.say(`${file}: statement ${statement} left out: ${why}`)
    const { taken, refused } = await takeStatements(project, statements, terminal.say, file)
    const about = documents.length > 0 ? `${documents.length} documents, ` : ''
    const summary = `${about}${statements.length} statements (${taken} new`
    if (refused > 0 && refused === statements.length && documents.length === 0) {
      terminal.say(`${summary}); nothing kept: their documents must be read into ${options.project} first`)
      throw new QuietFailure()
    }
    const without = refused > 0 ? `, ${refused} refused` : ''
    terminal.say(`${summary}${without}); kept in ${options.project}`)
    if (refused > 0 && refused === statements.length) throw new QuietFailure()
  })
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    throw new ProblemError({ code: 'no-such-path', where: file, what: 'this cannot be read', remedy: 'check the path' })
  }
}

function votesIn(text: string, format: TableFormat, file: string) {
  const table = format === 'csv' ? parseCsv(text) : undefined
  const long = !table || columnsOfVotes.every((name) => table[0]?.includes(name))
  if (long) return readTable(voteTable, text, format, file)
  try {
    return votesOf(readVotes(table))
  } catch (error) {
    if (!(error instanceof AnalysisError)) throw error
    throw new ProblemError({ code: error.code, where: file, what: error.message, remedy: 'correct the table' })
  }
}

async function withProject(file: string, now: () => Date, run: (project: Project) => Promise<void>): Promise<void> {
  const project = await openProject(file, { now })
  try {
    await run(project)
  } finally {
    await project.close()
  }
}

export const importing: Verb = (program, shell) => {
  program
    .command('import')
    .summary('from other programs: Discourse Network Analyzer, coded statements, roll calls')
    .description(
      'Takes into the project a project of Discourse Network Analyzer (.dna), statements as `export` writes them (.csv, .jsonl), or roll calls: a CSV with a row for each call and a column for each member (Y, A, N or nothing), or with a row for each vote (rollcall, actor, choice). Imported again, the same file changes nothing.',
    )
    .argument('<file>', 'a .dna, .csv or .jsonl file')
    .addOption(projectOption())
    .addOption(new Option('--as <kind>', 'what the file holds (default: told from it)').choices(kinds))
    .action((file: string, options: ImportOptions) => importInto(file, options, shell))
}
