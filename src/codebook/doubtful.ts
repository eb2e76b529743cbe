import type { Actor, Office, Person, Role } from '../model/index.ts'
import { fold } from './alias.ts'
import type { Entry } from './entries.ts'
import { initialsOf, namesNobody } from './no-name.ts'
import type { Problem } from './problem.ts'

/** Actors and roles of another codebook, by which those of this one are judged. */
export interface Known {
  actors: ReadonlyMap<string, Actor>
  people: ReadonlyMap<string, Person>
  roles: readonly Role[]
}

type Warn = (entry: Entry<unknown>, path: PropertyKey[], what: string, remedy: string) => void

function warner(problems: Problem[]): Warn {
  return (entry, path, what, remedy) => {
    problems.push({ severity: 'warning', file: entry.file, line: entry.lineOf(path), what, remedy })
  }
}

/** Warnings of actors that are none, and of two that are one: by case, or by the initials of the other's name. */
export function doubtfulActors(entries: readonly Entry<Actor>[]): Problem[] {
  const problems: Problem[] = []
  const warn = warner(problems)
  const spoken = entries.filter(({ value }) => !value.silent)
  const byCase = new Map<string, Entry<Actor>>()
  const byInitials = new Map<string, Entry<Actor>>()
  for (const entry of spoken)
    for (const name of namesOf(entry.value)) {
      const initials = initialsOf(name)
      if (initials !== '' && !byInitials.has(initials)) byInitials.set(initials, entry)
    }
  for (const entry of spoken) {
    const { id, name } = entry.value
    const what = namesNobody(name)
    if (what) warn(entry, ['name'], `actor ${id} is called "${name}", which is ${what}`, 'strike it out')
    for (const alias of namesOf(entry.value)) {
      const key = fold(alias).toLowerCase()
      const twin = byCase.get(key)
      if (!twin) byCase.set(key, entry)
      else if (twin.value.id !== id && !namesOf(twin.value).some((other) => fold(other) === fold(alias)))
        warn(
          entry,
          ['name'],
          `"${alias}" of ${id} is a name of ${twin.value.id} too but for its capitals`,
          joinThem(twin),
        )
      const whole = /^\p{Lu}[\p{Lu}.]+$/u.test(alias) ? byInitials.get(alias.replaceAll('.', '')) : undefined
      if (whole && whole.value.id !== id && !namesOf(whole.value).includes(alias))
        warn(
          entry,
          ['name'],
          `"${alias}" of ${id} is the abbreviation of ${whole.value.id} (${whole.value.name})`,
          joinThem(whole),
        )
    }
  }
  return problems
}

function joinThem(other: Entry<Actor>): string {
  return `if they are one, give its names to ${other.value.id} (${other.file}:${other.line}) and strike it out`
}

function namesOf({ name, names }: Pick<Actor, 'name' | 'names'>): string[] {
  return [name, ...names]
}

/**
 * Warnings of roles whose actor cannot be right: the office is another actor's alone, or another codebook knows the person and
 * never as anybody's who has a name of this actor.
 */
export function doubtfulRoles(
  entries: readonly Entry<Role>[],
  actors: ReadonlyMap<string, Actor>,
  offices: ReadonlyMap<string, Office>,
  known: Known | undefined,
): Problem[] {
  const problems: Problem[] = []
  const warn = warner(problems)
  const held = new Map<string, Role[]>()
  for (const role of known?.roles ?? []) {
    const key = fold(role.person)
    held.set(key, [...(held.get(key) ?? []), role])
  }
  for (const entry of entries) {
    const { person, actor: id, role } = entry.value
    const owner = offices.get(role)?.actor
    if (owner !== undefined && owner !== id)
      warn(
        entry,
        ['actor'],
        `${person} is ${role} of ${id}, an office of ${owner}`,
        `write ${owner}, or another office`,
      )
    const actor = actors.get(id)
    const served = [...new Set((held.get(fold(person)) ?? []).map((other) => other.actor))]
      .map((other) => known?.actors.get(other))
      .filter((other) => other !== undefined)
    if (!actor || served.length === 0) continue
    const names = new Set(namesOf(actor).map(fold))
    if (served.some((other) => namesOf(other).some((name) => names.has(fold(name))))) continue
    warn(
      entry,
      ['actor'],
      `${person} as ${role} of ${id} is doubtful: this person is known for ${served.map(({ name }) => name).join(', ')}`,
      'correct the actor, or leave it where it is somebody else of that name',
    )
  }
  return problems
}
