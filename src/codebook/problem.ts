/** Something a codebook's author should mend (an error) or look at (a warning). `line` counts from 1. */
export interface Problem {
  severity: 'error' | 'warning'
  file: string
  line: number
  what: string
  remedy: string
}

export function problemText(problem: Problem): string {
  return `${problem.file}:${problem.line}: ${problem.severity}: ${problem.what}; ${problem.remedy}`
}

/** A codebook that cannot be used, with all its problems. */
export class CodebookError extends Error {
  readonly problems: Problem[]

  constructor(folder: string, problems: Problem[]) {
    const errors = problems.filter((problem) => problem.severity === 'error')
    super(
      `codebook ${folder} has ${errors.length} ${errors.length === 1 ? 'error' : 'errors'}:\n` +
        errors.map((problem) => `  ${problemText(problem)}`).join('\n'),
    )
    this.name = 'CodebookError'
    this.problems = problems
  }
}
