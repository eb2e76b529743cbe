import { nearest } from '../analysis/index.ts'
import type { Codebook } from '../codebook/index.ts'
import { AUTHOR } from '../model/index.ts'
import { UsageError } from './failure.ts'

const folded = (name: string) => name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/^the /, '').trim()

/** Finds what is meant by an id or a name, in any case and without accents; `others` are names that only the project has. */
function resolver(kind: string, entries: Iterable<[id: string, names: readonly string[]]>, others: Iterable<string>) {
  const ids = new Map<string, string>()
  const shown = new Set<string>()
  const known = [...entries]
  for (const [id] of known) {
    ids.set(folded(id), id)
    shown.add(id)
  }
  for (const other of others) {
    if (!ids.has(folded(other))) ids.set(folded(other), other)
    shown.add(other)
  }
  for (const [id, names] of known) {
    for (const name of names) {
      if (!ids.has(folded(name))) ids.set(folded(name), id)
      shown.add(name)
    }
  }
  return (asked: readonly string[] | undefined): string[] | undefined =>
    asked?.map((name) => {
      const id = ids.get(folded(name))
      if (id !== undefined) return id
      const close = nearest(name, [...shown])
      throw new UsageError(`unknown ${kind} '${name}'${close.length ? `; nearest known: ${close.join(', ')}` : ''}`)
    })
}

export function actorResolver(codebook: Codebook, others: Iterable<string>) {
  const entries = [...codebook.actors.values()].map(({ id, name, names }): [string, string[]] => [id, [name, ...names]])
  return resolver('actor', [...entries, [AUTHOR, []]], others)
}

export function issueResolver(codebook: Codebook, others: Iterable<string>) {
  const entries = [...codebook.issues.values()].map(({ id, name }): [string, string[]] => [id, name ? [name] : []])
  return resolver('issue', entries, others)
}

export function sourceResolver(sources: Iterable<string>) {
  return resolver('outlet', [], sources)
}
