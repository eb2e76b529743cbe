import { describe, expect, test } from 'vitest'
import { stances } from '../stances.fixture.ts'

const lead = 'The EU is working on new sanctions against Russia. Where the capitals stand:'

describe('an entry of a list that tells no more than a side', () => {
  test.each([
    ['- Malta: Opposed, as ever.', 'MLT sanctions-on-russia -'],
    ['- Canada: Supportive, after months of doubt.', 'CAN sanctions-on-russia +'],
    ['Greece: Against. Its shipowners have other worries.', 'GRC sanctions-on-russia -'],
    ['Norway: For.\n\nMalta: Against.', 'MLT sanctions-on-russia -'],
  ])('takes it on what the list is about: %s', (entry, wanted) => {
    expect(stances(`${lead}\n\n${entry}`, 0.2)).toContain(wanted)
  })

  test.each(['- Norway: 12 billion euros.', '- Norway: Oslo.', 'Norway: a land of fjords.'])(
    'and other entries take none: %s',
    (entry) => {
      expect(stances(`${lead}\n\n${entry}`, 0.2).filter((stance) => stance.startsWith('NOR'))).toEqual([])
    },
  )
})

describe('who answers in a few words', () => {
  const asked = 'Leaders discussed sending peacekeepers to Ukraine.'
  test.each([
    ['Not happening, says Madrid.', 'ESP troops-in-ukraine -'],
    ['“No way,” said the Hungarian prime minister.', 'HUN troops-in-ukraine -'],
    ['About time, said the Estonian defence minister.', 'EST troops-in-ukraine +'],
  ])('is for or against what the sentence before names: %s', (answer, wanted) => {
    expect(stances(`${asked} ${answer}`, 0.2)).toContain(wanted)
  })

  test('but not in a clause about something else', () => {
    const found = stances(`${asked} “The weather was terrible,” said the Spanish prime minister.`, 0.2)
    expect(found.filter((stance) => stance.startsWith('ESP'))).toEqual([])
  })
})

describe('who is of the mind of the one before', () => {
  const before = 'Spain has rejected the plan to send peacekeepers to Ukraine.'
  test.each([
    ['Portugal struck a similar note.', 'PRT troops-in-ukraine -'],
    ['Norway took the opposite view.', 'NOR troops-in-ukraine +'],
    ['Denmark begged to differ.', 'DNK troops-in-ukraine +'],
    ['Italy shared the assessment.', 'ITA troops-in-ukraine -'],
    ['Canada thought otherwise.', 'CAN troops-in-ukraine +'],
  ])('holds the same, or the contrary: %s', (text, wanted) => {
    expect(stances(`${before} ${text}`, 0.2)).toContain(wanted)
  })

  test.each(['Portugal shared the view of the harbour on its website.', 'Portugal took a train.'])(
    'but nothing here: %s',
    (text) => {
      expect(stances(`${before} ${text}`, 0.2).filter((stance) => stance.startsWith('PRT'))).toEqual([])
    },
  )
})
