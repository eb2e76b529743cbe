import type { Word } from '../model/index.ts'

let made = 0

/** How many changes were made so far: what made none has left its words as they were. */
export function changesMade(): number {
  return made
}

/**
 * Puts a word with some fields changed in the place of one. All words are made by the same literal: copies made at many places
 * with `...` are, for the engine, objects of as many shapes, and whatever reads them is compiled over and over.
 */
export function change(words: Word[], at: number, changes: Partial<Word>): void {
  made++
  const { start, end, form, lemma, upos, xpos, head, deprel } = words[at]!
  words[at] = {
    start,
    end,
    form,
    lemma: changes.lemma ?? lemma,
    upos: changes.upos ?? upos,
    xpos: changes.xpos ?? xpos,
    head: changes.head ?? head,
    deprel: changes.deprel ?? deprel,
  }
}
