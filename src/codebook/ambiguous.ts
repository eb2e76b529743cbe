import type { Actor } from '../model/index.ts'
import { fold } from './alias.ts'
import type { Entry } from './entries.ts'
import type { Problem } from './problem.ts'

const fields = ['names', 'metonyms', 'demonyms'] as const

/** A warning for each alias that two actors share: the matcher takes the first and names the other as its rival. */
export function ambiguousAliases(entries: readonly Entry<Actor>[]): Problem[] {
  const problems: Problem[] = []
  const owners = new Map<string, Entry<Actor>>()
  const claim = (alias: string, entry: Entry<Actor>, path: PropertyKey[]): void => {
    const owner = owners.get(fold(alias))
    if (!owner) owners.set(fold(alias), entry)
    else if (owner.value.id !== entry.value.id) {
      problems.push({
        severity: 'warning',
        file: entry.file,
        line: entry.lineOf(path),
        what: `"${alias}" means both ${owner.value.id} (${owner.file}:${owner.line}) and ${entry.value.id}`,
        remedy: `texts are read as ${owner.value.id}; take it out of one of the two, or leave it so`,
      })
    }
  }
  for (const entry of entries) claim(entry.value.name, entry, ['name'])
  for (const entry of entries) {
    for (const field of fields) {
      for (const [index, alias] of entry.value[field].entries()) claim(alias, entry, [field, index])
    }
  }
  return problems
}
