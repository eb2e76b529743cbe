import { describe, expect, test } from 'vitest'
import { readCodebook } from '../../codebook/index.ts'
import { analyse } from '../../language/index.ts'
import { code } from '../index.ts'

const codebook = await readCodebook('codebooks/nato')

/** The author's stances in a column of April 2023. */
function authors(text: string): string[] {
  const document = { id: 'x', title: 'Opinion: What is to be done', text, date: '2023-04-10' }
  const { statements } = code(document, analyse(text), codebook, { minConfidence: 0.25 })
  return [...new Set(statements.filter(({ actor }) => actor === 'author').map((s) => `${s.issue} ${s.stance}`))]
}

describe('what a column says for itself', () => {
  test.each([
    ['I support sending howitzers to Ukraine.', 'arms-for-ukraine +'],
    ['I oppose sending howitzers to Ukraine.', 'arms-for-ukraine -'],
    ['I am glad that Norway has sent howitzers to Ukraine.', 'arms-for-ukraine +'],
    ['I regret that Norway has sent howitzers to Ukraine.', 'arms-for-ukraine -'],
    ['It is time for talks with Moscow.', 'dialogue-with-russia +'],
    ['It is high time that Norway sent howitzers to Ukraine.', 'arms-for-ukraine +'],
    ['The sooner Norway sends its howitzers to Ukraine, the better.', 'arms-for-ukraine +'],
    ['Talking to Putin is a foolish idea.', 'dialogue-with-russia -'],
    ['The president harmed the alliance by meeting Putin.', 'dialogue-with-russia -'],
    ['Norway did the right thing by sending howitzers to Ukraine.', 'arms-for-ukraine +'],
    ['Those who oppose the sanctions on Russia are wrong.', 'sanctions-on-russia +'],
    ['The claim that sanctions on Russia do not work is nonsense.', 'sanctions-on-russia +'],
    ['If we had sent howitzers to Ukraine a year ago, the war would be over.', 'arms-for-ukraine +'],
    ['Had we not sent howitzers to Ukraine, thousands would still be alive.', 'arms-for-ukraine -'],
    ['Sending howitzers to Ukraine will not win the war.', 'arms-for-ukraine -'],
    ['Without guarantees for Ukraine there will be no peace.', 'security-guarantees +'],
    ['Buying gas from Russia means paying for the war.', 'russian-energy -'],
  ])('%s', (text, wanted) => {
    expect(authors(text)).toEqual([wanted])
  })

  test('but not what others are told to say', () => {
    expect(authors('“I support sending howitzers to Ukraine,” the Norwegian minister said.')).toEqual([])
  })
})

test('who says it with another’s words in a column says it, too', () => {
  expect(authors('As Norway’s foreign minister put it, the sanctions on Russia must stay.')).toEqual([
    'sanctions-on-russia +',
  ])
  expect(authors('According to Norway’s foreign minister, the sanctions on Russia must stay.')).toEqual([])
})
