import type { Command } from 'commander'
import type { Terminal } from './terminal.ts'

/** What the verbs work with. */
export interface Shell {
  terminal: Terminal
  now: () => Date
}

/** Adds a verb to the program. */
export type Verb = (program: Command, shell: Shell) => void
