import { describe, expect, test } from 'vitest'
import { stances } from '../stances.fixture.ts'

const asked = 'Ukraine has asked for howitzers from its allies.'

describe('a word of stance without what it is about', () => {
  test.each([
    ['Germany refused.', 'DEU arms-for-ukraine -'],
    ['Germany is opposed.', 'DEU arms-for-ukraine -'],
    ['Germany is in favour.', 'DEU arms-for-ukraine +'],
    ['Germany is not on board.', 'DEU arms-for-ukraine -'],
    ['Germany has dug in its heels.', 'DEU arms-for-ukraine -'],
    ['The German chancellor said no.', 'DEU arms-for-ukraine -'],
    ['Germany has misgivings.', 'DEU arms-for-ukraine -'],
    ['Germany gave its consent on Monday.', 'DEU arms-for-ukraine +'],
    ['Germany is dragging its feet.', 'DEU arms-for-ukraine -'],
    ['Germany is sitting on the fence.', 'DEU arms-for-ukraine -'],
    ['Germany does not stand in the way.', 'DEU arms-for-ukraine +'],
    ['Germany is the lone holdout.', 'DEU arms-for-ukraine -'],
    ['Germany will stay out.', 'DEU arms-for-ukraine -'],
    ['Berlin’s reluctance is a source of frustration in Kyiv.', 'DEU arms-for-ukraine -'],
  ])('takes up the issue named before: %s', (text, wanted) => {
    expect(stances(`${asked} ${text}`, 0.2)).toContain(wanted)
  })

  test.each(['Turkey’s opposition won the vote.', 'Germany has a new board.', 'The German chancellor said nothing.'])(
    'but this is none: %s',
    (text) => {
      expect(stances(`${asked} ${text}`, 0.2).filter((stance) => !stance.startsWith('UKR'))).toEqual([])
    },
  )
})

test('what is spoken of may stand behind what is said of it', () => {
  const found = stances('We will never agree to it, the Latvian president said of Ukraine’s accession to NATO.')
  expect(found).toEqual(['LVA ukraine-in-nato -'])
})

test('whoever is of a mind with another takes up what the other did', () => {
  const text =
    'Norway wants to send howitzers to Ukraine. Portugal refused. NATO’s door is open to Moldova, Jens Stoltenberg said. Spain was opposed, too.'
  expect(stances(text, 0.2)).toContain('ESP arms-for-ukraine -')
})
