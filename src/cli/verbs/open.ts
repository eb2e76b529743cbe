import { defaultHalfLife } from '../../analysis/index.ts'
import { codebookOption, countOption, maxSizeOption, projectOption } from '../options.ts'
import type { Verb } from '../shell.ts'
import { withView } from '../view.ts'
import { runWorkbench } from '../workbench.ts'
import { printPositions } from './positions.ts'
import { type ReadOptions, readInto } from './read.ts'

export const open: Verb = (program, shell) => {
  program
    .command('open')
    .summary('read, and show who stands where')
    .description(
      'Reads articles into the project file, prints where the members stand and, on a terminal, serves the workbench.',
    )
    .argument('<path...>', 'files, folders, or -')
    .addOption(projectOption())
    .addOption(codebookOption())
    .addOption(maxSizeOption())
    .addOption(countOption('-w, --workers <number>', 'threads that code').default(1))
    .option('--print', 'only print, as where no terminal is attached')
    .action(async (paths: string[], options: ReadOptions & { print?: boolean }) => {
      await readInto(paths, options, shell)
      const positionsOptions = { ...options, format: 'table', halfLife: defaultHalfLife } as const
      await withView(options, {}, async (view) => {
        const best = await printPositions(view, positionsOptions, shell)
        if (!best) return
        const { program: called, say } = shell.terminal
        say(
          `\nThe sentences behind a cell:\n  ${called} statements -a ${best.actor} -i ${best.issue} -p ${options.project}`,
        )
      })
      if (shell.terminal.watched && !options.print) await runWorkbench({ ...options, browse: true }, shell)
    })
}
