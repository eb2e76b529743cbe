import {
  ACTION_COLUMNS,
  contextColumns,
  emptyRow,
  labelColumns,
  outputColumns,
  PLACES,
  rootRow,
  STATE_ROWS,
  stateRows,
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
import { addRows, LONGEST, multiply, multiplyTransposed, type TrainingMemory } from './network-memory.ts'
import { type Statistics, softmaxGradient } from './network-tags.ts'
import { actionCosts } from './oracle.ts'

export interface StateOptions {
  /** Chance of following the network's own choice instead of a right one, once the first words are learned. */
  explore: number
}

/**
 * Gives what parses the words in `u`, adds to the gradients, `du` among them, and gives the loss. While exploring it follows
 * its own choices, and learns what is best from where they lead (Goldberg and Nivre 2013).
 */
export function createStateLearner(
  memory: TrainingMemory,
  { explore }: StateOptions,
  random: () => number,
  statistics: Statistics,
): (heads: Int32Array, labels: Int32Array, exploring: boolean) => number {
  const { shape, kernels, work: w, parameters: p, addresses } = memory
  const { hidden } = shape
  const context = contextColumns(shape)
  const labelWidth = labelColumns(shape)
  const outputs = outputColumns(shape)
  const places = PLACES * hidden
  const state = createParserState()
  const shown = new Int32Array(2 * (LONGEST + 4) * STATE_ROWS)
  const costs = new Int32Array(3)
  const chosen = { action: SHIFT, label: 0 }
  let loss = 0

  /** Works out the hidden layer of the state that step `step` starts from. */
  const showState = (step: number, n: number) => {
    const list = shown.subarray(step * STATE_ROWS, (step + 1) * STATE_ROWS)
    stateRows(shape, state, list)
    const facts = p.facts.value.at
    for (let k = 0; k < PLACES; k++) {
      const word = list[k]!
      addresses[k] =
        word < 0
          ? facts + emptyRow(k) * hidden * 4
          : word === n
            ? facts + rootRow(k) * hidden * 4
            : w.s.at + (word * places + k * hidden) * 4
    }
    for (let k = PLACES; k < STATE_ROWS; k++) addresses[k] = facts + list[k]! * hidden * 4
    kernels.rectifiedSum(w.addresses.at, STATE_ROWS, w.v.at + step * hidden * 4, hidden * 4)
  }

  /** Puts `count` columns of the outputs from `column` on into `scratch`. */
  const score = (step: number, column: number, count: number) => {
    w.scratch.view.set(p.outputsBias.value.view.subarray(column, column + count), column)
    kernels.product(
      w.v.at + step * hidden * 4,
      hidden * 4,
      4,
      p.outputs.value.at + column * 4,
      outputs * 4,
      w.scratch.at + column * 4,
      outputs * 4,
      1,
      count,
      hidden,
    )
  }

  /** Leaves the gradient of the loss of an action in `o`, and says which action to follow. */
  const chooseAction = (oAt: number, heads: Int32Array, exploring: boolean): number => {
    const O = w.o.view
    const scratch = w.scratch.view
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
    return exploring && random() < explore ? best : right
  }

  /** The same for the label of the arc that the action makes, where it is a right one. */
  const chooseLabel = (
    step: number,
    action: number,
    heads: Int32Array,
    labels: Int32Array,
    exploring: boolean,
  ): number => {
    const n = heads.length
    const child = state.stack[state.depth - 1]!
    const parent = action === LEFT ? state.front : state.stack[state.depth - 2]!
    if (parent === n) return 0
    const column = ACTION_COLUMNS + (action === LEFT ? 0 : labelWidth)
    score(step, column, labelWidth)
    const scratch = w.scratch.view
    let label = 1
    for (let k = 2; k < shape.labels; k++) if (scratch[column + k]! > scratch[column + label]!) label = k
    if (heads[child] !== parent) return label
    statistics.arcs++
    if (label === labels[child]) statistics.labels++
    const oAt = step * outputs + column
    w.o.view.set(scratch.subarray(column, column + labelWidth), oAt)
    loss += softmaxGradient(w.o.view, oAt, shape.labels, labelWidth, labels[child]!)
    return exploring ? label : labels[child]!
  }

  const parse = (heads: Int32Array, labels: Int32Array, exploring: boolean): number => {
    let steps = 0
    startSentence(state, heads.length)
    while (!isDone(state)) {
      showState(steps, heads.length)
      const oAt = steps * outputs
      w.o.view.fill(0, oAt, oAt + outputs)
      score(steps, 0, ACTION_COLUMNS)
      chosen.action = chooseAction(oAt, heads, exploring)
      chosen.label = chosen.action === SHIFT ? 0 : chooseLabel(steps, chosen.action, heads, labels, exploring)
      steps++
      if (chosen.action === SHIFT) shift(state)
      else if (chosen.action === LEFT) attachLeft(state, chosen.label)
      else attachRight(state, chosen.label)
    }
    return steps
  }

  const backward = (n: number, steps: number) => {
    multiplyTransposed(memory, w.v, w.o, p.outputs.gradient, steps, hidden, outputs)
    addRows(w.o.view, p.outputsBias.gradient.view, steps, outputs)
    const [V, dV, dS] = [w.v.view, w.dv.view, w.ds.view]
    dV.fill(0, 0, steps * hidden)
    multiply(memory, w.o, p.outputs.transposed, w.dv, steps, outputs, hidden)
    dS.fill(0, 0, n * places)
    const facts = p.facts.gradient.view
    for (let i = 0; i < steps; i++) {
      const vAt = i * hidden
      for (let j = vAt; j < vAt + hidden; j++) if (V[j]! <= 0) dV[j] = 0
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
    multiplyTransposed(memory, w.u, w.ds, p.places.gradient, n, context, places)
    multiply(memory, w.ds, p.places.transposed, w.du, n, places, context)
  }

  return (heads, labels, exploring) => {
    const n = heads.length
    loss = 0
    w.s.view.fill(0, 0, n * places)
    multiply(memory, w.u, p.places.value, w.s, n, context, places)
    const steps = parse(heads, labels, exploring)
    statistics.steps += steps
    backward(n, steps)
    return loss
  }
}
