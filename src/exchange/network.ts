/** A value that network formats can hold. */
export type Attribute = string | number | boolean

export interface NetworkNode {
  id: string
  label: string
  attributes: Record<string, Attribute>
}

export interface NetworkEdge {
  source: string
  target: string
  weight: number
  attributes: Record<string, Attribute>
}

/** A network as exchange formats have it: undirected, its edges weighted, both with attributes. */
export interface ExchangeNetwork {
  nodes: NetworkNode[]
  edges: NetworkEdge[]
}

/** What the analysis calls a network: a symmetric matrix over named nodes. */
export interface MatrixNetwork {
  nodes: readonly string[]
  values: Float64Array
}

/**
 * A network of ties to be written: an edge for each pair that is tied, its weight the tie's size, since most programs take no
 * weight below 0, with `value` as it is and `kind` agreement or conflict.
 */
export function networkOfTies(
  { nodes, values }: MatrixNetwork,
  describe: (node: string) => { label?: string; attributes?: Record<string, Attribute> } = () => ({}),
): ExchangeNetwork {
  const edges: NetworkEdge[] = []
  nodes.forEach((source, i) => {
    for (let j = i + 1; j < nodes.length; j++) {
      const value = values[i * nodes.length + j]!
      if (value === 0) continue
      const attributes = { value, kind: value > 0 ? 'agreement' : 'conflict' }
      edges.push({ source, target: nodes[j]!, weight: Math.abs(value), attributes })
    }
  })
  return {
    nodes: nodes.map((id) => {
      const { label = id, attributes = {} } = describe(id)
      return { id, label, attributes }
    }),
    edges,
  }
}

/** The matrix of a network that was read: `value` where edges have one, or else their weight. */
export function tiesOfNetwork({ nodes, edges }: ExchangeNetwork): { nodes: string[]; values: Float64Array } {
  const number = new Map(nodes.map(({ id }, index) => [id, index]))
  const values = new Float64Array(nodes.length ** 2)
  for (const { source, target, weight, attributes } of edges) {
    const [i, j] = [number.get(source)!, number.get(target)!]
    const value = typeof attributes.value === 'number' ? attributes.value : weight
    values[i * nodes.length + j] = values[j * nodes.length + i] = value
  }
  return { nodes: nodes.map(({ id }) => id), values }
}

/** Names and kinds of the attributes that any of the items has, in order of name. */
export function attributeKinds(
  items: readonly { attributes: Record<string, Attribute> }[],
): Map<string, 'string' | 'double' | 'boolean'> {
  const kinds = new Map<string, 'string' | 'double' | 'boolean'>()
  for (const { attributes } of items) {
    for (const [name, value] of Object.entries(attributes)) {
      const kind = typeof value === 'number' ? 'double' : typeof value === 'boolean' ? 'boolean' : 'string'
      kinds.set(name, kinds.has(name) && kinds.get(name) !== kind ? 'string' : kind)
    }
  }
  return new Map([...kinds].sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** Text as XML has it; what XML 1.0 cannot hold (control characters) is left out. */
export function xml(text: Attribute): string {
  return String(text)
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"'\n\r\t]/g, (character) => `&#${character.charCodeAt(0)};`)
}

/** An attribute's value from its text. */
export function attributeValue(text: string, kind: string | undefined): Attribute {
  if (kind === 'boolean') return text === 'true'
  if (kind && ['double', 'float', 'int', 'integer', 'long'].includes(kind)) return Number(text)
  return text
}

/** As much of a DOM element as reading needs. */
export interface XmlElement {
  readonly textContent: string | null
  getAttribute(name: string): string | null
  querySelectorAll(selector: string): Iterable<XmlElement>
}
