import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { articleText, assembleDocument } from './assemble.ts'
import { findBoilerplate } from './boilerplate.ts'

const article = [
  'The towns met on Monday to speak about the dam, and parted in anger.',
  'The mayor said she would not sign.',
]
const kept = (text: string) => {
  let out = ''
  let at = 0
  for (const [start, end] of findBoilerplate(text)) {
    out += text.slice(at, start)
    at = end
  }
  return (out + text.slice(at))
    .split(/\n+/)
    .map((line) => line.trim())
    .filter(Boolean)
}

describe('what is no article text', () => {
  it.each([
    'Share.',
    'Share on Facebook',
    'You can follow Ana on X (formerly Twitter) and Telegram.',
    'Follow The Ferry on Facebook and Instagram',
    'Sign up for our daily newsletter',
    'Copyright © 2024 The Ferry. All rights reserved.',
    'This post is also available in: Türkçe, Русский',
    'Originally published at The Barge',
    'Please enter your comment!',
    'Advertisement',
    'Read more: Why the dam matters',
    'https://ferry.example/post/43',
    'Bo Li contributed to this report.',
    'The dam at dusk. (Ana Sol/Reuters)',
    'Ana Sol is a senior fellow at the Institute for River Affairs.',
  ])('%s', (line) => {
    expect(kept([...article, line].join('\n\n'))).toEqual(article)
  })

  it('takes everything below the heading of a reference list or of related posts away', () => {
    for (const heading of ['References', 'Similar Posts', 'Comments (2)']) {
      expect(
        kept([...article, heading, 'Sol, A. (2020): Of dams.', 'A dam elsewhere divides towns'].join('\n')),
      ).toEqual(article)
    }
  })

  it('takes the pop-up of a name out of the sentence it was saved into', () => {
    const text = 'President Sol Ana Maria SolTowns balk at the dam Ten ferries to take MORE on Monday left the talks.'
    expect(kept(text)).toEqual(['President Sol on Monday left the talks.'])
    expect(kept('Ana Sol wants MORE for Sol and MORE for the towns.')).toEqual([
      'Ana Sol wants MORE for Sol and MORE for the towns.',
    ])
  })

  it("takes readers' comments away that stand above their form", () => {
    const text = [
      ...article,
      '  1. Worst piece ever. The towns are right to stop the dam.',
      '',
      'Please enter your comment!',
      'Please enter your name here',
    ]
    expect(kept(text.join('\n'))).toEqual(article)
  })

  it('keeps sentences that only speak of sharing, following, reading and notes', () => {
    const sentences = [
      'Share the burden, the minister told her neighbours, or the treaty will not last.',
      'Read together, the two reports leave no doubt about who broke the treaty.',
      'Follow the money and the dam looks different, said the mayor of the lower town.',
      'Comments by the mayor angered the upper towns.',
      'Ana Sol is the mayor of the lower town and wants the treaty kept.',
      'Related talks on the ferry failed.',
    ]
    expect(kept([...sentences, ...article].join('\n\n'))).toEqual([...sentences, ...article])
  })

  it('comes to an end on long texts without lines, words or letters', () => {
    for (const piece of ['a', 'A', ' ', '\n', 'Aa ', "X'x ", '1 1/', '\r', '“']) {
      const { text } = assembleDocument(piece.repeat(300_000), {})
      expect(text).toHaveLength(piece.length * 300_000)
    }
  })

  it('yields sorted spans apart from each other, within any text', () => {
    const line = fc.oneof(
      fc.constantFrom('Share.', 'References', 'Advertisement', '', ' ', '1. a', ...article),
      fc.string(),
    )
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const text = lines.join('\n')
        let at = -1
        for (const [start, end] of findBoilerplate(text)) {
          expect(start).toBeGreaterThan(at)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
          at = end
        }
      }),
    )
  })
})

it('is blanked out of the article text, at the length of the text', () => {
  const text = `${article[0]}\n\nShare on Facebook\n\n${article[1]}`
  const blanked = articleText({ id: 'a', text, boilerplate: findBoilerplate(text) })
  expect(blanked).toBe(`${article[0]}\n\n${' '.repeat(17)}\n\n${article[1]}`)
})
