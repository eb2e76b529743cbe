const SVG = 'http://www.w3.org/2000/svg'

/** A shape of a picture that stands alone: all it looks like is written in it. Words become text, never markup. */
export function shape(
  name: string,
  attributes: Record<string, string | number>,
  ...inside: (Element | string)[]
): SVGElement {
  const element = document.createElementNS(SVG, name)
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value))
  element.append(...inside)
  return element
}

/** An empty picture on white ground. */
export function picture(width: number, height: number, title: string): SVGSVGElement {
  const svg = shape('svg', {
    xmlns: SVG,
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    'font-family': 'system-ui, sans-serif',
    'font-size': 13,
    fill: '#1b1f24',
  }) as SVGSVGElement
  svg.append(shape('title', {}, title), shape('rect', { width, height, fill: '#ffffff' }))
  return svg
}
