import type { Actor, Stance } from '../../model/index.ts'
import { phraseSpellings, phraseWords } from './fold.ts'
import { parsePattern, type TermSource } from './parse.ts'
import type { Concepts, IssueFile, Level, PatternEntry } from './schema.ts'
import { vocabularyOf, type WordIssues } from './vocabulary.ts'

/** A word or phrase of a concept: its words in order, folded; the first may be held to a part of speech. */
export interface Phrase {
  words: string[]
  upos?: string
  concepts: number[]
}

export interface Term {
  concept: number
  /** The pattern does not match where this stands in the same clause. */
  negative: boolean
  /** `linked` to the pattern's other words; or only `near` (the passage and its neighbours) or in the `doc`ument. */
  scope: 'linked' | 'near' | 'doc'
  /** Roles or prepositions, one of which must join the term to the first term; empty: any link. */
  roles: string[]
  /** The concept has nothing but actors: it may be left out where they were named just before. */
  actorsOnly: boolean
}

export interface Pattern {
  issue: string
  source: string
  list: 'about' | 'stances'
  /** What the pattern says of the issue: `about` +, `against` −, or the stance that is stated. */
  stance: Stance
  terms: Term[]
  /** The role of whoever holds the stance, where the pattern says so. */
  holder?: string
  level: Level
  weight: number
  /** Its words mean the issue only where the document has named that before. */
  known: boolean
  /** Its head must stand for itself, not modify another noun. */
  alone: boolean
}

export interface CompiledIssue {
  id: string
  kind: IssueFile['kind']
  plus: string
  unit?: string
  line?: '+' | '-'
  since?: string
  outsiders: ReadonlySet<string>
}

/** Concepts and patterns of a codebook, indexed for matching. Plain data. */
export interface CompiledPatterns {
  issues: Map<string, CompiledIssue>
  concepts: string[]
  /** By the first word of a phrase. */
  phrases: Map<string, Phrase[]>
  /** Beginnings of words (`russophob*`), longest first. */
  prefixes: { start: string; upos?: string; concept: number }[]
  /** Concepts of an actor by its id. */
  actors: Map<string, number[]>
  /** Concepts of the members (partners, …) of an organisation: `NATO.members`. */
  memberships: Map<string, number[]>
  /** Concepts of any actor, any state, and so on. */
  kinds: Map<string, number[]>
  /** Concepts of numbers. */
  numbers: number[]
  patterns: Pattern[]
  /** Patterns by the concept of their first term, each with another that must stand in the sentence, too; `NONE` where none must. */
  byConcept: { patterns: number[]; needed: number[] }[]
  /** 1 for each concept with which a pattern begins: most are never more than a later term. */
  begins: Uint8Array
  /** The issues that a word may name by itself. */
  vocabulary: ReadonlyMap<string, WordIssues>
}

export interface PatternProblem {
  issue: string
  /** Path of the fault within the issue's file: `['about', 3]`. */
  path: (string | number)[]
  what: string
  remedy: string
}

/** Stands for no concept. */
export const NONE = -1

const KINDS = ['actor', 'state', 'organisation', 'person', 'group']

/**
 * Compiles the issues' patterns over the shared and the issues' own concepts. What is wrong is told in `problems` and left
 * out of what is compiled.
 */
