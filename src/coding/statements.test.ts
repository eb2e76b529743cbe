import { describe, expect, test } from 'vitest'
import { readCodebook } from '../codebook/index.ts'
import { analyse } from '../language/index.ts'
import { code } from './index.ts'
import { voiceOfRule } from './statements.ts'

const codebook = await readCodebook('codebooks/nato')

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

  test.each([
    ['"As long as I am in office there will be no sanctions on Russia," Viktor Orban told the crowd.', 'HUN', 'own'],
    ['"We will send howitzers to Ukraine," Olaf Scholz told a news conference.', 'DEU', 'own'],
    ['Norway supports sanctions on Russia.', 'NOR', 'own'],
    ['Norway sent howitzers to Ukraine.', 'NOR', 'told'],
  ])('of %s is for %s %s', (text, actor, voice) => {
    const { statements } = code({ id: 'x', text, date: '2023-01-01' }, analyse(text), codebook)
    expect(statements.filter((each) => each.actor === actor).map((each) => each.voice)).toEqual([voice])
  })
})

test('a sentence that names an issue in more ways than one is surer of it', () => {
  const sure = (text: string): number =>
    code({ id: 'x', text, date: '2023-01-01' }, analyse(text), codebook).statements[0]!.confidence
  const once = sure('Norway demands talks with Russia.')
  const twice = sure('Norway demands a dialogue and talks with Russia.')
  expect(twice).toBeGreaterThan(once)
})
