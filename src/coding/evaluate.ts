import { AUTHOR, type Stance } from '../model/index.ts'

/** Gold for one document, as the coding manual lays it down. */
export interface GoldDocument {
  doc: string
  statements: {
    actor: string
    person?: string | null
    issue: string
    stance: Stance
    optional?: boolean
    quotes?: string[]
  }[]
}

export interface CodedDocument {
  doc: string
  statements: {
    actor: string
    issue: string
    stance: Stance
    quote?: string
    confidence?: number
    why?: { rule: string }
  }[]
}

export interface Score {
  gold: number
  coded: number
  /** Coded that the gold has, required or optional. */
  right: number
  /** Required gold that was coded. */
  found: number
  precision: number
  recall: number
  f1: number
}

/** A statement of the gold that was not coded, or a coded one that the gold has not, with what it rests on. */
export interface Fault {
  doc: string
  actor: string
  issue: string
  stance: Stance
  passages: string[]
  rule?: string
  confidence?: number
}

export interface Evaluation {
  all: Score
  withoutAuthor: Score
  byIssue: Map<string, Score>
  byActor: Map<string, Score>
  /** Of the actors and issues found, how many have the sign right. */
  signs: { right: number; of: number }
  /** Of the right statements that have gold quotes, how many rest on a passage that holds one. */
  evidence: { right: number; of: number }
  missed: Fault[]
  spurious: Fault[]
}

type Keyed = { doc: string; actor: string; issue: string; stance: Stance; optional?: boolean }

/** Names compared as in `reference/score.mjs`: without accents, signs and a leading article. */
export function foldActor(actor: string): string {
  return actor
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .replace(/^the /, '')
    .trim()
}

function keyOf({ doc, actor, issue, stance }: Keyed): string {
  return JSON.stringify([doc, foldActor(actor), issue, stance])
}

function score(gold: Keyed[], coded: Keyed[]): Score {
  const must = new Set(gold.filter((statement) => !statement.optional).map(keyOf))
  const may = new Set(gold.map(keyOf))
  const made = new Set(coded.map(keyOf))
  const right = [...made].filter((key) => may.has(key)).length
  const found = [...must].filter((key) => made.has(key)).length
  const precision = made.size > 0 ? right / made.size : 0
  const recall = must.size > 0 ? found / must.size : 0
  const f1 = right > 0 && found > 0 ? (2 * precision * recall) / (precision + recall) : 0
  return { gold: must.size, coded: made.size, right, found, precision, recall, f1 }
}

/** Compares sets of (document, actor, issue, sign); documents that were not coded count as coded with nothing. */
export function evaluate(goldDocuments: GoldDocument[], codedDocuments: CodedDocument[]): Evaluation {
  const documents = new Set(goldDocuments.map(({ doc }) => doc))
  const gold = goldDocuments.flatMap(({ doc, statements }) => statements.map((statement) => ({ ...statement, doc })))
  const coded = codedDocuments
    .filter(({ doc }) => documents.has(doc))
    .flatMap(({ doc, statements }) => statements.map((statement) => ({ ...statement, doc })))
  const named = <T extends Keyed>(list: T[]): T[] => list.filter(({ actor }) => actor !== AUTHOR)
  const grouped = (key: (statement: Keyed) => string): Map<string, Score> =>
    new Map(
      [...new Set([...gold, ...coded].map(key))].sort().map((value) => [
        value,
        score(
          gold.filter((s) => key(s) === value),
          coded.filter((s) => key(s) === value),
        ),
      ]),
    )

  const goldBy = new Map<string, (typeof gold)[number][]>()
  for (const statement of gold) goldBy.set(keyOf(statement), [...(goldBy.get(keyOf(statement)) ?? []), statement])
  const codedBy = new Map<string, (typeof coded)[number][]>()
  for (const statement of coded) codedBy.set(keyOf(statement), [...(codedBy.get(keyOf(statement)) ?? []), statement])

  const missed = [...goldBy]
    .filter(([key, statements]) => !codedBy.has(key) && statements.some((statement) => !statement.optional))
    .map(
      ([, statements]): Fault => ({ ...faultOf(statements[0]!), passages: statements.flatMap((s) => s.quotes ?? []) }),
    )
  const spurious = [...codedBy]
    .filter(([key]) => !goldBy.has(key))
    .map(
      ([, statements]): Fault => ({
        ...faultOf(statements[0]!),
        passages: statements.flatMap((s) => (s.quote === undefined ? [] : [s.quote])),
        rule: statements[0]!.why?.rule,
        confidence: Math.max(...statements.map((s) => s.confidence ?? 0)),
      }),
    )

  let resting = 0
  let quoted = 0
  for (const [key, statements] of codedBy) {
    const quotes = (goldBy.get(key) ?? []).flatMap((statement) => statement.quotes ?? [])
    if (quotes.length === 0) continue
    quoted++
    if (
      statements.some(
        ({ quote }) => quote !== undefined && quotes.some((wanted) => quote.includes(wanted) || wanted.includes(quote)),
      )
    )
      resting++
  }

  const signOf = (list: Keyed[]): Map<string, Stance> =>
    new Map(list.map((s) => [JSON.stringify([s.doc, foldActor(s.actor), s.issue]), s.stance]))
  const goldSigns = signOf(gold)
  const pairs = [...signOf(coded)].filter(([key]) => goldSigns.has(key))
  return {
    all: score(gold, coded),
    withoutAuthor: score(named(gold), named(coded)),
    byIssue: grouped(({ issue }) => issue),
    byActor: grouped(({ actor }) => actor),
    signs: { right: pairs.filter(([key, stance]) => goldSigns.get(key) === stance).length, of: pairs.length },
    evidence: { right: resting, of: quoted },
    missed,
    spurious,
  }
}

function faultOf({ doc, actor, issue, stance }: Keyed): Fault {
  return { doc, actor, issue, stance, passages: [] }
}
