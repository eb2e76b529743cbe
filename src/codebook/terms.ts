import type { Office, Role } from '../model/index.ts'
import { firstDay, includes, lastDay } from './period.ts'

/**
 * Who held which office when. Where a date is left out, a person's best-known role stands in: the one of highest rank,
 * among equals the one that began last.
 */
export interface Terms {
  /** The roles a person held on a day, highest rank first; every role, likewise, where no day is given. */
  rolesOn(person: string, day?: string): Role[]
  /** Who held an office of an actor on a day, or holds it last of all where no day is given; nobody of an office that many hold. */
  holderOf(actor: string, office: string, day?: string): string | undefined
  /** Whom a person speaks for on a day, by which role; undefined where the person speaks for nobody else. */
  actorOfPerson(person: string, day?: string): Role | undefined
  /** Whether a person holds any office or candidacy on the day; on any day, where none is given. */
  isKnownOn(person: string, day?: string): boolean
  /**
   * The likeliest of several people who share a name: who held the highest office on the day; among equals, and where no
   * day is given, who held the highest office longest.
   */
  likeliest(people: readonly string[], day?: string): string | undefined
}

export function terms(roles: readonly Role[], offices: ReadonlyMap<string, Office>): Terms {
  const rank = (role: Role): number => offices.get(role.role)?.rank ?? 9
  const byPerson = group(roles, (role) => role.person)
  for (const held of byPerson.values()) held.sort((a, b) => rank(a) - rank(b) || later(a, b))
  const byOffice = group(roles, (role) => `${role.actor} ${role.role}`)
  for (const held of byOffice.values()) held.sort(later)

  const rankOf = (role: Role | undefined): number => (role ? rank(role) : 10)

  const rolesOn = (person: string, day?: string): Role[] => {
    const held = byPerson.get(person) ?? []
    return day === undefined ? held : held.filter((role) => includes(role, day))
  }
  return {
    rolesOn,
    holderOf(actor, office, day) {
      if (offices.get(office)?.many) return undefined
      const held = byOffice.get(`${actor} ${office}`) ?? []
      return (day === undefined ? held[0] : held.find((role) => includes(role, day)))?.person
    },
    actorOfPerson(person, day) {
      const role = rolesOn(person, day)[0]
      return role?.speaksFor ? role : undefined
    },
    isKnownOn: (person, day) => rolesOn(person, day).length > 0,
    likeliest(people, day) {
      const standing = people.map((person) => {
        const best = byPerson.get(person)?.[0]
        return {
          person,
          now: day === undefined ? 0 : rankOf(rolesOn(person, day)[0]),
          ever: rankOf(best),
          years: best ? years(byPerson.get(person)!.filter((role) => rank(role) === rank(best))) : 0,
        }
      })
      standing.sort((a, b) => a.now - b.now || a.ever - b.ever || b.years - a.years)
      return standing[0]?.person
    },
  }
}

/** How long roles were held in all; one that has not ended counts as held to 2030, so that those in office come first. */
function years(roles: readonly Role[]): number {
  const year = (bound: string | undefined, open: number): number => (bound ? Number(bound.slice(0, 4)) : open)
  return roles.reduce((sum, role) => sum + year(role.to, 2030) - year(role.from, 2020), 0)
}

/** Orders roles by their beginning, the last first; among equals, those not yet ended and then those ended last come first. */
function later(a: Role, b: Role): number {
  const begin = (role: Role): string => (role.from ? firstDay(role.from) : '')
  const end = (role: Role): string => (role.to ? lastDay(role.to) : '9999')
  return compare(begin(b), begin(a)) || compare(end(b), end(a))
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function group<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const list = groups.get(key(item))
    if (list) list.push(item)
    else groups.set(key(item), [item])
  }
  return groups
}
