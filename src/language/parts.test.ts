import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyse } from './index.ts'

/** The relation of a form in a text of one sentence, and the form it hangs on. */
function arc(text: string, form: string): string {
  const { words } = analyse(text).sentences[0]!
  const { deprel, head } = words.find((word) => word.form === form)!
  return `${deprel} ${words[head]?.form ?? '-'}`
}

describe('quotations that begin in the middle of a clause', () => {
  it.each([
    ['Ada Brook said the voyage “should be cancelled”.', 'voyage', 'nsubj:pass cancelled'],
    ['Paris said a berth for the ship in the harbour "is not on offer".', 'berth', 'nsubj offer'],
    ['The ministry said the new ferry “must stop” there.', 'ferry', 'nsubj stop'],
  ])('%s', (text, form, expected) => {
    expect(arc(text, form)).toBe(expected)
  })

  it('keep their marks in place, hung on the words that they enclose', () => {
    const text = 'Oslo called it “a great mistake” on Monday.'
    const { words } = analyse(text).sentences[0]!
    expect(words.map(({ form }) => form)).toEqual(text.match(/[A-Za-z]+|[“”.]/g))
    expect(arc(text, '“')).toBe('punct a')
    expect(arc(text, '”')).toBe('punct mistake')
  })

  it('need not end in the sentence', () => {
    expect(arc('Oslo said the new bridge “should be closed at once', 'bridge')).toBe('nsubj:pass closed')
  })
})

describe('what dashes set apart', () => {
  it.each([
    ['Its trade — held back by storms and low prices — remains weak.', 'trade', 'nsubj remains', 'held', 'acl trade'],
    ['The harbour master - who called it a gift - left early.', 'master', 'nsubj left', 'called', 'acl:relcl master'],
    ['The ferry -- the last of its kind -- will be sold.', 'ferry', 'nsubj:pass sold', 'last', 'appos ferry'],
    ['The ferry – because nobody wants it – will be sold.', 'ferry', 'nsubj:pass sold', 'wants', 'advcl sold'],
    ['The ferries – with few passengers – will be sold.', 'ferries', 'nsubj:pass sold', 'passengers', 'nmod ferries'],
  ])('%s', (text, subject, ofMain, root, ofAside) => {
    expect(arc(text, subject)).toBe(ofMain)
    expect(arc(text, root)).toBe(ofAside)
  })

  it('is one tree with the rest, whatever stands where', () => {
    const piece = fc.constantFrom('Oslo', 'said', '—', '-', 'the', '“', '”', '"', ',', 'which', 'sank', 'and', 'boat')
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 30 }), (pieces) => {
        const text = `${pieces.join(' ').replaceAll(/([“"]) /g, '$1')}.`
        for (const { words } of analyse(text).sentences) {
          expect(words.filter(({ head }) => head < 0)).toHaveLength(1)
          words.forEach((word, at) => {
            expect(text.slice(word.start, word.end)).toBe(word.form)
            let steps = 0
            for (let up = at; up >= 0; up = words[up]!.head) expect(steps++).toBeLessThanOrEqual(words.length)
          })
        }
      }),
      { numRuns: 300 },
    )
  })
})

describe('what says when or where, before a subject and without a comma', () => {
  it.each([
    ['On Monday Poland refused the offer.', 'Poland', 'nsubj refused'],
    ['On Friday Mr. Brook refused the offer.', 'Brook', 'nsubj refused'],
    ['On 8 July the Germans refused the offer.', 'Germans', 'nsubj refused'],
    ['In Brussels Mr. Brook praised the ministers.', 'Brook', 'nsubj praised'],
    ['In Washington President Brook called for calm.', 'Brook', 'nsubj called'],
    ['In May 2014 the EU refused the offer.', 'EU', 'nsubj refused'],
  ])('%s', (text, subject, expected) => {
    const { words } = analyse(text).sentences[0]!
    expect(arc(text, subject)).toBe(expected)
    expect(words[0]).toMatchObject({ deprel: 'case', head: expect.any(Number) })
    expect(words.map(({ form }) => form).join(' ')).not.toContain(',')
  })

  it.each(['On 40 ships Oslo relied.', 'In Oslo they met.'])('leaves other beginnings alone: %s', (text) => {
    expect(analyse(text).sentences[0]!.words.filter(({ head }) => head < 0)).toHaveLength(1)
  })
})
