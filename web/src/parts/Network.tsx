import Graph from 'graphology'
import { useEffect, useRef } from 'preact/hooks'
import Sigma from 'sigma'
import type { TiesView } from '../../../src/server/wire.ts'
import { campColour, NO_CAMP, tieColour } from './colours.ts'
import type { LayoutAnswer, LayoutRequest } from './layout.worker.ts'

/** Ties beyond this are drawn only while the picture rests, and opened by the table. */
const MOST_LIVE_TIES = 2000

function graphOf(view: TiesView, places: LayoutAnswer): Graph {
  const graph = new Graph({ type: 'undirected' })
  const largest = Math.max(1, ...view.nodes.map((node) => node.statements))
  for (const node of view.nodes) {
    graph.addNode(node.id, {
      ...places[node.id],
      label: node.name,
      size: 4 + 10 * Math.sqrt(node.statements / largest),
      color: campColour(node.camp),
    })
  }
  const strongest = Math.max(1e-9, ...view.edges.map((edge) => Math.abs(edge.weight)))
  for (const edge of view.edges) {
    const share = Math.abs(edge.weight) / strongest
    graph.addUndirectedEdge(edge.a, edge.b, {
      size: 0.5 + 4 * share,
      color: tieColour(edge.weight),
    })
  }
  return graph
}

/** The network of ties: thicker for stronger, orange for conflict, blue for agreement. */
export function Network({
  view,
  onEdge,
  onNode,
  onPlaced,
}: {
  view: TiesView
  onEdge: (a: string, b: string) => void
  onNode: (id: string) => void
  onPlaced: (places: LayoutAnswer) => void
}) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!view.nodes.length) return
    let drawn: Sigma | undefined
    const worker = new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module' })
    worker.onmessage = (event: MessageEvent<LayoutAnswer>) => {
      if (!place.current) return
      onPlaced(event.data)
      const ink = getComputedStyle(place.current).color
      const graph = graphOf(view, event.data)
      drawn = new Sigma(graph, place.current, {
        styles: {
          nodes: {
            x: { attribute: 'x' },
            y: { attribute: 'y' },
            size: { attribute: 'size', defaultValue: 6 },
            color: { attribute: 'color', defaultValue: NO_CAMP },
            label: { attribute: 'label' },
            labelColor: ink,
            labelFont: 'system-ui, sans-serif',
          },
        },
        settings: {
          // Room for the labels, which stand to the right.
          stagePadding: 60,
          itemSizesReference: 'screen',
          // Every frame would draw, and every move of the pointer search, each of them.
          enableEdgeEvents: view.edges.length <= MOST_LIVE_TIES,
          hideEdgesOnMove: view.edges.length > MOST_LIVE_TIES,
          hideLabelsOnMove: view.edges.length > MOST_LIVE_TIES,
          labelRenderedSizeThreshold: view.nodes.length > 200 ? 9 : 3,
          allowInvalidContainer: true,
        },
      })
      drawn.on('clickEdge', ({ edge }) => onEdge(graph.source(edge), graph.target(edge)))
      drawn.on('clickNode', ({ node }) => onNode(node))
      place.current.dataset.drawn = 'true'
    }
    const request: LayoutRequest = {
      nodes: view.nodes.map((node) => node.id),
      edges: view.edges.filter((edge) => edge.weight > 0).map((edge) => [edge.a, edge.b, edge.weight]),
    }
    worker.postMessage(request)
    return () => {
      worker.terminate()
      drawn?.kill()
    }
  }, [view])
  return (
    <div class="network" ref={place} role="img" aria-label="Network of ties; the same ties stand in the table below" />
  )
}
