import { DOMParser } from 'linkedom'
import { ProblemError } from '../model/index.ts'
import {
  type Attribute,
  attributeKinds,
  attributeValue,
  type ExchangeNetwork,
  type XmlElement,
  xml,
} from './network.ts'

/** A network as GraphML (http://graphml.graphdrawing.org), in pieces. */
export function* writeGraphml({ nodes, edges }: ExchangeNetwork): Generator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n'
  const kinds = { node: attributeKinds(nodes), edge: attributeKinds(edges) }
  const key = (of: 'node' | 'edge', name: string, kind: string) =>
    `  <key id="${of}:${xml(name)}" for="${of}" attr.name="${xml(name)}" attr.type="${kind}"/>\n`
  yield key('node', 'label', 'string')
  for (const [name, kind] of kinds.node) yield key('node', name, kind)
  yield key('edge', 'weight', 'double')
  for (const [name, kind] of kinds.edge) yield key('edge', name, kind)
  const data = (of: 'node' | 'edge', entries: [string, Attribute][]) =>
    entries.map(([name, value]) => `<data key="${of}:${xml(name)}">${xml(value)}</data>`).join('')
  yield '  <graph edgedefault="undirected">\n'
  for (const { id, label, attributes } of nodes) {
    yield `    <node id="${xml(id)}">${data('node', [['label', label], ...Object.entries(attributes)])}</node>\n`
  }
  for (const { source, target, weight, attributes } of edges) {
    const entries = data('edge', [['weight', weight], ...Object.entries(attributes)])
    yield `    <edge source="${xml(source)}" target="${xml(target)}">${entries}</edge>\n`
  }
  yield '  </graph>\n</graphml>\n'
}

/** A network from GraphML. Throws a `ProblemError` for what is none, or for an edge to a node that is not there. */
export function readGraphml(text: string, where: string): ExchangeNetwork {
  const document = new DOMParser().parseFromString(text, 'text/xml')
  const graph = document.querySelector('graphml > graph')
  if (!graph) {
    throw new ProblemError({
      code: 'no-graphml',
      where,
      what: 'no GraphML: there is no graph in it',
      remedy: 'name a GraphML file',
    })
  }
  const keys = new Map(
    [...document.querySelectorAll('key')].map((key) => {
      const id = key.getAttribute('id') ?? ''
      return [id, { name: key.getAttribute('attr.name') ?? id, kind: key.getAttribute('attr.type') ?? undefined }]
    }),
  )
  const attributesOf = (element: XmlElement) =>
    Object.fromEntries(
      [...element.querySelectorAll('data')].map((data) => {
        const { name, kind } = keys.get(data.getAttribute('key') ?? '') ?? {
          name: data.getAttribute('key') ?? '',
          kind: undefined,
        }
        return [name, attributeValue(data.textContent ?? '', kind)]
      }),
    ) as Record<string, Attribute>
  const nodes = [...graph.querySelectorAll('node')].map((node) => {
    const id = node.getAttribute('id') ?? ''
    const { label = id, ...attributes } = attributesOf(node)
    return { id, label: String(label), attributes }
  })
  const edges = [...graph.querySelectorAll('edge')].map((edge) => {
    const { weight = 1, ...attributes } = attributesOf(edge)
    return {
      source: edge.getAttribute('source') ?? '',
      target: edge.getAttribute('target') ?? '',
      weight: Number(weight),
      attributes,
    }
  })
  return checkNetwork({ nodes, edges }, where)
}

/** Throws a `ProblemError` for edges to nodes that are not there and for weights that are no numbers. */
export function checkNetwork(network: ExchangeNetwork, where: string): ExchangeNetwork {
  const known = new Set(network.nodes.map(({ id }) => id))
  for (const { source, target, weight } of network.edges) {
    for (const end of [source, target]) {
      if (!known.has(end)) {
        const what = `an edge ends at '${end}', which is no node`
        throw new ProblemError({ code: 'no-node', where, what, remedy: 'add the node or leave out the edge' })
      }
    }
    if (!Number.isFinite(weight)) {
      const what = `the edge from '${source}' to '${target}' has no number as weight`
      throw new ProblemError({ code: 'no-weight', where, what, remedy: 'write a number' })
    }
  }
  return network
}
