import type { Actor, Office, Role } from '../model/index.ts'
import type { Entry } from './entries.ts'
import { nearest } from './nearest.ts'
import { firstDay, lastDay, overlap } from './period.ts'
import type { Problem } from './problem.ts'

/** The first entry of each id, in order; every further one is a problem. */
export function byId<T extends { id: string }>(
  kind: string,
  entries: readonly Entry<T>[],
  problems: Problem[],
): Map<string, T> {
  const first = new Map<string, Entry<T>>()
  for (const entry of entries) {
    const before = first.get(entry.value.id)
    if (before) {
      problems.push({
        severity: 'error',
        file: entry.file,
        line: entry.lineOf(['id']),
        what: `duplicate ${kind} "${entry.value.id}", first at ${before.file}:${before.line}`,
        remedy: 'join the two or rename one',
      })
    } else first.set(entry.value.id, entry)
  }
  return new Map([...first].map(([id, entry]) => [id, entry.value]))
}

/** A problem unless `id` is known; `path` is the field that names it. */
export function mustKnow(
  kind: string,
  id: string,
  known: ReadonlyMap<string, unknown>,
  entry: Entry<unknown>,
  path: PropertyKey[],
  problems: Problem[],
): void {
  if (known.has(id)) return
  const near = nearest(id, known.keys())
  problems.push({
    severity: 'error',
    file: entry.file,
    line: entry.lineOf(path),
    what: `unknown ${kind} "${id}"`,
    remedy: near ? `write "${near}", or add it to ${kind}s.yaml` : `add it to ${kind}s.yaml`,
  })
}

export function checkActors(
  entries: readonly Entry<Actor>[],
  actors: ReadonlyMap<string, Actor>,
  problems: Problem[],
): void {
  for (const entry of entries) {
    entry.value.memberships.forEach((membership, index) => {
      mustKnow('actor', membership.in, actors, entry, ['memberships', index, 'in'], problems)
      backwards(membership, entry, ['memberships', index], problems)
    })
    entry.value.of.forEach((id, index) => {
      mustKnow('actor', id, actors, entry, ['of', index], problems)
    })
    if (entry.value.state !== undefined) mustKnow('actor', entry.value.state, actors, entry, ['state'], problems)
  }
}

export function checkRoles(
  entries: readonly Entry<Role>[],
  actors: ReadonlyMap<string, Actor>,
  offices: ReadonlyMap<string, Office>,
  problems: Problem[],
): void {
  const held = new Map<string, Entry<Role>[]>()
  for (const entry of entries) {
    const role = entry.value
    mustKnow('actor', role.actor, actors, entry, ['actor'], problems)
    mustKnow('office', role.role, offices, entry, ['role'], problems)
    backwards(role, entry, ['from'], problems)
    if (offices.get(role.role)?.many || role.acting) continue
    const key = `${role.actor} ${role.role}`
    held.set(key, [...(held.get(key) ?? []), entry])
  }
  for (const holders of held.values()) {
    holders.sort((a, b) => ((a.value.from ?? '') < (b.value.from ?? '') ? -1 : 1))
    holders.forEach((entry, index) => {
      const before = index > 0 ? holders[index - 1]! : undefined
      if (!before || !overlap(before.value, entry.value)) return
      const { person, actor, role } = before.value
      problems.push({
        severity: 'error',
        file: entry.file,
        line: entry.line,
        what: `${entry.value.person} overlaps with ${person} as ${actor} ${role} (${before.file}:${before.line})`,
        remedy: 'correct a date, or say acting: true',
      })
    })
  }
}

function backwards(
  period: { from?: string | undefined; to?: string | undefined },
  entry: Entry<unknown>,
  path: PropertyKey[],
  problems: Problem[],
): void {
  if (period.from === undefined || period.to === undefined || firstDay(period.from) <= lastDay(period.to)) return
  problems.push({
    severity: 'error',
    file: entry.file,
    line: entry.lineOf(path),
    what: `ends (${period.to}) before it begins (${period.from})`,
    remedy: 'swap or correct the dates',
  })
}
