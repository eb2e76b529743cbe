import { userInfo } from 'node:os'
import {
  type DocumentCredibility,
  documentCredibilitySchema,
  type Reliability,
  reliabilitySchema,
} from '../model/index.ts'
import { openProject } from '../project/index.ts'
import { UsageError } from './failure.ts'
import { sourceResolver } from './names.ts'
import type { Shell } from './shell.ts'

/**
 * Keeps grades on the Admiralty scale, written `NAME=GRADE`: a letter from A to F for an outlet, a number from 1 to 6 for a
 * document; `NAME=` takes the grade away. Throws a `UsageError` for another grade, or a name that the project does not have.
 */
export async function keepGrades(grades: readonly string[], who: string, file: string, shell: Shell): Promise<void> {
  const project = await openProject(file, { now: shell.now })
  try {
    const documents = await project.documents()
    const outlets = sourceResolver(documents.flatMap(({ source }) => source ?? []))
    const ids = new Set(documents.map(({ id }) => id))
    for (const text of grades) {
      const [, name, grade] = /^(.*\S)\s*=\s*(\w?)$/.exec(text) ?? []
      const letter = reliabilitySchema.safeParse(grade?.toUpperCase())
      const number = documentCredibilitySchema.safeParse(Number(grade))
      const fits = !grade || (name !== undefined && ids.has(name) ? number.success : letter.success)
      if (!name || !fits) {
        throw new UsageError(
          `no grade: '${text}'; write OUTLET=A … F, or DOCUMENT=1 … 6, and nothing behind = to take it away`,
        )
      }
      if (ids.has(name)) await project.gradeDocument(who, name, grade ? (number.data as DocumentCredibility) : null)
      else await project.gradeSource(who, outlets([name])![0]!, grade ? (letter.data as Reliability) : null)
    }
  } finally {
    await project.close()
  }
}

/** Who is at the machine, as the system calls them. */
export function ownName(): string {
  try {
    return userInfo().username
  } catch {
    // A container may know no user by name.
    return 'reader'
  }
}
