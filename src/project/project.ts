import type {
  Coding,
  Document,
  DocumentCredibility,
  EffectiveStatement,
  Figure,
  Reliability,
  Statement,
  Vote,
} from '../model/index.ts'

/** The program that coded, with all that its codings depend on: its own version, the weights', the codebook's. */
export interface Program {
  coder: string
  version: string
}

/** A document to keep, with what the program made of it. */
export interface Entry {
  document: Document
  coding?: Coding
}

/**
 * What became of a document: it is new; it was here and only its coding was renewed, or its title, outlet, author or date
 * amended; it was here just so; or its id stands for another text already, and nothing was changed.
 */
export type Outcome = { id: string; became: 'new' | 'recoded' | 'amended' | 'known' | 'refused' }

export type DocumentSummary = Omit<Document, 'text' | 'boilerplate'> & { length: number; statements: number }

export type Verdict = { verdict: 'accept' } | { verdict: 'reject' } | { verdict: 'edit'; statement: Statement }

/** A statement as it was coded, whatever people decided, with what each decided. */
export type ReviewedStatement = EffectiveStatement & { verdicts: ({ who: string } & Verdict)[] }

export interface JournalEntry {
  seq: number
  /** ISO time. */
  at: string
  who: string
  act: 'read' | 'code' | 'votes' | 'review' | 'add' | 'grade' | 'undo' | 'redo'
  subject: string
  before: unknown
  after: unknown
  /** The entry that an undo takes back, or that a redo does again. */
  undoes?: number
}

export interface StatementQuery {
  doc?: string
  /** Also why each was coded; costly for many. */
  why?: boolean
}

/**
 * One project: documents, what the program and people made of them, votes and grades. Every change is one transaction that is on
 * disk when its promise resolves, and an entry of the journal, which nothing ever changes. What people decided stands
 * beside what the program coded and goes before it, whatever the program codes later.
 */
export interface Project {
  readonly file: string
  readonly readOnly: boolean

  /** What `add` would make of these documents; `recoded` where the program's coding of them is missing or of another version. */
  lookUp(documents: readonly Document[], program: Program): Promise<Outcome[]>
  add(entries: readonly Entry[], program: Program): Promise<Outcome[]>

  documents(): Promise<DocumentSummary[]>
  document(id: string): Promise<Document | undefined>
  /** The program's newest coding of a document, as it was coded. */
  coding(doc: string): Promise<Coding | undefined>

  /** What holds: the program's newest statements but those rejected, with people's edits and additions, by document and place. */
  statements(query?: StatementQuery): Promise<EffectiveStatement[]>
  /** All that was coded or added, also what was rejected, with everybody's verdicts. */
  reviewed(query?: StatementQuery): Promise<ReviewedStatement[]>
  figures(): Promise<(Figure & { doc: string; date?: string; source?: string })[]>

  /** One decision on many statements; it is undone as one. Throws for an unknown statement, and then changes nothing. */
  review(who: string, statements: readonly string[], verdict: Verdict): Promise<void>
  /** Codes a statement by hand; gives its id. Throws where the passage lies outside the document. */
  addStatement(who: string, doc: string, statement: Statement): Promise<string>

  /** Keeps votes; a roll call that is here already is replaced as a whole. Gives the number of votes that were new or changed. */
  addVotes(votes: readonly Vote[]): Promise<number>
  votes(): Promise<Vote[]>

  gradeSource(who: string, source: string, reliability: Reliability | null): Promise<void>
  gradeDocument(who: string, doc: string, credibility: DocumentCredibility | null): Promise<void>
  grades(): Promise<{ sources: Map<string, Reliability>; documents: Map<string, DocumentCredibility> }>

  /** What the project is set to, such as its codebook; no part of the journal. */
  setting(name: string): Promise<string | undefined>
  set(name: string, value: string): Promise<void>

  /** Takes back this person's last decision that stands, and says which; undefined where none is left. */
  undo(who: string): Promise<JournalEntry | undefined>
  /** Does again what was undone last, unless something was decided since. */
  redo(who: string): Promise<JournalEntry | undefined>
  /** Entries after `since`, oldest first. */
  journal(since?: number): Promise<JournalEntry[]>

  close(): Promise<void>
}
