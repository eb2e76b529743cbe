import { clauseOf, distance, lowestCommonGovernor, relation, type Tree } from '../../language/index.ts'
import { isAlone, isInOffice } from './alone.ts'
import { type CompiledPatterns, isStrict, mayBeBorrowed, NONE, type Pattern, type Term } from './compile.ts'
import type { ConceptHits, Hit } from './concepts.ts'
import { whereKnown } from './known.ts'
import { inRole, isAskedTo, isFilled, linkLevel } from './links.ts'
import type { Level } from './schema.ts'

/** A pattern found in a sentence. `anchor` is the word from which stance is sought. */
export interface PatternMatch {
  pattern: Pattern
  level: Level
  anchor: number
  /** The words found for the terms, in the terms' order; −1 for one that stands outside the sentence. */
  nodes: number[]
  /** Every word of what was found. */
  words: number[]
  /** Steps over the tree that join the words. */
  spread: number
  /** Terms that were found only near by. */
  borrowed: number
  /** How many patterns of the issue and stance name it at this word. */
  agreeing: number
}

const LEVELS: Level[] = ['near', 'sentence', 'clause', 'strict']
/** Sentences before and after within which a `near` term may stand. */
const NEAR = 2

/** A set of concepts, a bit for each. */
class ConceptSet {
  readonly #bits: Uint32Array

  constructor(concepts: number) {
    this.#bits = new Uint32Array((concepts + 31) >> 5)
  }

  add(concept: number): void {
    this.#bits[concept >> 5]! |= 1 << (concept & 31)
  }

  addAll(others: ConceptSet): void {
    for (let i = 0; i < this.#bits.length; i++) this.#bits[i]! |= others.#bits[i]!
  }

  has(concept: number): boolean {
    return (this.#bits[concept >> 5]! & (1 << (concept & 31))) !== 0
  }
}

/** Which concepts stand in a sentence, in those around it, and anywhere in the document. */
interface Around {
  here: ConceptSet
  near: ConceptSet
  anywhere: ConceptSet
}

/**
 * Every match of every pattern, sentence by sentence; of several at one anchor for one issue and stance, the closest knit.
 * None of an issue that is younger than the document's `date`, where that is known.
 */
export function matchPatterns(compiled: CompiledPatterns, sentences: ConceptHits[], date?: string): PatternMatch[][] {
  const anywhere = new ConceptSet(compiled.concepts.length)
  const present = sentences.map((sentence) => presentIn(compiled, sentence))
  for (const { here } of present) anywhere.addAll(here)
  const matches = sentences.map((sentence, at) => {
    const near = new ConceptSet(compiled.concepts.length)
    for (let i = Math.max(0, at - NEAR); i <= Math.min(sentences.length - 1, at + 1); i++) near.addAll(present[i]!.here)
    const { here, heads } = present[at]!
    const found = matchesIn(compiled, sentence, heads, { here, near, anywhere })
    return found.filter(({ pattern }) => !isYounger(compiled.issues.get(pattern.issue)!.since, date))
  })
  return whereKnown(matches)
}

function isYounger(since: string | undefined, date: string | undefined): boolean {
  return since !== undefined && date !== undefined && date < since
}

function matchesIn(
  compiled: CompiledPatterns,
  sentence: ConceptHits,
  headsByConcept: Map<number, Hit[]>,
  around: Around,
): PatternMatch[] {
  const best = new Map<string, PatternMatch>()
  for (const [concept, heads] of headsByConcept)
    for (const index of patternsFrom(compiled, concept, around)) {
      const pattern = compiled.patterns[index]!
      for (const head of heads) {
        const match = matchAt(pattern, sentence, head, around)
        if (!match) continue
        const key = `${pattern.issue} ${match.anchor} ${pattern.stance} ${pattern.list} ${pattern.known}`
        const other = best.get(key)
        match.agreeing += other?.agreeing ?? 0
        if (!other || better(match, other)) best.set(key, match)
        else other.agreeing = match.agreeing
      }
    }
  return [...best.values()]
}

/** The patterns that begin with a concept and whose other terms stand where they are sought, in the codebook's order. */
function patternsFrom({ byConcept, patterns }: CompiledPatterns, concept: number, around: Around): number[] {
  const { patterns: listed, needed } = byConcept[concept]!
  const found: number[] = []
  for (let i = 0; i < listed.length; i++) {
    if (needed[i] !== NONE && !around.here.has(needed[i]!)) continue
    if (mayMatch(patterns[listed[i]!]!, around)) found.push(listed[i]!)
  }
  return found
}

/** The concepts that stand in a sentence, and what was found of those with which patterns begin. */
function presentIn(
  { concepts: { length }, begins }: CompiledPatterns,
  { found }: ConceptHits,
): { here: ConceptSet; heads: Map<number, Hit[]> } {
  const here = new ConceptSet(length)
  const heads = new Map<number, Hit[]>()
  for (const hit of found)
    for (const concept of hit.concepts) {
      here.add(concept)
      if (begins[concept] === 0) continue
      const list = heads.get(concept)
      if (list) list.push(hit)
      else heads.set(concept, [hit])
    }
  return { here, heads }
}

function better(a: PatternMatch, b: PatternMatch): boolean {
  const level = LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level)
  const knit = LEVELS.indexOf('clause')
  if (level !== 0 && (LEVELS.indexOf(a.level) < knit || LEVELS.indexOf(b.level) < knit)) return level > 0
  if (a.pattern.weight !== b.pattern.weight) return a.pattern.weight > b.pattern.weight
  if (level !== 0) return level > 0
  if (a.borrowed !== b.borrowed) return a.borrowed < b.borrowed
  if (a.pattern.terms.length !== b.pattern.terms.length) return a.pattern.terms.length > b.pattern.terms.length
  return a.spread < b.spread
}

/** Whether the pattern's terms stand where they are sought at all, however they are joined: most patterns fail by this. */
function mayMatch({ terms }: Pattern, { here, near, anywhere }: Around): boolean {
  for (let t = 1; t < terms.length; t++) {
    const term = terms[t]!
    const { concept, scope, negative } = term
    if (scope !== 'linked') {
      if ((scope === 'doc' ? anywhere.has(concept) : near.has(concept)) === negative) return false
    } else if (!negative && !here.has(concept) && !(mayBeBorrowed(term) && near.has(concept))) return false
  }
  return true
}

function matchAt(pattern: Pattern, sentence: ConceptHits, head: Hit, { here }: Around): PatternMatch | undefined {
  const { tree } = sentence
  if (pattern.alone && !isAlone(tree, head.node)) return undefined
  if (pattern.terms.length === 1 && isInOffice(tree, head.node)) return undefined
  const nodes = [head.node]
  let weakest = LEVELS.length - 1
  let spread = 0
  let borrowed = 0
  const taken: Hit[] = [head]
  for (let t = 1; t < pattern.terms.length; t++) {
    const term = pattern.terms[t]!
    const { concept, scope, negative } = term
    if (negative) {
      if (scope === 'linked' && isExcluded(term, sentence, head, nodes)) return undefined
      continue
    }
    if (scope !== 'linked') {
      // Context, and no part of what is named: it stands for no word of the match.
      nodes.push(-1)
      if (scope === 'near' && !here.has(concept)) borrowed++
      continue
    }
    const found = bestHit(term, sentence, head, taken)
    if (found) {
      taken.push(found.hit)
      nodes.push(found.hit.node)
      spread += found.steps
      weakest = Math.min(weakest, found.level)
    } else {
      if (!mayBeBorrowed(term)) return undefined
      nodes.push(-1)
      borrowed++
      weakest = 0
    }
  }
  if (borrowed > 1 || weakest < LEVELS.indexOf(pattern.level)) return undefined
  const words = taken.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, i) => start + i))
  return {
    pattern,
    level: LEVELS[weakest]!,
    anchor: anchorOf(tree, nodes),
    nodes,
    words,
    spread,
    borrowed,
    agreeing: 1,
  }
}

