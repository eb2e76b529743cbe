import { AUTHOR } from '../model/index.ts'
import { allRows, type Columns, checkShare, inOrder, tellerKinds } from './columns.ts'
import { UNDATED } from './days.ts'
import { groupBy } from './group.ts'

/** An actor on one side of an issue. */
export interface Voice {
  actor: string
  statements: string[]
  /** How near to the actor the nearest telling is: 1 its own words, 2 the author of it, 3 and more through sources. */
  hand: number
}

/**
 * contested: some are for it and others against; one source: everything comes from one outlet, or copies of one text;
 * author alone: nobody but documents' authors says it; third hand: nobody is nearer to it than a teller's teller.
 */
export const claimFlags = ['contested', 'one source', 'author alone', 'third hand'] as const
export type ClaimFlag = (typeof claimFlags)[number]

/** Who affirms (or supports) an issue, who denies (or opposes) it, and what is to be known of that. */
export interface Claim {
  issue: string
  affirm: Voice[]
  deny: Voice[]
  outlets: number
  flags: ClaimFlag[]
}

/** How near a statement is to its actor: 1 first hand, and one more for each between reader and actor. */
export function handOf(columns: Columns, row: number): number {
  return tellerKinds[columns.teller[row]!] === 'own' ? 1 : 2 + columns.links[row]!
}

/** Who prints a statement: the outlet, or where none is known the text it was printed in first. */
function outletOf(columns: Columns, row: number): string {
  return columns.source[row]! >= 0 ? `outlet ${columns.source[row]}` : `text ${columns.original[row]}`
}

/** What is claimed of each issue, in order of issues; voices with most statements first. */
export function claims(columns: Columns, rows: Int32Array = allRows(columns)): Claim[] {
  const byIssue = groupBy(rows, (row) => columns.issue[row]!)
  return [...byIssue]
    .sort(([a], [b]) => a - b)
    .map(([issue, members]): Claim => {
      const affirm = voices(
        columns,
        members.filter((row) => columns.stance[row] === 1),
      )
      const deny = voices(
        columns,
        members.filter((row) => columns.stance[row] === -1),
      )
      const texts = new Set(members.map((row) => columns.original[row]!))
      const outlets = texts.size === 1 ? 1 : new Set(members.map((row) => outletOf(columns, row))).size
      const deniers = new Set(deny.map(({ actor }) => actor))
      const apart =
        affirm.length > 0 && deny.length > 0 && (affirm.length > 1 || deny.length > 1 || !deniers.has(affirm[0]!.actor))
      const holds: Record<ClaimFlag, boolean> = {
        contested: apart,
        'one source': outlets === 1,
        'author alone': members.every(
          (row) => columns.actors[columns.actor[row]!] === AUTHOR || tellerKinds[columns.teller[row]!] === 'author',
        ),
        'third hand': members.every((row) => handOf(columns, row) >= 3),
      }
      return { issue: columns.issues[issue]!, affirm, deny, outlets, flags: claimFlags.filter((flag) => holds[flag]) }
    })
}

function voices(columns: Columns, rows: readonly number[]): Voice[] {
  const byActor = groupBy([...rows].sort(inOrder(columns)), (row) => columns.actor[row]!)
  return [...byActor]
    .map(([actor, own]) => ({
      actor: columns.actors[actor]!,
      statements: own.map((row) => columns.id[row]!),
      hand: Math.min(...own.map((row) => handOf(columns, row))),
    }))
    .sort((a, b) => b.statements.length - a.statements.length || (a.actor < b.actor ? -1 : 1))
}

/** Both statements of a change are to be likelier right than wrong. */
const SURE_ENOUGH = 0.5

