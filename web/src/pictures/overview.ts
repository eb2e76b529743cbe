import type { OverviewView } from '../../../src/server/wire.ts'
import { decimal } from '../parts/numbers.ts'
import { issueTitle } from '../parts/project.ts'
import { picture, shape } from './svg.ts'

const ROW = 46
const LEFT = 200
const WIDE = 460
const RIGHT = 250
const TOP = 56
const INK = '#1d4f91'

type Row = OverviewView['issues'][number]

/** How the average member stands on each issue over time, with the 90 % interval as a band, as a picture of its own. */
export function overviewPicture({ issues }: OverviewView): SVGSVGElement {
  const days = issues.flatMap(({ series }) => series.map(({ at }) => at)).sort()
  const [first, last] = [days[0] ?? '', days.at(-1) ?? '']
  const span = Date.parse(last) - Date.parse(first) || 1
  const x = (at: string) => LEFT + ((Date.parse(at) - Date.parse(first)) / span) * WIDE
  const height = TOP + issues.length * ROW + 20
  const svg = picture(LEFT + WIDE + RIGHT, height, 'How the members hold together, issue by issue')
  svg.append(
    shape('text', { x: 10, y: 24, 'font-weight': 700, 'font-size': 15 }, 'How the members hold together'),
    shape('text', { x: LEFT, y: TOP - 8, fill: '#52585f' }, first),
    shape('text', { x: LEFT + WIDE, y: TOP - 8, fill: '#52585f', 'text-anchor': 'end' }, last),
  )
  issues.forEach((row, i) => {
    svg.append(...rowOf(row, TOP + i * ROW, x))
  })
  const legend = 'Line: average position from −1 (opposes) to +1 (supports); band: 90 %; dashes: 0.'
  svg.append(shape('text', { x: 10, y: height - 8, fill: '#52585f' }, legend))
  return svg
}

function rowOf(row: Row, top: number, x: (at: string) => number): SVGElement[] {
  const middle = top + ROW / 2
  const y = (value: number) => middle - value * (ROW / 2 - 4)
  const points = (of: (point: Row['series'][number]) => number, list = row.series) =>
    list.map((point) => `${x(point.at).toFixed(1)},${y(of(point)).toFixed(1)}`).join(' ')
  const band = `${points(({ high }) => high)} ${points(({ low }) => low, row.series.toReversed())}`
  const now = row.series.at(-1)
  const sides = `${row.heard} of ${row.members} heard: ${row.for.length} +, ${row.against.length} −, ${row.undecided.length} ±`
  return [
    shape('line', { x1: 0, x2: LEFT + WIDE + RIGHT, y1: top, y2: top, stroke: '#dcd8ce' }),
    shape('text', { x: LEFT - 12, y: middle + 4, 'text-anchor': 'end' }, issueTitle(row.issue)),
    shape('line', { x1: LEFT, x2: LEFT + WIDE, y1: middle, y2: middle, stroke: '#52585f', 'stroke-dasharray': '2 3' }),
    ...(row.series.length > 1
      ? [
          shape('polygon', { points: band, fill: INK, opacity: 0.18 }),
          shape('polyline', { points: points(({ mean }) => mean), fill: 'none', stroke: INK, 'stroke-width': 2 }),
        ]
      : []),
    shape(
      'text',
      { x: LEFT + WIDE + 12, y: middle + 4 },
      `${now ? `${now.mean < 0 ? '' : '+'}${decimal(now.mean)};  ` : ''}${sides}`,
    ),
  ]
}
