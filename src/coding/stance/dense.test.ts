import { describe, expect, test } from 'vitest'
import { stances } from '../stances.fixture.ts'

describe('who does or holds it in close-packed prose', () => {
  test.each([
    // What semicolons part is read clause by clause.
    [
      'Norway wants more sanctions on Russia; Malta, for its part, has rejected a ban on tankers.',
      'NOR sanctions-on-russia +',
    ],
    ['Spain rejected talks with Moscow; Sweden demanded that howitzers be sent to Ukraine.', 'SWE arms-for-ukraine +'],
    // What commas part from its verb.
    ['Norway, having long hesitated, has agreed to send tanks to Ukraine.', 'NOR arms-for-ukraine +'],
    [
      'The Bundestag threw out, after a heated debate, a motion to send missiles to Ukraine.',
      'Bundestag arms-for-ukraine -',
    ],
    ['Spain spurned Canadian pleas that it stop buying Russian gas.', 'CAN russian-energy -'],
    // Named in the negative.
    ['Slovakia will put its name to no text that offers Ukraine NATO membership.', 'SVK ukraine-in-nato -'],
    [
      'Ukraine’s accession to NATO is off the cards: neither Oslo nor Madrid would hear of it.',
      'ESP ukraine-in-nato -',
    ],
    // How and where a thing is received.
    ['A peacekeeping force for Ukraine has met with scant enthusiasm in Lisbon.', 'PRT troops-in-ukraine -'],
    ['The idea of sending peacekeepers to Ukraine was frostily received in Athens.', 'GRC troops-in-ukraine -'],
    ['European strategic autonomy is seen with suspicion in Riga.', 'LVA european-autonomy -'],
    ['The plan to send peacekeepers to Ukraine was rejected in Oslo.', 'NOR troops-in-ukraine -'],
    ['In Tallinn they fear a Russian attack on a NATO member.', 'EST russia-threatens-nato +'],
    ['In Prague nobody wants talks with the Kremlin.', 'CZE dialogue-with-russia -'],
    // Whose view it is.
    ['As far as Athens is concerned, new sanctions on Russia are a mistake.', 'GRC sanctions-on-russia -'],
    ['Rome, for which sanctions on Russia are a mistake, stayed away.', 'ITA sanctions-on-russia -'],
    ['Canada called peacekeepers in Ukraine the least effective option.', 'CAN troops-in-ukraine -'],
    ['The sanctions on Russia had proved useless, the Maltese foreign minister said.', 'MLT sanctions-on-russia -'],
    ['The Croatian president considers arming Kyiv deeply immoral.', 'HRV arms-for-ukraine -'],
    ['An end to Russian gas would bring Slovakia to its knees, its prime minister said.', 'SVK russian-energy +'],
  ])('%s', (text, wanted) => {
    expect(stances(text, 0.2)).toContain(wanted)
  })

  test.each([
    'The ambassador of Norway sat on the committee for sanctions.',
    'In Oslo they met diplomats who oppose sanctions on Russia.',
    'No country that sends howitzers to Ukraine has asked Norway for them.',
  ])('but this says nothing of Norway: %s', (text) => {
    expect(stances(text, 0.25).filter((stance) => stance.startsWith('NOR'))).toEqual([])
  })
})

describe('whose wish it was, and who is behind a noun that takes it up', () => {
  test.each([
    ['Lisbon dropped its veto on tanks for Ukraine after pressure from Oslo.', 'NOR arms-for-ukraine +'],
    ['The delivery of tanks to Ukraine was approved after months of lobbying by Tallinn.', 'EST arms-for-ukraine +'],
    ['Ukraine’s accession to NATO went unmentioned, at Hungarian insistence.', 'HUN ukraine-in-nato -'],
    [
      'European peacekeepers for Ukraine, a scheme that Ottawa has thrown its weight behind, divided the leaders.',
      'CAN troops-in-ukraine +',
    ],
    [
      'Leaders discussed peacekeepers for Ukraine, a scheme behind which Ottawa has thrown its weight.',
      'CAN troops-in-ukraine +',
    ],
    [
      'Allies would give Ukraine more military aid, an idea Latvia has been peddling for a year.',
      'LVA arms-for-ukraine +',
    ],
  ])('%s', (text, wanted) => {
    expect(stances(text, 0.2)).toContain(wanted)
  })

  test('what follows in time is nobody’s wish', () => {
    const found = stances('Lisbon sent tanks to Ukraine after months of talks in Oslo.', 0.2)
    expect(found.filter((stance) => stance.startsWith('NOR'))).toEqual([])
  })
})

describe('words of stance with a hyphen are one word', () => {
  test.each([
    ['Sanctions on Russia are short-sighted, the Maltese foreign minister said.', 'MLT sanctions-on-russia -'],
    ['Canada fast-tracked the delivery of tanks to Ukraine.', 'CAN arms-for-ukraine +'],
    ['Spain called peacekeepers in Ukraine a hare-brained idea.', 'ESP troops-in-ukraine -'],
    ['The Turkish parliament rubber-stamped Finland’s accession to NATO.', 'Turkish parliament nordic-accession +'],
    ['Portugal wants nothing less than binding security guarantees for Ukraine.', 'PRT security-guarantees +'],
    ['Talks with the Kremlin are unpopular in Warsaw.', 'POL dialogue-with-russia -'],
    ['Spain spurned Canadian pleas that it stop buying Russian gas.', 'ESP russian-energy +'],
  ])('%s', (text, wanted) => {
    expect(stances(text, 0.2)).toContain(wanted)
  })
})

describe('two who meet', () => {
  const met = 'The Latvian foreign minister, Edgars Rinkēvičs, received the Estonian foreign minister, Urmas Reinsalu.'
  test.each(['Both sides called for more sanctions on Russia.', 'The ministers called for more sanctions on Russia.'])(
    'are meant by what they are called together: %s',
    (text) => {
      const found = stances(`${met} ${text}`, 0.1)
      expect(found).toContain('LVA sanctions-on-russia +')
      expect(found).toContain('EST sanctions-on-russia +')
    },
  )
})
