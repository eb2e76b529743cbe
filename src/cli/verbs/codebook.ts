import { checkCodebook, codebookFiles, problemText } from '../../codebook/index.ts'
import { checkRules } from '../../decision/index.ts'
import { QuietFailure } from '../failure.ts'
import { codebookFolder } from '../options.ts'
import type { Verb } from '../shell.ts'

const counted = (number: number, one: string, many = `${one}s`) => `${number} ${number === 1 ? one : many}`

export const codebook: Verb = (program, shell) => {
  const group = program
    .command('codebook')
    .summary('check a codebook, or have one proposed')
    .description('Checks codebooks, and proposes issues and actors for one.')
  group
    .command('check')
    .summary('check a codebook: every problem with file, line and remedy')
    .argument('<folder>', 'the folder that holds codebook.yaml, or the name of a built-in codebook')
    .action(async (folder: string) => {
      const { terminal } = shell
      const { codebook, problems } = checkCodebook(await codebookFiles(codebookFolder(folder)), { checkRules })
      for (const problem of problems) terminal.say(problemText(problem))
      if (!codebook) {
        terminal.say(
          `${folder} cannot be used: ${counted(problems.filter(({ severity }) => severity === 'error').length, 'error')}`,
        )
        throw new QuietFailure()
      }
      const { name, actors, people, roles, issues, rules } = codebook
      await terminal.write(
        `${name}: ${counted(actors.size, 'actor')}, ${counted(people.size, 'person', 'people')}, ${counted(roles.length, 'role')}, ${counted(issues.size, 'issue')}, ${counted(rules.length, 'rule')}; ${counted(problems.length, 'warning')}\n`,
      )
    })
}
