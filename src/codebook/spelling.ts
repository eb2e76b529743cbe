import type { Actor, Person } from '../model/index.ts'

const particle = /^(?:von|van|de|der|den|del|della|di|da|dos|du|la|le|el|al|bin|ben|ter|ten|mac|st\.?)$/i

/** The family name, with its particles: von der Leyen, Le Pen, Van Rompuy. */
export function familyName(person: Person): string {
  if (person.family !== undefined) return person.family
  const words = person.name.split(/\s+/)
  let first = words.length - 1
  while (first > 1 && particle.test(words[first - 1]!)) first--
  return words.slice(first).join(' ')
}

/** The spellings that stand for nobody else: the full name, its aliases, and the first and last name where there are more. */
export function personAliases(person: Person): string[] {
  const aliases = [person.name, ...person.aliases]
  const words = person.name.split(/\s+/)
  const family = familyName(person)
  if (person.name.endsWith(family) && words.length > family.split(/\s+/).length + 1)
    aliases.push(`${words[0]} ${family}`)
  return aliases.filter((alias) => alias !== family)
}

/** German → Germans, Pole → Poles; none for Dutch, British, Chinese. */
export function pluralOf(demonym: string): string | undefined {
  if (/(?:s|sh|ch|ese|x|z)$/.test(demonym)) return undefined
  return demonym.endsWith('man') && !/(?:Ger|Ro|Nor|Otto)man$/.test(demonym)
    ? `${demonym.slice(0, -3)}men`
    : `${demonym}s`
}

/** 'Norwegian parliament' → 'Norway's parliament': the same body with its state's name in front. */
export function ownedBy(alias: string, state: Actor | undefined): string[] {
  const demonym = state?.demonyms.find((each) => alias.startsWith(`${each} `))
  if (demonym === undefined) return []
  const body = alias.slice(demonym.length + 1)
  return /^\p{Ll}/u.test(body) ? [state!.name, ...state!.names].map((name) => `${name}'s ${body}`) : []
}
