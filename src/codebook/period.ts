/** A period of ISO days, both included; open where a bound is left out. Bounds may be years or months. */
export interface Period {
  from?: string | undefined
  to?: string | undefined
}

/** The first day of a bound: `2022` → `2022-01-01`. */
export function firstDay(bound: string): string {
  return bound + '-01-01'.slice(bound.length - 4)
}

/** The last day of a bound: `2022-02` → `2022-02-28`. */
export function lastDay(bound: string): string {
  if (bound.length === 10) return bound
  if (bound.length === 4) return `${bound}-12-31`
  const [year, month] = bound.split('-').map(Number)
  return `${bound}-${new Date(Date.UTC(year!, month!, 0)).getUTCDate()}`
}

export function includes(period: Period, day: string): boolean {
  return (
    (period.from === undefined || firstDay(period.from) <= day) &&
    (period.to === undefined || day <= lastDay(period.to))
  )
}

/** Whether two periods surely share more than the day or the coarse bound on which one hands over to the other. */
export function overlap(a: Period, b: Period): boolean {
  const [first, second] = (a.from ?? '') <= (b.from ?? '') ? [a, b] : [b, a]
  if (first.to === undefined) return true
  return lastDay(second.from ?? '0000-01-01') < firstDay(first.to)
}
