import { DOMParser } from 'linkedom'
import { ProblemError } from '../model/index.ts'
import { checkNetwork } from './graphml.ts'
import {
  type Attribute,
  attributeKinds,
  attributeValue,
  type ExchangeNetwork,
  type XmlElement,
  xml,
} from './network.ts'

/** A network as GEXF 1.3 (https://gexf.net), in pieces. */
export function* writeGexf({ nodes, edges }: ExchangeNetwork): Generator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="http://gexf.net/1.3" version="1.3">\n'
  yield '  <graph defaultedgetype="undirected" mode="static">\n'
  const kinds = { node: attributeKinds(nodes), edge: attributeKinds(edges) }
  for (const of of ['node', 'edge'] as const) {
    yield `    <attributes class="${of}">\n`
    for (const [name, kind] of kinds[of])
      yield `      <attribute id="${xml(name)}" title="${xml(name)}" type="${kind}"/>\n`
    yield '    </attributes>\n'
  }
  const values = (attributes: Record<string, Attribute>) =>
    `<attvalues>${Object.entries(attributes)
      .map(([name, value]) => `<attvalue for="${xml(name)}" value="${xml(value)}"/>`)
      .join('')}</attvalues>`
  yield '    <nodes>\n'
  for (const { id, label, attributes } of nodes) {
    yield `      <node id="${xml(id)}" label="${xml(label)}">${values(attributes)}</node>\n`
  }
  yield '    </nodes>\n    <edges>\n'
  let number = 0
  for (const { source, target, weight, attributes } of edges) {
    yield `      <edge id="${number++}" source="${xml(source)}" target="${xml(target)}" weight="${weight}">${values(attributes)}</edge>\n`
  }
  yield '    </edges>\n  </graph>\n</gexf>\n'
}

/** A network from GEXF. Throws a `ProblemError` for what is none, or for an edge to a node that is not there. */
export function readGexf(text: string, where: string): ExchangeNetwork {
  const document = new DOMParser().parseFromString(text, 'text/xml')
  const graph = document.querySelector('gexf > graph')
  if (!graph) {
    throw new ProblemError({
      code: 'no-gexf',
      where,
      what: 'no GEXF: there is no graph in it',
      remedy: 'name a GEXF file',
    })
  }
  const titles = (of: 'node' | 'edge') =>
    new Map(
      [...graph.querySelectorAll(`attributes[class="${of}"] > attribute`)].map((attribute) => {
        const id = attribute.getAttribute('id') ?? ''
        return [id, { name: attribute.getAttribute('title') ?? id, kind: attribute.getAttribute('type') ?? undefined }]
      }),
    )
  const attributesOf = (element: XmlElement, known: ReturnType<typeof titles>) =>
    Object.fromEntries(
      [...element.querySelectorAll('attvalue')].map((value) => {
        const id = value.getAttribute('for') ?? ''
        const { name, kind } = known.get(id) ?? { name: id, kind: undefined }
        return [name, attributeValue(value.getAttribute('value') ?? '', kind)]
      }),
    ) as Record<string, Attribute>
  const [nodeTitles, edgeTitles] = [titles('node'), titles('edge')]
  const nodes = [...graph.querySelectorAll('nodes > node')].map((node) => {
    const id = node.getAttribute('id') ?? ''
    return { id, label: node.getAttribute('label') ?? id, attributes: attributesOf(node, nodeTitles) }
  })
  const edges = [...graph.querySelectorAll('edges > edge')].map((edge) => ({
    source: edge.getAttribute('source') ?? '',
    target: edge.getAttribute('target') ?? '',
    weight: Number(edge.getAttribute('weight') ?? 1),
    attributes: attributesOf(edge, edgeTitles),
  }))
  return checkNetwork({ nodes, edges }, where)
}
