import { describe, expect, test } from 'vitest'
import { readCodebook } from '../../codebook/index.ts'
import { analyse } from '../../language/index.ts'
import { code } from '../index.ts'

const codebook = await readCodebook('codebooks/nato')

function stances(text: string): string[] {
  const { statements } = code({ id: 'x', text, date: '2022-07-12' }, analyse(text), codebook, { minConfidence: 0.3 })
  return [...new Set(statements.map(({ actor, issue, stance }) => `${actor} ${issue} ${stance}`))].sort()
}

const of = (actor: string, text: string): string[] => stances(text).filter((stance) => stance.startsWith(actor))

describe('taking no side', () => {
  test.each([
    'Norway chaired a debate on sanctions on Russia.',
    'Norway published a report about sanctions on Russia.',
    'Norway announced the outcome of a referendum on sanctions on Russia.',
    'Norway kept silent about sanctions on Russia.',
    'Norway was asked about sanctions on Russia.',
    'Norway said that sanctions on Russia had been discussed at length.',
    'Sanctions on Russia are one issue where the allies differ, Norway said.',
    'Norway said that sanctions on Russia were a question for the courts.',
  ])('by dealing with what is only about it: %s', (text) => {
    expect(of('NOR', text)).toEqual([])
  })

  test.each([
    'Norway doubts whether sanctions on Russia are having any effect.',
    'Norway questioned whether new sanctions on Russia would have an impact.',
    'Norway admitted that sanctions on Russia have yet to force Moscow out of the Donbas.',
    'Norway had yet to inform Russia of the new sanctions.',
    'Norway faces the sanctions on Russia and their cost.',
    'Norway was hit by the sanctions on Russia.',
  ])('by what comes of it, or comes to them: %s', (text) => {
    expect(of('NOR', text)).not.toContain('NOR sanctions-on-russia -')
  })

  test('but by doubting that it is wise', () => {
    expect(of('NOR', 'Norway questioned whether new sanctions on Russia are wise.')).toEqual([
      'NOR sanctions-on-russia -',
    ])
  })

  test.each([
    'Norway went through the arguments for and against sending howitzers to Kyiv.',
    'Norway met supporters and critics of sanctions on Russia.',
    'Norway weighed the benefits and costs of sanctions on Russia.',
    'Norway would not say whether it supports or opposes sanctions on Russia.',
  ])('by naming both: %s', (text) => {
    expect(of('NOR', text)).toEqual([])
  })

  test.each([
    'Norway received a group of farmers who oppose sanctions on Russia.',
    'Norway remembered a poet, a lifelong critic of sanctions on Russia.',
    'Norway said that most farmers oppose sanctions on Russia.',
    'Leaflets attacking the sanctions on Russia reached the embassy of Norway.',
  ])('by dealing with those who do: %s', (text) => {
    expect(of('NOR', text)).toEqual([])
  })

  test.each([
    'Norway demanded the notes of the talks with Putin.',
    'Norway wants to know what the ambassador discussed with Putin.',
    'Norway wants to learn whether the envoy met Putin.',
    'Norway opened an investigation into the talks with Russian officials.',
    'Norway refused to answer questions about the meetings with Putin.',
    'Norway lied about the talks with Putin.',
    'Norway sought details of the call with Putin.',
    'Norway called for hearings on the meeting with Putin.',
  ])('by wanting or keeping back what is known of it: %s', (text) => {
    expect(of('NOR', text)).toEqual([])
  })

  test.each([
    ['Norway demanded talks with Putin.', '+'],
    ['Norway demanded an end to the talks with Putin.', '-'],
  ])('but not where it is itself wanted or not: %s', (text, side) => {
    expect(of('NOR', text).map((stance) => stance.at(-1))).toEqual([side])
  })

  test('on the day when others do', () => {
    expect(of('NOR', 'Norway opposed the sugar tax in the week that poets condemned the sanctions on Russia.')).toEqual(
      [],
    )
  })

  test.each([
    ['Norway joined the critics of sanctions on Russia.', '-'],
    ['Norway praised the supporters of sanctions on Russia.', '+'],
    ['Norway would veto any statement on arms deliveries to Kyiv.', '-'],
  ])('but not where they go over to one: %s', (text, side) => {
    expect(of('NOR', text).map((stance) => stance.at(-1))).toEqual([side])
  })
})

describe('what only goes along', () => {
  test.each([
    'Norway spoke of losses in Ukraine even with a ceasefire in place.',
    'Norway is watching how the ceasefire in Ukraine is being carried out.',
  ])('is nothing that anybody wants: %s', (text) => {
    expect(of('NOR', text)).toEqual([])
  })
})

describe('what many have not agreed on', () => {
  test.each([
    'The Latvian president said that there was no consensus on sending tanks to Ukraine.',
    'The Latvian president said there is no agreement among allies on arms deliveries to Ukraine.',
  ])('%s takes no side', (text) => {
    expect(stances(text).filter((stance) => stance.startsWith('LVA'))).toEqual([])
  })
})

test('a word that condemns talks condemns them whoever warns of it', () => {
  const found = (text: string): string[] => stances(text).filter((stance) => stance.startsWith('LVA dialogue'))
  expect(found('Latvia warned its allies against appeasement of Russia.')).toEqual(['LVA dialogue-with-russia -'])
})

test.each([
  ['NATO must remain united, Jens Stoltenberg said.', []],
  ['Jens Stoltenberg urged NATO allies to stay united.', []],
  ['NATO remains united, Jens Stoltenberg said.', ['NATO nato-is-united +']],
  ['People talk as if the alliance were dissolving, Jens Stoltenberg said.', ['NATO nato-is-united +']],
])('what ought to be so, or is told as if it were so, is not said to be so: %s', (text, expected) => {
  expect(stances(text)).toEqual(expected)
})

test.each([
  "The Belgian prime minister said that Ukraine's membership of NATO was debated for two hours.",
  'The Dutch minister told reporters that sanctions on Russia had been discussed.',
  'The Norwegian prime minister said that the ministers talked about sanctions on Russia over dinner.',
  'Military aid to Ukraine will be a topic at the summit, the Spanish minister said.',
  'Sanctions on Russia are one of the issues, the Danish minister said.',
])('what others talk over, or have for a topic, is neither wanted nor refused: %s', (text) => {
  expect(stances(text)).toEqual([])
})

test.each([
  ['The Danish minister said that sanctions on Russia were no issue for him but a duty.', 'DNK sanctions-on-russia +'],
  ['The Spanish minister said that military aid to Ukraine is a vital matter.', 'ESP arms-for-ukraine +'],
  ['The Belgian prime minister talked about the need for sanctions on Russia.', 'BEL sanctions-on-russia +'],
])('but a topic that is judged, or a need that is spoken of, is: %s', (text, expected) => {
  expect(stances(text)).toContain(expected)
})
