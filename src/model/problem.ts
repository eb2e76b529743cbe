/**
 * Something wrong with what was given: what, where, and what to do about it. Lists of problems are the rooms' way of
 * saying so without stopping; `ProblemError` is the way of stopping.
 */
export interface Problem {
  /** A stable name to test by, such as `no-such-path`. */
  code: string
  /** The file, folder or stream, as it was named by the caller. */
  where: string
  /** Line in it, from 1. */
  line?: number
  what: string
  remedy: string
}

/** One line: where, what, and what to do. */
export function describeProblem({ where, line, what, remedy }: Problem): string {
  return `${where}${line === undefined ? '' : `:${line}`}: ${what}; ${remedy}`
}

export class ProblemError extends Error {
  readonly problems: readonly Problem[]

  constructor(...problems: Problem[]) {
    super(problems.map(describeProblem).join('\n'))
    this.name = 'ProblemError'
    this.problems = problems
  }

  get code(): string | undefined {
    return this.problems[0]?.code
  }
}
