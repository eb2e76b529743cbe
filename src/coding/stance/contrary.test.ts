import { expect, test } from 'vitest'
import { stances } from '../stances.fixture.ts'

const claims = (text: string): string[] => stances(text).filter((stance) => stance.includes('nato-'))

test.each([
  ['Had the allies been patient, there would be no rift within NATO.', 'author nato-is-united -'],
  ['If Boris Johnson had kept quiet, NATO would not be divided.', 'author nato-is-united -'],
  ['Were it not for Greece, NATO would be united.', 'author nato-is-united -'],
  ['If Boris Johnson goes, NATO would be united.', 'author nato-is-united +'],
  ['The quarrel has left NATO weaker and more divided.', 'author nato-is-united -'],
  ['Nobody believes that NATO is united.', 'author nato-is-united -'],
  ['I doubt that NATO will stay united.', 'author nato-is-united -'],
])('%s', (text, wanted) => {
  expect(claims(text)).toEqual([wanted])
})
