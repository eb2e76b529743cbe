import { allocate, type Block, createArena } from '../src/language/arena.ts'
import {
  ACTION_COLUMNS,
  contextColumns,
  DIRECTIONS,
  emptyRow,
  GATES,
  gateColumns,
  labelColumns,
  type NetworkShape,
  outputColumns,
  PARAMETERS,
  type ParameterName,
  PLACES,
  parameterSizes,
  rootRow,
  STATE_ROWS,
  stateRows,
  tagColumns,
} from '../src/language/network-shape.ts'
import {
  attachLeft,
  attachRight,
  canLeft,
  canRight,
  canShift,
  createParserState,
  isDone,
  LEFT,
  SHIFT,
  shift,
  startSentence,
} from '../src/language/parser-state.ts'
import { randomFrom, shuffled } from './averaged.ts'
import { trainingKernelsOver } from './kernels.ts'
import { actionCosts } from './oracle.ts'

/** A sentence in numbers. `rows` lists, for each word, its rows of the table of forms, the form's own row first. */
export interface NumberedSentence {
  rows: number[][]
  tags: Int32Array
  heads: Int32Array
  labels: Int32Array
}

export interface TrainingOptions {
  epochs: number
  /** Words in a batch. */
  batch: number
  rate: number
  /** Instead of letting the rate fall, keep it and give the average of the weights on the way, late ones counting more. */
  average?: boolean
  /** The rate of the rows of forms is so many times the rate of the rest: most of them are seldom met. */
  formRate: number
  dropForm: number
  dropContext: number
  dropHidden: number
  /** Chance of leaving out any one feature of a form. */
  dropFeature: number
  /** A form's own row is left out with chance d / (d + times it was met). */
  dropRare: number
  /** Chance of following the network's own choice instead of a right one, once the first words are learned. */
  explore: number
  seed: number
  quiet?: boolean
  afterEpoch?: (network: TrainedNetwork, epoch: number) => void
  /** Shown the summed gradients and the loss of each batch before they are used. */
  beforeStep?: (gradients: Record<ParameterName | 'forms', Float32Array>, loss: number) => void
}

/** All parameters as plain arrays. */
export interface TrainedNetwork {
  shape: NetworkShape
  forms: Float32Array
  parameters: Record<ParameterName, Float32Array>
}

interface Parameter {
  rows: number
  columns: number
  value: Block
  transposed: Block
  gradient: Block
  first: Block
  second: Block
}

const LONGEST = 400
/** Batches from one addition to the average of the weights to the next. */
const AVERAGE_EVERY = 20

export function initialNetwork(shape: NetworkShape, formRows: number, seed: number): TrainedNetwork {
  const random = randomFrom(seed)
  const forms = Float32Array.from({ length: formRows * shape.form }, () => (random() - 0.5) * 0.2)
  const parameters = {} as Record<ParameterName, Float32Array>
  const sizes = parameterSizes(shape)
  for (const name of PARAMETERS) {
    const [rows, columns] = sizes[name]
    const fan = { first: shape.form + 3 * shape.cells, second: 3 * shape.cells, places: 3 * shape.cells }[
      name as string
    ]
    const bound = Math.sqrt(6 / (fan ?? rows + columns))
    parameters[name] = name.endsWith('Bias')
      ? new Float32Array(rows * columns)
      : Float32Array.from({ length: rows * columns }, () => (2 * random() - 1) * (name === 'facts' ? 0.1 : bound))
  }
  for (const name of ['firstBias', 'secondBias'] as const)
    for (let d = 0; d < DIRECTIONS; d++)
      parameters[name].fill(1, d * GATES * shape.cells, d * GATES * shape.cells + shape.cells)
  return { shape, forms, parameters }
}

