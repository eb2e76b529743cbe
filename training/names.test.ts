import { expect, test } from 'vitest'
import { kinds } from '../src/language/names/labels.ts'
import { namesInEntities } from './names/corpora.ts'
import { decode, generator, type Stretch, train } from './names/crf.ts'

const word = (form: string, upos: string, misc = '_', xpos = '_') => ({ form, upos, xpos, misc })

test('entity mentions become names without their articles and titles', () => {
  const sentence = {
    doc: 1,
    words: [
      word('The', 'DET', 'Entity=(1-organization-new-nnnnn-cf1-2,3-coref'),
      word('Harbour', 'PROPN'),
      word('Board', 'PROPN', 'Entity=1)'),
      word('met', 'VERB'),
      word('Captain', 'PROPN', 'Entity=(2-person-new-nnnnn-cf2-1,2,3-sgl'),
      word('Ada', 'PROPN'),
      word('Moreau', 'PROPN', 'Entity=2)'),
      word('on', 'ADP'),
      word('Monday', 'PROPN', 'Entity=(3-time-new-nnnnn-cf3-1-sgl)'),
      word('near', 'ADP'),
      word('a', 'DET', 'Entity=(4-place-new-nnnnn-cf4-2-sgl'),
      word('pier', 'NOUN', 'Entity=4)'),
    ],
  }
  const names = namesInEntities(sentence, new Set(['Captain'])).spans.map(
    ({ start, end, kind }) =>
      `${kinds[kind]} ${sentence.words
        .slice(start, end)
        .map((w) => w.form)
        .join(' ')}`,
  )
  expect(names).toEqual(['ORG Harbour Board', 'PER Ada Moreau'])
})

const stretch = (rows: number[], gold: number[]): Stretch => ({
  starts: Int32Array.from({ length: rows.length + 1 }, (_, i) => i),
  rows: Int32Array.from(rows),
  gold: Uint8Array.from(gold),
  weight: 1,
})

test('training learns labels from features and from the label before, the same each time', () => {
  // feature 0 begins a person, feature 2 is outside; feature 1 says nothing: only the label before tells
  const data = [stretch([0, 1, 2], [1, 3, 0]), stretch([2, 1, 2], [0, 0, 0])]
  const options = { rounds: 40, rate: 0.2, decay: 1e-4, dropout: 0, seed: 1 }
  const weights = train(data, 3, options)
  for (const one of data) expect([...decode(one, weights)]).toEqual([...one.gold])
  expect(train(data, 3, options)).toEqual(weights)
})

test('random numbers follow from the seed and lie between 0 and 1', () => {
  const draw = (seed: number) => Array.from({ length: 100 }, generator(seed))
  expect(draw(1)).toEqual(draw(1))
  expect(draw(1)).not.toEqual(draw(2))
  for (const number of draw(3)) expect(number >= 0 && number < 1).toBe(true)
})
