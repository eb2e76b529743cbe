import { expect, test } from 'vitest'
import { analyse, mended } from './index.ts'

/** What each word of a text hangs on: 'angered <- refusal'. */
function governors(text: string): string[] {
  const { sentences } = analyse(text)
  return sentences.flatMap((sentence) => {
    const words = mended(sentence.words, sentence.names)
    return words.map(({ form, head, deprel }) => `${form} ${deprel} ${words[head]?.form ?? '-'}`)
  })
}

test.each([
  ['A refusal by Austria and Ireland to arm Ukraine angered Poland.', 'arm acl refusal', 'refusal nsubj angered'],
  [
    'A decision by Norway to send tanks to Chad surprised the Kremlin.',
    'send acl decision',
    'decision nsubj surprised',
  ],
  ['A pledge by Denmark and Norway to send jets to Chad drew praise.', 'send acl pledge', 'pledge nsubj drew'],
  ['A plan by Peru to buy gas from Oslo has worried Berlin.', 'buy acl plan', 'plan nsubj worried'],
  ['An offer by Peru, Chile and Bolivia to sell gas came too late.', 'sell acl offer', 'offer nsubj came'],
])(
  'the infinitive behind an owner completes the noun, and the verb behind is what that does: %s',
  (text, ...wanted) => {
    expect(governors(text)).toEqual(expect.arrayContaining(wanted))
  },
)

test.each([
  ['Pressed by Oslo, Bern decided to send tanks.', 'send xcomp decided'],
  ['Oslo took a decision by majority to please Bern.', 'decision obj took'],
])('but not where there is none: %s', (text, wanted) => {
  expect(governors(text)).toContain(wanted)
})
