export { openProject, type ProjectOptions } from './open.ts'
export type {
  DocumentSummary,
  Entry,
  JournalEntry,
  Outcome,
  Program,
  Project,
  ReviewedStatement,
  StatementQuery,
  Verdict,
} from './project.ts'
export { statementId } from './statement-rows.ts'
