import {
  agents,
  clauseOf,
  distance,
  fold,
  headsClause,
  lowestCommonGovernor,
  markers,
  patients,
  relation,
  type Tree,
} from '../../language/index.ts'
import type { Actor } from '../../model/index.ts'
import type { CompiledPatterns, Pattern, Phrase, Term } from './compile.ts'
import { whereKnown } from './known.ts'
import type { Level } from './schema.ts'

/** Where a concept stands in a sentence: its words (`end` exclusive) and the one that the others depend on. */
export interface Hit {
  node: number
  start: number
  end: number
}

/** An actor named in a sentence, with the concepts it belongs to. */
export interface ActorHit extends Hit {
  concepts: number[]
}

/** A sentence with the hits of every concept that occurs in it. */
export interface ConceptHits {
  tree: Tree
  hits: Map<number, Hit[]>
}

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
}

const LEVELS: Level[] = ['near', 'sentence', 'clause', 'strict']
/** Sentences before and after within which a `near` term may stand. */
const NEAR = 2

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

const KNOWN = new WeakMap<CompiledPatterns, Map<string, Map<string, Phrase[]>>>()

/** Phrases that may begin with a word, by its form or lemma; worked out once for each. */
function phrasesAt(compiled: CompiledPatterns, form: string, lemma: string): Phrase[] {
  let known = KNOWN.get(compiled)
  if (!known) {
    known = new Map()
    KNOWN.set(compiled, known)
  }
  let byLemma = known.get(form)
  if (!byLemma) {
    byLemma = new Map()
    known.set(form, byLemma)
  }
  let found = byLemma.get(lemma)
  if (!found) {
    const keys = [...new Set([form, lemma, singular(form)])]
    found = [...new Set(keys.flatMap((word) => compiled.phrases.get(word) ?? []))]
    for (const prefix of compiled.prefixes)
      if (keys.some((word) => word.startsWith(prefix.start)))
        found.push({ words: [], upos: prefix.upos, concepts: [prefix.concept] })
    byLemma.set(lemma, found)
  }
  return found
}

/** A plural without its s, too: lemmatisers leave some nouns as they are (troops, forces, F-16s). */
function singular(form: string): string {
  return /\ds$/.test(form) || (/[^s]s$/.test(form) && form.length > 3) ? form.slice(0, -1) : form
}

function isWord(wanted: string, form: string, lemma: string): boolean {
  return form === wanted || lemma === wanted || singular(form) === wanted
}

/** 'MiG-29': tokenisers may leave the hyphen with the word before it. */
function withoutHyphen(form: string): string {
  return form.length > 1 && form.endsWith('-') ? form.slice(0, -1) : form
}

/** Finds every concept of the codebook in a sentence; `actors` are the mentions that were found and resolved before. */
export function findConcepts(compiled: CompiledPatterns, tree: Tree, actors: ActorHit[]): ConceptHits {
  const hits = new Map<number, Hit[]>()
  const add = (concept: number, hit: Hit): void => {
    const list = hits.get(concept)
    if (list) list.push(hit)
    else hits.set(concept, [hit])
  }
  const { words } = tree
  const forms = words.map((word) => withoutHyphen(fold(word.form)))
  const lemmas = words.map((word) => fold(word.lemma))
  for (let i = 0; i < words.length; i++) {
    for (const phrase of phrasesAt(compiled, forms[i]!, lemmas[i]!)) {
      if (phrase.upos !== undefined && !samePart(words[i]!.upos, phrase.upos)) continue
      const end = i + Math.max(1, phrase.words.length)
      let fits = end <= words.length
      for (let k = 1; fits && k < phrase.words.length; k++)
        fits = isWord(phrase.words[k]!, forms[i + k]!, lemmas[i + k]!)
      if (!fits) continue
      if (withinName(words, actors, i, end)) continue
      const hit = { node: headOf(tree, i, end), start: i, end }
      for (const concept of phrase.concepts) add(concept, hit)
    }
    if (words[i]!.upos === 'NUM')
      for (const concept of compiled.numbers) add(concept, { node: i, start: i, end: i + 1 })
  }
  for (const actor of actors) for (const concept of actor.concepts) add(concept, actor)
  return { tree, hits }
}

/** Whether words are capitalised parts of a longer name: 'united' in United States is no union. */
function withinName(words: Tree['words'], actors: ActorHit[], start: number, end: number): boolean {
  const first = words[start]!.form[0]!
  if (first === first.toLowerCase()) return false
  return actors.some((actor) => actor.end - actor.start > end - start && actor.start <= start && end <= actor.end)
}

