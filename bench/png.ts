import { crc32, deflateSync, inflateSync } from 'node:zlib'

// Pictures of pages as PNG with a palette: a third of the size of true colour, and no dependency.
// PNG (third edition), W3C 2025: chunks, filters, colour types.

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const MOST_COLOURS = 256

interface Pixels {
  width: number
  height: number
  /** Three bytes a pixel. */
  rgb: Uint8Array
}

function decoded(png: Buffer): Pixels {
  let header: Buffer | undefined
  const data: Buffer[] = []
  for (let at = SIGNATURE.length; at < png.length; ) {
    const size = png.readUInt32BE(at)
    const name = png.toString('latin1', at + 4, at + 8)
    const body = png.subarray(at + 8, at + 8 + size)
    if (name === 'IHDR') header = body
    if (name === 'IDAT') data.push(body)
    at += size + 12
  }
  const width = header!.readUInt32BE(0)
  const height = header!.readUInt32BE(4)
  const channels = ({ 2: 3, 6: 4 } as Record<number, number>)[header![9]!]
  if (header![8] !== 8 || !channels || header![12] !== 0)
    throw new Error('a picture is expected as PNG with 8 bits, red, green and blue, not interlaced')
  const raw = inflateSync(Buffer.concat(data))
  const stride = width * channels
  const rgb = new Uint8Array(width * height * 3)
  let above = new Uint8Array(stride)
  for (let y = 0; y < height; y++) {
    const line = raw.subarray(y * (stride + 1) + 1, (y + 1) * (stride + 1))
    const row = unfiltered(raw[y * (stride + 1)]!, line, above, channels)
    for (let x = 0; x < width; x++) for (let c = 0; c < 3; c++) rgb[(y * width + x) * 3 + c] = row[x * channels + c]!
    above = row
  }
  return { width, height, rgb }
}

function unfiltered(filter: number, line: Uint8Array, above: Uint8Array, channels: number): Uint8Array<ArrayBuffer> {
  const row = new Uint8Array(line.length)
  for (let i = 0; i < line.length; i++) {
    const left = i >= channels ? row[i - channels]! : 0
    const up = above[i]!
    const corner = i >= channels ? above[i - channels]! : 0
    const guess =
      filter === 1
        ? left
        : filter === 2
          ? up
          : filter === 3
            ? (left + up) >> 1
            : filter === 4
              ? paeth(left, up, corner)
              : 0
    row[i] = line[i]! + guess
  }
  return row
}

function paeth(left: number, up: number, corner: number): number {
  const toLeft = Math.abs(up - corner)
  const toUp = Math.abs(left - corner)
  const toCorner = Math.abs(left + up - 2 * corner)
  return toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner
}

/** Colours as near as this many steps of each of red, green and blue share one place of the palette. */
const NEAR = 16

/** The most used of those colours that are near each other, and for every colour the nearest of these. */
function paletteOf({ rgb }: Pixels): { colours: number[]; indexOf: (colour: number) => number } {
  const counts = new Map<number, number>()
  for (let i = 0; i < rgb.length; i += 3) {
    const colour = (rgb[i]! << 16) | (rgb[i + 1]! << 8) | rgb[i + 2]!
    counts.set(colour, (counts.get(colour) ?? 0) + 1)
  }
  // The many shades of letters' edges would else take the places of the few colours that mean something.
  const shades = new Map<string, { colour: number; count: number }>()
  for (const [colour, count] of [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])) {
    const place = [16, 8, 0].map((shift) => Math.floor(((colour >> shift) & 255) / NEAR)).join()
    const shade = shades.get(place)
    if (shade) shade.count += count
    else shades.set(place, { colour, count })
  }
  const colours = [...shades.values()]
    .sort((a, b) => b.count - a.count || a.colour - b.colour)
    .slice(0, MOST_COLOURS)
    .map(({ colour }) => colour)
  const indices = new Map(colours.map((colour, i) => [colour, i]))
  const indexOf = (colour: number) => {
    let index = indices.get(colour)
    if (index === undefined) {
      index = nearest(colours, colour)
      indices.set(colour, index)
    }
    return index
  }
  return { colours, indexOf }
}

function nearest(colours: readonly number[], colour: number): number {
  let best = 0
  let least = Number.POSITIVE_INFINITY
  colours.forEach((each, i) => {
    const distance = [16, 8, 0].reduce(
      (sum, shift) => sum + (((each >> shift) & 255) - ((colour >> shift) & 255)) ** 2,
      0,
    )
    if (distance < least) {
      least = distance
      best = i
    }
  })
  return best
}

function chunk(name: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), body])
  const size = Buffer.alloc(4)
  size.writeUInt32BE(body.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([size, named, sum])
}

/** The same picture with at most 256 colours: those used most, every other one by the nearest of them. */
export function withPalette(png: Buffer): Buffer {
  const pixels = decoded(png)
  const { width, height, rgb } = pixels
  const { colours, indexOf } = paletteOf(pixels)
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header[8] = 8
  header[9] = 3
  const lines = Buffer.alloc((width + 1) * height)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const i = (y * width + x) * 3
      lines[y * (width + 1) + 1 + x] = indexOf((rgb[i]! << 16) | (rgb[i + 1]! << 8) | rgb[i + 2]!)
    }
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(colours.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]))),
    chunk('IDAT', deflateSync(lines, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}
