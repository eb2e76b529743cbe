import { nearest } from '../analysis/index.ts'
import { type Codebook, familyName } from '../codebook/index.ts'
import { AUTHOR } from '../model/index.ts'
import { UsageError } from './failure.ts'

const folded = (name: string) => name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/^the /, '').trim()

type Named = [id: string, names: readonly string[]]

/** Ids by their folded names, and all names as they are shown; `others` are names that only the project has. */
function indexOf(entries: Iterable<Named>, others: Iterable<string>) {
  const ids = new Map<string, string>()
  const shown = new Set<string>()
  const known = [...entries]
  for (const [id] of known) {
    ids.set(folded(id), id)
    shown.add(id)
  }
  for (const other of others) {
    if (!ids.has(folded(other))) ids.set(folded(other), other)
    shown.add(other)
  }
  for (const [id, names] of known) {
    for (const name of names) {
      if (!ids.has(folded(name))) ids.set(folded(name), id)
      shown.add(name)
    }
  }
  return { ids, shown }
}

/** Finds what is meant by an id or a name, in any case and without accents; `elsewhere` says what else a name may be. */
function resolver(
  kind: string,
  entries: Iterable<Named>,
  others: Iterable<string>,
  elsewhere: (name: string) => string | undefined = () => undefined,
) {
  const { ids, shown } = indexOf(entries, others)
  return (asked: readonly string[] | undefined): string[] | undefined =>
    asked?.map((name) => {
      const id = ids.get(folded(name))
      if (id !== undefined) return id
      const other = elsewhere(name)
      if (other) throw new UsageError(other)
      const close = nearest(name, [...shown])
      throw new UsageError(`unknown ${kind} '${name}'${close.length ? `; nearest known: ${close.join(', ')}` : ''}`)
    })
}

const actorEntries = (codebook: Codebook): Named[] => [
  ...[...codebook.actors.values()].map(({ id, name, names }): Named => [id, [name, ...names]]),
  [AUTHOR, []],
]

/** Ids of actors; one who is a person is told with whom that person speaks for. */
export function actorResolver(codebook: Codebook, others: Iterable<string>) {
  const personOf = personFinder(codebook, others, [])
  return resolver('actor', actorEntries(codebook), others, (name) => {
    const person = personOf(name)
    if (person === undefined) return undefined
    const served = codebook.roles.filter((role) => role.person === person).map(({ actor }) => actor)
    return `${person} is a person; name the actor instead: ${[...new Set(served)].join(', ') || 'none is known'}`
  })
}

/**
 * Finds the person of the codebook that a name means which is no actor's: a full name, an alias, or a family name that
 * only one has, or only one of those who speak in the project. Throws a `UsageError` where it may be several.
 */
export function personFinder(codebook: Codebook, actors: Iterable<string>, speaking: Iterable<string>) {
  const spoken = new Set(speaking)
  const actorIds = indexOf(actorEntries(codebook), actors).ids
  const people = [...codebook.people.values()]
  const { ids } = indexOf(
    people.map(({ name, aliases }): Named => [name, aliases]),
    spoken,
  )
  return (asked: string): string | undefined => {
    const name = folded(asked)
    if (actorIds.has(name)) return undefined
    const whole = ids.get(name)
    if (whole !== undefined) return whole
    const namesakes = people.filter((person) => folded(familyName(person)) === name).map((person) => person.name)
    const here = namesakes.filter((person) => spoken.has(person))
    const likely = here.length > 0 ? here : namesakes
    if (likely.length > 1) throw new UsageError(`'${asked}' may be ${likely.join(' or ')}: write the full name`)
    return likely[0]
  }
}

export function issueResolver(codebook: Codebook, others: Iterable<string>) {
  const entries = [...codebook.issues.values()].map(({ id, name }): [string, string[]] => [id, name ? [name] : []])
  return resolver('issue', entries, others)
}

export function sourceResolver(sources: Iterable<string>) {
  return resolver('outlet', [], sources)
}
