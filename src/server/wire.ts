import type { Attribution, Figure, Stance, Statement } from '../model/index.ts'

// What the workbench's API sends and takes, as JSON. The pages import these types and nothing else of the server.

export interface IssueInfo {
  id: string
  /** The id as words, names in it written as names. */
  title: string
  kind: 'policy' | 'claim' | 'scale'
  /** What a + means, in words. */
  plus: string
  statements: number
}

export interface ActorInfo {
  id: string
  name: string
  kind: string
  member: boolean
}

/** GET project */
export interface ProjectInfo {
  name: string
  file: string
  codebook: string
  alliance: string
  documents: number
  statements: number
  reviewed: number
  from?: string
  to?: string
  issues: IssueInfo[]
  actors: ActorInfo[]
  sources: string[]
  coders: string[]
  /** Who reviews in this browser session. */
  reviewer?: string
}

/** One actor's position on one issue; `mean`, `low` and `high` in [−1, 1], `support` = P(supports). Only where there is evidence. */
export interface Cell {
  actor: string
  issue: string
  /** The side that most of the evidence's weight is on: 1 for, −1 against, 0 about even. */
  lean: 1 | 0 | -1
  mean: number
  low: number
  high: number
  support: number
  evidence: number
  for: number
  against: number
}

/** GET positions */
export interface PositionsView {
  /** Rows in the order asked for. */
  actors: string[]
  issues: string[]
  cells: Cell[]
  /** The camp of each actor, where two or more can be told apart. */
  camps: Record<string, number>
  /** Base day of the ages. */
  at: string
}

export type ReviewState = 'unreviewed' | 'accepted' | 'rejected' | 'edited' | 'added'

/** A statement with what a reader needs to judge it. */
export interface EvidenceItem extends Statement {
  id: string
  doc: string
  title: string
  source?: string
  date?: string
  dateInferred?: boolean
  coder: string
  review: ReviewState
  reviewer?: string
  /** Who tells it: the actor itself, a source in between, or the author alone. */
  teller: 'own' | 'source' | 'author'
  /** Why it was coded, in words. */
  reasons?: { reason: string; pattern?: string; steps: string[] }
  /** The paragraph around the passage; `offset` is where it starts in the document's text. */
  paragraph: { offset: number; text: string }
}

/** GET evidence?actor&issue */
export interface EvidenceView {
  actor: ActorInfo
  issue: IssueInfo
  position?: Cell
  items: EvidenceItem[]
}

/** GET overview */
export interface OverviewView {
  issues: {
    issue: string
    /** Probability that all members heard stand on one side. */
    unity: number
    /** Rice's index of those on a side: 1 all on one, 0 evenly split; left out where nobody leans. */
    rice?: number
    heard: number
    members: number
    for: string[]
    against: string[]
    undecided: string[]
    /** Without whom unity would gain most. */
    breakers: string[]
    /** The average member's position at days spread over the project's time, with its 90 % interval. */
    series: { at: string; mean: number; low: number; high: number; heard: number }[]
  }[]
  rifts: { issue: string; apart: number; camps: [string[], string[]] }[]
  contested: { issue: string; affirm: string[]; deny: string[] }[]
  news: EvidenceItem[]
}

export interface DocumentInfo {
  id: string
  title: string
  source?: string
  author?: string
  date?: string
  dateInferred?: boolean
  url?: string
  words: number
  statements: number
}

/** GET documents/:id */
export interface DocumentView extends DocumentInfo {
  text: string
  statementsIn: EvidenceItem[]
  attributions: Attribution[]
  figures: Figure[]
}

/** GET review */
export interface ReviewQueue {
  items: EvidenceItem[]
  left: number
  done: number
  /** What undo would take back, in words. */
  undo?: string
  agreement: { issue: string; alpha: number | null; units: number }[]
  /** Statements on which people decided differently. */
  disputed: { item: EvidenceItem; decisions: { coder: string; decision: string }[] }[]
}

/** POST review */
export type ReviewRequest =
  | { decision: 'accept' | 'reject'; ids: string[] }
  | { decision: 'edit'; id: string; actor: string; issue: string; stance: Stance }
  | {
      decision: 'add'
      doc: string
      start: number
      end: number
      actor: string
      issue: string
      stance: Stance
      tellers: string[]
    }

