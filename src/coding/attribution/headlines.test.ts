import { describe, expect, test } from 'vitest'
import { handBuilt } from '../../language/words.fixture.ts'
import { viewOf } from '../view.ts'
import { ofHeadline } from './headlines.ts'
import { ofLabels } from './labels.ts'
import { ofPosts } from './posts.ts'

function viewOfWords(source: string, rest = '') {
  const words = handBuilt(source)
  const line = words.map(({ form }) => form).join(' ')
  return viewOf({ id: 'd', text: line + rest }, { sentences: [{ start: 0, end: line.length, words, names: [] }] })
}

function headline(source: string): string[] | undefined {
  const view = viewOfWords(source, '\n\nMore.')
  const found = ofHeadline(view)
  return (
    found &&
    [found.source, found.cueSpans, found.content].map((spans) => spans.map(([a, b]) => view.text.slice(a, b)).join(' '))
  )
}

describe('headlines', () => {
  test('a verb taken for a plural', () => {
    expect(
      headline('Court||NOUN|2|compound rules||NOUN|0|root against||ADP|5|case the||DET|5|det purge||NOUN|2|nmod'),
    ).toEqual(['Court', 'rules against', 'the purge'])
  })

  test('a verb taken for a name, closing the line', () => {
    expect(
      headline(
        'Talks||PROPN|2|nsubj Failed||PROPN|0|root ,||PUNCT|5|punct Envoy||PROPN|5|compound Says||PROPN|2|appos',
      ),
    ).toEqual(['Envoy', 'Says', 'Talks Failed'])
  })

  test('a plural is no verb where nothing follows that it could tell', () => {
    expect(headline('Peace||NOUN|2|compound talks||NOUN|0|root and||CCONJ|4|cc hopes||NOUN|2|conj')).toBeUndefined()
  })
})

describe('labels', () => {
  const labelled = (text: string) => {
    const words = handBuilt('x')
    const view = viewOf({ id: 'd', text }, { sentences: [{ start: 0, end: text.length, words, names: [] }] })
    return ofLabels(view).map(({ source, content }) => [source, content].map(([span]) => text.slice(...span!)))
  }

  test('a turn runs on to the next speaker of a transcript', () => {
    expect(labelled('ANN: It was long ago.\nAnd far away.\nBOB: It was not so far.\nANN: But long ago.')).toEqual([
      ['ANN', 'It was long ago.\nAnd far away.'],
      ['BOB', 'It was not so far.'],
      ['ANN', 'But long ago.'],
    ])
  })

  test('an editor is no speaker', () => {
    expect(labelled('Correction: the date was wrong before.')).toEqual([])
  })
})

describe('posts', () => {
  test('are told by whoever signed them behind a dash', () => {
    const text = 'She wrote:\n\nWe must get along! — Ada Brook (@adabrook) July 16, 2018\n\nNobody answered.'
    const view = viewOf(
      { id: 'd', text },
      { sentences: [{ start: 0, end: text.length, words: handBuilt('x'), names: [] }] },
    )
    expect(ofPosts(view).map(({ source, content }) => [source, content].map(([span]) => text.slice(...span!)))).toEqual(
      [['Ada Brook', 'We must get along!']],
    )
  })
})
