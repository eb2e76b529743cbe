import { type Document, describeProblem, ProblemError, type Statement } from '../../model/index.ts'
import { readLines, readRecordLine } from '../../reading/index.ts'
import { inOrder, openCoder } from '../coder.ts'
import { QuietFailure } from '../failure.ts'
import { codebookFolder, codebookOption, countOption, maxSizeOption, minConfidenceOption } from '../options.ts'
import type { Verb } from '../shell.ts'

interface CodeOptions {
  codebook?: string
  maxSize: number
  minConfidence?: number
  workers: number
  why?: boolean
}

interface Unusable {
  doc?: string
  line: number
  error: string
}

function unusable(text: string | undefined, line: number, error: unknown): Unusable {
  const [problem] = error instanceof ProblemError ? error.problems : []
  const words = problem ? `${problem.what}; ${problem.remedy}` : (error as Error).message
  // The id helps to find the line again, where there is one to be read.
  const id = /^\s*\{.*?"id"\s*:\s*"((?:[^"\\]|\\.)*)"/.exec(text?.slice(0, 2000) ?? '')?.[1]
  return { ...(id === undefined ? {} : { doc: id }), line, error: words }
}

const withoutWhy = ({ why: _, ...statement }: Statement) => statement

export const code: Verb = (program, shell) => {
  program
    .command('code')
    .summary('filter: JSON lines in, who says and stands where out')
    .description(
      'Reads JSON lines {id, text, date?, source?, title?, author?} from standard input and writes {doc, statements, attributions, figures} for each, in order, one line each. Offsets are UTF-16 code units into the text. An unusable line gives {doc?, line, error}, and the rest goes on.',
    )
    .addOption(codebookOption())
    .addOption(maxSizeOption())
    .addOption(minConfidenceOption())
    .addOption(
      countOption('-w, --workers <number>', 'threads that code; the output is the same for any number').default(1),
    )
    .option('--why', 'say of each statement why it was coded')
    .action(async (options: CodeOptions) => {
      const { terminal } = shell
      const { minConfidence, maxSize, workers, why } = options
      const coder = await openCoder(codebookFolder(options.codebook ?? 'nato'), workers, { minConfidence })
      const where = 'standard input'
      let usable = 0
      const answer = async ({ line, text }: { line: number; text?: string }): Promise<string> => {
        try {
          if (text === undefined)
            throw new Error(`the line is over the limit of ${maxSize} MB; split it, or raise the limit with --max-size`)
          const document: Document = readRecordLine(text, { where, line }, (problem) =>
            terminal.say(describeProblem(problem)),
          )
          const coding = await coder.code(document)
          usable++
          return JSON.stringify(why ? coding : { ...coding, statements: coding.statements.map(withoutWhy) })
        } catch (error) {
          return JSON.stringify(unusable(text, line, error))
        }
      }
      async function* lines() {
        for await (const line of readLines(terminal.stdin, maxSize * 1e6))
          if (line.text === undefined || line.text.trim()) yield line
      }
      try {
        for await (const text of inOrder(lines(), coder.width, answer)) await terminal.write(`${text}\n`)
      } finally {
        await coder.close()
      }
      if (usable === 0) {
        terminal.say('nothing was coded: no usable line on standard input')
        throw new QuietFailure()
      }
    })
}
