import { courtesyTitles } from './offices.ts'

const calendar = new Map<string, string>()
for (const length of ['long', 'short'] as const) {
  const add = (options: Intl.DateTimeFormatOptions, day: Date, what: string): void => {
    const name = new Intl.DateTimeFormat('en', { ...options, timeZone: 'UTC' }).format(day)
    calendar.set(name.toLowerCase(), what)
  }
  for (let k = 0; k < 12; k++) add({ month: length }, new Date(Date.UTC(2024, k, 15)), 'a month')
  for (let k = 0; k < 7; k++) add({ weekday: length }, new Date(Date.UTC(2024, 0, 1 + k)), 'a weekday')
}

/** What a capitalised word is that names nobody: a weekday, a month or a title; undefined for all else. */
export function namesNobody(name: string): string | undefined {
  const bare = name.toLowerCase().replace(/\.$/, '')
  // 'Sun' is a star and a newspaper: short weekdays go by their dot or capitals less often than other things do.
  return courtesyTitles.has(bare) ? 'a title' : bare === 'sun' ? undefined : calendar.get(bare)
}

/** The initials of a name, without its small words: EU for `European Union`, OSCE too with its `and`; empty for one word. */
export function initialsOf(name: string): string {
  const words = name.split(/[\s-]+/).filter((word) => /^\p{Lu}/u.test(word))
  return words.length > 1 ? words.map((word) => word[0]!).join('') : ''
}
