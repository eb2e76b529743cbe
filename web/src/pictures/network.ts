import type { TiesView } from '../../../src/server/wire.ts'
import { campColour, tieColour } from '../parts/colours.ts'
import type { LayoutAnswer } from '../parts/layout.worker.ts'
import { picture, shape } from './svg.ts'

const WIDTH = 1000
const HEIGHT = 760
const EDGE = 60

/** The network of ties, as it was laid out, as a picture of its own. */
export function networkPicture(view: TiesView, places: LayoutAnswer): SVGSVGElement {
  const svg = picture(WIDTH, HEIGHT, 'Ties')
  const all = view.nodes.map((node) => places[node.id]!)
  const [left, right] = [Math.min(...all.map(({ x }) => x)), Math.max(...all.map(({ x }) => x))]
  const [low, high] = [Math.min(...all.map(({ y }) => y)), Math.max(...all.map(({ y }) => y))]
  const scale = Math.min((WIDTH - 2 * EDGE) / (right - left || 1), (HEIGHT - 2 * EDGE) / (high - low || 1))
  const at = (id: string) => {
    const { x, y } = places[id]!
    return {
      x: WIDTH / 2 + (x - (left + right) / 2) * scale,
      // Upwards on the page is upwards here.
      y: HEIGHT / 2 - (y - (low + high) / 2) * scale,
    }
  }
  const strongest = Math.max(1e-9, ...view.edges.map((edge) => Math.abs(edge.weight)))
  for (const edge of view.edges) {
    const [from, to] = [at(edge.a), at(edge.b)]
    svg.append(
      shape('line', {
        x1: from.x.toFixed(1),
        y1: from.y.toFixed(1),
        x2: to.x.toFixed(1),
        y2: to.y.toFixed(1),
        stroke: tieColour(edge.weight),
        'stroke-width': (0.5 + 3.5 * (Math.abs(edge.weight) / strongest)).toFixed(2),
        'stroke-opacity': 0.7,
      }),
    )
  }
  const largest = Math.max(1, ...view.nodes.map((node) => node.statements))
  for (const node of view.nodes) {
    const { x, y } = at(node.id)
    const radius = 4 + 10 * Math.sqrt(node.statements / largest)
    svg.append(
      shape('circle', { cx: x.toFixed(1), cy: y.toFixed(1), r: radius.toFixed(1), fill: campColour(node.camp) }),
      shape('text', { x: (x + radius + 4).toFixed(1), y: (y + 4).toFixed(1) }, node.name),
    )
  }
  return svg
}
