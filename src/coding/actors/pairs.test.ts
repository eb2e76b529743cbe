import { describe, expect, test } from 'vitest'
import { stances } from '../stances.fixture.ts'

const ISSUE = 'sanctions-on-russia'

/** The signs that Norway and Malta have on sanctions in a text: 'NOR + MLT -'. */
function signs(text: string): string {
  const found = stances(text, 0.3)
  return ['NOR', 'MLT']
    .flatMap((actor) =>
      ['+', '-'].filter((sign) => found.includes(`${actor} ${ISSUE} ${sign}`)).map((sign) => `${actor} ${sign}`),
    )
    .join(' ')
}

const DIFFER = 'Norway and Malta differ on sanctions on Russia.'

describe('the one of two', () => {
  test.each([
    [`${DIFFER} The former wants them lifted; the latter supports them.`, 'NOR - MLT +'],
    [`${DIFFER} The first opposes them, the second does not.`, 'NOR - MLT +'],
    [`${DIFFER} The first thinks them harmful, the second useful.`, 'NOR - MLT +'],
    [`${DIFFER} The one opposes them; the other has voted for them.`, 'NOR - MLT +'],
    [`${DIFFER} The latter supports them, the former rejects them.`, 'NOR - MLT +'],
    ['Norway and Malta have been at loggerheads over sanctions on Russia. The former rejects them.', 'NOR -'],
  ])('is told from the other: %s', (text, wanted) => {
    expect(signs(text)).toBe(wanted)
  })

  test.each([
    ['Norway, Malta and Italy differ on sanctions on Russia. The latter rejects them.', ''],
    [`${DIFFER} The first meeting on them was a failure, the second a success.`, ''],
    ['Norway and Malta take opposite views of sanctions on Russia.', ''],
    ['Norway and Malta do not agree about sanctions on Russia.', ''],
  ])('or nobody is told of: %s', (text, wanted) => {
    expect(signs(text)).toBe(wanted)
  })
})
