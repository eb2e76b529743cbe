import { expect, test } from 'vitest'
import { stances } from '../stances.fixture.ts'

test.each([
  ['Spain is against Finland joining NATO.', 'ESP nordic-accession -'],
  ['Austria was against Ukraine becoming a member of NATO.', 'AUT ukraine-in-nato -'],
  ['Slovenia is firmly against Ukraine joining the alliance, saying it would be costly.', 'SVN ukraine-in-nato -'],
  ['Greece would be against NATO sending troops to Ukraine.', 'GRC troops-in-ukraine -'],
  ['Portugal is against its soldiers going to Ukraine.', 'PRT troops-in-ukraine -'],
  ['The Norwegian minister said that Spain was against Sweden joining NATO.', 'ESP nordic-accession -'],
  ['Slovenia came out against Finland joining NATO.', 'SVN nordic-accession -'],
  ['Austria spoke out against Ukraine joining NATO.', 'AUT ukraine-in-nato -'],
])('who is against another doing it: %s', (text, wanted) => {
  const found = stances(text)
  expect(found).toContain(wanted)
  expect(found).not.toContain(wanted.replace(/-$/, '+'))
})

test.each([
  ['Norway is not against Ukraine joining the alliance.', 'NOR ukraine-in-nato +'],
  ['Norway is against the United States leaving Europe.', 'NOR us-lead-role +'],
  ['Denmark is against Turkey vetoing the accession of Sweden.', 'DNK nordic-accession +'],
  ['Norway is in favour of Ukraine joining NATO.', 'NOR ukraine-in-nato +'],
  ['Spain is against sending troops to Ukraine.', 'ESP troops-in-ukraine -'],
])('what is against what it is against is for it: %s', (text, wanted) => {
  expect(stances(text)).toContain(wanted)
})
