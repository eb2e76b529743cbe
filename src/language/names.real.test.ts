import { expect, test } from 'vitest'
import { analyse, analyseSentences } from './index.ts'

const names = (text: string) =>
  analyse(text).sentences.flatMap(({ words, names }) =>
    names.map(({ start, end, kind }) => `${kind} ${text.slice(words[start]!.start, words[end - 1]!.end)}`),
  )

test('names in news prose, titles left out', () => {
  expect(
    names('Foreign Minister Elena Novak told Reuters in Berlin that Canada would join the European Union.'),
  ).toEqual(['PER Elena Novak', 'ORG Reuters', 'LOC Berlin', 'LOC Canada', 'ORG European Union'])
})

test('days, months and adjectives of nations are no names', () => {
  expect(names('On Monday the French and German ministers agreed to meet again in March.')).toEqual([])
})

test('given names with a hyphen stay whole', () => {
  expect(names('The plan was drawn up by Jean-Luc Petersen and his staff.')).toEqual(['PER Jean-Luc Petersen'])
})

test('names of words that are split already are those of the text', () => {
  const text = 'President Anna Berg met Mr. Thompson in Ottawa. Thompson left for Norway.'
  const { sentences } = analyse(text)
  const again = analyseSentences(sentences.map(({ words }) => words.map(({ form }) => form)))
  expect(again.map((sentence) => sentence.names)).toEqual(sentences.map((sentence) => sentence.names))
})
