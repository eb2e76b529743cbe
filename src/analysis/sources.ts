import {
  type Attribution,
  AUTHOR,
  type DocumentCredibility,
  type EffectiveStatement,
  type Reliability,
} from '../model/index.ts'
import { allRows, type Columns, tellerKinds } from './columns.ts'
import type { NearCopy } from './copies.ts'
import { groupBy } from './group.ts'

/** How many attributions name who says it, and how many leave it open ('officials', or nobody at all). */
export interface AttributionCount {
  named: number
  anonymous: number
}

/** A document, and what is known of it beside its statements. */
export interface SourceDocument {
  id: string
  source?: string
  attributions?: AttributionCount
}

export interface SideCount {
  issue: string
  plus: number
  minus: number
}

/** What one outlet (or one document) carries. */
export interface SourceReport {
  /** The outlet's name, or the document's id. */
  name: string
  documents: number
  statements: number
  /** Shares of statements by who tells: the actor itself, a source, the author alone, and the author's own stances. */
  tellers: { own: number; source: number; author: number; ownVoice: number }
  /** Whose stances it carries, most first, and on which side. */
  voices: { actor: string; statements: number; sides: SideCount[] }[]
  /** The author's own stances. */
  stances: SideCount[]
  attributions: AttributionCount
  /** Its documents that are near copies of another. */
  copies: NearCopy[]
}

const PRONOUN = /^(he|she|they|it|we|i|you|him|her|them|who|both)$/i

/**
 * Whether a source's words leave open who it is: no name (a capital inside), and no pronoun that could mean one.
 * A capital of the sentence's first word does not count.
 */
export function isAnonymous(source: string): boolean {
  const words = source.match(/[\p{L}\p{N}'’.-]+/gu) ?? []
  if (words.length === 0) return true
  if (words.length === 1) return !PRONOUN.test(words[0]!) && !/^\p{Lu}/u.test(words[0]!)
  return !words.some((word, index) => (index > 0 && /^\p{Lu}/u.test(word)) || /^\p{Lu}{2,}/u.test(word))
}

/** Counts a document's attributions by whether their source is named. Spans are into `text`. */
export function countAttributions(text: string, attributions: readonly Attribution[]): AttributionCount {
  const count = { named: 0, anonymous: 0 }
  for (const { source } of attributions) {
    const words = source.map(([start, end]) => text.slice(start, end)).join(' ')
    count[isAnonymous(words) ? 'anonymous' : 'named']++
  }
  return count
}

export interface SourceOptions {
  rows?: Int32Array
  copies?: readonly NearCopy[]
  by?: 'outlet' | 'document'
}

/** What each outlet, or each document, carries; most statements first. Documents without an outlet stand for themselves. */
export function sourceReports(
  columns: Columns,
  documents: readonly SourceDocument[],
  options: SourceOptions = {},
): SourceReport[] {
  const { rows = allRows(columns), copies = [], by = 'outlet' } = options
  const nameOf = ({ id, source }: SourceDocument) => (by === 'document' ? id : (source ?? id))
  const rowsOf = groupBy(rows, (row) => columns.documents[columns.document[row]!]!)
  const copyOf = new Map(copies.map((copy) => [copy.doc, copy]))
  return [...groupBy(documents, nameOf)]
    .map(([name, own]): SourceReport => {
      const carried = own.flatMap(({ id }) => rowsOf.get(id) ?? [])
      const attributions = { named: 0, anonymous: 0 }
      for (const document of own) {
        attributions.named += document.attributions?.named ?? 0
        attributions.anonymous += document.attributions?.anonymous ?? 0
      }
      const isAuthor = (row: number) => columns.actors[columns.actor[row]!] === AUTHOR
      const ownVoice = carried.filter(isAuthor)
      const others = carried.filter((row) => !isAuthor(row))
      const share = (count: number) => (carried.length === 0 ? 0 : count / carried.length)
      const told = (kind: (typeof tellerKinds)[number]) =>
        share(others.filter((row) => tellerKinds[columns.teller[row]!] === kind).length)
      return {
        name,
        documents: own.length,
        statements: carried.length,
        tellers: { own: told('own'), source: told('source'), author: told('author'), ownVoice: share(ownVoice.length) },
        voices: [...groupBy(others, (row) => columns.actors[columns.actor[row]!]!)]
          .map(([actor, voiced]) => ({ actor, statements: voiced.length, sides: sideCounts(columns, voiced) }))
          .sort((a, b) => b.statements - a.statements || (a.actor < b.actor ? -1 : 1)),
        stances: sideCounts(columns, ownVoice),
        attributions,
        copies: own.flatMap(({ id }) => copyOf.get(id) ?? []),
      }
    })
    .sort((a, b) => b.statements - a.statements || b.documents - a.documents || (a.name < b.name ? -1 : 1))
}

function sideCounts(columns: Columns, rows: readonly number[]): SideCount[] {
  return [...groupBy(rows, (row) => columns.issues[columns.issue[row]!]!)]
    .map(([issue, members]) => {
      const plus = members.filter((row) => columns.stance[row] === 1).length
      return { issue, plus, minus: members.length - plus }
    })
    .sort((a, b) => b.plus + b.minus - a.plus - a.minus || (a.issue < b.issue ? -1 : 1))
}

/** How far each grade is trusted, in [0, 1]; what cannot be judged (F, 6) stays as it is. */
export interface AdmiraltyScale {
  reliability: Record<Reliability, number>
  credibility: Record<DocumentCredibility, number>
}
export const defaultAdmiraltyScale: AdmiraltyScale = {
  reliability: { A: 1, B: 0.8, C: 0.6, D: 0.4, E: 0.2, F: 1 },
  credibility: { 1: 1, 2: 0.8, 3: 0.6, 4: 0.4, 5: 0.2, 6: 1 },
}

/** A reader's grades as trust in statements, for `buildColumns`: the outlet's and the document's, kept apart and multiplied. */
export function admiraltyTrust(
  grades: { sources: ReadonlyMap<string, Reliability>; documents: ReadonlyMap<string, DocumentCredibility> },
  scale: AdmiraltyScale = defaultAdmiraltyScale,
): (statement: Pick<EffectiveStatement, 'doc' | 'source'>) => number {
  return ({ doc, source }) => {
    const reliability = source === undefined ? undefined : grades.sources.get(source)
    const credibility = grades.documents.get(doc)
    return (
      (reliability ? scale.reliability[reliability] : 1) * (credibility ? (scale.credibility[credibility] ?? 1) : 1)
    )
  }
}
