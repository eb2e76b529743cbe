import { type Problem, ProblemError } from '../model/index.ts'

export function projectProblem(code: string, where: string, what: string, remedy: string): ProblemError {
  return new ProblemError({ code, where, what, remedy } satisfies Problem)
}

/**
 * SQLite's own words for what went wrong (https://www.sqlite.org/rescode.html), and what they mean to the owner of a project
 * file. The words are looked for because not every error of the binding carries the code.
 */
const meanings: [words: string, code: string, what: string, remedy: string][] = [
  ['is locked', 'locked', 'another process is writing to this project file', 'wait until it is done, or stop it'],
  ['readonly database', 'read-only', 'the project file may not be written to', 'change its permissions, or copy it'],
  ['disk I/O', 'disk', 'the disk failed under the project file', 'check the disk; what was told as done is kept'],
  ['malformed', 'damaged', 'the project file is damaged', 'restore a copy, or read the articles into a new one'],
  ['disk is full', 'disk-full', 'the disk is full', 'make room and do it again; what was told as done is kept'],
  [
    'unable to open',
    'cannot-open',
    'the file cannot be opened there',
    'check that the folder exists and may be written to',
  ],
  ['not a database', 'no-project', 'this file is no project file', 'name another one with -p'],
]

/** The same error in words, where it is one of SQLite's. */
export function explained(error: unknown, file: string): unknown {
  if (error instanceof ProblemError) return error
  const { message, code } = error as { message?: string; code?: string }
  const meaning = code === 'ERR_SQLITE_ERROR' && meanings.find(([words]) => message?.includes(words))
  return meaning ? projectProblem(meaning[1], file, meaning[2], meaning[3]) : error
}
