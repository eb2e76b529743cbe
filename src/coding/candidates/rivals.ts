import { passageChance } from '../confidence.ts'
import { OF_ANOTHER } from '../stance/stand.ts'
import type { Candidate } from './occurrence.ts'

/**
 * Of an actor's opposite stances from one match those that take in less of the sentence go where the other is a deed or an
 * attitude ('refuse to send' is no sending), and are marked where it is a guess.
 */
export function markInner(candidates: Candidate[]): Candidate[] {
  return candidates.filter((candidate) => {
    const wider = candidates.filter(
      (other) => isOpposite(other, candidate) && other.steps.length > candidate.steps.length && !warnsOfOwn(other),
    )
    if (wider.length > 0) candidate.features.inner = 1
    return (
      !wider.some(({ features }) => features.deed || features.attitude) &&
      !(warnsOfOwn(candidate) && candidates.some((other) => isOpposite(other, candidate)))
    )
  })
}

/** Marks stances that another reading of the same sentence turns round, having gone through more that turns. */
export function markContradicted(candidates: Candidate[]): void {
  const turns = ({ steps }: Candidate): number => steps.filter(({ effect }) => effect.includes('turns')).length
  for (const candidate of candidates) {
    const rivals = candidates.filter((other) => isOpposite(other, candidate) && other.issue === candidate.issue)
    if (rivals.length === 0) continue
    candidate.features.contradicted = 1
    if (rivals.some((other) => turns(other) > turns(candidate))) candidate.features.fewerTurns = 1
    candidate.confidence = passageChance(candidate.features)
  }
}

/** Taken for a warning of what another would do, though it is the warner's own doing: 'he warned that Turkey would not agree'. */
function warnsOfOwn({ steps }: Candidate): boolean {
  return steps.at(-1)?.effect.startsWith(OF_ANOTHER) ?? false
}

function isOpposite(one: Candidate, other: Candidate): boolean {
  return one.who.actor === other.who.actor && one.stance * other.stance < 0
}
