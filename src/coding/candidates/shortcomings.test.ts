import { describe, expect, test } from 'vitest'
import { stances } from '../stances.fixture.ts'

const opinion = 'We should be frank. Why do we look away? I think we must speak. '

describe('in an article of opinion, telling what others leave undone is a reproach', () => {
  test.each([
    ['Spain refuses to send Ukraine any howitzers.', true],
    ['Spain does not pay its fair share for NATO’s defence.', true],
    ['Spain expelled two Russian diplomats.', false],
    ['Spain closed the Russian consulate in Seville.', false],
  ])('%s %s', (text, reproached) => {
    expect(stances(opinion + text).some((stance) => stance.startsWith('author'))).toBe(reproached)
  })
})

describe('making others lean on a thing', () => {
  test.each([
    'Poland thinks this would make Germany more reliant on Russian gas.',
    'Poland said that the pipeline would leave Germany dependent on Russian gas.',
  ])('is held against it by whoever says so: %s', (text) => {
    expect(stances(text)).toContain('POL russian-energy -')
    expect(stances(text, 0.3)).not.toContain('POL russian-energy +')
  })
})
