import { PARAMETERS } from '../src/language/network-shape.ts'
import type { TrainedNetwork } from './network.ts'
import type { TrainingMemory } from './network-memory.ts'

const [BETA1, BETA2] = [0.9, 0.98]
/** Steps from one addition to the average of the weights to the next. */
const AVERAGE_EVERY = 20

/** Refreshes the transposed copies of the parameters. */
export function transposeAll({ kernels, parameters }: TrainingMemory): void {
  for (const name of PARAMETERS) {
    const { rows, columns, value, transposed } = parameters[name]
    if (rows > 1 && name !== 'facts') kernels.transpose(value.at, columns * 4, transposed.at, rows * 4)
  }
}

/** Gives what takes one step of Adam (Kingma and Ba 2015) by the gradients of a batch of `words` words. */
export function createSteps(memory: TrainingMemory, formRate: number): (rate: number, words: number) => void {
  const { kernels, parameters, work: w, touched } = memory
  const width = memory.shape.form
  let steps = 0
  return (rate, words) => {
    steps++
    w.rates.view.set([1 / words, 1 - BETA1, 1 - BETA2, rate * (Math.sqrt(1 - BETA2 ** steps) / (1 - BETA1 ** steps))])
    for (const name of PARAMETERS) {
      const { value, gradient, first, second } = parameters[name]
      kernels.adam(value.at, gradient.at, first.at, second.at, value.length * 4, w.rates.at)
    }
    w.rates.view[3]! *= formRate
    for (const row of touched) {
      const at = row * width * 4
      kernels.adam(
        w.forms.at + at,
        w.formGradient.at + at,
        w.formFirst.at + at,
        w.formSecond.at + at,
        width * 4,
        w.rates.at,
      )
    }
    touched.clear()
    transposeAll(memory)
  }
}

export interface WeightAverage {
  /** To be called after each step; where asked to, takes the weights of every twentieth into account. */
  step(counts: boolean): void
  network(): TrainedNetwork
}

/**
 * The average of the weights on the way, late ones counting more: polynomial decay with weights that grow in a straight line
 * (Shamir and Zhang 2013). As long as nothing counts, the weights themselves.
 */
export function createAverage({ shape, work, parameters }: TrainingMemory): WeightAverage {
  const now = [work.forms.view, ...PARAMETERS.map((name) => parameters[name].value.view)]
  const averages = now.map((values) => values.slice())
  let steps = 0
  let added = 0
  return {
    step(counts) {
      if (++steps % AVERAGE_EVERY || !counts) return
      const share = added++ === 0 ? 1 : 2 / (added + 1)
      averages.forEach((into, i) => {
        const from = now[i]!
        for (let j = 0; j < into.length; j++) into[j]! += share * (from[j]! - into[j]!)
      })
    },
    network() {
      const [forms, ...values] = (added ? averages : now).map((array) => array.slice())
      return {
        shape,
        forms: forms!,
        parameters: Object.fromEntries(PARAMETERS.map((name, i) => [name, values[i]!])) as TrainedNetwork['parameters'],
      }
    },
  }
}