function samePart(upos: string, wanted: string): boolean {
  return upos === wanted || (wanted === 'NOUN' && upos === 'PROPN') || (wanted === 'VERB' && upos === 'AUX')
}

function headOf(tree: Tree, start: number, end: number): number {
  let head = start
  for (let i = start + 1; i < end; i++) if (tree.depth[i]! < tree.depth[head]!) head = i
  return head
}

/** Every match of every pattern, sentence by sentence; of several at one anchor for one issue and stance, the closest knit. */
export function matchPatterns(compiled: CompiledPatterns, sentences: ConceptHits[]): PatternMatch[][] {
  const anywhere = new Set<number>()
  for (const { hits } of sentences) for (const concept of hits.keys()) anywhere.add(concept)
  const found = sentences.map((sentence, at) => {
    const best = new Map<string, PatternMatch>()
    const near = (concept: number): boolean => {
      for (let i = Math.max(0, at - NEAR); i <= Math.min(sentences.length - 1, at + 1); i++)
        if (sentences[i]!.hits.has(concept)) return true
      return false
    }
    for (const [concept, heads] of sentence.hits)
      for (const index of compiled.byConcept[concept]!) {
        const pattern = compiled.patterns[index]!
        for (const head of heads) {
          const match = matchAt(pattern, sentence, head, near, anywhere)
          if (!match) continue
          const key = `${pattern.issue} ${match.anchor} ${pattern.stance} ${pattern.list} ${pattern.known}`
          const other = best.get(key)
          if (!other || better(match, other)) best.set(key, match)
        }
      }
    return [...best.values()]
  })
  return whereKnown(found)
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

function matchAt(
  pattern: Pattern,
  sentence: ConceptHits,
  head: Hit,
  near: (concept: number) => boolean,
  anywhere: Set<number>,
): PatternMatch | undefined {
  const { tree } = sentence
  const nodes = [head.node]
  let weakest = 3
  let spread = 0
  let borrowed = 0
  const taken: Hit[] = [head]
  for (let t = 1; t < pattern.terms.length; t++) {
    const term = pattern.terms[t]!
    const hits = sentence.hits.get(term.concept)
    if (term.negative) {
      if (term.scope !== 'linked') {
        if (term.scope === 'doc' ? anywhere.has(term.concept) : near(term.concept)) return undefined
        continue
      }
      const there = (hit: Hit): boolean =>
        term.roles.length > 0
          ? term.roles.some((role) => inRole(tree, head.node, hit.node, role))
          : clauseOf(tree, hit.node) === clauseOf(tree, head.node)
      if (hits?.some(there)) return undefined
      continue
    }
    if (term.scope !== 'linked') {
      const there = term.scope === 'doc' ? anywhere.has(term.concept) : near(term.concept)
      if (!there) return undefined
      // Context, and no part of what is named: it stands for no word of the match.
      nodes.push(-1)
      if (!hits && term.scope === 'near') borrowed++
      continue
    }
    const found = bestHit(term, tree, head, hits ?? [], taken)
    if (found) {
      taken.push(found.hit)
      nodes.push(found.hit.node)
      spread += found.steps
      weakest = Math.min(weakest, found.level)
    } else {
      if (!term.actorsOnly || !near(term.concept) || strictRole(term)) return undefined
      nodes.push(-1)
      borrowed++
      weakest = 0
    }
  }
  if (borrowed > 1 || weakest < LEVELS.indexOf(pattern.level)) return undefined
  const words = taken.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, i) => start + i))
  return { pattern, level: LEVELS[weakest]!, anchor: anchorOf(tree, nodes), nodes, words, spread, borrowed }
}

function strictRole(term: Term): boolean {
  return term.roles.includes('agent') || term.roles.includes('patient')
}

/** The word that governs all the others; the pattern's first where none of them does. */
function anchorOf(tree: Tree, nodes: number[]): number {
  let top = nodes[0]!
  for (const node of nodes) if (node >= 0) top = lowestCommonGovernor(tree, top, node)
  return nodes.includes(top) ? top : nodes[0]!
}