/** Two statements of one actor on one issue that do not go together. */
export interface ChangeOfSide {
  actor: string
  issue: string
  /** change: one day this, a later day that; contradiction: both on one day, or in one undated document. */
  kind: 'change' | 'contradiction'
  before: string
  after: string
  /** ISO days, where known. */
  beforeDay?: number
  afterDay?: number
  /** The coder's confidence in each statement. */
  confidence: { before: number; after: number }
  /** Whether one person said both; undefined where it is not known who spoke. */
  samePerson?: boolean
  /** The lesser weight of both. */
  weight: number
}

/**
 * Where actors changed sides or contradict themselves: for each actor and issue, every statement whose dated predecessor
 * (or neighbour in one document) takes the other side; of several on one day the weightiest for each side. A single
 * passage that was coded both ways is no contradiction. Statements less sure than `leastConfidence` are left out, since one
 * misread sentence makes a change; of an actor's changes on an issue the weightiest stands for all. Weightiest first.
 */
export function changesOfSide(
  columns: Columns,
  rows: Int32Array = allRows(columns),
  leastConfidence = SURE_ENOUGH,
): ChangeOfSide[] {
  checkShare('leastConfidence', leastConfidence)
  const order = inOrder(columns)
  const sure = rows.filter((row) => columns.confidence[row]! >= leastConfidence)
  const groups = groupBy(sure, (row) => columns.issue[row]! * columns.actors.length + columns.actor[row]!)
  const changes: ChangeOfSide[] = []
  const samePassage = (a: number, b: number) =>
    columns.document[a] === columns.document[b] && columns.start[a] === columns.start[b]
  const heavier = (a: number, b: number) => columns.weight[b]! - columns.weight[a]! || order(a, b)
  for (const group of groups.values()) {
    // A moment is a day, or an undated document.
    const moments = groupBy([...group].sort(order), (row) =>
      columns.day[row] === UNDATED ? `document ${columns.document[row]}` : `day ${columns.day[row]}`,
    )
    let last: number | undefined
    for (const moment of moments.values()) {
      const plus = moment.filter((row) => columns.stance[row] === 1).sort(heavier)
      const minus = moment.filter((row) => columns.stance[row] === -1).sort(heavier)
      const dated = columns.day[moment[0]!] !== UNDATED
      if (plus.length > 0 && minus.length > 0) {
        const pair = plus
          .flatMap((one) => minus.map((other) => [one, other] as const))
          .find(([one, other]) => !samePassage(one, other))
        if (pair) changes.push(changeBetween(columns, 'contradiction', ...([...pair].sort(order) as [number, number])))
        if (dated) last = undefined
        continue
      }
      const only = (plus[0] ?? minus[0])!
      if (!dated) continue
      if (last !== undefined && columns.stance[last] !== columns.stance[only]) {
        changes.push(changeBetween(columns, 'change', last, only))
      }
      last = only
    }
  }
  changes.sort(
    (a, b) =>
      b.weight - a.weight || (`${a.issue}|${a.actor}|${a.before}` < `${b.issue}|${b.actor}|${b.before}` ? -1 : 1),
  )
  return [...groupBy(changes, ({ issue, actor }) => `${issue}|${actor}`).values()].map(([weightiest]) => weightiest!)
}

function changeBetween(columns: Columns, kind: ChangeOfSide['kind'], before: number, after: number): ChangeOfSide {
  const change: ChangeOfSide = {
    actor: columns.actors[columns.actor[before]!]!,
    issue: columns.issues[columns.issue[before]!]!,
    kind,
    before: columns.id[before]!,
    after: columns.id[after]!,
    confidence: { before: columns.confidence[before]!, after: columns.confidence[after]! },
    weight: Math.min(columns.weight[before]!, columns.weight[after]!),
  }
  if (columns.day[before] !== UNDATED) change.beforeDay = columns.day[before]!
  if (columns.day[after] !== UNDATED) change.afterDay = columns.day[after]!
  const [one, other] = [columns.person[before]!, columns.person[after]!]
  if (one >= 0 && other >= 0) change.samePerson = one === other
  return change
}
