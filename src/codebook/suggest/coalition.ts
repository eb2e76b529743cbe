import type { Actor } from '../../model/index.ts'
import type { SuggestionSource } from './index.ts'

const COALITION = /\bcoalition\b/i
const PARTNER =
  /\b(?:coalition|governing|ruling|junior|senior) (?:partners?|part(?:y|ies))\b|\bpartners?\b|\bpart(?:y|ies) (?:in|of) the (?:coalition|government)\b/i
const PARTY =
  /\b(?:party|union|league|alliance|front|movement|greens|democrats|liberals|socialists|conservatives|labour|republicans)\b/i
const GUILD = /\b(?:trade|labou?r|workers'?|student|european|customs) (?:union|federation)\b/i
const OUTSIDE = /\b(?:opposition|outside the (?:coalition|government))\b/i

/** Whether the texts are about a coalition within one country: a third of them or more speak of one, and hardly of other states. */
export function isCoalition(actors: readonly Actor[], sources: readonly SuggestionSource[]): boolean {
  const states = actors.filter(({ kind, demonyms }) => kind === 'state' && demonyms.length > 0)
  const speaking = sources.filter(({ text }) => COALITION.test(text)).length
  return states.length <= 1 && speaking * 3 >= sources.length && speaking > 1
}

/** The parties, as their names tell, but for those that sentences place in the opposition more often than in the coalition. */
export function partiesWithin(actors: readonly Actor[], sources: readonly SuggestionSource[]): Actor[] {
  const parties = actors.filter(
    ({ kind, name, names }) =>
      kind === 'organisation' && [name, ...names].some((alias) => PARTY.test(alias) && !GUILD.test(alias)),
  )
  const signs = new Map<string, number>()
  for (const { text, sentences } of sources)
    for (const { start, end } of sentences) {
      const passage = text.slice(start, end)
      const sign = (PARTNER.test(passage) ? 1 : 0) - (OUTSIDE.test(passage) ? 1 : 0)
      if (sign === 0) continue
      for (const { id, name, names } of parties)
        if ([name, ...names].some((alias) => passage.includes(alias))) signs.set(id, (signs.get(id) ?? 0) + sign)
    }
  return parties.filter(({ id }) => (signs.get(id) ?? 0) >= 0)
}
