import { expect, test } from 'vitest'
import { eachInContext } from './document.ts'
import { Fact, factColumns, factRow, factsOf } from './facts.ts'
import { labelOf, Place } from './labels.ts'
import { lexiconOf } from './lexicon.ts'
import { reach, recall } from './memory.ts'

const facts = factsOf(lexiconOf(new Int32Array(0), new Uint16Array(0)))
const rowsOf = (sentence: string) => Int32Array.from(sentence.split(' '), (word) => factRow(facts, word) * factColumns)
const person = labelOf(0, Place.unit)

/** What is recalled of a word at each sentence of a document. */
function recalled(word: string, sentences: string[], labels: number[][]): number[] {
  const rows = sentences.map(rowsOf)
  const out: number[] = []
  eachInContext(
    facts,
    rows,
    labels.map((row) => Uint8Array.from(row)),
    (_, memory) => out.push(recall(memory, facts.columns[rowsOf(word)[0]! + Fact.titled]!)),
  )
  return out
}

test('a word is remembered from other sentences, before and after, not from its own', () => {
  const [own, other] = recalled(
    'Moreau',
    ['Moreau spoke', 'Lisbon slept'],
    [
      [person, 0],
      [0, 0],
    ],
  )
  expect(own).toBe(0)
  expect(other).toBeGreaterThan(0)
})

test('words in capitals are remembered as the same word', () => {
  const [, other] = recalled(
    'Moreau',
    ['MOREAU SPOKE', 'then Moreau left'],
    [
      [person, 0],
      [0, 0, 0],
    ],
  )
  expect(other).toBeGreaterThan(0)
})

test('memory reaches so far and no farther', () => {
  const sentences = ['Moreau', ...Array.from({ length: reach + 5 }, () => 'nothing')]
  const found = recalled(
    'Moreau',
    sentences,
    sentences.map((_, i) => [i === 0 ? person : 0]),
  )
  expect(found[reach]).toBeGreaterThan(0)
  expect(found[reach + 1]).toBe(0)
})
