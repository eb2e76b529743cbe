import {
  contextColumns,
  DIRECTIONS,
  GATES,
  type NetworkShape,
  PARAMETERS,
  type ParameterName,
  parameterSizes,
} from '../src/language/network-shape.ts'
import { randomFrom, shuffled } from './averaged.ts'
import { createEncoder, type LeavingOut } from './network-encoder.ts'
import { createTrainingMemory, LONGEST } from './network-memory.ts'
import { createStateLearner, type StateOptions } from './network-states.ts'
import { createAverage, createSteps, transposeAll } from './network-steps.ts'
import { learnTags, type Statistics } from './network-tags.ts'

/** A sentence in numbers. `rows` lists, for each word, its rows of the table of forms, the form's own row first. */
export interface NumberedSentence {
  rows: number[][]
  tags: Int32Array
  heads: Int32Array
  labels: Int32Array
}

export interface TrainingOptions extends LeavingOut, StateOptions {
  epochs: number
  /** Words in a batch. */
  batch: number
  rate: number
  /** The rate falls in a straight line to nothing, but never below this share of itself. */
  lastRate: number
  /** The rate of the rows of forms is so many times the rate of the rest: most of them are seldom met. */
  formRate: number
  /** The average of the weights is given that they have from this share of the way on; 1 gives the last weights. */
  averageFrom: number
  seed: number
  quiet?: boolean
  /** Shown the summed gradients and the loss of each batch before they are used. */
  beforeStep?: (gradients: Record<ParameterName | 'forms', Float32Array>, loss: number) => void
}

/** All parameters as plain arrays. */
export interface TrainedNetwork {
  shape: NetworkShape
  forms: Float32Array
  parameters: Record<ParameterName, Float32Array>
}

/** Steps until the full rate is reached. */
const WARM_UP = 200
/** The network follows its own choices after so many words, or half an epoch. */
const EXPLORE_FROM = 150_000

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

/** Trains a network by backpropagation, a batch of sentences at a time. */
export function trainNetwork(
  start: TrainedNetwork,
  sentences: NumberedSentence[],
  frequencies: ArrayLike<number>,
  options: TrainingOptions,
): TrainedNetwork {
  const { rate, lastRate, epochs, batch } = options
  const random = randomFrom(options.seed)
  const memory = createTrainingMemory(start)
  const { parameters, work } = memory
  const statistics: Statistics = { words: 0, tags: 0, actions: 0, steps: 0, labels: 0, arcs: 0 }
  const encoder = createEncoder(memory, frequencies, options, random)
  const learnStates = createStateLearner(memory, options, random, statistics)
  const takeStep = createSteps(memory, options.formRate)
  const average = createAverage(memory)
  const context = contextColumns(start.shape)

  const learn = ({ rows, tags, heads, labels }: NumberedSentence, exploring: boolean): number => {
    encoder.forward(rows)
    work.du.view.fill(0, 0, rows.length * context)
    const loss = learnTags(memory, tags, statistics) + learnStates(heads, labels, exploring)
    encoder.backward()
    return loss
  }

  transposeAll(memory)
  const usable = sentences.filter(({ rows }) => rows.length <= LONGEST)
  const total = usable.reduce((count, { rows }) => count + rows.length, 0) * epochs
  const exploreFrom = Math.min(EXPLORE_FROM, total / epochs / 2)
  let seen = 0
  let steps = 0
  for (let epoch = 0; epoch < epochs; epoch++) {
    const begun = performance.now()
    for (const key of Object.keys(statistics) as (keyof Statistics)[]) statistics[key] = 0
    let words = 0
    let loss = 0
    for (const sentence of shuffled(usable, random)) {
      loss += learn(sentence, seen > exploreFrom)
      words += sentence.rows.length
      if (words < batch) continue
      seen += words
      const gradients = PARAMETERS.map((name) => [name, parameters[name].gradient.view])
      options.beforeStep?.({ ...Object.fromEntries(gradients), forms: work.formGradient.view }, loss)
      const left = Math.max(lastRate, 1 - seen / total)
      takeStep(rate * Math.min(1, steps++ / WARM_UP) * left, words)
      average.step(seen >= options.averageFrom * total)
      words = 0
      loss = 0
    }
    if (!options.quiet) tell(statistics, epoch + 1, performance.now() - begun)
  }
  return average.network()
}

function tell({ words, tags, actions, steps, labels, arcs }: Statistics, epoch: number, milliseconds: number): void {
  const share = (a: number, b: number) => ((100 * a) / b).toFixed(2)
  console.error(
    `network, epoch ${epoch}: tags ${share(tags, words)} actions ${share(actions, steps)} labels ${share(labels, arcs)} in ${(milliseconds / 1000).toFixed(0)} s`,
  )
}
