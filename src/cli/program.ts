import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Command, CommanderError } from 'commander'
import { failure } from './failure.ts'
import { packageFolder } from './options.ts'
import type { Shell } from './shell.ts'
import { verbs } from './verbs/index.ts'

/** Applies to a command and all below it. */
function throughout(command: Command, apply: (command: Command) => void): void {
  apply(command)
  for (const below of command.commands) throughout(below, apply)
}

/** 'standpoint codebook suggest': a command's name behind those above it. */
function fullName(command: Command): string {
  return command.parent ? `${fullName(command.parent)} ${command.name()}` : command.name()
}

/** The program with the verb that the arguments name, or with all of them where they name none: for help, and to tell what is near. */
async function buildProgram(args: readonly string[], shell: Shell): Promise<Command> {
  const { version, description } = JSON.parse(readFileSync(join(packageFolder(), 'package.json'), 'utf8'))
  const program = new Command('standpoint').description(description).version(version)
  const named = args.find((arg) => !arg.startsWith('-')) ?? ''
  const wanted = Object.hasOwn(verbs, named) ? [verbs[named]!] : Object.values(verbs)
  for (const load of wanted) (await load())(program, shell)
  program.addHelpText(
    'after',
    '\nExit codes: 0 done, 1 nothing usable or failed, 2 wrong usage.\nData goes to standard output, words to standard error.',
  )
  throughout(program, (command) => {
    command
      .exitOverride()
      .showHelpAfterError(`(see: ${fullName(command)} --help)`)
      .configureOutput({
        writeOut: (text) => void shell.terminal.write(text),
        writeErr: (text) => shell.terminal.say(text.trimEnd()),
      })
  })
  return program
}

/** Runs a command line (without the program's name); gives the exit code: 0 done, 1 nothing usable or failed, 2 wrong usage. */
export async function run(args: readonly string[], shell: Shell): Promise<number> {
  try {
    await (await buildProgram(args, shell)).parseAsync(args, { from: 'user' })
    return 0
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    const { words, exitCode } = failure(error)
    if (words) shell.terminal.say(words)
    return exitCode
  }
}
