import { checkCodebook, codebookFiles, problemText, readCodebook } from '../../codebook/index.ts'
import { runExamples } from '../../coding/index.ts'
import { checkRules, checkScenarios } from '../../decision/index.ts'
import { exampleProblems } from '../examples.ts'
import { QuietFailure } from '../failure.ts'
import { codebookFolder, countOption, maxSizeOption } from '../options.ts'
import { counted } from '../output.ts'
import type { Verb } from '../shell.ts'
import { type SuggestOptions, suggestInto } from '../suggest.ts'

export const codebook: Verb = (program, shell) => {
  const group = program
    .command('codebook')
    .summary('check a codebook, or have one proposed')
    .description('Checks codebooks, and proposes issues and actors for one.')
  group
    .command('check')
    .summary('check a codebook: every problem with file, line and remedy')
    .description(
      'Checks the files of a codebook, and codes the examples of its issues: an example that does not give the stances beside it is an error.',
    )
    .argument('<folder>', 'the folder that holds codebook.yaml, or the name of a built-in codebook')
    .action(async (folder: string) => {
      const { terminal } = shell
      const files = await codebookFiles(codebookFolder(folder))
      const known = await readCodebook(codebookFolder('nato'))
      const { codebook, problems, placeInIssue } = checkCodebook(files, { checkRules, checkScenarios, known })
      const examples = codebook ? runExamples(codebook) : []
      if (codebook) problems.push(...exampleProblems(codebook, examples, placeInIssue))
      for (const problem of problems) terminal.say(problemText(problem))
      const errors = counted(problems.filter(({ severity }) => severity === 'error').length, 'error')
      if (!codebook) {
        terminal.say(`${folder} cannot be used: ${errors}`)
        throw new QuietFailure()
      }
      const { name, actors, people, roles, issues, rules } = codebook
      const failed = examples.filter(({ passed }) => !passed).length
      const warnings = problems.filter(({ severity }) => severity === 'warning').length
      await terminal.write(
        `${name}: ${counted(actors.size, 'actor')}, ${counted(people.size, 'person', 'people')}, ${counted(roles.length, 'role')}, ${counted(issues.size, 'issue')}, ${counted(rules.length, 'rule')}; ${counted(examples.length, 'example')} coded${failed > 0 ? `, ${failed} not as expected` : ''}; ${counted(warnings, 'warning')}\n`,
      )
      if (failed > 0) throw new QuietFailure()
    })
  group
    .command('suggest')
    .summary('propose a codebook for texts that have none')
    .description(
      'Reads articles as `read` does and writes a codebook for them: who acts and speaks in them, who holds which office, what sides are taken on. A person goes over the files before they are used; docs/own-codebook.md says how.',
    )
    .argument('<path...>', 'files, folders, or -')
    .requiredOption('-i, --into <folder>', 'where the codebook is written: a folder that is not there yet, or empty')
    .option('-n, --name <name>', "the codebook's name (default: the folder's)")
    .option(
      '--alliance <name>',
      'whose members they are, as the texts call it (default: the body most told to have members)',
    )
    .option(
      '--known <codebook>',
      'a codebook whose states, people and offices are taken over where they are named; none: for invented or local bodies, whose names may be those of others',
      'nato',
    )
    .addOption(countOption('--actors <number>', 'at most so many actors, and as many people').default(60))
    .addOption(countOption('--issues <number>', 'at most so many issues').default(12))
    .addOption(maxSizeOption())
    .action((paths: string[], options: SuggestOptions) => suggestInto(paths, options, shell))
}
