import { describe, expect, test } from 'vitest'
import { arcs } from './arcs.fixture.ts'

describe('clauses that "which" opens behind a comma before subjects of their own', () => {
  test('they lack the phrase before as their object', () => {
    expect(
      arcs('The tariffs on steel, which Norway, Chile and Kenya do not regard as useful, expire in July.', [
        'tariffs',
        'which',
        'Norway',
        'Chile',
        'Kenya',
        'regard',
        'expire',
      ]),
    ).toEqual([
      'tariffs nsubj expire',
      'which obj regard',
      'Norway nsubj regard',
      'Chile conj Norway',
      'Kenya conj Norway',
      'regard acl:relcl tariffs',
      'expire root -',
    ])
    expect(arcs('They discussed the tariffs on steel, which Norway, Chile and Kenya reject.', ['reject'])).toEqual([
      'reject acl:relcl tariffs',
    ])
    expect(
      arcs('Talks with Kenya, which Norway and Chile consider necessary, will open.', ['consider', 'Talks']),
    ).toEqual(['Talks nsubj open', 'consider acl:relcl Talks'])
  })

  test.each([
    ['The tariffs, which hurt Norway, expire.', 'hurt', 'hurt acl:relcl tariffs'],
    ['Norway, which opposed the tariffs, left.', 'opposed', 'opposed acl:relcl Norway'],
    ['They asked which ministers opposed the tariffs.', 'opposed', 'opposed ccomp asked'],
  ])('%s', (text, form, arc) => {
    expect(arcs(text, [form])).toEqual([arc])
  })
})

describe('clauses that "that" opens behind a noun, whose verb lacks its object', () => {
  test.each([
    ['Kenya rejected the fishing plan that Norway had drawn up.', 'drawn', 'drawn acl:relcl plan'],
    ['Kenya wants a dam, an idea that Norway and Chile reject.', 'reject', 'reject acl:relcl idea'],
    ['They heard the claim that Norway supported the tariffs.', 'supported', 'supported ccomp heard'],
    ['The view that Chile objected is wrong.', 'objected', 'objected acl view'],
    ['The minister said that Norway rejects.', 'rejects', 'rejects ccomp said'],
  ])('%s', (text, form, arc) => {
    expect(arcs(text, [form])).toEqual([arc])
  })
})
