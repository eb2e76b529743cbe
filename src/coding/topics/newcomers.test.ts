import { describe, expect, test } from 'vitest'
import { stances } from '../stances.fixture.ts'

/** What a text gives for Norway, be it not quite sure. */
const ofNorway = (text: string): string[] => stances(text, 0.2).filter((stance) => stance.startsWith('NOR'))

describe('a pronoun takes up an issue across sentences that bring in nothing else', () => {
  test.each([
    ["Ukraine's membership of NATO was on the agenda. Nobody expects it soon. Norway argued for it.", '+'],
    ["Ukraine's membership of NATO came up again. The session lasted three hours. Norway opposed it.", '-'],
    ["Ukraine's membership of NATO came up again. America has ruled it out. Norway never wanted it.", '-'],
    ["Ukraine's membership of NATO is an old question. Norway is sceptical about it.", '-'],
  ])('%s', (text, sign) => {
    expect(ofNorway(text)).toEqual([`NOR ukraine-in-nato ${sign}`])
  })

  test.each([
    "Ukraine's membership of NATO was on the agenda. A new opera had opened. Norway praised it.",
    "Ukraine's membership of NATO was on the agenda. The hall is old. Norway condemned it.",
    "Ukraine's membership of NATO was on the agenda. It also passed a law on wine. Norway opposed it.",
    "Ukraine's membership of NATO was on the agenda. Italy wants to buy an island. Norway rejected the idea.",
    "Ukraine's membership of NATO was on the agenda. Italy has put forward a plan for Cyprus. Norway backs it.",
    "Ukraine's membership of NATO was on the agenda. Italy is bidding for the games. Norway supports the bid.",
    "Ukraine's membership of NATO was on the agenda. The cabinet raised the price of salt. Norway deplored the increase.",
    "Ukraine's membership of NATO was on the agenda. Norway has built a dam and defends it.",
    'NATO jets landed in Riga for an exercise that Estonia wanted. A song contest began. Norway will not take part.',
  ])('and not what has been brought in since: %s', (text) => {
    expect(ofNorway(text)).toEqual([])
  })
})

describe("an issue's own noun takes it up", () => {
  test.each([
    [
      'Germany is moving a brigade to Lithuania. The barracks are not ready. Norway welcomed the deployment.',
      'forward-presence +',
    ],
    [
      'The EU wants to end imports of Russian gas. Envoys met on Monday. Norway has doubts about the ban.',
      'russian-energy +',
    ],
    [
      'America will withdraw its troops from Europe. A list is due in May. Norway regrets the withdrawal.',
      'us-lead-role +',
    ],
  ])('also on the side that it names: %s', (text, wanted) => {
    expect(ofNorway(text)).toEqual([`NOR ${wanted}`])
  })

  test.each([
    'Germany is moving a brigade to Lithuania. Norway welcomed the Syrian deployment.',
    'The EU wants to end imports of Russian gas. Italy debated a ban on plastic. Norway supports the ban.',
  ])('unless it is told to be of something else: %s', (text) => {
    expect(ofNorway(text)).toEqual([])
  })
})

test.each([
  ['The EU will stop buying Russian gas within two years. Norway welcomed the timetable.', 'russian-energy -'],
  ['The sanctions on Russia run out in May. Norway opposes the extension.', 'sanctions-on-russia -'],
  ['The sanctions on Russia were discussed. Norway rejects the lifting.', 'sanctions-on-russia +'],
  ['Russia demanded an end to NATO enlargement. Norway rejected it.', 'nato-enlargement +'],
  ['Russia demanded an end to NATO enlargement. Norway called the demand absurd.', 'nato-enlargement +'],
])('what a thing is like, what becomes of it, and all that named it: %s', (text, wanted) => {
  expect(ofNorway(text)).toEqual([`NOR ${wanted}`])
})

describe('who is of the same mind', () => {
  test.each([
    [
      "Germany's minister said Russia could attack NATO. Norway has published similar estimates.",
      'russia-threatens-nato +',
    ],
    ['Italy called for an immediate ceasefire in Ukraine. Norway made a similar appeal.', 'ceasefire-now +'],
    [
      'NATO wants its members to spend five percent of GDP on defence. Norway is ahead of schedule.',
      'higher-defence-spending +',
    ],
    [
      'NATO wants its members to spend five percent of GDP on defence. Norway is already close to it.',
      'higher-defence-spending +',
    ],
    ["Italy supports Ukraine's membership of NATO. Norway has not changed its reserved position.", 'ukraine-in-nato -'],
  ])('%s', (text, wanted) => {
    expect(ofNorway(text)).toContain(`NOR ${wanted}`)
  })

  test('is not who says something like it of another thing', () => {
    const text =
      'Italy sends weapons to Ukraine. Italian farmers complain about cheap grain. Norway has made similar complaints.'
    expect(ofNorway(text)).toEqual([])
  })
})
