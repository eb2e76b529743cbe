import type { Actor } from '../model/index.ts'
import { includes } from './period.ts'

/** Whether an actor is a member of an organisation on a day; ever, without one. */
export function isMember({ memberships }: Actor, organisation: string, day?: string): boolean {
  return memberships.some(
    (membership) => membership.in === organisation && membership.as === 'member' && (!day || includes(membership, day)),
  )
}

/** The ids of the alliance's members on a day, in order; of all that ever were, without one. */
export function membersOn(
  { actors, alliance }: { actors: ReadonlyMap<string, Actor>; alliance: string },
  day: string | undefined,
): string[] {
  return [...actors.values()]
    .filter((actor) => isMember(actor, alliance, day))
    .map(({ id }) => id)
    .sort()
}