/**
 * Whether what a pattern excludes stands in its role to the head, or in the head's clause. What is asked for may stand beside
 * it ('on Oslo and Bern'), and whoever has or makes the thing ('Bern's penalties') is not whom it is on.
 */
function isExcluded({ concept, roles }: Term, { tree, found }: ConceptHits, head: Hit, nodes: number[]): boolean {
  const isIn = (role: string, at: number): boolean => inRole(tree, head.node, at, role)
  const isBeside = (role: string, at: number): boolean =>
    nodes.some((node, t) => t > 0 && node >= 0 && node !== at && isIn(role, node))
  const isMaker = (at: number): boolean => !roles.includes('agent') && isIn('agent', at)
  return found.some(
    ({ concepts, node }) =>
      concepts.includes(concept) &&
      (roles.length > 0
        ? roles.some((role) => isIn(role, node) && !isBeside(role, node)) && !isMaker(node)
        : clauseAround(tree, node) === clauseAround(tree, head.node)),
  )
}

/** The clause of a word, with that of the verb whose infinitive it is: 'wants to lower the cap'. */
function clauseAround(tree: Tree, node: number): number {
  let clause = clauseOf(tree, node)
  while (relation(tree.words[clause]!) === 'xcomp') clause = clauseOf(tree, tree.words[clause]!.head)
  return clause
}

/**
 * The word that governs all the others; the pattern's first where none of them does, or only somebody of whom the rest is told
 * ('Oslo, hoping to join').
 */
function anchorOf(tree: Tree, nodes: number[]): number {
  let top = nodes[0]!
  for (const node of nodes) if (node >= 0) top = lowestCommonGovernor(tree, top, node)
  const isNamed = tree.words[top]!.upos === 'PROPN'
  return nodes.includes(top) && !isNamed ? top : nodes[0]!
}

function bestHit(
  { concept, roles }: Term,
  { tree, found }: ConceptHits,
  head: Hit,
  taken: Hit[],
): { hit: Hit; level: number; steps: number } | undefined {
  let best: { hit: Hit; level: number; steps: number } | undefined
  for (const hit of found) {
    if (!hit.concepts.includes(concept)) continue
    if (taken.some((other) => hit.start < other.end && other.start < hit.end)) continue
    const steps = distance(tree, head.node, hit.node)
    if (steps === Number.POSITIVE_INFINITY) continue
    let level = linkLevel(tree, head.node, hit.node, steps)
    if (roles.length > 0) {
      if (roles.some((role) => inRole(tree, head.node, hit.node, role)))
        level = Math.max(level, roles.includes('agent') && isAskedTo(tree, head.node, hit.node) ? 3 : 2)
      else if (isStrict(roles) || isFilled(tree, head.node, roles)) continue
      else level = Math.min(level, 1)
    }
    if (!best || level > best.level || (level === best.level && steps < best.steps)) best = { hit, level, steps }
  }
  return best
}
