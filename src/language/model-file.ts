/**
 * The weights file: named sections of typed arrays behind a versioned header.
 *
 *     bytes 0–7    "STANDPNT"
 *     bytes 8–11   format version, unsigned 32 bits, little endian as everything here
 *     bytes 12–15  length of the header in bytes, padded to a multiple of 8
 *     bytes 16–19  checksum of everything from byte 24 on
 *     bytes 20–23  length of the whole file in bytes
 *     from 24      header: JSON, padded with spaces; then the sections, each from a multiple of 8
 *
 * Any trained part of any room keeps its arrays under its own prefix, as in `tagger/weights`.
 */
export type Section = Int8Array | Uint8Array | Int16Array | Uint16Array | Int32Array | Float32Array

export interface ModelFile {
  /** What the whole model says of itself: language, licence, corpora. */
  about: Record<string, unknown>
  sections: Map<string, Section>
}

export const FORMAT_VERSION = 2
const MAGIC = 'STANDPNT'
const KINDS = { Int8Array, Uint8Array, Int16Array, Uint16Array, Int32Array, Float32Array }
type Kind = keyof typeof KINDS

interface Header {
  about: Record<string, unknown>
  sections: { name: string; kind: Kind; length: number; offset: number }[]
}

export class ModelFileError extends Error {
  constructor(message: string) {
    super(`${message}; take the weights file that came with this version, or rebuild it with \`npm run train\``)
    this.name = 'ModelFileError'
  }
}

const padded = (length: number) => (length + 7) & ~7

/** Two interleaved multiplicative hashes over 32-bit words: detects damage, not forgery. */
function checksum(bytes: Uint8Array): number {
  const words = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length >> 2)
  let even = 0x1234567
  let odd = 0x7654321
  for (let i = 0; i + 1 < words.length; i += 2) {
    even = Math.imul(even ^ words[i]!, 0x01000193) + 1
    odd = Math.imul(odd ^ words[i + 1]!, 0x85ebca6b) + (odd >>> 13)
  }
  return (even ^ (odd >>> 1) ^ bytes.length) >>> 0
}

export function writeModelFile(file: ModelFile): Uint8Array {
  const header: Header = { about: file.about, sections: [] }
  let offset = 0
  for (const [name, section] of file.sections) {
    header.sections.push({ name, kind: section.constructor.name as Kind, length: section.length, offset })
    offset += padded(section.byteLength)
  }
  const json = new TextEncoder().encode(JSON.stringify(header))
  const start = 24 + padded(json.length)
  const bytes = new Uint8Array(start + offset).fill(32, 24, start)
  bytes.set(new TextEncoder().encode(MAGIC))
  bytes.set(json, 24)
  header.sections.forEach((entry, i) => {
    const section = [...file.sections.values()][i]!
    bytes.set(new Uint8Array(section.buffer, section.byteOffset, section.byteLength), start + entry.offset)
  })
  const view = new DataView(bytes.buffer)
  view.setUint32(8, FORMAT_VERSION, true)
  view.setUint32(12, start - 24, true)
  view.setUint32(16, checksum(bytes.subarray(24)), true)
  view.setUint32(20, bytes.length, true)
  return bytes
}

/** Reads a weights file; throws `ModelFileError` naming what is wrong where it is damaged or of another version. */
export function readModelFile(input: Uint8Array): ModelFile {
  const bytes = input.byteOffset % 8 === 0 ? input : input.slice()
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  if (bytes.length < 24 || new TextDecoder('latin1').decode(bytes.subarray(0, 8)) !== MAGIC)
    throw new ModelFileError('not a weights file: it does not start with "STANDPNT"')
  const version = view.getUint32(8, true)
  if (version !== FORMAT_VERSION)
    throw new ModelFileError(
      `weights file of format version ${version}, but this program reads version ${FORMAT_VERSION}`,
    )
  const length = view.getUint32(20, true)
  if (bytes.length !== length)
    throw new ModelFileError(`weights file is cut or padded: ${bytes.length} bytes where its header says ${length}`)
  if (checksum(bytes.subarray(24)) !== view.getUint32(16, true))
    throw new ModelFileError('weights file is damaged: its checksum does not match its content')
  const start = 24 + view.getUint32(12, true)
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(24, start))) as Header
  const sections = new Map<string, Section>()
  for (const { name, kind, length: count, offset } of header.sections)
    sections.set(name, new KINDS[kind](bytes.buffer as ArrayBuffer, bytes.byteOffset + start + offset, count))
  return { about: header.about, sections }
}

/** The section `name`, which must be of the array type `kind`. */
export function section<K extends Kind>(file: ModelFile, name: string, kind: K): InstanceType<(typeof KINDS)[K]> {
  const found = file.sections.get(name)
  if (!found || found.constructor.name !== kind)
    throw new ModelFileError(
      `weights file has no section "${name}" of ${kind}; it has ${[...file.sections.keys()].join(', ') || 'none'}`,
    )
  return found as InstanceType<(typeof KINDS)[K]>
}

/** A section that holds JSON. */
export function jsonSection<T>(file: ModelFile, name: string): T {
  return JSON.parse(new TextDecoder().decode(section(file, name, 'Uint8Array'))) as T
}

export function toJsonSection(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value))
}
