import Graph from 'graphology'
import forceAtlas2 from 'graphology-layout-forceatlas2'

// Places the actors away from the page's own thread, so that a large network blocks nothing.

export interface LayoutRequest {
  nodes: string[]
  /** Ties as [from, to, attraction > 0]. */
  edges: [string, string, number][]
}

export type LayoutAnswer = Record<string, { x: number; y: number }>

self.onmessage = (event: MessageEvent<LayoutRequest>) => {
  const { nodes, edges } = event.data
  const graph = new Graph({ type: 'undirected' })
  // A fixed start makes the same network look the same every time.
  nodes.forEach((node, i) => {
    const turn = (2 * Math.PI * i) / nodes.length
    graph.addNode(node, { x: Math.cos(turn), y: Math.sin(turn) })
  })
  for (const [a, b, weight] of edges) graph.addUndirectedEdge(a, b, { weight })
  const settings = forceAtlas2.inferSettings(graph)
  const iterations = nodes.length > 500 ? 120 : 400
  const placed = forceAtlas2(graph, {
    iterations,
    settings: { ...settings, gravity: 1.5, strongGravityMode: nodes.length < 60 },
    getEdgeWeight: 'weight',
  })
  postMessage(placed)
}
