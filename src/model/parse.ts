export type NameKind = 'PER' | 'LOC' | 'ORG'

/** One syntactic word in the terms of Universal Dependencies v2. Offsets are UTF-16 code units into the analysed text. */
export interface Word {
  start: number
  end: number
  form: string
  lemma: string
  /** Universal part of speech. */
  upos: string
  /** Penn Treebank tag. */
  xpos: string
  /** Index of the head within the sentence's words; −1 for the root. */
  head: number
  /** Relation to the head, with its subtype where there is one: `nsubj:pass`. */
  deprel: string
}

/** A proper name: words `start` to `end` (exclusive) of its sentence. */
export interface Name {
  start: number
  end: number
  kind: NameKind
}

export interface Sentence {
  start: number
  end: number
  words: Word[]
  names: Name[]
}

/** What the language room makes of a text: its sentences in order; no word overlaps another. */
export interface Parse {
  sentences: Sentence[]
}
