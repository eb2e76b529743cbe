import { describe, expect, it } from 'vitest'
import {
  admiraltyTrust,
  buildColumns,
  countAttributions,
  isAnonymous,
  type KnownPosition,
  nearCopies,
  originalsOf,
  positions,
  sourceReports,
} from './index.ts'
import { said } from './statements.fixture.ts'

describe('near copies', () => {
  const words = (count: number, seed: number) =>
    Array.from({ length: count }, (_, i) => `w${(i * 7919 + seed * 104729) % 5003}`)
  const wire = words(400, 1).join(' ')
  const texts = [
    {
      id: 'late copy',
      text: `${words(60, 2).join(' ')} ${wire.toUpperCase().replaceAll(' ', ', ')}`,
      date: '2024-01-03',
    },
    { id: 'wire', text: wire, date: '2024-01-01' },
    { id: 'shortened', text: words(120, 1).join(' '), date: '2024-01-02' },
    { id: 'another', text: words(400, 3).join(' ') },
    { id: 'empty', text: '' },
    { id: 'also empty', text: ' … ' },
  ]

  it('are found whatever their case, length and trimmings, and belong to the earliest', () => {
    expect(nearCopies(texts)).toEqual([
      { doc: 'shortened', of: 'wire', share: 1 },
      { doc: 'late copy', of: 'wire', share: 1 },
    ])
    expect(nearCopies([...texts].reverse())).toEqual(nearCopies(texts))
    expect(originalsOf(nearCopies(texts)).get('late copy')).toBe('wire')
  })

  it('need the share asked for', () => {
    const half = { id: 'half', text: `${words(200, 1).join(' ')} ${words(200, 4).join(' ')}` }
    expect(nearCopies([texts[1]!, half]).length).toBe(0)
    expect(nearCopies([texts[1]!, half], { least: 0.45 })).toEqual([
      { doc: 'half', of: 'wire', share: expect.closeTo(0.495, 2) },
    ])
    expect(() => nearCopies(texts, { least: 2 })).toThrow(/between 0 and 1, not 2/)
    expect(() => nearCopies(texts, { words: 0 })).toThrow(/whole number of words/)
  })
})

describe('sources', () => {
  const columns = buildColumns([
    said({ id: '1', doc: 'a', source: 'Herald' }),
    said({ id: '2', doc: 'a', source: 'Herald', actor: 'RUS', stance: '-', tellers: ['author', 'X'] }),
    said({ id: '3', doc: 'b', source: 'Herald', actor: 'RUS', stance: '-', voice: 'told' }),
    said({ id: '4', doc: 'b', source: 'Herald', actor: 'author' }),
    said({ id: '5', doc: 'c' }),
  ])
  const documents = [
    { id: 'a', source: 'Herald', attributions: { named: 2, anonymous: 1 } },
    { id: 'b', source: 'Herald', attributions: { named: 1, anonymous: 0 } },
    { id: 'c' },
    { id: 'unused', source: 'Courier' },
  ]

  it('carry voices on sides, by who tells, and stances of their own', () => {
    const [herald, , courier] = sourceReports(columns, documents, { copies: [{ doc: 'b', of: 'c', share: 0.9 }] })
    expect(herald).toEqual({
      name: 'Herald',
      documents: 2,
      statements: 4,
      tellers: { own: 0.25, source: 0.25, author: 0.25, ownVoice: 0.25 },
      voices: [
        { actor: 'RUS', statements: 2, sides: [{ issue: 'ceasefire-now', plus: 0, minus: 2 }] },
        { actor: 'FRA', statements: 1, sides: [{ issue: 'ceasefire-now', plus: 1, minus: 0 }] },
      ],
      stances: [{ issue: 'ceasefire-now', plus: 1, minus: 0 }],
      attributions: { named: 3, anonymous: 1 },
      copies: [{ doc: 'b', of: 'c', share: 0.9 }],
    })
    expect(courier).toMatchObject({ name: 'Courier', documents: 1, statements: 0, tellers: { own: 0 } })
    expect(sourceReports(columns, documents, { by: 'document' }).map(({ name }) => name)).toEqual([
      'a',
      'b',
      'c',
      'unused',
    ])
  })

  it('are named or left open', () => {
    expect(['officials', 'a senior diplomat', 'Two people familiar with it', '', '…'].map(isAnonymous)).toEqual([
      true,
      true,
      true,
      true,
      true,
    ])
    expect(['Stoltenberg', 'the Polish minister', 'he', 'NATO'].map(isAnonymous)).toEqual([false, false, false, false])
    const text = 'Officials said it rained. Jens agreed.'
    expect(
      countAttributions(text, [
        { source: [[0, 9]], cue: [], content: [] },
        { source: [[26, 30]], cue: [], content: [] },
        { source: [], cue: [], content: [] },
      ]),
    ).toEqual({ named: 2, anonymous: 1 })
  })

  it('are trusted by a reader’s grades, outlets and documents apart', () => {
    const grades = {
      sources: new Map([['Herald', 'C' as const]]),
      documents: new Map([
        ['a', 2 as const],
        ['c', 6 as const],
      ]),
    }
    const trust = admiraltyTrust(grades)
    expect([trust({ doc: 'a', source: 'Herald' }), trust({ doc: 'b', source: 'Herald' }), trust({ doc: 'c' })]).toEqual(
      [expect.closeTo(0.48, 12), 0.6, 1],
    )
    const [position] = positions(buildColumns([said({ id: '1', doc: 'a', source: 'Herald' })], { trust }))
    expect((position as KnownPosition).alpha).toBeCloseTo(1.48, 12)
  })
})