/** Trains a network by backpropagation with Adam (Kingma and Ba 2015), its rate falling to nothing in a straight line unless weights are averaged. */
export function trainNetwork(
  start: TrainedNetwork,
  sentences: NumberedSentence[],
  frequencies: ArrayLike<number>,
  options: TrainingOptions,
): TrainedNetwork {
  const { shape } = start
  const arena = createArena()
  const random = randomFrom(options.seed)
  const gates = gateColumns(shape)
  const context = contextColumns(shape)
  const tagWidth = tagColumns(shape)
  const labelWidth = labelColumns(shape)
  const outputs = outputColumns(shape)
  const places = PLACES * shape.hidden
  const { form: formWidth, hidden, cells } = shape
  const N = LONGEST + 4
  const sizes = parameterSizes(shape)

  // One allocation: growing the memory would lose the views.
  const lengths: number[] = []
  for (const name of PARAMETERS) for (let i = 0; i < 5; i++) lengths.push(sizes[name][0] * sizes[name][1])
  const work = {
    x: N * formWidth,
    dx: N * formWidth,
    z1: N * gates,
    z2: N * gates,
    dz: N * gates,
    c1: (N + 1) * context,
    c2: (N + 1) * context,
    h1: N * context,
    h2: N * context,
    u: N * context,
    du: N * context,
    dh1: N * context,
    t: N * tagWidth,
    s: N * places,
    ds: N * places,
    v: 2 * N * hidden,
    dv: 2 * N * hidden,
    o: 2 * N * outputs,
    scratch: outputs,
    addresses: 64,
    rates: 4,
    forms: start.forms.length,
    formGradient: start.forms.length,
    formFirst: start.forms.length,
    formSecond: start.forms.length,
  }
  const blocks = allocate(arena, ...lengths, ...Object.values(work))
  const p = {} as Record<ParameterName, Parameter>
  PARAMETERS.forEach((name, i) => {
    const [rows, columns] = sizes[name]
    const [value, transposed, gradient, first, second] = blocks.slice(5 * i, 5 * i + 5) as [
      Block,
      Block,
      Block,
      Block,
      Block,
    ]
    value.view.set(start.parameters[name])
    p[name] = { rows, columns, value, transposed, gradient, first, second }
  })
  const w = Object.fromEntries(
    Object.keys(work).map((name, i) => [name, blocks[5 * PARAMETERS.length + i]!]),
  ) as Record<keyof typeof work, Block>
  const addresses = new Int32Array(arena.memory.buffer, w.addresses.at, 64)
  const { product, rectifiedSum, recurrence } = arena.kernels
  const { adam, transpose } = trainingKernelsOver(arena.memory)

  const forms = w.forms.view
  forms.set(start.forms)
  const formGradient = w.formGradient.view
  const touched = new Set<number>()

  const state = createParserState()
  const mask1 = new Float32Array(N * context)
  const maskU = new Float32Array(N * context)
  const maskX = new Float32Array(N * formWidth)
  const maskV = new Float32Array(2 * N * hidden)
  const shown = new Int32Array(2 * N * STATE_ROWS)
  const costs = new Int32Array(3)
  const dCell = new Float32Array(cells)
  const statistics = { words: 0, tags: 0, actions: 0, steps: 0, labels: 0, arcs: 0 }
  let loss = 0

  const times = (a: Block, b: Block, c: Block, m: number, k: number, n: number) =>
    product(a.at, k * 4, 4, b.at, n * 4, c.at, n * 4, m, n, k)
  /** gradient += aᵀ·b over m rows. */
  const gather = (a: Block, b: Block, into: Block, m: number, k: number, n: number) =>
    product(a.at, 4, k * 4, b.at, n * 4, into.at, n * 4, k, n, m)
  const dropout = (mask: Float32Array, length: number, rate: number) => {
    const keep = 1 / (1 - rate)
    for (let i = 0; i < length; i++) mask[i] = random() < rate ? 0 : keep
  }
  const layer = (z: Block, c: Block, h: Block, n: number) => {
    c.view.fill(0, 0, context)
    c.view.fill(0, (n + 1) * cells, (n + 1) * cells + context)
    const half = (n + 1) * cells * 4
    recurrence(z.at, gates * 4, c.at, cells * 4, h.at, context * 4, n, cells * 4)
    recurrence(
      z.at + (n - 1) * gates * 4 + GATES * cells * 4,
      -gates * 4,
      c.at + half,
      cells * 4,
      h.at + (n - 1) * context * 4 + cells * 4,
      -context * 4,
      n,
      cells * 4,
    )
  }
  /** From the gradient of a layer's output to that of its gates, in `w.dz`. */
  const layerBack = (z: Block, c: Block, dh: Block, n: number) => {
    const [Z, C, D, out] = [z.view, c.view, dh.view, w.dz.view]
    for (let d = 0; d < DIRECTIONS; d++) {
      dCell.fill(0)
      for (let step = n - 1; step >= 0; step--) {
        const word = d ? n - 1 - step : step
        const zAt = word * gates + d * GATES * cells
        const hAt = word * context + d * cells
        const cAt = d * (n + 1) * cells + step * cells
        for (let j = 0; j < cells; j++) {
          const f = Z[zAt + j]!
          const g = Z[zAt + cells + j]!
          const o = Z[zAt + 2 * cells + j]!
          const fn = 1 / (1 + Math.abs(f))
          const gn = 1 / (1 + Math.abs(g))
          const on = 1 / (1 + Math.abs(o))
          const before = C[cAt + j]!
          const now = C[cAt + cells + j]!
          const dOut = D[hAt + j]!
          const sf = 0.5 + 0.5 * f * fn
          const tg = g * gn
          const dc = dCell[j]! + dOut * (0.5 + 0.5 * o * on)
          out[zAt + j] = dc * (before - tg) * 0.5 * fn * fn
          out[zAt + cells + j] = dc * (1 - sf) * gn * gn
          out[zAt + 2 * cells + j] = dOut * now * 0.5 * on * on
          out[zAt + 3 * cells + j] = dOut
          dCell[j] = dc * sf
        }
      }
    }
  }

  const learn = ({ rows, tags, heads, labels }: NumberedSentence, exploring: boolean) => {
    const n = rows.length
    // Words to vectors, with some features dropped: a form's own row the rarer it is the more often.
    const X = w.x.view
    const kept: number[][] = rows.map((list) =>
      list.filter((row) => {
        return random() >= options.dropRare / (options.dropRare + frequencies[row]!) && random() >= options.dropFeature
      }),
    )
    dropout(maskX, n * formWidth, options.dropForm)
    for (let i = 0; i < n; i++) {
      const at = i * formWidth
      X.fill(0, at, at + formWidth)
      for (const row of kept[i]!) for (let j = 0, e = row * formWidth; j < formWidth; j++) X[at + j]! += forms[e + j]!
      for (let j = at; j < at + formWidth; j++) X[j]! *= maskX[j]!
      w.z1.view.set(p.firstBias.value.view, i * gates)
    }
    times(w.x, p.first.value, w.z1, n, formWidth, gates)
    layer(w.z1, w.c1, w.h1, n)
    dropout(mask1, n * context, options.dropContext)
    const H1 = w.h1.view
    for (let i = 0; i < n * context; i++) H1[i]! *= mask1[i]!
    for (let i = 0; i < n; i++) w.z2.view.set(p.secondBias.value.view, i * gates)
    times(w.h1, p.second.value, w.z2, n, context, gates)
    layer(w.z2, w.c2, w.h2, n)
    dropout(maskU, n * context, options.dropContext)
    const [U, H2, dU] = [w.u.view, w.h2.view, w.du.view]
    for (let i = 0; i < n * context; i++) U[i] = (H1[i]! + H2[i]!) * maskU[i]!
    dU.fill(0, 0, n * context)

    // Tags.
    const T = w.t.view
    for (let i = 0; i < n; i++) T.set(p.tagsBias.value.view, i * tagWidth)
    times(w.u, p.tags.value, w.t, n, context, tagWidth)
    for (let i = 0; i < n; i++) {
      const at = i * tagWidth
      let best = 0
      for (let k = 1; k < shape.tags; k++) if (T[at + k]! > T[at + best]!) best = k
      if (best === tags[i]) statistics.tags++
      loss += softmaxGradient(T, at, shape.tags, tagWidth, tags[i]!)
    }
    statistics.words += n
    for (let i = 0; i < n; i++) for (let k = 0; k < tagWidth; k++) p.tagsBias.gradient.view[k]! += T[i * tagWidth + k]!
    gather(w.u, w.t, p.tags.gradient, n, context, tagWidth)
    times(w.t, p.tags.transposed, w.du, n, tagWidth, context)

    // States.
    w.s.view.fill(0, 0, n * places)
    times(w.u, p.places.value, w.s, n, context, places)
    let steps = 0
    startSentence(state, n)
    const [V, O] = [w.v.view, w.o.view]
    while (!isDone(state)) {
      const rowsAt = steps * STATE_ROWS
      const list = shown.subarray(rowsAt, rowsAt + STATE_ROWS)
      stateRows(shape, state, list)
      for (let k = 0; k < PLACES; k++) {
        const word = list[k]!
        addresses[k] =
          word < 0
            ? p.facts.value.at + emptyRow(k) * hidden * 4
            : word === n
              ? p.facts.value.at + rootRow(k) * hidden * 4
              : w.s.at + (word * places + k * hidden) * 4
      }
      for (let k = PLACES; k < STATE_ROWS; k++) addresses[k] = p.facts.value.at + list[k]! * hidden * 4
      const vAt = steps * hidden
      rectifiedSum(w.addresses.at, STATE_ROWS, w.v.at + vAt * 4, hidden * 4)
      if (options.dropHidden > 0) {
        const keep = 1 / (1 - options.dropHidden)
        for (let j = vAt; j < vAt + hidden; j++) V[j]! *= maskV[j] = random() < options.dropHidden ? 0 : keep
      }
      const oAt = steps * outputs
      O.fill(0, oAt, oAt + outputs)
      const follow = stepGradient(list, oAt, vAt, heads, labels, n, exploring)
      steps++
      if (follow.action === SHIFT) shift(state)
      else if (follow.action === LEFT) attachLeft(state, follow.label)
      else attachRight(state, follow.label)
    }
    statistics.steps += steps
    gather(w.v, w.o, p.outputs.gradient, steps, hidden, outputs)
    const outputBias = p.outputsBias.gradient.view
    for (let i = 0; i < steps; i++) for (let k = 0; k < outputs; k++) outputBias[k]! += O[i * outputs + k]!
    const dV = w.dv.view
    dV.fill(0, 0, steps * hidden)
    times(w.o, p.outputs.transposed, w.dv, steps, outputs, hidden)
    const dS = w.ds.view
    dS.fill(0, 0, n * places)
    const facts = p.facts.gradient.view
    for (let i = 0; i < steps; i++) {
      const vAt = i * hidden
      for (let j = vAt; j < vAt + hidden; j++) {
        if (V[j]! <= 0) dV[j] = 0
        else if (options.dropHidden > 0) dV[j]! *= maskV[j]!
      }
      for (let k = 0; k < STATE_ROWS; k++) {
        const word = shown[i * STATE_ROWS + k]!
        let into = facts
        let at = word * hidden
        if (k < PLACES) {
          if (word < 0) at = emptyRow(k) * hidden
          else if (word === n) at = rootRow(k) * hidden
          else {
            into = dS
            at = word * places + k * hidden
          }
        }
        for (let j = 0; j < hidden; j++) into[at + j]! += dV[vAt + j]!
      }
    }
    gather(w.u, w.ds, p.places.gradient, n, context, places)
    times(w.ds, p.places.transposed, w.du, n, places, context)

    // Back through both layers.
    for (let i = 0; i < n * context; i++) dU[i]! *= maskU[i]!
    layerBack(w.z2, w.c2, w.du, n)
    addRows(w.dz.view, p.secondBias.gradient.view, n, gates)
    gather(w.h1, w.dz, p.second.gradient, n, context, gates)
    w.dh1.view.set(dU.subarray(0, n * context))
    times(w.dz, p.second.transposed, w.dh1, n, gates, context)
    const dH1 = w.dh1.view
    for (let i = 0; i < n * context; i++) dH1[i]! *= mask1[i]!
    layerBack(w.z1, w.c1, w.dh1, n)
    addRows(w.dz.view, p.firstBias.gradient.view, n, gates)
    gather(w.x, w.dz, p.first.gradient, n, formWidth, gates)
    const dX = w.dx.view
    dX.fill(0, 0, n * formWidth)
    times(w.dz, p.first.transposed, w.dx, n, gates, formWidth)
    for (let i = 0; i < n; i++) {
      const at = i * formWidth
      for (let j = at; j < at + formWidth; j++) dX[j]! *= maskX[j]!
      for (const row of kept[i]!) {
        touched.add(row)
        for (let j = 0, e = row * formWidth; j < formWidth; j++) formGradient[e + j]! += dX[at + j]!
      }
    }
  }

  const chosen = { action: SHIFT, label: 0 }
  /** Scores a state, leaves the gradient of its loss in `w.o`, and says which action to follow. */
  function stepGradient(
    _list: Int32Array,
    oAt: number,
    vAt: number,
    heads: Int32Array,
    labels: Int32Array,
    n: number,
    exploring: boolean,
  ): typeof chosen {
    const O = w.o.view
    const scratch = w.scratch.view
    const outputValue = p.outputs.value.at
    const bias = p.outputsBias.value.view
    scratch.set(bias.subarray(0, ACTION_COLUMNS))
    product(
      w.v.at + vAt * 4,
      hidden * 4,
      4,
      outputValue,
      outputs * 4,
      w.scratch.at,
      outputs * 4,
      1,
      ACTION_COLUMNS,
      hidden,
    )
    actionCosts(state, heads, costs)
    const allowed = [canShift(state), canLeft(state), canRight(state)]
    let least = 1e9
    let best = -1
    let most = Number.NEGATIVE_INFINITY
    for (let a = 0; a < 3; a++) {
      if (!allowed[a]) continue
      if (costs[a]! < least) least = costs[a]!
      if (best < 0 || scratch[a]! > scratch[best]!) best = a
      if (scratch[a]! > most) most = scratch[a]!
    }
    let all = 0
    let good = 0
    let right = -1
    for (let a = 0; a < 3; a++) {
      if (!allowed[a]) continue
      const e = Math.exp(scratch[a]! - most)
      all += e
      if (costs[a] === least) {
        good += e
        if (right < 0 || scratch[a]! > scratch[right]!) right = a
      }
    }
    loss -= Math.log(good / all)
    if (costs[best] === least) statistics.actions++
    for (let a = 0; a < 3; a++) {
      if (!allowed[a]) continue
      const e = Math.exp(scratch[a]! - most)
      O[oAt + a] = e / all - (costs[a] === least ? e / good : 0)
    }
    const action = exploring && random() < options.explore ? best : right
    chosen.action = action
    chosen.label = 0
    if (action === SHIFT) return chosen
    const child = state.stack[state.depth - 1]!
    const parent = action === LEFT ? state.front : state.stack[state.depth - 2]!
    if (parent === n) return chosen
    const column = ACTION_COLUMNS + (action === LEFT ? 0 : labelWidth)
    scratch.set(bias.subarray(column, column + labelWidth), column)
    product(
      w.v.at + vAt * 4,
      hidden * 4,
      4,
      outputValue + column * 4,
      outputs * 4,
      w.scratch.at + column * 4,
      outputs * 4,
      1,
      labelWidth,
      hidden,
    )
    let label = 1
    for (let k = 2; k < shape.labels; k++) if (scratch[column + k]! > scratch[column + label]!) label = k
    if (heads[child] === parent) {
      statistics.arcs++
      if (label === labels[child]) statistics.labels++
      O.set(scratch.subarray(column, column + labelWidth), oAt + column)
      loss += softmaxGradient(O, oAt + column, shape.labels, labelWidth, labels[child]!)
      if (!exploring) label = labels[child]!
    }
    chosen.label = label
    return chosen
  }

  const turn = () => {
    for (const name of PARAMETERS) {
      const { rows, columns, value, transposed } = p[name]
      if (rows > 1 && name !== 'facts') transpose(value.at, columns * 4, transposed.at, rows * 4)
    }
  }
  let updates = 0
  const step = (rate: number, words: number) => {
    options.beforeStep?.(
      {
        ...(Object.fromEntries(
          PARAMETERS.map((name) => [name, p[name].gradient.view]),
        ) as TrainedNetwork['parameters']),
        forms: formGradient,
      },
      loss,
    )
    loss = 0
    updates++
    const [beta1, beta2] = [0.9, 0.98]
    w.rates.view.set([
      1 / words,
      1 - beta1,
      1 - beta2,
      rate * (Math.sqrt(1 - beta2 ** updates) / (1 - beta1 ** updates)),
    ])
    for (const name of PARAMETERS) {
      const { value, gradient, first, second } = p[name]
      adam(value.at, gradient.at, first.at, second.at, value.length * 4, w.rates.at)
    }
    w.rates.view[3]! *= options.formRate
    for (const row of touched) {
      const at = row * formWidth * 4
      adam(
        w.forms.at + at,
        w.formGradient.at + at,
        w.formFirst.at + at,
        w.formSecond.at + at,
        formWidth * 4,
        w.rates.at,
      )
    }
    touched.clear()
    turn()
  }

  turn()
  const usable = sentences.filter(({ rows }) => rows.length <= LONGEST)
  const total = usable.reduce((count, { rows }) => count + rows.length, 0) * options.epochs
  const now = [forms, ...PARAMETERS.map((name) => p[name].value.view)]
  const averages = options.average ? now.map((values) => values.slice()) : now
  let averaged = 0
  /** Polynomial-decay averaging with weights growing in a straight line (Shamir and Zhang 2013). */
  const average = () => {
    const share = 2 / (++averaged + 1)
    averages.forEach((into, i) => {
      const from = now[i]!
      for (let j = 0; j < into.length; j++) into[j]! += share * (from[j]! - into[j]!)
    })
  }
  const snapshot = (): TrainedNetwork => ({
    shape,
    forms: averages[0]!.slice(),
    parameters: Object.fromEntries(
      PARAMETERS.map((name, i) => [name, averages[i + 1]!.slice()]),
    ) as TrainedNetwork['parameters'],
  })
  let seen = 0
  const exploreFrom = Math.min(150_000, total / options.epochs / 2)
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    const begun = performance.now()
    for (const key of Object.keys(statistics) as (keyof typeof statistics)[]) statistics[key] = 0
    let words = 0
    for (const sentence of shuffled(usable, random)) {
      learn(sentence, seen > exploreFrom)
      words += sentence.rows.length
      if (words < options.batch) continue
      seen += words
      const left = options.average ? 1 : Math.max(0.02, 1 - seen / total)
      step(options.rate * Math.min(1, updates / 200) * left, words)
      if (options.average && updates % AVERAGE_EVERY === 0) average()
      words = 0
    }
    const share = (a: number, b: number) => ((100 * a) / b).toFixed(2)
    if (!options.quiet)
      console.error(
        `network, epoch ${epoch + 1}: tags ${share(statistics.tags, statistics.words)} actions ${share(statistics.actions, statistics.steps)} labels ${share(statistics.labels, statistics.arcs)} in ${((performance.now() - begun) / 1000).toFixed(0)} s`,
      )
    options.afterEpoch?.(snapshot(), epoch)
  }
  return snapshot()
}

/** Turns scores into the gradient of the cross entropy against `gold`, which is returned; columns beyond `count` are padding. */
function softmaxGradient(scores: Float32Array, at: number, count: number, width: number, gold: number): number {
  let most = Number.NEGATIVE_INFINITY
  for (let k = 0; k < count; k++) if (scores[at + k]! > most) most = scores[at + k]!
  let all = 0
  for (let k = 0; k < count; k++) all += scores[at + k] = Math.exp(scores[at + k]! - most)
  for (let k = 0; k < count; k++) scores[at + k]! /= all
  const loss = -Math.log(Math.max(scores[at + gold]!, 1e-30))
  scores[at + gold]! -= 1
  for (let k = count; k < width; k++) scores[at + k] = 0
  return loss
}

function addRows(from: Float32Array, into: Float32Array, rows: number, columns: number): void {
  for (let i = 0; i < rows; i++) for (let j = 0; j < columns; j++) into[j]! += from[i * columns + j]!
}