export function compilePatterns(
  files: IssueFile[],
  shared: Concepts,
  actors: Pick<Actor, 'id'>[],
): { compiled: CompiledPatterns; problems: PatternProblem[] } {
  const compiled: CompiledPatterns = {
    issues: new Map(),
    concepts: [],
    phrases: new Map(),
    prefixes: [],
    actors: new Map(),
    memberships: new Map(),
    kinds: new Map(),
    numbers: [],
    patterns: [],
    byConcept: [],
    begins: new Uint8Array(),
    vocabulary: new Map(),
  }
  const problems: PatternProblem[] = []
  const actorIds = new Map(actors.map((actor) => [actor.id.replaceAll(' ', '-').toLowerCase(), actor.id]))
  const numbers = new Map<string, { id: number; actorsOnly: boolean }>()

  const scopeOf = (file: IssueFile | undefined): string => (file ? `${file.id}/` : '')
  const add = (map: Map<string, number[]>, key: string, id: number): void => {
    const list = map.get(key)
    if (list) list.push(id)
    else map.set(key, [id])
  }

  /** The number of a concept: alternatives of a term, or a named list; compiled once for the scope it is seen from. */
  const concept = (
    entries: string[],
    name: string,
    file: IssueFile | undefined,
    fault: (what: string, remedy: string) => void,
  ) => {
    const known = numbers.get(name)
    if (known) return known
    const id = compiled.concepts.length
    compiled.concepts.push(name)
    const made = { id, actorsOnly: true }
    numbers.set(name, made)
    const seen = new Set<string>()
    const take = (list: string[]): void => {
      for (const entry of list) {
        if (seen.has(entry)) continue
        seen.add(entry)
        if (!entry.startsWith('$')) {
          made.actorsOnly = false
          addPhrase(compiled, entry, id)
          continue
        }
        const reference = entry.slice(1)
        const own = file?.concepts[reference]
        const listed = own ?? shared[reference]
        const actor = actorIds.get(reference.toLowerCase())
        const [organisation, membership] = reference.split('.')
        if (listed) take(listed)
        else if (actor !== undefined) add(compiled.actors, actor, id)
        else if (membership?.endsWith('s') && actorIds.has(organisation!.toLowerCase()))
          add(compiled.memberships, `${actorIds.get(organisation!.toLowerCase())}.${membership}`, id)
        else if (KINDS.includes(reference)) add(compiled.kinds, reference, id)
        else if (reference === 'number') {
          made.actorsOnly = false
          compiled.numbers.push(id)
        } else
          fault(`no concept or actor "${entry}"`, 'add it to the concepts, or write the id of an actor after the $')
      }
    }
    take(entries)
    return made
  }

  const compileEntry = (
    file: IssueFile,
    list: 'about' | 'against' | 'stances',
    entry: PatternEntry,
    index: number,
  ): void => {
    const settings = typeof entry === 'string' ? { pattern: entry } : entry
    const fault = (what: string, remedy: string): void =>
      void problems.push({ issue: file.id, path: [list, index], what, remedy })
    const parsed = parsePattern(settings.pattern)
    if ('what' in parsed) {
      fault(parsed.what, parsed.remedy)
      return
    }
    const before = problems.length
    const terms = parsed.terms.map((term: TermSource): Term => {
      const named =
        term.alternatives.length === 1 && term.alternatives[0]!.startsWith('$')
          ? term.alternatives[0]!.slice(1)
          : undefined
      const own = named !== undefined && named in file.concepts
      const usesOwn = term.alternatives.some(
        (alternative) => alternative.startsWith('$') && alternative.slice(1) in file.concepts,
      )
      const name =
        named !== undefined && !own && shared[named]
          ? named
          : `${usesOwn || named === undefined ? scopeOf(file) : ''}${term.alternatives.join('|')}`
      const made = concept(term.alternatives, name, file, fault)
      return {
        concept: made.id,
        negative: term.negative,
        scope: term.scope,
        roles: term.roles,
        actorsOnly: made.actorsOnly,
      }
    })
    if (problems.length > before) return
    const stance = settings.stance ?? (list === 'against' ? '-' : '+')
    compiled.patterns.push({
      issue: file.id,
      source: settings.pattern,
      list: list === 'stances' ? 'stances' : 'about',
      stance,
      terms,
      holder: settings.holder,
      level: settings.level ?? (terms.filter((term) => term.scope === 'linked').length > 1 ? 'near' : 'sentence'),
      weight: settings.weight ?? 1,
      known: settings.known ?? false,
      alone: settings.alone ?? false,
    })
  }

  for (const file of files) {
    const { id, kind, plus, unit, line, since, outsiders } = file
    compiled.issues.set(id, { id, kind, plus, unit, line, since, outsiders: new Set(outsiders) })
    for (const list of ['about', 'against', 'stances'] as const)
      file[list].forEach((entry, index) => {
        compileEntry(file, list, entry, index)
      })
  }
  compiled.byConcept = compiled.concepts.map(() => ({ patterns: [], needed: [] }))
  compiled.patterns.forEach(({ terms: [first, ...others] }, index) => {
    const needed = others.find((term) => term.scope === 'linked' && !term.negative && !mayBeBorrowed(term))
    const listed = compiled.byConcept[first!.concept]!
    listed.patterns.push(index)
    listed.needed.push(needed?.concept ?? NONE)
  })
  compiled.begins = Uint8Array.from(compiled.byConcept, ({ patterns }) => Math.min(1, patterns.length))
  compiled.vocabulary = vocabularyOf(compiled)
  compiled.prefixes.sort((a, b) => b.start.length - a.start.length)
  return { compiled, problems }
}

function addPhrase(compiled: CompiledPatterns, entry: string, concept: number): void {
  const slash = entry.lastIndexOf('/')
  const upos = slash > 0 && /^[A-Z]+$/.test(entry.slice(slash + 1)) ? entry.slice(slash + 1) : undefined
  const text = upos ? entry.slice(0, slash) : entry
  if (text.endsWith('*') && !text.includes(' ')) {
    compiled.prefixes.push({ start: phraseWords(text.slice(0, -1))[0] ?? '', upos, concept })
    return
  }
  for (const words of phraseSpellings(text)) {
    if (words.length === 0) continue
    const list = compiled.phrases.get(words[0]!) ?? []
    const same = list.find((phrase) => phrase.upos === upos && phrase.words.join(' ') === words.join(' '))
    if (same) {
      if (!same.concepts.includes(concept)) same.concepts.push(concept)
    } else list.push({ words, upos, concepts: [concept] })
    compiled.phrases.set(words[0]!, list)
  }
}

/** Whether a term may be left out where it was named near by. */
export function mayBeBorrowed({ actorsOnly, roles }: Term): boolean {
  return actorsOnly && !isStrict(roles)
}

export function isStrict(roles: string[]): boolean {
  return roles.includes('agent') || roles.includes('patient')
}
