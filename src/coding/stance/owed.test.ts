import { describe, expect, test } from 'vitest'
import { stances } from '../stances.fixture.ts'

describe('what ought to be is wanted by whoever says so', () => {
  test.each([
    ['Send Ukraine the howitzers.', 'author arms-for-ukraine +'],
    ['Forget the polls and arm Ukraine.', 'author arms-for-ukraine +'],
    ['Do not let Ukraine join NATO.', 'author ukraine-in-nato -'],
    ['Stop buying Russian gas.', 'author russian-energy -'],
    ['Never hesitate to send weapons to Ukraine.', 'author arms-for-ukraine +'],
    ['It is high time the West tightened the sanctions on Russia.', 'author sanctions-on-russia +'],
    ['What the allies should do is invite Ukraine to join NATO.', 'author ukraine-in-nato +'],
    ['We cannot afford another summit with Putin.', 'author dialogue-with-russia -'],
    ['“Give us the howitzers,” Volodymyr Zelensky said.', 'UKR arms-for-ukraine +'],
  ])('%s', (text, wanted) => {
    expect(stances(text)).toContain(wanted)
  })

  test.each([
    'Look at the sanctions on Russia.',
    'Take the sanctions on Russia, for example.',
    'Boris Johnson must have known that talks with Russia were held.',
    'The second round of the sanctions on Russia has to do with spying.',
  ])('not in %s', (text) => {
    expect(stances(text).filter((stance) => stance.startsWith('author'))).toEqual([])
  })

  test('who has no choice but to do it does not refuse it', () => {
    expect(stances('Norway has no choice but to spend more on defence.')).not.toContain('NOR higher-defence-spending -')
  })
})
