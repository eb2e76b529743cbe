import { describe, expect, test } from 'vitest'
import { stances } from '../stances.fixture.ts'

/** Who takes a stance, within a sentence and with the relative pronoun that fits. */
const subjects = [
  ['Poland', 'which', 'POL'],
  ['the Dutch government', 'which', 'NLD'],
  ["Norway's prime minister", 'who', 'NOR'],
  ['Italian Prime Minister Mario Draghi', 'who', 'ITA'],
  ['Viktor Orban', 'who', 'HUN'],
] as const

const predicates = [
  ['opposed sending tanks to Ukraine', 'arms-for-ukraine -'],
  ['rejected calls to send missiles to Kyiv', 'arms-for-ukraine -'],
  ['halted military aid to Ukraine', 'arms-for-ukraine -'],
  ['called for an embargo on Russian oil', 'russian-energy -'],
  ['defended the sanctions against Russia', 'sanctions-on-russia +'],
  ['refused to raise defence spending', 'higher-defence-spending -'],
  ['condemned any dialogue with the Kremlin', 'dialogue-with-russia -'],
  ["backed Ukraine's bid to join NATO", 'ukraine-in-nato +'],
] as const

/** What a clause may stand in: {s} who, capitalised as {S}; {w} the relative pronoun; {p} what they do. */
const surroundings = [
  '{S} {p}.',
  'On Tuesday {s} {p}.',
  'In Brussels on Tuesday {s} {p}.',
  'Speaking in Vienna, {s} {p}.',
  '{S}, under pressure at home, {p}.',
  "{S} — to nobody's surprise — {p}.",
  '{S} on Wednesday again {p}.',
  '{S} {p} after a meeting of ministers in Brussels.',
  'The newspaper reported on Monday that {s} {p}.',
  'It emerged on Friday that {s} {p}.',
  'While {s} {p}, others kept quiet.',
  'The session was long, but {s} {p}.',
  '{S} {p}, and the session was closed.',
  '{S}, {w} {p}, faces elections in May.',
]

describe('a stance stays what it is wherever its clause stands', () => {
  test.each(surroundings)('%s', (frame) => {
    const wrong: string[] = []
    for (const [who, pronoun, actor] of subjects)
      for (const [predicate, stance] of predicates) {
        const text = frame
          .replace('{S}', who[0]!.toUpperCase() + who.slice(1))
          .replace('{s}', who)
          .replace('{w}', pronoun)
          .replace('{p}', predicate)
        const contrary = stance.replace(/[+-]$/, (sign) => (sign === '+' ? '-' : '+'))
        const found = stances(text, 0.3)
        if (!found.includes(`${actor} ${stance}`) || found.includes(`${actor} ${contrary}`)) wrong.push(text)
      }
    expect(wrong).toEqual([])
  })
})

test.each([
  ['Both Poland and Spain oppose sanctions against Russia.', 'POL sanctions-on-russia -'],
  ['Norway was among the countries that supported talks with Russia.', 'NOR dialogue-with-russia +'],
  ['Italy was among the countries that opposed military aid for Kyiv.', 'ITA arms-for-ukraine -'],
  ['The Dutch government is against buying Russian gas.', 'NLD russian-energy -'],
  ["Turkey's support for talks with Russia is strong.", 'TUR dialogue-with-russia +'],
  ['Poland stopped buying Russian gas last month.', 'POL russian-energy -'],
  ['Dutch minister: we must send weapons to Ukraine', 'NLD arms-for-ukraine +'],
  ['Turkey voted against military aid for Kyiv.', 'TUR arms-for-ukraine -'],
])('and in whatever words it comes: %s', (text, expected) => {
  const [actor, issue] = expected.split(' ')
  expect(stances(text, 0.3).filter((found) => found.startsWith(`${actor} ${issue}`))).toEqual([expected])
})

test.each([
  ['The Polish prime minister said that Russia is a threat to the alliance.', ['POL russia-threatens-nato +']],
  ['Norway doubts that the West is to blame for the war in Ukraine.', ['NOR nato-provoked-war -']],
  ['Of course, Russia is a threat to the alliance.', ['author russia-threatens-nato +']],
  ['The question is whether the allies are divided.', []],
  ['The Polish president called it a lie that NATO stands together.', ['POL nato-is-united -']],
  ['The Polish president did not doubt that NATO stands together.', ['POL nato-is-united +']],
  ['The Turkish president said that the United States would defend every ally.', ['TUR article-5-credible +']],
])('a claim is made by whoever makes it, and not by whom it is about: %s', (text, expected) => {
  expect(stances(text, 0.3)).toEqual(expected)
})

test.each([
  ['Turkey’s refusal to send troops to Ukraine angered its allies.', 'author'],
  ['Poland warned that it would be a mistake to agree to a ceasefire in Ukraine.', 'UKR'],
])('and nobody takes it who is only there: %s', (text, nobody) => {
  expect(stances(text, 0.3).filter((found) => found.startsWith(nobody))).toEqual([])
})

test.each([
  ['Norway accused Spain of blocking talks with Russia.', ['ESP dialogue-with-russia -', 'NOR dialogue-with-russia +']],
  [
    'Hungary joined Estonia in opposing talks with Russia.',
    ['EST dialogue-with-russia -', 'HUN dialogue-with-russia -'],
  ],
  ['Spain, unlike Turkey, opposes talks with Russia.', ['ESP dialogue-with-russia -', 'TUR dialogue-with-russia +']],
  [
    'Turkey, Spain and Poland oppose talks with Russia.',
    ['ESP dialogue-with-russia -', 'POL dialogue-with-russia -', 'TUR dialogue-with-russia -'],
  ],
])('whoever else is named stands where they are told to stand: %s', (text, expected) => {
  expect(stances(text, 0.3)).toEqual(expected)
})
