import { expect, it } from 'vitest'
import { PARAMETERS } from '../src/language/network-shape.ts'
import { initialNetwork, type NumberedSentence, type TrainedNetwork, trainNetwork } from './network.ts'
import { softmaxGradient } from './network-tags.ts'

const shape = { form: 8, cells: 16, hidden: 16, tags: 5, labels: 4 }
const sentence: NumberedSentence = {
  rows: [[0, 1], [2], [3, 1], [4], [0]],
  tags: Int32Array.of(0, 1, 2, 3, 4),
  heads: Int32Array.of(1, 5, 4, 4, 1),
  labels: Int32Array.of(1, 0, 2, 3, 1),
}

it('computes gradients that agree with differences of the loss', () => {
  const run = (start: TrainedNetwork) => {
    let loss = 0
    let gradients = {} as Record<string, Float32Array>
    trainNetwork(start, [sentence], new Float32Array(5).fill(Number.POSITIVE_INFINITY), {
      epochs: 1,
      batch: 1,
      rate: 0,
      formRate: 1,
      dropForm: 0,
      dropContext: 0,
      lastRate: 0.02,
      averageFrom: 1,
      dropFeature: 0,
      dropRare: 0,
      explore: 0,
      seed: 1,
      quiet: true,
      beforeStep(found, value) {
        loss = value
        gradients = Object.fromEntries(Object.entries(found).map(([name, values]) => [name, values.slice()]))
      },
    })
    return { loss, gradients }
  }
  const start = initialNetwork(shape, 5, 3)
  const { gradients } = run(start)
  let compared = 0
  for (const name of [...PARAMETERS, 'forms'] as const) {
    const values = name === 'forms' ? start.forms : start.parameters[name]
    for (let i = 3; i < values.length; i += Math.max(1, Math.floor(values.length / 7))) {
      const kept = values[i]!
      values[i] = kept + 0.002
      const above = run(start).loss
      values[i] = kept - 0.002
      const below = run(start).loss
      values[i] = kept
      const difference = (above - below) / 0.004
      // A rectified unit that changes sides within the difference has no gradient to compare with.
      if (Math.abs(difference) > 0.02) compared++
      expect(Math.abs(gradients[name]![i]! - difference), `${name} ${i}`).toBeLessThan(
        0.02 + 0.08 * Math.abs(difference),
      )
    }
  }
  expect(compared).toBeGreaterThan(20)
})

const untouched = { formRate: 1, dropForm: 0, dropContext: 0, dropFeature: 0, dropRare: 0, explore: 0, quiet: true }

it('gives the average of the weights at every twentieth batch from a share of the way on', () => {
  const start = initialNetwork(shape, 5, 3)
  const after = (epochs: number, averageFrom: number) =>
    trainNetwork(start, [sentence], new Float32Array(5).fill(Number.POSITIVE_INFINITY), {
      ...untouched,
      epochs,
      batch: 1,
      rate: 0.01,
      lastRate: 1,
      averageFrom,
      seed: 1,
    })
  const last = after(20, 0)
  // The weights after the first twentieth batch are all that counts.
  expect(after(39, 0)).toEqual(last)
  expect(after(40, 0)).not.toEqual(last)
  expect(after(40, 0)).not.toEqual(after(40, 1))
})

it('gives the gradient of the cross entropy, and none to padding', () => {
  const scores = Float32Array.of(0, 0, 5, 5)
  softmaxGradient(scores, 0, 2, 4, 1)
  const expected = [0.5, -0.5, 0, 0]
  expected.forEach((value, k) => {
    expect(scores[k]).toBeCloseTo(value, 6)
  })
})
