import type { Word } from '../../model/index.ts'

/** Whom a mention means: the actor whose stance counts, and the person, where one speaks for it. */
export interface Who {
  actor: string
  person?: string
}

export type How = 'name' | 'demonym' | 'metonym' | 'person' | 'role' | 'pronoun' | 'noun' | 'unknown'

/** Words of a sentence that mean somebody. */
export interface Mention {
  sentence: number
  start: number
  end: number
  /** The word on which the others of the mention depend. */
  node: number
  /** More than one where a group is split ('the Baltic states'). */
  who: Who[]
  how: How
  /** 1 for a full name; less where the reading of the words is a guess. */
  certainty: number
  /** It is a single state, whose allies are others; those of a body or group are its own. */
  single?: boolean
}

/**
 * 'Its leader, Ada Brook,', 'its leader, Minister Ada Brook,': whether what ends at `end` is somebody whose name stands right behind,
 * `persons` being where persons are named.
 */
export function isNamedBehind(
  words: readonly Word[],
  end: number,
  persons: readonly { start: number; end: number }[],
): boolean {
  if (words[end]?.form !== ',') return false
  return persons.some(
    (person) =>
      person.start > end &&
      words.slice(end + 1, person.start).every(({ upos }) => upos === 'PROPN' || upos === 'NOUN') &&
      /^[,.;:)]$/.test(words[person.end]?.form ?? '.'),
  )
}
