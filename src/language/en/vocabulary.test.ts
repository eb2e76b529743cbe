import { expect, it } from 'vitest'
import { analyse } from '../index.ts'

it.each([
  ['rebuked', 'rebuke'],
  ['condoned', 'condone'],
  ['deplored', 'deplore'],
  ['lauded', 'laud'],
  ['withheld', 'withhold'],
  ['upheld', 'uphold'],
  ['overthrew', 'overthrow'],
  ['misled', 'mislead'],
  ['rethought', 'rethink'],
])('a verb that treebanks lack has its lemma: %s', (form, lemma) => {
  const { words } = analyse(`Oslo ${form} the town.`).sentences[0]!
  expect(words[1]).toMatchObject({ upos: 'VERB', lemma })
})
