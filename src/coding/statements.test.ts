import { describe, expect, test } from 'vitest'
import { voiceOfRule } from './statements.ts'

describe('the voice of a statement', () => {
  test.each([
    ['speaker: send tanks', 'own'],
    ['tone: send tanks', 'own'],
    ['reproach: send tanks', 'own'],
    ['attitude: send tanks', 'own'],
    ['deed: send tanks', 'told'],
    ['excepted: send tanks', 'told'],
    ['stance: (speaker: attitude) tanks', 'told'],
  ])('by the rule "%s" is %s', (rule, voice) => {
    expect(voiceOfRule(rule)).toBe(voice)
  })
})
