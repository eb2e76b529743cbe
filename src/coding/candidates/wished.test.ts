import { expect, test } from 'vitest'
import { stances } from '../stances.fixture.ts'

/** The signs on the unity of the alliance. */
const united = (text: string): string[] => stances(text, 0.2).filter((found) => found.includes('nato-is-united'))

test.each([
  'It is important for the alliance to show unity, the Dutch prime minister said.',
  'It is vital that NATO remains united, Spain said.',
  'Trust is essential to the unity of the alliance, the Danish prime minister said.',
  'The Greek foreign minister called for the allies to unite.',
  'Canada called on NATO members to show solidarity.',
  'Norway is prioritising transatlantic unity over speed.',
  'The Danish prime minister stressed the need for unity in the alliance.',
  'The allies should stand together, the Italian defence minister said.',
  'The Czech president appealed for unity among the allies.',
  "Belgium wants to preserve NATO's unity.",
  "Russia's strategy is to divide NATO, the Latvian minister said.",
  "The Greek minister said Russia's goal was to divide the alliance.",
])('what is only asked for, needed or aimed at is not claimed: %s', (text) => {
  expect(united(text)).toEqual([])
})

test.each([
  ['Canada praised the solidarity of NATO members.', 'CAN'],
  ['Norway is proud of transatlantic unity.', 'NOR'],
  ['The allies stand together, the Italian defence minister said.', 'ITA'],
  ['The Estonian minister was sure that the alliance would stay united.', 'EST'],
  ['The Danish prime minister stressed the unity of the alliance.', 'DNK'],
])('what is said to be so is: %s', (text, actor) => {
  expect(united(text)).toContain(`${actor} nato-is-united +`)
})

test.each([
  'Mark Rutte said it is the task of the allies to protect each other.',
  'The core task of the allies is to defend each other, the Spanish minister said.',
])('what somebody is there for is not said to be done: %s', (text) => {
  expect(stances(text, 0.2).filter((found) => found.includes('article-5'))).toEqual([])
})

test.each([
  'If NATO fell apart, Europe would have to arm, the Belgian minister said.',
  'If the alliance is divided, Moscow will be glad, the Finnish minister said.',
  'The Slovene minister warned that if Moscow attacked an ally, all of NATO would answer.',
])('what is only supposed is not claimed: %s', (text) => {
  expect(stances(text, 0.3)).toEqual([])
})

test('but what would come then is', () => {
  expect(stances('If Ukraine falls, Russia will attack a member of NATO, the Latvian minister said.', 0.3)).toContain(
    'LVA russia-threatens-nato +',
  )
})

test('a task that is set off is no claim that it is done', () => {
  const found = stances('The allies agree on their core task, to protect and defend one another.', 0.2)
  expect(found.filter((each) => each.includes('article-5'))).toEqual([])
})
