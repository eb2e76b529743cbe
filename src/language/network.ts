import { type Arena, allocate, type Block, createArena, refresh } from './arena.ts'
import { type FormFeatures, formRows } from './form-features.ts'
import { type FormSlots, forgetAll, formSlots, recallSlot, takeSlot } from './form-slots.ts'
import { ROUNDING } from './kernels.ts'
import type { Lexicon } from './lexicon.ts'
import { jsonSection, type ModelFile, section } from './model-file.ts'
import {
  contextColumns,
  gateColumns,
  type NetworkRecord,
  type NetworkShape,
  outputColumns,
  PARAMETERS,
  type ParameterName,
  PLACES,
  parameterSizes,
  STATE_ROWS,
  tagColumns,
} from './network-shape.ts'

/** The network made ready to run: its parameters as floats where the kernels reach them, and its working memory. */
export interface Network {
  shape: NetworkShape
  features: FormFeatures
  forms: Int8Array
  formScale: number
  arena: Arena
  parameters: Record<ParameterName, Block>
  /** Zeros, for a product that has no bias. */
  noBias: Block
  /** The large matrices, rounded. */
  rounded: Record<RoundedName, Rounded>
  /** What one step of the first tagger's weights counts in the choice of a tag. */
  taggerShare: number
  /** What each tag of the first tagger contributes to the gates of the first layer. */
  tagGates: Block
  /** What known forms contribute to the gates of the first layer, and in which slot each of them is. */
  remembered: Block
  slots: FormSlots
  formVector: Block
  addresses: Block
  addressView: Int32Array
  output: Block
  hidden: Block
  roundedHidden: Block
  /** Room for a sentence of `capacity` words. */
  capacity: number
  gates: Block
  cells: Block
  first: Block
  context: Block
  places: Block
  tagScores: Block
  roundedContext: Block
}

/** A matrix of integers of 16 bits as `roundedProduct` reads it. */
export interface Rounded {
  matrix: Block
  /** Holds what the product of one step of both factors is worth. */
  factor: Block
}

const ROUNDED = ['second', 'places', 'tags', 'outputs'] as const
type RoundedName = (typeof ROUNDED)[number]
const LARGEST_ROUNDED = 4095

/** Rounds `rows`×`columns` values into the order in which `roundedProduct` reads them. */
function roundMatrix(values: Float32Array, rows: number, columns: number, into: Rounded): void {
  let largest = 1e-9
  for (const value of values) largest = Math.max(largest, Math.abs(value))
  const scale = largest / LARGEST_ROUNDED
  const out = new Int16Array(into.matrix.view.buffer, into.matrix.at, rows * columns)
  for (let r = 0; r < rows; r++)
    for (let c = 0; c < columns; c++)
      out[(c >> 3) * rows * 8 + (r >> 1) * 16 + 2 * (c & 7) + (r & 1)] = Math.round(values[r * columns + c]! / scale)
  into.factor.view[0] = scale / ROUNDING
}

/** So many forms are remembered. */
const SLOTS = 16_384
const SMALLEST_CAPACITY = 256

export function networkOf(
  shape: NetworkShape,
  features: FormFeatures,
  forms: Int8Array,
  formScale: number,
  values: Record<ParameterName, Float32Array>,
  taggerShare: number,
): Network {
  const arena = createArena()
  const sizes = parameterSizes(shape)
  const gates = gateColumns(shape)
  const blocks = allocate(
    arena,
    ...PARAMETERS.map((name) => sizes[name][0] * sizes[name][1]),
    SLOTS * gates,
    shape.form,
    STATE_ROWS + 8,
    outputColumns(shape),
    shape.hidden,
    shape.hidden / 2,
    shape.tags * gates,
    PLACES * shape.hidden,
    ...ROUNDED.flatMap((name) => [(sizes[name][0] * sizes[name][1]) / 2, 1]),
  )
  const parameters = {} as Record<ParameterName, Block>
  PARAMETERS.forEach((name, i) => {
    blocks[i]!.view.set(values[name])
    parameters[name] = blocks[i]!
  })
  const [remembered, formVector, addresses, output, hidden, roundedHidden, tagGates, noBias] = blocks.slice(
    PARAMETERS.length,
  ) as [Block, Block, Block, Block, Block, Block, Block, Block]
  const rounded = {} as Record<RoundedName, Rounded>
  ROUNDED.forEach((name, i) => {
    const [matrix, factor] = blocks.slice(PARAMETERS.length + 8 + 2 * i) as [Block, Block]
    rounded[name] = { matrix, factor }
    roundMatrix(values[name], ...sizes[name], rounded[name])
  })
  const empty: Block = { at: 0, length: 0, view: new Float32Array(0) }
  const network: Network = {
    shape,
    features,
    forms,
    formScale,
    arena,
    parameters,
    noBias,
    rounded,
    tagGates,
    taggerShare,
    remembered,
    slots: formSlots(SLOTS),
    formVector,
    addresses,
    addressView: new Int32Array(0),
    output,
    hidden,
    roundedHidden,
    capacity: 0,
    gates: empty,
    cells: empty,
    first: empty,
    context: empty,
    places: empty,
    tagScores: empty,
    roundedContext: empty,
  }
  reserve(network, SMALLEST_CAPACITY)
  const firstTag = forms.length / shape.form - shape.tags
  for (let tag = 0; tag < shape.tags; tag++) writeGates(network, [firstTag + tag], tagGates.at + tag * gates * 4)
  return network
}

