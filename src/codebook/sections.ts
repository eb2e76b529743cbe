import type { z } from 'zod'
import {
  actorSchema,
  headSchema,
  officeSchema,
  personSchema,
  roleSchema,
  rulesFileSchema,
  scenariosFileSchema,
} from '../model/index.ts'
import { type CodebookFile, type Entry, readEntries } from './entries.ts'
import { nearest } from './nearest.ts'
import { conceptsSchema, issueFileSchema } from './pattern/index.ts'
import type { Problem } from './problem.ts'

/** What a codebook's folder may hold: each section is a file `NAME.yaml`, or any number of files in a folder `NAME/`. */
const schemas = {
  codebook: headSchema,
  actors: actorSchema,
  people: personSchema,
  offices: officeSchema,
  roles: roleSchema,
  issues: issueFileSchema,
  concepts: conceptsSchema,
  rules: rulesFileSchema,
  scenarios: scenariosFileSchema,
}

type SectionName = keyof typeof schemas
export type Sections = { [S in SectionName]: Entry<z.output<(typeof schemas)[S]>>[] }

/** The files' entries by section, in the order of the files' paths. */
export function readSections(files: readonly CodebookFile[], problems: Problem[]): Sections {
  const sections = Object.fromEntries(Object.keys(schemas).map((name) => [name, []])) as unknown as Sections
  for (const file of [...files].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    const name = file.path.split('/')[0]!.replace(/\.ya?ml$/, '')
    if (Object.hasOwn(schemas, name)) {
      const section = name as SectionName
      ;(sections[section] as unknown[]).push(...readEntries(file, schemas[section], problems))
    } else {
      const near = nearest(name, Object.keys(schemas))
      problems.push({
        severity: 'warning',
        file: file.path,
        line: 1,
        what: 'belongs to no section and is not read',
        remedy: near ? `call it ${near}.yaml` : `sections are ${Object.keys(schemas).join(', ')}`,
      })
    }
  }
  return sections
}
