import { expect, test } from 'vitest'
import { stances } from '../stances.fixture.ts'

test.each([
  ['Norway has forbidden itself by decree from negotiating with Putin.', 'NOR dialogue-with-russia -'],
  ['The Spanish government has by law forbidden itself to negotiate with Putin.', 'ESP dialogue-with-russia -'],
  ['Norway has forbidden itself from buying Russian gas.', 'NOR russian-energy -'],
  ['Austria banned itself by its constitution from joining sanctions on Russia.', 'AUT sanctions-on-russia -'],
  ['Slovenia has barred itself by law from talks with Russia.', 'SVN dialogue-with-russia -'],
])('who keeps from a thing by law is against it: %s', (text, wanted) => {
  const found = stances(text)
  expect(found).toContain(wanted)
  expect(found).not.toContain(wanted.replace(/-$/, '+'))
})

test.each([
  ['Norway has bound itself by law to send howitzers to Ukraine.', 'NOR arms-for-ukraine +'],
  ['Spain has not forbidden itself from sending howitzers to Ukraine.', 'ESP arms-for-ukraine +'],
  ['Norway bought howitzers by decree from Spain for Ukraine.', 'NOR arms-for-ukraine +'],
  ['Norway has sent howitzers forbidden by treaty to Ukraine.', 'NOR arms-for-ukraine +'],
])('and who does not is not: %s', (text, wanted) => {
  expect(stances(text)).not.toContain(wanted.replace(/\+$/, '-'))
})
