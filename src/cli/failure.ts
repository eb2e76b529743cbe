import { describeProblem, ProblemError } from '../model/index.ts'

/** What was asked cannot be: exit 2. */
export class UsageError extends Error {}

/** Nothing usable came of it, and that was said already: exit 1. */
export class QuietFailure extends Error {}

/** An error in words for the terminal, and the exit code it ends with: 2 for wrong usage, 1 for all else. */
export function failure(error: unknown): { words?: string; exitCode: 1 | 2 } {
  if (error instanceof QuietFailure) return { exitCode: 1 }
  if (error instanceof UsageError) return { words: error.message, exitCode: 2 }
  if (error instanceof ProblemError) return { words: error.problems.map(describeProblem).join('\n'), exitCode: 1 }
  const { name, message, stack } = error as Error
  // Told by name: loading the analysis only to know its errors would delay every verb that needs none of it.
  if (name === 'AnalysisError') return { words: message, exitCode: 2 }
  return { words: process.env.STANDPOINT_TRACE ? (stack ?? message) : message, exitCode: 1 }
}