export function readNetwork(file: ModelFile): Network {
  const { shape, formScale, scales, features, taggerShare } = jsonSection<NetworkRecord>(file, 'network/shape')
  const values = {} as Record<ParameterName, Float32Array>
  for (const name of PARAMETERS)
    values[name] = Float32Array.from(section(file, `network/${name}`, 'Int16Array'), (value) => value * scales[name]!)
  const rows = new Map(features.split(' ').map((key, row) => [key, row]))
  return networkOf(shape, { rows }, section(file, 'network/forms', 'Int8Array'), formScale, values, taggerShare)
}

/** Makes room for a sentence of `words` words. */
export function reserve(network: Network, words: number): void {
  if (words <= network.capacity) return
  const { shape, arena } = network
  const capacity = Math.max(words, network.capacity * 2, SMALLEST_CAPACITY)
  const context = contextColumns(shape)
  const [gates, cells, first, contextBlock, places, tagScores, roundedContext] = allocate(
    arena,
    capacity * gateColumns(shape),
    (capacity + 1) * context,
    capacity * context,
    capacity * context,
    capacity * PLACES * shape.hidden,
    capacity * tagColumns(shape),
    (capacity * context) / 2,
  ) as [Block, Block, Block, Block, Block, Block, Block]
  Object.assign(network, { capacity, gates, cells, first, context: contextBlock, places, tagScores, roundedContext })
  for (const block of [
    ...Object.values(network.parameters),
    network.remembered,
    network.formVector,
    network.addresses,
    network.output,
    network.hidden,
    network.tagGates,
  ])
    refresh(arena, block)
  network.addressView = new Int32Array(arena.memory.buffer, network.addresses.at, network.addresses.length)
}

export function forgetForms(network: Network): void {
  forgetAll(network.slots)
}

/** Writes what the sum of rows of the table of forms contributes to the gates of the first layer to the address `out`. */
function writeGates(network: Network, rows: number[], out: number): void {
  const { forms, formVector, formScale, shape, parameters, arena } = network
  const vector = formVector.view
  vector.fill(0)
  for (const row of rows) {
    const at = row * shape.form
    for (let j = 0; j < shape.form; j++) vector[j]! += forms[at + j]!
  }
  for (let j = 0; j < shape.form; j++) vector[j]! *= formScale
  const width = gateColumns(shape)
  new Float32Array(arena.memory.buffer, out, width).fill(0)
  arena.kernels.product(
    formVector.at,
    shape.form * 4,
    4,
    parameters.first.at,
    width * 4,
    out,
    width * 4,
    1,
    width,
    shape.form,
  )
}

/** The address of what a form contributes to the gates of the first layer. */
export function formGates(network: Network, lexicon: Lexicon, form: number): number {
  const { shape, remembered, slots } = network
  const bytes = gateColumns(shape) * 4
  const known = recallSlot(slots, form)
  if (known >= 0) return remembered.at + known * bytes
  const at = remembered.at + takeSlot(slots, form) * bytes
  writeGates(network, formRows(network.features, lexicon.forms[form]!), at)
  return at
}
