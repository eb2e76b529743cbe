import type { NameKind } from '../../model/index.ts'

/** Kinds the finder tells apart; the last are names of other things, learned so that they are not taken for the first. */
export const kinds = ['PER', 'LOC', 'ORG', 'MISC'] as const
export const reported: readonly NameKind[] = ['PER', 'LOC', 'ORG']

/** Labels: 0 outside, then for each kind begin, inside, last, unit. */
export const labelCount = 1 + kinds.length * 4
export const outside = 0
export const labelOf = (kind: number, place: number): number => 1 + kind * 4 + place
export const Place = { begin: 0, inside: 1, last: 2, unit: 3 } as const

const opens = (label: number) => label === outside || (label - 1) % 4 === Place.begin || (label - 1) % 4 === Place.unit
const closes = (label: number) => label === outside || (label - 1) % 4 === Place.last || (label - 1) % 4 === Place.unit

/** Whether a label may begin a stretch, end it, and follow another. */
export const mayBegin = opens
export const mayEnd = closes
export function mayFollow(before: number, label: number): boolean {
  if (closes(before)) return opens(label)
  return !opens(label) && (label - 1) >> 2 === (before - 1) >> 2
}
