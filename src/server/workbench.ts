import {
  admiraltyTrust,
  buildColumns,
  type Columns,
  countAttributions,
  type KnownNames,
  type NearCopy,
  nearCopies,
  newestDay,
  originalsOf,
  type Position,
  positions,
  type Selection,
  select,
  type TellerKind,
} from '../analysis/index.ts'
import { type Codebook, membersOn } from '../codebook/index.ts'
import { AUTHOR, type Document } from '../model/index.ts'
import type { DocumentSummary, Project, ReviewedStatement } from '../project/index.ts'
import type { AddedView } from './wire.ts'

/** What the workbench works on, and what it cannot do itself: read a dropped file into the project. */
export interface Workbench {
  project: Project
  codebook: Codebook
  /** Reads one file's bytes into the project, as the command line would. */
  ingest: (name: string, bytes: Uint8Array) => Promise<AddedView>
}

/** All that pages are computed from, as it was at one entry of the journal. */
export interface Snapshot {
  seq: number
  documents: Map<string, DocumentSummary>
  /** All that was coded, with everybody's verdicts; also what was rejected. */
  reviewed: ReviewedStatement[]
  byId: Map<string, ReviewedStatement>
  /** What holds, as columns; near copies count once, outlets as far as they are trusted. */
  columns: Columns
  copies: NearCopy[]
  known: KnownNames
  newest: string
  members: string[]
  /** What was computed from all this already, by what was asked. */
  memory: Map<string, unknown>
}

/** Answers kept for one state of the project; beyond that all are let go. */
const MOST_KEPT = 400
/** Texts kept at hand; beyond that all are let go and read again. */
const MOST_TEXTS = 4000

/** What `make` makes of the snapshot, made once; `key` names all else that it depends on. */
export function remembered<T>({ memory }: Snapshot, key: string, make: () => T): T {
  if (memory.has(key)) return memory.get(key) as T
  if (memory.size >= MOST_KEPT) memory.clear()
  const made = make()
  memory.set(key, made)
  if (made instanceof Promise) made.catch(() => memory.delete(key))
  return made
}

type AttributionCounts = ReturnType<typeof countAttributions>

/** Why each statement of a document was coded, by the statement's id. */
type Reasons = Map<string, ReviewedStatement>

/** A project kept at hand: read anew only after its journal grew. */
export class Shelf {
  private snapshot: Snapshot | undefined
  private reading: Promise<Snapshot> | undefined
  private readonly texts = new Map<string, Document>()
  private copies: { of: string; found: NearCopy[] } = { of: '', found: [] }
  private readonly attributions = new Map<string, AttributionCounts>()
  readonly workbench: Workbench

  constructor(workbench: Workbench) {
    this.workbench = workbench
  }

  /** The project as its journal leaves it; requests that come at once share one reading. */
  now(): Promise<Snapshot> {
    this.reading ??= this.read().finally(() => {
      this.reading = undefined
    })
    return this.reading
  }

  private async read(): Promise<Snapshot> {
    const { project, codebook } = this.workbench
    const since = this.snapshot?.seq ?? 0
    const news = await project.journal(since)
    if (this.snapshot && news.length === 0) return this.snapshot
    if (news.some(({ act }) => act === 'read' || act === 'code')) this.attributions.clear()
    const [summaries, effective, asCoded, grades] = await Promise.all([
      project.documents(),
      project.statements(),
      project.reviewed(),
      project.grades(),
    ])
    const reviewed = asCoded.map(asItStands)
    const copies = await this.copiesAmong(summaries)
    const columns = buildColumns(effective, { copies: originalsOf(copies), trust: admiraltyTrust(grades) })
    const newest = newestDay(columns) ?? summaries.map((doc) => doc.date ?? '').reduce((a, b) => (a > b ? a : b), '')
    this.snapshot = {
      seq: news.at(-1)?.seq ?? since,
      documents: new Map(summaries.map((doc) => [doc.id, doc])),
      reviewed,
      byId: new Map(reviewed.map((statement) => [statement.id, statement])),
      columns,
      copies,
      known: {
        actors: new Set([...codebook.actors.keys(), AUTHOR]),
        issues: new Set(codebook.issues.keys()),
        sources: new Set(summaries.flatMap((doc) => (doc.source ? [doc.source] : []))),
      },
      newest,
      members: membersOn(codebook, newest || undefined),
      memory: new Map(),
    }
    return this.snapshot
  }

