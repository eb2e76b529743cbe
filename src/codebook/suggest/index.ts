import type { Sentence } from '../../model/index.ts'
import type { CodebookFile } from '../entries.ts'
import { suggestActors } from './actors.ts'
import { contested, type Sides } from './contested.ts'
import type { KnownCodebook } from './known.ts'
import { suggestTopics } from './topics.ts'
import { codebookFilesOf } from './yaml.ts'

export type { Sides } from './contested.ts'
export type { KnownCodebook } from './known.ts'

/** A parsed text, from which actors and issues are proposed. */
export interface SuggestionSource {
  text: string
  sentences: Sentence[]
  /** The day it was written, by which a name or an office is its holder's. */
  date?: string | undefined
}

export interface SuggestOptions {
  /** The codebook's id, a word; its folder is called so. */
  id: string
  name: string
  /** How many actors and how many issues are proposed at most. */
  actors?: number
  issues?: number
  /** A name of the alliance; the body that looks most like one where it is left out. */
  alliance?: string | undefined
  /** Whose states, people and offices are taken over, with their names and dates, where the texts name them. */
  known?: KnownCodebook | undefined
  /** Codes the texts by a codebook and tells who takes which side on each issue: so those are kept on which sides are taken. */
  sides?: ((files: readonly CodebookFile[]) => ReadonlyMap<string, Sides>) | undefined
}

/** How many topics are tried for each that is proposed. */
const TRIED = 4

/**
 * Proposes a codebook for texts that have none: who acts and speaks in them, who holds which office, and what sides are
 * taken on. The files pass the checker as they are; their comments say what a person has to look at. Pure.
 */
export function suggestCodebook(sources: readonly SuggestionSource[], options: SuggestOptions): CodebookFile[] {
  const { issues = 12, alliance, known, sides } = options
  const actors = suggestActors(sources, { limit: options.actors ?? 60, alliance, known })
  if (!sides) return codebookFilesOf(actors, suggestTopics(sources, actors, issues), options)
  const tried = suggestTopics(sources, actors, issues * TRIED)
  const taken = sides(codebookFilesOf(actors, tried, options))
  return codebookFilesOf(actors, contested(tried, taken, sources.length).slice(0, issues), options)
}
