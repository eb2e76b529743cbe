import type { Cell, PositionsView } from '../../../src/server/wire.ts'
import { actorName, issueTitle } from '../parts/project.ts'
import { picture, shape } from './svg.ts'

const STEP = 28
const LEFT = 190
const TOP = 190
const LOOK = {
  '1': { sign: '+', ground: '#d9ebf7', ink: '#14679e' },
  '0': { sign: '±', ground: '#ffffff', ink: '#52585f' },
  '-1': { sign: '−', ground: '#fbe1d6', ink: '#b23a12' },
} as const

function mark(cell: Cell, x: number, y: number, words: string): SVGElement {
  const { sign, ground, ink } = LOOK[cell.lean]
  const sure = Math.abs(cell.support - 0.5)
  const radius = 8 + 8 * sure
  const line = { fill: ground, stroke: ink, ...(sure < 0.1 ? { 'stroke-dasharray': '2 2' } : {}) }
  const disc =
    cell.lean < 0
      ? shape('rect', { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius, rx: 3, ...line })
      : shape('circle', { cx: x, cy: y, r: radius, ...line })
  const text = { x, y: y + 5, fill: ink, 'text-anchor': 'middle', 'font-weight': 700 }
  return shape('g', {}, shape('title', {}, words), disc, shape('text', text, sign))
}

/** The matrix of positions, as it is shown, as a picture of its own. */
export function matrixPicture(view: PositionsView, wordsOf: (cell: Cell) => string): SVGSVGElement {
  const { actors, issues, cells } = view
  const svg = picture(LEFT + issues.length * STEP + 80, TOP + actors.length * STEP + 10, `Positions on ${view.at}`)
  issues.forEach((issue, i) => {
    const x = LEFT + i * STEP + STEP / 2
    svg.append(shape('text', { transform: `translate(${x + 4} ${TOP - 10}) rotate(-60)` }, issueTitle(issue)))
  })
  actors.forEach((actor, i) => {
    const y = TOP + i * STEP
    svg.append(shape('line', { x1: 0, x2: LEFT + issues.length * STEP, y1: y, y2: y, stroke: '#dcd8ce' }))
    svg.append(shape('text', { x: LEFT - 10, y: y + 19, 'text-anchor': 'end' }, actorName(actor)))
  })
  for (const cell of cells) {
    const x = LEFT + issues.indexOf(cell.issue) * STEP + STEP / 2
    const y = TOP + actors.indexOf(cell.actor) * STEP + STEP / 2
    svg.append(mark(cell, x, y, wordsOf(cell)))
  }
  return svg
}
