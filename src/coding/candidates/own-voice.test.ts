import { describe, expect, test } from 'vitest'
import { stances } from '../stances.fixture.ts'

const OWN = 'author arms-for-ukraine +'
const AGAINST = 'author arms-for-ukraine -'
const ownVoice = (text: string): string[] => stances(text, 0.05).filter((found) => found.startsWith('author arms'))

describe('what whoever writes thinks', () => {
  test.each([
    ['I believe that Norway should send Ukraine howitzers.', OWN],
    ['I think sending howitzers to Ukraine is a mistake.', AGAINST],
    ['In my view, sending howitzers to Ukraine is vital.', OWN],
    ['We are convinced that sending howitzers to Ukraine is right.', OWN],
    ['I would send howitzers to Ukraine.', OWN],
    ['I would not send howitzers to Ukraine.', AGAINST],
  ])('is theirs, by whatever verb they say so: %s', (text, wanted) => {
    expect(ownVoice(text)).toEqual([wanted])
  })

  test('is not theirs in a quotation', () => {
    expect(ownVoice('“I believe that we should send Ukraine howitzers,” the Norwegian minister said.')).toEqual([])
  })
})

describe('what others ought to do', () => {
  test.each([
    ['Norway ought to send Ukraine howitzers.', OWN],
    ['Norway ought not to send Ukraine howitzers.', AGAINST],
    ['Norway had better send Ukraine howitzers.', OWN],
    ['Norway would do well to send Ukraine howitzers.', OWN],
    ['Norway has every reason to send Ukraine howitzers.', OWN],
    ['Norway has no reason to send Ukraine howitzers.', AGAINST],
    ['The time has come to send Ukraine howitzers.', OWN],
    ['Now is the time to send Ukraine howitzers.', OWN],
    ['Norway should resist the urge to send Ukraine howitzers.', AGAINST],
    ['Norway should under no circumstances send Ukraine howitzers.', AGAINST],
    ['Why not send Ukraine howitzers?', OWN],
    ['No sane government would send Ukraine howitzers.', AGAINST],
    ['The best answer would be to send Ukraine howitzers.', OWN],
    ['It would be madness to send Ukraine howitzers.', AGAINST],
    ['Norway would be mad to send Ukraine howitzers.', AGAINST],
  ])('is what the author would have, and nothing that they did: %s', (text, wanted) => {
    expect(ownVoice(text)).toEqual([wanted])
    expect(stances(text, 0.05).filter((found) => found.startsWith('NOR'))).toEqual([])
  })

  test.each([
    ['Norway should stop sending howitzers to Ukraine.', AGAINST, 'NOR arms-for-ukraine +'],
    ['Norway must stop blocking the delivery of howitzers to Ukraine.', OWN, 'NOR arms-for-ukraine -'],
  ])('counts for the author where they are to stop it, and they do it: %s', (text, author, doer) => {
    expect(stances(text, 0.1)).toEqual(expect.arrayContaining([author, doer]))
  })
})

test.each([
  ['The sanctions against Russia are an act of self-harm.', 'author sanctions-on-russia -'],
  ['Admitting Ukraine to NATO would be a recipe for disaster.', 'author ukraine-in-nato -'],
])('what a thing is made of judges it: %s', (text, wanted) => {
  expect(stances(text, 0.05)).toContain(wanted)
})