/** GET ties */
export interface TiesView {
  nodes: { id: string; name: string; camp: number; statements: number; member: boolean }[]
  edges: { a: string; b: string; congruence: number; conflict: number; weight: number }[]
  windows: { from: string; to: string }[]
  /** How many ties the camps leave at odds, and whether fewer is proved impossible. */
  frustration?: { count: number; proven: boolean }
}

/** GET tie?a&b */
export interface TieView {
  a: ActorInfo
  b: ActorInfo
  issues: { issue: string; a: EvidenceItem[]; b: EvidenceItem[]; agree: boolean }[]
}

/** GET claims */
export interface ClaimsView {
  claims: {
    issue: string
    plus: string
    affirm: { actor: string; hand: number; statements: number }[]
    deny: { actor: string; hand: number; statements: number }[]
    flags: string[]
  }[]
  changes: {
    actor: string
    issue: string
    before: EvidenceItem
    after: EvidenceItem
    kind: 'change' | 'contradiction'
  }[]
}

/** GET sources */
export interface SourcesView {
  sources: {
    source: string
    documents: number
    statements: number
    /** Shares of statements by who tells: the actor itself, a named source, the author alone; and the author's own stances. */
    tellers: { own: number; source: number; author: number; ownVoice: number }
    attributions: { named: number; anonymous: number }
    voices: { actor: string; statements: number; for: number; against: number }[]
    stances: { issue: string; for: number; against: number }[]
    copies: { doc: string; title: string; of: string; ofTitle: string; share: number }[]
    reliability?: string
  }[]
}

export interface Outcome {
  /** What had been decided by that day, in sentences; then the chances below are what they would be, were it still open. */
  settled: string[]
  /** Why there is no answer; then there are no chances below. */
  refused?: string
  chance?: { chance: number; low: number; high: number }
  /** The standard error of a chance that was drawn; left out where it is exact. */
  error?: number
  /** Members that were heard, those first that block most often. */
  blockers: { actor: string; against: number; blocks: number; evidence: number }[]
  /** Members nobody wrote about that may block by what is assumed of them, and how often the likeliest of them does. */
  silentBlockers?: { count: number; blocks: number }
  pivotal: { actor: string; chance: number }[]
  /** Whether it passes if each member does what it is likelier to do; `turns` would make it the other. */
  passesNow?: boolean
  /** Moves to the support at which a member goes along; `from` and `to` in [−1, 1]. */
  turns: { label: string; moves: { actor: string; from: number; to: number }[]; cost: number }[]
  /** Of an opt-in coalition, which nobody blocks. */
  coalition?: {
    willing: { actor: string; chance: number; evidence: number }[]
    missing: string[]
    capabilities: { capability: string; needed: number; held: number; lacking: number }[]
  }
  assumptions: string[]
  unheard: string[]
}

/** The parts of a package: which split it, and how likely the chosen ones pass together. */
export interface PackageView {
  terms: { term: string; label: string; from: string; passes: number; against: string[]; chosen: boolean }[]
  /** Chance of the chosen terms together; left out where none is chosen. */
  passes?: number
  /** The choices likeliest to pass, each with its size. */
  likeliest: { terms: string[]; passes: number }[]
  assumptions: string[]
}

/** GET decide?issue&rule&forum&scenario&terms=a,b&move=ITA:1,HUN:silent */
export interface DecideView {
  issue: string
  rule: string
  rules: { id: string; label: string; basis?: string; forums: { id: string; label: string }[] }[]
  forum?: string
  /** Those of the codebook that change something here, and the one asked for. */
  scenarios: { id: string; label: string }[]
  /** What the scenario does to this decision, in sentences; empty where it does nothing. */
  scenario?: { id: string; label: string; effects: string[] }
  base: Outcome
  changed?: Outcome
  /** The chance under the changes less that of the base. */
  difference?: number
  package?: PackageView
  changedPackage?: PackageView
  /** Positions as they were read; `goes`: the chance to go along, as things stand and under the changes (none: no seat). */
  members: {
    actor: string
    mean?: number
    low?: number
    high?: number
    evidence: number
    goes?: number
    changedGoes?: number
    /**
     * Chances, under the changes where there are any, if this member is surely for and surely against; left out where members
     * hang together, since then one tells of the others.
     */
    ifFor?: number
    ifAgainst?: number
  }[]
}

/** POST documents: the answer, one entry a file. */
export interface AddedView {
  added: { name: string; doc: string; title: string; statements: number }[]
  known: { name: string }[]
  problems: { name: string; problem: string }[]
}
