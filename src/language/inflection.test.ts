import { expect, test } from 'vitest'
import { analyse } from './index.ts'

const lemmaOf = (text: string, form: string) =>
  analyse(text)
    .sentences.flatMap(({ words }) => words)
    .find((word) => word.form === form)?.lemma

test('a bare form is its own lemma, whatever tense it was taken for', () => {
  expect(lemmaOf('They demanded that Upland halt the filling of the reservoir.', 'halt')).toBe('halt')
  expect(lemmaOf('They demanded that it renew the treaty.', 'renew')).toBe('renew')
})

test('regular and irregular forms keep theirs', () => {
  expect(lemmaOf('Upland halted the filling.', 'halted')).toBe('halt')
  expect(lemmaOf('She sent them home.', 'sent')).toBe('send')
})
