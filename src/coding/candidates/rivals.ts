import { blockingVerbs, type Tree } from '../../language/index.ts'
import { passageChance } from '../confidence.ts'
import { OF_ANOTHER, type Step } from '../stance/stand.ts'
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

/**
 * 'Will not block it, but takes no part in it': who only stands in nobody's way is not for the thing, where another word of the sentence
 * tells that they are not.
 */
export function withoutMereLeave(tree: Tree, candidates: Candidate[]): Candidate[] {
  return candidates.filter(
    (candidate) =>
      !isMereLeave(tree, candidate) ||
      !candidates.some(
        (other) => other.issue === candidate.issue && isOpposite(other, candidate) && !isOfBlock(tree, other),
      ),
  )
}

/** Whether all that is told for a thing is that somebody does not block it. */
function isMereLeave(tree: Tree, { stance, steps }: Candidate): boolean {
  const turning = steps.filter(({ effect }) => effect === 'turns')
  return stance > 0 && turning.length > 0 && turning.length < 3 && steps.some((step) => blocks(tree, step))
}

function isOfBlock(tree: Tree, { steps }: Candidate): boolean {
  return steps.some((step) => blocks(tree, step))
}

function blocks({ words }: Tree, { node, phrase }: Step): boolean {
  // 'Stands in the way of it'.
  if (phrase) return words.slice(phrase.start, phrase.end).some(({ lemma }) => lemma === 'way')
  return blockingVerbs.has(words[node]!.lemma) && words[node]!.upos === 'VERB'
}

/** Taken for a warning of what another would do, though it is the warner's own doing: 'he warned that Turkey would not agree'. */
function warnsOfOwn({ steps }: Candidate): boolean {
  return steps.at(-1)?.effect.startsWith(OF_ANOTHER) ?? false
}

function isOpposite(one: Candidate, other: Candidate): boolean {
  return one.who.actor === other.who.actor && one.stance * other.stance < 0
}
