/** What can be asked wrongly of an analysis. `given` is what was asked, `known` the nearest of what could have been. */
export type AnalysisProblem =
  | 'unknown-name'
  | 'bad-date'
  | 'bad-unit'
  | 'bad-option'
  | 'bad-vote'
  | 'bad-table'
  | 'too-many'

export class AnalysisError extends Error {
  readonly code: AnalysisProblem
  readonly given: string
  readonly known: readonly string[]

  constructor(code: AnalysisProblem, message: string, given = '', known: readonly string[] = []) {
    super(message)
    this.name = 'AnalysisError'
    this.code = code
    this.given = given
    this.known = known
  }
}
