import type { SuggestedTopic } from './topics.ts'
import { slugsOf } from './yaml.ts'

/** Who takes sides on an issue by a first coding: documents times actors for and against, and the actors. */
export interface Sides {
  plus: number
  minus: number
  actors: ReadonlySet<string>
  /** A passage for each side, at most a few. */
  passages: string[]
}

export interface ContestedTopic extends SuggestedTopic {
  sides?: Sides
}

/**
 * The topics on which more than one actor takes a side, those with most stances and most evenly parted first. Of many texts, where
 * chance finds a stance on anything, only those with two or more on either side, as long as there are any.
 */
export function contested(
  topics: readonly SuggestedTopic[],
  sides: ReadonlyMap<string, Sides>,
  texts: number,
): ContestedTopic[] {
  const slugs = slugsOf(topics)
  const taken = topics
    .map((topic, index) => ({ ...topic, sides: sides.get(slugs[index]!) }))
    .filter((topic): topic is ContestedTopic & { sides: Sides } => (topic.sides?.actors.size ?? 0) > 1)
    .map((topic) => ({ ...topic, examples: topic.sides.passages.length > 0 ? topic.sides.passages : topic.examples }))
    .sort((a, b) => worth(b.sides) - worth(a.sides))
  const disputed = taken.filter(({ sides: { plus, minus } }) => Math.min(plus, minus) > 1)
  return texts >= MANY_TEXTS && disputed.length > 0 ? disputed : taken
}

const MANY_TEXTS = 10

/** Sides on which all agree count, but half as much as sides that are parted evenly. */
function worth({ plus, minus, actors }: Sides): number {
  return Math.sqrt(actors.size * (plus + minus)) * (0.5 + Math.min(plus, minus) / Math.max(1, plus + minus))
}
