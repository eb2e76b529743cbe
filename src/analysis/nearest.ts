import { AnalysisError } from './errors.ts'

/** Edits (insert, delete, replace, swap of neighbours) that turn one text into the other: Damerau 1964, restricted. */
export function editDistance(a: string, b: string): number {
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row++) {
    const line = [row]
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1]
      let least = Math.min(last[column]! + 1, line[column - 1]! + 1, last[column - 1]! + (same ? 0 : 1))
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
      if (swapped) least = Math.min(least, before[column - 2]! + 1)
      line.push(least)
    }
    before = last
    last = line
  }
  return last[b.length]!
}

/** The known names closest to a given one, best first; names that hold it or begin with it come before those that resemble it. */
export function nearest(given: string, known: readonly string[], count = 3): string[] {
  const asked = given.toLowerCase()
  return known
    .map((name) => {
      const candidate = name.toLowerCase()
      const held = asked !== '' && (candidate.includes(asked) || (candidate !== '' && asked.includes(candidate)))
      const distance = editDistance(asked, candidate) / Math.max(asked.length, candidate.length, 1)
      return { name, distance: held ? distance / 2 : distance }
    })
    .sort((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1))
    .slice(0, count)
    .map((candidate) => candidate.name)
}

/** The error for a name nobody knows: what was asked, and what is meant perhaps. */
export function unknownName(kind: string, given: string, known: readonly string[]): AnalysisError {
  const close = nearest(given, known)
  const hint = close.length > 0 ? `nearest known: ${close.join(', ')}` : `no ${kind} is known here yet`
  return new AnalysisError('unknown-name', `unknown ${kind} '${given}'; ${hint}`, given, close)
}
