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
  picture?: () => Picture
}) {
  const asked = `?${new URLSearchParams({ ...also, ...Object.fromEntries(query.value) })}`
  return (
    <span class="row tools">
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

type Picture = SVGSVGElement | null | undefined

const asFile = (svg: SVGSVGElement) => new Blob([new XMLSerializer().serializeToString(svg)], { type: 'image/svg+xml' })

function saveSvg(svg: Picture, name: string) {
  if (svg) save(asFile(svg), `${name}.svg`)
}

/** Twice as fine as the picture's own measure, for print. */
function savePng(svg: Picture, name: string) {
  if (!svg) return
  const image = new Image()
  image.onload = () => {
    const canvas = document.createElement('canvas')
    canvas.width = svg.width.baseVal.value * 2
    canvas.height = svg.height.baseVal.value * 2
    canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height)
    URL.revokeObjectURL(image.src)
    canvas.toBlob((blob) => blob && save(blob, `${name}.png`))
  }
  image.src = URL.createObjectURL(asFile(svg))
}
