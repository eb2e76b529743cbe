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
