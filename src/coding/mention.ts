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
}
