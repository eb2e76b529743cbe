import { describe, expect, test } from 'vitest'
import { stances } from '../stances.fixture.ts'

const TALKS = 'dialogue-with-russia'

/** The signs that Norway and Malta have on talks with Russia in a text: 'NOR + MLT -'. */
function signs(text: string): string {
  const found = stances(text, 0.3).filter((stance) => stance.includes(TALKS))
  const of = (actor: string): string =>
    found.flatMap((stance) => (stance.startsWith(actor) ? [stance.at(-1)!] : [])).join('')
  return ['NOR', 'MLT'].flatMap((actor) => (of(actor) ? [`${actor} ${of(actor)}`] : [])).join(' ')
}

describe('the second of two sides, told without what it is about', () => {
  test.each([
    ['While Norway backs talks with Russia, Malta rejects them.', 'NOR + MLT -'],
    ['Norway is in favour of talks with Russia, Malta against.', 'NOR + MLT -'],
    ['Norway is against talks with Russia, Malta for them.', 'NOR - MLT +'],
    ['Norway voted for talks with Russia and Malta against.', 'NOR + MLT -'],
    ['Norway has argued for talks with Russia, Malta against them.', 'NOR + MLT -'],
    ['Norway said yes to talks with Russia, Malta no.', 'NOR + MLT -'],
    ['Norway backed talks with Russia but Malta said no.', 'NOR + MLT -'],
    ['Norway favours talks with Russia while Malta remains opposed.', 'NOR + MLT -'],
    ['Talks with Russia split the cabinet: Norway is for, Malta against.', 'NOR + MLT -'],
    ['Norway wants talks with Russia. Malta rejects them.', 'NOR + MLT -'],
    ['Norway lobbied for talks with Russia, with Malta resisting.', 'NOR + MLT -'],
  ])('takes up what the first is for or against: %s', (text, wanted) => {
    expect(signs(text)).toBe(wanted)
  })

  test.each([
    ['Norway called talks with Russia a necessity, Malta a folly.', 'NOR + MLT -'],
    ['Norway sees talks with Russia as a risk, Malta as an opportunity.', 'NOR - MLT +'],
    ['For Norway, talks with Russia are essential; for Malta, pointless.', 'NOR + MLT -'],
    ['Norway is a champion of talks with Russia, Malta a sceptic.', 'NOR + MLT -'],
  ])('or only calls it something: %s', (text, wanted) => {
    expect(signs(text)).toBe(wanted)
  })

  test.each([
    ['Norway supports talks with Russia, Malta has not taken a side.', 'NOR +'],
    ['Norway supports talks with Russia; Malta is a republic.', 'NOR +'],
    ['Norway supports talks with Russia, a country with doubts.', 'NOR +'],
  ])('and not where it is no side: %s', (text, wanted) => {
    expect(signs(text)).toBe(wanted)
  })
})

describe('who is of another mind than the one before', () => {
  test.each([
    ['Norway supports talks with Russia, but Malta certainly does not.', 'NOR + MLT -'],
    ['Norway is keen on talks with Russia, Malta less so.', 'NOR + MLT -'],
    ['Norway is all for talks with Russia. Malta is anything but.', 'NOR + MLT -'],
    ['Norway has reservations about talks with Russia, Malta has none.', 'NOR - MLT +'],
    ['Norway supports talks with Russia. The opposite is true of Malta.', 'NOR + MLT -'],
    ['Norway opposes talks with Russia. The same goes for Malta.', 'NOR - MLT -'],
    ['Norway opposes talks with Russia. The same cannot be said of Malta.', 'NOR - MLT +'],
    ['Norway is opposed to talks with Russia, just as Malta is.', 'NOR - MLT -'],
    ['Norway would not hear of talks with Russia; Malta would.', 'NOR - MLT +'],
    ['Norway would like to talk to Russia; Malta would rather not.', 'NOR + MLT -'],
    ['Norway says that talks with Russia are necessary; Malta says they are not.', 'NOR + MLT -'],
    ['Norway pleaded for talks with Russia, only to be rebuffed by Malta.', 'NOR + MLT -'],
    ['Norway rejects talks with Russia, a position not shared by Malta.', 'NOR - MLT +'],
    ['Norway rejects talks with Russia, a position shared by Malta.', 'NOR - MLT -'],
    ['Norway called talks with Russia premature. Malta does not share that view.', 'NOR - MLT +'],
    ['Norway opposes talks with Russia, in contrast to Malta.', 'NOR - MLT +'],
    ['Norway, unlike Malta, opposes talks with Russia.', 'NOR - MLT +'],
  ])('%s', (text, wanted) => {
    expect(signs(text)).toBe(wanted)
  })

  test('those joined by an "and" echo together', () => {
    expect(stances('Norway supports talks with Russia, but Malta and Italy do not.', 0.3)).toEqual(
      expect.arrayContaining([`ITA ${TALKS} -`, `MLT ${TALKS} -`, `NOR ${TALKS} +`]),
    )
  })
})

