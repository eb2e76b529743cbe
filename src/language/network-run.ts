import type { Block } from './arena.ts'
import type { Lexicon } from './lexicon.ts'
import { formGates, type Network, reserve } from './network.ts'
import {
  ACTION_COLUMNS,
  contextColumns,
  emptyRow,
  GATES,
  gateColumns,
  labelColumns,
  outputColumns,
  PLACES,
  parameterSizes,
  rootRow,
  STATE_ROWS,
  stateRows,
  tagColumns,
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
import { TAGGER_FEATURES, type Tagger, taggerFeatures, tagScore } from './tagger.ts'

/** Works out the vectors in context of the words from `from` to `to`; `tags` are those of the first tagger. */
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
  const { shape, arena, parameters, gates, cells, first, context, roundedContext } = network
  const { sum, round, recurrence } = arena.kernels
  const { addresses, addressView, tagGates } = network
  const gateWidth = gateColumns(shape)
  const width = contextColumns(shape)
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
  round(first.at, roundedContext.at, n * width)
  multiplyContext(network, 'second', parameters.secondBias, gates, n)
  run(context)
  addressView[0] = first.at
  addressView[1] = context.at
  sum(addresses.at, 2, context.at, n * width * 4)
  round(context.at, roundedContext.at, n * width)
}

/** The product of the rounded vectors in context of `n` words and a matrix, added to a bias. */
function multiplyContext(
  network: Network,
  name: 'second' | 'places' | 'tags',
  bias: Block,
  into: Block,
  n: number,
): void {
  const { shape, arena, rounded, roundedContext } = network
  const width = contextColumns(shape)
  const columns = parameterSizes(shape)[name][1]
  arena.kernels.roundedProduct(
    roundedContext.at,
    width * 2,
    rounded[name].matrix.at,
    bias.at,
    into.at,
    columns * 4,
    n,
    columns,
    width / 2,
    rounded[name].factor.at,
  )
}

/** A tag whose score in the network is so far below the best is not asked for in the first tagger. */
const FAR_BEHIND = 3

const features = new Int32Array(TAGGER_FEATURES)

/**
 * Tags the words that were encoded last: the best among all tags by the network's score and, where others come near, a
 * share of the first tagger's, which errs elsewhere.
 */
export function tagEncoded(
  network: Network,
  lexicon: Lexicon,
  words: Int32Array,
  from: number,
  to: number,
  tags: Int32Array,
  tagger: Tagger,
): void {
  const { parameters, taggerShare, shape, tagScores } = network
  const scores = tagScores.view
  const width = tagColumns(shape)
  multiplyContext(network, 'tags', parameters.tagsBias, tagScores, to - from)
  for (let i = from; i < to; i++) {
    const at = (i - from) * width
    let first = 0
    let top = scores[at]!
    let next = Number.NEGATIVE_INFINITY
    for (let tag = 1; tag < shape.tags; tag++) {
      const score = scores[at + tag]!
      if (score > top) {
        first = tag
        next = top
        top = score
      } else if (score > next) next = score
    }
    tags[i] = first
    if (next < top - FAR_BEHIND) continue
    taggerFeatures(lexicon, words, from, to, i, tags, features)
    let best = first
    let bestScore = top + taggerShare * tagScore(tagger, features, first)
    for (let tag = 0; tag < shape.tags; tag++) {
      if (tag === first || scores[at + tag]! < top - FAR_BEHIND) continue
      const score = scores[at + tag]! + taggerShare * tagScore(tagger, features, tag)
      if (score > bestScore) {
        bestScore = score
        best = tag
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
  arena.kernels.roundedProduct(
    roundedHidden.at,
    shape.hidden * 2,
    rounded.outputs.matrix.at + column * shape.hidden * 2,
    parameters.outputsBias.at + column * 4,
    output.at + column * 4,
    outputColumns(shape) * 4,
    1,
    count,
    shape.hidden / 2,
    rounded.outputs.factor.at,
  )
}

/** Parses the `n` words that were encoded last; heads, −1 for the root, and labels are left in `state`. */
export function parseEncoded(network: Network, n: number, state: ParserState): void {
  startSentence(state, n)
  const { shape, noBias, places } = network
  // What each word contributes to a state, at each of the places where it may stand there.
  multiplyContext(network, 'places', noBias, places, n)
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
