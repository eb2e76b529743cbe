import { query } from '../address.ts'

/**
 * Saves what is shown: data as the API exports it for this very address, pictures as the page drew them. `also` names what the
 * address leaves to the page's own choice.
 */
export function ExportMenu({
  what,
  also = {},
  picture,
}: {
  what: string
  also?: Record<string, string>
  picture?: () => SVGSVGElement | null | undefined
}) {
  const asked = `?${new URLSearchParams({ ...also, ...Object.fromEntries(query.value) })}`
  return (
    <span class="row">
      <a class="button" href={`/api/export/${what}.csv${asked}`} download={`${what}.csv`}>
        CSV
      </a>
      <a class="button" href={`/api/export/${what}.json${asked}`} download={`${what}.json`}>
        JSON
      </a>
      {picture && (
        <>
          <button type="button" onClick={() => saveSvg(picture(), what)}>
            SVG
          </button>
          <button type="button" onClick={() => savePng(picture(), what)}>
            PNG
          </button>
        </>
      )}
    </span>
  )
}

function save(blob: Blob, name: string) {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}

const STYLES = [
  'fill',
  'stroke',
  'stroke-width',
  'font-family',
  'font-size',
  'font-weight',
  'opacity',
  'text-anchor',
] as const

/** A picture that stands alone: what the page's style sheet gave each shape is written into it. */
function standAlone(svg: SVGSVGElement): string {
  const copy = svg.cloneNode(true) as SVGSVGElement
  const from = [svg, ...svg.querySelectorAll('*')]
  const to = [copy, ...copy.querySelectorAll('*')]
  from.forEach((shape, i) => {
    const style = getComputedStyle(shape)
    for (const name of STYLES) to[i]!.setAttribute(name, style.getPropertyValue(name))
  })
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  return new XMLSerializer().serializeToString(copy)
}

function saveSvg(svg: SVGSVGElement | null | undefined, name: string) {
  if (svg) save(new Blob([standAlone(svg)], { type: 'image/svg+xml' }), `${name}.svg`)
}

function savePng(svg: SVGSVGElement | null | undefined, name: string) {
  if (!svg) return
  const { width, height } = svg.getBoundingClientRect()
  const picture = new Image()
  picture.onload = () => {
    const canvas = document.createElement('canvas')
    canvas.width = width * 2
    canvas.height = height * 2
    const draw = canvas.getContext('2d')!
    draw.fillStyle = getComputedStyle(document.body).backgroundColor
    draw.fillRect(0, 0, canvas.width, canvas.height)
    draw.drawImage(picture, 0, 0, canvas.width, canvas.height)
    canvas.toBlob((blob) => blob && save(blob, `${name}.png`))
  }
  picture.src = URL.createObjectURL(new Blob([standAlone(svg)], { type: 'image/svg+xml' }))
}