function bestHit(
  term: Term,
  tree: Tree,
  head: Hit,
  hits: Hit[],
  taken: Hit[],
): { hit: Hit; level: number; steps: number } | undefined {
  let best: { hit: Hit; level: number; steps: number } | undefined
  for (const hit of hits) {
    if (taken.some((other) => hit.start < other.end && other.start < hit.end)) continue
    const steps = distance(tree, head.node, hit.node)
    if (steps === Number.POSITIVE_INFINITY) continue
    let level = linkLevel(tree, head.node, hit.node, steps)
    if (term.roles.length > 0) {
      if (term.roles.some((role) => inRole(tree, head.node, hit.node, role))) level = Math.max(level, 2)
      else if (strictRole(term) || isFilled(tree, head.node, term.roles)) continue
      else level = Math.min(level, 1)
    }
    if (!best || level > best.level || (level === best.level && steps < best.steps)) best = { hit, level, steps }
  }
  return best
}

/** Whether the head has what the roles' prepositions join to it already: 'a meeting with Norway' is none with whoever else is named. */
function isFilled(tree: Tree, head: number, roles: string[]): boolean {
  return tree.children[head]!.some((child) => {
    const deprel = relation(tree.words[child]!)
    return (deprel === 'obl' || deprel === 'nmod') && markers(tree, child).some((mark) => roles.includes(mark))
  })
}

/** 3: one governs the other within one clause (or a clause and its infinitive); 2: they share a clause; 1: only a sentence. */
function linkLevel(tree: Tree, a: number, b: number, steps: number): number {
  const top = lowestCommonGovernor(tree, a, b)
  const crossings = clauseCrossings(tree, a, top) + clauseCrossings(tree, b, top)
  if ((top === a || top === b) && steps <= 3 && crossings === 0) return 3
  if (steps <= 6 && crossings <= 1) return 2
  return 1
}

function clauseCrossings(tree: Tree, node: number, top: number): number {
  let count = 0
  for (let at = node; at !== top; at = tree.words[at]!.head) {
    const deprel = relation(tree.words[at]!)
    if (deprel === 'xcomp') continue
    if (deprel === 'parataxis') count += 2
    else if (deprel !== 'root' && headsClause(tree, at)) count++
  }
  return count
}

function inRole(tree: Tree, head: number, node: number, role: string): boolean {
  switch (role) {
    case 'agent':
      return agents(tree, head).some((agent) => inPhrase(tree, node, agent))
    case 'patient':
      return patients(tree, head).some((patient) => inPhrase(tree, node, patient))
    case 'party':
      return (
        inRole(tree, head, node, 'agent') ||
        inRole(tree, head, node, 'patient') ||
        ['with', 'between', 'among', 'of', 'by', 'from'].some((preposition) => inRole(tree, head, node, preposition))
      )
    case 'part':
      return clauseCrossings(tree, node, lowestCommonGovernor(tree, head, node)) === 0
    default:
      return atPreposition(tree, head, node, role)
  }
}

/** Whether `node` stands in the phrase whose head is `top`, not in a clause within it. */
export function inPhrase(tree: Tree, node: number, top: number): boolean {
  let at = node
  while (at !== top) {
    if (at < 0 || tree.depth[at]! <= tree.depth[top]!) return false
    const deprel = relation(tree.words[at]!)
    if (deprel === 'acl' || deprel === 'ccomp' || deprel === 'advcl' || deprel === 'parataxis') return false
    at = tree.words[at]!.head
  }
  return true
}

function atPreposition(tree: Tree, head: number, node: number, preposition: string): boolean {
  const bases = [head]
  const governor = tree.words[head]!.head
  if (
    governor >= 0 &&
    ['obj', 'nsubj', 'xcomp', 'obl', 'nmod', 'compound', 'amod'].includes(relation(tree.words[head]!)) &&
    !isFilled(tree, head, [preposition])
  )
    bases.push(governor)
  for (const base of bases)
    for (const child of tree.children[base]!) {
      if (!inPhrase(tree, node, child)) continue
      const deprel = relation(tree.words[child]!)
      if (deprel === 'iobj' && (preposition === 'to' || preposition === 'for')) return true
      if (deprel === 'compound' || deprel === 'amod' || tree.words[child]!.deprel === 'nmod:poss') {
        if (base === head) return true
      } else if (
        (!headsClause(tree, child) && markers(tree, child).includes(preposition)) ||
        markers(tree, node).includes(preposition)
      )
        return true
      // 'aid to the army of Ukraine', 'to Kyiv and Warsaw': the phrase within carries the preposition of the whole.
    }
  return false
}
