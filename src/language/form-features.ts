import { shapeFlags, shapeHash } from './lexicon.ts'

/** The rows of the table of form vectors: a row for each feature that was met often enough. */
export interface FormFeatures {
  rows: Map<string, number>
}

const LONGEST_ENDING = 5
const LONGEST_BEGINNING = 4

/** Everything a form is known by: itself, its endings, its beginnings and its spelling. */
export function formKeys(form: string): string[] {
  const lower = form.toLowerCase()
  const keys = [`w${lower}`, `s${shapeHash(form) >>> 0}`, `f${shapeFlags(form)}`]
  if (form !== lower) keys.push(`W${form}`)
  for (let k = 1; k <= LONGEST_ENDING && k <= lower.length; k++) keys.push(`e${lower.slice(-k)}`)
  for (let k = 1; k <= LONGEST_BEGINNING && k < lower.length; k++) keys.push(`b${lower.slice(0, k)}`)
  return keys
}

/** The numbers of the rows whose sum is the form's vector. */
export function formRows(features: FormFeatures, form: string): number[] {
  const rows: number[] = []
  for (const key of formKeys(form)) {
    const row = features.rows.get(key)
    if (row !== undefined) rows.push(row)
  }
  return rows
}

/** Whether a form, written small, has a row of its own. */
export function isKnown(features: FormFeatures, lower: string): boolean {
  return features.rows.has(`w${lower}`)
}
