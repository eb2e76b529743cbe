import { expect, test } from 'vitest'
import { stances } from '../stances.fixture.ts'

const asked = 'Ministers debated sanctions on Russia.'

test.each([
  'The sceptics, led by Spain, want more time.',
  'Among the holdouts is Spain.',
  'Chief among the doubters is Spain.',
  'The opponents include Norway and Spain.',
  'Spain is the loudest of the opponents.',
  'Spain is the fiercest critic.',
])('who is of a camp that goes without what it is against: %s', (text) => {
  expect(stances(`${asked} ${text}`, 0.3)).toContain('ESP sanctions-on-russia -')
})

test.each(['The opponents of the new stadium include Spain.', 'The critics liked Spain.'])(
  'but not of another: %s',
  (text) => {
    expect(stances(`${asked} ${text}`, 0.3).filter((stance) => stance.startsWith('ESP'))).toEqual([])
  },
)
