import { type KnownPosition, leanOf, type Position } from '../analysis/index.ts'
import type { Issue } from '../model/index.ts'
import { wrapped } from './output.ts'

const labelWidth = 6

/** How likely the side must be for one, two and three signs. */
const certainties = [0.55, 0.75, 0.95]

/**
 * A position in a few signs: the side its evidence lies on, + or - (± where it is about even), with a question mark where
 * that side is hardly likelier than the other, once, twice or three times as it is likelier than 55, 75 or 95 %; then the
 * number of statements it rests on, 9 for nine and more. A dot where there is no evidence.
 */
export function cellOf(position: Position | undefined): string {
  if (!position || position.evidence === 'none') return '.'
  const lean = leanOf(position)
  const support = lean < 0 ? 1 - position.support : position.support
  const sure = certainties.filter((least) => support >= least).length
  const sign = lean > 0 ? '+' : '-'
  const side = lean === 0 ? '±' : sure === 0 ? `${sign}?` : sign.repeat(sure)
  return side + Math.min(9, position.evidence.statements)
}

const key = [
  '+ support, - opposition: +? hardly likelier than not; likelier than 55 % (+),',
  '75 % (++), 95 % (+++); ± about even; . no evidence',
  'digit: statements it rests on, 9 for nine or more',
]

const letters = 'abcdefghijklmnopqrstuvwxyz'
const letterOf = (index: number) => (letters[Math.floor(index / 26) - 1] ?? '') + letters[index % 26]

/**
 * Members × issues with a letter for each issue and its meaning below, broken into blocks that the width holds. Rows and
 * columns without any evidence are named below instead of shown.
 */
export function matrixText(
  positions: readonly Position[],
  members: readonly string[],
  issues: readonly Issue[],
  width: number,
): string {
  const known = positions.filter((position): position is KnownPosition => position.evidence !== 'none')
  const cells = new Map(known.map((position) => [`${position.actor}\0${position.issue}`, position]))
  const rows = members.filter((member) => known.some(({ actor }) => actor === member))
  const columns = issues.filter(({ id }) => known.some(({ issue }) => issue === id))
  const cellWidth = 1 + Math.max(...known.map((position) => cellOf(position).length))
  const perBlock = Math.max(1, Math.floor((width - labelWidth) / cellWidth))
  let out = ''
  for (let from = 0; from < columns.length; from += perBlock) {
    const block = columns.slice(from, from + perBlock)
    const line = (label: string, texts: string[]) =>
      `${`${label.slice(0, labelWidth).padEnd(labelWidth)}${texts.map((text) => text.padStart(cellWidth)).join('')}`.trimEnd()}\n`
    out += line(
      '',
      block.map((_, i) => letterOf(from + i)),
    )
    for (const member of rows) {
      const shown = block.map(({ id }) => cellOf(cells.get(`${member}\0${id}`)))
      if (shown.some((cell) => cell !== '.')) out += line(member, shown)
    }
    out += '\n'
  }
  for (const [i, { id, plus }] of columns.entries()) {
    const text = `${letterOf(i).padStart(2)}  ${id}: + ${plus}`
    out += `${text.length > width ? `${text.slice(0, width - 1)}…` : text}\n`
  }
  out += `\n${key.map((line) => wrapped(line, width)).join('')}`
  const silent = members.filter((member) => !rows.includes(member))
  if (silent.length) out += wrapped(`No evidence on: ${silent.join(' ')}`, width)
  const open = issues.filter((issue) => !columns.includes(issue)).map(({ id }) => id)
  if (open.length) out += wrapped(`No member’s evidence about: ${open.join(', ')}`, width)
  return out
}
