import { codebookOption, maxSizeOption, minConfidenceOption, portOption, projectOption } from '../options.ts'
import type { Verb } from '../shell.ts'
import { runWorkbench, type WorkbenchOptions } from '../workbench.ts'

export const serve: Verb = (program, shell) => {
  program
    .command('serve')
    .summary('the workbench on 127.0.0.1')
    .description('Serves the project as a page for the browser of this machine, to see, question and correct it.')
    .addOption(projectOption())
    .addOption(codebookOption())
    .addOption(portOption())
    .addOption(maxSizeOption())
    .addOption(minConfidenceOption())
    .option('--browse', 'show it in the browser')
    .action((options: WorkbenchOptions) => runWorkbench(options, shell))
}
