import { describe, expect, test } from 'vitest'
import { stances } from '../coding/stances.fixture.ts'

/** The stances on an issue in a text, as 'NOR +'. */
function signs(issue: string, text: string): string {
  return stances(text, 0.3)
    .filter((stance) => stance.includes(issue))
    .map((stance) => stance.replace(` ${issue}`, ''))
    .join(' ')
}

describe('a clause that goes without its verb', () => {
  test.each([
    [
      'arms-for-ukraine',
      'Norway supplied Ukraine with howitzers, Italy with helicopters and Denmark with old tanks.',
      'DNK + ITA + NOR +',
    ],
    ['sanctions-on-russia', 'Norway is pushing for sanctions on Russia, Malta for a European army.', 'NOR +'],
    ['european-autonomy', 'Norway is pushing for sanctions on Russia, Malta for a European army.', 'MLT +'],
    ['forward-presence', 'Norway asked for a NATO battalion in the Baltics, Latvia for a brigade.', 'LVA + NOR +'],
    ['dialogue-with-russia', 'On talks with Russia Norway said no and Malta yes.', 'MLT + NOR -'],
    ['russian-energy', 'Norway has committed itself to a European army, and Malta to giving up Russian gas.', 'MLT -'],
  ])('takes it from the one before, on %s: %s', (issue, text, wanted) => {
    expect(signs(issue, text)).toBe(wanted)
  })

  test.each([
    ['sanctions-on-russia', 'Norway called for sanctions on Russia, Malta for one is against them.', 'MLT - NOR +'],
    ['arms-for-ukraine', 'Norway asked for shells from France, Germany and Poland for Ukraine.', 'NOR +'],
    ['arms-for-ukraine', 'Norway sent tanks to Ukraine on Monday, Malta on the coast has none.', 'NOR +'],
    ['sanctions-on-russia', 'Norway did not vote for the sanctions on Russia, Malta for the record said.', 'NOR -'],
  ])('is none where it has its own, on %s: %s', (issue, text, wanted) => {
    expect(signs(issue, text)).toBe(wanted)
  })
})
