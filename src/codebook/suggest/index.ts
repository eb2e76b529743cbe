import type { Sentence } from '../../model/index.ts'
import type { CodebookFile } from '../entries.ts'
import { suggestActors } from './actors.ts'
import { suggestTopics } from './topics.ts'
import { codebookFilesOf } from './yaml.ts'

/** A parsed text, from which actors and issues are proposed. */
export interface SuggestionSource {
  text: string
  sentences: Sentence[]
}

export interface SuggestOptions {
  /** The codebook's id, a word; its folder is called so. */
  id: string
  name: string
  /** How many actors and how many issues are proposed at most. */
  actors?: number
  issues?: number
}

/**
 * Proposes a codebook for texts that have none: who acts and speaks in them, who holds which office, and what sides are
 * taken on. The files pass the checker as they are; their comments say what a person has to look at. Pure.
 */
export function suggestCodebook(sources: readonly SuggestionSource[], options: SuggestOptions): CodebookFile[] {
  const actors = suggestActors(sources, options.actors ?? 60)
  const topics = suggestTopics(sources, actors, options.issues ?? 12)
  return codebookFilesOf(actors, topics, options)
}