  private async copiesAmong(summaries: readonly DocumentSummary[]): Promise<NearCopy[]> {
    const of = summaries.map(({ id }) => id).join('\n')
    if (this.copies.of !== of) {
      const documents = await Promise.all(summaries.map(({ id }) => this.text(id)))
      this.copies = { of, found: nearCopies(documents.filter((document) => document !== undefined)) }
    }
    return this.copies.found
  }

  async text(id: string): Promise<Document | undefined> {
    const kept = this.texts.get(id)
    if (kept) return kept
    const document = await this.workbench.project.document(id)
    if (this.texts.size >= MOST_TEXTS) this.texts.clear()
    if (document) this.texts.set(id, document)
    return document
  }

  /** The statements of a document with why they were coded. */
  async reasons(doc: string): Promise<Reasons> {
    return remembered(await this.now(), `reasons ${doc}`, async () => {
      const reviewed = await this.workbench.project.reviewed({ doc, why: true })
      return new Map(reviewed.map((statement) => [statement.id, asItStands(statement)]))
    })
  }

  /** How many attributions of a document name who speaks, and how many do not. */
  async attributionsIn(doc: string): Promise<AttributionCounts> {
    const kept = this.attributions.get(doc)
    if (kept) return kept
    const [document, coding] = await Promise.all([this.text(doc), this.workbench.project.coding(doc)])
    const counts = countAttributions(document?.text ?? '', coding?.attributions ?? [])
    this.attributions.set(doc, counts)
    return counts
  }
}

/** A statement as people left it: an edit stands in place of what was coded, and keeps its id and its verdicts. */
function asItStands(statement: ReviewedStatement): ReviewedStatement {
  const last = statement.verdicts.at(-1)
  return last?.verdict === 'edit' ? { ...statement, ...last.statement } : statement
}

/** The filters of an address, as the analysis takes them. */
export interface Asked {
  selection: Selection
  at?: string
  halfLife?: number
}

const TELLERS: Record<string, TellerKind> = { own: 'own', named: 'source', author: 'author' }

export class BadRequest extends Error {}

export function askedFrom(query: Record<string, string>): Asked {
  const selection: Selection = {}
  if (query.from) selection.from = query.from
  if (query.to) selection.to = query.to
  if (query.source) selection.sources = [query.source]
  if (query.coder) selection.coders = [query.coder]
  if (query.confidence) selection.minConfidence = number(query.confidence, 'confidence')
  if (query.teller) {
    const teller = TELLERS[query.teller]
    if (!teller) throw new BadRequest(`teller is one of ${Object.keys(TELLERS).join(', ')}, not ${query.teller}`)
    selection.tellers = [teller]
  }
  const asked: Asked = { selection }
  if (query.at) asked.at = query.at
  if (query.halflife) asked.halfLife = number(query.halflife, 'halflife') || Number.POSITIVE_INFINITY
  return asked
}

function number(text: string, name: string): number {
  const value = Number(text)
  if (!Number.isFinite(value)) throw new BadRequest(`${name} must be a number, not ${text}`)
  return value
}

/** Positions under the filters of an address. */
export function positionsOf(snapshot: Snapshot, asked: Asked): { rows: Int32Array; positions: Position[] } {
  return remembered(snapshot, `positions ${JSON.stringify(asked)}`, () => {
    const rows = select(snapshot.columns, asked.selection, snapshot.known)
    const options = {
      rows,
      ...(asked.at ? { at: asked.at } : {}),
      ...(asked.halfLife ? { halfLife: asked.halfLife } : {}),
    }
    return { rows, positions: positions(snapshot.columns, options) }
  })
}