describe('which of the two is meant', () => {
  test.each([
    ['Norway and Malta disagree: the former supports the talks with Russia, the latter opposes them.', 'NOR + MLT -'],
    ['Norway and Malta are split over talks with Russia: the former favours them, the latter does not.', 'NOR + MLT -'],
    ['Norway and Malta cannot agree: Norway wants talks with Russia, Malta does not.', 'NOR + MLT -'],
    ['The Norwegian minister defended talks with Russia. His Maltese colleague called them a mistake.', 'NOR + MLT -'],
    [
      '"We need talks with Russia," the Norwegian premier said. "I disagree," said his Maltese colleague.',
      'NOR + MLT -',
    ],
    ['The Norwegian minister defended talks with Russia. His Maltese counterpart was not convinced.', 'NOR + MLT -'],
  ])('%s', (text, wanted) => {
    expect(signs(text)).toBe(wanted)
  })
})

describe('who is left out of all the others', () => {
  test.each([
    ['All allies but Norway support talks with Russia.', 'NOR -'],
    ['Every ally bar Norway backed the talks with Russia.', 'NOR -'],
    ['No member but Norway opposed talks with Russia.', 'NOR -'],
    ['Nobody but Norway opposed the talks with Russia.', 'NOR -'],
    ['Apart from Norway, which objected, the allies supported talks with Russia.', 'NOR -'],
    ['Aside from Malta, the members rejected the talks with Russia.', 'MLT +'],
    ['Apart from Norway and Malta, no ally has held talks with Russia.', 'NOR + MLT +'],
    ['Talks with Russia are welcomed by Norway but not by Malta.', 'NOR + MLT -'],
  ])('%s', (text, wanted) => {
    expect(signs(text)).toBe(wanted)
  })
})

describe('whose words somebody echoes', () => {
  test.each([
    ['Talks with Russia would be a mistake, Italy said, echoing Norway and contradicting Malta.', 'NOR - MLT +'],
    ['Italy called for talks with Russia, echoing Norway.', 'NOR +'],
    ['Italy rejected the talks with Russia, contradicting Malta.', 'MLT +'],
    ['Norway called for talks with Russia, contradicting its own president.', 'NOR +'],
    ['Italy called for talks with Russia, echoing a study from Malta.', ''],
    ['Italy called for talks with Russia, avoiding Norway.', ''],
  ])('says the same, and whom it contradicts, the contrary: %s', (text, wanted) => {
    expect(signs(text)).toBe(wanted)
  })
})

describe('who is told of by the nation alone', () => {
  test.each([
    ['Talks with Russia were rejected by the Norwegian minister and the Maltese one.', 'NOR - MLT -'],
    ['The Norwegian minister welcomed talks with Russia, unlike the Maltese one.', 'NOR + MLT -'],
    [
      'The Norwegian minister welcomed talks with Russia, ignoring the Maltese one, who thinks the reverse.',
      'NOR + MLT -',
    ],
    ['A Norwegian ship and a Maltese one were sent home before the talks with Russia.', ''],
  ])('holds the office of the one before: %s', (text, wanted) => {
    expect(signs(text)).toBe(wanted)
  })
})

describe('what somebody held before', () => {
  test.each([
    ['Norway once supported talks with Russia but has since turned against them.', 'NOR -'],
    ['Norway, which had long resisted talks with Russia, now supports them.', 'NOR +'],
  ])('is no stance beside the one they hold now: %s', (text, wanted) => {
    expect(signs(text)).toBe(wanted)
  })
})
