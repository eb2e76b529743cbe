export { type CheckOptions, type Codebook, checkCodebook, type PlaceInIssue } from './check.ts'
export type { CodebookFile } from './entries.ts'
export { nameKey } from './given-names.ts'
export type { ActorMention, Matcher, Mention, PersonMention, RoleMention } from './matcher.ts'
export { isMember, membersOn } from './members.ts'
export * from './pattern/index.ts'
export { includes, type Period } from './period.ts'
export { CodebookError, type Problem, problemText } from './problem.ts'
export { codebookFiles, readCodebook } from './read.ts'
export { familyName } from './spelling.ts'
export {
  type KnownCodebook,
  type Sides,
  type SuggestionSource,
  type SuggestOptions,
  suggestCodebook,
} from './suggest/index.ts'
export type { Terms } from './terms.ts'
