import { readFile } from 'node:fs/promises'
import { membersOf, targetReport } from '../decision/index.ts'
import type { DecideOptions, Ground } from './decision-ground.ts'
import { targetText } from './decision-text.ts'
import { UsageError } from './failure.ts'
import { writeRecords } from './output.ts'
import type { Shell } from './shell.ts'
import type { View } from './view.ts'

/** Prints how members stand to the codebook's targets, by the figures that were read. */
export async function printTargets(view: View, ground: Ground, options: DecideOptions, { terminal }: Shell) {
  const { format } = options
  const { targets, actors } = view.codebook
  if (targets.length === 0)
    throw new UsageError(`codebook ${view.codebook.id} has no targets; write them in its rules.yaml`)
  const stated = await view.project.figures()
  const gdp = options.gdp === undefined ? undefined : await readGdp(options.gdp, view)
  for (const target of targets) {
    const members = membersOf(
      {
        id: target.id,
        kind: 'consensus',
        issue: target.issue,
        of: target.of,
        decides: '+',
        without: [],
        forums: [],
        settled: [],
        terms: [],
      },
      actors,
      ground.day,
    )
    // Writers leave out what the percentage is of where the matter makes it plain.
    const figures = stated.flatMap(({ actor, value, unit, kind, when, date, issue, quote }) => {
      if (actor === undefined) return []
      const meant = unit === '%' && issue === target.issue ? '% of GDP' : unit
      return [{ actor, value, unit: meant, kind, when: when ?? date, use: quote }]
    })
    const rows = targetReport(target, members, figures, { day: ground.day, gdp, positions: ground.positions })
    if (format !== 'table') await writeRecords(terminal, format, rows)
    else await terminal.write(`${targetText(target, rows, view.codebook, terminal.width)}\n`)
  }
}

/** Gross domestic products from CSV lines `actor,amount`; a head is skipped. */
async function readGdp(file: string, view: View): Promise<Map<string, number>> {
  const amounts = new Map<string, number>()
  const lines = (await readText(file, 'lines of `actor,amount`')).split(/\r?\n/)
  for (const [index, line] of lines.entries()) {
    const [actor = '', amount = ''] = line.split(',').map((cell) => cell.trim())
    if (line.trim() === '' || (index === 0 && Number.isNaN(Number(amount)))) continue
    if (!(Number(amount) > 0))
      throw new UsageError(`${file}:${index + 1}: '${amount}' is no amount; write actor,amount`)
    amounts.set(view.actors([actor])![0]!, Number(amount))
  }
  return amounts
}

export async function readText(file: string, wanted: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch {
    throw new UsageError(`cannot read ${file}; give a file of ${wanted}`)
  }
}
