import { describe, expect, test } from 'vitest'
import { stances } from '../stances.fixture.ts'

describe('what somebody says', () => {
  test('goes on in the next sentence that tells what would be', () => {
    const text = 'There was no need to worry, the Polish president said. The Americans would defend every NATO ally.'
    expect(stances(text, 0.25)).toEqual(['POL article-5-credible +'])
  })

  test('goes on behind a semicolon', () => {
    const text = 'He was calm, the Polish president said; the Americans would defend every NATO ally.'
    expect(stances(text, 0.25)).toEqual(['POL article-5-credible +'])
  })

  test('does not go on in a new paragraph', () => {
    const text = 'There was no need to worry, the Polish president said.\n\nThe Americans would defend every NATO ally.'
    expect(stances(text, 0.25)).not.toContain('POL article-5-credible +')
  })
})
