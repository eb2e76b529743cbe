import { expect, test } from 'vitest'
import { stances } from '../stances.fixture.ts'

const claimed = (text: string): string[] => stances(text, 0.2).filter((found) => !found.includes('provoked'))

test.each([
  'The summit dealt with the Russian threat to NATO.',
  'Security against Russian threats to NATO is costly.',
  'The talks were overshadowed by the Russian threat to the Baltic states.',
])('a menace that is only named is no claim of the author, nor of whoever poses it: %s', (text) => {
  expect(claimed(text).filter((found) => found.includes('russia-threatens-nato'))).toEqual([])
})

test.each([
  ['Russia is a threat to NATO.', 'author russia-threatens-nato +'],
  ['The Russian threat to the Baltic states has grown.', 'author russia-threatens-nato +'],
  ['Russia is no threat to the alliance.', 'author russia-threatens-nato -'],
  ['The United States would defend every ally.', 'author article-5-credible +'],
  ['Estonia counts on NATO to come to its aid in the event of an attack.', 'EST article-5-credible +'],
])('what is said to be so is claimed by whoever says it: %s', (text, wanted) => {
  expect(claimed(text)).toContain(wanted)
  expect(claimed(text)).not.toContain('RUS russia-threatens-nato +')
  expect(claimed(text)).not.toContain('USA article-5-credible +')
})

test.each([
  ['The Danish minister said that Poland believes that NATO is divided.', 'POL', 'DNK'],
  ['The Danish minister said that Poland fears that Russia will attack a NATO member.', 'POL', 'DNK'],
  ['The Portuguese minister noted that Lithuania had called the alliance divided.', 'LTU', 'PRT'],
])('what another is only told to think is not claimed by whoever tells it: %s', (text, thinker, teller) => {
  const found = claimed(text).map((each) => each.slice(0, 3))
  expect(found).toContain(thinker)
  expect(found).not.toContain(teller)
})

test('what another is told to know, or to be wrong about, is claimed by whoever tells it', () => {
  expect(claimed('The Danish minister said that the allies know that Russia will attack Estonia.')).toContain(
    'DNK russia-threatens-nato +',
  )
})

test.each([
  ["Turkey's decision illustrates that the allies are divided.", 'author nato-is-united -'],
  ["Putin's statements show that Russia does not intend to attack NATO.", 'author russia-threatens-nato -'],
])('what somebody’s deed is told to show is claimed by whoever says so: %s', (text, wanted) => {
  expect(claimed(text)).toEqual([wanted])
})

test('doubts that were raised were somebody’s', () => {
  expect(claimed("There had been doubts about America's commitment to Article 5.")).toEqual([])
})
