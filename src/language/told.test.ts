import { expect, test } from 'vitest'
import { mended } from './mend.ts'
import { handBuilt } from './words.fixture.ts'

/** What hangs on what after mending: 'word<relation<head'. */
function links(source: string): string[] {
  const words = mended(handBuilt(source))
  return words.map(({ form, deprel, head }) => `${form}<${deprel}<${words[head]?.form ?? ''}`)
}

test("a clause with 'that' behind an occasion is what is said there", () => {
  expect(
    links(
      'Oslo||PROPN|2|nsubj boasted|boast|VERB|0|root after||ADP|5|case the||DET|5|det session||NOUN|2|obl that||PRON|8|obj it||PRON|8|nsubj held|hold|VERB|5|acl:relcl .||PUNCT|2|punct',
    ),
  ).toContain('held<ccomp<boasted')
})

test('a participle behind a comma goes on about the subject', () => {
  const words = handBuilt(
    'Oslo||PROPN|2|nsubj left|leave|VERB|0|root the||DET|4|det room||NOUN|2|obj ,||PUNCT|6|punct saying|say|VERB|4|acl nothing||PRON|6|obj .||PUNCT|2|punct',
  ).map((word) => (word.form === 'saying' ? { ...word, xpos: 'VBG' } : word))
  expect(mended(words)[5]).toMatchObject({ head: 1, deprel: 'advcl' })
})

test('a noun between a verb of saying and a clause without a subject is its subject', () => {
  expect(
    links(
      'Oslo||PROPN|2|nsubj admits|admit|VERB|0|root the||DET|4|det plan||NOUN|2|obj is|be|AUX|6|cop dead||ADJ|2|ccomp .||PUNCT|2|punct',
    ),
  ).toContain('plan<nsubj<dead')
})

test('what opens a sentence before the words that tell who says it belongs to what is said', () => {
  const told =
    'Without||ADP|3|case a||DET|3|det pact||NOUN|6|obl ,||PUNCT|3|punct Oslo||PROPN|6|nsubj said|say|VERB|0|root ,||PUNCT|6|punct the||DET|9|det truce||NOUN|11|nsubj would||AUX|11|aux fail||VERB|6|ccomp .||PUNCT|6|punct'
  expect(links(told)).toContain('pact<obl<fail')
  expect(
    links(told.replace('said|say|VERB|0|root ,||PUNCT|6|punct', 'said|say|VERB|0|root that||SCONJ|11|mark')),
  ).toContain('pact<obl<said')
})

test('a name right behind a verb of saying says it, and what stands behind a preposition is where', () => {
  const told =
    'Talks||NOUN|3|nsubj are|be|AUX|3|cop essential||ADJ|0|root ,||PUNCT|5|punct warned|warn|VERB|3|parataxis Ada||PROPN|5|iobj Brook||PROPN|6|flat in||ADP|10|case an||DET|10|det essay||NOUN|5|nsubj .||PUNCT|3|punct'
  expect(links(told)).toEqual(expect.arrayContaining(['Ada<nsubj<warned', 'essay<obl<warned']))
  const other = told.replace('in||ADP|10|case', 'so||ADV|10|advmod')
  expect(links(other)).toContain('essay<nsubj<warned')
})
