import { describe, expect, test } from 'vitest'
import { stances } from '../stances.fixture.ts'

const onIssueOf = (text: string, wanted: string): string[] => {
  const issue = wanted.split(' ').at(-2)!
  return stances(text, 0.25).filter((found) => found.split(' ').at(-2) === issue)
}

describe('a claim', () => {
  test.each([
    // 'Only' says that nothing else comes of it.
    ['The quarrel only divides the allies.', 'author nato-is-united -'],
    ['The crisis only united the allies.', 'author nato-is-united +'],
    // What cannot be hidden is there.
    ['The split in the alliance can no longer be papered over.', 'author nato-is-united -'],
    ['Nobody can hide the divisions within the alliance.', 'author nato-is-united -'],
    // What it is called behind 'it'.
    ['The Italian president called it a myth that the alliance is not united.', 'ITA nato-is-united +'],
    ['The Portuguese minister called it nonsense that NATO is divided.', 'PRT nato-is-united +'],
    ['The Turkish president did not doubt that America would defend every ally.', 'TUR article-5-credible +'],
    // What those are called who hold it.
    ['Those who claim that NATO is divided are wrong, the Danish minister said.', 'DNK nato-is-united +'],
    ['Anyone who thinks that America would die for Narva is a fool.', 'author article-5-credible -'],
    ['Whoever believes that Article 5 is a bluff is mistaken, the Danish minister said.', 'DNK article-5-credible +'],
    // What is made too much of.
    ['The rift in NATO has been exaggerated, the Danish minister said.', 'DNK nato-is-united +'],
    ['It is hard to exaggerate the rift in NATO, the Danish minister said.', 'DNK nato-is-united -'],
    // What is ruled out, or cannot be.
    ['The Danish minister ruled out a Russian attack on a NATO country.', 'DNK russia-threatens-nato -'],
    [
      'A Russian attack on a NATO country cannot be ruled out, the Danish minister said.',
      'DNK russia-threatens-nato +',
    ],
    // What is only supposed, or told 'as if'.
    ['The war in Ukraine was supposedly provoked by NATO.', 'author nato-provoked-war -'],
    ['He speaks as though NATO were divided.', 'author nato-is-united +'],
    ['It looks as if the alliance is falling apart.', 'author nato-is-united -'],
    // Whoever is told to make it, and not the author as well.
    [
      'Canada gave an unwavering commitment to the mutual defence clause of NATO, by which an attack on one is an attack on all.',
      'CAN article-5-credible +',
    ],
  ])('%s', (text, wanted) => {
    expect(onIssueOf(text, wanted)).toEqual([wanted])
  })

  test.each([
    'If Ukraine cannot hold out without American help, much will change.',
    'If the alliance is divided, much will change.',
  ])('is not made by what is only supposed: %s', (text) => {
    expect(stances(text, 0.25)).toEqual([])
  })
})

test('who holds others to be dreaming is against what they dream of', () => {
  const told = 'Anyone who thinks that Europe can defend itself without America should keep on dreaming, Latvia said.'
  expect(stances(told)).toContain('LVA european-autonomy -')
})

test('what others do is only supposed by "even if"', () => {
  const told = stances('Poland will send tanks to Ukraine even if Germany stops its deliveries of weapons to Ukraine.')
  expect(told).toContain('POL arms-for-ukraine +')
  expect(told).not.toContain('DEU arms-for-ukraine -')
})

test('who finds another wrong to believe it denies it', () => {
  const text = 'Moscow was foolish to bet on a split in NATO, the Danish minister said.'
  expect(stances(text, 0.25)).toContain('DNK nato-is-united +')
})

describe('nobody makes a claim', () => {
  test.each([
    ['by telling of talk', 'There was speculation in Brussels that NATO was falling apart.'],
    ['that is put into other mouths', 'You say that the West is united, the Ukrainian president told the crowd.'],
    ['by being asked about it', 'Asked about the mutual defence clause of NATO, the Danish minister smiled.'],
  ])('%s', (_, text) => {
    expect(stances(text, 0.25)).toEqual([])
  })
})
