import { describe, expect, test } from 'vitest'
import { stances } from '../stances.fixture.ts'

/** The stances on an issue in a text, as 'NOR +'. */
function signs(issue: string, text: string): string {
  return stances(text, 0.3)
    .filter((stance) => stance.includes(issue))
    .map((stance) => stance.replace(` ${issue}`, ''))
    .join(' ')
}

const TALKS = 'dialogue-with-russia'
const ARMS = 'arms-for-ukraine'
const GAS = 'russian-energy'

describe('a clause of no more than an auxiliary', () => {
  test.each([
    [TALKS, 'Norway supports talks with Russia. Its neighbour Sweden does not.', 'NOR + SWE -'],
    [TALKS, 'Norway supports talks with Russia. Others, like Malta and Cyprus, do not.', 'CYP - MLT - NOR +'],
    [GAS, 'Norway has stopped buying Russian gas. Malta, for its part, has not.', 'MLT + NOR -'],
    [TALKS, 'Norway will not hold talks with Russia, nor, it seems, will Malta.', 'MLT - NOR -'],
    [TALKS, 'Norway ruled out talks with Russia, and so, a day later, did Malta.', 'MLT - NOR -'],
    [ARMS, 'Norway has sent tanks to Ukraine, as have Italy and, to some surprise, Malta.', 'ITA + MLT + NOR +'],
    [ARMS, 'Norway sent tanks to Ukraine long before Malta did.', 'MLT + NOR +'],
    [TALKS, 'Norway has approved the talks with Russia. Malta never has.', 'MLT - NOR +'],
    [ARMS, 'Norway sent tanks to Ukraine in March. Malta did so in April.', 'MLT + NOR +'],
    [TALKS, 'Norway has agreed to talks with Russia. So far, Malta has not.', 'MLT - NOR +'],
    [TALKS, 'Norway wants talks with Russia. None of the three Baltic states does.', 'EST - LTU - LVA - NOR +'],
    [TALKS, 'Norway wants talks with Russia, as does the government in Valletta.', 'MLT + NOR +'],
    [TALKS, 'Norway opposes talks with Russia. Many others, including Malta, do too.', 'MLT - NOR -'],
  ])('takes up what the one before does, on %s: %s', (issue, text, wanted) => {
    expect(signs(issue, text)).toBe(wanted)
  })

  test.each([
    [TALKS, 'Some allies want talks with Russia. Norway does not.', 'NOR -'],
    [TALKS, 'Not every member wants talks with Russia: Malta and Cyprus do not.', 'CYP - MLT -'],
    [ARMS, 'Many members have sent tanks to Ukraine; Malta has not.', 'MLT -'],
    [ARMS, 'Norway and Malta were asked to send tanks to Ukraine. Neither did.', 'MLT - NOR -'],
    [ARMS, 'Norway and Malta were asked to send tanks to Ukraine. Both did.', 'MLT + NOR +'],
    [TALKS, 'Who wants talks with Russia? Norway does. The Maltese do not.', 'MLT - NOR +'],
    [ARMS, 'Asked whether it would send tanks to Ukraine, Norway said that it would not.', 'NOR -'],
    [TALKS, 'Talks with Russia? Norway, yes; Malta, not yet.', 'MLT - NOR +'],
  ])('or what is told of nobody known, or asked, on %s: %s', (issue, text, wanted) => {
    expect(signs(issue, text)).toBe(wanted)
  })

  test.each([
    [GAS, 'Norway will not give up Russian gas, and Malta has no intention of doing so either.', 'MLT + NOR +'],
    [GAS, 'Norway has given up Russian gas, and Malta intends to do so as well.', 'MLT - NOR -'],
    [ARMS, 'Norway refused to send tanks to Ukraine. Malta will not do so either.', 'MLT - NOR -'],
  ])('or again what the one before did or did not, on %s: %s', (issue, text, wanted) => {
    expect(signs(issue, text)).toBe(wanted)
  })

  test.each([
    [ARMS, 'Norway has sent tanks to Ukraine. Malta has promised to.', 'MLT + NOR +'],
    [ARMS, 'Norway has sent tanks to Ukraine; Malta chose not to.', 'MLT - NOR +'],
    [GAS, 'Norway has given up Russian gas. Malta means never to.', 'MLT + NOR -'],
    [GAS, 'Norway has stopped buying Russian gas. Malta has no plans to.', 'MLT + NOR -'],
    [ARMS, 'Norway sent tanks to Ukraine, but Malta was reluctant to.', 'MLT - NOR +'],
    [ARMS, 'Norway sent tanks to Ukraine. Malta found nobody to talk to.', 'NOR +'],
    [ARMS, 'Norway declined to send tanks to Ukraine. Malta agreed to.', 'NOR -'],
    [ARMS, 'Norway no longer objects to sending tanks to Ukraine, and Malta has never refused to.', 'NOR +'],
    [ARMS, 'Norway has sent no tanks to Ukraine, nor does it plan to.', 'NOR -'],
  ])('or by a "to" with nothing behind, on %s: %s', (issue, text, wanted) => {
    expect(signs(issue, text)).toBe(wanted)
  })

  test.each([
    [ARMS, 'Norway and Malta were asked about tanks for Ukraine. Neither will send any.', 'MLT - NOR -'],
    [TALKS, 'Norway called for talks with Russia. Malta wants none.', 'MLT - NOR +'],
    [ARMS, 'Norway sent tanks to Ukraine despite its limits on them. Malta never imposed any.', 'NOR +'],
    [TALKS, 'Norway has reservations about talks with Russia, Malta has none.', 'MLT + NOR -'],
  ])('or by a word for any of them, on %s: %s', (issue, text, wanted) => {
    expect(signs(issue, text)).toBe(wanted)
  })

  test.each([
    [TALKS, 'Norway supports talks with Russia. Malta is, unfortunately, small.', 'NOR +'],
    [TALKS, 'Norway supports talks with Russia. Malta has so far seen no snow.', 'NOR +'],
    [ARMS, 'Norway sent tanks to Ukraine. Malta has a new president.', 'NOR +'],
    [ARMS, 'Some allies sent tanks to Ukraine. Malta does not.', ''],
    ['higher-defence-spending', 'Norway has raised its military spending faster than Russia has.', 'NOR +'],
    [TALKS, 'The talks with Russia took a day. While Norway was, as ever, early, they began late.', ''],
  ])('is none where more is said, on %s: %s', (issue, text, wanted) => {
    expect(signs(issue, text)).toBe(wanted)
  })
})
