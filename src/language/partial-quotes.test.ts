import { describe, expect, it } from 'vitest'
import { analyse } from './index.ts'

/** The relation of a form in a text of one sentence, and the form it hangs on. */
function arc(text: string, form: string): string {
  const [sentence] = analyse(text).sentences
  const { words } = sentence!
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

  it('keeps their marks in place, hung on the words that they enclose', () => {
    const text = 'Oslo called it “a great mistake” on Monday.'
    const { words } = analyse(text).sentences[0]!
    expect(words.map(({ form }) => form)).toEqual(text.match(/[A-Za-z]+|[“”.]/g))
    expect(arc(text, '“')).toBe('punct a')
    expect(arc(text, '”')).toBe('punct mistake')
    expect(words.filter(({ head }) => head < 0)).toHaveLength(1)
  })

  it('takes the marks of one that does not end in the sentence, too', () => {
    expect(arc('Oslo said the new bridge “should be closed at once', 'bridge')).toBe('nsubj:pass closed')
  })
})
