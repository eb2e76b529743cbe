import type { Block } from './arena.ts'
import type { Lexicon } from './lexicon.ts'
import { formGates, type Network, type Rounded, reserve } from './network.ts'
import {
  ACTION_COLUMNS,
  contextColumns,
  emptyRow,
  GATES,
  gateColumns,
  labelColumns,
  outputColumns,
  PLACES,
  rootRow,
  STATE_ROWS,
  stateRows,
} from './network-shape.ts'
import {
  attachLeft,
  attachRight,
  canLeft,
  canRight,
  canShift,
  isDone,
  LEFT,
  type ParserState,
  RIGHT,
  SHIFT,
  shift,
  startSentence,
} from './parser-state.ts'

/**
 * Works out the vectors in context of the words from `from` to `to`, and what they contribute at each place of a state.
 * `tags` are those of the first tagger.
 */
export function encode(
  network: Network,
  lexicon: Lexicon,
  words: Int32Array,
  tags: Int32Array,
  from: number,
  to: number,
): void {
  const n = to - from
  reserve(network, n)
  const { shape, arena, parameters, rounded, gates, cells, first, context, places, roundedContext } = network
  const { sum, round, roundedProduct, recurrence } = arena.kernels
  const { addresses, addressView, tagGates } = network
  const gateWidth = gateColumns(shape)
  const width = contextColumns(shape)
  const placeWidth = PLACES * shape.hidden
  addressView[2] = parameters.firstBias.at
  for (let i = 0; i < n; i++) {
    addressView[0] = formGates(network, lexicon, words[from + i]!)
    addressView[1] = tagGates.at + tags[from + i]! * gateWidth * 4
    sum(addresses.at, 3, gates.at + i * gateWidth * 4, gateWidth * 4)
  }
  const run = (out: Block) => {
    const half = (n + 1) * shape.cells
    cells.view.fill(0, 0, shape.cells)
    cells.view.fill(0, half, half + shape.cells)
    recurrence(gates.at, gateWidth * 4, cells.at, shape.cells * 4, out.at, width * 4, n, shape.cells * 4)
    recurrence(
      gates.at + ((n - 1) * gateWidth + GATES * shape.cells) * 4,
      -gateWidth * 4,
      cells.at + half * 4,
      shape.cells * 4,
      out.at + ((n - 1) * width + shape.cells) * 4,
      -width * 4,
      n,
      shape.cells * 4,
    )
  }
  run(first)
  for (let i = 0; i < n; i++) gates.view.set(parameters.secondBias.view, i * gateWidth)
  const multiply = (from: Block, { matrix, factor }: Rounded, into: Block, columns: number) => {
    round(from.at, roundedContext.at, n * width)
    roundedProduct(
      roundedContext.at,
      width * 2,
      matrix.at,
      columns * 4,
      into.at,
      columns * 4,
      n,
      columns,
      width / 2,
      factor.at,
    )
  }
  multiply(first, rounded.second, gates, gateWidth)
  run(context)
  for (let i = 0; i < n * width; i++) context.view[i]! += first.view[i]!
  places.view.fill(0, 0, n * placeWidth)
  multiply(context, rounded.places, places, placeWidth)
}

/** Tags the words that were encoded last. */
export function tagEncoded(
  network: Network,
  lexicon: Lexicon,
  words: Int32Array,
  from: number,
  to: number,
  tags: Int32Array,
): void {
  const { lists } = lexicon.dictionary
  const { tagRows, parameters } = network
  const context = network.context.view
  const bias = parameters.tagsBias.view
  const width = contextColumns(network.shape)
  for (let i = from; i < to; i++) {
    const list = lists[lexicon.candidates[words[i]!]!]!
    let best = list[0]!
    if (list.length > 1) {
      let bestScore = Number.NEGATIVE_INFINITY
      const at = (i - from) * width
      for (let c = 0; c < list.length; c++) {
        const tag = list[c]!
        const row = tag * width
        let score = bias[tag]!
        for (let j = 0; j < width; j++) score += tagRows[row + j]! * context[at + j]!
        if (score > bestScore) {
          bestScore = score
          best = tag
        }
      }
    }
    tags[i] = best
  }
}

const shown = new Int32Array(STATE_ROWS)

/** Works out the hidden layer for `state`. */
function showState(network: Network, state: ParserState): void {
  const { shape, addresses, addressView, parameters, places, hidden, roundedHidden, arena } = network
  const bytes = shape.hidden * 4
  const facts = parameters.facts.at
  stateRows(shape, state, shown)
  for (let k = 0; k < PLACES; k++) {
    const word = shown[k]!
    addressView[k] =
      word < 0
        ? facts + emptyRow(k) * bytes
        : word === state.n
          ? facts + rootRow(k) * bytes
          : places.at + (word * PLACES + k) * bytes
  }
  for (let k = PLACES; k < STATE_ROWS; k++) addressView[k] = facts + shown[k]! * bytes
  arena.kernels.rectifiedSum(addresses.at, STATE_ROWS, hidden.at, bytes)
  arena.kernels.round(hidden.at, roundedHidden.at, shape.hidden)
}

/** Works out `count` columns of the outputs from `column` on. */
function outputsFrom(network: Network, column: number, count: number): void {
  const { shape, parameters, output, roundedHidden, rounded, arena } = network
  const bytes = outputColumns(shape) * 4
  const bias = parameters.outputsBias.view
  for (let k = column; k < column + count; k++) output.view[k] = bias[k]!
  arena.kernels.roundedProduct(
    roundedHidden.at,
    shape.hidden * 2,
    rounded.outputs.matrix.at + column * 4,
    bytes,
    output.at + column * 4,
    bytes,
    1,
    count,
    shape.hidden / 2,
    rounded.outputs.factor.at,
  )
}

/** Parses the `n` words that were encoded last; heads, −1 for the root, and labels are left in `state`. */
export function parseEncoded(network: Network, n: number, state: ParserState): void {
  startSentence(state, n)
  const { shape } = network
  const output = network.output.view
  const labelWidth = labelColumns(shape)
  while (!isDone(state)) {
    const mayLeft = canLeft(state)
    const mayRight = canRight(state)
    if (!mayLeft && !mayRight) {
      shift(state)
      continue
    }
    showState(network, state)
    outputsFrom(network, 0, ACTION_COLUMNS)
    let action = canShift(state) ? SHIFT : -1
    if (mayLeft && (action < 0 || output[LEFT]! > output[action]!)) action = LEFT
    if (mayRight && (action < 0 || output[RIGHT]! > output[action]!)) action = RIGHT
    if (action === SHIFT) {
      shift(state)
      continue
    }
    const parent = action === LEFT ? state.front : state.stack[state.depth - 2]!
    let label = 0
    if (parent < state.n) {
      const column = ACTION_COLUMNS + (action === LEFT ? 0 : labelWidth)
      outputsFrom(network, column, labelWidth)
      label = 1
      for (let k = 2; k < shape.labels; k++) if (output[column + k]! > output[column + label]!) label = k
    }
    if (action === LEFT) attachLeft(state, label)
    else attachRight(state, label)
  }
  for (let i = 0; i < state.n; i++) if (state.head[i] === state.n) state.head[i] = -1
}
