import type { Actor, Office, Person, Word } from '../../model/index.ts'
import { type Mention, matcher } from '../matcher.ts'
import { terms } from '../terms.ts'
import type { SuggestionSource } from './index.ts'

export interface SuggestedRole {
  person: string
  actor: string
  role: string
  from?: string
  to?: string
  speaksFor?: boolean
}

/** Offices that texts give to people of whom nobody knows any. */
export interface ToldRoles {
  roles: SuggestedRole[]
  /** Offices that stand before a name without saying whom they serve. */
  unserved: Omit<SuggestedRole, 'actor'>[]
}

/**
 * Offices that stand before or behind a person's name, with the actor they serve, each as often told; at most one actor a person:
 * whom most passages name.
 */
export function rolesTold(
  sources: readonly SuggestionSource[],
  actors: readonly Actor[],
  people: readonly Person[],
  offices: readonly Office[],
): ToldRoles {
  const find = matcher(actors, people, offices, terms([], new Map())).mentions
  const counts = new Map<string, { role: Omit<SuggestedRole, 'actor'> & { actor?: string }; count: number }>()
  for (const source of sources) {
    for (const sentence of source.sentences) {
      const mentions = find(sentence)
      mentions.forEach((mention, index) => {
        if (mention.how !== 'role' || mention.former || mention.plural) return
        const after = mentions[index + 1]
        const before = mentions[index - 1]
        const between = sentence.words.slice(before?.end ?? 0, mention.start).map((word) => word.form)
        const holder =
          after?.how === 'person' && after.start === mention.end
            ? after
            : before?.how === 'person' && /^,( the)?$/.test(between.join(' '))
              ? before
              : undefined
        if (holder?.how !== 'person') return
        const actor = mention.actor ?? actorBehind(mentions[index + 2], holder.end, sentence.words)
        const role = { person: holder.person, actor, role: mention.office }
        const key = JSON.stringify(role)
        counts.set(key, { role, count: (counts.get(key)?.count ?? 0) + 1 })
      })
    }
  }
  const ordered = [...counts.values()].sort((a, b) => b.count - a.count).map(({ role }) => role)
  const roles: SuggestedRole[] = []
  const taken = new Set<string>()
  for (const { person, actor, role } of ordered) {
    // Dates are the person's to add; until then one holder an office, the one most often told.
    const many = offices.find(({ id }) => id === role)?.many
    if (actor === undefined || (!many && taken.has(`${actor} ${role}`))) continue
    if (roles.some((other) => other.person === person && other.actor !== actor)) continue
    taken.add(`${actor} ${role}`)
    roles.push({ person, actor, role })
  }
  const unserved = ordered
    .filter(({ person, actor }) => actor === undefined && !roles.some((role) => role.person === person))
    .map(({ person, role }) => ({ person, role }))
  return { roles, unserved }
}

/** The actor in `President Jorik Vanlo of Midmark`. */
function actorBehind(mention: Mention | undefined, end: number, words: readonly Word[]): string | undefined {
  if (mention === undefined || mention.how === 'person' || mention.how === 'role') return undefined
  return words[end]?.form === 'of' && mention.start <= end + 2 ? mention.actor : undefined
}
