import { fold, headOf, phrasalEffects, stanceEffects, type Tree } from '../../language/index.ts'
import type { Actor } from '../../model/index.ts'
import type { CompiledPatterns, Phrase } from './compile.ts'

/** Words of a sentence (`end` exclusive) and the one that the others depend on. */
export interface Hit {
  node: number
  start: number
  end: number
}

/** Words that belong to concepts: a phrase of the codebook, or an actor named. */
export interface ConceptHit extends Hit {
  concepts: readonly number[]
}

/** A sentence with what was found in it: phrases in the order of the words, then actors. */
export interface ConceptHits {
  tree: Tree
  found: ConceptHit[]
}

/** The concepts an actor belongs to on a date: those that list it, its memberships', its kind's. */
export function conceptsOfActor(
  compiled: CompiledPatterns,
  actor: Pick<Actor, 'id' | 'kind' | 'memberships' | 'of'>,
  date?: string,
): number[] {
  const found = new Set<number>([
    ...(compiled.actors.get(actor.id) ?? []),
    ...(compiled.kinds.get('actor') ?? []),
    ...(compiled.kinds.get(actor.kind) ?? []),
  ])
  for (const membership of actor.memberships) {
    if (date !== undefined && ((membership.from ?? '') > date || (membership.to ?? '9999') < date)) continue
    for (const concept of compiled.memberships.get(`${membership.in}.${membership.as}s`) ?? []) found.add(concept)
  }
  return [...found]
}

/** A word as phrases are compared with it. */
interface Lookup {
  /** Its form, its lemma, and a plural without its s: lemmatisers leave some nouns as they are (troops, forces, F-16s). */
  names: readonly string[]
  /** Phrases that may begin with it, of this word alone and by the word that follows, each with its place among all of them. */
  alone: readonly Ranked[]
  followed: ReadonlyMap<string, readonly Ranked[]> | undefined
  lemma: string
  /** Whether its form begins with a capital. */
  capital: boolean
  /** The same form with another lemma. */
  other: Lookup | undefined
}

interface Ranked extends Phrase {
  rank: number
}

/** By form, for each codebook: worked out once, since texts repeat their words. */
const LOOKED_UP = new WeakMap<CompiledPatterns, Map<string, Lookup>>()
const LIMIT = 200_000

function lookupsOf(compiled: CompiledPatterns): Map<string, Lookup> {
  let known = LOOKED_UP.get(compiled)
  if (!known || known.size > LIMIT) LOOKED_UP.set(compiled, (known = new Map()))
  return known
}

function lookUp(
  compiled: CompiledPatterns,
  known: Map<string, Lookup>,
  { form, lemma }: Tree['words'][number],
): Lookup {
  const first = known.get(form)
  let lookup = first
  while (lookup && lookup.lemma !== lemma) lookup = lookup.other
  if (!lookup) {
    const folded = withoutHyphen(fold(form))
    const names = [...new Set([folded, fold(lemma), singular(folded)])]
    const capital = form[0] !== form[0]!.toLowerCase()
    lookup = { lemma, capital, names, ...byNext(phrasesAt(compiled, names)), other: first }
    known.set(form, lookup)
  }
  return lookup
}

/** Phrases by the word that follows the first. */
function byNext(phrases: Phrase[]): Pick<Lookup, 'alone' | 'followed'> {
  const alone: Ranked[] = []
  const followed = new Map<string, Ranked[]>()
  for (const [rank, phrase] of phrases.entries()) {
    const next = phrase.words[1]
    const list = next === undefined ? alone : (followed.get(next) ?? [])
    list.push({ ...phrase, rank })
    if (next !== undefined) followed.set(next, list)
  }
  return { alone, followed: followed.size > 0 ? followed : undefined }
}

function phrasesAt(compiled: CompiledPatterns, names: string[]): Phrase[] {
  const found = [...new Set(names.flatMap((name) => compiled.phrases.get(name) ?? []))]
  for (const { start, upos, concept } of compiled.prefixes)
    if (names.some((name) => name.startsWith(start))) found.push({ words: [], upos, concepts: [concept] })
  return found
}

function singular(form: string): string {
  return /\ds$/.test(form) || (/[^s]s$/.test(form) && form.length > 3) ? form.slice(0, -1) : form
}

/** 'MiG-29': tokenisers may leave the hyphen with the word before it. */
function withoutHyphen(form: string): string {
  return form.length > 1 && form.endsWith('-') ? form.slice(0, -1) : form
}

/** Finds every concept of the codebook in a sentence; `actors` are the mentions that were found and resolved before. */
export function findConcepts(compiled: CompiledPatterns, tree: Tree, actors: ConceptHit[]): ConceptHits {
  const { words } = tree
  const known = lookupsOf(compiled)
  const lookups = words.map((word) => lookUp(compiled, known, word))
  const found: ConceptHit[] = []
  for (let start = 0; start < words.length; start++) {
    const { upos } = words[start]!
    for (const phrase of phrasesFrom(lookups, start)) {
      if (phrase.upos !== undefined && !isPart(upos, phrase.upos)) continue
      const end = start + Math.max(1, phrase.words.length)
      if (withinName(lookups[start]!, actors, start, end)) continue
      if (end === start + 1 && (isUndone(words, start) || isToCome(words, start))) continue
      found.push({ node: headOf(tree, start, end), start, end, concepts: phrase.concepts })
    }
    if (upos === 'NUM' && compiled.numbers.length > 0)
      found.push({ node: start, start, end: start + 1, concepts: compiled.numbers })
  }
  found.push(...actors)
  return { tree, found }
}

/** The phrases whose words stand from `start` on, in the codebook's order. */
function phrasesFrom(lookups: Lookup[], start: number): readonly Ranked[] {
  const { alone, followed } = lookups[start]!
  const next = lookups[start + 1]
  if (followed === undefined || next === undefined) return alone
  let found: Ranked[] | undefined
  for (const name of next.names)
    for (const phrase of followed.get(name) ?? [])
      if (goesOn(phrase, lookups, start)) (found ??= [...alone]).push(phrase)
  return found?.sort((a, b) => a.rank - b.rank) ?? alone
}

/** Whether the words behind a phrase's first two are its other words. */
function goesOn({ words }: Phrase, lookups: Lookup[], start: number): boolean {
  for (let k = 2; k < words.length; k++) if (!lookups[start + k]?.names.includes(words[k]!)) return false
  return true
}

/** 'Is going to help': nobody goes. */
function isToCome(words: Tree['words'], at: number): boolean {
  return words[at]!.form === 'going' && words[at + 1]?.form === 'to' && words[at + 2]?.xpos === 'VB'
}

/** 'Backed away', 'gave up': a verb whose particle makes it the contrary of what it says by itself. */
function isUndone(words: Tree['words'], at: number): boolean {
  const { upos, lemma } = words[at]!
  const particle = words[at + 1]
  if (upos !== 'VERB' || particle?.head !== at) return false
  const own = stanceEffects.get(lemma)?.policy ?? 0
  return own * (phrasalEffects.get(`${lemma} ${particle.form.toLowerCase()}`)?.policy ?? 0) < 0
}

function isPart(upos: string, wanted: string): boolean {
  return upos === wanted || (wanted === 'NOUN' && upos === 'PROPN') || (wanted === 'VERB' && upos === 'AUX')
}

/** Whether words are capitalised parts of a longer name: 'united' in United States is no union. */
function withinName({ capital }: Lookup, actors: ConceptHit[], start: number, end: number): boolean {
  if (!capital) return false
  return actors.some((actor) => actor.end - actor.start > end - start && actor.start <= start && end <= actor.end)
}
