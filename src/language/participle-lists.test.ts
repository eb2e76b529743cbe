import { describe, expect, test } from 'vitest'
import { arcs } from './arcs.fixture.ts'

describe('participles in lists, each with its agent', () => {
  test('all are said of what the first is said of', () => {
    expect(
      arcs('The treaty is backed by Norway, opposed by Chile and viewed with suspicion by Kenya.', [
        'opposed',
        'viewed',
        'Kenya',
      ]),
    ).toEqual(['opposed conj backed', 'viewed conj backed', 'Kenya obl:agent viewed'])
    expect(
      arcs('The dam, backed by Norway, Chile and the Dominican Republic but opposed by Kenya, was built.', [
        'Chile',
        'Republic',
        'opposed',
        'Kenya',
      ]),
    ).toEqual(['Chile conj Norway', 'Republic conj Norway', 'opposed conj backed', 'Kenya obl:agent opposed'])
  })

  test('who is led is not the thing', () => {
    const text = 'The treaty was backed by Norway, led by Ada Brook, and opposed by Chile.'
    expect(arcs(text, ['led'])[0]).not.toContain('conj')
  })

  test('names in a list behind an agent are no subjects', () => {
    expect(arcs('A letter signed by Norway, Chile and Kenya urges them to pay.', ['letter', 'Chile', 'Kenya'])).toEqual(
      ['letter nsubj urges', 'Chile conj Norway', 'Kenya conj Norway'],
    )
    expect(arcs('A treaty signed by Norway and Chile allows it.', ['treaty', 'Chile'])).toEqual([
      'treaty nsubj allows',
      'Chile conj Norway',
    ])
  })

  test('a participle with its agent before a verb that has no other subject is no verb of its own', () => {
    expect(arcs('A paper circulated by Norway argues for dialogue with Chile.', ['paper', 'circulated'])).toEqual([
      'paper nsubj argues',
      'circulated acl paper',
    ])
    expect(arcs('The dam was built by Norway and serves Chile.', ['dam'])).toEqual(['dam nsubj:pass built'])
  })

  test('between dashes they are said of the phrase before', () => {
    const text =
      'The plan to move the fleet to Kenya — warmly welcomed by Norway, coolly received in Chile — was dropped.'
    expect(arcs(text, ['plan', 'welcomed', 'received'])).toEqual([
      'plan nsubj:pass dropped',
      'welcomed acl plan',
      'received conj welcomed',
    ])
  })

  test('a clause with a subject of its own between dashes stays one', () => {
    const text = 'The plan — the ministers had welcomed it — was dropped.'
    expect(arcs(text, ['welcomed'])[0]).not.toContain('acl plan')
  })
})
