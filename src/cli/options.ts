import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { InvalidArgumentError, Option } from 'commander'
import { defaultLimit } from '../reading/index.ts'
import { formats } from './output.ts'

export const projectOption = () => new Option('-p, --project <file>', 'the project file').default('standpoint.db')

export const formatOption = () => new Option('-f, --format <format>', 'how to print').choices(formats).default('table')

export const codebookOption = () =>
  new Option(
    '-c, --codebook <folder>',
    'the codebook: a folder, or the name of a built-in one (default: the project’s, else nato)',
  )

function positive(text: string): number {
  const value = Number(text)
  if (!(value > 0)) throw new InvalidArgumentError('It must be a number above 0.')
  return value
}
function share(text: string): number {
  const value = Number(text)
  if (text.trim() === '' || !(value >= 0 && value <= 1))
    throw new InvalidArgumentError('It must be a number from 0 to 1.')
  return value
}
function count(text: string): number {
  const value = Number(text)
  if (!Number.isInteger(value) || value < 1) throw new InvalidArgumentError('It must be a whole number above 0.')
  return value
}
function port(text: string): number {
  const value = Number(text)
  if (!Number.isInteger(value) || value < 1 || value > 65_535)
    throw new InvalidArgumentError('It must be a whole number from 1 to 65535.')
  return value
}
export function day(text: string): string {
  const date = new Date(`${text}T00:00:00Z`)
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== text) {
    throw new InvalidArgumentError('It must be a day of the calendar, written yyyy-mm-dd.')
  }
  return text
}
const listed = (text: string, before: string[] = []) => [
  ...before,
  ...text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean),
]

export const maxSizeOption = () =>
  new Option('--max-size <MB>', 'largest article, in megabytes: a file, or one line of JSON lines or CSV')
    .argParser(positive)
    .default(defaultLimit / 1e6)
export const minConfidenceOption = () =>
  new Option('--min-confidence <share>', 'leave out statements that are less sure, 0 to 1').argParser(share)
export const listOption = (flags: string, description: string) =>
  new Option(flags, `${description} (several: repeat, or part with commas)`).argParser(listed)
export const dayOption = (flags: string, description: string) => new Option(flags, description).argParser(day)
export const positiveOption = (flags: string, description: string) => new Option(flags, description).argParser(positive)
export const portOption = () => new Option('--port <number>', 'the port (default: any free one)').argParser(port)
export const countOption = (flags: string, description: string) => new Option(flags, description).argParser(count)

/** The package's own folder: where the built-in codebooks, the weights and the examples lie. */
export function packageFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder)
  return folder
}

/** The folder of a codebook that is named: a folder as it is, or a built-in one by its name. */
export function codebookFolder(named: string): string {
  const builtIn = join(packageFolder(), 'codebooks', named)
  return !/[\\/]/.test(named) && !existsSync(named) && existsSync(builtIn) ? builtIn : resolve(named)
}

/** What to keep in a project so that the codebook is found again, from whatever folder. */
export function codebookName(named: string): string {
  const folder = codebookFolder(named)
  return folder === join(packageFolder(), 'codebooks', named) ? named : folder
}
