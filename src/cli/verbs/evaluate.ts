import { readFile } from 'node:fs/promises'
import { evaluate as evaluation, type Fault, type GoldDocument, type Score } from '../../coding/index.ts'
import { ProblemError } from '../../model/index.ts'
import { openProject } from '../../project/index.ts'
import { QuietFailure } from '../failure.ts'
import { formatOption, projectOption } from '../options.ts'
import { type Format, tableText, wrapped, writeRecords } from '../output.ts'
import type { Verb } from '../shell.ts'

async function readGold(file: string): Promise<GoldDocument[]> {
  const remedy = 'one document a line: {"doc": …, "statements": [{"actor", "issue", "stance", "quotes"?, "optional"?}]}'
  let text: string
  try {
    text = await readFile(file, 'utf8')
  } catch {
    throw new ProblemError({
      code: 'no-such-path',
      where: file,
      what: 'the gold file cannot be read',
      remedy: 'check the path',
    })
  }
  return text.split('\n').flatMap((line, index): GoldDocument[] => {
    if (!line.trim()) return []
    try {
      const gold = JSON.parse(line) as GoldDocument
      if (typeof gold.doc === 'string' && Array.isArray(gold.statements)) return [gold]
    } catch {
      // Told below, like a line that is JSON but no gold.
    }
    throw new ProblemError({ code: 'bad-gold', where: file, line: index + 1, what: 'this is no line of gold', remedy })
  })
}

const scoreRow = (name: string, { precision, recall, f1, right, coded, found, gold }: Score) => [
  name,
  precision,
  recall,
  f1,
  right,
  coded,
  found,
  gold,
]
const head = ['', 'precision', 'recall', 'F1', 'right', 'coded', 'found', 'gold']

const faultText = (kind: string, { doc, actor, issue, stance, passages, rule }: Fault, width: number) =>
  wrapped(`${kind} ${actor} ${stance} ${issue} [${doc}]${rule ? ` by ${rule}` : ''}`, width) +
  passages.map((passage) => wrapped(`“${passage}”`, width, '    ')).join('')

interface EvaluateOptions {
  project: string
  format: Format
  faults?: boolean
}

export const evaluate: Verb = (program, shell) => {
  program
    .command('evaluate')
    .summary('score the project’s coding against gold')
    .description(
      'Compares sets of (document, actor, issue, stance) of the project with those of a gold file: precision, recall and F1, by issue and by actor, and how often sign and sentence are right.',
    )
    .argument('<gold.jsonl>', 'coded documents, one JSON object a line')
    .addOption(projectOption())
    .addOption(formatOption())
    .option('--faults', 'list what was missed and what is spurious, with the sentences')
    .action(async (file: string, { project: projectFile, format, faults }: EvaluateOptions) => {
      const { terminal } = shell
      const gold = await readGold(file)
      const project = await openProject(projectFile, { readOnly: true })
      try {
        const here = new Set((await project.documents()).map(({ id }) => id))
        const read = gold.filter(({ doc }) => here.has(doc))
        if (read.length < gold.length) {
          const missing = gold.filter(({ doc }) => !here.has(doc)).map(({ doc }) => doc)
          terminal.say(
            `${missing.length} of ${gold.length} gold documents are not in ${projectFile}, and are left out: ${missing.slice(0, 5).join(', ')}${missing.length > 5 ? ' …' : ''}`,
          )
        }
        if (read.length === 0) throw new QuietFailure()
        const byDoc = new Map(
          read.map(({ doc }) => [doc, { doc, statements: [] as Awaited<ReturnType<typeof project.statements>> }]),
        )
        for (const statement of await project.statements({ why: faults === true }))
          byDoc.get(statement.doc)?.statements.push(statement)
        const result = evaluation(read, [...byDoc.values()])
        const scores: [string, Score][] = [
          ['all', result.all],
          ['without author', result.withoutAuthor],
          ...result.byIssue,
          ...result.byActor,
        ]
        if (format !== 'table') {
          const records: object[] = scores.map(([of, score]) => ({ of, ...score }))
          if (faults)
            records.push(
              ...result.missed.map((fault) => ({ fault: 'missed', ...fault })),
              ...result.spurious.map((fault) => ({ fault: 'spurious', ...fault })),
            )
          return writeRecords(terminal, format, records)
        }
        await terminal.write(
          tableText(
            head,
            scores.map(([name, score]) => scoreRow(name, score)),
            terminal.width,
          ),
        )
        const { signs, evidence } = result
        await terminal.write(
          `\nsign right: ${signs.right} of ${signs.of}; sentence right: ${evidence.right} of ${evidence.of}\n`,
        )
        if (faults) {
          for (const fault of result.missed) await terminal.write(`\n${faultText('missed', fault, terminal.width)}`)
          for (const fault of result.spurious) await terminal.write(`\n${faultText('spurious', fault, terminal.width)}`)
        }
      } finally {
        await project.close()
      }
    })
}
