import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readModelFile, type Section, writeModelFile } from '../src/language/model-file.ts'

/**
 * The sections that a stage of the training makes. With a folder they are kept there, so that training goes on where it
 * stopped: a stage whose file is there already is not run again. Delete the files after any change to code or corpora.
 */
export function stage(
  folder: string | undefined,
  name: string,
  compute: () => Iterable<[string, Section]>,
): Map<string, Section> {
  const path = folder && join(folder, `${name}.bin`)
  if (path && existsSync(path)) return readModelFile(readFileSync(path)).sections
  const begun = performance.now()
  const sections = new Map(compute())
  console.error(`${name}: ${((performance.now() - begun) / 1000).toFixed(0)} s`)
  if (path) {
    mkdirSync(folder, { recursive: true })
    writeFileSync(path, writeModelFile({ about: {}, sections }))
  }
  return sections
}
