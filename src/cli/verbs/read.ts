import { openProject } from '../../project/index.ts'
import { openCoder, programOf } from '../coder.ts'
import { QuietFailure } from '../failure.ts'
import { intakeText, takeIn } from '../intake.ts'
import {
  codebookFolder,
  codebookName,
  codebookOption,
  countOption,
  maxSizeOption,
  minConfidenceOption,
  projectOption,
} from '../options.ts'
import type { Shell, Verb } from '../shell.ts'

export interface ReadOptions {
  project: string
  codebook?: string
  maxSize: number
  minConfidence?: number
  workers: number
}

/** Reads the paths into the project file and codes them. Throws where nothing usable was found. */
export async function readInto(paths: string[], options: ReadOptions, shell: Shell): Promise<void> {
  const project = await openProject(options.project, { now: shell.now })
  try {
    const named = options.codebook ?? (await project.setting('codebook')) ?? 'nato'
    const folder = codebookFolder(named)
    const { minConfidence } = options
    const [coder, program] = await Promise.all([
      openCoder(folder, options.workers, { minConfidence }),
      programOf(folder, { minConfidence }),
    ])
    try {
      const intake = await takeIn(paths, project, { coder, program, limit: options.maxSize * 1e6 }, shell)
      const { became } = intake
      const usable = became.new + became.recoded + became.amended + became.known
      if (usable === 0) {
        shell.terminal.say('nothing was read: no document that could be used')
        throw new QuietFailure()
      }
      if ((await project.setting('codebook')) !== codebookName(named))
        await project.set('codebook', codebookName(named))
      shell.terminal.say(intakeText(intake, options.project))
    } finally {
      await coder.close()
    }
  } finally {
    await project.close()
  }
}

export const read: Verb = (program, shell) => {
  program
    .command('read')
    .summary('documents and their codings into the project file')
    .description(
      'Reads articles (.txt .md .html .jsonl .json .csv .pdf .docx; folders with all their folders; - for standard input) into the project file and codes who stands where. Read again, the same files change nothing; what a person decided is never overwritten.',
    )
    .argument('<path...>', 'files, folders, or -')
    .addOption(projectOption())
    .addOption(codebookOption())
    .addOption(maxSizeOption())
    .addOption(minConfidenceOption())
    .addOption(countOption('-w, --workers <number>', 'threads that code').default(1))
    .action((paths: string[], options: ReadOptions) => readInto(paths, options, shell))
}
